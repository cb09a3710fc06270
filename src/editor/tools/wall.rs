//! Drawing a wall: click by click, each place joined to the last; Enter or a double click ends it.

use std::collections::BTreeSet;

use super::path::Path;
use super::{Context, Tool, ToolAbout, ToolId, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, Role};
use crate::editor::{Bare, CanvasEvent, EventKind, Setting, Typed};
use crate::message::Message;
use crate::model::{Object, ObjectId, Thing, Wall};

pub(super) const ABOUT: ToolAbout = ToolAbout {
    id: ToolId("tool-wall"),
    key: "W",
    settings: &[Setting::Thickness(|sizes| &mut sizes.wall), Setting::Arcs],
    make: || Box::new(DrawWall::default()),
};

#[derive(Default)]
struct DrawWall {
    path: Path,
}

impl DrawWall {
    fn finish(&mut self, cx: &mut Context<'_>) -> Verdict {
        let line = self.path.take();
        if line.len() < 2 {
            return Verdict::Cancel;
        }
        let object = Object::new(cx.fresh_id(), Thing::Wall(Wall { line, thickness: cx.sizes.wall }));
        cx.add_whole("edit-add-wall", object)
    }
}

impl Tool for DrawWall {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match event.kind {
            EventKind::Press => {
                let place = self.path.snap(event, cx);
                self.path.go_on(place, cx.sizes.arcs);
            }
            EventKind::Move => drop(self.path.snap(event, cx)),
            // A first piece may also be drawn by one drag.
            EventKind::Release => {
                if let Some(to) = self.path.dragged(event, cx) {
                    self.path.add(to);
                    return self.finish(cx);
                }
            }
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
        self.path.overlay(false, Role::Ghost)
    }

    fn hint(&self) -> Message {
        Message::new(if self.is_busy() { "tool-wall-next-hint" } else { "tool-wall-hint" })
    }

    fn is_busy(&self) -> bool {
        !self.path.is_empty()
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// The next corner: a place, or so far from the last one. The drawing goes on from there.
    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let next = self.path.typed(typed, event, cx)?;
        self.path.go_on(next, cx.sizes.arcs);
        Some(Verdict::Stay)
    }
}
