//! The lines of background drawings by place, so that things can be drawn along them.

use std::collections::BTreeMap;
use std::sync::{Arc, OnceLock};

use rstar::primitives::Line;
use rstar::{AABB, RTree};

use crate::geometry::{Bounds, Place, clip};
use crate::model::{Drawing, Layout, Object, ObjectId, Thing, Underlay};

/// The drawings of a layout that lie under its plan.
#[derive(Debug, Clone, Default)]
pub struct Traces {
    drawings: BTreeMap<ObjectId, Arc<Trace>>,
}

/// A drawing, and its shown lines in its own coordinates: wherever its frame is moved to, they stay.
#[derive(Debug)]
struct Trace {
    drawing: Arc<Drawing>,
    /// Made when somebody first asks: few plans are drawn along their background.
    tree: OnceLock<RTree<Line<[f64; 2]>>>,
}

impl Trace {
    fn tree(&self) -> &RTree<Line<[f64; 2]>> {
        self.tree.get_or_init(|| {
            let at = |point: &crate::geometry::Point| [f64::from(point.x), f64::from(point.y)];
            let lines = self.drawing.shown().flat_map(|layer| &layer.lines);
            let pieces = lines.flat_map(|line| line.iter().zip(line.iter().skip(1)));
            RTree::bulk_load(pieces.map(|(a, b)| Line::new(at(a), at(b))).collect())
        })
    }
}

impl Traces {
    pub(super) fn of(layout: &Layout) -> Self {
        let mut traces = Self::default();
        for object in layout.of_kind(crate::model::Kind::Underlay) {
            traces.follow(object.id, Some(&object.thing));
        }
        traces
    }

    /// Follows a change of a thing; `None` where it is no more.
    pub(super) fn follow(&mut self, id: ObjectId, thing: Option<&Thing>) {
        let Some(drawing) = thing.and_then(drawing_of).map(|(_, drawing)| drawing) else {
            self.drawings.remove(&id);
            return;
        };
        if self.drawings.get(&id).is_none_or(|trace| !Arc::ptr_eq(&trace.drawing, drawing)) {
            let trace = Trace { drawing: Arc::clone(drawing), tree: OnceLock::new() };
            self.drawings.insert(id, Arc::new(trace));
        }
    }

    /// The straight pieces whose boxes share at least a point with an area, as they lie on the plan; what is cut off is not
    /// among them, nor what belongs to a background that is not `seen`. `None` where they are more than `most`.
    #[must_use]
    pub fn near(
        &self,
        layout: &Layout,
        area: &Bounds,
        seen: impl Fn(&Object) -> bool,
        most: usize,
    ) -> Option<Vec<(Place, Place)>> {
        let mut found = Vec::new();
        let backgrounds = self.drawings.iter().filter_map(|(id, trace)| Some((layout.object(*id)?, trace)));
        for (object, trace) in backgrounds.filter(|(object, _)| seen(object)) {
            let Some((underlay, drawing)) = drawing_of(&object.thing) else { continue };
            let window = underlay.window(drawing);
            let corners = area.corners().map(|corner| underlay.in_drawing(drawing, corner));
            let Some(local) = Bounds::around(corners).filter(|local| local.touches(&window)) else { continue };
            let envelope = AABB::from_corners([local.min.x, local.min.y], [local.max.x, local.max.y]);
            for line in trace.tree().locate_in_envelope_intersecting(envelope) {
                let [from, to] = [line.from, line.to].map(|[x, y]| Place::new(x, y));
                let place = |at: Place| underlay.place_at(drawing, at);
                found.extend(clip::piece((from, to), &window).map(|(a, b)| (place(a), place(b))));
                if found.len() > most {
                    return None;
                }
            }
        }
        Some(found)
    }
}

fn drawing_of(thing: &Thing) -> Option<(&Underlay, &Arc<Drawing>)> {
    let Thing::Underlay(underlay) = thing else { return None };
    Some((underlay, underlay.drawing()?))
}
