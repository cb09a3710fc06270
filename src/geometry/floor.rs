//! What is left of an area when things stand on it, on a fine grid, so that corners are exact and rings never cross.

use std::collections::BTreeMap;

use i_overlay::core::fill_rule::FillRule;
use i_overlay::core::overlay::{IntOverlayOptions, Overlay, ShapeType};
use i_overlay::core::overlay_rule::OverlayRule;
use i_overlay::i_float::int::point::IntPoint;

use super::clip::ALONE;
use super::{Bounds, Circle, Cover, Outline, Place};

/// Steps of the grid in a mm. Whole millimetres lie on it; corners of turned things are moved by less than 0.05 mm.
pub(super) const FINENESS: f64 = 16.0;
/// How far the straight sides that stand for a circle may lie from it, in mm: they cost much more here than elsewhere.
const ROUNDNESS: f64 = 0.5;

/// A corner on the grid.
pub(super) type GridPoint = [i32; 2];

/// The floor that is left of an area: rings on a fine grid, the floor to the left of each side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Floor {
    origin: super::Point,
    /// Rings one after the other; each piece leads from its place to that of the next.
    pub(super) corners: Vec<GridPoint>,
    /// The corner that comes after each in its ring.
    pub(super) next: Vec<usize>,
    /// The corner that comes before each in its ring.
    pub(super) before: Vec<usize>,
}

impl Floor {
    /// What is left of `area` when `things` stand on it.
    #[must_use]
    pub fn left<'a>(area: &super::Polygon, things: impl IntoIterator<Item = Cover<'a>>) -> Self {
        let origin = area.corners().first().copied().unwrap_or_default();
        let bounds = Bounds::around(area.places());
        // Where a corner of one ring lies on a side of another, that side has to end there too.
        let mut overlay = Overlay::new_custom(64, IntOverlayOptions::keep_output_points(), ALONE);
        overlay.add_path_iter(area.places().map(|place| grid(place, origin)), ShapeType::Subject);
        for thing in things {
            let near = thing.bounds().zip(bounds).is_some_and(|(own, area)| own.touches(&area));
            for ring in if near { rings(thing) } else { Vec::new() } {
                overlay.add_path_iter(ring.into_iter().map(|place| grid(place, origin)), ShapeType::Clip);
            }
        }
        let shapes = overlay.overlay(OverlayRule::Difference, FillRule::NonZero);
        let rings: Vec<Vec<GridPoint>> = shapes
            .into_iter()
            .flatten()
            .map(|ring| ring.into_iter().map(|corner| [corner.x, corner.y]).collect())
            .collect();
        Self::of_rings(origin, &rings)
    }

    fn of_rings(origin: super::Point, rings: &[Vec<GridPoint>]) -> Self {
        let shared = shared(rings.iter().flatten());
        let mut floor = Self { origin, corners: Vec::new(), next: Vec::new(), before: Vec::new() };
        for ring in rings.iter().map(|ring| without_needless(ring, &shared)).filter(|ring| ring.len() > 2) {
            let (first, count) = (floor.corners.len(), ring.len());
            floor.corners.extend(ring);
            floor.next.extend((0..count).map(|i| first + (i + 1) % count));
            floor.before.extend((0..count).map(|i| first + (i + count - 1) % count));
        }
        floor
    }

    /// How many sides all rings have together.
    #[must_use]
    pub const fn sides(&self) -> usize {
        self.corners.len()
    }

    /// A side, the floor to its left.
    #[must_use]
    pub fn side(&self, index: usize) -> Option<(Place, Place)> {
        let next = *self.next.get(index)?;
        Some((self.place(*self.corners.get(index)?), self.place(*self.corners.get(next)?)))
    }

    /// Rings round the floor: counter-clockwise, holes clockwise.
    #[must_use]
    pub fn rings(&self) -> Vec<Vec<Place>> {
        let mut rings: Vec<Vec<Place>> = Vec::new();
        let mut last = None;
        for (index, corner) in self.corners.iter().enumerate() {
            // The corner before is not the one just given: a new ring begins.
            if last.is_none() || self.before.get(index).copied() != last {
                rings.push(Vec::new());
            }
            if let Some(ring) = rings.last_mut() {
                ring.push(self.place(*corner));
            }
            last = Some(index);
        }
        rings
    }

    pub(super) fn place(&self, [x, y]: GridPoint) -> Place {
        self.off_grid(f64::from(x), f64::from(y))
    }

    pub(super) fn off_grid(&self, x: f64, y: f64) -> Place {
        let origin = self.origin.place();
        Place::new(origin.x + x / FINENESS, origin.y + y / FINENESS)
    }

    /// Corners at which more than one ring, or one ring twice, comes by; sorted.
    pub(super) fn shared_corners(&self) -> Vec<GridPoint> {
        shared(self.corners.iter())
    }
}

fn shared<'a>(corners: impl Iterator<Item = &'a GridPoint>) -> Vec<GridPoint> {
    let mut count: BTreeMap<GridPoint, u32> = BTreeMap::new();
    corners.for_each(|corner| *count.entry(*corner).or_default() += 1);
    count.into_iter().filter(|(_, count)| *count > 1).map(|(corner, _)| corner).collect()
}

/// A ring without the corners at which it goes straight on and no other comes by.
fn without_needless(ring: &[GridPoint], shared: &[GridPoint]) -> Vec<GridPoint> {
    let count = ring.len();
    let at = |i: usize| ring.get(i % count).copied().unwrap_or_default();
    let is_needed = |i: &usize| {
        let corner = at(*i);
        shared.binary_search(&corner).is_ok() || turns(at(*i + count - 1), corner, at(*i + 1))
    };
    (0..count).filter(is_needed).map(at).collect()
}

fn turns(before: GridPoint, [x, y]: GridPoint, next: GridPoint) -> bool {
    let [(ax, ay), (bx, by)] = [before, next].map(|[to_x, to_y]| (i128::from(to_x - x), i128::from(to_y - y)));
    ax * by != ay * bx
}

fn grid(place: Place, origin: super::Point) -> IntPoint {
    let origin = origin.place();
    let step = |length: f64| libm::round(length * FINENESS) as i32;
    IntPoint::new(step(place.x - origin.x), step(place.y - origin.y))
}

fn rings(thing: Cover<'_>) -> Vec<Vec<Place>> {
    match thing {
        Cover::Outline(Outline::Circle(circle)) => vec![rounded(*circle)],
        other => other.rings(),
    }
}

/// A polygon half inside, half outside of the circle.
fn rounded(circle: Circle) -> Vec<Place> {
    super::cover::rounded(circle, ROUNDNESS)
}

#[cfg(test)]
mod tests {
    use super::Floor;
    use crate::geometry::{Cover, Outline, Place, Point, Polygon, Rectangle, Size, clip};

    fn hall(x: i32) -> Polygon {
        Polygon::new([(0, 0), (20, 0), (20, 10), (0, 10)].map(|(a, b)| Point::new(x + a * 1000, b * 1000)).to_vec())
            .unwrap()
    }

    fn booth(x: i32, y: i32) -> Outline {
        Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(3000, 3000)))
    }

    fn area(floor: &Floor) -> i64 {
        clip::area(&floor.rings())
    }

    #[test]
    fn booths_side_by_side_leave_no_crack() {
        for x in [0, 99_000_000] {
            let booths = [booth(x + 4000, 3000), booth(x + 7000, 3000), booth(x + 10_000, 3000)];
            let floor = Floor::left(&hall(x), booths.iter().map(Cover::Outline));
            assert_eq!((floor.rings().len(), floor.sides(), area(&floor)), (2, 8, 173_000_000));
        }
    }

    #[test]
    fn what_stands_outside_takes_nothing_and_what_stands_half_outside_its_half() {
        let booths = [booth(-4000, 0), booth(-1500, 0), booth(30_000, 0)];
        let floor = Floor::left(&hall(0), booths.iter().map(Cover::Outline));
        assert_eq!((floor.rings().len(), area(&floor)), (1, 195_500_000));
        let full = Outline::Rectangle(Rectangle::new(Point::new(-1, -1), Size::new(21_000, 11_000)));
        assert_eq!(Floor::left(&hall(0), [Cover::Outline(&full)]).sides(), 0);
    }

    #[test]
    fn thousands_of_booths_on_and_along_each_other_leave_the_floor_that_none_covers() {
        const CELL: i32 = 1_500;
        const ACROSS: usize = 220;
        let mut random = 1_u64;
        let mut below = |most: u64| {
            random = random.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            ((random >> 33) % most) as usize
        };
        let mut free = vec![[true; ACROSS]; ACROSS];
        let booths: Vec<Outline> = (0..6_000)
            .map(|_| {
                let (x, y, width, depth) = (2 * below(100), 2 * below(100), 1 + below(7), 1 + below(7));
                free[y..y + depth].iter_mut().for_each(|row| row[x..x + width].fill(false));
                let [x, y, width, depth] = [x, y, width, depth].map(|cells| cells as i32 * CELL);
                Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(width, depth)))
            })
            .collect();
        let side = ACROSS as i32 * CELL;
        let hall = Polygon::new([(0, 0), (side, 0), (side, side), (0, side)].map(|(x, y)| Point::new(x, y)).to_vec());
        let floor = Floor::left(&hall.unwrap(), booths.iter().map(Cover::Outline));
        let cells = free.iter().flatten().filter(|free| **free).count() as i64;
        assert_eq!(area(&floor), cells * i64::from(CELL) * i64::from(CELL));
    }

    #[test]
    fn the_floor_is_to_the_left_of_every_side() {
        let booths = [booth(4000, 3000), booth(0, 7000)];
        let floor = Floor::left(&hall(0), booths.iter().map(Cover::Outline));
        for (from, to) in (0..floor.sides()).filter_map(|side| floor.side(side)) {
            let length = from.distance(to);
            let left = Place::new(
                f64::midpoint(from.x, to.x) - (to.y - from.y) / length,
                f64::midpoint(from.y, to.y) + (to.x - from.x) / length,
            );
            let inside = Outline::Polygon(hall(0)).contains(left) && !booths.iter().any(|booth| booth.contains(left));
            assert!(inside, "{left:?}");
        }
    }
}
