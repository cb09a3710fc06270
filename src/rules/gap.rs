//! The gap between two things: how wide it is, and where.

use super::measure::short_of;
use crate::geometry::nearest::{Piece, length, nearest, sides};
use crate::geometry::{Cover, Place, distance, overlap};
use crate::model::Object;

/// Things this deep in each other, in mm, overlap, which other rules tell; whole-millimetre corners of turned things that
/// touch may be as deep by rounding.
const TOUCHING: f64 = 2.01;
/// Half the width of the bar that shows a gap, in mm.
const HALF_BAR: f64 = 50.0;

/// The shortest way between two things, in mm.
#[derive(Clone, Copy)]
pub(super) struct Gap(Piece);

impl Gap {
    /// The gap between what two things cover where it is less than `required` mm; `None` where they overlap, or one is
    /// inside the other.
    pub(super) fn short(one: Cover<'_>, other: Cover<'_>, required: i32) -> Option<Self> {
        let width = distance::between(one, other);
        // Measuring the depth is dear, and needed only where they meet.
        let overlaps = || width <= 0.0 && overlap::depth(one, other) > TOUCHING;
        if !short_of(width, required) || overlaps() {
            return None;
        }
        Self::of_edges(one, &pieces(other))
    }

    /// The gap between two places.
    pub(super) const fn across([from, to]: [Place; 2]) -> Self {
        Self((from, to))
    }

    /// The gap between the edge of a thing and some straight pieces.
    pub(super) fn of_edges(one: Cover<'_>, other: &[Piece]) -> Option<Self> {
        Self::between(&pieces(one), other)
    }

    /// The gap between some straight pieces and others.
    pub(super) fn between(one: &[Piece], other: &[Piece]) -> Option<Self> {
        nearest(one, other).map(Self)
    }

    /// How wide it is.
    pub(super) fn width(self) -> f64 {
        length(self.0)
    }

    /// Its middle.
    pub(super) fn middle(self) -> Place {
        let (from, to) = self.0;
        from.halfway(to)
    }

    /// A bar along it; none where the things touch.
    pub(super) fn bar(self) -> Vec<Vec<Place>> {
        let ((from, to), width) = (self.0, self.width());
        if width < 1.0 {
            return Vec::new();
        }
        let (x, y) = ((to.x - from.x) / width * HALF_BAR, (to.y - from.y) / width * HALF_BAR);
        let shifted = |place: Place, side: f64| Place::new(place.x - y * side, place.y + x * side);
        vec![vec![shifted(from, -1.0), shifted(to, -1.0), shifted(to, 1.0), shifted(from, 1.0)]]
    }
}

/// The straight pieces of the edge of what is covered.
pub(super) fn pieces(cover: Cover<'_>) -> Vec<Piece> {
    cover.rings().iter().flat_map(|ring| sides(ring).collect::<Vec<_>>()).collect()
}

/// Whether two objects are so near that their boxes, one grown by `reach` mm, touch.
pub(super) fn boxes_within(one: &Object, other: &Object, reach: i32) -> bool {
    let bounds = |object: &Object| object.thing.cover().and_then(|cover| cover.bounds());
    match (bounds(one), bounds(other)) {
        (Some(one), Some(other)) => one.grown(reach.into()).touches(&other),
        _ => false,
    }
}
