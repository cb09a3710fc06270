//! A frame pulled up to select: left to right what is wholly inside, right to left also what it touches.

use std::collections::BTreeSet;

use super::{Context, Verdict};
use crate::editor::{CanvasEvent, groups, hit};
use crate::geometry::{Bounds, Place};
use crate::model::ObjectId;

/// The frame.
pub(super) struct Marquee {
    from: Place,
    to: Place,
    kept: BTreeSet<ObjectId>,
}

impl Marquee {
    /// A frame that begins at `from`; with `add` it adds to the selection.
    pub fn new(from: Place, add: bool, cx: &Context<'_>) -> Self {
        Self { from, to: from, kept: if add { cx.selection.clone() } else { BTreeSet::new() } }
    }

    pub fn to(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        self.to = event.at;
        let inside = hit::within(cx.document, cx.layers, &self.frame(), self.crossing());
        *cx.selection = groups::whole(cx.document, self.kept.iter().copied().chain(inside));
        Verdict::Stay
    }

    pub fn frame(&self) -> Bounds {
        Bounds::between(self.from, self.to)
    }

    pub fn crossing(&self) -> bool {
        self.to.x < self.from.x
    }
}
