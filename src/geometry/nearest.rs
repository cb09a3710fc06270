//! Where two things come nearest to each other, and the place of an outline farthest from some of its sides.

use std::cmp::Ordering;
use std::collections::BinaryHeap;

use super::distance::within_rings;
use super::{Bounds, Place};

/// A straight piece from one place to another.
pub type Piece = (Place, Place);

/// How exactly [`deepest`] measures, in mm.
const ROUGHLY: f64 = 20.0;

/// The sides of a ring.
pub fn sides(ring: &[Place]) -> impl Iterator<Item = Piece> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// The two places, the first on a piece of `one`, the second on one of `other`, with the shortest way between them;
/// of several the first. `None` where either has no pieces.
#[must_use]
pub fn nearest(one: &[Piece], other: &[Piece]) -> Option<Piece> {
    let pairs = one.iter().flat_map(|a| other.iter().map(move |b| nearest_of_two(*a, *b)));
    pairs.min_by(|a, b| length(*a).total_cmp(&length(*b)))
}

/// The length of a straight piece in mm.
#[must_use]
pub fn length((from, to): Piece) -> f64 {
    from.distance(to)
}

fn nearest_of_two((a, b): Piece, (c, d): Piece) -> Piece {
    if let Some(place) = crossing((a, b), (c, d)) {
        return (place, place);
    }
    let ways = [
        (a, a.nearest_on_segment(c, d)),
        (b, b.nearest_on_segment(c, d)),
        (c.nearest_on_segment(a, b), c),
        (d.nearest_on_segment(a, b), d),
    ];
    ways.into_iter().min_by(|a, b| length(*a).total_cmp(&length(*b))).unwrap_or((a, c))
}

fn crossing((a, b): Piece, (c, d): Piece) -> Option<Place> {
    let side = |p: Place, q: Place, r: Place| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    let (from, to) = (side(c, d, a), side(c, d, b));
    if from * to >= 0.0 || side(a, b, c) * side(a, b, d) >= 0.0 {
        return None;
    }
    Some(a.towards(b, from / (from - to)))
}

/// The place inside a ring that is farthest from the nearest of `from`, and how far that is in mm, to 20 mm; `None` where
/// there is nothing to measure from.
#[must_use]
pub fn deepest(ring: &[Place], from: &[Piece]) -> Option<(Place, f64)> {
    deepest_to(ring, from, ROUGHLY)
}

/// The same to `accuracy` mm; what is given is never more than it is.
#[must_use]
pub fn deepest_to(ring: &[Place], from: &[Piece], accuracy: f64) -> Option<(Place, f64)> {
    let bounds = Bounds::around(ring.iter().copied())?;
    let to_sides = &|place: Place| from.iter().map(|(a, b)| place.distance_to_segment(*a, *b)).reduce(f64::min);
    let mut best = (*ring.first()?, to_sides(*ring.first()?)?);
    for corner in ring {
        best = farther(best, (*corner, to_sides(*corner)?));
    }
    let rings = [ring.to_vec()];
    // The squares that may hold the farthest place first: else most of the floor is looked at closely.
    let mut open =
        BinaryHeap::from([Square::new(bounds.centre(), bounds.width().max(bounds.depth()) / 2.0, to_sides)?]);
    while let Some(Square { centre, half, here, most }) = open.pop() {
        if most <= best.1 + accuracy {
            break;
        }
        if within_rings(&rings, centre) {
            best = farther(best, (centre, here));
        } else if !meets(ring, centre, half) {
            continue;
        }
        let quarter = half / 2.0;
        for (x, y) in [(-1.0, -1.0), (1.0, -1.0), (-1.0, 1.0), (1.0, 1.0)] {
            let centre = Place::new(centre.x + x * quarter, centre.y + y * quarter);
            open.push(Square::new(centre, quarter, to_sides)?);
        }
    }
    Some(best)
}

/// A square of the search, in the order of what it may hold.
struct Square {
    /// How far any place in it can be.
    most: f64,
    centre: Place,
    half: f64,
    /// How far its middle is.
    here: f64,
}

impl Square {
    fn new(centre: Place, half: f64, far: impl Fn(Place) -> Option<f64>) -> Option<Self> {
        let here = far(centre)?;
        Some(Self { most: here + half * std::f64::consts::SQRT_2, centre, half, here })
    }
}

impl Ord for Square {
    fn cmp(&self, other: &Self) -> Ordering {
        self.most.total_cmp(&other.most)
    }
}

impl PartialOrd for Square {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Square {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Square {}

fn farther(best: (Place, f64), other: (Place, f64)) -> (Place, f64) {
    if other.1 > best.1 { other } else { best }
}

/// Whether the edge of the ring may come into the square round `centre`: into the circle round that.
fn meets(ring: &[Place], centre: Place, half: f64) -> bool {
    sides(ring).any(|(a, b)| centre.distance_to_segment(a, b) <= half * std::f64::consts::SQRT_2)
}

#[cfg(test)]
mod tests {
    use super::{Piece, deepest, length, nearest, sides};
    use crate::geometry::Place;

    fn ring(corners: &[(f64, f64)]) -> Vec<Place> {
        corners.iter().map(|&(x, y)| Place::new(x, y)).collect()
    }

    fn square(x: f64, y: f64, side: f64) -> Vec<Piece> {
        sides(&ring(&[(x, y), (x + side, y), (x + side, y + side), (x, y + side)])).collect()
    }

    #[test]
    fn the_shortest_way_leads_from_the_first_to_the_second() {
        let way = nearest(&square(0.0, 0.0, 10.0), &square(13.0, 14.0, 10.0)).unwrap();
        assert_eq!((way, length(way)), ((Place::new(10.0, 10.0), Place::new(13.0, 14.0)), 5.0));
        let crossed = nearest(&square(0.0, 0.0, 10.0), &square(5.0, 5.0, 10.0)).unwrap();
        assert_eq!(length(crossed), 0.0);
        assert_eq!(nearest(&[], &square(0.0, 0.0, 1.0)), None);
    }

    #[test]
    fn the_deepest_place_of_a_rectangle_follows_from_its_open_sides() {
        let outline = ring(&[(0.0, 0.0), (8_000.0, 0.0), (8_000.0, 6_000.0), (0.0, 6_000.0)]);
        let all: Vec<Piece> = sides(&outline).collect();
        for (open, wanted) in
            [(vec![0], 6_000.0), (vec![0, 2], 3_000.0), (vec![0, 1], 6_000.0), (vec![0, 1, 2, 3], 3_000.0)]
        {
            let open: Vec<Piece> = open.into_iter().map(|i: usize| all[i]).collect();
            let (_, depth) = deepest(&outline, &open).unwrap();
            assert!((depth - wanted).abs() <= 20.0, "{depth}, not {wanted}");
        }
        assert_eq!(deepest(&outline, &[]), None);
    }

    #[test]
    fn the_floor_outside_a_slanting_or_concave_outline_does_not_count() {
        let triangle = ring(&[(0.0, 0.0), (9_000.0, 0.0), (0.0, 12_000.0)]);
        let base: Vec<Piece> = sides(&triangle).take(1).collect();
        assert!((deepest(&triangle, &base).unwrap().1 - 12_000.0).abs() <= 20.0);
        let all: Vec<Piece> = sides(&triangle).collect();
        // The radius of the circle inside a right-angled triangle: half of (9 + 12 - 15) m.
        assert!((deepest(&triangle, &all).unwrap().1 - 3_000.0).abs() <= 20.0);
        let ell = ring(&[(0.0, 0.0), (9e3, 0.0), (9e3, 3e3), (3e3, 3e3), (3e3, 9e3), (0.0, 9e3)]);
        let low: Vec<Piece> = sides(&ell).take(1).collect();
        assert!((deepest(&ell, &low).unwrap().1 - 9_000.0).abs() <= 20.0);
    }
}
