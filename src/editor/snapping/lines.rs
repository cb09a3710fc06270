//! Lines: perpendiculars on edges, edges, lines that go on from slanted edges, directions in whole steps.

use super::points::Side;
use super::{Snapped, Source};
use crate::geometry::Place;

/// The foot of the perpendicular from `from` on an edge, where that is near `place`.
pub(super) fn perpendicular(from: Place, place: Place, sides: &[Side], tolerance: f64) -> Option<(Place, Snapped)> {
    let feet = sides.iter().filter_map(|&side| {
        let foot = foot(from, side)?;
        let on_edge = foot.distance(from.nearest_on_segment(side.0, side.1)) < 0.5;
        (on_edge && foot.distance(from) > 1.0).then_some(foot)
    });
    let foot = nearest(place, feet, tolerance)?;
    Some((foot, Snapped { guides: vec![(from, foot)], mark: Some((foot, Source::Perpendicular)) }))
}

/// The place on an edge nearest to `place`.
pub(super) fn edge(place: Place, sides: &[Side], tolerance: f64) -> Option<(Place, Snapped)> {
    let at = nearest(place, sides.iter().map(|&(a, b)| place.nearest_on_segment(a, b)), tolerance)?;
    Some((at, Snapped { guides: Vec::new(), mark: Some((at, Source::Edge)) }))
}

/// The place on the line that goes on from a slanted edge, nearest to `place`. (Level and upright ones go on along the
/// axes, each by itself.)
pub(super) fn extension(place: Place, sides: &[Side], tolerance: f64) -> Option<(Place, Snapped)> {
    let slanted = sides.iter().copied().filter(|(a, b)| (a.x - b.x).abs() > 1.0 && (a.y - b.y).abs() > 1.0);
    let feet = slanted.filter_map(|side| Some((foot(place, side)?, side)));
    let near = feet.map(|(foot, side)| (foot.distance(place), foot, side)).filter(|(far, ..)| *far <= tolerance);
    let (_, at, side) = near.min_by(|a, b| a.0.total_cmp(&b.0))?;
    let end = if at.distance(side.0) < at.distance(side.1) { side.0 } else { side.1 };
    Some((at, Snapped { guides: vec![(end, at)], mark: Some((at, Source::Extension)) }))
}

/// The place nearest to `place` on a direction of whole steps of `step` degrees from `from`.
pub(super) fn polar(from: Place, place: Place, step: u16, tolerance: f64) -> Option<(Place, Snapped)> {
    let far = from.distance(place);
    if far < 1.0 {
        return None;
    }
    let step = f64::from(step.clamp(1, 180));
    let degrees = libm::round(libm::atan2(place.y - from.y, place.x - from.x).to_degrees() / step) * step;
    let (cos, sin) = crate::geometry::Angle::from_degrees(degrees).cos_sin();
    let along = (place.x - from.x) * cos + (place.y - from.y) * sin;
    let at = Place::new(from.x + along * cos, from.y + along * sin);
    let near = at.distance(place) <= tolerance;
    near.then(|| (at, Snapped { guides: vec![(from, at)], mark: Some((at, Source::Polar)) }))
}

/// The foot of the perpendicular from `place` on the whole line through an edge.
fn foot(place: Place, (a, b): Side) -> Option<Place> {
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let length2 = dx * dx + dy * dy;
    if length2 < 1.0 {
        return None;
    }
    let t = ((place.x - a.x) * dx + (place.y - a.y) * dy) / length2;
    Some(Place::new(a.x + t * dx, a.y + t * dy))
}

fn nearest(place: Place, candidates: impl Iterator<Item = Place>, tolerance: f64) -> Option<Place> {
    candidates
        .map(|candidate| (candidate.distance(place), candidate))
        .filter(|(distance, _)| *distance <= tolerance)
        .min_by(|a, b| a.0.total_cmp(&b.0))
        .map(|(_, candidate)| candidate)
}
