//! Moving, resizing and turning what is selected. Every step starts from the state before the gesture.

mod typed;
mod walls;

pub(super) use typed::from_corner;

use super::dimension::line_moved;
use super::{Context, Verdict};
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark, Role};
use crate::editor::snapping::{Moved, Snapped};
use crate::editor::{CanvasEvent, grips};
use crate::geometry::{Angle, Bounds, Offset, Place};
use crate::message::Message;
use crate::model::{Object, ObjectId};

/// Above this many objects the moved outlines are shown and applied once on release.
const LIVE: usize = 1_000;
/// Above this many corners only the box of the group snaps.
const CORNERS: usize = 64;

/// Moving what is selected.
pub(super) struct Move {
    from: Place,
    originals: Vec<Object>,
    ids: Vec<ObjectId>,
    bounds: Bounds,
    corners: Vec<Place>,
    anchor: Place,
    offset: Offset,
    snapped: Snapped,
    walls: Overlay,
}

impl Move {
    /// The moved object, where it is one.
    pub fn only(&self) -> Option<ObjectId> {
        if let [id] = self.ids.as_slice() { Some(*id) } else { None }
    }

    /// Moving `originals` from `from`, where the object `pressed` was taken hold of: it leads the snapping.
    pub fn new(from: Place, pressed: ObjectId, originals: Vec<Object>) -> Self {
        let boxes = originals.iter().filter_map(|object| object.thing.bounds());
        let bounds = boxes.reduce(Bounds::union).unwrap_or(Bounds { min: from, max: from });
        let leader = originals.iter().find(|object| object.id == pressed).or(originals.first());
        let lead_corners = leader.map(|object| object.thing.corners()).unwrap_or_default();
        let anchor = lead_corners.first().copied().unwrap_or(from);
        let all: Vec<Place> = originals.iter().flat_map(|object| object.thing.corners()).take(CORNERS + 1).collect();
        let corners = if all.len() > CORNERS { lead_corners } else { all };
        let mut ids: Vec<ObjectId> = originals.iter().map(|object| object.id).collect();
        ids.sort_unstable();
        Self {
            from,
            originals,
            ids,
            bounds,
            corners,
            anchor,
            offset: Offset::default(),
            snapped: Snapped::default(),
            walls: Overlay::new(),
        }
    }

    pub fn to(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        self.offset = self.snap(event, cx);
        self.walls = walls::distances(cx.document, &self.moved_bounds());
        if self.originals.len() > LIVE { Verdict::Stay } else { self.apply(cx) }
    }

    pub fn done(mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        if self.originals.len() > LIVE {
            self.offset = self.snap(event, cx);
            if self.apply(cx) == Verdict::Cancel {
                return Verdict::Cancel;
            }
        }
        Verdict::Commit(Message::new("edit-move").with("count", self.originals.len()))
    }

    pub fn overlay(&self) -> Overlay {
        let mut overlay = Overlay::new();
        if self.originals.len() > LIVE {
            let shift = Place::new(f64::from(self.offset.dx), f64::from(self.offset.dy));
            let shifted = |p: Place| Place::new(p.x + shift.x, p.y + shift.y);
            overlay.extend(self.originals.iter().map(|object| OverlayMark::Outline {
                places: object.thing.corners().into_iter().map(shifted).collect(),
                closed: object.thing.outline().is_some(),
                role: Role::Ghost,
            }));
        }
        overlay.extend(self.walls.iter().cloned());
        show(&self.snapped, &mut overlay);
        let text = Message::new("editor-offset").with("x", length(self.offset.dx)).with("y", length(self.offset.dy));
        overlay.push(OverlayMark::Note { at: self.moved_bounds().max, text });
        overlay
    }

    /// The box round all of it where it is now.
    fn moved_bounds(&self) -> Bounds {
        let at = |place: Place| Place::new(place.x + f64::from(self.offset.dx), place.y + f64::from(self.offset.dy));
        Bounds { min: at(self.bounds.min), max: at(self.bounds.max) }
    }

    fn snap(&mut self, event: &CanvasEvent, cx: &Context<'_>) -> Offset {
        let mut wished = Place::new(event.at.x - self.from.x, event.at.y - self.from.y);
        if event.shift {
            // Shift keeps to the axis that is farther along.
            if wished.x.abs() >= wished.y.abs() { wished.y = 0.0 } else { wished.x = 0.0 }
        }
        let wished = wished.rounded();
        let wished = Offset::new(wished.x, wished.y);
        let at = |place: Place| Place::new(place.x + f64::from(wished.dx), place.y + f64::from(wished.dy));
        let corners: Vec<Place> = self.corners.iter().map(|&corner| at(corner)).collect();
        let moved = Moved {
            bounds: Bounds { min: at(self.bounds.min), max: at(self.bounds.max) },
            corners: &corners,
            anchor: at(self.anchor),
        };
        let snapper = cx.snapper(event);
        let (mut offset, snapped) = snapper.offset(wished, &moved, &self.ids);
        self.snapped = snapped;
        if event.shift {
            if wished.dy == 0 {
                offset.dy = 0
            } else if wished.dx == 0 {
                offset.dx = 0
            }
        }
        offset
    }

    /// The objects moved; of a dimension alone only its line moves, not what it measures.
    fn moved(&self, document: &Document) -> Option<Vec<Object>> {
        if let [dimension] = self.originals.as_slice()
            && let Some(moved) = line_moved(dimension, self.from, self.offset, document)
        {
            return Some(vec![moved]);
        }
        self.originals.iter().map(|object| object.moved(self.offset)).collect()
    }

    fn apply(&self, cx: &mut Context<'_>) -> Verdict {
        let moved = self.moved(cx.document);
        // Beyond the range of coordinates the objects stay where they last were.
        let Some(moved) = moved else { return Verdict::Stay };
        match cx.replace("edit-move", moved) {
            Ok(()) => Verdict::Stay,
            Err(error) => {
                *cx.notice = Some(error.message());
                Verdict::Cancel
            }
        }
    }
}

/// Pulling a grip of one object.
pub(super) struct Pull {
    original: Object,
    part: grips::Part,
    snapped: Snapped,
}

impl Pull {
    pub fn new(original: Object, part: grips::Part) -> Self {
        Self { original, part, snapped: Snapped::default() }
    }

    pub fn to(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        let snapper = cx.snapper(event).sizing_from(grips::opposite(&self.original, self.part));
        let (to, snapped) = snapper.place(event.at, &[self.original.id]);
        let Some(pulled) = grips::pulled(&self.original, self.part, to) else { return Verdict::Stay };
        self.snapped = snapped;
        // A shape that the plan refuses is not taken; the last good one stays.
        if let Err(error) = cx.replace("edit-resize", [pulled]) {
            *cx.notice = Some(error.message());
        }
        Verdict::Stay
    }

    pub fn overlay(&self, document: &Document) -> Overlay {
        let mut overlay = Overlay::new();
        show(&self.snapped, &mut overlay);
        if let Some(object) = document.layout().object(self.original.id)
            && let Some(bounds) = object.thing.bounds()
        {
            overlay.push(OverlayMark::Note { at: bounds.max, text: size_note(object) });
        }
        overlay
    }
}

/// Turning what is selected about its middle.
pub(super) struct Turn {
    originals: Vec<Object>,
    pivot: Place,
    angle: Angle,
}

impl Turn {
    pub fn new(originals: Vec<Object>) -> Self {
        let boxes = originals.iter().filter_map(|object| object.thing.bounds());
        let pivot = boxes.reduce(Bounds::union).map(|bounds| bounds.centre()).unwrap_or_default();
        Self { originals, pivot, angle: Angle::ZERO }
    }

    pub fn to(&mut self, event: &CanvasEvent, cx: &mut Context<'_>) -> Verdict {
        self.angle = grips::turn_towards(self.pivot, event.at, !event.alt);
        let turned: Option<Vec<Object>> =
            self.originals.iter().map(|object| object.turned(self.angle, self.pivot)).collect();
        if let Some(turned) = turned
            && let Err(error) = cx.replace("edit-turn", turned)
        {
            *cx.notice = Some(error.message());
        }
        Verdict::Stay
    }

    pub fn overlay(&self) -> Overlay {
        let tenths = i64::from(self.angle.thousandths() / 100);
        let text = Message::new("editor-angle").with("degrees", format!("{}.{}", tenths / 10, tenths % 10));
        vec![OverlayMark::Snap(self.pivot), OverlayMark::Note { at: self.pivot, text }]
    }
}

/// Guides and the mark of what was snapped to.
pub(super) fn show(snapped: &Snapped, overlay: &mut Overlay) {
    overlay.extend(snapped.guides.iter().map(|&(a, b)| OverlayMark::Guide(a, b)));
    overlay.extend(snapped.mark.map(|(at, source)| OverlayMark::Snapped { at, source }));
}

pub(super) fn length(mm: i32) -> crate::message::Value {
    crate::message::Value::Length(mm.into())
}

/// Width, depth and area of what is being sized.
pub(super) fn size_note(object: &Object) -> Message {
    use crate::geometry::Outline;
    use crate::message::Value;
    match object.thing.outline() {
        Some(Outline::Rectangle(rectangle)) => Message::new("editor-size")
            .with("width", length(rectangle.size.width))
            .with("depth", length(rectangle.size.depth))
            .with("area", Value::Area(rectangle.area())),
        Some(outline) => Message::new("editor-area").with("area", Value::Area(outline.area())),
        None => {
            let corners = object.thing.corners();
            let along = corners.iter().zip(corners.iter().skip(1)).map(|(a, b)| a.distance(*b)).sum::<f64>();
            Message::new("editor-length").with("length", Value::Length(libm::round(along) as i64))
        }
    }
}
