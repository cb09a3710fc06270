//! Where people walk in a hall: its free floor as cells, and the exits they leave by.

use std::collections::BTreeSet;

use rayon::iter::{IntoParallelIterator, ParallelIterator};

use super::field::Field;
use super::floor::{Obstacle, free_cells};
use super::grid::Grid;
use super::march::{Front, Fronts};
use crate::geometry::{Bounds, Place};
use crate::model::{Exit, ExitKind, Ground, Hall, Kind, Layout, Object, ObjectId, Thing};

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

/// A hall as people walk in it, whichever of its exits are closed.
#[derive(Debug, Clone)]
pub struct Room {
    hall: ObjectId,
    grid: Grid,
    /// To which no front has come.
    cells: Fronts,
    exits: Vec<Opening>,
}

/// An exit of a hall.
#[derive(Debug, Clone)]
struct Opening {
    id: ObjectId,
    /// Free cells at it, and how far it is from each, in sides of a cell.
    starts: Vec<(usize, f32)>,
}

/// The rooms of all halls of a plan by id, whatever exits are [`Walking::closed`]. Open ground without exits is left on all
/// sides, and has none.
#[must_use]
pub fn rooms(layout: &Layout, walking: &Walking) -> Vec<Room> {
    let obstacles: Vec<Obstacle> = layout.objects().filter_map(Obstacle::closing).collect();
    let exits: Vec<&Object> = layout.of_kind(Kind::Exit).collect();
    let boxes = layout.halls().filter_map(|(_, hall)| Bounds::around(hall.outline.places()));
    let walking = Walking { cell: cell_for(&boxes.collect::<Vec<_>>(), walking.cell), ..walking.clone() };
    let leads_out = |id: ObjectId, hall: &Hall| {
        hall.ground == Ground::Indoor || exits.iter().any(|object| exit_of(object, id, hall).is_some())
    };
    let halls: Vec<_> = layout.halls().filter(|(object, hall)| leads_out(object.id, hall)).collect();
    let room = |(object, hall): (&Object, &Hall)| Room::of((object.id, hall), &obstacles, &exits, &walking);
    halls.into_par_iter().filter_map(room).collect()
}

/// The room of a hall among `things`: all of those whose boxes share a place with its own.
#[must_use]
pub fn room(id: ObjectId, hall: &Hall, things: &[&Object], walking: &Walking) -> Option<Room> {
    let cell = cell_for(&[Bounds::around(hall.outline.places())?], walking.cell);
    let obstacles: Vec<Obstacle> = things.iter().copied().filter_map(Obstacle::closing).collect();
    Room::of((id, hall), &obstacles, things, &Walking { cell, ..walking.clone() })
}

/// The fields of rooms where these exits are closed.
#[must_use]
pub fn fields_of(rooms: &[Room], closed: &BTreeSet<ObjectId>) -> Vec<Field> {
    rooms.into_par_iter().map(|room| room.field(closed)).collect()
}

/// Finds the ways to the second nearest exits in all of some fields, for who will ask for them.
pub fn find_seconds(fields: &[Field]) {
    fields.into_par_iter().for_each(|field| _ = field.second());
}

/// The fields of all halls of a plan by id. Open ground without exits is left on all sides, and has none.
#[must_use]
pub fn fields(layout: &Layout, walking: &Walking) -> Vec<Field> {
    fields_of(&rooms(layout, walking), &walking.closed)
}

impl Room {
    fn of(
        (id, hall): (ObjectId, &Hall),
        obstacles: &[Obstacle],
        things: &[&Object],
        walking: &Walking,
    ) -> Option<Self> {
        let grid = Grid::over(&Bounds::around(hall.outline.places())?, walking.cell);
        let cells = Fronts::unreached(&free_cells(&grid, hall, obstacles, walking.narrowest));
        let exits = things.iter().filter_map(|object| Some((object.id, exit_of(object, id, hall)?)));
        let exits = exits.filter(|(_, exit)| walking.kinds.contains(&exit.kind));
        let exits = exits.map(|(id, exit)| Opening { id, starts: starts_at(&grid, &cells, exit, hall) }).collect();
        Some(Self { hall: id, grid, cells, exits })
    }

    /// The cells.
    #[must_use]
    pub const fn grid(&self) -> &Grid {
        &self.grid
    }

    /// Whether one can stand in a cell.
    #[must_use]
    pub fn is_free(&self, number: usize) -> bool {
        self.cells.is_free(number)
    }

    /// How far it is from everywhere where these exits are closed.
    #[must_use]
    pub fn field(&self, closed: &BTreeSet<ObjectId>) -> Field {
        let open: Vec<&Opening> = self.exits.iter().filter(|exit| !closed.contains(&exit.id)).collect();
        let mut starts = Vec::new();
        for (exit, opening) in (0..u16::MAX).zip(&open) {
            starts.extend(opening.starts.iter().map(|(cell, far)| (*cell, Front { far: *far, exit })));
        }
        let exits = open.into_iter().map(|exit| exit.id).collect();
        Field::marched(self.hall, self.grid, exits, self.cells.clone(), starts)
    }
}

/// The cell at which the fields of halls with these boxes have no more than [`MOST_CELLS`] together.
fn cell_for(boxes: &[Bounds], asked: i32) -> i32 {
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

/// The free cells at an exit, and how far its opening is from each. People pass in the middle of the opening where less
/// than its length is clear.
fn starts_at(grid: &Grid, cells: &Fronts, of: &Exit, hall: &Hall) -> Vec<(usize, f32)> {
    let (from, to) = opening(of);
    let near = |reach: f64| -> Vec<(usize, f32)> {
        let around = Bounds::between(from, to).grown(reach);
        let free = grid.within(&around).filter(|number| cells.is_free(*number));
        let far = |number: usize| grid.centre(number).distance_to_segment(from, to);
        free.map(|number| (number, far(number)))
            .filter(|(_, far)| *far <= reach)
            .map(|(number, far)| (number, (far / grid.cell()) as f32))
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
    let at = |t: f64| from.towards(to, t);
    (at(0.5 - part / 2.0), at(0.5 + part / 2.0))
}
