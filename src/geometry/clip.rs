//! What two things have in common, and areas made of several rings.
//!
//! Computed pair by pair in a local frame, so that one thing far away does not cost another its precision.

use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::core::solver::{Solver, Strategy};
use i_overlay::float::overlay::{FloatOverlay, OverlayOptions};
use i_overlay::float::simplify::SimplifyShape;

use super::{Bounds, Cover, Place};

/// What is clipped here is small: handing it to other threads costs more than it takes. And beyond 16,000 sides the
/// library (4.5.2) would otherwise look for crossings part by part, which for many things that lie on and along each other
/// never ends, or leaves a wrong area; from a list they are found as fast and rightly.
pub(super) const ALONE: Solver = Solver { strategy: Strategy::List, multithreading: None, ..Solver::AUTO };

/// Rings round the area that `a` and `b` both cover: counter-clockwise, holes clockwise.
#[must_use]
pub fn common(a: Cover<'_>, b: Cover<'_>) -> Vec<Vec<Place>> {
    common_rings(&a.rings(), &b.rings())
}

/// Rings round the area that two sets of counter-clockwise rings both enclose: counter-clockwise, holes clockwise.
#[must_use]
pub fn common_rings(a: &[Vec<Place>], b: &[Vec<Place>]) -> Vec<Vec<Place>> {
    combined(a, b, OverlayRule::Intersect)
}

/// Rings round the area that `a` covers and none of `areas` does: counter-clockwise, holes clockwise.
#[must_use]
pub fn outside<'a>(a: Cover<'_>, areas: impl IntoIterator<Item = Cover<'a>>) -> Vec<Vec<Place>> {
    let areas: Vec<Vec<Place>> = areas.into_iter().flat_map(|area| area.rings()).collect();
    combined(&a.rings(), &areas, OverlayRule::Difference)
}

/// Rings round the area that `a` encloses and none of `areas` does, all of them counter-clockwise rings:
/// counter-clockwise, holes clockwise.
#[must_use]
pub fn outside_rings(a: &[Vec<Place>], areas: &[Vec<Place>]) -> Vec<Vec<Place>> {
    combined(a, areas, OverlayRule::Difference)
}

/// Rings round the area that any of some counter-clockwise rings encloses: counter-clockwise, holes clockwise.
#[must_use]
pub fn joined(rings: &[Vec<Place>]) -> Vec<Vec<Place>> {
    let Some(origin) = origin(rings) else { return Vec::new() };
    back(local(rings, origin).simplify_shape_custom(FillRule::NonZero, OverlayOptions::default(), ALONE), origin)
}

/// Area inside rings (holes clockwise) in whole square millimetres.
#[must_use]
pub fn area(rings: &[Vec<Place>]) -> i64 {
    libm::round(rings.iter().map(|ring| ring_area(ring)).sum()) as i64
}

/// A place in the middle of the largest ring.
#[must_use]
pub fn middle(rings: &[Vec<Place>]) -> Option<Place> {
    let largest = rings.iter().max_by(|a, b| ring_area(a).total_cmp(&ring_area(b)))?;
    let count = largest.len() as f64;
    let sum = largest.iter().fold(Place::default(), |sum, place| Place::new(sum.x + place.x, sum.y + place.y));
    Some(Place::new(sum.x / count, sum.y / count))
}

/// Signed area of a ring in mm², positive when counter-clockwise.
pub(super) fn ring_area(ring: &[Place]) -> f64 {
    let Some(origin) = ring.first() else { return 0.0 };
    let next = ring.iter().cycle().skip(1);
    let doubled: f64 = ring
        .iter()
        .zip(next)
        .map(|(a, b)| (a.x - origin.x) * (b.y - origin.y) - (b.x - origin.x) * (a.y - origin.y))
        .sum();
    doubled / 2.0
}

fn combined(a: &[Vec<Place>], b: &[Vec<Place>], rule: OverlayRule) -> Vec<Vec<Place>> {
    let Some(origin) = origin(a) else { return Vec::new() };
    let (a, b) = (local(a, origin), local(b, origin));
    let mut overlay = FloatOverlay::with_subj_and_clip_custom(&a, &b, OverlayOptions::default(), ALONE);
    back(overlay.overlay(rule, FillRule::NonZero), origin)
}

fn origin(rings: &[Vec<Place>]) -> Option<Place> {
    rings.first()?.first().copied()
}

fn local(rings: &[Vec<Place>], origin: Place) -> Vec<Vec<[f64; 2]>> {
    let shift = |place: &Place| [place.x - origin.x, place.y - origin.y];
    rings.iter().map(|ring| ring.iter().map(shift).collect()).collect()
}

fn back(shapes: Vec<Vec<Vec<[f64; 2]>>>, origin: Place) -> Vec<Vec<Place>> {
    let shift = |[x, y]: [f64; 2]| Place::new(x + origin.x, y + origin.y);
    shapes.into_iter().flatten().map(|ring| ring.into_iter().map(shift).collect()).collect()
}

/// The part of a straight piece that lies in a box, edges included; `None` where none does.
#[must_use]
pub fn piece((a, b): (Place, Place), area: &Bounds) -> Option<(Place, Place)> {
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let (dx, dy) = (b.x - a.x, b.y - a.y);
    let edges = [(-dx, a.x - area.min.x), (dx, area.max.x - a.x), (-dy, a.y - area.min.y), (dy, area.max.y - a.y)];
    for (along, room) in edges {
        if along == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if along < 0.0 {
            enter = enter.max(room / along);
        } else {
            leave = leave.min(room / along);
        }
    }
    // An end that lies inside stays exactly where it is.
    let at = |part: f64| if part == 1.0 { b } else { Place::new(a.x + dx * part, a.y + dy * part) };
    (enter <= leave).then(|| (at(enter), at(leave)))
}

#[cfg(test)]
mod tests {
    use super::{area, common, outside};
    use crate::geometry::{Cover, Outline, Point, Polygon, Rectangle, Size};

    fn rectangle(x: i32, y: i32, width: i32, depth: i32) -> Outline {
        Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(width, depth)))
    }

    #[test]
    fn areas_are_exact_far_from_the_origin_too() {
        for x in [0, 99_000_000] {
            let (a, b) = (rectangle(x, 0, 3000, 3000), rectangle(x + 2000, 1000, 3000, 3000));
            assert_eq!(area(&common(Cover::Outline(&a), Cover::Outline(&b))), 2_000_000);
            assert_eq!(area(&outside(Cover::Outline(&a), [Cover::Outline(&b)])), 7_000_000);
        }
    }

    #[test]
    fn a_hole_is_taken_off() {
        let (large, small) = (rectangle(0, 0, 3000, 3000), rectangle(1000, 1000, 1000, 1000));
        let left = outside(Cover::Outline(&large), [Cover::Outline(&small)]);
        assert_eq!((left.len(), area(&left)), (2, 8_000_000));
    }

    #[test]
    fn concave_shapes_may_have_several_rings_in_common() {
        let corners = [(0, 0), (5, 0), (5, 9), (4, 9), (4, 1), (1, 1), (1, 9), (0, 9)];
        let cup = Polygon::new(corners.map(|(x, y)| Point::new(x * 1000, y * 1000)).to_vec()).unwrap();
        let bar = rectangle(-1000, 5000, 9000, 1000);
        let rings = common(Cover::Polygon(&cup), Cover::Outline(&bar));
        assert_eq!((rings.len(), area(&rings)), (2, 2_000_000));
    }
}
