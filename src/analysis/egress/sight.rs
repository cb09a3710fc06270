//! What can be seen from the floor of a hall: straight lines over cells that nothing tall stands on.

use super::floor::{Obstacle, free_cells};
use super::grid::Grid;
use crate::geometry::Place;
use crate::model::Hall;

/// What hangs on a wall or a pillar is seen although that is tall itself: so much of the line before it, in mm, is not asked
/// about.
const BEFORE: f64 = 750.0;

/// Cells over which one can see.
#[derive(Debug, Clone)]
pub struct Sight {
    grid: Grid,
    open: Vec<bool>,
}

impl Sight {
    /// Over the cells of a hall; `tall` are the things in it that nobody sees over.
    #[must_use]
    pub fn over(grid: Grid, hall: &Hall, tall: &[Obstacle]) -> Self {
        let open = free_cells(&grid, hall, tall, 0);
        Self { grid, open }
    }

    /// Whether a place is seen from another: every cell is open that the straight line between them runs through.
    #[must_use]
    pub fn sees(&self, from: Place, to: Place) -> bool {
        let length = from.distance(to);
        let clear = (length - BEFORE) / length.max(1.0);
        let along = |one: f64, other: f64| one + (other - one) * clear;
        length <= BEFORE || self.is_open(from, Place::new(along(from.x, to.x), along(from.y, to.y)))
    }

    /// Goes from cell to cell along a line (Amanatides and Woo 1987).
    fn is_open(&self, from: Place, to: Place) -> bool {
        let ends = [from, to].map(|place| self.grid.cell_at(place));
        let [Some((mut column, mut row)), Some((last_column, last_row))] = ends else { return false };
        let mut x = Steps::new(from.x - self.grid.corner().x, to.x - from.x, self.grid.cell());
        let mut y = Steps::new(from.y - self.grid.corner().y, to.y - from.y, self.grid.cell());
        let mut left = column.abs_diff(last_column) + row.abs_diff(last_row);
        loop {
            if !self.open.get(self.grid.number(column, row)).copied().unwrap_or(false) {
                return false;
            }
            if left == 0 {
                return true;
            }
            left -= 1;
            let (steps, at, last) =
                if x.next <= y.next { (&mut x, &mut column, last_column) } else { (&mut y, &mut row, last_row) };
            steps.next += steps.each;
            *at = if last > *at { *at + 1 } else { at.saturating_sub(1) };
        }
    }
}

/// Where along a line, as a part of it, it comes to the next cell in one direction.
struct Steps {
    next: f64,
    each: f64,
}

impl Steps {
    /// From `at`, in mm from the edge of the cells, over `length` mm.
    fn new(at: f64, length: f64, cell: f64) -> Self {
        if length == 0.0 {
            return Self { next: f64::INFINITY, each: 0.0 };
        }
        let into = at - libm::floor(at / cell) * cell;
        let first = if length > 0.0 { cell - into } else { into };
        Self { next: first / length.abs(), each: cell / length.abs() }
    }
}

#[cfg(test)]
mod tests {
    use super::Sight;
    use crate::analysis::egress::Grid;
    use crate::analysis::egress::floor::Obstacle;
    use crate::analysis::egress::tests::scenes::{booth, plan, turned};
    use crate::geometry::{Angle, Bounds, Place, Point, Polygon, Rectangle, Size};
    use crate::model::{Hall, Layout};

    fn sight(layout: &Layout) -> Sight {
        let corners = [(0, 0), (20_000, 0), (20_000, 10_000), (0, 10_000)].map(|(x, y)| Point::new(x, y));
        let hall = Hall::new(Polygon::new(corners.to_vec()).unwrap());
        let bounds = Bounds::around(hall.outline.places()).unwrap();
        let tall: Vec<Obstacle> = layout.objects().filter_map(Obstacle::of).collect();
        Sight::over(Grid::over(&bounds, 250), &hall, &tall)
    }

    #[test]
    fn what_stands_between_hides_and_what_stands_beside_does_not() {
        let sight = sight(&plan(vec![booth("b", (9_000, 3_000), (2_000, 3_000))]));
        let sees = |a: (f64, f64), b: (f64, f64)| sight.sees(Place::new(a.0, a.1), Place::new(b.0, b.1));
        assert!(!sees((1_000.0, 4_500.0), (19_000.0, 4_500.0)));
        assert!(sees((1_000.0, 6_500.0), (19_000.0, 6_500.0)) && sees((1_000.0, 2_500.0), (19_000.0, 2_500.0)));
        assert!(!sees((1_000.0, 1_000.0), (19_000.0, 9_000.0)) && !sees((19_000.0, 9_000.0), (1_000.0, 1_000.0)));
        assert!(sees((1_000.0, 9_000.0), (1_000.0, 1_000.0)));
        // A sign on the booth itself is seen from that side.
        assert!(sees((1_000.0, 4_500.0), (9_100.0, 4_500.0)) && !sees((1_000.0, 4_500.0), (11_100.0, 4_500.0)));
        // One on the outer face of the wall, as doors are drawn, too.
        assert!(sees((1_000.0, 4_500.0), (-300.0, 4_500.0)));
    }

    /// Whether a straight line runs through the inside of a turned box, by its two axes.
    fn crosses(thing: &Rectangle, a: Place, b: Place, slack: f64) -> bool {
        let [p, q, _, s] = thing.corners();
        let axis = |from: Place, to: Place| {
            let length = from.distance(to);
            ((to.x - from.x) / length, (to.y - from.y) / length, length)
        };
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        for (dx, dy, length) in [axis(p, q), axis(p, s)] {
            let at = |place: Place| (place.x - p.x) * dx + (place.y - p.y) * dy;
            let (from, to) = (at(a), at(b));
            let part = |value: f64| (value - from) / (to - from);
            if (to - from).abs() < 1e-9 {
                if from <= slack || from >= length - slack {
                    return false;
                }
                continue;
            }
            let (one, other) = (part(slack), part(length - slack));
            enter = enter.max(one.min(other));
            leave = leave.min(one.max(other));
        }
        enter < leave
    }

    #[test]
    fn lines_are_open_as_exact_geometry_says_but_for_a_cell() {
        let mut seed = 0x0516_17e5_u64;
        let mut next = |below: i32| {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            i32::try_from((seed >> 33) % u64::try_from(below).unwrap()).unwrap()
        };
        let (mut open, mut hidden) = (0, 0);
        for _ in 0..1_000 {
            let things: Vec<Rectangle> = (0..4)
                .map(|_| Rectangle {
                    corner: Point::new(2_000 + next(14_000), 1_000 + next(6_000)),
                    size: Size::new(1_000 + next(3_000), 1_000 + next(2_000)),
                    angle: Angle::from_thousandths(next(90_000)),
                })
                .collect();
            let records = things.iter().enumerate().map(|(i, thing)| turned(&format!("b{i}"), *thing)).collect();
            let sight = sight(&plan(records));
            for _ in 0..20 {
                let (a, b) = (Point::new(300, 200 + next(9_500)), Point::new(19_700, 200 + next(9_500)));
                let (a, b) = (a.place(), b.place());
                let surely = |slack: f64| things.iter().any(|thing| crosses(thing, a, b, slack));
                // What only grazes a corner is a matter of cells.
                if surely(400.0) {
                    assert!(!sight.sees(a, b), "{a:?} {b:?} {things:?}");
                    hidden += 1;
                } else if !surely(-400.0) {
                    assert!(sight.sees(a, b), "{a:?} {b:?} {things:?}");
                    open += 1;
                }
            }
        }
        assert!(open > 1_000 && hidden > 1_000, "{open} {hidden}");
    }
}
