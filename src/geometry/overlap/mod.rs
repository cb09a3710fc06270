//! How deep two things are in each other.
//!
//! The depth is the length of the shortest shift that parts them: exact for every pair of rectangles, polygons and
//! strokes, concave ones too, and for circles with circles and convex outlines; within 0.1 mm for a circle and a
//! concave outline. Outlines of very many pieces that are deep in each other are the exception: for them it is the
//! shortest of 32 shifts, or of the two along the axes, that part them. Things that only touch have depth 0.

mod convex;
mod parting;
mod pieces;
mod rays;

use super::{Bounds, Circle, Cover, Outline, Place};

/// Millimetres of the shortest shift that parts `a` and `b`; 0 where they touch or are apart.
#[must_use]
pub fn depth(a: Cover<'_>, b: Cover<'_>) -> f64 {
    if let (Cover::Outline(Outline::Rectangle(a)), Cover::Outline(Outline::Rectangle(b))) = (a, b) {
        return convex::rectangles(&a.corners(), &b.corners());
    }
    if let (Cover::Outline(Outline::Circle(a)), Cover::Outline(Outline::Circle(b))) = (a, b) {
        return circles(*a, *b);
    }
    if apart(a, b) {
        return 0.0;
    }
    let (first, second) = (pieces::convex(a), pieces::convex(b));
    match (circle(a), circle(b), first.as_slice(), second.as_slice()) {
        (Some(circle), _, _, [ring]) | (_, Some(circle), [ring], _) => round(circle, ring),
        (_, _, [one], [other]) => convex::depth(one, other),
        _ => parting::depth(&first, &second),
    }
}

/// Whether the two certainly share no area: by their boxes, and by the sides of one near the box of the other.
/// Rules out nearly every pair without cutting anything into pieces.
fn apart(a: Cover<'_>, b: Cover<'_>) -> bool {
    let (Some(box_a), Some(box_b)) = (a.bounds(), b.bounds()) else { return true };
    let beside = box_a.min.x >= box_b.max.x
        || box_b.min.x >= box_a.max.x
        || box_a.min.y >= box_b.max.y
        || box_b.min.y >= box_a.max.y;
    beside || around(a, &box_b) || around(b, &box_a)
}

/// Whether `cover` leaves the whole box free.
fn around(cover: Cover<'_>, free: &Bounds) -> bool {
    let rings = cover.rings();
    let near = |ring: &Vec<Place>| {
        let mut sides = ring.iter().zip(ring.iter().cycle().skip(1));
        sides.any(|(a, b)| Bounds::between(*a, *b).touches(free)) || super::inside(ring, free.min)
    };
    !rings.iter().any(near)
}

const fn circle(cover: Cover<'_>) -> Option<Circle> {
    if let Cover::Outline(Outline::Circle(circle)) = cover { Some(*circle) } else { None }
}

fn circles(a: Circle, b: Circle) -> f64 {
    let reach = f64::from(a.radius) + f64::from(b.radius);
    (reach - a.centre.place().distance(b.centre.place())).max(0.0)
}

/// A circle and a convex ring: how far the centre is inside the ring grown by the radius.
fn round(circle: Circle, ring: &[Place]) -> f64 {
    let centre = circle.centre.place();
    let to_edge = super::distance::to_ring(centre, ring);
    let inward = if convex::holds(ring, centre) { to_edge } else { -to_edge };
    (f64::from(circle.radius) + inward).max(0.0)
}
