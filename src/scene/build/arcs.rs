//! The part of a circle that lies inside an outline.

use crate::geometry::{Place, inside};

/// Longest straight piece of an arc, in radians.
const PIECE: f64 = core::f64::consts::TAU / 72.0;

/// The arcs of a circle inside a ring, as lines of short pieces; `None` where the ring does not cut the circle and the
/// whole of it lies inside.
pub(super) fn arcs_inside(ring: &[Place], centre: Place, radius: f64) -> Option<Vec<Vec<Place>>> {
    let on_circle = |turn: f64| Place::new(centre.x + radius * libm::cos(turn), centre.y + radius * libm::sin(turn));
    let mut cuts: Vec<f64> = ring
        .iter()
        .zip(ring.iter().cycle().skip(1))
        .flat_map(|(&from, &to)| crossings((from, to), centre, radius))
        .map(|at| libm::atan2(at.y - centre.y, at.x - centre.x))
        .collect();
    cuts.sort_by(f64::total_cmp);
    let Some(&first) = cuts.first() else {
        return if inside(ring, on_circle(0.0)) { None } else { Some(Vec::new()) };
    };
    let ends = cuts.iter().copied().skip(1).chain([first + core::f64::consts::TAU]);
    let arcs = cuts.iter().copied().zip(ends).filter(|(from, to)| to - from > 1e-6);
    let arcs = arcs.filter(|(from, to)| inside(ring, on_circle(f64::midpoint(*from, *to))));
    Some(arcs.map(|(from, to)| pieces(from, to).map(on_circle).collect()).collect())
}

/// Where a side meets the circle.
fn crossings((from, to): (Place, Place), centre: Place, radius: f64) -> impl Iterator<Item = Place> {
    let (dx, dy) = (to.x - from.x, to.y - from.y);
    let (x, y) = (from.x - centre.x, from.y - centre.y);
    let (square, along) = (dx * dx + dy * dy, x * dx + y * dy);
    let root = libm::sqrt(along * along - square * (x * x + y * y - radius * radius));
    // Not a number where the side does not reach the circle or has no length: then no part is between its ends.
    let parts = [-root, root].map(|root| (root - along) / square);
    parts.into_iter().filter(|part| (0.0..=1.0).contains(part)).map(move |part| from_to(from, (dx, dy), part))
}

const fn from_to(from: Place, (dx, dy): (f64, f64), part: f64) -> Place {
    Place::new(from.x + dx * part, from.y + dy * part)
}

/// Turns from one to another in equal steps.
fn pieces(from: f64, to: f64) -> impl Iterator<Item = f64> {
    let count = libm::ceil((to - from) / PIECE).max(1.0);
    (0..=count as u32).map(move |step| from + (to - from) * f64::from(step) / count)
}

#[cfg(test)]
mod tests {
    use super::{Place, arcs_inside};

    fn square() -> Vec<Place> {
        [(0.0, 0.0), (9000.0, 0.0), (9000.0, 9000.0), (0.0, 9000.0)].map(|(x, y)| Place::new(x, y)).to_vec()
    }

    fn length(arcs: &[Vec<Place>]) -> f64 {
        arcs.iter().flat_map(|arc| arc.windows(2)).map(|pair| pair[0].distance(pair[1])).sum()
    }

    #[test]
    fn a_circle_is_cut_at_the_wall() {
        let pi = core::f64::consts::PI;
        for (centre, count, part) in [
            (Place::new(4000.0, 0.0), 1, 0.5),
            (Place::new(0.0, 0.0), 1, 0.25),
            (Place::new(4000.0, 500.0), 1, 2.0 / 3.0),
            (Place::new(4000.0, 1000.0), 1, 1.0),
        ] {
            let arcs = arcs_inside(&square(), centre, 1000.0).unwrap();
            assert_eq!(arcs.len(), count, "{centre:?}");
            assert!((length(&arcs) / (2.0 * pi * 1000.0) - part).abs() < 0.002, "{centre:?}: {}", length(&arcs));
            let floor = arcs.iter().flatten().all(|place| place.x > -0.01 && place.y > -0.01);
            assert!(floor, "{centre:?}: {arcs:?}");
        }
    }

    #[test]
    fn a_wide_circle_in_a_narrow_hall_is_two_arcs() {
        let mut narrow = square();
        narrow[2].y = 1000.0;
        narrow[3].y = 1000.0;
        assert_eq!(arcs_inside(&narrow, Place::new(4000.0, 500.0), 1400.0).unwrap().len(), 2);
    }

    #[test]
    fn a_circle_that_no_wall_cuts_is_whole_or_nothing() {
        assert_eq!(arcs_inside(&square(), Place::new(4000.0, 4000.0), 1000.0), None);
        assert_eq!(arcs_inside(&square(), Place::new(40_000.0, 0.0), 1000.0), Some(Vec::new()));
        assert_eq!(arcs_inside(&square(), Place::new(4000.0, 4000.0), 20_000.0), Some(Vec::new()));
    }
}
