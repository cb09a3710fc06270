//! What a thing covers on the floor, as the measuring functions take it.

use super::{Bounds, Circle, Outline, Place, Point, Polygon};

/// What a thing covers: an outline, or a line of some thickness.
#[derive(Debug, Clone, Copy)]
pub enum Cover<'a> {
    /// All that an outline encloses.
    Outline(&'a Outline),
    /// All that a polygon encloses.
    Polygon(&'a Polygon),
    /// A line of straight pieces, half of the thickness (mm) on each side, corners mitred.
    Stroke {
        /// The middle line; two places or more.
        line: &'a [Point],
        /// Its thickness in mm.
        thickness: i32,
    },
}

/// How far the straight sides that stand for a circle may lie from it, in mm.
const ROUNDNESS: f64 = 0.05;

impl Cover<'_> {
    /// Rings round what is covered, counter-clockwise; the rings of a stroke overlap at its corners. Circles become
    /// polygons that differ from them by at most 0.05 mm.
    #[must_use]
    pub fn rings(&self) -> Vec<Vec<Place>> {
        match self {
            Self::Outline(Outline::Circle(circle)) => vec![rounded(*circle, ROUNDNESS)],
            Self::Outline(outline) => vec![outline.corners()],
            Self::Polygon(polygon) => vec![polygon.places().collect()],
            Self::Stroke { line, thickness } => stroke(line, f64::from(*thickness) / 2.0),
        }
    }

    /// The box round what is covered.
    #[must_use]
    pub fn bounds(&self) -> Option<Bounds> {
        match self {
            Self::Outline(outline) => Some(outline.bounds()),
            Self::Polygon(polygon) => Bounds::around(polygon.places()),
            Self::Stroke { .. } => Bounds::around(self.rings().into_iter().flatten()),
        }
    }
}

/// A polygon half inside, half outside of the circle, nowhere farther from it than `roundness` mm.
pub(super) fn rounded(circle: Circle, roundness: f64) -> Vec<Place> {
    let radius = f64::from(circle.radius);
    let half_turn = libm::acos((1.0 - roundness / radius).max(0.0));
    let sides = libm::ceil(std::f64::consts::PI / half_turn).max(8.0);
    let outer = radius * 2.0 / (1.0 + libm::cos(std::f64::consts::PI / sides));
    (0..sides as usize)
        .map(|i| {
            let turn = std::f64::consts::TAU * i as f64 / sides;
            Place::new(outer, 0.0).turned((libm::cos(turn), libm::sin(turn)), circle.centre.place())
        })
        .collect()
}

/// Sides of the ring that [`ring_round`] gives where it goes round an end: 128 of half a circle.
const TURNS: u32 = 128;

/// A counter-clockwise ring round all places at most `reach` mm from a straight piece; of the places just beyond, it
/// takes in those nearer than a ten-thousandth of `reach`.
#[must_use]
pub fn ring_round((from, to): (Place, Place), reach: f64) -> Vec<Place> {
    let length = from.distance(to);
    let (cos, sin) = if length > 0.0 { ((to.x - from.x) / length, (to.y - from.y) / length) } else { (1.0, 0.0) };
    // The corners lie on a circle so much larger that its sides do not cut off anything.
    let part = std::f64::consts::PI / f64::from(TURNS);
    let corner = reach / libm::cos(part / 2.0);
    let end = |centre: Place, start: f64| {
        (0..TURNS).map(move |turn| {
            let angle = start + part * (f64::from(turn) + 0.5);
            let (x, y) = (corner * libm::cos(angle), corner * libm::sin(angle));
            Place::new(x, y).turned((cos, sin), centre)
        })
    };
    let quarter = std::f64::consts::FRAC_PI_2;
    end(to, -quarter).chain(end(from, quarter)).collect()
}

/// A rectangle for each straight piece, lengthened at inner corners until the outer edges meet.
fn stroke(line: &[Point], half: f64) -> Vec<Vec<Place>> {
    let directions: Vec<Option<Place>> = line.windows(2).map(direction).collect();
    let mut rings = Vec::new();
    for (i, pair) in line.windows(2).enumerate() {
        let (&[from, to], Some(&Some(along))) = (pair, directions.get(i)) else { continue };
        let before = i.checked_sub(1).and_then(|i| directions.get(i)).copied().flatten();
        let after = directions.get(i + 1).copied().flatten();
        let start = shifted(from.place(), along, -before.map_or(0.0, |other| half * mitre(other, along)));
        let end = shifted(to.place(), along, after.map_or(0.0, |other| half * mitre(along, other)));
        let left = Place::new(-along.y, along.x);
        rings.push(vec![
            shifted(start, left, -half),
            shifted(end, left, -half),
            shifted(end, left, half),
            shifted(start, left, half),
        ]);
    }
    rings
}

/// The unit vector along a straight piece; `None` where it has no length.
fn direction(pair: &[Point]) -> Option<Place> {
    let &[from, to] = pair else { return None };
    let length = from.place().distance(to.place());
    (length > 0.0).then(|| {
        Place::new((f64::from(to.x) - f64::from(from.x)) / length, (f64::from(to.y) - f64::from(from.y)) / length)
    })
}

/// Tangent of half the turn between two directions, at most 1: a corner sharper than a right angle stays blunt.
fn mitre(a: Place, b: Place) -> f64 {
    let (cross, dot) = (a.x * b.y - a.y * b.x, a.x * b.x + a.y * b.y);
    if dot <= 0.0 { 1.0 } else { cross.abs() / (1.0 + dot) }
}

fn shifted(place: Place, along: Place, by: f64) -> Place {
    Place::new(place.x + along.x * by, place.y + along.y * by)
}

#[cfg(test)]
mod tests {
    use super::Cover;
    use crate::geometry::{Circle, Outline, Place, Point};

    #[test]
    fn sides_of_a_circle_stay_within_a_twentieth_of_a_millimetre() {
        for radius in [1, 30, 500, 20_000] {
            let circle = Outline::Circle(Circle { centre: Point::new(5, 5), radius });
            let rings = Cover::Outline(&circle).rings();
            let ring = &rings[0];
            for (a, b) in ring.iter().zip(ring.iter().cycle().skip(1)) {
                let middle = a.halfway(*b);
                for place in [*a, middle] {
                    let off = place.distance(Place::new(5.0, 5.0)) - f64::from(radius);
                    assert!(off.abs() <= 0.0501, "radius {radius}: {off}");
                }
            }
        }
    }

    #[test]
    fn a_ring_round_a_piece_takes_in_all_within_reach_and_hardly_more() {
        let (from, to) = (Place::new(1_000.0, 2_000.0), Place::new(5_000.0, 5_000.0));
        for piece in [(from, to), (to, from), (from, from)] {
            let ring = super::ring_round(piece, 30_000.0);
            assert!(super::super::clip::ring_area(&ring) > 0.0);
            for step in 0..3_600 {
                let (sin, cos) = (libm::sin(f64::from(step) / 572.0), libm::cos(f64::from(step) / 572.0));
                for centre in [piece.0, piece.1] {
                    let at = |reach: f64| Place::new(centre.x + cos * reach, centre.y + sin * reach);
                    assert!(crate::geometry::inside(&ring, at(29_999.99)));
                    let beyond = at(30_003.0);
                    let far = beyond.distance_to_segment(piece.0, piece.1);
                    assert!(far <= 30_002.99 || !crate::geometry::inside(&ring, beyond));
                }
            }
        }
    }

    #[test]
    fn a_right_angled_wall_fills_its_outer_corner() {
        let line = [Point::new(0, 0), Point::new(1000, 0), Point::new(1000, 1000)];
        let rings = Cover::Stroke { line: &line, thickness: 100 }.rings();
        let corner = Place::new(1049.0, -49.0);
        assert!(rings.iter().any(|ring| crate::geometry::inside(ring, corner)));
        assert!(!rings.iter().any(|ring| crate::geometry::inside(ring, Place::new(-1.0, 0.0))));
        assert_eq!(rings.len(), 2);
    }
}
