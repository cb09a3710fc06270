//! The floor of a hall that people can walk on, as cells.

use super::grid::Grid;
use crate::geometry::{Bounds, Place};
use crate::model::{Hall, Layout};

/// What nobody can walk through: its box and the rings round it.
pub struct Obstacle {
    bounds: Bounds,
    rings: Vec<Vec<Place>>,
}

/// Booths, facilities, pillars and inner walls of a layout.
#[must_use]
pub fn obstacles(layout: &Layout) -> Vec<Obstacle> {
    let obstacle = |rings: Vec<Vec<Place>>| {
        let bounds = Bounds::around(rings.iter().flatten().copied())?;
        Some(Obstacle { bounds, rings })
    };
    layout.objects().filter_map(|object| obstacle(object.thing.cover()?.rings())).collect()
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

/// Blocks free runs of fewer than `least` cells along rows, and along columns of what was free before.
fn close_gaps(free: &mut [bool], grid: &Grid, least: usize) {
    let before = free.to_vec();
    let columns = grid.columns();
    // Where in each column, and in the row, the free run began.
    let mut began = vec![usize::MAX; columns];
    for (row, cells) in before.chunks_exact(columns).enumerate() {
        let mut start = None;
        for (column, (is_free, began)) in cells.iter().zip(&mut began).enumerate() {
            match (is_free, start) {
                (true, None) => start = Some(column),
                (false, Some(from)) => {
                    start = None;
                    if column - from < least {
                        fill(free, row * columns + from, row * columns + column, false);
                    }
                }
                _ => {}
            }
            if *is_free {
                *began = (*began).min(row);
            } else if *began != usize::MAX {
                if row - *began < least {
                    (*began..row).for_each(|row| fill(free, row * columns + column, row * columns + column + 1, false));
                }
                *began = usize::MAX;
            }
        }
    }
}
