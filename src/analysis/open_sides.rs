//! What sort of place a booth is, by how many of its sides are open to an aisle: row, corner, peninsula, island, …
//!
//! The names are those of the trade (IAEE Guidelines for Display Rules and Regulations; SEMA 2010 for peninsula and
//! split island). Polygons are counted by the four directions of their longest edge.

use super::sides::{Side, covered, each_side};
use crate::geometry::{Bounds, Place};
use crate::model::{BoothType, Layout, ObjectId, Thing};

/// A gap up to this between a booth and what stands beside it is no aisle, in mm: a metre, and what rounding to whole
/// millimetres adds to it where a plan is turned.
pub(super) const PASSAGE: f64 = 1_002.0;
/// An edge along which so much is taken by neighbours is not open.
const TAKEN: f64 = 0.5;
/// Edges shorter than this part of the longest one are bevels and tell nothing.
const BEVEL: f64 = 0.1;

/// The objects whose boxes share at least a point with a box.
pub type Near<'a> = dyn Fn(&Bounds) -> Vec<ObjectId> + 'a;

/// What sort of place the booth `id` is; `None` where there is no such booth.
///
/// Other booths, facilities, walls, halls and ways for staff close the sides they lie along, if the gap is no more than a
/// metre; pillars close nothing.
#[must_use]
pub fn booth_type(layout: &Layout, near: &Near<'_>, id: ObjectId) -> Option<BoothType> {
    let edges = edges(layout, near, id)?;
    let open = directions(&edges);
    let count = open.iter().filter(|open| **open).count();
    let [a, b, c, d] = open;
    Some(match count {
        0 => BoothType::Inner,
        1 if backed_by_wall(&edges, open) => BoothType::Perimeter,
        1 => BoothType::Row,
        2 if (a && c) || (b && d) => BoothType::Through,
        2 => BoothType::Corner,
        _ if edges.iter().all(|edge| edge.open) => BoothType::Island,
        _ if count == 3 && backed_by_peninsulas(layout, near, &edges) => BoothType::SplitIsland,
        _ => BoothType::Peninsula,
    })
}

/// To which of four sides the booth `id` is open, counter-clockwise, its longest edge (the last of several) first; `None`
/// where there is no such booth. Booths of one size and angle count their sides alike.
#[must_use]
pub fn open_directions(layout: &Layout, near: &Near<'_>, id: ObjectId) -> Option<[bool; 4]> {
    edges(layout, near, id).map(|edges| directions(&edges))
}

/// An edge of a booth that is long enough to count.
struct Edge {
    /// To which of four sides it looks, counter-clockwise.
    direction: usize,
    open: bool,
    /// Whether the wall of a hall alone closes it.
    walled: bool,
    /// The booths that stand along it.
    booths: Vec<ObjectId>,
}

fn edges(layout: &Layout, near: &Near<'_>, id: ObjectId) -> Option<Vec<Edge>> {
    let outline = &layout.object(id)?.booth()?.outline;
    let around = around(layout, near, id, &outline.bounds().grown(PASSAGE));
    let corners = outline.corners();
    let sides = corners.iter().copied().zip(corners.iter().copied().cycle().skip(1));
    let sides: Vec<(Side, f64)> = sides.map(|(a, b)| ((a, b), a.distance(b))).collect();
    let (longest, length) = sides.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let counts = sides.into_iter().filter(|(_, own)| *own >= length * BEVEL);
    Some(counts.map(|(side, _)| edge(side, direction(side, longest), &around)).collect())
}

/// What can close a side, and the thing it belongs to.
struct Beside {
    side: Side,
    booth: Option<ObjectId>,
    hall: bool,
}

fn around(layout: &Layout, near: &Near<'_>, id: ObjectId, reach: &Bounds) -> Vec<Beside> {
    let mut around = Vec::new();
    for object in near(reach).into_iter().filter(|other| *other != id).filter_map(|id| layout.object(id)) {
        let booth = object.booth().map(|_| object.id);
        let hall = matches!(object.thing, Thing::Hall(_));
        each_side(&object.thing, |side| {
            if Bounds::between(side.0, side.1).touches(reach) {
                around.push(Beside { side, booth, hall });
            }
        });
    }
    around
}

fn edge(side: Side, direction: usize, around: &[Beside]) -> Edge {
    let taken = |of: &dyn Fn(&Beside) -> bool| {
        covered(side, PASSAGE, around.iter().filter(|beside| of(beside)).map(|beside| beside.side)) >= TAKEN
    };
    let open = !taken(&|_| true);
    let along = |beside: &&Beside| covered(side, PASSAGE, [beside.side]) > 0.0;
    let mut booths: Vec<ObjectId> = around.iter().filter(along).filter_map(|beside| beside.booth).collect();
    booths.sort_unstable();
    booths.dedup();
    Edge { direction, open, walled: !open && taken(&|beside| beside.hall), booths }
}

/// By how many quarter turns, to the nearest, `side` is turned from `first`.
fn direction(side: Side, first: Side) -> usize {
    let heading = |(a, b): (Place, Place)| libm::atan2(b.y - a.y, b.x - a.x);
    let quarters = (heading(side) - heading(first)) / core::f64::consts::FRAC_PI_2;
    (libm::round(quarters) as i64).rem_euclid(4) as usize
}

/// To which of the four directions an edge is open.
fn directions(edges: &[Edge]) -> [bool; 4] {
    core::array::from_fn(|direction| edges.iter().any(|edge| edge.open && edge.direction == direction))
}

/// Whether the side across from the only open one lies along the wall of a hall.
fn backed_by_wall(edges: &[Edge], open: [bool; 4]) -> bool {
    let front = open.iter().position(|open| *open);
    let back = front.map(|front| (front + 2) % 4);
    edges.iter().any(|edge| edge.walled && Some(edge.direction) == back)
}

/// Whether nothing but booths with three open sides of their own stands along the closed edges.
fn backed_by_peninsulas(layout: &Layout, near: &Near<'_>, own: &[Edge]) -> bool {
    let mut behind = own.iter().filter(|edge| !edge.open).flat_map(|edge| edge.booths.iter().copied()).peekable();
    let stands_free = |id| {
        let edges = edges(layout, near, id);
        edges.is_some_and(|edges| directions(&edges).iter().filter(|open| **open).count() == 3)
    };
    behind.peek().is_some() && behind.all(stands_free)
}

#[cfg(test)]
mod tests;
