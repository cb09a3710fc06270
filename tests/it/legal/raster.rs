//! The same plans once more, without any arithmetic on boxes: each hall as a grid of cells that are free or not, and a
//! square as wide as an aisle that is pushed about on the free ones.
//!
//! A gap of 0.6 m between backs or along a wall is free and yet no aisle: the square does not fit.

use std::ops::Range;

use hallplan::geometry::{Bounds, Offset};
use hallplan::model::{ExitKind, Kind, Layout, Object, ObjectId, Record, SafetyKind, Thing};

use super::{hall_box, shipped};

/// Side of a cell in mm. What takes a part of a cell takes all of it.
const CELL: f64 = 100.0;
/// Cells across an aisle: 3 m, less one for what does not begin at the edge of a cell.
const AISLE: usize = 29;
/// Cells across a main aisle: 5 m.
const MAIN: usize = 50;
/// Cells to keep clear of exits and fire equipment: 1.4 m.
const CLEAR: usize = 14;

/// Columns and rows of cells.
#[derive(Debug, Clone)]
struct Area {
    x: Range<usize>,
    y: Range<usize>,
}

/// Yes or no for every cell of a hall, row by row from the south-west corner.
struct Grid {
    width: usize,
    depth: usize,
    cells: Vec<bool>,
}

impl Grid {
    fn new(width: usize, depth: usize, value: bool) -> Self {
        Self { width, depth, cells: vec![value; width * depth] }
    }

    fn at(&self, x: usize, y: usize) -> bool {
        self.cells[y * self.width + x]
    }

    fn set(&mut self, area: &Area, value: bool) {
        for y in area.y.clone() {
            self.cells[y * self.width..][area.x.clone()].fill(value);
        }
    }

    fn is_all(&self, area: &Area) -> bool {
        area.y.clone().all(|y| self.cells[y * self.width..][area.x.clone()].iter().all(|&cell| cell))
    }

    /// Where the south-west cell of a square of `side` cells may lie, so that the square is all yes.
    fn shrunk(&self, side: usize) -> Self {
        let mut shrunk = Self::new(self.width + 1 - side, self.depth + 1 - side, false);
        // How many yeses there are in each column, from the row that is looked at downwards.
        let mut columns = vec![0; self.width];
        for (y, row) in self.cells.chunks(self.width).enumerate() {
            // How many columns in turn, up to the one that is looked at, are high enough.
            let mut run = 0;
            for (x, (column, &cell)) in columns.iter_mut().zip(row).enumerate() {
                *column = if cell { *column + 1 } else { 0 };
                run = if *column >= side { run + 1 } else { 0 };
                if run >= side {
                    shrunk.cells[(y + 1 - side) * shrunk.width + x + 1 - side] = true;
                }
            }
        }
        shrunk
    }

    /// The yeses that hang together with one of `starts`, side by side.
    fn reached(&self, starts: impl Iterator<Item = (usize, usize)>) -> Self {
        let mut reached = Self::new(self.width, self.depth, false);
        let mut open: Vec<(usize, usize)> = starts.collect();
        while let Some((x, y)) = open.pop() {
            let cell = y * self.width + x;
            if !self.cells[cell] || std::mem::replace(&mut reached.cells[cell], true) {
                continue;
            }
            for (x, y) in [(x + 1, y), (x, y + 1), (x.wrapping_sub(1), y), (x, y.wrapping_sub(1))] {
                if x < self.width && y < self.depth && !reached.cells[y * self.width + x] {
                    open.push((x, y));
                }
            }
        }
        reached
    }
}

/// A hall with its free floor.
struct Floor<'a> {
    bounds: Bounds,
    objects: Vec<&'a Object>,
    free: Grid,
}

impl<'a> Floor<'a> {
    fn new(layout: &'a Layout, hall: ObjectId) -> Self {
        let bounds = hall_box(layout, hall);
        let inside = |object: &&Object| object.thing.bounds().is_some_and(|of| bounds.grown(1.0).contains(&of));
        let objects = layout.objects().filter(inside).collect();
        let cells = |length: f64| (length / CELL) as usize;
        let free = Grid::new(cells(bounds.width()), cells(bounds.depth()), true);
        let mut floor = Self { bounds, objects, free };
        for object in floor.of(&[Kind::Booth, Kind::Pillar, Kind::Wall, Kind::Facility]) {
            let area = floor.area(object);
            floor.free.set(&area, false);
        }
        floor
    }

    fn of(&self, kinds: &[Kind]) -> Vec<&'a Object> {
        self.objects.iter().copied().filter(|object| kinds.contains(&object.kind())).collect()
    }

    fn exits(&self, kinds: &[ExitKind]) -> Vec<&'a Object> {
        let is = |object: &Object| matches!(&object.thing, Thing::Exit(exit) if kinds.contains(&exit.kind));
        self.objects.iter().copied().filter(|object| is(object)).collect()
    }

    /// The cells that an object lies on; for what lies on the wall those just inside.
    fn area(&self, object: &Object) -> Area {
        let of = object.thing.bounds().unwrap();
        let cells = |from: f64, to: f64, most: usize| {
            let start = ((from / CELL).floor() as usize).min(most - 1);
            start..((to / CELL).ceil() as usize).clamp(start + 1, most)
        };
        let min = self.bounds.min;
        Area {
            x: cells(of.min.x - min.x, of.max.x - min.x, self.free.width),
            y: cells(of.min.y - min.y, of.max.y - min.y, self.free.depth),
        }
    }

    /// Where the south-west cell of a square of `side` cells comes that is pushed in at one of `exits`.
    fn walked(&self, exits: &[&Object], side: usize) -> Grid {
        let room = self.free.shrunk(side);
        let doors = exits.iter().flat_map(|exit| {
            let Area { x, y } = self.area(exit);
            // The square stands in the opening, inside the wall.
            let along = |of: &Range<usize>, most: usize| match of.len() {
                1 => of.start.min(most - 1)..of.start.min(most - 1) + 1,
                _ => of.start..(of.end + 1).saturating_sub(side).max(of.start),
            };
            let (x, y) = (along(&x, room.width), along(&y, room.depth));
            y.flat_map(move |y| x.clone().map(move |x| (x, y)))
        });
        room.reached(doors)
    }
}

/// Whether a square of `side` cells that is somewhere in `walked` comes along the whole of one side of an area.
fn is_open(walked: &Grid, Area { x, y }: &Area, side: usize) -> bool {
    let along = |of: &Range<usize>| of.start..(of.end + 1).saturating_sub(side).max(of.start + 1);
    let before = |of: &Range<usize>| of.start.checked_sub(side).map(|at| at..at + 1);
    let after = |of: &Range<usize>| Some(of.end..of.end + 1);
    let beside = [before(x), after(x)].map(|x| x.map(|x| Area { x, y: along(y) }));
    let above = [before(y), after(y)].map(|y| y.map(|y| Area { x: along(x), y }));
    let inside = |area: &Area| area.x.end <= walked.width && area.y.end <= walked.depth;
    beside.into_iter().chain(above).flatten().any(|area| inside(&area) && walked.is_all(&area))
}

/// What `faults` finds in the halls of a plan.
fn found(path: &str, layout: &Layout, faults: impl Fn(&Floor<'_>) -> Vec<ObjectId>) -> Vec<String> {
    let halls = layout.halls().map(|(hall, _)| Floor::new(layout, hall.id));
    let all = halls.flat_map(|floor| faults(&floor));
    all.map(|id| format!("{path} {id}")).collect()
}

fn nothing_found(faults: impl Fn(&Floor<'_>) -> Vec<ObjectId>) {
    for path in ["layouts/expo-2021.json", "layouts/5g-pavilion-2019.json"].into_iter().chain(super::sold::PATHS) {
        assert_eq!(found(path, &shipped(path), &faults), Vec::<String>::new());
    }
}

/// Booths and facilities from which no aisle leads to an exit.
fn cut_off(floor: &Floor<'_>) -> Vec<ObjectId> {
    let walked = floor.walked(&floor.exits(&[ExitKind::Main, ExitKind::Emergency]), AISLE);
    let things = floor.of(&[Kind::Booth, Kind::Facility]).into_iter();
    things.filter(|object| !is_open(&walked, &floor.area(object), AISLE)).map(|object| object.id).collect()
}

/// Main aisles that are not wide enough all the way from one main exit to another.
fn narrow(floor: &Floor<'_>) -> Vec<ObjectId> {
    let exits = floor.exits(&[ExitKind::Main]);
    let walked = floor.walked(&exits, MAIN);
    let within = |of: &Range<usize>| of.start..of.end + 1 - MAIN;
    let is_wide = |aisle: &&Object| {
        let area = floor.area(aisle);
        let ends = exits.iter().filter(|exit| meet(&area, &floor.area(exit)));
        ends.count() >= 2 && walked.is_all(&Area { x: within(&area.x), y: within(&area.y) })
    };
    floor.of(&[Kind::Aisle]).into_iter().filter(|aisle| !is_wide(aisle)).map(|aisle| aisle.id).collect()
}

/// Exits and fire equipment with something before them.
fn blocked(floor: &Floor<'_>) -> Vec<ObjectId> {
    let is_sign = |thing: &Thing| matches!(thing, Thing::SafetyPoint(point) if point.kind == SafetyKind::Sign);
    let things = floor.of(&[Kind::Exit, Kind::SafetyPoint]).into_iter().filter(|object| !is_sign(&object.thing));
    things.filter(|object| !is_clear(&floor.free, &floor.area(object))).map(|object| object.id).collect()
}

#[test]
fn from_every_booth_and_facility_an_aisle_leads_to_an_exit() {
    nothing_found(cut_off);
}

#[test]
fn main_aisles_stay_as_wide_as_they_must_from_exit_to_exit() {
    nothing_found(narrow);
}

#[test]
fn the_floor_before_exits_and_fire_equipment_is_free() {
    nothing_found(blocked);
}

/// One booth of Hall 8 that stands 0.2 m out of its row, one in a main aisle, one before a hydrant on the wall.
#[test]
fn a_booth_in_the_way_is_found() {
    let path = "layouts/expo-2021.json";
    let moved = |number: &str, offset: Offset| {
        let plan = shipped(path);
        let (booth, _) = plan.booths().find(|(_, booth)| booth.number.as_deref() == Some(number)).unwrap();
        let (booth, hall) = (booth.moved(offset).unwrap(), booth.booth().unwrap().hall.unwrap());
        let objects = plan.objects().filter(|object| object.id != booth.id).cloned().chain([booth.clone()]);
        let of_hall = |object: &Object| hall_box(&plan, hall).grown(1.0).contains(&object.thing.bounds().unwrap());
        objects.filter(|object| object.id == hall || of_hall(object)).map(Record::Object).collect::<Layout>()
    };
    let faults = |layout: &Layout| [cut_off, narrow, blocked].map(|faults| found(path, layout, faults).len());
    assert_eq!(faults(&moved("8B04", Offset::new(0, 0))), [0, 0, 0]);
    assert_eq!(faults(&moved("8B04", Offset::new(0, -200))), [2, 0, 0], "it and the one opposite");
    assert_eq!(faults(&moved("8B08", Offset::new(3_000, 0)))[1], 1);
    assert_eq!(faults(&moved("8A01", Offset::new(0, 3_300)))[2], 1);
}

fn meet(one: &Area, other: &Area) -> bool {
    let meet = |a: &Range<usize>, b: &Range<usize>| a.start < b.end && b.start < a.end;
    meet(&one.x, &other.x) && meet(&one.y, &other.y)
}

/// Whether all cells that are nearer to the area than they may be taken are free.
fn is_clear(free: &Grid, area: &Area) -> bool {
    let around = |of: &Range<usize>, most: usize| of.start.saturating_sub(CLEAR)..(of.end + CLEAR).min(most);
    let off = |at: usize, of: &Range<usize>| of.start.saturating_sub(at).max((at + 1).saturating_sub(of.end));
    around(&area.y, free.depth).all(|y| {
        around(&area.x, free.width).all(|x| {
            let (dx, dy) = (off(x, &area.x), off(y, &area.y));
            dx * dx + dy * dy >= CLEAR * CLEAR || free.at(x, y)
        })
    })
}

/// The squares themselves, on a floor of 12 x 10 cells with a wall across that has a door of two cells.
#[test]
fn a_square_passes_a_door_that_is_wide_enough_and_no_other() {
    let mut floor = Grid::new(12, 10, true);
    floor.set(&Area { x: 5..6, y: 0..10 }, false);
    floor.set(&Area { x: 5..6, y: 4..6 }, true);
    let far = Area { x: 6..11, y: 0..9 };
    let walked = floor.shrunk(2).reached([(0, 0)].into_iter());
    assert!(walked.is_all(&far) && is_open(&walked, &Area { x: 5..6, y: 6..10 }, 2));
    let walked = floor.shrunk(3).reached([(0, 0)].into_iter());
    assert!(walked.is_all(&Area { x: 0..3, y: 0..8 }) && !walked.at(3, 4) && !walked.at(6, 0));
    assert!(!is_clear(&floor, &Area { x: 5..6, y: 4..6 }));
}
