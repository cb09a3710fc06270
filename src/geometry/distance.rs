//! Distances between things, and how far one reaches out of another.

use super::{Bounds, Circle, Cover, Outline, Place};

/// How exactly [`reach_outside`] measures, in mm.
const ACCURACY: f64 = 0.01;

/// Shortest distance between what `a` and `b` cover, in mm; 0 where they touch or overlap.
#[must_use]
pub fn between(a: Cover<'_>, b: Cover<'_>) -> f64 {
    let ((a, grown_a), (b, grown_b)) = (core(a), core(b));
    let mut least = f64::INFINITY;
    for one in &a {
        for other in &b {
            least = least.min(between_rings(one, other));
        }
    }
    (least - grown_a - grown_b).max(0.0)
}

/// How far `thing` reaches out of the union of `areas`, in mm: the greatest distance of a place on its edge from the
/// nearest of the areas. 0 where it lies inside, edges included; infinite where there are no areas.
#[must_use]
pub fn reach_outside(thing: Cover<'_>, areas: &[Cover<'_>]) -> f64 {
    let areas = Areas::new(areas);
    let rings = thing.rings();
    let Some(bounds) = Bounds::around(rings.iter().flatten().copied()) else { return 0.0 };
    if !areas.has_edge_in(&bounds) {
        // No edge of the areas comes near: the thing is wholly inside or wholly outside.
        if rings.first().and_then(|ring| ring.first()).is_some_and(|corner| areas.hold(*corner)) {
            return 0.0;
        }
    }
    let sides = rings.iter().flat_map(|ring| ring.iter().copied().zip(ring.iter().copied().cycle().skip(1)));
    sides.fold(0.0, |farthest, (from, to)| areas.farthest_on(from, to, farthest))
}

/// Shortest distance from `place` to the edge of a ring, in mm.
#[must_use]
pub fn to_ring(place: Place, ring: &[Place]) -> f64 {
    sides(ring).map(|(a, b)| place.distance_to_segment(a, b)).fold(f64::INFINITY, f64::min)
}

/// Whether `place` lies inside rings whose holes are rings too (even-odd).
pub(super) fn within_rings(rings: &[Vec<Place>], place: Place) -> bool {
    let crossed = |a: Place, b: Place| {
        (a.y > place.y) != (b.y > place.y) && place.x < (b.x - a.x) * (place.y - a.y) / (b.y - a.y) + a.x
    };
    rings.iter().flat_map(|ring| sides(ring)).filter(|(a, b)| crossed(*a, *b)).count() % 2 == 1
}

fn sides(ring: &[Place]) -> impl Iterator<Item = (Place, Place)> + '_ {
    ring.iter().copied().zip(ring.iter().copied().cycle().skip(1))
}

/// Rings and by how much what is covered is larger than they: a circle is its centre, grown by its radius.
fn core(cover: Cover<'_>) -> (Vec<Vec<Place>>, f64) {
    match cover {
        Cover::Outline(Outline::Circle(Circle { centre, radius })) => (vec![vec![centre.place()]], f64::from(*radius)),
        _ => (cover.rings(), 0.0),
    }
}

/// Shortest distance between the insides of two rings; a ring of one place is that place.
fn between_rings(a: &[Place], b: &[Place]) -> f64 {
    let starts_in = |inner: &[Place], outer: &[Place]| {
        inner.first().is_some_and(|corner| outer.len() > 2 && super::inside(outer, *corner))
    };
    if starts_in(a, b) || starts_in(b, a) {
        return 0.0;
    }
    let mut least = f64::INFINITY;
    for one in sides(a) {
        for other in sides(b) {
            least = least.min(between_segments(one, other));
        }
    }
    least
}

fn between_segments((a, b): (Place, Place), (c, d): (Place, Place)) -> f64 {
    let side = |p: Place, q: Place, r: Place| (q.x - p.x) * (r.y - p.y) - (q.y - p.y) * (r.x - p.x);
    if side(a, b, c) * side(a, b, d) < 0.0 && side(c, d, a) * side(c, d, b) < 0.0 {
        return 0.0;
    }
    let ends = [a.distance_to_segment(c, d), b.distance_to_segment(c, d), c.distance_to_segment(a, b)];
    ends.into_iter().fold(d.distance_to_segment(a, b), f64::min)
}

/// Areas by their rings and their sides.
struct Areas {
    rings: Vec<Vec<Place>>,
    sides: Vec<(Place, Place)>,
}

impl Areas {
    fn new(areas: &[Cover<'_>]) -> Self {
        let rings: Vec<Vec<Place>> = areas.iter().flat_map(Cover::rings).collect();
        let sides = rings.iter().flat_map(|ring| sides(ring)).collect();
        Self { rings, sides }
    }

    fn has_edge_in(&self, bounds: &Bounds) -> bool {
        self.sides.iter().any(|(a, b)| Bounds::between(*a, *b).touches(bounds))
    }

    fn hold(&self, place: Place) -> bool {
        self.rings.iter().any(|ring| super::inside(ring, place))
    }

    fn distance(&self, place: Place) -> f64 {
        if self.hold(place) {
            return 0.0;
        }
        self.sides.iter().map(|(a, b)| place.distance_to_segment(*a, *b)).fold(f64::INFINITY, f64::min)
    }

    /// The greatest distance from the areas on the straight piece, or `least` where that is greater.
    fn farthest_on(&self, from: Place, to: Place, least: f64) -> f64 {
        let at = |t: f64| from.towards(to, t);
        let mut cuts: Vec<f64> = self.sides.iter().filter_map(|(a, b)| crossing(from, to, *a, *b)).collect();
        cuts.extend([0.0, 1.0]);
        cuts.sort_by(f64::total_cmp);
        // Between two cuts the piece is wholly inside or wholly outside of the areas.
        let parts = cuts.iter().zip(cuts.iter().skip(1));
        let outside = parts.filter(|(t, u)| t < u && !self.hold(at(f64::midpoint(**t, **u))));
        outside.fold(least, |farthest, (t, u)| self.farthest_outside(at(*t), at(*u), farthest))
    }

    /// The same for a piece that is wholly outside.
    ///
    /// The distance to one side of the areas is convex along the piece, so between two places it is at most the
    /// greater of those at the two; a part that cannot exceed what is known is left, any other is halved.
    fn farthest_outside(&self, from: Place, to: Place, least: f64) -> f64 {
        let mut farthest = least.max(self.distance(from)).max(self.distance(to));
        let mut parts = vec![(from, to)];
        while let Some((from, to)) = parts.pop() {
            let most = |(a, b): &(Place, Place)| from.distance_to_segment(*a, *b).max(to.distance_to_segment(*a, *b));
            let bound = self.sides.iter().map(most).fold(f64::INFINITY, f64::min);
            if bound <= farthest + ACCURACY || from.distance(to) < ACCURACY || !bound.is_finite() {
                continue;
            }
            let middle = from.halfway(to);
            farthest = farthest.max(self.distance(middle));
            parts.extend([(from, middle), (middle, to)]);
        }
        farthest
    }
}

/// Where on the way from `from` (0) to `to` (1) it crosses the piece from `a` to `b`.
fn crossing(from: Place, to: Place, a: Place, b: Place) -> Option<f64> {
    let (rx, ry, sx, sy) = (to.x - from.x, to.y - from.y, b.x - a.x, b.y - a.y);
    let cross = rx * sy - ry * sx;
    if cross == 0.0 {
        return None;
    }
    let (qx, qy) = (a.x - from.x, a.y - from.y);
    let (t, u) = ((qx * sy - qy * sx) / cross, (qx * ry - qy * rx) / cross);
    ((0.0..=1.0).contains(&t) && (-1e-9..=1.0 + 1e-9).contains(&u)).then_some(t)
}

#[cfg(test)]
mod tests {
    use super::{between, reach_outside};
    use crate::geometry::{Angle, Circle, Cover, Outline, Point, Polygon, Rectangle, Size};

    fn rectangle(x: i32, y: i32, width: i32, depth: i32) -> Outline {
        Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(width, depth)))
    }

    fn polygon(corners: &[(i32, i32)]) -> Polygon {
        Polygon::new(corners.iter().map(|&(x, y)| Point::new(x, y)).collect()).unwrap()
    }

    fn circle(x: i32, y: i32, radius: i32) -> Outline {
        Outline::Circle(Circle { centre: Point::new(x, y), radius })
    }

    fn gap(a: &Outline, b: &Outline) -> f64 {
        between(Cover::Outline(a), Cover::Outline(b))
    }

    #[test]
    fn gaps_between_sides_corners_and_circles() {
        let booth = rectangle(0, 0, 3000, 3000);
        assert_eq!(gap(&booth, &rectangle(6000, 0, 3000, 3000)), 3000.0);
        assert_eq!(gap(&booth, &rectangle(3300, 3400, 3000, 3000)), 500.0);
        assert_eq!(gap(&booth, &rectangle(3000, 0, 3000, 3000)), 0.0);
        assert_eq!(gap(&booth, &rectangle(1000, 1000, 10, 10)), 0.0);
        assert_eq!(gap(&booth, &rectangle(-1000, 1000, 9000, 10)), 0.0);
        assert_eq!(gap(&booth, &circle(4000, 1500, 400)), 600.0);
        assert_eq!(gap(&circle(0, 0, 10), &circle(100, 0, 20)), 70.0);
        assert_eq!(gap(&booth, &circle(1500, 1500, 400)), 0.0);
    }

    #[test]
    fn inside_with_edges_is_no_reach() {
        let hall = polygon(&[(0, 0), (9000, 0), (9000, 9000), (0, 9000)]);
        let out = |thing: &Outline| reach_outside(Cover::Outline(thing), &[Cover::Polygon(&hall)]);
        assert_eq!(out(&rectangle(0, 0, 9000, 9000)), 0.0);
        assert_eq!(out(&rectangle(3000, 3000, 3000, 3000)), 0.0);
        assert_eq!(out(&rectangle(7000, 3000, 3000, 3000)), 1000.0);
        assert_eq!(out(&rectangle(-3, 3000, 3000, 3000)), 3.0);
        assert_eq!(out(&rectangle(19000, 3000, 3000, 3000)), 13000.0);
        assert!((out(&circle(8000, 8000, 1500)) - 500.0).abs() < 0.1);
        assert_eq!(reach_outside(Cover::Polygon(&hall), &[]), f64::INFINITY);
    }

    #[test]
    fn a_notch_of_the_hall_is_outside_though_all_corners_are_inside() {
        let hall = polygon(&[
            (0, 0),
            (9000, 0),
            (9000, 9000),
            (5000, 9000),
            (5000, 4000),
            (4000, 4000),
            (4000, 9000),
            (0, 9000),
        ]);
        let straddling = rectangle(3000, 6000, 3000, 1000);
        let out = reach_outside(Cover::Outline(&straddling), &[Cover::Polygon(&hall)]);
        assert!((out - 500.0).abs() < 0.02, "{out}");
    }

    #[test]
    fn two_areas_side_by_side_hold_what_lies_across_them() {
        let left = polygon(&[(0, 0), (5000, 0), (5000, 9000), (0, 9000)]);
        let right = polygon(&[(5000, 0), (9000, 0), (9000, 9000), (5000, 9000)]);
        let across = Outline::Rectangle(Rectangle {
            corner: Point::new(5000, 2000),
            size: Size::new(2000, 2000),
            angle: Angle::from_thousandths(30_000),
        });
        let areas = [Cover::Polygon(&left), Cover::Polygon(&right)];
        assert_eq!(reach_outside(Cover::Outline(&across), &areas), 0.0);
        assert_eq!(reach_outside(Cover::Outline(&across), &areas[1..]), 1000.0);
    }
}
