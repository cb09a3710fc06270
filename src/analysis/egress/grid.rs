//! Square cells over the box of a hall, with one more cell on every side so that every cell of the floor has eight
//! neighbours.

use std::collections::BTreeMap;

use crate::geometry::{Bounds, Place};

/// Cells over a box. A cell is told by its number, row by row from the lower left.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grid {
    /// Lower left corner of the box.
    min: Place,
    /// Side of a cell in mm.
    cell: f64,
    columns: usize,
    rows: usize,
}

impl Grid {
    /// The cells of `cell` mm over a box.
    #[must_use]
    pub fn over(bounds: &Bounds, cell: i32) -> Self {
        let cell = f64::from(cell.max(1));
        let count = |length: f64| libm::ceil(length / cell).max(1.0) as usize + 2;
        Self { min: bounds.min, cell, columns: count(bounds.width()), rows: count(bounds.depth()) }
    }

    /// Side of a cell in mm.
    #[must_use]
    pub const fn cell(&self) -> f64 {
        self.cell
    }

    /// Area of a cell in mm².
    #[must_use]
    pub fn cell_area(&self) -> f64 {
        self.cell * self.cell
    }

    /// Cells side by side, those outside of the box included.
    #[must_use]
    pub const fn columns(&self) -> usize {
        self.columns
    }

    /// Cells above each other, those outside of the box included.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// Lower left corner of all cells, those outside of the box included.
    #[must_use]
    pub fn corner(&self) -> Place {
        Place::new(self.min.x - self.cell, self.min.y - self.cell)
    }

    /// How many cells there are.
    #[must_use]
    pub const fn len(&self) -> usize {
        self.columns * self.rows
    }

    /// Whether there are none; there always are some.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The number of a cell.
    #[must_use]
    pub const fn number(&self, column: usize, row: usize) -> usize {
        row * self.columns + column
    }

    /// The middle of a cell.
    #[must_use]
    pub fn centre(&self, number: usize) -> Place {
        let (column, row) = (number % self.columns, number / self.columns);
        Place::new(self.min.x + (column as f64 - 0.5) * self.cell, self.min.y + (row as f64 - 0.5) * self.cell)
    }

    /// The cell that holds a place; `None` outside of the box.
    #[must_use]
    pub fn holding(&self, place: Place) -> Option<usize> {
        let (x, y) = (self.column_at(place.x), self.row_at(place.y));
        let within = x >= 1.0 && y >= 1.0 && x < (self.columns - 1) as f64 && y < (self.rows - 1) as f64;
        within.then(|| self.number(x as usize, y as usize))
    }

    /// Column and row of the cell that holds a place; `None` beyond the outermost cells.
    #[must_use]
    pub fn cell_at(&self, place: Place) -> Option<(usize, usize)> {
        let (x, y) = (self.column_at(place.x), self.row_at(place.y));
        let within = x >= 0.0 && y >= 0.0 && x < self.columns as f64 && y < self.rows as f64;
        within.then_some((x as usize, y as usize))
    }

    /// The column and row of every cell whose middle lies in a box.
    pub fn within(&self, bounds: &Bounds) -> impl Iterator<Item = usize> + '_ {
        let range = |from: f64, to: f64, count: usize| {
            let last = count as f64 - 1.0;
            (from.clamp(0.0, last) as usize)..=(to.clamp(0.0, last) as usize)
        };
        let columns = range(self.column_at(bounds.min.x), self.column_at(bounds.max.x), self.columns);
        let rows = range(self.row_at(bounds.min.y), self.row_at(bounds.max.y), self.rows);
        rows.flat_map(move |row| columns.clone().map(move |column| self.number(column, row)))
    }

    /// Boxes that together are the cells for which `holds`: runs of a row, joined with the same run of the rows below.
    #[must_use]
    pub fn boxes(&self, holds: impl Fn(usize) -> bool) -> Vec<Bounds> {
        let mut boxes: Vec<Bounds> = Vec::new();
        let mut open: BTreeMap<(usize, usize), usize> = BTreeMap::new();
        for row in 0..self.rows {
            let row_of: Vec<bool> = (0..self.columns).map(|column| holds(self.number(column, row))).collect();
            let mut still = BTreeMap::new();
            for run in runs(&row_of) {
                let own = self.cells_of(run, row);
                let known = open.get(&run).and_then(|index| Some((*index, boxes.get_mut(*index)?)));
                let index = match known {
                    Some((index, below)) => {
                        below.max.y = own.max.y;
                        index
                    }
                    None => {
                        boxes.push(own);
                        boxes.len() - 1
                    }
                };
                still.insert(run, index);
            }
            open = still;
        }
        boxes
    }

    /// The box of a run of cells of a row.
    fn cells_of(&self, (from, to): (usize, usize), row: usize) -> Bounds {
        let (corner, at) = (self.corner(), |cells: usize| cells as f64 * self.cell);
        let min = Place::new(corner.x + at(from), corner.y + at(row));
        Bounds { min, max: Place::new(corner.x + at(to), min.y + self.cell) }
    }

    fn column_at(&self, x: f64) -> f64 {
        libm::floor((x - self.min.x) / self.cell) + 1.0
    }

    fn row_at(&self, y: f64) -> f64 {
        libm::floor((y - self.min.y) / self.cell) + 1.0
    }

    /// Calls `visit` with the first and the number after the last of each run of cells whose middles a ring encloses
    /// (even-odd). A middle on an edge belongs to one side only, so rings that share an edge share no cell and leave
    /// none between them.
    pub fn each_run(&self, ring: &[Place], mut visit: impl FnMut(usize, usize)) {
        let Some(bounds) = Bounds::around(ring.iter().copied()) else { return };
        let limit = self.rows as f64 - 1.0;
        let first = libm::ceil((bounds.min.y - self.min.y) / self.cell + 0.5).clamp(0.0, limit) as usize;
        let last = libm::floor((bounds.max.y - self.min.y) / self.cell + 0.5).clamp(0.0, limit) as usize;
        let mut crossings: Vec<f64> = Vec::new();
        for row in first..=last {
            let y = self.min.y + (row as f64 - 0.5) * self.cell;
            crossings.clear();
            crossings.extend(crossings_at(ring, y));
            crossings.sort_unstable_by(f64::total_cmp);
            for pair in crossings.chunks_exact(2) {
                let &[from, to] = pair else { continue };
                let (from, to) = (self.first_after(from), self.first_after(to));
                if from < to {
                    visit(self.number(from, row), self.number(to, row));
                }
            }
        }
    }

    /// The first column whose middle is not left of `x`.
    fn first_after(&self, x: f64) -> usize {
        libm::ceil((x - self.min.x) / self.cell + 0.5).clamp(0.0, self.columns as f64) as usize
    }
}

/// The first and the number after the last of each run of cells that hold.
pub fn runs(cells: &[bool]) -> impl Iterator<Item = (usize, usize)> + '_ {
    let mut at = 0;
    std::iter::from_fn(move || {
        let next = |from: usize, value: bool| Some(from + cells.get(from..)?.iter().position(|cell| *cell == value)?);
        let from = next(at, true)?;
        at = next(from, false).unwrap_or(cells.len());
        Some((from, at))
    })
}

fn crossings_at(ring: &[Place], y: f64) -> impl Iterator<Item = f64> + '_ {
    let sides = ring.iter().zip(ring.iter().cycle().skip(1));
    sides.filter(move |(a, b)| (a.y > y) != (b.y > y)).map(move |(a, b)| (b.x - a.x) * (y - a.y) / (b.y - a.y) + a.x)
}

#[cfg(test)]
mod tests {
    use super::Grid;
    use crate::geometry::{Angle, Bounds, Place, Point, Rectangle, Size, inside};

    fn grid(width: f64, depth: f64, cell: i32) -> Grid {
        Grid::over(&Bounds { min: Place::new(-300.0, 70.0), max: Place::new(width - 300.0, depth + 70.0) }, cell)
    }

    #[test]
    fn a_place_lies_in_the_cell_that_holds_it() {
        let grid = grid(10_000.0, 5_000.0, 250);
        assert_eq!((grid.columns(), grid.rows()), (42, 22));
        for number in 0..grid.len() {
            let centre = grid.centre(number);
            let (column, row) = (number % 42, number / 42);
            let inner = (1..41).contains(&column) && (1..21).contains(&row);
            assert_eq!(grid.holding(centre), inner.then_some(number));
        }
        assert_eq!(grid.holding(Place::new(-300.0, 70.0)), Some(43));
        assert_eq!(grid.holding(Place::new(9_700.0, 70.0)), None);
    }

    #[test]
    fn runs_are_the_cells_whose_middles_lie_inside() {
        let grid = grid(12_000.0, 9_000.0, 250);
        for degrees in [0.0, 17.0, 45.0, 203.0] {
            let angle = Angle::from_degrees(degrees);
            let ring = Rectangle { corner: Point::new(5_013, 4_007), size: Size::new(3_100, 2_050), angle }.corners();
            let mut found = vec![false; grid.len()];
            grid.each_run(&ring, |from, to| found[from..to].fill(true));
            for (number, found) in found.iter().enumerate() {
                assert_eq!(*found, inside(&ring, grid.centre(number)), "{degrees} {number}");
            }
        }
    }

    #[test]
    fn rings_that_share_an_edge_share_no_cell_and_leave_none_between() {
        let grid = Grid::over(&Bounds { min: Place::default(), max: Place::new(2_000.0, 2_000.0) }, 250);
        // The edge runs through middles of cells.
        let ring = |from: f64, to: f64| {
            [(from, 0.0), (to, 0.0), (to, 2_000.0), (from, 2_000.0)].map(|(x, y)| Place::new(x, y))
        };
        let mut count = vec![0; grid.len()];
        for ring in [ring(0.0, 1_125.0), ring(1_125.0, 2_000.0)] {
            grid.each_run(&ring, |from, to| count[from..to].iter_mut().for_each(|count| *count += 1));
        }
        assert_eq!(count.iter().filter(|count| **count == 1).count(), 64);
        assert!(count.iter().all(|count| *count <= 1));
    }

    #[test]
    fn boxes_cover_the_cells_asked_for_once() {
        let grid = grid(10_000.0, 5_000.0, 250);
        let holds = |cell: usize| cell % 7 < 3 || (200..420).contains(&cell);
        let boxes = grid.boxes(holds);
        for cell in 0..grid.len() {
            let centre = grid.centre(cell);
            let inside = boxes.iter().filter(|own| {
                own.min.x < centre.x && centre.x < own.max.x && own.min.y < centre.y && centre.y < own.max.y
            });
            assert_eq!(inside.count(), usize::from(holds(cell)), "{cell}");
        }
        // What is the same over several rows is one box.
        assert_eq!(grid.boxes(|cell| cell % grid.columns() == 5).len(), 1);
        assert!(grid.boxes(|_| false).is_empty());
    }
}
