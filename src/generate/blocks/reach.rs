//! Which booths people can get to: a grid over the floor, with room for an aisle, flooded from the exits.

use std::collections::VecDeque;

use super::{Floor, Recipe};
use crate::geometry::{Bounds, Outline, Place, Polygon, inside};
use crate::model::Booth;

/// Side of a cell in mm.
const CELL: f64 = 250.0;
/// Most cells; over a larger floor they are wider.
const MOST: f64 = 4_000_000.0;

/// Removes the booths that no aisle leads to.
pub(super) fn keep_reachable(recipe: &Recipe, floor: &Floor<'_>, booths: &mut Vec<(usize, Booth)>) {
    let Some(grid) = Grid::over(recipe, floor, booths) else { return };
    let mut index = 0;
    let reached: Vec<bool> = booths.iter().map(|(_, booth)| grid.serves(&booth.outline)).collect();
    booths.retain(|_| {
        index += 1;
        reached.get(index - 1).copied().unwrap_or(true)
    });
}

struct Grid {
    low: Place,
    cell: f64,
    across: usize,
    down: usize,
    /// Half the width of an aisle, in mm.
    half: f64,
    reached: Vec<bool>,
}

impl Grid {
    fn over(recipe: &Recipe, floor: &Floor<'_>, booths: &[(usize, Booth)]) -> Option<Self> {
        let area = floor.areas().iter().filter_map(|area| Bounds::around(area.places())).reduce(Bounds::union)?;
        let aisle = f64::from(recipe.aisle);
        let area = area.grown(aisle * 2.0 + CELL);
        let cell = CELL.max(libm::sqrt(area.width() * area.depth() / MOST));
        let count = |length: f64| libm::ceil(length / cell).max(1.0) as usize;
        let (across, down) = (count(area.width()), count(area.depth()));
        let mut grid = Self { low: area.min, cell, across, down, half: aisle / 2.0, reached: Vec::new() };
        let mut open = grid.floor_cells(floor, &area);
        for outline in obstacles(floor, &area) {
            grid.mark(&mut open, &outline, false);
        }
        for (_, booth) in booths {
            grid.mark(&mut open, &booth.outline.corners(), false);
        }
        let wide = grid.wide_enough(&open);
        grid.reached = grid.flooded(floor, &wide);
        Some(grid)
    }

    /// Where there is a floor to walk on: in the halls; on a plan without halls, everywhere.
    fn floor_cells(&self, floor: &Floor<'_>, area: &Bounds) -> Vec<bool> {
        let halls: Vec<&Polygon> = floor
            .index()
            .near(area)
            .filter_map(|id| floor.layout().object(id)?.hall())
            .map(|hall| &hall.outline)
            .collect();
        let mut open = vec![halls.is_empty(); self.across * self.down];
        for hall in halls {
            self.mark(&mut open, &hall.places().collect::<Vec<_>>(), true);
        }
        open
    }

    /// Sets every cell whose middle lies in a ring.
    fn mark(&self, cells: &mut [bool], ring: &[Place], value: bool) {
        let Some(bounds) = Bounds::around(ring.iter().copied()) else { return };
        let place = |length: f64, most: usize| (libm::floor(length / self.cell).max(0.0) as usize).min(most);
        let columns =
            place(bounds.min.x - self.low.x, self.across)..place(bounds.max.x - self.low.x, self.across - 1) + 1;
        let rows = place(bounds.min.y - self.low.y, self.down)..place(bounds.max.y - self.low.y, self.down - 1) + 1;
        for row in rows {
            for column in columns.clone() {
                if inside(ring, self.middle(column, row))
                    && let Some(cell) = cells.get_mut(row * self.across + column)
                {
                    *cell = value;
                }
            }
        }
    }

    fn middle(&self, column: usize, row: usize) -> Place {
        Place::new(self.low.x + (column as f64 + 0.5) * self.cell, self.low.y + (row as f64 + 0.5) * self.cell)
    }

    /// The cells round which an aisle has room, less a part of a cell for the roundness of the grid.
    fn wide_enough(&self, open: &[bool]) -> Vec<bool> {
        let need = self.half / self.cell - 0.75;
        let distances = self.distances(open);
        distances.iter().zip(open).map(|(&steps, &open)| open && f64::from(steps) / 5.0 >= need).collect()
    }

    /// The distance of each cell from the nearest closed one, in fifths of a cell: 5 straight, 7 aslant.
    fn distances(&self, open: &[bool]) -> Vec<u32> {
        const FAR: u32 = u32::MAX / 2;
        let mut steps: Vec<u32> = open.iter().map(|&open| if open { FAR } else { 0 }).collect();
        let (across, down) = (self.across as isize, self.down as isize);
        let mut relax = |column: isize, row: isize, around: [(isize, isize, u32); 4]| {
            let at = |column: isize, row: isize| {
                let inside = (0..across).contains(&column) && (0..down).contains(&row);
                inside.then_some((row * across + column) as usize)
            };
            let nearest = around.iter().filter_map(|&(dx, dy, cost)| {
                let before = at(column + dx, row + dy).and_then(|place| steps.get(place).copied());
                before.map(|before| before + cost)
            });
            let nearest = nearest.min().unwrap_or(FAR);
            if let Some(own) = at(column, row).and_then(|place| steps.get_mut(place)) {
                *own = (*own).min(nearest);
            }
        };
        for row in 0..down {
            for column in 0..across {
                relax(column, row, [(-1, 0, 5), (0, -1, 5), (-1, -1, 7), (1, -1, 7)]);
            }
        }
        for row in (0..down).rev() {
            for column in (0..across).rev() {
                relax(column, row, [(1, 0, 5), (0, 1, 5), (1, 1, 7), (-1, 1, 7)]);
            }
        }
        steps
    }

    /// What can be walked to from the exits; without exits on the floor, from its largest free part.
    fn flooded(&self, floor: &Floor<'_>, wide: &[bool]) -> Vec<bool> {
        let mut reached = vec![false; wide.len()];
        let mut any = false;
        for exit in floor.exits() {
            let middle = Place::new(f64::from(exit.from.x + exit.to.x) / 2.0, f64::from(exit.from.y + exit.to.y) / 2.0);
            let reach = self.half.max(1_000.0) * 2.0 + exit.length() / 2.0;
            for place in self.cells_near(middle, reach) {
                any |= self.flood(place, wide, &mut reached) > 0;
            }
        }
        if any { reached } else { self.largest(wide) }
    }

    fn largest(&self, wide: &[bool]) -> Vec<bool> {
        let mut seen = vec![false; wide.len()];
        let mut best = (0, 0);
        for start in 0..wide.len() {
            let size = self.flood(start, wide, &mut seen);
            if size > best.0 {
                best = (size, start);
            }
        }
        let mut reached = vec![false; wide.len()];
        self.flood(best.1, wide, &mut reached);
        reached
    }

    /// Floods from a cell; returns how many cells that added.
    fn flood(&self, start: usize, wide: &[bool], reached: &mut [bool]) -> usize {
        let fresh =
            |place: usize, reached: &[bool]| wide.get(place) == Some(&true) && reached.get(place) == Some(&false);
        if !fresh(start, reached) {
            return 0;
        }
        let mut queue = VecDeque::from([start]);
        if let Some(cell) = reached.get_mut(start) {
            *cell = true;
        }
        let mut count = 0;
        while let Some(place) = queue.pop_front() {
            count += 1;
            let column = place % self.across;
            let around = [
                (column > 0).then(|| place - 1),
                (column + 1 < self.across).then_some(place + 1),
                place.checked_sub(self.across),
                Some(place + self.across),
            ];
            for next in around.into_iter().flatten() {
                if fresh(next, reached) {
                    if let Some(cell) = reached.get_mut(next) {
                        *cell = true;
                    }
                    queue.push_back(next);
                }
            }
        }
        count
    }

    fn cells_near(&self, place: Place, reach: f64) -> Vec<usize> {
        let column = |x: f64| (libm::floor((x - self.low.x) / self.cell).max(0.0) as usize).min(self.across);
        let row = |y: f64| (libm::floor((y - self.low.y) / self.cell).max(0.0) as usize).min(self.down);
        let columns = column(place.x - reach)..column(place.x + reach);
        let rows = row(place.y - reach)..row(place.y + reach);
        rows.flat_map(|row| columns.clone().map(move |column| row * self.across + column)).collect()
    }

    /// Whether an aisle that was reached runs along a side of an outline.
    fn serves(&self, outline: &Outline) -> bool {
        let corners = outline.corners();
        let sides = corners.iter().copied().zip(corners.iter().copied().cycle().skip(1));
        sides.into_iter().any(|(from, to)| {
            let length = from.distance(to).max(1.0);
            let outward = Place::new((to.y - from.y) / length, (from.x - to.x) / length);
            let before = Place::new(
                f64::midpoint(from.x, to.x) + outward.x * self.half,
                f64::midpoint(from.y, to.y) + outward.y * self.half,
            );
            self.cells_near(before, self.cell * 1.5).iter().any(|&place| self.reached.get(place) == Some(&true))
        })
    }
}

/// The rings round what stands on the floor already.
fn obstacles(floor: &Floor<'_>, area: &Bounds) -> Vec<Vec<Place>> {
    let things = floor.index().near(area).filter_map(|id| floor.layout().object(id));
    let mut rings = Vec::new();
    for object in things {
        rings.extend(object.thing.closes().into_iter().flat_map(|cover| cover.rings()));
    }
    rings
}
