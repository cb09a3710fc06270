//! Places clicked or typed one after the other: what walls, outlines, dimensions and picked paths are drawn with.

use super::drag::{length, show};
use super::{Context, towards};
use crate::editor::overlay::{Overlay, OverlayMark, Role};
use crate::editor::snapping::Snapped;
use crate::editor::{CanvasEvent, Typed};
use crate::geometry::{Offset, Place, Point, arc_through};
use crate::message::Message;

/// A drag shorter than this, in pixels, is a click.
const DRAG_PIXELS: f64 = 8.0;
/// Arcs are drawn as straight pieces that are nowhere farther from them, in mm.
const ARC_TOLERANCE: f64 = 10.0;
/// A click so near the first place, in pixels, closes an outline.
const CLOSE_PIXELS: f64 = 8.0;

/// The places so far, and where the next would be.
#[derive(Default)]
pub(super) struct Path {
    places: Vec<Point>,
    /// Where the arc that is being drawn goes through.
    via: Option<Point>,
    pointer: Option<Place>,
    snapped: Snapped,
}

impl Path {
    /// The places so far.
    pub fn places(&self) -> &[Point] {
        &self.places
    }

    pub fn is_empty(&self) -> bool {
        self.places.is_empty()
    }

    pub fn clear(&mut self) {
        self.places.clear();
        self.via = None;
    }

    /// The places, which it forgets.
    pub fn take(&mut self) -> Vec<Point> {
        self.via = None;
        std::mem::take(&mut self.places)
    }

    /// Where the pointer means; with Shift level with or upright over the last place.
    pub fn snap(&mut self, event: &CanvasEvent, cx: &Context<'_>) -> Point {
        let last = self.places.last().map(|last| last.place());
        let snapper = cx.snapper(event).coming_from(last);
        let (mut place, snapped) = snapper.place(event.at, &[]);
        if let (true, Some(last)) = (event.shift, last) {
            if (place.x - last.x).abs() >= (place.y - last.y).abs() { place.y = last.y } else { place.x = last.x }
        }
        (self.snapped, self.pointer) = (snapped, Some(place));
        place.rounded()
    }

    /// What the last snap met.
    pub const fn snapped(&self) -> &Snapped {
        &self.snapped
    }

    /// Adds a place, unless it is the last one again; whether it was added.
    pub fn add(&mut self, place: Point) -> bool {
        let new = self.places.last() != Some(&place);
        if new {
            self.places.push(place);
        }
        new
    }

    /// Adds a place, or with `arcs` an arc by two places: one that it goes through, and its end.
    pub fn go_on(&mut self, place: Point, arcs: bool) {
        let Some(&last) = self.places.last().filter(|_| arcs) else {
            self.via = None;
            self.add(place);
            return;
        };
        match self.via.take() {
            None if place != last => self.via = Some(place),
            None => {}
            Some(via) => match arc_through(last, via, place, ARC_TOLERANCE) {
                Some(arc) => self.places.extend(arc),
                None => drop(self.add(place)),
            },
        }
    }

    /// Whether a click there closes an outline.
    pub fn closes(&self, event: &CanvasEvent) -> bool {
        let first = self.places.first().map(|first| first.place());
        self.places.len() > 2 && first.is_some_and(|first| first.distance(event.at) <= event.pixels(CLOSE_PIXELS))
    }

    /// The end of the drag that began at the only place; `None` where it was a click.
    pub fn dragged(&mut self, event: &CanvasEvent, cx: &Context<'_>) -> Option<Point> {
        let to = self.snap(event, cx);
        let (&[from], None) = (self.places.as_slice(), self.via) else { return None };
        (from.place().distance(to.place()) > event.pixels(DRAG_PIXELS)).then_some(to)
    }

    /// The next place as it was typed: a place, or so far from the last one; `None` where it means nothing or is the
    /// last one again.
    pub fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &Context<'_>) -> Option<Point> {
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
        (last != Some(next)).then_some(next)
    }

    /// The line so far and on to the pointer, closed or not, with the length of its last piece.
    pub fn overlay(&self, closed: bool, role: Role) -> Overlay {
        let mut overlay = Overlay::new();
        show(&self.snapped, &mut overlay);
        let Some(last) = self.places.last() else { return overlay };
        let arc = self.via.zip(self.pointer).and_then(|(via, to)| arc_through(*last, via, to.rounded(), ARC_TOLERANCE));
        let beyond = match arc {
            Some(arc) => arc.into_iter().map(Point::place).collect(),
            None => self.via.map(Point::place).into_iter().chain(self.pointer).collect::<Vec<_>>(),
        };
        let places: Vec<Place> = self.places.iter().map(|point| point.place()).chain(beyond).collect();
        overlay.push(OverlayMark::Outline { places, closed: closed && self.places.len() > 1, role });
        if let Some(pointer) = self.pointer {
            let along = Place::new(last.place().distance(pointer.rounded().place()), 0.0).rounded().x;
            if along > 0 {
                let text = Message::new("editor-length").with("length", length(along));
                overlay.push(OverlayMark::Note { at: pointer, text });
            }
        }
        overlay
    }
}
