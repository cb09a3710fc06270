//! Curves made straight pieces.

use std::f64::consts::TAU;

use super::entity::Curve;
use super::frame::{Frame, length, plus, times};

/// Fewest and most pieces of a full turn, whatever the tolerance.
const PIECES: (f64, f64) = (24.0, 360.0);
/// Pieces of a spline between two of its knots.
const PIECES_OF_SPLINE: usize = 12;
/// The highest degree of a spline; formats know 3, rarely 5.
const HIGHEST: usize = 15;

/// The corners of a curve, in the plane that its entity lies in, nowhere farther from it than `tolerance` once `frame` has
/// mapped it.
pub(super) fn corners(curve: &Curve, frame: &Frame, tolerance: f64) -> Vec<[f64; 3]> {
    match curve {
        Curve::Path(places) => path(places, frame, tolerance),
        Curve::Arc { centre, x, y, from, to } => {
            let radius = length(frame.vector(*x)).max(length(frame.vector(*y)));
            let steps = steps(to - from, radius, tolerance);
            (0..=steps).map(|step| on_arc(*centre, *x, *y, from + (to - from) * step as f64 / steps as f64)).collect()
        }
        Curve::Spline { degree, knots, points } => spline((*degree).clamp(1, HIGHEST), knots, points),
    }
}

fn on_arc(centre: [f64; 3], x: [f64; 3], y: [f64; 3], angle: f64) -> [f64; 3] {
    plus(centre, plus(times(x, libm::cos(angle)), times(y, libm::sin(angle))))
}

/// Into how many pieces an arc is cut: an arc of angle t is r(1 - cos t/2) away from its chord.
fn steps(sweep: f64, radius: f64, tolerance: f64) -> usize {
    let step = 2.0 * libm::acos((1.0 - tolerance / radius).clamp(-1.0, 1.0));
    let in_a_turn = (TAU / step.max(1e-9)).clamp(PIECES.0, PIECES.1);
    // Not a number where the sweep is none: one piece.
    libm::ceil((sweep.abs().min(TAU) / TAU * in_a_turn).max(1.0)) as usize
}

fn path(places: &[([f64; 3], f64)], frame: &Frame, tolerance: f64) -> Vec<[f64; 3]> {
    let mut corners = Vec::with_capacity(places.len());
    let next = places.iter().skip(1).chain(places.first());
    for ((from, bulge), (to, _)) in places.iter().zip(next) {
        corners.push(*from);
        if *bulge != 0.0 && bulge.is_finite() && from != to {
            bulged(*from, *to, *bulge, frame, tolerance, &mut corners);
        }
    }
    corners
}

/// The corners between two places joined by an arc, without the two.
fn bulged(from: [f64; 3], to: [f64; 3], bulge: f64, frame: &Frame, tolerance: f64, corners: &mut Vec<[f64; 3]>) {
    let [fx, fy, fz] = from;
    let [tx, ty, _] = to;
    let sweep = 4.0 * libm::atan(bulge);
    // From the middle of the chord, the centre lies this many chords to the left.
    let aside = (1.0 - bulge * bulge) / (4.0 * bulge);
    let (dx, dy) = (tx - fx, ty - fy);
    let centre = [f64::midpoint(fx, tx) - dy * aside, f64::midpoint(fy, ty) + dx * aside, fz];
    let (x, y) = ([fx - centre[0], fy - centre[1], 0.0], [centre[1] - fy, fx - centre[0], 0.0]);
    let radius = length(frame.vector(x)).max(length(frame.vector(y)));
    let steps = steps(sweep, radius, tolerance);
    corners.extend((1..steps).map(|step| on_arc(centre, x, y, sweep * step as f64 / steps as f64)));
}

/// A spline by de Boor's algorithm; one whose knots do not fit its points is the line through its control points.
fn spline(degree: usize, knots: &[f64], points: &[([f64; 3], f64)]) -> Vec<[f64; 3]> {
    let fits = points.len() > degree
        && knots.len() == points.len() + degree + 1
        && knots.windows(2).all(|pair| matches!(pair, [a, b] if a <= b))
        && points.iter().all(|(_, weight)| *weight > 0.0);
    if !fits {
        return points.iter().map(|(place, _)| *place).collect();
    }
    let spans = knots.windows(2).enumerate().skip(degree).take(points.len() - degree);
    let spans: Vec<(usize, f64, f64)> = spans
        .filter_map(|(span, pair)| match pair {
            &[from, to] if to > from => Some((span, from, to)),
            _ => None,
        })
        .collect();
    let within = |&(span, from, to): &(usize, f64, f64)| {
        (0..PIECES_OF_SPLINE).map(move |step| (span, from + (to - from) * step as f64 / PIECES_OF_SPLINE as f64))
    };
    let end = spans.last().map(|&(span, _, to)| (span, to));
    spans.iter().flat_map(within).chain(end).filter_map(|(span, at)| de_boor(degree, knots, points, span, at)).collect()
}

/// The place of a spline at the parameter `at`, which lies behind knot `span`.
fn de_boor(degree: usize, knots: &[f64], points: &[([f64; 3], f64)], span: usize, at: f64) -> Option<[f64; 3]> {
    let first = span.checked_sub(degree)?;
    let homogeneous = |(place, weight): &([f64; 3], f64)| (times(*place, *weight), *weight);
    let mut near: Vec<([f64; 3], f64)> = points.get(first..=span)?.iter().map(homogeneous).collect();
    for round in 1..=degree {
        for place in (round..=degree).rev() {
            let (low, high) = (*knots.get(first + place)?, *knots.get(first + place + degree + 1 - round)?);
            let part = if high > low { (at - low) / (high - low) } else { 0.0 };
            let (before, this) = (*near.get(place - 1)?, *near.get(place)?);
            let mixed = plus(times(before.0, 1.0 - part), times(this.0, part));
            *near.get_mut(place)? = (mixed, before.1 * (1.0 - part) + this.1 * part);
        }
    }
    near.last().map(|(place, weight)| times(*place, 1.0 / weight))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn distances(corners: &[[f64; 3]], centre: [f64; 2]) -> Vec<f64> {
        corners.iter().map(|[x, y, _]| libm::hypot(x - centre[0], y - centre[1])).collect()
    }

    #[test]
    fn a_bulge_of_one_is_half_a_circle_counter_clockwise() {
        let curve = Curve::Path(vec![([0.0, 0.0, 0.0], 1.0), ([2_000.0, 0.0, 0.0], 0.0)]);
        let corners = corners(&curve, &Frame::STILL, 2.0);
        assert!(distances(&corners, [1_000.0, 0.0]).iter().all(|it| (it - 1_000.0).abs() < 1e-6), "{corners:?}");
        assert!(corners.iter().any(|[_, y, _]| (y + 1_000.0).abs() < 10.0), "below, from left to right");
    }

    #[test]
    fn pieces_stay_within_the_tolerance_as_mapped() {
        let arc = Curve::Arc { centre: [0.0; 3], x: [1.0, 0.0, 0.0], y: [0.0, 1.0, 0.0], from: 0.0, to: 3.0 };
        let large = Frame::turned(0.0, [20_000.0; 3]);
        let corners = corners(&arc, &large, 2.0);
        for pair in corners.windows(2) {
            let middle = times(plus(pair[0], pair[1]), 0.5);
            assert!((1.0 - length(middle)) * 20_000.0 <= 2.0, "{}", (1.0 - length(middle)) * 20_000.0);
        }
    }

    #[test]
    fn a_spline_of_degree_two_with_weights_is_a_quarter_of_a_circle() {
        let half = std::f64::consts::FRAC_1_SQRT_2;
        let points = vec![([1.0, 0.0, 0.0], 1.0), ([1.0, 1.0, 0.0], half), ([0.0, 1.0, 0.0], 1.0)];
        let curve = Curve::Spline { degree: 2, knots: vec![0.0, 0.0, 0.0, 1.0, 1.0, 1.0], points };
        let corners = corners(&curve, &Frame::STILL, 1e-3);
        assert!(distances(&corners, [0.0, 0.0]).iter().all(|it| (it - 1.0).abs() < 1e-12), "{corners:?}");
        assert_eq!(corners.len(), PIECES_OF_SPLINE + 1);
        assert!(length(plus(corners[PIECES_OF_SPLINE], [0.0, -1.0, 0.0])) < 1e-12, "it reaches its end");
    }

    #[test]
    fn a_spline_whose_knots_do_not_fit_goes_through_its_control_points() {
        let points = vec![([0.0; 3], 1.0), ([5.0, 5.0, 0.0], 1.0), ([9.0, 0.0, 0.0], 1.0)];
        for knots in [vec![], vec![0.0, 1.0], vec![3.0, 2.0, 1.0, 0.0, 0.0, 0.0], vec![f64::NAN; 6]] {
            let curve = Curve::Spline { degree: 2, knots, points: points.clone() };
            assert_eq!(corners(&curve, &Frame::STILL, 1.0).len(), 3);
        }
    }
}
