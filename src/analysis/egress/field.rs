//! How far it is on foot from every place of a hall to its exits.

use std::collections::BTreeSet;

use super::floor::{Obstacle, free_cells, obstacles};
use super::grid::Grid;
use super::march::{BLOCKED, Cell, Front, UNREACHED, is_free, march};
use crate::geometry::{Bounds, Place};
use crate::model::{Exit, ExitKind, Ground, Hall, Layout, Object, ObjectId, Thing};

/// Most cells of all fields of a plan together; where there would be more, cells are twice as wide, and so on.
const MOST_CELLS: f64 = 8_000_000.0;
/// Most cells of a field in a row or above each other: what a picture of it may have.
const MOST_IN_ROW: f64 = 16_000.0;
/// An exit is at the cells whose middles lie so many sides of a cell off its opening.
const AT_EXIT: f64 = 1.5;

/// How walking distances are found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walking {
    /// Side of a cell in mm.
    pub cell: i32,
    /// Gaps narrower than this are no way, in mm; exact to a cell.
    pub narrowest: i32,
    /// Which exits people leave by.
    pub kinds: Vec<ExitKind>,
    /// Exits that are closed.
    pub closed: BTreeSet<ObjectId>,
}

impl Default for Walking {
    /// Cells of 250 mm; visitors leave by main and emergency exits, not by shutters and staff doors; gaps under 0.8 m
    /// are no way for them, so not the 0.6 m that venues want between a booth's back and a wall (Expo and Shanghai
    /// rules, read).
    fn default() -> Self {
        let kinds = ExitKind::ALL.iter().copied().filter(|kind| kind.is_for_people()).collect();
        Self { cell: 250, narrowest: 800, kinds, closed: BTreeSet::new() }
    }
}

/// The walk to an exit.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Walk {
    /// Where it leads.
    pub exit: ObjectId,
    /// How long it is, in mm.
    pub length: f64,
}

/// Walking distances in a hall.
#[derive(Debug, Clone, PartialEq)]
pub struct Field {
    hall: ObjectId,
    grid: Grid,
    exits: Vec<ObjectId>,
    cells: Vec<Cell>,
}

/// The fields of all halls of a plan by id. Open ground without exits is left on all sides, and has none.
#[must_use]
pub fn fields(layout: &Layout, walking: &Walking) -> Vec<Field> {
    let obstacles = obstacles(layout);
    let walking = Walking { cell: cell_for(layout, walking.cell), ..walking.clone() };
    let leads_out = |id: ObjectId, hall: &Hall| {
        hall.ground == Ground::Indoor || layout.objects().any(|object| exit_of(object, id, hall).is_some())
    };
    let halls = layout.halls().filter(|(object, hall)| leads_out(object.id, hall));
    halls.filter_map(|(object, hall)| Field::of(layout, (object.id, hall), &obstacles, &walking)).collect()
}

/// The cell at which the fields of all halls have no more than [`MOST_CELLS`].
fn cell_for(layout: &Layout, asked: i32) -> i32 {
    let boxes: Vec<Bounds> = layout.halls().filter_map(|(_, hall)| Bounds::around(hall.outline.places())).collect();
    let count = |cell: i32| -> f64 {
        let cell = f64::from(cell);
        boxes.iter().map(|bounds| (bounds.width() / cell + 3.0) * (bounds.depth() / cell + 3.0)).sum()
    };
    let mut cell = asked.clamp(1, 100_000);
    let longest = boxes.iter().map(|bounds| bounds.width().max(bounds.depth())).fold(0.0, f64::max);
    while (count(cell) > MOST_CELLS || longest / f64::from(cell) > MOST_IN_ROW) && cell < 100_000_000 {
        cell *= 2;
    }
    cell
}

/// The exit of a hall that an object is: it names the hall, or names none and lies on its edge.
fn exit_of<'o>(object: &'o Object, id: ObjectId, hall: &Hall) -> Option<&'o Exit> {
    let Thing::Exit(exit) = &object.thing else { return None };
    let middle = || Bounds::between(exit.from.place(), exit.to.place()).centre();
    let lies_here = || {
        let reach = f64::from(hall.wall_thickness) + 1.0;
        hall.outline.sides().any(|(a, b)| middle().distance_to_segment(a.place(), b.place()) <= reach)
    };
    exit.hall.map_or_else(lies_here, |named| named == id).then_some(exit)
}

impl Field {
    fn of(layout: &Layout, (id, hall): (ObjectId, &Hall), obstacles: &[Obstacle], walking: &Walking) -> Option<Self> {
        let grid = Grid::over(&Bounds::around(hall.outline.places())?, walking.cell);
        let free = free_cells(&grid, hall, obstacles, walking.narrowest);
        let mut cells: Vec<Cell> = free.into_iter().map(|free| if free { UNREACHED } else { BLOCKED }).collect();
        let open = |object: &&Object| !walking.closed.contains(&object.id);
        let exits = layout.objects().filter(open).filter_map(|object| Some((object.id, exit_of(object, id, hall)?)));
        let exits: Vec<(ObjectId, &Exit)> = exits.filter(|(_, exit)| walking.kinds.contains(&exit.kind)).collect();
        let mut starts = Vec::new();
        for (number, (_, exit)) in (0..u16::MAX).zip(&exits) {
            starts.extend(starts_at(&grid, &cells, number, exit, hall));
        }
        march(grid.columns(), &mut cells, &starts);
        Some(Self { hall: id, grid, exits: exits.into_iter().map(|(id, _)| id).collect(), cells })
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
        self.cells.get(number).is_some_and(is_free)
    }

    /// The walks from a cell to the nearest exit and to the second nearest; `None` from where there is none.
    #[must_use]
    pub fn walks(&self, number: usize) -> [Option<Walk>; 2] {
        let Some(cell) = self.cells.get(number) else { return [None; 2] };
        cell.map(|front| {
            let exit = self.exits.get(usize::from(front.exit))?;
            Some(Walk { exit: *exit, length: f64::from(front.far) * self.grid.cell() })
        })
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

    /// Numbers of the cells that one can stand in.
    pub fn free(&self) -> impl Iterator<Item = usize> + '_ {
        self.cells.iter().enumerate().filter(|(_, cell)| is_free(cell)).map(|(number, _)| number)
    }
}

/// The free cells at an exit, and how far its opening is from each. People pass in the middle of the opening where less
/// than its length is clear.
fn starts_at(grid: &Grid, cells: &[Cell], exit: u16, of: &Exit, hall: &Hall) -> Vec<(usize, Front)> {
    let (from, to) = opening(of);
    let near = |reach: f64| -> Vec<(usize, Front)> {
        let around = Bounds::between(from, to).grown(reach);
        let free = grid.within(&around).filter(|number| cells.get(*number).is_some_and(is_free));
        let far = |number: usize| grid.centre(number).distance_to_segment(from, to);
        free.map(|number| (number, far(number)))
            .filter(|(_, far)| *far <= reach)
            .map(|(number, far)| (number, Front { far: (far / grid.cell()) as f32, exit }))
            .collect()
    };
    let found = near(AT_EXIT * grid.cell());
    // An exit may be drawn in the middle or on the outer face of the wall.
    if found.is_empty() { near(AT_EXIT * grid.cell() + f64::from(hall.wall_thickness)) } else { found }
}

/// Both ends of the clear part of an exit.
fn opening(exit: &Exit) -> (Place, Place) {
    let (from, to) = (exit.from.place(), exit.to.place());
    let part = (exit.clear() / exit.length().max(1.0)).clamp(0.0, 1.0);
    let at = |t: f64| Place::new(from.x + (to.x - from.x) * t, from.y + (to.y - from.y) * t);
    (at(0.5 - part / 2.0), at(0.5 + part / 2.0))
}
