//! Thousands of booths at once: fills only, as one mesh a frame, kept in cells of the floor between frames.

mod join;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use egui::epaint::Vertex;
use egui::{Color32, Mesh, Pos2, Rect, Shape, pos2};

use super::camera::Camera;
use super::fill;
use super::sights::{Dimmed, Sights};
use crate::document::Document;
use crate::geometry::{Bounds, Place};
use crate::model::{BoothColours, Kind, ObjectId, RecordId};
use crate::scene::{Fill, Mark, Shape as SceneShape, View, build_objects};
use join::{How, Tile, join, mean};

/// Side of a cell in mm.
const CELL: f64 = 30_000.0;
/// A usual booth, in mm.
const BOOTH: f64 = 3_000.0;
/// Booths smaller than this on the screen run together into rows, in points.
const APART: f64 = 12.0;
/// Booths smaller than this blend with their neighbours, in points.
const BLENDED: f64 = 4.0;
/// Where booths are smaller than this, all of a cell are one area, in points: a cell is ten booths wide.
const FAR: f64 = 1.0;
/// Up to so many mm: four booths.
const BLEND: f64 = 12_500.0;
/// What every booth draws back from its neighbours while they are painted apart, as a part of its size.
const GAP: f32 = 0.04;

type Key = (i64, i64);

/// Triangles in mm from the corner of a cell.
#[derive(Default)]
struct Triangles {
    vertices: Vec<(Pos2, Color32)>,
    indices: Vec<u32>,
}

/// The booths of one cell: each by itself, rows of equal ones as one, neighbours blended, and all as one area.
#[derive(Default)]
struct Cell {
    apart: Triangles,
    together: Triangles,
    blended: Triangles,
    far: Triangles,
}

/// Whether a usual booth is less than a point of the screen.
pub fn are_specks(camera: &Camera) -> bool {
    BOOTH / camera.mm_per_point() < FAR
}

impl Cell {
    /// What to paint where a booth is so many points wide.
    const fn at(&self, points: f64) -> &Triangles {
        if points >= APART {
            &self.apart
        } else if points >= BLENDED {
            &self.together
        } else if points >= FAR {
            &self.blended
        } else {
            &self.far
        }
    }
}

/// The booths of the plan as coloured triangles.
#[derive(Default)]
pub struct Blocks {
    cells: BTreeMap<Key, Cell>,
    places: BTreeMap<ObjectId, Key>,
    stale: BTreeSet<Key>,
    revision: u64,
    known: bool,
    /// Whether a booth's colour depends on its neighbours.
    neighbours: bool,
    /// What was painted last, and as seen from where.
    last: Option<(Camera, Arc<Mesh>)>,
}

impl Blocks {
    /// Forgets everything.
    pub fn clear(&mut self) {
        self.known = false;
    }

    /// Whether this kind of object is drawn here rather than one by one.
    #[must_use]
    pub const fn takes(kind: Kind) -> bool {
        matches!(kind, Kind::Booth)
    }

    /// The booths in view as one shape.
    pub fn shape(&mut self, document: &Document, view: &View<'_>, sights: Sights<'_>, camera: &Camera) -> Shape {
        // What a booth costs depends on its open sides.
        self.neighbours = matches!(view.colours, BoothColours::OpenSides | BoothColours::Price);
        self.follow(document);
        if let Some((_, mesh)) = self.last.as_ref().filter(|(from, _)| from == camera && self.stale.is_empty()) {
            return Shape::Mesh(Arc::clone(mesh));
        }
        let seen = camera.seen().grown(CELL / 2.0);
        let keys: Vec<Key> = self.cells.keys().copied().filter(|&key| bounds_of(key).touches(&seen)).collect();
        let stale: Vec<Key> = keys.iter().copied().filter(|key| self.stale.remove(key)).collect();
        if let Some((_, mesh)) = self.last.as_ref().filter(|(from, _)| from == camera && stale.is_empty()) {
            return Shape::Mesh(Arc::clone(mesh));
        }
        for key in stale {
            self.cells.insert(key, draw(document, view, sights, key));
        }
        let (mut mesh, points) = (Mesh::default(), BOOTH / camera.mm_per_point());
        for key in keys {
            if let Some(cell) = self.cells.get(&key) {
                cell.at(points).append_to(&mut mesh, bounds_of(key).min, camera);
            }
        }
        let mesh = Arc::new(mesh);
        self.last = Some((*camera, Arc::clone(&mesh)));
        Shape::Mesh(mesh)
    }

    fn follow(&mut self, document: &Document) {
        let revision = document.revision();
        if self.known && revision == self.revision {
            return;
        }
        let changed = document.changes_since(self.revision).filter(|_| self.known);
        let changed: Option<Vec<RecordId>> = changed.map(|changes| changes.cloned().collect());
        self.revision = revision;
        match changed {
            Some(changed) if changed.iter().all(|id| matches!(id, RecordId::Object(_))) => {
                for id in changed {
                    if let RecordId::Object(id) = id {
                        self.changed(document, id);
                    }
                }
            }
            _ => self.begin(document),
        }
    }

    fn begin(&mut self, document: &Document) {
        let neighbours = self.neighbours;
        *self = Self { revision: document.revision(), known: true, neighbours, ..Self::default() };
        for (object, _) in document.layout().booths() {
            self.put(document, object.id);
        }
    }

    fn changed(&mut self, document: &Document, id: ObjectId) {
        // A pavilion's colour is that of its booths.
        let booths: Vec<ObjectId> = document.index().referrers(id).chain([id]).collect();
        for id in booths {
            let before = self.places.remove(&id);
            self.stale.extend(before);
            if self.neighbours {
                let now = document.index().bounds(id).map(|bounds| key_of(bounds.centre()));
                before.into_iter().chain(now).for_each(|key| self.stale.extend(round(key)));
            }
            if document.layout().object(id).is_some_and(|object| Self::takes(object.kind())) {
                self.put(document, id);
            }
        }
    }

    fn put(&mut self, document: &Document, id: ObjectId) {
        let Some(key) = document.index().bounds(id).map(|bounds| key_of(bounds.centre())) else { return };
        self.places.insert(id, key);
        self.cells.entry(key).or_default();
        self.stale.insert(key);
    }
}

fn key_of(place: Place) -> Key {
    (libm::floor(place.x / CELL) as i64, libm::floor(place.y / CELL) as i64)
}

/// A cell and the eight round it.
fn round((x, y): Key) -> impl Iterator<Item = Key> {
    (-1..=1).flat_map(move |across| (-1..=1).map(move |up| (x + across, y + up)))
}

fn bounds_of((x, y): Key) -> Bounds {
    let corner = Place::new(x as f64 * CELL, y as f64 * CELL);
    Bounds { min: corner, max: Place::new(corner.x + CELL, corner.y + CELL) }
}

fn draw(document: &Document, view: &View<'_>, sights: Sights<'_>, key: Key) -> Cell {
    let area = bounds_of(key);
    let mine = |id: &ObjectId| {
        document.layout().object(*id).is_some_and(|object| Blocks::takes(object.kind()))
            && document.index().bounds(*id).is_some_and(|bounds| key_of(bounds.centre()) == key)
    };
    let mut ids = document.index().near_sorted(&area);
    ids.retain(mine);
    let dimmed = sights.sort_out(document, &mut ids);
    let layout = document.layout();
    let shapes = build_objects(layout, ids.iter().filter_map(|&id| layout.object(id)), view).shapes;
    fill_cell(shapes, &dimmed, area.min)
}

fn fill_cell(shapes: Vec<SceneShape>, dimmed: &Dimmed, corner: Place) -> Cell {
    let mut cell = Cell::default();
    let (mut tiles, mut others) = (Vec::new(), Vec::new());
    for shape in shapes {
        if let Mark::Area { rings, fill: Some(filling), .. } = shape.mark {
            let colour = match filling {
                Fill::Plain(colour) => dimmed.ink(colour, shape.source),
                Fill::Hatch { colour, .. } => dimmed.ink(colour, shape.source).gamma_multiply(0.5),
            };
            cell.apart.add(&rings, colour, corner, GAP);
            match rings.as_slice() {
                [ring] if let Some(tile) = Tile::of(ring, colour) => tiles.push(tile),
                _ => {
                    cell.together.add(&rings, colour, corner, 0.0);
                    cell.blended.add(&rings, colour, corner, 0.0);
                    others.extend(rings.iter().filter_map(|ring| Tile::round(ring, colour)));
                }
            }
        }
    }
    cell.far.add_tiles(mean(tiles.iter().chain(&others)), corner);
    cell.together.add_tiles(join(tiles.clone(), How::OneColour), corner);
    cell.blended.add_tiles(join(tiles, How::Blended { most: BLEND }), corner);
    cell
}

impl Triangles {
    /// Adds an area; `gap` is the part of its size by which it is drawn smaller.
    fn add(&mut self, rings: &[Vec<Place>], colour: Color32, from: Place, gap: f32) {
        let local = |place: &Place| pos2((place.x - from.x) as f32, (place.y - from.y) as f32);
        let mut rings: Vec<Vec<Pos2>> = rings.iter().map(|ring| ring.iter().map(local).collect()).collect();
        let middle = Rect::from_points(&rings.concat()).center();
        for corner in rings.iter_mut().flatten() {
            *corner += (middle - *corner) * gap;
        }
        if let [ring] = rings.as_slice()
            && fill::is_convex(ring)
        {
            return self.add_fan(ring, colour);
        }
        fill::triangles(&rings, |corners| {
            let first = self.vertices.len() as u32;
            self.vertices.extend(corners.map(|corner| (corner, colour)));
            self.indices.extend([first, first + 1, first + 2]);
        });
    }

    fn add_tiles(&mut self, tiles: impl IntoIterator<Item = Tile>, from: Place) {
        for Tile { bounds: Bounds { min, max }, colour } in tiles {
            let ring = vec![min, Place::new(max.x, min.y), max, Place::new(min.x, max.y)];
            self.add(&[ring], colour, from, 0.0);
        }
    }

    /// A convex ring, with each corner only once.
    fn add_fan(&mut self, ring: &[Pos2], colour: Color32) {
        let first = self.vertices.len() as u32;
        self.vertices.extend(ring.iter().map(|&corner| (corner, colour)));
        self.indices.extend((2..ring.len() as u32).flat_map(|i| [first, first + i - 1, first + i]));
    }

    fn append_to(&self, mesh: &mut Mesh, corner: Place, camera: &Camera) {
        let origin = camera.to_screen(corner);
        let scale = (1.0 / camera.mm_per_point()) as f32;
        let first = mesh.vertices.len() as u32;
        let vertex = |&(at, colour): &(Pos2, Color32)| {
            Vertex::untextured(pos2(origin.x + at.x * scale, origin.y - at.y * scale), colour)
        };
        mesh.vertices.extend(self.vertices.iter().map(vertex));
        mesh.indices.extend(self.indices.iter().map(|index| first + index));
    }
}
