//! How far it is on foot from every place of a hall to its exits.

use std::sync::OnceLock;

use super::grid::Grid;
use super::load::Farthest;
use super::march::{Front, Fronts, march, march_second};
use crate::geometry::{Bounds, Place};
use crate::model::ObjectId;

/// The walk to an exit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Walk {
    /// Where it leads.
    pub exit: ObjectId,
    /// How long it is, in mm.
    pub length: f64,
}

/// Walking distances in a hall.
#[derive(Debug, Clone)]
pub struct Field {
    hall: ObjectId,
    grid: Grid,
    exits: Vec<ObjectId>,
    /// Cells at the exits, by the number that an exit has here.
    starts: Vec<(usize, Front)>,
    /// From the nearest exits.
    first: Fronts,
    /// From the nearest others, once they have been asked for.
    second: OnceLock<Fronts>,
}

impl Field {
    /// The field of a hall whose `cells` no front has reached, from the cells at its exits.
    pub(super) fn marched(
        hall: ObjectId,
        grid: Grid,
        exits: Vec<ObjectId>,
        cells: Fronts,
        starts: Vec<(usize, Front)>,
    ) -> Self {
        let mut first = cells;
        march(grid.columns(), &mut first, &starts);
        Self { hall, grid, exits, starts, first, second: OnceLock::new() }
    }

    /// The hall.
    #[must_use]
    pub const fn hall(&self) -> ObjectId {
        self.hall
    }

    /// The cells.
    #[must_use]
    pub const fn grid(&self) -> &Grid {
        &self.grid
    }

    /// The exits that are open, by id.
    #[must_use]
    pub fn exits(&self) -> &[ObjectId] {
        &self.exits
    }

    /// Whether one can stand in a cell.
    #[must_use]
    pub fn is_free(&self, number: usize) -> bool {
        self.first.is_free(number)
    }

    /// The walk from a cell to the nearest exit; `None` from where there is none.
    #[must_use]
    pub fn nearest(&self, number: usize) -> Option<Walk> {
        self.walk(self.first.at(number)?)
    }

    /// The walks from a cell to the nearest exit and to the second nearest; `None` from where there is none. The ways to
    /// the second are found when they are first asked for, which takes longer than all to the nearest.
    #[must_use]
    pub fn walks(&self, number: usize) -> [Option<Walk>; 2] {
        [&self.first, self.second()].map(|fronts| self.walk(fronts.at(number)?))
    }

    /// Finds the ways to the second nearest exits, unless they are known.
    pub(super) fn second(&self) -> &Fronts {
        self.second.get_or_init(|| march_second(self.grid.columns(), &self.first, &self.starts))
    }

    fn walk(&self, front: Front) -> Option<Walk> {
        let exit = *self.exits.get(usize::from(front.exit))?;
        Some(Walk { exit, length: f64::from(front.far) * self.grid.cell() })
    }

    /// The same from the cell that holds a place.
    #[must_use]
    pub fn walks_from(&self, place: Place) -> [Option<Walk>; 2] {
        self.grid.holding(place).map_or([None; 2], |number| self.walks(number))
    }

    /// The walk from a cell where one exit is closed: to the nearest of the others.
    #[must_use]
    pub fn walk_without(&self, number: usize, closed: ObjectId) -> Option<Walk> {
        self.walks(number).into_iter().flatten().find(|walk| walk.exit != closed)
    }

    /// The place of the free floor from which the walk to an exit is longest; `None` where no way leads out.
    #[must_use]
    pub fn farthest(&self) -> Option<Farthest> {
        let far = |cell: usize| self.first.at(cell).map(|front| (cell, front.far));
        let (cell, _) = self.free().filter_map(far).reduce(|one, other| if other.1 > one.1 { other } else { one })?;
        Some(Farthest { from: self.grid.centre(cell), walk: self.nearest(cell)? })
    }

    /// Boxes over the free floor from which the walk to an exit is longer than so many mm.
    #[must_use]
    pub fn beyond(&self, length: f64) -> Vec<Bounds> {
        self.grid.boxes(|cell| self.nearest(cell).is_some_and(|walk| walk.length > length))
    }

    /// Numbers of the cells that one can stand in.
    pub fn free(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.first.len()).filter(|number| self.first.is_free(*number))
    }
}
