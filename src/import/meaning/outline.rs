//! Rings of places recognised as rectangles, circles and polygons of whole millimetres.

use crate::geometry::{Angle, Circle, Outline, Place, Point, Polygon, Rectangle, Size};

/// A corner nearer than this to the line between its neighbours is none, in mm; and two corners nearer than this are one.
const FLAT: f64 = 1.5;
/// A rectangle is nowhere farther than this from the corners it stands for, in mm.
const ROUGH: f64 = 2.0;

/// Twice the signed area, in mm²: positive when counter-clockwise.
pub(super) fn doubled_area(ring: &[Place]) -> f64 {
    let Some(origin) = ring.first() else { return 0.0 };
    let from = |place: &Place| (place.x - origin.x, place.y - origin.y);
    let next = ring.iter().cycle().skip(1);
    ring.iter().zip(next).map(|(a, b)| (from(a), from(b))).map(|((ax, ay), (bx, by))| ax * by - bx * ay).sum()
}

/// The ring counter-clockwise, without corners that are none.
pub(super) fn tidied(mut ring: Vec<Place>) -> Vec<Place> {
    if doubled_area(&ring) < 0.0 {
        ring.reverse();
    }
    loop {
        let len = ring.len();
        let mut kept: Vec<Place> = Vec::with_capacity(len);
        for (at, place) in ring.iter().enumerate() {
            let before = kept.last().or(ring.last());
            let after = ring.get(at + 1).or(kept.first());
            let (Some(before), Some(after)) = (before, after) else { continue };
            if place.distance(*before) > FLAT && place.distance_to_segment(*before, *after) > FLAT {
                kept.push(*place);
            }
        }
        if kept.len() < 3 {
            return kept;
        }
        ring = kept;
        if ring.len() == len {
            return ring;
        }
    }
}

/// What a tidied ring is: a rectangle at any angle, else a polygon; `None` where it crosses itself or has no area.
pub(super) fn outline(ring: &[Place]) -> Option<Outline> {
    if let Some(rectangle) = rectangle(ring) {
        return Some(Outline::Rectangle(rectangle));
    }
    polygon(ring).map(Outline::Polygon)
}

/// A tidied ring as a polygon.
pub(super) fn polygon(ring: &[Place]) -> Option<Polygon> {
    let mut corners: Vec<Point> = ring.iter().map(|place| place.rounded()).collect();
    corners.dedup();
    Polygon::new(corners).ok()
}

/// A circle of whole millimetres.
pub(super) fn circle((centre, radius): (Place, f64)) -> Option<Outline> {
    let radius = libm::round(radius);
    (1.0..=1e6).contains(&radius).then(|| Outline::Circle(Circle { centre: centre.rounded(), radius: radius as i32 }))
}

/// The rectangle that four corners are, its angle as near to none as its sides allow.
fn rectangle(ring: &[Place]) -> Option<Rectangle> {
    let &[a, b, c, d] = ring else { return None };
    let direction = |from: Place, to: Place| libm::atan2(to.y - from.y, to.x - from.x).to_degrees();
    let sides = [(a, b, c), (b, c, d), (c, d, a), (d, a, b)];
    let flattest = |(from, to, _): &(Place, Place, Place)| (-45.0 - 1e-9..45.0).contains(&direction(*from, *to));
    let (corner, along, across) = sides.into_iter().find(flattest)?;
    let size = Size::new(whole(corner.distance(along))?, whole(along.distance(across))?);
    // The longer the sides, the more exact their direction has to be; halfway between two of them it is.
    let mut angle = Angle::from_degrees(direction(corner, along));
    if angle.thousandths().min(360_000 - angle.thousandths()) < 3 {
        angle = Angle::ZERO;
    }
    let made = Rectangle { corner: corner.rounded(), size, angle };
    let is_near = |place: &Place| ring.iter().any(|corner| corner.distance(*place) <= ROUGH);
    made.corners().iter().all(is_near).then_some(made)
}

fn whole(length: f64) -> Option<i32> {
    let length = libm::round(length);
    (1.0..=1e7).contains(&length).then_some(length as i32)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ring(corners: &[(f64, f64)]) -> Vec<Place> {
        corners.iter().map(|&(x, y)| Place::new(x, y)).collect()
    }

    #[test]
    fn rectangles_are_recognised_at_any_angle_and_from_any_corner() {
        for degrees in [0.0, 30.0, 44.9, 57.9, 90.0, 135.0, 213.7] {
            let turn = Angle::from_degrees(degrees).cos_sin();
            for start in 0..4 {
                let mut corners = ring(&[(0.0, 0.0), (9_000.0, 0.0), (9_000.0, 3_000.0), (0.0, 3_000.0)]);
                corners.rotate_left(start);
                let at = Place::new(50_000.0, -7_000.0);
                let turned: Vec<Place> = corners.into_iter().map(|it| it.turned(turn, at)).collect();
                let Some(Outline::Rectangle(found)) = outline(&tidied(turned)) else { panic!("{degrees} {start}") };
                let sides = [found.size.width, found.size.depth];
                assert!(sides == [9_000, 3_000] || sides == [3_000, 9_000], "{degrees}: {sides:?}");
            }
        }
    }

    #[test]
    fn what_is_no_rectangle_is_a_polygon() {
        let skewed = ring(&[(0.0, 0.0), (9_000.0, 0.0), (9_050.0, 3_000.0), (50.0, 3_000.0)]);
        assert!(matches!(outline(&tidied(skewed)), Some(Outline::Polygon(_))));
        assert_eq!(outline(&tidied(ring(&[(0.0, 0.0), (5.0, 5.0), (9.0, 9.0)]))), None, "no area");
        let bow = ring(&[(0.0, 0.0), (9_000.0, 9_000.0), (9_000.0, 0.0), (0.0, 5_000.0)]);
        assert_eq!(outline(&bow), None, "crosses itself");
    }

    #[test]
    fn corners_that_are_none_go() {
        let corners =
            ring(&[(0.0, 0.0), (4_000.0, 0.4), (9_000.0, 0.0), (9_000.3, 0.2), (9_000.0, 3_000.0), (0.0, 3_000.0)]);
        assert_eq!(tidied(corners.into_iter().rev().collect()).len(), 4);
    }
}
