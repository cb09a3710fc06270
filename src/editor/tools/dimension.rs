//! Drawing dimensions: their ends one after the other, then where the line lies.

use std::collections::BTreeSet;

use super::hold::{holder, under};
use super::path::Path;
use super::{Context, Tool, ToolAbout, ToolId, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, Role};
use crate::editor::{Bare, CanvasEvent, EventKind, Setting, Typed};
use crate::geometry::{LARGEST, Offset, Place};
use crate::message::Message;
use crate::model::{Anchor, Dimension, DimensionKind, Measured, Object, ObjectId, Thing};

pub(super) const ABOUT: ToolAbout = ToolAbout {
    id: ToolId("tool-dimension"),
    key: "D",
    settings: &[Setting::DimensionKind, Setting::Chain],
    make: || Box::new(Draw::default()),
};

const LABEL: &str = "edit-add-dimension";

/// The ends so far; then the dimension, shown in the open edit, whose line follows the pointer.
#[derive(Default)]
struct Draw {
    path: Path,
    ends: Vec<Anchor>,
    placing: Option<Object>,
    hint: Option<&'static str>,
}

/// How many ends a dimension takes; `None` where the user says when it is enough.
const fn wanted(kind: DimensionKind, chain: bool) -> Option<usize> {
    match kind {
        DimensionKind::Angle => Some(3),
        DimensionKind::Area => None,
        _ if chain => None,
        _ => Some(2),
    }
}

impl Draw {
    fn clear(&mut self) {
        *self = Self::default();
    }

    fn press(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        if self.placing.is_some() {
            return self.place(event, cx);
        }
        if cx.sizes.dimension == DimensionKind::Area && !cx.sizes.chain {
            return whole_area(event, cx);
        }
        if cx.sizes.dimension == DimensionKind::Area && self.path.closes(event) {
            return self.enough(cx);
        }
        let place = self.path.snap(event, cx);
        let anchor = holder(cx.document, place.place(), self.path.snapped()).unwrap_or(Anchor::Point(place));
        self.add(place, anchor, cx)
    }

    fn add(&mut self, place: crate::geometry::Point, anchor: Anchor, cx: &mut Context<'_>) -> Verdict {
        if !self.path.add(place) {
            return Verdict::Stay;
        }
        self.ends.push(anchor);
        if wanted(cx.sizes.dimension, cx.sizes.chain) == Some(self.ends.len()) {
            self.enough(cx)
        } else {
            Verdict::Stay
        }
    }

    /// All ends are there: what has a line is shown until it is placed, an area is done.
    fn enough(&mut self, cx: &mut Context<'_>) -> Verdict {
        let kind = cx.sizes.dimension;
        let mut ends = std::mem::take(&mut self.ends);
        self.path.clear();
        if kind == DimensionKind::Angle && ends.len() == 3 {
            // The corner is clicked first, and stands between the arms.
            ends.swap(0, 1);
        }
        let [from, via @ .., to] = ends.as_slice() else { return Verdict::Cancel };
        let dimension = Dimension { kind, from: *from, via: via.to_vec(), to: *to, offset: 0 };
        if !dimension.is_whole() {
            *cx.notice = Some(Message::new("model-dimension-ends").with("kind", kind.label()));
            return Verdict::Cancel;
        }
        let object = Object::new(cx.fresh_id(), Thing::Dimension(dimension));
        let verdict = cx.add_whole(LABEL, object.clone());
        if kind == DimensionKind::Area || verdict == Verdict::Cancel {
            return verdict;
        }
        self.placing = Some(object);
        Verdict::Stay
    }

    /// The line goes where the pointer is.
    fn follow(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let Some(object) = &self.placing else { return Verdict::Stay };
        let place = self.path.snap(event, cx).place();
        let offset = offset_at(object, place, cx.document);
        self.set_offset(offset, cx)
    }

    fn set_offset(&mut self, offset: Option<i32>, cx: &mut Context<'_>) -> Verdict {
        let (Some(object), Some(offset)) = (&mut self.placing, offset) else { return Verdict::Stay };
        if let Thing::Dimension(dimension) = &mut object.thing {
            dimension.offset = offset;
        }
        if let Err(error) = cx.replace(LABEL, [object.clone()]) {
            *cx.notice = Some(error.message());
        }
        Verdict::Stay
    }

    fn place(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        self.follow(event, cx);
        self.done()
    }

    fn done(&mut self) -> Verdict {
        self.clear();
        Verdict::Commit(Message::new(LABEL))
    }

    /// Enter or a double click: the chain is long enough, or the line lies well.
    fn confirm(&mut self, cx: &mut Context<'_>) -> Verdict {
        match (self.placing.is_some(), self.ends.len()) {
            (true, _) => self.done(),
            (false, 0 | 1) => Verdict::Stay,
            (false, _) => self.enough(cx),
        }
    }
}

/// The area of the thing that was clicked.
fn whole_area(event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
    let pick = under(cx, event).filter(|&id| {
        let dimension = Dimension::area_of(id);
        cx.document.layout().measured(&dimension).is_some()
    });
    let Some(id) = pick else {
        *cx.notice = Some(Message::new("editor-no-area"));
        return Verdict::Stay;
    };
    let object = Object::new(cx.fresh_id(), Thing::Dimension(Dimension::area_of(id)));
    cx.add_whole(LABEL, object)
}

/// The offset with which the line or arc of a dimension goes through `place`.
pub(super) fn offset_at(object: &Object, place: Place, document: &Document) -> Option<i32> {
    let Thing::Dimension(dimension) = &object.thing else { return None };
    let limit = |mm: f64| Place::new(mm.clamp(-f64::from(LARGEST), f64::from(LARGEST)), 0.0).rounded().x;
    match document.layout().measured(dimension)? {
        Measured::Lengths(chain) => Some(limit(chain.locate(place).aside)),
        Measured::Angle(corner) => {
            let radius = limit(corner.apex.distance(place)).max(1);
            let direction = libm::atan2(place.y - corner.apex.y, place.x - corner.apex.x);
            let inside = (direction - corner.start).rem_euclid(std::f64::consts::TAU) <= corner.sweep;
            // On the other side of the arms the other angle is meant.
            Some(if inside == (dimension.offset >= 0) { radius } else { -radius })
        }
        Measured::Area { .. } => None,
    }
}

/// A dimension whose line was pulled by `offset` from where it was taken hold of; `None` for what has no line.
pub(super) fn line_moved(object: &Object, from: Place, offset: Offset, document: &Document) -> Option<Object> {
    let Thing::Dimension(before) = &object.thing else { return None };
    let to = Place::new(from.x + f64::from(offset.dx), from.y + f64::from(offset.dy));
    // Taken hold of beside its line, it does not jump.
    let jump = offset_at(object, from, document)? - before.offset;
    let offset = offset_at(object, to, document)?.checked_sub(jump)?;
    let mut moved = object.clone();
    if let Thing::Dimension(dimension) = &mut moved.thing {
        dimension.offset = offset;
    }
    Some(moved)
}

impl Tool for Draw {
    fn handle(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let kind = cx.sizes.dimension;
        self.hint = Some(match (self.placing.is_some(), kind) {
            (true, DimensionKind::Angle) => "tool-dimension-arc-hint",
            (true, _) => "tool-dimension-place-hint",
            (false, DimensionKind::Angle) => "tool-dimension-angle-hint",
            (false, DimensionKind::Area) if cx.sizes.chain => "tool-dimension-corners-hint",
            (false, DimensionKind::Area) => "tool-dimension-area-hint",
            (false, _) if cx.sizes.chain => "tool-dimension-chain-hint",
            (false, _) => "tool-dimension-hint",
        });
        match event.kind {
            EventKind::Press => self.press(event, cx),
            EventKind::Move if self.placing.is_some() => self.follow(event, cx),
            EventKind::Move => {
                self.path.snap(event, cx);
                Verdict::Stay
            }
            EventKind::Release => Verdict::Stay,
            EventKind::DoubleClick | EventKind::Confirm => self.confirm(cx),
            EventKind::Cancel if self.is_busy() => {
                self.clear();
                cx.selection.clear();
                Verdict::Cancel
            }
            EventKind::Cancel => Verdict::Switch(super::SELECT),
        }
    }

    fn overlay(&self, _: &Document) -> Overlay {
        if self.placing.is_some() { Overlay::new() } else { self.path.overlay(false, Role::Measure) }
    }

    fn hint(&self) -> Message {
        Message::new(self.hint.unwrap_or("tool-dimension-hint"))
    }

    fn is_busy(&self) -> bool {
        !self.path.is_empty() || self.placing.is_some()
    }

    fn takes(&self, _: &BTreeSet<ObjectId>) -> Option<Bare> {
        Some(Bare::Length)
    }

    /// The next end; of what is being placed, how far from what it measures its line lies.
    fn typed(&mut self, typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
        if let Some(object) = &self.placing {
            let Typed::Length(length) = typed else { return None };
            // Away from what is measured, to the side where the line is.
            let side = offset_at(object, event.at, cx.document).map_or(1, i32::signum);
            self.set_offset(length.checked_mul(if side < 0 { -1 } else { 1 }), cx);
            return Some(self.done());
        }
        let next = self.path.typed(typed, event, cx)?;
        Some(self.add(next, Anchor::Point(next), cx))
    }
}
