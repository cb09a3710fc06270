//! Writing a label: a click for a text, a drag from what it tells of to where it stands for one with a leader.

use std::collections::BTreeSet;

use super::drag::show;
use super::hold::{holder, under};
use super::{Context, Tool, ToolAbout, ToolId, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark, Role};
use crate::editor::snapping::Snapped;
use crate::editor::{Bare, CanvasEvent, EventKind, Request, Setting, Typed};
use crate::geometry::{Angle, Place, Point};
use crate::message::Message;
use crate::model::{Anchor, Label, Names, Object, ObjectId, Thing};

pub(super) const ABOUT: ToolAbout = ToolAbout {
    id: ToolId("tool-label"),
    key: "T",
    settings: &[Setting::Height(|sizes| &mut sizes.label)],
    make: || Box::new(Write::default()),
};

/// A drag shorter than this, in pixels, is a click.
const DRAG_PIXELS: f64 = 8.0;

#[derive(Default)]
struct Write {
    /// Where the button went down, and what a leader from there would hold on to.
    from: Option<(Place, Anchor)>,
    to: Option<Place>,
    snapped: Snapped,
}

impl Write {
    fn snap(&mut self, event: &CanvasEvent, cx: &Context<'_>) -> Place {
        let snapper = cx.snapper(event);
        let (place, snapped) = snapper.place(event.at, &[]);
        self.snapped = snapped;
        place
    }

    /// What a leader from here points at: a corner or middle that was snapped to, else the thing under the pointer.
    fn tip(&mut self, event: &CanvasEvent, cx: &Context<'_>) -> (Place, Anchor) {
        let place = self.snap(event, cx);
        let anchor = match holder(cx.document, place, &self.snapped) {
            Some(anchor) => anchor,
            None => under(cx, event).map_or_else(|| Anchor::Point(place.rounded()), Anchor::Centre),
        };
        (place, anchor)
    }

    fn finish(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let Some((from, anchor)) = self.from.take() else { return Verdict::Stay };
        let to = self.snap(event, cx);
        (self.to, self.snapped) = (None, Snapped::default());
        if from.distance(to) < event.pixels(DRAG_PIXELS) {
            put(from.rounded(), None, cx)
        } else {
            put(to.rounded(), Some(anchor), cx)
        }
    }
}

/// Adds the label, and has its text asked for.
fn put(at: Point, leader: Option<Anchor>, cx: &mut Context<'_>) -> Verdict {
    let held = leader.and_then(Anchor::held).and_then(|id| cx.document.layout().object(id));
    let booth = held.is_some_and(|object| object.booth().is_some());
    let text = match (booth, held.is_some()) {
        (true, _) => Names::zh_en("{number} {exhibitor}", "{number} {exhibitor}"),
        (false, true) => Names::zh_en("{name}", "{name}"),
        (false, false) => Names::zh_en("文字", "Text"),
    };
    let label = Label { at, text, height: cx.sizes.label, angle: Angle::ZERO, leader };
    let object = Object::new(cx.fresh_id(), Thing::Label(label));
    let id = object.id;
    let verdict = cx.add_whole("edit-add-label", object);
    if matches!(verdict, Verdict::Commit(_)) {
        cx.requests.push(Request::EnterText(id));
    }
    verdict
}

impl Tool for Write {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match event.kind {
            EventKind::Press => self.from = Some(self.tip(event, cx)),
            EventKind::Move => {
                let to = self.snap(event, cx);
                self.to = self.from.map(|_| to);
            }
            EventKind::Release => return self.finish(event, cx),
            EventKind::Cancel if self.is_busy() => *self = Self::default(),
            EventKind::Cancel => return Verdict::Switch(super::SELECT),
            EventKind::DoubleClick | EventKind::Confirm => {}
        }
        Verdict::Stay
    }

    fn overlay(&self, _: &Document) -> Overlay {
        let mut overlay = Overlay::new();
        show(&self.snapped, &mut overlay);
        if let (Some((from, _)), Some(to)) = (self.from, self.to) {
            overlay.push(OverlayMark::Outline { places: vec![from, to], closed: false, role: Role::Ghost });
        }
        overlay
    }

    fn hint(&self) -> Message {
        Message::new("tool-label-hint")
    }

    fn is_busy(&self) -> bool {
        self.from.is_some()
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// At a place counted from the origin, with a leader where one is being drawn.
    fn typed(&mut self, typed: Typed, _: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let Typed::At(x, y) = typed else { return None };
        let at = cx.from_origin(x, y)?;
        let leader = self.from.take().map(|(_, anchor)| anchor);
        Some(put(at, leader, cx))
    }
}
