//! The shift that parts two things made of convex pieces.
//!
//! Shifting `b` by `t` leaves it in touch with `a` exactly where `t` lies in the union of the Minkowski differences of
//! their pieces. So the shortest parting shift is the distance from no shift at all to the edge of that union.

use std::cmp::Ordering;

use super::{convex, rays};
use crate::geometry::{Bounds, Place, clip, distance};

/// Of more differences than this no union is made.
const MOST_JOINED: usize = 400;
/// So many are joined at a time.
const AT_ONCE: usize = 8;
/// Of more differences than this it is not looked along directions either.
const MOST_CROSSED: usize = 20_000;

/// Depth of `a` and `b`, each a list of convex counter-clockwise rings; for outlines of very many pieces that are deep in
/// each other the shortest of some shifts that part them, which is a little longer.
pub(super) fn depth(a: &[Vec<Place>], b: &[Vec<Place>]) -> f64 {
    let (Some(box_a), Some(box_b)) = (bounds(a), bounds(b)) else { return 0.0 };
    let longest = push(&box_a, &box_b);
    let pairs = Pairs::of(a, b);
    if !pairs.within(0.0).any(|(one, other)| convex::depth(one, other) > 0.0) {
        return 0.0;
    }
    let near = pairs.within(longest + 1.0).take(MOST_CROSSED + 1);
    let mut differences: Vec<Vec<Place>> = near.map(|(one, other)| difference(one, other)).collect();
    if differences.len() > MOST_CROSSED {
        return longest;
    }
    if differences.len() > MOST_JOINED {
        let known = rays::shortest(&differences).min(longest);
        differences.retain(|ring| comes_near(ring, known + 1.0));
        if differences.len() > MOST_JOINED {
            return known;
        }
    }
    let union = union(differences);
    let origin = Place::default();
    if !distance::within_rings(&union, origin) {
        return 0.0;
    }
    union.iter().map(|ring| distance::to_ring(origin, ring)).fold(longest, f64::min)
}

/// Rings round all of them. A few at a time are joined: what lies inside of its neighbours is gone before the rest is
/// crossed with it.
fn union(rings: Vec<Vec<Place>>) -> Vec<Vec<Place>> {
    let mut parts: Vec<Vec<Vec<Place>>> = rings.into_iter().map(|ring| vec![ring]).collect();
    while parts.len() > 1 {
        parts = parts.chunks(AT_ONCE).map(|few| clip::joined(&few.concat())).collect();
    }
    parts.pop().unwrap_or_default()
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

/// Whether some of a ring is that near to no shift at all.
fn comes_near(ring: &[Place], reach: f64) -> bool {
    let origin = Place::default();
    convex::holds(ring, origin) || distance::to_ring(origin, ring) <= reach
}

/// The pieces of two things with their boxes.
struct Pairs<'a> {
    a: Vec<(&'a [Place], Bounds)>,
    b: Vec<(&'a [Place], Bounds)>,
}

impl<'a> Pairs<'a> {
    fn of(a: &'a [Vec<Place>], b: &'a [Vec<Place>]) -> Self {
        let boxed = |rings: &'a [Vec<Place>]| {
            let boxed = |ring: &'a Vec<Place>| Some((ring.as_slice(), Bounds::around(ring.iter().copied())?));
            rings.iter().filter_map(boxed).collect()
        };
        Self { a: boxed(a), b: boxed(b) }
    }

    /// The pairs whose boxes are within `reach` of each other.
    fn within(&self, reach: f64) -> impl Iterator<Item = (&'a [Place], &'a [Place])> {
        self.a.iter().flat_map(move |(one, box_one)| {
            let near = box_one.grown(reach);
            self.b.iter().filter(move |(_, other)| near.touches(other)).map(move |(other, _)| (*one, *other))
        })
    }
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

#[cfg(test)]
mod tests {
    use super::super::pieces;
    use super::*;
    use crate::geometry::{Cover, Point, Polygon};

    /// A wheel with so many teeth and a radius of 10 m.
    fn wheel(teeth: u32, at: (f64, f64)) -> Polygon {
        let corner = |n: u32| {
            let (sin, cos) = libm::sincos(std::f64::consts::TAU * f64::from(n) / f64::from(2 * teeth));
            let radius = if n.is_multiple_of(2) { 10_000.0 } else { 9_500.0 };
            Point::new(libm::round(at.0 + radius * cos) as i32, libm::round(at.1 + radius * sin) as i32)
        };
        Polygon::new((0..2 * teeth).map(corner).collect()).unwrap()
    }

    fn two(teeth: u32, apart: (f64, f64)) -> [Vec<Vec<Place>>; 2] {
        [(0.0, 0.0), apart].map(|at| pieces::convex(Cover::Polygon(&wheel(teeth, at))))
    }

    /// By the union of all differences.
    fn exact([a, b]: &[Vec<Vec<Place>>; 2]) -> f64 {
        let all: Vec<Vec<Place>> = Pairs::of(a, b).within(f64::INFINITY).map(|(p, q)| difference(p, q)).collect();
        let union = clip::joined(&all);
        union.iter().map(|ring| distance::to_ring(Place::default(), ring)).fold(f64::INFINITY, f64::min)
    }

    #[test]
    fn many_pieces_that_are_a_little_in_each_other_are_measured_as_exactly_as_few() {
        for (teeth, apart) in [(8, (19_900.0, 0.0)), (40, (19_000.0, 3_000.0)), (40, (13_000.0, 14_000.0))] {
            let two = two(teeth, apart);
            let (depth, exact) = (depth(&two[0], &two[1]), exact(&two));
            assert!((depth - exact).abs() < 0.1 && depth > 10.0, "{teeth}: {depth} {exact}");
        }
    }

    #[test]
    fn many_pieces_deep_in_each_other_part_by_a_shift_that_is_hardly_too_long() {
        let two = two(40, (3_000.0, 1_000.0));
        assert!(Pairs::of(&two[0], &two[1]).within(20_000.0).count() > MOST_JOINED);
        let (depth, exact) = (depth(&two[0], &two[1]), exact(&two));
        assert!((exact..=exact * 1.03).contains(&depth), "{depth} {exact}");
    }

    #[test]
    fn outlines_of_thousands_of_corners_are_measured() {
        let two = two(2_000, (3_000.0, 0.0));
        let depth = depth(&two[0], &two[1]);
        assert!((16_000.0..=20_100.0).contains(&depth), "{depth}");
    }
}
