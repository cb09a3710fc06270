//! The floor of a hall that people can walk on, as cells.

use super::grid::{Grid, runs};
use crate::geometry::{Bounds, Cover, Place};
use crate::model::{Hall, Object};

/// What nobody can walk through: its box and the rings round it.
pub struct Obstacle {
    bounds: Bounds,
    rings: Vec<Vec<Place>>,
}

impl Obstacle {
    /// What an object is, if it stands in the way: a booth, a facility, a pillar or an inner wall.
    #[must_use]
    pub fn of(object: &Object) -> Option<Self> {
        Self::around(object.thing.cover()?)
    }

    /// What an object is, if visitors cannot walk there: what stands in the way, or a way for staff.
    #[must_use]
    pub fn closing(object: &Object) -> Option<Self> {
        Self::around(object.thing.closes()?)
    }

    fn around(cover: Cover<'_>) -> Option<Self> {
        let rings = cover.rings();
        let bounds = Bounds::around(rings.iter().flatten().copied())?;
        Some(Self { bounds, rings })
    }
}

/// Which cells of a hall are free: their middle lies in its outline and in no obstacle, and they lie in no gap that is
/// narrower than `narrowest` mm along a row or a column of cells.
#[must_use]
pub fn free_cells(grid: &Grid, hall: &Hall, obstacles: &[Obstacle], narrowest: i32) -> Vec<bool> {
    let mut free = vec![false; grid.len()];
    let ring: Vec<Place> = hall.outline.places().collect();
    grid.each_run(&ring, |from, to| fill(&mut free, from, to, true));
    if let Some(around) = Bounds::around(ring) {
        let here = obstacles.iter().filter(|obstacle| obstacle.bounds.touches(&around));
        for ring in here.flat_map(|obstacle| &obstacle.rings) {
            grid.each_run(ring, |from, to| fill(&mut free, from, to, false));
        }
    }
    let least = libm::ceil(f64::from(narrowest) / grid.cell()) as usize;
    if least > 1 {
        close_gaps(&mut free, grid, least);
    }
    free
}

fn fill(cells: &mut [bool], from: usize, to: usize, with: bool) {
    if let Some(cells) = cells.get_mut(from..to) {
        cells.fill(with);
    }
}

/// Blocks free runs of fewer than `least` cells along rows, and along columns of what was free before. The outermost
/// cells are not free, so every run ends.
fn close_gaps(free: &mut [bool], grid: &Grid, least: usize) {
    let before = free.to_vec();
    let columns = grid.columns();
    // Where in each column the run of the same kind began.
    let mut began = vec![0; columns];
    let mut last: &[bool] = &[];
    for (row, cells) in before.chunks_exact(columns).enumerate() {
        for (from, to) in runs(cells).filter(|(from, to)| to - from < least) {
            fill(free, row * columns + from, row * columns + to, false);
        }
        for column in changes(last, cells) {
            let Some(began) = began.get_mut(column) else { continue };
            let from = std::mem::replace(began, row);
            if last.get(column) == Some(&true) && row - from < least {
                (from..row).for_each(|row| fill(free, row * columns + column, row * columns + column + 1, false));
            }
        }
        last = cells;
    }
}

/// Cells that are compared at once.
const TOGETHER: usize = 32;

/// Where two rows differ.
fn changes<'a>(one: &'a [bool], other: &'a [bool]) -> impl Iterator<Item = usize> + 'a {
    let pieces = one.chunks(TOGETHER).zip(other.chunks(TOGETHER)).enumerate();
    pieces.filter(|(_, (one, other))| one != other).flat_map(|(piece, (one, other))| {
        let cells = one.iter().zip(other).enumerate();
        cells.filter(|(_, (one, other))| one != other).map(move |(cell, _)| piece * TOGETHER + cell)
    })
}

#[cfg(test)]
mod tests {
    use super::{changes, close_gaps};
    use crate::analysis::egress::Grid;
    use crate::analysis::egress::grid::runs;
    use crate::geometry::{Bounds, Place};

    #[test]
    fn runs_and_changes_are_found_wherever_they_lie() {
        let row = |text: &str| text.chars().map(|c| c == 'o').collect::<Vec<bool>>();
        assert_eq!(runs(&row(".oo.o..ooo")).collect::<Vec<_>>(), [(1, 3), (4, 5), (7, 10)]);
        assert_eq!(runs(&row("...")).count() + runs(&[]).count(), 0);
        for length in [1, 31, 32, 33, 100] {
            for at in 0..length {
                let (one, mut other) = (vec![false; length], vec![false; length]);
                other[at] = true;
                assert_eq!(changes(&one, &other).collect::<Vec<_>>(), [at]);
            }
        }
    }

    /// What is to come out, cell by cell.
    fn closed(free: &[bool], columns: usize, least: usize) -> Vec<bool> {
        let run = |cell: usize, step: usize| {
            let lower = (1..).take_while(|i| free[cell - i * step]).count();
            lower + (0..).take_while(|i| free[cell + i * step]).count()
        };
        let wide = |cell: usize| run(cell, 1) >= least && run(cell, columns) >= least;
        (0..free.len()).map(|cell| free[cell] && wide(cell)).collect()
    }

    #[test]
    fn runs_that_are_too_short_are_closed_and_no_others() {
        let grid = Grid::over(&Bounds { min: Place::default(), max: Place::new(10_000.0, 6_000.0) }, 250);
        let mut seed = 0x5eed_u64;
        for least in [2, 3, 4, 7] {
            for _ in 0..100 {
                let edge = |cell: usize| {
                    let (column, row) = (cell % grid.columns(), cell / grid.columns());
                    column == 0 || row == 0 || column == grid.columns() - 1 || row == grid.rows() - 1
                };
                let mut free: Vec<bool> = (0..grid.len()).map(|cell| !edge(cell)).collect();
                for _ in 0..90 {
                    seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
                    free[(seed >> 33) as usize % grid.len()] = false;
                }
                let expected = closed(&free, grid.columns(), least);
                close_gaps(&mut free, &grid, least);
                assert_eq!(free, expected);
            }
        }
    }
}
