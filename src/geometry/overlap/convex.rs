//! Convex rings, by separating axes.

use crate::geometry::Place;

/// Whether a simple counter-clockwise ring is convex; collinear corners are allowed.
pub(super) fn is_convex(ring: &[Place]) -> bool {
    let next = ring.iter().cycle().skip(1);
    let after = ring.iter().cycle().skip(2);
    ring.iter().zip(next).zip(after).all(|((a, b), c)| cross(*a, *b, *c) >= 0.0)
}

/// Whether a convex counter-clockwise ring holds `place`.
pub(super) fn holds(ring: &[Place], place: Place) -> bool {
    ring.iter().zip(ring.iter().cycle().skip(1)).all(|(a, b)| cross(*a, *b, place) >= 0.0)
}

/// Twice the area of the triangle, positive when counter-clockwise.
pub(super) fn cross(a: Place, b: Place, c: Place) -> f64 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/// Depth of two rectangles, given by their corners in order.
pub(super) fn rectangles(a: &[Place; 4], b: &[Place; 4]) -> f64 {
    let ([a0, a1, _, a3], [b0, b1, _, b3]) = (a, b);
    let mut depth = f64::INFINITY;
    for (from, to) in [(a0, a1), (a0, a3), (b0, b1), (b0, b3)] {
        let Some(axis) = unit(*from, *to) else { continue };
        let ((low, high), (other_low, other_high)) = (span(a, axis), span(b, axis));
        depth = depth.min(high - other_low).min(other_high - low);
        if depth <= 0.0 {
            return 0.0;
        }
    }
    depth
}

/// Depth of two convex counter-clockwise rings.
pub(super) fn depth(a: &[Place], b: &[Place]) -> f64 {
    let depth = least_push(a, b, f64::INFINITY);
    if depth <= 0.0 { 0.0 } else { least_push(b, a, depth).max(0.0) }
}

/// The least push, over the sides of `a`, that brings `b` outside of that side; `most` where all are longer.
fn least_push(a: &[Place], b: &[Place], most: f64) -> f64 {
    let mut least = most;
    for (&from, &to) in a.iter().zip(a.iter().cycle().skip(1)) {
        let Some(along) = unit(from, to) else { continue };
        let outward = Place::new(along.y, -along.x);
        let edge = dot(from, outward).max(dot(to, outward));
        let (low, _) = span(b, outward);
        least = least.min(edge - low);
        if least <= 0.0 {
            return 0.0;
        }
    }
    least
}

fn unit(from: Place, to: Place) -> Option<Place> {
    let length = from.distance(to);
    (length > 0.0).then(|| Place::new((to.x - from.x) / length, (to.y - from.y) / length))
}

fn dot(a: Place, b: Place) -> f64 {
    a.x * b.x + a.y * b.y
}

fn span(ring: &[Place], axis: Place) -> (f64, f64) {
    ring.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), corner| {
        let along = dot(*corner, axis);
        (low.min(along), high.max(along))
    })
}
