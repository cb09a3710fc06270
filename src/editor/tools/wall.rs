//! Drawing a wall: click by click, each place joined to the last; Enter or a double click ends it.

use std::collections::BTreeSet;

use super::drag::{length, show};
use super::{Context, Tool, ToolAbout, ToolId, Verdict, towards};
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark, Role};
use crate::editor::snapping::{Snapped, Snapper};
use crate::editor::{Bare, CanvasEvent, EventKind, Setting, Typed};
use crate::geometry::{Offset, Place, Point};
use crate::message::Message;
use crate::model::{Object, ObjectId, Thing, Wall};

pub(super) const ABOUT: ToolAbout = ToolAbout {
    id: ToolId("tool-wall"),
    key: "W",
    settings: &[Setting::Thickness(|sizes| &mut sizes.wall)],
    make: || Box::new(DrawWall::default()),
};

#[derive(Default)]
struct DrawWall {
    places: Vec<Point>,
    pointer: Option<Place>,
    snapped: Snapped,
}

impl DrawWall {
    fn snap(&mut self, event: &CanvasEvent, cx: &Context<'_>) -> Point {
        let snapper = Snapper::new(cx.document, cx.snapping, event.mm_per_pixel, event.alt)
            .coming_from(self.places.last().map(|last| last.place()));
        let (mut place, snapped) = snapper.place(event.at, &[]);
        if let (true, Some(last)) = (event.shift, self.places.last()) {
            let last = last.place();
            if (place.x - last.x).abs() >= (place.y - last.y).abs() { place.y = last.y } else { place.x = last.x }
        }
        (self.snapped, self.pointer) = (snapped, Some(place));
        place.rounded()
    }

    fn finish(&mut self, cx: &mut Context<'_>) -> Verdict {
        let line = std::mem::take(&mut self.places);
        if line.len() < 2 {
            return Verdict::Cancel;
        }
        let object = Object::new(cx.fresh_id(), Thing::Wall(Wall { line, thickness: cx.sizes.wall }));
        let label = Message::new("edit-add-wall");
        match cx.add(label.clone(), object) {
            Ok(_) => Verdict::Commit(label),
            Err(error) => {
                *cx.notice = Some(error.message());
                Verdict::Cancel
            }
        }
    }
}

impl Tool for DrawWall {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match event.kind {
            EventKind::Press => {
                let place = self.snap(event, cx);
                if self.places.last() != Some(&place) {
                    self.places.push(place);
                }
                Verdict::Stay
            }
            EventKind::Move => {
                self.snap(event, cx);
                Verdict::Stay
            }
            EventKind::Release => self.drag_ended(event, cx),
            EventKind::DoubleClick | EventKind::Confirm => self.finish(cx),
            EventKind::Cancel if self.is_busy() => {
                self.places.clear();
                Verdict::Cancel
            }
            EventKind::Cancel => Verdict::Switch(super::SELECT),
        }
    }

    fn overlay(&self, _: &Document) -> Overlay {
        let mut overlay = Overlay::new();
        show(&self.snapped, &mut overlay);
        let places: Vec<Place> = self.places.iter().map(|point| point.place()).chain(self.pointer).collect();
        if let ([.., last], Some(pointer)) = (self.places.as_slice(), self.pointer) {
            let to = pointer.rounded();
            let along = Place::new(last.place().distance(to.place()), 0.0).rounded().x;
            overlay.push(OverlayMark::Outline { places, closed: false, role: Role::Ghost });
            overlay.push(OverlayMark::Note {
                at: pointer,
                text: Message::new("editor-length").with("length", length(along)),
            });
        }
        overlay
    }

    fn hint(&self) -> Message {
        Message::new(if self.is_busy() { "tool-wall-next-hint" } else { "tool-wall-hint" })
    }

    fn is_busy(&self) -> bool {
        !self.places.is_empty()
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// The next corner: a place, or so far from the last one. The drawing goes on from there.
    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let last = self.places.last().copied();
        let next = match (typed, last) {
            (Typed::At(x, y), _) => cx.from_origin(x, y)?,
            (Typed::Offset(dx, dy), Some(last)) => last.moved(Offset::new(dx, dy))?,
            (typed, Some(last)) => {
                let pointer = self.snap(event, cx).place();
                towards(last.place(), pointer, typed)?.rounded()
            }
            (_, None) => return None,
        };
        if last == Some(next) {
            return None;
        }
        self.places.push(next);
        Some(Verdict::Stay)
    }
}

impl DrawWall {
    /// A first piece may also be drawn by one drag.
    fn drag_ended(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let to = self.snap(event, cx);
        let far = |from: &Point| from.place().distance(to.place()) > event.pixels(8.0);
        if self.places.len() == 1 && self.places.first().is_some_and(far) {
            self.places.push(to);
            return self.finish(cx);
        }
        Verdict::Stay
    }
}
