//! The drawn form of the objects in view, kept between frames: only what changed, and whoever is drawn by what changed,
//! is drawn anew.

use std::collections::BTreeMap;

use crate::document::Document;
use crate::geometry::Bounds;
use crate::model::{ObjectId, RecordId};
use crate::scene::{Layer, Mark, Shape, View, build_objects};

/// Neighbours within this reach of a changed thing may look different, in mm: open sides of booths depend on them, and
/// a gap of a metre is an aisle.
const REACH: f64 = 1_100.0;

struct Drawn {
    shapes: Vec<Shape>,
    bounds: Option<Bounds>,
}

/// Shapes of objects as they were last drawn.
#[derive(Default)]
pub struct Scenery {
    drawn: BTreeMap<ObjectId, Drawn>,
    revision: u64,
}

impl Scenery {
    /// Forgets everything: the view changed (language, theme, what is shown), or another plan was opened.
    pub fn clear(&mut self) {
        self.drawn.clear();
    }

    /// Forgets what is no longer true after the document's changes.
    pub fn follow(&mut self, document: &Document) {
        let revision = document.revision();
        if revision == self.revision {
            return;
        }
        let changed = document.changes_since(self.revision).map(|changes| changes.cloned().collect::<Vec<_>>());
        self.revision = revision;
        match changed {
            Some(changed) if !changed.contains(&RecordId::Settings) => {
                for id in &changed {
                    self.forget(document, id);
                }
            }
            _ => self.clear(),
        }
    }

    fn forget(&mut self, document: &Document, id: &RecordId) {
        let (RecordId::Object(id) | RecordId::Exhibitor(id)) = *id else { return };
        let index = document.index();
        let before = self.drawn.remove(&id).and_then(|drawn| drawn.bounds);
        for referrer in index.referrers(id) {
            self.drawn.remove(&referrer);
        }
        for area in [before, index.bounds(id)].into_iter().flatten() {
            for neighbour in index.near(&area.grown(REACH)) {
                self.drawn.remove(&neighbour);
            }
        }
    }

    /// Draws what is missing of `ids` and calls `paint` with every shape in painting order.
    pub fn paint(&mut self, document: &Document, view: &View<'_>, ids: &[ObjectId], mut paint: impl FnMut(&Shape)) {
        self.complete(document, view, ids);
        let shapes = || ids.iter().filter_map(|id| self.drawn.get(id)).flat_map(|drawn| &drawn.shapes);
        let mut layers: Vec<Vec<&Shape>> = Layer::ALL.iter().map(|_| Vec::new()).collect();
        let mut over: Vec<&Shape> = Vec::new();
        for shape in shapes() {
            // Closed sides lie over the fills of all booths, so that no neighbour hides half of one.
            if shape.layer == Layer::Booths && matches!(shape.mark, Mark::Line { .. }) {
                over.push(shape);
            } else if let Some(layer) = layers.get_mut(shape.layer as usize) {
                layer.push(shape);
            }
        }
        for (layer, shapes) in Layer::ALL.iter().zip(layers) {
            shapes.into_iter().for_each(&mut paint);
            if *layer == Layer::Booths {
                over.drain(..).for_each(&mut paint);
            }
        }
    }

    fn complete(&mut self, document: &Document, view: &View<'_>, ids: &[ObjectId]) {
        let missing: Vec<ObjectId> = ids.iter().copied().filter(|id| !self.drawn.contains_key(id)).collect();
        if missing.is_empty() {
            return;
        }
        for &id in &missing {
            self.drawn.insert(id, Drawn { shapes: Vec::new(), bounds: document.index().bounds(id) });
        }
        let layout = document.layout();
        let objects = missing.iter().filter_map(|&id| layout.object(id));
        for shape in build_objects(layout, objects, view).shapes {
            if let Some(drawn) = shape.source.and_then(|id| self.drawn.get_mut(&id)) {
                drawn.shapes.push(shape);
            }
        }
    }
}
