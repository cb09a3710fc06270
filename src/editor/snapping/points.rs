//! Places of other things: corners, middles of edges, middles of things, crossings of edges.

use super::{SnapSettings, Source};
use crate::geometry::{Outline, Place};
use crate::model::{Object, Thing};

/// A place, and what it is of another thing.
pub(super) type Named = (Place, Source);
/// A straight edge.
pub(super) type Side = (Place, Place);

/// The places of the targets that are switched on, crossings aside.
pub(super) fn places(targets: &[&Object], settings: &SnapSettings) -> Vec<Named> {
    let mut places = Vec::new();
    for object in targets {
        if settings.corners {
            places.extend(object.thing.corners().into_iter().map(|corner| (corner, Source::Corner)));
        }
        let outline = object.thing.outline();
        if settings.middles && !matches!(outline, Some(Outline::Circle(_))) {
            places.extend(edges(object).iter().map(|side| (middle(*side), Source::Middle)));
        }
        if settings.centres {
            places.extend(outline.map(|outline| (outline.centre(), Source::Centre)));
        }
    }
    places
}

/// The ends and middles of lines, as far as they are switched on.
pub(super) fn ends(lines: &[Side], settings: &SnapSettings) -> Vec<Named> {
    let ends = lines.iter().filter(|_| settings.corners).flat_map(|&(a, b)| [(a, Source::Corner), (b, Source::Corner)]);
    let middles = lines.iter().filter(|_| settings.middles).map(|&side| (middle(side), Source::Middle));
    ends.chain(middles).collect()
}

/// Where edges near `place` cross; edges that end in each other's corners do not count.
pub(super) fn crossings(place: Place, sides: &[Side], tolerance: f64) -> Vec<Named> {
    let near: Vec<Side> =
        sides.iter().copied().filter(|&(a, b)| place.distance_to_segment(a, b) <= tolerance).collect();
    let pairs = near.iter().enumerate().flat_map(|(i, one)| near.iter().skip(i + 1).map(move |other| (*one, *other)));
    pairs.filter_map(|(one, other)| crossing(one, other)).map(|at| (at, Source::Intersection)).collect()
}

/// The place nearest to `place` within `tolerance` mm; at equal distance in the order of [`Source`].
pub(super) fn nearest(place: Place, places: &[Named], tolerance: f64) -> Option<Named> {
    places
        .iter()
        .map(|&(candidate, source)| (candidate.distance(place), candidate, source))
        .filter(|(distance, ..)| *distance <= tolerance)
        .min_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)))
        .map(|(_, candidate, source)| (candidate, source))
}

/// The straight edges of a thing.
pub(super) fn edges(object: &Object) -> Vec<Side> {
    let ring = |corners: Vec<Place>| -> Vec<Side> {
        corners.iter().copied().zip(corners.iter().copied().cycle().skip(1)).collect()
    };
    match &object.thing {
        Thing::Wall(wall) => {
            wall.line.iter().zip(wall.line.iter().skip(1)).map(|(a, b)| (a.place(), b.place())).collect()
        }
        Thing::Exit(exit) => vec![(exit.from.place(), exit.to.place())],
        Thing::Pavilion(pavilion) => {
            pavilion.outlines.iter().flat_map(|outline| ring(outline.places().collect())).collect()
        }
        thing => thing.outline().map(|outline| ring(outline.corners())).unwrap_or_default(),
    }
}

fn middle((a, b): Side) -> Place {
    a.halfway(b)
}

/// Where two pieces cross, both ends of both included; `None` where they are parallel.
fn crossing((a, b): Side, (c, d): Side) -> Option<Place> {
    let (u, v) = (Place::new(b.x - a.x, b.y - a.y), Place::new(d.x - c.x, d.y - c.y));
    let cross = u.x * v.y - u.y * v.x;
    if cross.abs() < 1e-6 {
        return None;
    }
    let t = ((c.x - a.x) * v.y - (c.y - a.y) * v.x) / cross;
    let s = ((c.x - a.x) * u.y - (c.y - a.y) * u.x) / cross;
    let within = |t: f64| (-1e-9..=1.0 + 1e-9).contains(&t);
    (within(t) && within(s)).then(|| Place::new(a.x + t * u.x, a.y + t * u.y))
}
