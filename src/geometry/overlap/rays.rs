//! How far two things part along some directions, where their shapes are too many pieces for the exact shift.

use crate::geometry::Place;

/// How many directions are tried.
const DIRECTIONS: u32 = 32;

/// The shortest way out of a union of convex counter-clockwise rings, from the origin along some directions.
pub(super) fn shortest(rings: &[Vec<Place>]) -> f64 {
    let directions = (0..DIRECTIONS).map(|n| {
        let (sin, cos) = libm::sincos(std::f64::consts::TAU * f64::from(n) / f64::from(DIRECTIONS));
        Place::new(cos, sin)
    });
    directions.map(|along| way_out(rings, along)).fold(f64::INFINITY, f64::min)
}

/// How far it is out of the union along a direction of length 1.
fn way_out(rings: &[Vec<Place>], along: Place) -> f64 {
    let mut covered: Vec<(f64, f64)> = rings.iter().filter_map(|ring| within(ring, along)).collect();
    covered.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut reached = 0.0_f64;
    for (enter, leave) in covered {
        if enter > reached {
            break;
        }
        reached = reached.max(leave);
    }
    reached
}

/// From where to where a ray from the origin is inside a convex counter-clockwise ring.
fn within(ring: &[Place], along: Place) -> Option<(f64, f64)> {
    let (mut enter, mut leave) = (0.0_f64, f64::INFINITY);
    for (from, to) in ring.iter().zip(ring.iter().cycle().skip(1)) {
        // Left of the side is inside: the ray is there where `from_side + t * turning` is not negative.
        let (dx, dy) = (to.x - from.x, to.y - from.y);
        let from_side = dy * from.x - dx * from.y;
        let turning = dx * along.y - dy * along.x;
        if turning > 0.0 {
            enter = enter.max(-from_side / turning);
        } else if turning < 0.0 {
            leave = leave.min(-from_side / turning);
        } else if from_side < 0.0 {
            return None;
        }
    }
    (enter <= leave && leave.is_finite()).then_some((enter, leave))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(left: f64, low: f64, side: f64) -> Vec<Place> {
        [(0.0, 0.0), (side, 0.0), (side, side), (0.0, side)].map(|(x, y)| Place::new(left + x, low + y)).to_vec()
    }

    #[test]
    fn the_way_out_leads_through_pieces_that_meet_and_ends_at_a_gap() {
        let east = Place::new(1.0, 0.0);
        let row = [square(-1.0, -1.0, 2.0), square(1.0, -1.0, 3.0), square(5.0, -1.0, 2.0)];
        assert!((way_out(&row, east) - 4.0).abs() < 1e-9);
        assert!((way_out(&row, Place::new(-1.0, 0.0)) - 1.0).abs() < 1e-9);
        assert!((shortest(&row) - 1.0).abs() < 1e-9);
        assert_eq!(within(&square(2.0, 2.0, 1.0), east), None);
        assert_eq!(within(&square(2.0, -0.5, 1.0), east), Some((2.0, 3.0)));
    }
}
