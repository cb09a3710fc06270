//! Picking a part of the plan for somebody else: an area, a path, a line. Nothing is changed.

use std::collections::BTreeSet;

use super::path::Path;
use super::{Context, Tool, ToolAbout, ToolId, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, Role};
use crate::editor::{Bare, CanvasEvent, EventKind, Typed};
use crate::geometry::{Point, Polygon};
use crate::message::Message;
use crate::model::ObjectId;

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
    path: Path,
}

impl Pick {
    fn new(hint: &'static str, made: fn(Vec<Point>) -> Option<Picked>) -> Self {
        Self { hint, made, most: usize::MAX, path: Path::default() }
    }

    fn add(&mut self, place: Point, cx: &mut Context<'_>) -> Verdict {
        self.path.add(place);
        if self.path.places().len() >= self.most { self.finish(cx) } else { Verdict::Stay }
    }

    fn finish(&mut self, cx: &mut Context<'_>) -> Verdict {
        match (self.made)(self.path.take()) {
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
}

impl Tool for Pick {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match event.kind {
            EventKind::Press => {
                let place = self.path.snap(event, cx);
                return self.add(place, cx);
            }
            EventKind::Move => drop(self.path.snap(event, cx)),
            // A drag is an area or a line of its own.
            EventKind::Release => {
                if let Some(to) = self.path.dragged(event, cx) {
                    self.path.add(to);
                    return self.finish(cx);
                }
            }
            EventKind::DoubleClick | EventKind::Confirm => return self.finish(cx),
            EventKind::Cancel if self.is_busy() => self.path.clear(),
            EventKind::Cancel => return Verdict::Switch(super::SELECT),
        }
        Verdict::Stay
    }

    fn overlay(&self, _: &Document) -> Overlay {
        self.path.overlay(false, Role::Measure)
    }

    fn hint(&self) -> Message {
        Message::new(self.hint)
    }

    fn is_busy(&self) -> bool {
        !self.path.is_empty()
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// The next place: a place, or so far from the last one.
    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let next = self.path.typed(typed, event, cx)?;
        Some(self.add(next, cx))
    }
}
