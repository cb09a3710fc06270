//! What several rules measure the same way.

use crate::geometry::{Cover, distance};
use crate::model::{Hall, Object, Pavilion, Thing};

/// Computed lengths count as equal to a limit within this many mm: far above the rounding of computed corners, far
/// below anything that can be built.
const NOISE: f64 = 0.01;

/// Whether a computed length exceeds a limit in whole millimetres.
pub(super) fn beyond(length: f64, limit: i32) -> bool {
    length > f64::from(limit) + NOISE
}

/// A computed length in whole millimetres, rounded up, so that what is beyond a limit also reads so.
pub(super) fn deeper(length: f64) -> i64 {
    libm::ceil(length - NOISE) as i64
}

/// What an object that stands on the floor covers.
pub(super) fn cover(object: &Object) -> Option<Cover<'_>> {
    match &object.thing {
        Thing::Booth(booth) => Some(Cover::Outline(&booth.outline)),
        Thing::Facility(facility) => Some(Cover::Outline(&facility.outline)),
        Thing::Pillar(pillar) => Some(Cover::Outline(&pillar.outline)),
        Thing::Wall(wall) => Some(Cover::Stroke { line: &wall.line, thickness: wall.thickness }),
        _ => None,
    }
}

/// How far `thing` reaches out of a hall, in mm.
pub(super) fn out_of_hall(thing: Cover<'_>, hall: &Hall) -> f64 {
    distance::reach_outside(thing, &[Cover::Polygon(&hall.outline)])
}

/// How far `thing` reaches out of all areas of a pavilion together, in mm.
pub(super) fn out_of_pavilion(thing: Cover<'_>, pavilion: &Pavilion) -> f64 {
    distance::reach_outside(thing, &areas(pavilion))
}

/// The areas of a pavilion.
pub(super) fn areas(pavilion: &Pavilion) -> Vec<Cover<'_>> {
    pavilion.outlines.iter().map(Cover::Polygon).collect()
}
