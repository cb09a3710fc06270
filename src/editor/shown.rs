//! What a session shows over the plan: outlines of what is selected and under the pointer, grips, guides, the origin.

use std::collections::BTreeSet;

use super::{Editor, Layers, Overlay, OverlayMark, Role, grips, tools};
use crate::document::Document;
use crate::geometry::{Bounds, Place, Point};
use crate::model::{Object, ObjectId, Thing};

/// The grip that turns lies so many pixels above the selection.
const TURN_GRIP_PIXELS: f64 = 28.0;
/// Above so many selected objects only their box is outlined.
const OUTLINED: usize = 2_000;

impl Editor {
    /// What is shown over the plan.
    #[must_use]
    pub fn overlay(&self, mm_per_pixel: f64) -> Overlay {
        let mut overlay = self.preview.clone();
        overlay.extend(self.outlines());
        overlay.extend(self.ruled());
        overlay.extend(self.acting.overlay(&self.document));
        if self.tool == tools::SELECT && !self.acting.is_busy() && !self.document.is_locked() {
            overlay.extend(self.grips(mm_per_pixel));
        }
        overlay
    }

    /// The guides across what is seen, and the origin where it was set.
    fn ruled(&self) -> Overlay {
        let mut overlay = Overlay::new();
        if let Some(view) = self.view {
            overlay.extend(
                self.snapping.guides.iter().map(|guide| guide.across(&view)).map(|(a, b)| OverlayMark::Guide(a, b)),
            );
        }
        if self.origin != Point::default() {
            overlay.push(OverlayMark::Origin(self.origin.place()));
        }
        overlay
    }

    fn outlines(&self) -> Overlay {
        let mut overlay = Overlay::new();
        let layout = self.document.layout();
        if let Some(object) = self.hovered.filter(|id| !self.selection.contains(id)).and_then(|id| layout.object(id)) {
            overlay.extend(outline(&self.document, object, Role::Hovered));
        }
        if self.selection.len() > OUTLINED {
            let bounds = self.selection_bounds();
            overlay.extend(bounds.map(|bounds| boxed(&bounds, Role::Selected)));
            return overlay;
        }
        for object in self.selection.iter().filter_map(|&id| layout.object(id)) {
            let role =
                if self.document.is_locked() || self.is_locked(object) { Role::SelectedLocked } else { Role::Selected };
            overlay.extend(outline(&self.document, object, role));
        }
        overlay
    }

    fn grips(&self, mm_per_pixel: f64) -> Overlay {
        let mut overlay = Overlay::new();
        if let Some(at) = turn_grip(&self.document, &self.layers, &self.selection, mm_per_pixel) {
            overlay.push(OverlayMark::Grip { at, turns: true });
        }
        if let (1, Some(&id)) = (self.selection.len(), self.selection.first())
            && let Some(object) = self.document.layout().object(id).filter(|object| !self.is_locked(object))
        {
            overlay.extend(grips::of(object).into_iter().map(|grip| OverlayMark::Grip { at: grip.at, turns: false }));
        }
        overlay
    }
}

/// Where the grip that turns the selection lies: above its box. `None` where nothing can be turned.
pub(super) fn turn_grip(
    document: &Document,
    layers: &Layers,
    selection: &BTreeSet<ObjectId>,
    mm_per_pixel: f64,
) -> Option<Place> {
    let mut objects = selection.iter().filter_map(|&id| document.layout().object(id)).peekable();
    objects.peek()?;
    let fixed = |object: &Object| object.locked || layers.locks(object) || object.thing.corners().len() < 2;
    if selection.len() > OUTLINED || objects.any(fixed) {
        return None;
    }
    let bounds = selection.iter().filter_map(|&id| document.index().bounds(id)).reduce(Bounds::union)?;
    Some(Place::new(bounds.centre().x, bounds.max.y + TURN_GRIP_PIXELS * mm_per_pixel))
}

/// The outlines of one object.
fn outline(document: &Document, object: &Object, role: Role) -> Overlay {
    let closed = |places: Vec<Place>| OverlayMark::Outline { places, closed: true, role };
    match &object.thing {
        Thing::Pavilion(pavilion) => {
            pavilion.outlines.iter().map(|outline| closed(outline.places().collect())).collect()
        }
        Thing::Wall(_) | Thing::Exit(_) => {
            vec![OverlayMark::Outline { places: object.thing.corners(), closed: false, role }]
        }
        thing => match thing.outline() {
            Some(outline) => vec![closed(outline.corners())],
            None => {
                document.index().bounds(object.id).map(|bounds| boxed(&bounds.grown(300.0), role)).into_iter().collect()
            }
        },
    }
}

fn boxed(bounds: &Bounds, role: Role) -> OverlayMark {
    let (min, max) = (bounds.min, bounds.max);
    let places = vec![min, Place::new(max.x, min.y), max, Place::new(min.x, max.y)];
    OverlayMark::Outline { places, closed: true, role }
}
