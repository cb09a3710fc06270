//! The rules about aisles with one way on against brute force: halls of square blocks between which aisles run as in a maze,
//! and stretches of them shut one after the other. Blocks are booths, or ways for staff.

#![allow(clippy::indexing_slicing, clippy::unwrap_used, reason = "a test may fail by panicking")]

use hallplan::geometry::{Outline, Point, Polygon, Rectangle, Size};
use hallplan::model::{Aisle, AisleClass, Booth, Exit, ExitKind, Hall, Layout, Names, Object, Record, Thing};
use hallplan::rules::{Finding, Profile, RULES, check_rules};

use crate::differential::random::Random;

const SCENES: u64 = 1_100;
/// Side of a block, and width of the aisles, in mm.
const SIDE: i32 = 4_000;
const COLUMNS: usize = 7;
const ROWS: usize = 5;
/// Every depth is told.
const RULES_ON: &str = r#"{"format":"hallplan-rules","version":1,"id":"maze","names":{"en":"Maze"},"rules":{
    "dead-end":{"cases":{"blind":"error"},"limits":{"length":"1 m"},"status":"own"},
    "common-path":{"cases":{"long":"error"},"limits":{"length":"1 m"},"status":"own"}}}"#;

#[test]
fn depths_are_those_of_a_maze_in_which_stretches_are_shut_one_by_one() {
    let profile = Profile::parse(RULES_ON).unwrap();
    let rules: Vec<_> =
        RULES.iter().copied().filter(|rule| ["dead-end", "common-path"].contains(&rule.about().id)).collect();
    let (mut told, mut silent) = ([0, 0], [0, 0]);
    for seed in 0..SCENES {
        let maze = Maze::random(&mut Random::new(seed));
        let findings = check_rules(&rules, &maze.layout(), &profile);
        for (which, rule) in ["common-path", "dead-end"].into_iter().enumerate() {
            let (deepest, from_exit) = maze.deepest(which + 1);
            let of_rule = findings.iter().filter(|finding: &&Finding| finding.rule == rule);
            let found = of_rule.filter_map(|finding| finding.measured).max().unwrap_or(0);
            if deepest == 0 {
                assert_eq!(found, 0, "{seed} {rule} {maze:?}");
                silent[which] += 1;
                continue;
            }
            let exact = i64::from(SIDE) * i64::try_from(deepest).unwrap();
            // A bay as wide as it is deep is no dead end.
            if rule == "dead-end" && deepest == 1 {
                continue;
            }
            // Round corners the middle of an aisle is shorter than from middle to middle of the blocks; at an exit and at a
            // crossing it is a matter of where in the block one begins.
            let begun = if from_exit { i64::from(SIDE) } else { 1_500 };
            let (least, most) = (exact * 8 / 10 - begun, exact + 3_000);
            assert!((least..=most).contains(&found), "{seed} {rule}: {found}, not {exact} {maze:?}");
            told[which] += 1;
        }
    }
    assert!(told.iter().chain(&silent).all(|count| *count > 100), "{told:?} {silent:?}");
}

#[derive(Debug)]
struct Maze {
    free: Vec<bool>,
    /// Cells with an exit, each with its side: west, east, south or north.
    exits: Vec<(usize, usize)>,
}

impl Maze {
    /// Aisles grown from one block, nowhere two wide; or a ring of them.
    fn random(random: &mut Random) -> Self {
        let mut maze = Self { free: vec![false; COLUMNS * ROWS], exits: Vec::new() };
        let is_ring = random.below(3) == 0;
        if is_ring {
            maze.ring(2 + random.below(COLUMNS - 2), 2 + random.below(ROWS - 2));
        } else {
            maze.free[random.below(COLUMNS * ROWS)] = true;
        }
        for _ in 0..if is_ring { 0 } else { 120 } {
            let cell = random.below(COLUMNS * ROWS);
            if !maze.free[cell] && maze.beside(cell).iter().any(|other| maze.free[*other]) {
                maze.free[cell] = true;
                if maze.is_open_somewhere() {
                    maze.free[cell] = false;
                }
            }
        }
        let at_edge: Vec<(usize, usize)> = (0..COLUMNS * ROWS)
            .filter(|cell| maze.free[*cell])
            .flat_map(|cell| sides(cell).into_iter().map(move |side| (cell, side)))
            .collect();
        for _ in 0..1 + random.below(3) {
            if !at_edge.is_empty() {
                maze.exits.push(at_edge[random.below(at_edge.len())]);
            }
        }
        maze.exits.sort_unstable();
        maze.exits.dedup();
        maze
    }

    /// A ring in the lower left corner of the hall up to a column and a row.
    fn ring(&mut self, right: usize, high: usize) {
        for cell in 0..self.free.len() {
            let (x, y) = (cell % COLUMNS, cell / COLUMNS);
            let is_within = x <= right && y <= high;
            self.free[cell] = is_within && (x == 0 || y == 0 || x == right || y == high);
        }
    }

    fn beside(&self, cell: usize) -> Vec<usize> {
        let (x, y) = (cell % COLUMNS, cell / COLUMNS);
        let mut found = Vec::new();
        if x > 0 {
            found.push(cell - 1);
        }
        if x + 1 < COLUMNS {
            found.push(cell + 1);
        }
        if y > 0 {
            found.push(cell - COLUMNS);
        }
        if y + 1 < ROWS {
            found.push(cell + COLUMNS);
        }
        found
    }

    /// Whether four blocks that meet are all free.
    fn is_open_somewhere(&self) -> bool {
        let corners = (0..ROWS - 1).flat_map(|y| (0..COLUMNS - 1).map(move |x| y * COLUMNS + x));
        corners.into_iter().any(|cell| [0, 1, COLUMNS, COLUMNS + 1].iter().all(|step| self.free[cell + step]))
    }

    fn layout(&self) -> Layout {
        let mut layout = Layout::default();
        let mut add = |name: &str, thing| layout.insert(Record::Object(Object::new(name.parse().unwrap(), thing)));
        let (width, depth) = (COLUMNS as i32 * SIDE, ROWS as i32 * SIDE);
        let corners = [(0, 0), (width, 0), (width, depth), (0, depth)].map(|(x, y)| Point::new(x, y));
        add("h", Thing::Hall(Hall::new(Polygon::new(corners.to_vec()).unwrap())));
        for cell in (0..self.free.len()).filter(|cell| !self.free[*cell]) {
            add(&format!("b{cell}"), block(cell));
        }
        for (number, (cell, side)) in self.exits.iter().enumerate() {
            let Point { x, y } = corner(*cell);
            let (from, to) = match side {
                0 => ((x, y), (x, y + SIDE)),
                1 => ((x + SIDE, y), (x + SIDE, y + SIDE)),
                2 => ((x, y), (x + SIDE, y)),
                _ => ((x, y + SIDE), (x + SIDE, y + SIDE)),
            };
            let [from, to] = [from, to].map(|(x, y)| Point::new(x, y));
            let hall = Some("h".parse().unwrap());
            let exit = Exit { names: Names::default(), from, to, kind: ExitKind::Main, clear_width: None, hall };
            add(&format!("x{number}"), Thing::Exit(exit));
        }
        layout
    }

    /// How many blocks deep the deepest part is from which one way leads on, and whether that is to an exit; an exit counts
    /// for so many ways out.
    fn deepest(&self, ways_of_exit: usize) -> (usize, bool) {
        let (outside, first_exit) = (self.free.len() + self.exits.len(), self.free.len());
        let mut edges: Vec<(usize, usize)> = Vec::new();
        for cell in (0..self.free.len()).filter(|cell| self.free[*cell]) {
            edges.extend(
                self.beside(cell)
                    .into_iter()
                    .filter(|other| *other > cell && self.free[*other])
                    .map(|other| (cell, other)),
            );
        }
        for (number, (cell, _)) in self.exits.iter().enumerate() {
            // An opening as wide as the aisle is got to over either half of it.
            edges.extend([(*cell, first_exit + number); 2]);
            edges.extend(vec![(first_exit + number, outside); ways_of_exit]);
        }
        let far = |shut: Option<usize>, from: &[bool]| steps(&edges, shut, from);
        let only = |node: usize| (0..=outside).map(|other| other == node).collect::<Vec<bool>>();
        let mut parts: Vec<bool> = far(None, &only(outside)).iter().map(Option::is_some).collect();
        for shut in 0..edges.len() {
            let reached = far(Some(shut), &only(outside));
            parts.iter_mut().zip(reached).for_each(|(parts, reached)| *parts &= reached.is_some());
        }
        let depth = far(None, &parts);
        let blocks = (0..first_exit).filter_map(|cell| depth[cell]).max().unwrap_or(0);
        // From an exit the first block is one of the way: one step leads from outside to the exit.
        let from_exit = !parts[..first_exit].contains(&true);
        (blocks.saturating_sub(usize::from(from_exit)), from_exit)
    }
}

/// What stands on a block that is not free: a booth, or nothing but staff walk there.
fn block(cell: usize) -> Thing {
    let (at, size) = (corner(cell), Size::new(SIDE, SIDE));
    if !cell.is_multiple_of(3) {
        return Thing::Booth(Booth::new(Outline::Rectangle(Rectangle::new(at, size))));
    }
    let corners = [(0, 0), (SIDE, 0), (SIDE, SIDE), (0, SIDE)].map(|(x, y)| Point::new(at.x + x, at.y + y));
    let outline = Polygon::new(corners.to_vec()).unwrap();
    Thing::Aisle(Aisle { outline, names: Names::default(), class: AisleClass::Service, hall: None })
}

/// The sides of a block that lie at the edge of the hall.
fn sides(cell: usize) -> Vec<usize> {
    let (x, y) = (cell % COLUMNS, cell / COLUMNS);
    let at_edge = [x == 0, x + 1 == COLUMNS, y == 0, y + 1 == ROWS];
    (0..4).filter(|side| at_edge[*side]).collect()
}

fn corner(cell: usize) -> Point {
    Point::new((cell % COLUMNS) as i32 * SIDE, (cell / COLUMNS) as i32 * SIDE)
}

/// Over how many edges each node is reached from some, where one edge is shut.
fn steps(edges: &[(usize, usize)], shut: Option<usize>, from: &[bool]) -> Vec<Option<usize>> {
    let mut far: Vec<Option<usize>> = from.iter().map(|from| from.then_some(0)).collect();
    for length in 0.. {
        let mut is_done = true;
        for (number, (one, other)) in edges.iter().enumerate() {
            for (a, b) in [(one, other), (other, one)] {
                if Some(number) != shut && far[*a] == Some(length) && far[*b].is_none() {
                    far[*b] = Some(length + 1);
                    is_done = false;
                }
            }
        }
        if is_done {
            return far;
        }
    }
    far
}
