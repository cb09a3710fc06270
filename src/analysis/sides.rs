//! Which sides of a booth are closed by what stands beside them, and which are open to an aisle.

use crate::geometry::{Outline, Place, Polygon};
use crate::model::{Aisle, AisleClass, Booth, Facility, Thing};

/// Farthest that a neighbour's side may lie from the side it closes, in mm.
const REACH: f64 = 50.0;
/// Part of a side that must be covered for it to count as closed: "almost the whole side".
const ENOUGH: f64 = 0.9;

/// A straight piece from one place to another.
pub type Side = (Place, Place);

/// For each side of `outline`, in the order of its corners: whether neighbours cover it (almost) wholly, back to back
/// or side by side.
///
/// `neighbours` are sides that [`each_side`] gives; those farther away than 50 mm are ignored.
#[must_use]
pub fn closed_sides(outline: &Outline, neighbours: &[Side]) -> Vec<bool> {
    let corners = outline.corners();
    let next = corners.iter().cycle().skip(1);
    corners.iter().zip(next).map(|(&from, &to)| is_closed((from, to), neighbours)).collect()
}

/// Gives every side with which a thing can close a booth's: those of booths, facilities, walls, halls and ways for staff,
/// from where no visitor comes.
pub fn each_side(thing: &Thing, mut give: impl FnMut(Side)) {
    match thing {
        Thing::Booth(Booth { outline, .. }) | Thing::Facility(Facility { outline, .. }) => match outline {
            Outline::Rectangle(rectangle) => ring(&rectangle.corners(), give),
            outline => ring(&outline.corners(), give),
        },
        Thing::Hall(hall) => polygon(&hall.outline, give),
        Thing::Aisle(Aisle { outline, class: AisleClass::Service, .. }) => polygon(outline, give),
        Thing::Wall(wall) => {
            for (from, to) in wall.line.iter().zip(wall.line.iter().skip(1)) {
                faces((from.place(), to.place()), f64::from(wall.thickness) / 2.0).into_iter().for_each(&mut give);
            }
        }
        _ => {}
    }
}

fn polygon(outline: &Polygon, mut give: impl FnMut(Side)) {
    outline.sides().for_each(|(from, to)| give((from.place(), to.place())));
}

fn ring(corners: &[Place], give: impl FnMut(Side)) {
    corners.iter().copied().zip(corners.iter().copied().cycle().skip(1)).for_each(give);
}

/// Both faces of a wall along `side`.
fn faces((a, b): Side, half: f64) -> [Side; 2] {
    let length = a.distance(b).max(1.0);
    let (nx, ny) = ((a.y - b.y) / length * half, (b.x - a.x) / length * half);
    [1.0, -1.0].map(|s| (Place::new(a.x + s * nx, a.y + s * ny), Place::new(b.x + s * nx, b.y + s * ny)))
}

fn is_closed(side: Side, neighbours: &[Side]) -> bool {
    covered(side, REACH, neighbours.iter().copied()) >= ENOUGH
}

/// The part of a side, 0.0 to 1.0, along which a neighbour runs: no farther off than `reach` mm outside, and no deeper
/// than 50 mm inside. Outside is to the right as one walks along the side: outlines are counter-clockwise.
#[must_use]
pub fn covered(side: Side, reach: f64, neighbours: impl IntoIterator<Item = Side>) -> f64 {
    let length = side.0.distance(side.1);
    if length < 1.0 {
        return 0.0;
    }
    let mut stretches: Vec<(f64, f64)> =
        neighbours.into_iter().filter_map(|other| cover(side, (length, reach), other)).collect();
    stretches.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut sum, mut reached) = (0.0, 0.0_f64);
    for (from, to) in stretches {
        sum += (to - from.max(reached)).max(0.0);
        reached = reached.max(to);
    }
    sum / length
}

/// The stretch of `side`, in mm from its start, that `other` runs along within reach.
fn cover((a, b): Side, (length, reach): (f64, f64), other: Side) -> Option<(f64, f64)> {
    let (ux, uy) = ((b.x - a.x) / length, (b.y - a.y) / length);
    let along = |p: Place| (p.x - a.x) * ux + (p.y - a.y) * uy;
    let aside = |p: Place| (p.y - a.y) * ux - (p.x - a.x) * uy;
    let (s, t) = (along(other.0), along(other.1));
    let (from, to) = (s.min(t).max(0.0), s.max(t).min(length));
    if to - from < 1.0 {
        return None;
    }
    // The distance aside at both ends of the common stretch, by proportion along the other side.
    let at = |x: f64| aside(other.0) + (aside(other.1) - aside(other.0)) * (x - s) / (t - s);
    let within = |x: f64| (-reach..=REACH).contains(&at(x));
    (within(from) && within(to)).then_some((from, to))
}

#[cfg(test)]
mod tests {
    use super::{Side, closed_sides, each_side, ring};
    use crate::geometry::{Angle, Outline, Place, Point, Rectangle, Size};
    use crate::model::{Thing, Wall};

    fn square(x: i32, y: i32, side: i32) -> Outline {
        Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(side, side)))
    }

    fn sides(outlines: &[Outline]) -> Vec<Side> {
        let mut sides = Vec::new();
        outlines.iter().for_each(|outline| ring(&outline.corners(), |side| sides.push(side)));
        sides
    }

    #[test]
    fn back_to_back_and_side_by_side_are_closed() {
        let others = sides(&[square(3000, 0, 3000), square(0, 3000, 3000)]);
        assert_eq!(closed_sides(&square(0, 0, 3000), &others), [false, true, true, false]);
    }

    #[test]
    fn a_gap_of_more_than_50_mm_leaves_a_side_open() {
        assert!(closed_sides(&square(0, 0, 3000), &sides(&[square(3050, 0, 3000)]))[1]);
        assert!(!closed_sides(&square(0, 0, 3000), &sides(&[square(3051, 0, 3000)]))[1]);
    }

    #[test]
    fn a_neighbour_that_covers_half_a_side_leaves_it_open_and_two_halves_close_it() {
        let (low, high) = (square(3000, -1500, 3000), square(3000, 1500, 3000));
        assert!(!closed_sides(&square(0, 0, 3000), &sides(std::slice::from_ref(&low)))[1]);
        assert!(closed_sides(&square(0, 0, 3000), &sides(&[low, high]))[1]);
    }

    #[test]
    fn a_corner_that_touches_closes_nothing() {
        assert_eq!(closed_sides(&square(0, 0, 3000), &sides(&[square(3000, 3000, 3000)])), [false; 4]);
    }

    #[test]
    fn turned_rows_close_each_other() {
        let size = Size::new(3000, 3000);
        let turned = |corner| Rectangle { corner, size, angle: Angle::from_degrees(30.0) };
        let booth = turned(Point::new(0, 0));
        let next = turned(booth.corners()[1].rounded());
        let others = sides(&[Outline::Rectangle(next)]);
        assert_eq!(closed_sides(&Outline::Rectangle(booth), &others), [false, true, false, false]);
    }

    #[test]
    fn the_face_of_a_wall_closes_a_side() {
        let wall = Wall { line: vec![Point::new(-100, 3050), Point::new(4000, 3050)], thickness: 100 };
        let mut faces = Vec::new();
        each_side(&Thing::Wall(wall), |side| faces.push(side));
        assert_eq!(faces.len(), 2);
        assert_eq!(closed_sides(&square(0, 0, 3000), &faces), [false, false, true, false]);
        assert_eq!(faces[1].0, Place::new(-100.0, 3000.0));
    }
}
