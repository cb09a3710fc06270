//! The shift that parts two things made of convex pieces.
//!
//! Shifting `b` by `t` leaves it in touch with `a` exactly where `t` lies in the union of the Minkowski differences of
//! their pieces. So the shortest parting shift is the distance from no shift at all to the edge of that union.

use std::cmp::Ordering;

use super::convex;
use crate::geometry::{Bounds, Place, clip, distance};

/// Depth of `a` and `b`, each a list of convex counter-clockwise rings.
pub(super) fn depth(a: &[Vec<Place>], b: &[Vec<Place>]) -> f64 {
    let (Some(box_a), Some(box_b)) = (bounds(a), bounds(b)) else { return 0.0 };
    let longest = push(&box_a, &box_b);
    if !a.iter().any(|one| b.iter().any(|other| convex::depth(one, other) > 0.0)) {
        return 0.0;
    }
    let differences = differences(a, b, longest + 1.0);
    let union = clip::joined(&differences);
    let origin = Place::default();
    if !distance::within_rings(&union, origin) {
        return 0.0;
    }
    union.iter().map(|ring| distance::to_ring(origin, ring)).fold(longest, f64::min)
}

fn bounds(rings: &[Vec<Place>]) -> Option<Bounds> {
    Bounds::around(rings.iter().flatten().copied())
}

/// The shortest shift along an axis that parts the boxes: no parting shift need be longer.
fn push(a: &Bounds, b: &Bounds) -> f64 {
    let x = (a.max.x - b.min.x).min(b.max.x - a.min.x);
    let y = (a.max.y - b.min.y).min(b.max.y - a.min.y);
    x.min(y)
}

/// The Minkowski differences of all pairs of pieces that come within `reach` of no shift at all.
fn differences(a: &[Vec<Place>], b: &[Vec<Place>], reach: f64) -> Vec<Vec<Place>> {
    let boxed = |rings: &[Vec<Place>]| -> Vec<Option<Bounds>> {
        rings.iter().map(|ring| Bounds::around(ring.iter().copied())).collect()
    };
    let (boxes_a, boxes_b) = (boxed(a), boxed(b));
    let mut differences = Vec::new();
    for (one, box_one) in a.iter().zip(&boxes_a) {
        for (other, box_other) in b.iter().zip(&boxes_b) {
            let (Some(box_one), Some(box_other)) = (box_one, box_other) else { continue };
            if box_one.grown(reach).touches(box_other) {
                differences.push(difference(one, other));
            }
        }
    }
    differences
}

/// All `p - q` with `p` in `a` and `q` in `b`: the sides of both, sorted by direction, from the lowest difference on.
fn difference(a: &[Place], b: &[Place]) -> Vec<Place> {
    let sides = |ring: &[Place], sign: f64| -> Vec<Place> {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).map(|(p, q)| Place::new(sign * (q.x - p.x), sign * (q.y - p.y))).collect()
    };
    let mut steps = sides(a, 1.0);
    steps.extend(sides(b, -1.0));
    steps.retain(|step| step.x != 0.0 || step.y != 0.0);
    steps.sort_by(|p, q| direction(*p).total_cmp(&direction(*q)));
    let (Some(low), Some(high)) = (a.iter().copied().min_by(lower), b.iter().copied().max_by(lower)) else {
        return Vec::new();
    };
    let mut at = Place::new(low.x - high.x, low.y - high.y);
    steps
        .iter()
        .map(|step| {
            let corner = at;
            at = Place::new(at.x + step.x, at.y + step.y);
            corner
        })
        .collect()
}

/// Lower first, then further left: where a counter-clockwise walk starts with directions from 0 on.
fn lower(p: &Place, q: &Place) -> Ordering {
    p.y.total_cmp(&q.y).then(p.x.total_cmp(&q.x))
}

/// Grows with the angle in `0..360` degrees, without computing it.
fn direction(step: Place) -> f64 {
    let across = step.y / (step.x.abs() + step.y.abs());
    match (step.x >= 0.0, step.y >= 0.0) {
        (true, true) => across,
        (false, _) => 2.0 - across,
        (true, false) => 4.0 + across,
    }
}
