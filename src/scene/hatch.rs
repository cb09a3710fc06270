//! Hatches: the parallel lines that fill an area, cut to it.

use crate::geometry::Place;

/// Pieces of a full turn that stand for a circle.
const CORNERS: usize = 72;

/// The lines at 45° (rising to the right on a y-up plan, falling on a y-down sheet), `every` apart, inside `rings` by the
/// even-odd rule.
///
/// Lines of neighbouring areas meet. No unit is meant: `every` is in the one of `rings`, and must be positive.
#[must_use]
pub fn hatch_lines(rings: &[Vec<Place>], every: f64) -> Vec<[Place; 2]> {
    // A line is where y - x is constant; that distance grows by sqrt(2) from line to line.
    let step = every * core::f64::consts::SQRT_2;
    let levels = rings.iter().flatten().map(|place| place.y - place.x);
    let (low, high) = levels.fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), at| (low.min(at), high.max(at)));
    // Not below, so that not-a-number and infinity end here too.
    let count = (high - low) / step;
    if !(step > 0.0 && count < 1e6) {
        return Vec::new();
    }
    let (first, last) = (libm::ceil(low / step) as i64, libm::floor(high / step) as i64);
    (first..=last).flat_map(|line| cut(rings, line as f64 * step)).collect()
}

/// The pieces of the line `y - x = level` inside the rings.
fn cut(rings: &[Vec<Place>], level: f64) -> Vec<[Place; 2]> {
    let mut crossings: Vec<f64> =
        rings.iter().flat_map(|ring| edges(ring)).filter_map(|edge| crossing(edge, level)).collect();
    crossings.sort_by(f64::total_cmp);
    let at = |x: f64| Place::new(x, x + level);
    crossings.as_chunks::<2>().0.iter().map(|[from, to]| [at(*from), at(*to)]).collect()
}

fn edges(ring: &[Place]) -> impl Iterator<Item = (Place, Place)> {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Where an edge crosses the line, as x; an end that lies on the line counts with the side above it.
fn crossing((a, b): (Place, Place), level: f64) -> Option<f64> {
    let (from, to) = (a.y - a.x - level, b.y - b.x - level);
    ((from < 0.0) != (to < 0.0)).then(|| a.x + (b.x - a.x) * from / (from - to))
}

/// A circle as a ring of straight pieces, for filling with a hatch.
#[must_use]
pub fn circle_ring(centre: Place, radius: f64) -> Vec<Place> {
    let corner = |index: usize| {
        let angle = core::f64::consts::TAU * index as f64 / CORNERS as f64;
        Place::new(centre.x + radius * libm::cos(angle), centre.y + radius * libm::sin(angle))
    };
    (0..CORNERS).map(corner).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(from: f64, to: f64) -> Vec<Place> {
        vec![Place::new(from, from), Place::new(to, from), Place::new(to, to), Place::new(from, to)]
    }

    fn length(lines: &[[Place; 2]]) -> f64 {
        lines.iter().map(|[a, b]| a.distance(*b)).sum()
    }

    #[test]
    fn lines_cover_the_area_evenly_and_stay_inside() {
        let lines = hatch_lines(&[square(0.0, 10.0)], 0.1);
        assert!((length(&lines) * 0.1 - 100.0).abs() < 1.0, "{}", length(&lines));
        let inside =
            |place: &Place| (-1e-9..=10.0 + 1e-9).contains(&place.x) && (-1e-9..=10.0 + 1e-9).contains(&place.y);
        assert!(lines.iter().flatten().all(inside));
    }

    #[test]
    fn holes_stay_empty() {
        let lines = hatch_lines(&[square(0.0, 10.0), square(2.0, 8.0)], 0.1);
        assert!((length(&lines) * 0.1 - 64.0).abs() < 1.0);
        let middle = |[a, b]: &[Place; 2]| a.halfway(*b);
        assert!(lines.iter().map(middle).all(|at| !(2.1..7.9).contains(&at.x) || !(2.1..7.9).contains(&at.y)));
    }

    #[test]
    fn nothing_hangs_on_senseless_input() {
        assert!(hatch_lines(&[square(0.0, 10.0)], 0.0).is_empty());
        assert!(hatch_lines(&[square(0.0, f64::NAN)], 1.0).is_empty());
        assert!(hatch_lines(&[square(0.0, 1e12)], 0.1).is_empty());
        assert!(hatch_lines(&[], 1.0).is_empty());
    }

    #[test]
    fn a_circle_is_as_large_as_it_should_be() {
        let lines = hatch_lines(&[circle_ring(Place::new(5.0, 5.0), 5.0)], 0.1);
        assert!((length(&lines) * 0.1 / (core::f64::consts::PI * 25.0) - 1.0).abs() < 0.01);
    }
}
