//! The drawn form of the objects in view, kept between frames: only what changed, and whoever is drawn by what changed,
//! is drawn anew.

use std::collections::{BTreeMap, BTreeSet};

use crate::document::Document;
use crate::geometry::Bounds;
use crate::model::{ObjectId, RecordId};
use crate::scene::{Layer, Mark, Shape, View, build_objects};

/// Neighbours within this reach of a changed thing may look different, in mm: open sides of booths depend on them, and
/// a gap of a metre is an aisle.
const REACH: f64 = 1_100.0;

struct Drawn {
    shapes: Vec<Shape>,
    /// Lines of a background drawing, which may be very many.
    lines: Vec<Shape>,
    bounds: Option<Bounds>,
}

/// Shapes of objects as they were last drawn.
#[derive(Default)]
pub struct Scenery {
    drawn: BTreeMap<ObjectId, Drawn>,
    revision: u64,
    /// The objects of which there are lines of background drawings, and how often such lines were drawn.
    backgrounds: BTreeSet<ObjectId>,
    version: u64,
}

impl Scenery {
    /// Forgets everything: the view changed (language, theme, what is shown), or another plan was opened.
    pub fn clear(&mut self) {
        self.drawn.clear();
        self.backgrounds.clear();
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
        let before = self.remove(id);
        for referrer in index.referrers(id) {
            self.remove(referrer);
        }
        for area in [before, index.bounds(id)].into_iter().flatten() {
            // A background looks the same whatever is on it.
            for neighbour in index.near(&area.grown(REACH)).filter(|id| !self.backgrounds.contains(id)) {
                self.drawn.remove(&neighbour);
            }
        }
    }

    /// Forgets one object; returns the box in which it was drawn.
    fn remove(&mut self, id: ObjectId) -> Option<Bounds> {
        self.backgrounds.remove(&id);
        self.drawn.remove(&id).and_then(|drawn| drawn.bounds)
    }

    /// How often lines of background drawings were drawn: as long as that stays, so do they.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// Those of `ids` of which there are lines of background drawings, in the same order.
    pub fn backgrounds(&self, ids: &[ObjectId]) -> Vec<ObjectId> {
        if self.backgrounds.is_empty() {
            return Vec::new();
        }
        ids.iter().copied().filter(|id| self.backgrounds.contains(id)).collect()
    }

    /// Those lines of one object.
    pub fn lines(&self, id: ObjectId) -> impl Iterator<Item = &Shape> {
        self.drawn.get(&id).into_iter().flat_map(|drawn| &drawn.lines)
    }

    /// Calls `paint` with every shape of `ids` in painting order, but for the lines of background drawings.
    pub fn paint(&self, ids: &[ObjectId], mut paint: impl FnMut(&Shape)) {
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

    /// Draws what is missing of `ids`.
    pub fn complete(&mut self, document: &Document, view: &View<'_>, ids: &[ObjectId]) {
        let missing: Vec<ObjectId> = ids.iter().copied().filter(|id| !self.drawn.contains_key(id)).collect();
        if missing.is_empty() {
            return;
        }
        for &id in &missing {
            self.drawn.insert(id, Drawn { shapes: Vec::new(), lines: Vec::new(), bounds: document.index().bounds(id) });
        }
        let layout = document.layout();
        let objects = missing.iter().filter_map(|&id| layout.object(id));
        for shape in build_objects(layout, objects, view).shapes {
            let Some((id, drawn)) = shape.source.and_then(|id| Some((id, self.drawn.get_mut(&id)?))) else { continue };
            if is_background_line(&shape) {
                drawn.lines.push(shape);
                self.version += u64::from(self.backgrounds.insert(id));
            } else {
                drawn.shapes.push(shape);
            }
        }
    }
}

fn is_background_line(shape: &Shape) -> bool {
    shape.layer == Layer::Underlay && matches!(&shape.mark, Mark::Line { stroke, .. } if stroke.dash.is_none())
}
