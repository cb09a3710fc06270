//! Drawing things that begin as a rectangle: drag from corner to corner, or click for the set size.

use std::collections::BTreeSet;

use super::drag::{from_corner, show, size_note};
use super::{Context, Tool, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark, Role};
use crate::editor::snapping::Snapped;
use crate::editor::{Bare, CanvasEvent, EventKind, Typed, grips};
use crate::geometry::{Offset, Outline, Place, Point, Rectangle, Size};
use crate::message::Message;
use crate::model::{Object, ObjectId, Thing};

/// What is drawn.
pub(super) struct Shape {
    /// Sentence key of the hint.
    pub hint: &'static str,
    /// Sentence key of the step's name.
    pub label: &'static str,
    /// What a click gives.
    pub size: fn(&super::DrawSizes) -> Size,
    /// Makes the thing from its outline; `None` where that cannot be.
    pub make: fn(Outline, &Context<'_>) -> Option<Thing>,
}

/// Draws one shape after the other.
pub(super) struct Draw {
    shape: &'static Shape,
    from: Option<Point>,
    drawn: Option<Object>,
    snapped: Snapped,
    hover: Option<Place>,
}

/// The pointer has to move so many pixels before a click becomes a drag.
const DRAG_PIXELS: f64 = 4.0;

impl Draw {
    pub fn new(shape: &'static Shape) -> Self {
        Self { shape, from: None, drawn: None, snapped: Snapped::default(), hover: None }
    }

    fn snap(&mut self, event: &CanvasEvent, cx: &Context<'_>) -> Place {
        let snapper = cx.snapper(event).sizing_from(self.from.map(Point::place));
        let except: Vec<ObjectId> = self.drawn.iter().map(|object| object.id).collect();
        let (place, snapped) = snapper.place(event.at, &except);
        self.snapped = snapped;
        self.hover = Some(place);
        place
    }

    fn stretch(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let to = self.snap(event, cx);
        let Some(from) = self.from else { return Verdict::Stay };
        let rectangle = Rectangle::between(from, grips::far_corner(from, to, event.shift));
        if from.place().distance(to) < event.pixels(DRAG_PIXELS) || rectangle.area() == 0 {
            return Verdict::Stay;
        }
        self.set(rectangle, cx)
    }

    fn finish(&mut self, cx: &mut Context<'_>) -> Verdict {
        let Some(from) = self.from.take() else { return Verdict::Stay };
        self.snapped = Snapped::default();
        if self.drawn.is_none() {
            let size = (self.shape.size)(cx.sizes);
            let verdict = self.set(Rectangle::new(from, size), cx);
            if verdict != Verdict::Stay {
                return verdict;
            }
        }
        match self.drawn.take() {
            Some(_) => Verdict::Commit(Message::new(self.shape.label)),
            None => Verdict::Cancel,
        }
    }

    /// Shows the thing with this rectangle, in the open edit, so that the rules speak while it is drawn.
    fn set(&mut self, rectangle: Rectangle, cx: &mut Context<'_>) -> Verdict {
        let Some(thing) = (self.shape.make)(Outline::Rectangle(rectangle), cx) else { return Verdict::Stay };
        let done = match &mut self.drawn {
            Some(object) => {
                object.thing = keep_names(thing, object);
                cx.replace(self.shape.label, [object.clone()])
            }
            None => {
                let object = Object::new(cx.fresh_id(), thing);
                self.drawn = Some(object.clone());
                cx.add(Message::new(self.shape.label), object).map(|_| ())
            }
        };
        match done {
            Ok(()) => Verdict::Stay,
            Err(error) => {
                *cx.notice = Some(error.message());
                (self.from, self.drawn) = (None, None);
                Verdict::Cancel
            }
        }
    }
}

/// A booth keeps the number, a hall the names it got when its drawing began.
fn keep_names(mut thing: Thing, before: &Object) -> Thing {
    match (&mut thing, &before.thing) {
        (Thing::Booth(booth), Thing::Booth(old)) => booth.number.clone_from(&old.number),
        (Thing::Hall(hall), Thing::Hall(old)) => hall.names.clone_from(&old.names),
        _ => {}
    }
    thing
}

impl Tool for Draw {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match event.kind {
            // A first corner that was typed stays; the press is at the opposite one.
            EventKind::Press if self.is_busy() => self.stretch(event, cx),
            EventKind::Press => {
                self.from = Some(self.snap(event, cx).rounded());
                Verdict::Stay
            }
            EventKind::Move => self.stretch(event, cx),
            EventKind::Release => self.finish(cx),
            EventKind::Cancel if self.is_busy() => {
                (self.from, self.drawn) = (None, None);
                cx.selection.clear();
                Verdict::Cancel
            }
            EventKind::Cancel => Verdict::Switch(super::SELECT),
            EventKind::DoubleClick | EventKind::Confirm => Verdict::Stay,
        }
    }

    fn overlay(&self, document: &Document) -> Overlay {
        let mut overlay = Overlay::new();
        show(&self.snapped, &mut overlay);
        let object = self.drawn.as_ref().and_then(|drawn| document.layout().object(drawn.id));
        if let Some(object) = object
            && let Some(outline) = object.thing.outline().or_else(|| outline_of(&object.thing))
        {
            let bounds = outline.bounds();
            overlay.push(OverlayMark::Outline { places: outline.corners(), closed: true, role: Role::Ghost });
            overlay.push(OverlayMark::Note { at: bounds.max, text: size_note(object) });
        }
        overlay
    }

    fn hint(&self) -> Message {
        Message::new(self.shape.hint)
    }

    fn is_busy(&self) -> bool {
        self.from.is_some()
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// A place is the first corner or the opposite one; a size or an offset ends the drawing, from the pointer where no
    /// corner is set; a bare length draws a square.
    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        if let (Typed::At(x, y), None) = (typed, self.from) {
            self.from = Some(cx.from_origin(x, y)?);
            return Some(Verdict::Stay);
        }
        let from = match self.from {
            Some(from) => from,
            None => self.snap(event, cx).rounded(),
        };
        let rectangle = match typed {
            Typed::Size(width, depth) => from_corner(from, event.at, (width, depth))?,
            Typed::Length(side) if side > 0 => from_corner(from, event.at, (side, side))?,
            Typed::Offset(dx, dy) => Rectangle::between(from, from.moved(Offset::new(dx, dy))?),
            Typed::At(x, y) => Rectangle::between(from, cx.from_origin(x, y)?),
            _ => return None,
        };
        if rectangle.area() == 0 {
            return None;
        }
        self.from = Some(from);
        Some(match self.set(rectangle, cx) {
            Verdict::Stay => self.finish(cx),
            refused => refused,
        })
    }
}

fn outline_of(thing: &Thing) -> Option<Outline> {
    match thing {
        Thing::Pavilion(pavilion) => pavilion.outlines.first().cloned().map(Outline::Polygon),
        _ => None,
    }
}
