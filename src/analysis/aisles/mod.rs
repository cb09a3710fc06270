//! The aisles of a hall: what is left of its floor, and the ways along the middle of it.
//!
//! Free floor is the hall less booths, facilities, walls, pillars and ways for staff; ground that rules keep clear is floor
//! to walk on. Its middle ([`crate::geometry::medial`]) gives the
//! true clear width everywhere. Thresholds are arguments; the one that is fixed says what is no aisle at all.

mod blind;
mod edge;
mod graph;
mod narrow;
mod net;
mod ranked;
mod stretch;
mod ways;

use std::collections::{BTreeMap, BTreeSet};

pub use self::blind::Blind;
use self::edge::Edge;
pub use self::narrow::{Neck, Required};
use self::net::{Net, Spot};
pub use self::stretch::{Stretch, StretchKind};
use super::open_sides::{Near, PASSAGE};
use crate::geometry::medial::{Medial, NoMedial};
use crate::geometry::{Floor, Place, clip};
use crate::model::{Exit, Hall, Layout, Object, ObjectId, Thing};

/// The aisles of a hall as it stands.
#[derive(Debug, Clone)]
pub struct Aisles {
    floor: Floor,
    /// Whether each side of the floor is a wall of the hall.
    is_wall: Vec<bool>,
    net: Net,
    /// Nodes in front of the openings people leave by.
    exits: BTreeMap<ObjectId, Vec<usize>>,
    exit_nodes: BTreeSet<usize>,
    /// Spots in front of the sides of each booth.
    booths: BTreeMap<ObjectId, Vec<Spot>>,
    /// Clear width of the widest way out, by node.
    ways: Vec<f64>,
}

/// How people get from a booth to an exit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Access {
    /// Clear width in mm of the narrowest place of the widest way to an exit; 0 where there is none.
    pub width: f64,
    /// Whether it has a side at free floor at all.
    pub has_front: bool,
}

impl Aisles {
    /// The aisles of the hall `id`; `None` where there is no such hall.
    ///
    /// # Errors
    /// Where the middle of its floor cannot be found.
    pub fn of(layout: &Layout, near: &Near<'_>, id: ObjectId) -> Result<Option<Self>, NoMedial> {
        let Some((object, hall)) = layout.object(id).and_then(|object| Some((object, object.hall()?))) else {
            return Ok(None);
        };
        let Some(bounds) = object.thing.bounds() else { return Ok(None) };
        let mut near: Vec<&Object> = near(&bounds).into_iter().filter_map(|id| layout.object(id)).collect();
        near.sort_unstable_by_key(|object| object.id);
        near.dedup_by_key(|object| object.id);
        Self::among(id, hall, &near).map(Some)
    }

    fn among(id: ObjectId, hall: &Hall, things: &[&Object]) -> Result<Self, NoMedial> {
        let floor = Floor::left(&hall.outline, things.iter().filter_map(|object| object.thing.closes()));
        let mut net = Net::new(Medial::of(&floor)?);
        let (exits, widths) = exits(id, things, &floor, &mut net);
        let edge = Edge::new(&floor, &net);
        let booths = things.iter().filter_map(|object| Some((object.id, sides(object)?)));
        let booths = booths
            .map(|(id, sides)| (id, sides.into_iter().flat_map(|side| edge.along(side, &net)).collect()))
            .collect();
        let ways = ways::widest(&net, widths.iter().copied());
        let exit_nodes = widths.into_iter().map(|(node, _)| node).collect();
        Ok(Self { is_wall: walls(hall, &floor), exits, exit_nodes, booths, ways, net, floor })
    }

    /// Rings round the free floor: counter-clockwise, holes clockwise.
    #[must_use]
    pub fn floor(&self) -> Vec<Vec<Place>> {
        self.floor.rings()
    }

    /// Area of the free floor in mm².
    #[must_use]
    pub fn area(&self) -> i64 {
        clip::area(&self.floor.rings())
    }

    /// The places where aisles are narrower than `required` asks for.
    #[must_use]
    pub fn necks(&self, required: &Required<'_>) -> Vec<Neck> {
        narrow::necks(self, required)
    }

    /// Whether people can leave the hall at all.
    #[must_use]
    pub fn has_exits(&self) -> bool {
        !self.exits.is_empty()
    }

    /// The exits of the hall that people can leave by and that something stands before, so that nobody gets to them.
    pub fn blocked_exits(&self) -> impl Iterator<Item = ObjectId> + '_ {
        self.exits.iter().filter(|(_, nodes)| nodes.is_empty()).map(|(id, _)| *id)
    }

    /// How people get from a booth of the hall to an exit; `None` for what is no booth or not in the hall.
    #[must_use]
    pub fn access(&self, booth: ObjectId) -> Option<Access> {
        let spots = self.booths.get(&booth)?;
        let width = spots.iter().map(|spot| self.way_from(*spot)).fold(0.0, f64::max);
        Some(Access { width, has_front: !spots.is_empty() })
    }

    fn way_from(&self, spot: Spot) -> f64 {
        let Some(link) = self.net.link(spot.link) else { return 0.0 };
        let way = |end: usize| self.ways.get(end).copied().unwrap_or_default();
        let [one, other] = link.ends.map(way);
        one.max(other).min(self.net.at(spot).1)
    }

    fn is_exit(&self, node: usize) -> bool {
        self.exit_nodes.contains(&node)
    }
}

fn sides(object: &Object) -> Option<Vec<(Place, Place)>> {
    let corners = object.booth()?.outline.corners();
    Some(corners.iter().copied().zip(corners.iter().copied().cycle().skip(1)).collect())
}

/// The exit that people leave a hall by, which an object is.
#[must_use]
pub fn way_out(object: &Object, hall: ObjectId) -> Option<&Exit> {
    let Thing::Exit(exit) = &object.thing else { return None };
    (exit.kind.is_for_people() && exit.hall == Some(hall)).then_some(exit)
}

/// Puts nodes in front of the exits; returns those of each, and all with the width of the opening.
#[expect(clippy::type_complexity, reason = "two lists of the same nodes")]
fn exits(
    hall: ObjectId,
    things: &[&Object],
    floor: &Floor,
    net: &mut Net,
) -> (BTreeMap<ObjectId, Vec<usize>>, Vec<(usize, f64)>) {
    let edge = Edge::new(floor, net);
    let mut spots = Vec::new();
    let mut all = BTreeMap::new();
    for object in things {
        let Some(exit) = way_out(object, hall) else { continue };
        all.insert(object.id, Vec::new());
        let own = edge.along((exit.from.place(), exit.to.place()), net);
        spots.extend(own.into_iter().map(|spot| (object.id, exit.clear(), spot)));
    }
    let nodes = net.split(&spots.iter().map(|(_, _, spot)| *spot).collect::<Vec<_>>());
    let mut widths = Vec::new();
    for ((id, width, _), node) in spots.into_iter().zip(nodes) {
        all.entry(id).or_default().push(node);
        widths.push((node, width));
    }
    (all, widths)
}

fn walls(hall: &Hall, floor: &Floor) -> Vec<bool> {
    let is_wall = |(a, b): (Place, Place)| {
        let middle = a.halfway(b);
        hall.outline.sides().any(|(from, to)| middle.distance_to_segment(from.place(), to.place()) < 1.0)
    };
    (0..floor.sides()).map(|side| floor.side(side).is_some_and(is_wall)).collect()
}

#[cfg(test)]
mod tests;
