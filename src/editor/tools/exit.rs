//! Drawing an exit: a drag along a hall's outline, or a click for one of 3 m.

use std::collections::BTreeSet;

use super::drag::length;
use super::{Context, Tool, ToolAbout, ToolId, Verdict, towards};
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark, Role};
use crate::editor::{Bare, CanvasEvent, EventKind, Typed};
use crate::geometry::{Bounds, Place};
use crate::message::Message;
use crate::model::{Exit, ExitKind, Names, Object, ObjectId, Thing};

pub(super) const ABOUT: ToolAbout =
    ToolAbout { id: ToolId("tool-exit"), key: "E", settings: &[], make: || Box::new(DrawExit::default()) };

/// The pointer catches an outline within so many pixels.
const REACH_PIXELS: f64 = 24.0;
/// Length that a click gives, in mm.
const CLICKED: f64 = 3_000.0;

/// A side of a hall's outline.
#[derive(Clone, Copy)]
struct Side {
    hall: ObjectId,
    from: Place,
    to: Place,
}

#[derive(Default)]
struct DrawExit {
    begun: Option<(Side, Place)>,
    pointer: Option<Place>,
}

impl Tool for DrawExit {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        match event.kind {
            EventKind::Press => {
                self.begun = side_near(event, cx);
                if self.begun.is_none() {
                    *cx.notice = Some(Message::new("editor-exit-needs-wall"));
                }
                Verdict::Stay
            }
            EventKind::Move => {
                self.pointer = match self.begun {
                    Some((side, _)) => Some(event.at.nearest_on_segment(side.from, side.to)),
                    None => side_near(event, cx).map(|(_, place)| place),
                };
                Verdict::Stay
            }
            EventKind::Release => self.finish(event, cx),
            EventKind::Cancel if self.is_busy() => {
                self.begun = None;
                Verdict::Cancel
            }
            EventKind::Cancel => Verdict::Switch(super::SELECT),
            EventKind::DoubleClick | EventKind::Confirm => Verdict::Stay,
        }
    }

    fn overlay(&self, _: &Document) -> Overlay {
        let Some(pointer) = self.pointer else { return Overlay::new() };
        let mut overlay = vec![OverlayMark::Snap(pointer)];
        if let Some((_, from)) = self.begun {
            overlay.push(OverlayMark::Outline { places: vec![from, pointer], closed: false, role: Role::Ghost });
            let along = Place::new(from.distance(pointer), 0.0).rounded().x;
            overlay.push(OverlayMark::Note {
                at: pointer,
                text: Message::new("editor-length").with("length", length(along)),
            });
        }
        overlay
    }

    fn hint(&self) -> Message {
        Message::new("tool-exit-hint")
    }

    fn is_busy(&self) -> bool {
        self.begun.is_some()
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        self.is_busy().then_some(Bare::Length)
    }

    /// A length along the wall, on the side of the pointer; at most to the end of the wall.
    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        let (Typed::Length(length), Some((side, from))) = (typed, self.begun) else { return None };
        let pointer = event.at.nearest_on_segment(side.from, side.to);
        let pointer = if pointer.distance(from) < 1.0 { side.to } else { pointer };
        let to = towards(from, pointer, typed)?.nearest_on_segment(side.from, side.to);
        if length <= 0 || to.distance(from) < 1.0 {
            return None;
        }
        self.begun = None;
        Some(add(side, from, to, cx))
    }
}

impl DrawExit {
    fn finish(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let Some((side, from)) = self.begun.take() else { return Verdict::Stay };
        let to = event.at.nearest_on_segment(side.from, side.to);
        let (from, to) = if from.distance(to) < event.pixels(4.0) { clicked(side, from) } else { (from, to) };
        add(side, from, to, cx)
    }
}

/// Adds the exit between two places of a side.
fn add(side: Side, from: Place, to: Place, cx: &mut Context<'_>) -> Verdict {
    let exit = Exit {
        names: Names::default(),
        from: from.rounded(),
        to: to.rounded(),
        kind: ExitKind::Emergency,
        clear_width: None,
        hall: Some(side.hall),
    };
    let label = Message::new("edit-add-exit");
    let object = Object::new(cx.fresh_id(), Thing::Exit(exit));
    match cx.add(label.clone(), object) {
        Ok(_) => Verdict::Commit(label),
        Err(error) => {
            *cx.notice = Some(error.message());
            Verdict::Cancel
        }
    }
}

/// An opening of [`CLICKED`] length about `middle`, kept within the side.
fn clicked(side: Side, middle: Place) -> (Place, Place) {
    let whole = side.from.distance(side.to).max(1.0);
    let half = (CLICKED / 2.0).min(whole / 2.0);
    let at = side.from.distance(middle).clamp(half, whole - half);
    let along = |distance: f64| side.from.towards(side.to, distance / whole);
    (along(at - half), along(at + half))
}

/// The side of a hall nearest to the pointer, and the place on it.
fn side_near(event: &CanvasEvent, cx: &Context<'_>) -> Option<(Side, Place)> {
    let reach = event.pixels(REACH_PIXELS);
    let around = Bounds { min: event.at, max: event.at }.grown(reach);
    let halls = cx.document.index().near_sorted(&around).into_iter().filter_map(|id| {
        let hall = cx.document.layout().object(id).filter(|object| !cx.layers.hides(object))?.hall()?;
        Some((id, hall))
    });
    let sides = halls.flat_map(|(hall, it)| {
        it.outline.sides().map(move |(from, to)| Side { hall, from: from.place(), to: to.place() })
    });
    sides
        .map(|side| (side, event.at.nearest_on_segment(side.from, side.to)))
        .filter(|(_, place)| place.distance(event.at) <= reach)
        .min_by(|a, b| a.1.distance(event.at).total_cmp(&b.1.distance(event.at)))
}
