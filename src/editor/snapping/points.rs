//! Corners and edges of other things.

use crate::geometry::Place;
use crate::model::{Object, Thing};

/// The corner of a target nearest to `place`, within `tolerance` mm.
pub(super) fn nearest_corner(place: Place, targets: &[&Object], tolerance: f64) -> Option<Place> {
    let corners = targets.iter().flat_map(|object| object.thing.corners());
    nearest(place, corners, tolerance)
}

/// The place on an edge of a target nearest to `place`, within `tolerance` mm.
pub(super) fn nearest_edge(place: Place, targets: &[&Object], tolerance: f64) -> Option<Place> {
    let edges = targets.iter().flat_map(|object| edges(object));
    nearest(place, edges.map(|(a, b)| place.nearest_on_segment(a, b)), tolerance)
}

fn nearest(place: Place, candidates: impl Iterator<Item = Place>, tolerance: f64) -> Option<Place> {
    candidates
        .map(|candidate| (candidate.distance(place), candidate))
        .filter(|(distance, _)| *distance <= tolerance)
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}

/// The straight edges of a thing.
fn edges(object: &Object) -> Vec<(Place, Place)> {
    let ring = |corners: Vec<Place>| -> Vec<(Place, Place)> {
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
