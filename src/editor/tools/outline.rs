//! Drawing things with an outline: as a rectangle, or corner by corner.

use std::collections::BTreeSet;

use super::draw::{Draw, Shape};
use super::path::Path;
use super::{Context, Tool, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, Role};
use crate::editor::{Bare, CanvasEvent, EventKind, Typed};
use crate::geometry::{Outline, Polygon};
use crate::message::Message;
use crate::model::{Object, ObjectId};

/// Draws one shape after the other, in the way that is set when each begins.
pub(super) struct Outlined {
    rectangle: Draw,
    corners: Corners,
    by_corners: bool,
}

impl Outlined {
    pub fn new(shape: &'static Shape) -> Self {
        let corners = Corners { shape, path: Path::default() };
        Self { rectangle: Draw::new(shape), corners, by_corners: false }
    }

    /// What draws now.
    fn acting(&mut self, cx: &Context<'_>) -> &mut dyn Tool {
        if !self.is_busy() {
            self.by_corners = cx.sizes.by_corners;
        }
        if self.by_corners { &mut self.corners } else { &mut self.rectangle }
    }

    fn shown(&self) -> &dyn Tool {
        if self.by_corners { &self.corners } else { &self.rectangle }
    }
}

impl Tool for Outlined {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        self.acting(cx).handle(event, cx)
    }

    fn overlay(&self, document: &Document) -> Overlay {
        self.shown().overlay(document)
    }

    fn hint(&self) -> Message {
        self.shown().hint()
    }

    fn is_busy(&self) -> bool {
        self.shown().is_busy()
    }

    fn takes(&self, selection: &BTreeSet<ObjectId>) -> Option<Bare> {
        self.shown().takes(selection)
    }

    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        self.acting(cx).typed(typed, event, cx)
    }
}

/// An outline, corner by corner.
struct Corners {
    shape: &'static Shape,
    path: Path,
}

impl Corners {
    fn finish(&mut self, cx: &mut Context<'_>) -> Verdict {
        let corners = self.path.take();
        if corners.is_empty() {
            return Verdict::Stay;
        }
        let outline = match Polygon::new(corners) {
            Ok(polygon) => Outline::Polygon(polygon),
            Err(_) => {
                *cx.notice = Some(Message::new("editor-no-outline"));
                return Verdict::Cancel;
            }
        };
        match (self.shape.make)(outline, cx) {
            Some(thing) => {
                let object = Object::new(cx.fresh_id(), thing);
                cx.add_whole(self.shape.label, object)
            }
            None => Verdict::Cancel,
        }
    }
}

impl Tool for Corners {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match event.kind {
            EventKind::Press if self.path.closes(event) => return self.finish(cx),
            EventKind::Press => {
                let place = self.path.snap(event, cx);
                self.path.go_on(place, cx.sizes.arcs);
            }
            EventKind::Move => drop(self.path.snap(event, cx)),
            EventKind::Release => {}
            EventKind::DoubleClick | EventKind::Confirm => return self.finish(cx),
            EventKind::Cancel if self.is_busy() => {
                self.path.clear();
                return Verdict::Cancel;
            }
            EventKind::Cancel => return Verdict::Switch(super::SELECT),
        }
        Verdict::Stay
    }

    fn overlay(&self, _: &Document) -> Overlay {
        self.path.overlay(true, Role::Ghost)
    }

    fn hint(&self) -> Message {
        Message::new(if self.is_busy() { "tool-corners-next-hint" } else { "tool-corners-hint" })
    }

    fn is_busy(&self) -> bool {
        !self.path.is_empty()
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// The next corner: a place, or so far from the last one.
    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let next = self.path.typed(typed, event, cx)?;
        self.path.go_on(next, cx.sizes.arcs);
        Some(Verdict::Stay)
    }
}
