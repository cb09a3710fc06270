//! Measuring: a drag from place to place; nothing is changed.

use std::collections::BTreeSet;

use super::drag::show;
use super::{Context, Tool, ToolAbout, ToolId, Verdict, towards};
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark, Role};
use crate::editor::snapping::Snapped;
use crate::editor::{Bare, CanvasEvent, EventKind, Typed};
use crate::geometry::Place;
use crate::message::{Message, Value};
use crate::model::ObjectId;

pub(super) const ABOUT: ToolAbout =
    ToolAbout { id: ToolId("tool-measure"), key: "M", settings: &[], make: || Box::new(Measure::default()) };

#[derive(Default)]
struct Measure {
    from: Option<Place>,
    to: Option<Place>,
    pulling: bool,
    snapped: Snapped,
}

impl Tool for Measure {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let before = self.from.filter(|_| self.pulling && event.kind != EventKind::Press);
        let snapper = cx.snapper(event).coming_from(before);
        let (place, snapped) = snapper.place(event.at, &[]);
        self.snapped = snapped;
        match event.kind {
            EventKind::Press => (self.from, self.to, self.pulling) = (Some(place), Some(place), true),
            EventKind::Move if self.pulling => self.to = Some(place),
            EventKind::Release if self.pulling => (self.to, self.pulling) = (Some(place), false),
            EventKind::Cancel if self.from.is_some() => *self = Self::default(),
            EventKind::Cancel => return Verdict::Switch(super::SELECT),
            _ => {}
        }
        Verdict::Stay
    }

    fn overlay(&self, _: &Document) -> Overlay {
        let mut overlay = Overlay::new();
        show(&self.snapped, &mut overlay);
        if let (Some(from), Some(to)) = (self.from, self.to) {
            let whole = |value: f64| Value::Length(libm::round(value) as i64);
            let text = Message::new("editor-measured")
                .with("length", whole(from.distance(to)))
                .with("x", whole((to.x - from.x).abs()))
                .with("y", whole((to.y - from.y).abs()));
            overlay.push(OverlayMark::Outline { places: vec![from, to], closed: false, role: Role::Measure });
            overlay.push(OverlayMark::Note { at: to, text });
        }
        overlay
    }

    fn hint(&self) -> Message {
        Message::new("tool-measure-hint")
    }

    fn is_busy(&self) -> bool {
        self.from.is_some()
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// A place begins or ends the measure; anything else ends it so far from where it began.
    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let at = match typed {
            Typed::At(x, y) => Some(cx.from_origin(x, y)?.place()),
            _ => None,
        };
        let Some(from) = self.from else {
            (self.from, self.to, self.pulling) = (Some(at?), at, true);
            return Some(Verdict::Stay);
        };
        let to = match typed {
            Typed::Offset(dx, dy) => Place::new(from.x + f64::from(dx), from.y + f64::from(dy)),
            typed => at.or_else(|| towards(from, event.at, typed))?,
        };
        (self.to, self.pulling) = (Some(to), false);
        Some(Verdict::Stay)
    }
}
