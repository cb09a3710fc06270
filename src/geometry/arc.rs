//! Arcs, flattened into straight pieces.

use super::{Place, Point};

/// The most pieces that an arc becomes.
const MOST: f64 = 2_000.0;

/// The arc from `from` through `via` to `to` as straight pieces that are nowhere farther than `tolerance` mm from it:
/// the ends of the pieces, without `from`, rounded to whole millimetres. `None` where the three lie on a line or two of
/// them at one place.
#[must_use]
pub fn arc_through(from: Point, via: Point, to: Point, tolerance: f64) -> Option<Vec<Point>> {
    let (a, b, c) = (from.place(), via.place(), to.place());
    let centre = centre_of(a, b, c)?;
    let radius = centre.distance(a);
    let direction = |place: Place| libm::atan2(place.y - centre.y, place.x - centre.x);
    let turn = std::f64::consts::TAU;
    let start = direction(a);
    let (to_via, to_end) = ((direction(b) - start).rem_euclid(turn), (direction(c) - start).rem_euclid(turn));
    // Counter-clockwise where the place between comes before the end that way round, else clockwise.
    let sweep = if to_via < to_end { to_end } else { to_end - turn };
    let step = 2.0 * libm::acos((1.0 - tolerance / radius).clamp(-1.0, 1.0));
    let pieces = libm::ceil(sweep.abs() / step.max(1e-9)).clamp(2.0, MOST);
    let on_arc = |piece: usize| {
        let angle = start + sweep * piece as f64 / pieces;
        Place::new(centre.x + radius * libm::cos(angle), centre.y + radius * libm::sin(angle)).rounded()
    };
    let mut places: Vec<Point> = (1..pieces as usize).map(on_arc).collect();
    places.push(to);
    places.dedup();
    Some(places)
}

/// The middle of the circle through three places.
fn centre_of(a: Place, b: Place, c: Place) -> Option<Place> {
    let (bx, by, cx, cy) = (b.x - a.x, b.y - a.y, c.x - a.x, c.y - a.y);
    let twice = 2.0 * (bx * cy - by * cx);
    // Flatter than a millimetre over their distance is a line.
    if twice.abs() <= 2.0 * a.distance(c).max(a.distance(b)).max(1.0) {
        return None;
    }
    let (b2, c2) = (bx * bx + by * by, cx * cx + cy * cy);
    Some(Place::new(a.x + (cy * b2 - by * c2) / twice, a.y + (bx * c2 - cx * b2) / twice))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn point(x: i32, y: i32) -> Point {
        Point::new(x, y)
    }

    #[test]
    fn the_pieces_stay_within_the_tolerance_and_end_where_they_should() {
        for (from, via, to) in [
            (point(10_000, 0), point(0, 10_000), point(-10_000, 0)),
            (point(10_000, 0), point(0, -10_000), point(-10_000, 0)),
            (point(10_000, 0), point(-10_000, 0), point(0, 10_000)),
            (point(0, -10_000), point(6_000, 8_000), point(-10_000, 0)),
        ] {
            let pieces = arc_through(from, via, to, 10.0).unwrap();
            assert_eq!(pieces.last(), Some(&to));
            let all: Vec<Place> = std::iter::once(from).chain(pieces).map(Point::place).collect();
            let centre = Place::default();
            for pair in all.windows(2) {
                assert!((pair[0].distance(centre) - 10_000.0).abs() < 1.0, "{pair:?}");
                let middle = pair[0].halfway(pair[1]);
                assert!(10_000.0 - middle.distance(centre) < 10.8, "{pair:?}");
            }
            let near_via = all.windows(2).map(|pair| via.place().distance_to_segment(pair[0], pair[1]));
            assert!(near_via.fold(f64::MAX, f64::min) < 10.8, "the arc goes through the place between");
        }
    }

    #[test]
    fn a_finer_tolerance_gives_more_pieces() {
        let count =
            |tolerance| arc_through(point(5_000, 0), point(0, 5_000), point(-5_000, 0), tolerance).unwrap().len();
        assert!(count(1.0) > count(10.0) && count(10.0) > count(100.0));
        assert!(count(100.0) >= 2);
    }

    #[test]
    fn places_on_a_line_make_no_arc() {
        assert_eq!(arc_through(point(0, 0), point(5, 0), point(10, 0), 10.0), None);
        assert_eq!(arc_through(point(0, 0), point(0, 0), point(10, 0), 10.0), None);
        assert_eq!(
            arc_through(point(0, 0), point(50_000, 1), point(100_000, 0), 10.0),
            None,
            "flatter than a millimetre"
        );
    }
}
