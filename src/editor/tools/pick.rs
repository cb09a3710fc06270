//! Picking a part of the plan for somebody else: an area, a path, a line. Nothing is changed.

use super::drag::show;
use super::{Context, Tool, ToolAbout, ToolId, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark, Role};
use crate::editor::snapping::{Snapped, Snapper};
use crate::editor::{CanvasEvent, EventKind};
use crate::geometry::{Place, Point, Polygon};
use crate::message::Message;

pub(super) const AREA: ToolAbout = ToolAbout {
    id: ToolId("tool-pick-area"),
    key: "",
    settings: &[],
    make: || Box::new(Pick::new("tool-pick-area-hint", area)),
};
pub(super) const PATH: ToolAbout = ToolAbout {
    id: ToolId("tool-pick-path"),
    key: "",
    settings: &[],
    make: || Box::new(Pick::new("tool-pick-path-hint", |places| (places.len() > 1).then_some(Picked::Path(places)))),
};
pub(super) const LINE: ToolAbout = ToolAbout {
    id: ToolId("tool-pick-line"),
    key: "",
    settings: &[],
    make: || Box::new(Pick { most: 2, ..Pick::new("tool-pick-line-hint", line) }),
};

/// What was picked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// An area.
    Area(Polygon),
    /// A path of two places or more.
    Path(Vec<Point>),
    /// A line between two places.
    Line(Point, Point),
}

fn area(places: Vec<Point>) -> Option<Picked> {
    let corners = match places.as_slice() {
        // A drag from corner to corner.
        &[a, b] => vec![a, Point::new(b.x, a.y), b, Point::new(a.x, b.y)],
        _ => places,
    };
    Polygon::new(corners).ok().map(Picked::Area)
}

fn line(places: Vec<Point>) -> Option<Picked> {
    let &[from, to] = places.as_slice() else { return None };
    (from != to).then_some(Picked::Line(from, to))
}

struct Pick {
    hint: &'static str,
    made: fn(Vec<Point>) -> Option<Picked>,
    /// Where so many places are known, that is all.
    most: usize,
    places: Vec<Point>,
    pointer: Option<Place>,
    snapped: Snapped,
}

impl Pick {
    fn new(hint: &'static str, made: fn(Vec<Point>) -> Option<Picked>) -> Self {
        Self { hint, made, most: usize::MAX, places: Vec::new(), pointer: None, snapped: Snapped::default() }
    }

    fn snap(&mut self, event: &CanvasEvent, cx: &Context<'_>) -> Point {
        let snapper = Snapper::new(cx.document, cx.snapping, event.mm_per_pixel, event.alt);
        let (place, snapped) = snapper.place(event.at, &[]);
        (self.snapped, self.pointer) = (snapped, Some(place));
        place.rounded()
    }

    fn add(&mut self, place: Point, cx: &mut Context<'_>) -> Verdict {
        if self.places.last() != Some(&place) {
            self.places.push(place);
        }
        if self.places.len() >= self.most { self.finish(cx) } else { Verdict::Stay }
    }

    fn finish(&mut self, cx: &mut Context<'_>) -> Verdict {
        let places = std::mem::take(&mut self.places);
        match (self.made)(places) {
            Some(picked) => {
                *cx.picked = Some(picked);
                Verdict::Switch(super::SELECT)
            }
            None => {
                *cx.notice = Some(Message::new("editor-picked-nothing"));
                Verdict::Stay
            }
        }
    }

    /// A drag is an area or a line of its own.
    fn dragged(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let to = self.snap(event, cx);
        let far = |from: &Point| from.place().distance(to.place()) > event.pixels(8.0);
        if self.places.len() == 1 && self.places.first().is_some_and(far) {
            self.places.push(to);
            return self.finish(cx);
        }
        Verdict::Stay
    }
}

impl Tool for Pick {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match event.kind {
            EventKind::Press => {
                let place = self.snap(event, cx);
                self.add(place, cx)
            }
            EventKind::Move => {
                self.snap(event, cx);
                Verdict::Stay
            }
            EventKind::Release => self.dragged(event, cx),
            EventKind::DoubleClick | EventKind::Confirm => self.finish(cx),
            EventKind::Cancel if self.is_busy() => {
                self.places.clear();
                Verdict::Stay
            }
            EventKind::Cancel => Verdict::Switch(super::SELECT),
        }
    }

    fn overlay(&self, _: &Document) -> Overlay {
        let mut overlay = Overlay::new();
        show(&self.snapped, &mut overlay);
        let places: Vec<Place> = self.places.iter().map(|point| point.place()).chain(self.pointer).collect();
        if !self.places.is_empty() {
            overlay.push(OverlayMark::Outline { places, closed: false, role: Role::Measure });
        }
        overlay
    }

    fn hint(&self) -> Message {
        Message::new(self.hint)
    }

    fn is_busy(&self) -> bool {
        !self.places.is_empty()
    }
}
