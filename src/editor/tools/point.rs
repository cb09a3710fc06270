//! Things that are placed with a click: safety points and supply points.

use std::collections::BTreeSet;

use super::drag::show;
use super::{Context, Tool, ToolAbout, ToolId, Verdict};
use crate::document::Document;
use crate::editor::overlay::Overlay;
use crate::editor::snapping::Snapped;
use crate::editor::{Bare, CanvasEvent, EventKind, Setting, Typed};
use crate::geometry::Point;
use crate::message::Message;
use crate::model::{Object, ObjectId, SafetyPoint, Thing, Utility};

pub(super) const SAFETY: ToolAbout = ToolAbout {
    id: ToolId("tool-safety-point"),
    key: "S",
    settings: &[Setting::SafetyKind],
    make: || Box::new(Place::new(&SAFETY_SORT)),
};
pub(super) const UTILITY: ToolAbout = ToolAbout {
    id: ToolId("tool-utility"),
    key: "U",
    settings: &[Setting::UtilityKind],
    make: || Box::new(Place::new(&UTILITY_SORT)),
};

/// What is placed.
struct Sort {
    hint: &'static str,
    label: &'static str,
    make: fn(Point, &Context<'_>) -> Thing,
}

static SAFETY_SORT: Sort = Sort {
    hint: "tool-safety-point-hint",
    label: "edit-add-safety-point",
    make: |at, cx| Thing::SafetyPoint(SafetyPoint { at, kind: cx.sizes.safety_kind, clear_radius: None, hall: None }),
};
static UTILITY_SORT: Sort = Sort {
    hint: "tool-utility-hint",
    label: "edit-add-utility",
    make: |at, cx| Thing::Utility(Utility { at, kind: cx.sizes.utility_kind, capacity: None, hall: None }),
};

struct Place {
    sort: &'static Sort,
    snapped: Snapped,
}

impl Place {
    fn new(sort: &'static Sort) -> Self {
        Self { sort, snapped: Snapped::default() }
    }

    fn put(&self, at: Point, cx: &mut Context<'_>) -> Verdict {
        let object = Object::new(cx.fresh_id(), (self.sort.make)(at, cx));
        cx.add_whole(self.sort.label, object)
    }
}

impl Tool for Place {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let snapper = cx.snapper(event);
        let (place, snapped) = snapper.place(event.at, &[]);
        self.snapped = snapped;
        match event.kind {
            EventKind::Press => self.put(place.rounded(), cx),
            EventKind::Cancel => Verdict::Switch(super::SELECT),
            _ => Verdict::Stay,
        }
    }

    fn overlay(&self, _: &Document) -> Overlay {
        let mut overlay = Overlay::new();
        show(&self.snapped, &mut overlay);
        overlay
    }

    fn hint(&self) -> Message {
        Message::new(self.sort.hint)
    }

    fn is_busy(&self) -> bool {
        false
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// At a place counted from the origin.
    fn typed(&mut self, typed: Typed, _: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let Typed::At(x, y) = typed else { return None };
        let at = cx.from_origin(x, y)?;
        Some(self.put(at, cx))
    }
}
