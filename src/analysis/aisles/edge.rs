//! Which spot of the middle belongs to a place at the edge of the free floor.

use std::collections::{BTreeMap, BTreeSet};

use super::net::{Net, Spot};
use crate::geometry::{Bounds, Floor, Place};

/// So far from a side, in mm, a place still lies on it: what is turned has its corners rounded.
const ON: f64 = 2.0;
/// What is shorter than this, in mm, is no front.
const SHORT: f64 = 10.0;

/// Size of a cell in mm: more than a booth, less than a hall.
const CELL: f64 = 8_000.0;

/// Column and row of a cell.
type Cell = (i32, i32);

/// The cells that share a place with a box.
fn cells(bounds: &Bounds) -> impl Iterator<Item = Cell> + use<> {
    let cell = |length: f64| libm::floor(length / CELL) as i32;
    let (columns, rows) = (cell(bounds.min.x)..=cell(bounds.max.x), cell(bounds.min.y)..=cell(bounds.max.y));
    columns.flat_map(move |column| rows.clone().map(move |row| (column, row)))
}

/// Finds spots by places at the edge.
pub(super) struct Edge<'a> {
    floor: &'a Floor,
    /// The sides that come into each cell.
    cells: BTreeMap<Cell, Vec<usize>>,
    by_side: Vec<Vec<usize>>,
}

impl<'a> Edge<'a> {
    pub(super) fn new(floor: &'a Floor, net: &Net) -> Self {
        let mut all: BTreeMap<Cell, Vec<usize>> = BTreeMap::new();
        for side in 0..floor.sides() {
            let Some((a, b)) = floor.side(side) else { continue };
            cells(&Bounds::between(a, b)).for_each(|cell| all.entry(cell).or_default().push(side));
        }
        Self { floor, cells: all, by_side: net.links_by_side(floor.sides()) }
    }

    /// The spots that belong to places along a straight piece, such as a side of a booth or an opening, where floor begins
    /// there: of each link those at both ends, so the widest is among them.
    pub(super) fn along(&self, piece: (Place, Place), net: &Net) -> Vec<Spot> {
        let near = cells(&Bounds::between(piece.0, piece.1).grown(ON)).filter_map(|cell| self.cells.get(&cell));
        let sides: BTreeSet<usize> = near.flatten().copied().collect();
        let mut spots = Vec::new();
        for side in sides {
            let Some(common) = self.common(side, piece) else { continue };
            for link in self.by_side.get(side).into_iter().flatten() {
                spots.extend(self.opposite(side, common, *link, net).into_iter().flatten());
            }
        }
        spots
    }

    /// The stretch of a side of the floor, in mm from its beginning, that a piece runs along.
    fn common(&self, side: usize, (from, to): (Place, Place)) -> Option<(f64, f64)> {
        let (a, b) = self.floor.side(side)?;
        let line = Line::new(a, b)?;
        let (s, t) = (line.along(from), line.along(to));
        let (low, high) = (s.min(t).max(0.0), s.max(t).min(line.length));
        let on = |at: f64| line.at(at).distance_to_segment(from, to) <= ON;
        (high - low > SHORT && on(low) && on(high)).then_some((low, high))
    }

    /// The spots of a link straight across from both ends of what it has in common with a stretch of a side.
    fn opposite(&self, side: usize, (low, high): (f64, f64), link: usize, net: &Net) -> Option<[Spot; 2]> {
        let (a, b) = self.floor.side(side)?;
        let line = Line::new(a, b)?;
        let [from, to] = net.link(link)?.ends.map(|end| line.along(net.node(end).at));
        let (first, last) = (from.min(to).max(low), from.max(to).min(high));
        if first > last {
            return None;
        }
        let part = |at: f64| if (to - from).abs() < 1e-9 { 0.5 } else { ((at - from) / (to - from)).clamp(0.0, 1.0) };
        Some([first, last].map(|at| Spot { link, part: part(at) }))
    }
}

/// A straight line with a beginning and a length in mm.
struct Line {
    from: Place,
    direction: (f64, f64),
    length: f64,
}

impl Line {
    fn new(from: Place, to: Place) -> Option<Self> {
        let length = from.distance(to);
        (length > 0.0).then(|| Self { from, direction: ((to.x - from.x) / length, (to.y - from.y) / length), length })
    }

    fn along(&self, at: Place) -> f64 {
        (at.x - self.from.x) * self.direction.0 + (at.y - self.from.y) * self.direction.1
    }

    fn at(&self, along: f64) -> Place {
        Place::new(self.from.x + self.direction.0 * along, self.from.y + self.direction.1 * along)
    }
}
