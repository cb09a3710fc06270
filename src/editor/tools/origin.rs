//! Setting where coordinates are counted from: a click on a pillar, a corner of a hall, anywhere.

use super::{Context, Tool, ToolAbout, ToolId, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark};
use crate::editor::snapping::Snapped;
use crate::editor::{Bare, CanvasEvent, EventKind, Typed};
use crate::geometry::{Offset, Place};
use crate::message::{Message, Value};
use crate::model::ObjectId;
use std::collections::BTreeSet;

pub(super) const ABOUT: ToolAbout =
    ToolAbout { id: ToolId("tool-origin"), key: "O", settings: &[], make: || Box::new(SetOrigin::default()) };

#[derive(Default)]
struct SetOrigin {
    place: Option<Place>,
    snapped: Snapped,
}

impl Tool for SetOrigin {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let snapper = cx.snapper(event);
        let (place, snapped) = snapper.place(event.at, &[]);
        (self.place, self.snapped) = (Some(place), snapped);
        match event.kind {
            EventKind::Press => {
                *cx.origin = place.rounded();
                Verdict::Switch(super::SELECT)
            }
            EventKind::Cancel => Verdict::Switch(super::SELECT),
            _ => Verdict::Stay,
        }
    }

    fn overlay(&self, _: &Document) -> Overlay {
        let mut overlay = Overlay::new();
        super::drag::show(&self.snapped, &mut overlay);
        if let Some(at) = self.place {
            let whole = |value: f64| Value::Length(libm::round(value) as i64);
            let text = Message::new("editor-offset").with("x", whole(at.x)).with("y", whole(at.y));
            overlay.extend([OverlayMark::Origin(at), OverlayMark::Note { at, text }]);
        }
        overlay
    }

    fn hint(&self) -> Message {
        Message::new("tool-origin-hint")
    }

    fn is_busy(&self) -> bool {
        false
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// So far from the origin as it was.
    fn typed(&mut self, typed: Typed, _: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let (Typed::At(x, y) | Typed::Offset(x, y)) = typed else { return None };
        *cx.origin = cx.origin.moved(Offset::new(x, y)).filter(|place| place.in_range())?;
        Some(Verdict::Switch(super::SELECT))
    }
}
