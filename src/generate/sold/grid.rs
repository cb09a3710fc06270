//! The grid of one hall, and the stands that are made of it.
//!
//! Every second block has pillars between its backs. The blocks between those have none: their backs are moved together,
//! and stands may go through from aisle to aisle.

use std::collections::BTreeMap;

use super::super::ground::{BACK_GAP, BOOTH, Demo};
use super::super::joining::{Survivor, merge};
use super::super::{Ids, Random, Rows};
use super::Mix;
use crate::geometry::{Outline, Point, Rectangle};
use crate::model::{Booth, BoothKind, Object, Thing};

/// Units from which on a stand is raw space: 36 m².
const RAW: i64 = 4;

/// The place of a unit in the hall: block from the north, front or back row, piece of the row, booth in the piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Cell {
    block: i32,
    back: bool,
    piece: usize,
    column: i32,
}

/// The units of a hall that are not yet in a stand, and the stands.
pub(super) struct Grid {
    plan: Rows,
    units: BTreeMap<Cell, Object>,
    spare: Ids,
    mix: Mix,
    stands: Vec<Object>,
}

impl Grid {
    pub fn new(demo: &Demo, booths: Vec<Object>, mix: Mix) -> Self {
        let plan = demo.rows();
        let mut units = BTreeMap::new();
        for booth in booths {
            let Some(cell) = corner(&booth).and_then(|corner| cell(&plan, corner)) else { continue };
            let closed = cell.back && !Demo::has_pillars(cell.block);
            let unit = if closed { down(booth, -BACK_GAP) } else { booth };
            units.insert(cell, unit);
        }
        Self { plan, units, spare: Ids::new(&format!("f{}", demo.number)), mix, stands: Vec::new() }
    }

    /// Makes stands of all units, in the order of their ids. Each block has a letter a piece: `g`, `d` and `e` for
    /// one, two or three deep stands that take the aisle before the block and the row beyond it; `w` for one stand from aisle to aisle, `i`
    /// and `j` for two or three islands with aisles between them; else rows, with stands over both rows at their ends where
    /// there are no pillars.
    pub fn fill(mut self, shapes: &[&str], random: &mut Random) -> Vec<Object> {
        let places = (0..self.plan.blocks).zip(shapes).flat_map(|(block, letters)| {
            letters.chars().enumerate().map(move |(piece, letter)| (block, piece, letter))
        });
        for (block, piece, letter) in places {
            match letter {
                'g' => self.deep(block, piece, 1),
                'd' => self.deep(block, piece, 2),
                'e' => self.deep(block, piece, 3),
                'w' => self.islands(block, piece, 1),
                'i' => self.islands(block, piece, 2),
                'j' => self.islands(block, piece, 3),
                _ => self.corners(block, piece, random),
            }
        }
        self.rows(random);
        self.stands.sort_by_key(|stand| stand.id);
        self.stands
    }

    fn columns(&self, piece: usize) -> i32 {
        self.plan.segments.get(piece).copied().unwrap_or_default()
    }

    /// Stands four booths deep: the row beyond the aisle north of the block, the aisle, the block.
    fn deep(&mut self, block: i32, piece: usize, stands: i32) {
        let mut column = 0;
        for width in shares(self.columns(piece), stands) {
            let mut group = Vec::new();
            for column in column..column + width {
                let cell = |block, back| Cell { block, back, piece, column };
                let Some(first) = self.units.remove(&cell(block - 1, true)) else { continue };
                let filler = Object { id: self.spare.take(), ..numberless(&first) };
                let below =
                    [self.units.remove(&cell(block, false)), self.units.remove(&cell(block, true)), Some(filler)];
                let Some(at) = corner(&first) else { continue };
                group.push(first);
                for (row, unit) in (1..).zip(below.into_iter().flatten()) {
                    group.push(set_down(unit, Point::new(at.x, at.y - row * BOOTH.depth)));
                }
            }
            self.join(&group);
            column += width;
        }
    }

    /// Stands from aisle to aisle, with aisles of one booth's width between them.
    fn islands(&mut self, block: i32, piece: usize, stands: i32) {
        let mut column = 0;
        for width in shares(self.columns(piece) - (stands - 1), stands) {
            self.through(block, piece, column, width);
            column += width;
            // The aisle.
            for back in [false, true] {
                self.units.remove(&Cell { block, back, piece, column });
            }
            column += 1;
        }
    }

    /// Stands over both rows at the ends of a block, here and there.
    fn corners(&mut self, block: i32, piece: usize, random: &mut Random) {
        if Demo::has_pillars(block) {
            return;
        }
        let columns = self.columns(piece);
        let mut width = || [0, 0, 2, 2, 3].get(random.below(5) as usize).copied().unwrap_or(0);
        let (left, right) = (width(), width());
        self.through(block, piece, 0, left);
        self.through(block, piece, columns - right, right);
    }

    /// One stand over both rows.
    fn through(&mut self, block: i32, piece: usize, column: i32, width: i32) {
        let columns = column..column + width;
        let cells = columns.flat_map(|column| [false, true].map(|back| Cell { block, back, piece, column }));
        let group: Vec<Object> = cells.filter_map(|cell| self.units.remove(&cell)).collect();
        self.join(&group);
    }

    /// Cuts what is left into stands along the rows.
    fn rows(&mut self, random: &mut Random) {
        let mut group: Vec<Object> = Vec::new();
        let mut last: Option<Cell> = None;
        let mut length = 0;
        for (cell, unit) in std::mem::take(&mut self.units) {
            let follows = last.is_some_and(|last| last == Cell { column: cell.column - 1, ..cell });
            if !follows || length <= 0 {
                self.join(&std::mem::take(&mut group));
                let at = random.below(self.mix.len().max(1) as u64) as usize;
                length = self.mix.get(at).copied().unwrap_or(1);
            }
            group.push(unit);
            length -= 1;
            last = Some(cell);
        }
        self.join(&group);
    }

    fn join(&mut self, group: &[Object]) {
        let stand = match group {
            [] => return,
            [unit] => unit.clone(),
            _ => match merge(&group.iter().collect::<Vec<_>>(), Survivor::Lowest) {
                Ok(merged) => merged.object,
                Err(_) => return self.stands.extend(group.iter().cloned()),
            },
        };
        self.stands.push(built(stand));
    }
}

/// A stand of so many parts of so many booths: equal ones, what is left over at the ends, or in the middle.
fn shares(columns: i32, parts: i32) -> Vec<i32> {
    let (each, left) = (columns / parts, columns % parts);
    let more = |part: i32| match (parts, left) {
        (3, 1) => part == 1,
        (3, 2) => part != 1,
        _ => part < left,
    };
    (0..parts).map(|part| each + i32::from(more(part))).collect()
}

/// Raw space from 36 m² up.
fn built(mut stand: Object) -> Object {
    if let Thing::Booth(booth) = &mut stand.thing
        && booth.outline.area() >= RAW * Booth::UNIT
    {
        booth.kind = BoothKind::Raw;
    }
    stand
}

fn corner(booth: &Object) -> Option<Point> {
    match booth.booth()?.outline {
        Outline::Rectangle(rectangle) => Some(rectangle.corner),
        _ => None,
    }
}

fn cell(plan: &Rows, corner: Point) -> Option<Cell> {
    let top = corner.y + BOOTH.depth;
    let second = BOOTH.depth + BACK_GAP;
    let block = (0..plan.blocks).find(|block| [0, second].contains(&(plan.top_of(*block) - top)))?;
    let piece = plan.pieces().iter().position(|(left, right)| (*left..*right).contains(&corner.x))?;
    let (left, _) = *plan.pieces().get(piece)?;
    Some(Cell { block, back: plan.top_of(block) != top, piece, column: (corner.x - left) / BOOTH.width })
}

fn set_down(mut unit: Object, corner: Point) -> Object {
    if let Thing::Booth(booth) = &mut unit.thing {
        booth.outline = Outline::Rectangle(Rectangle::new(corner, BOOTH));
    }
    unit
}

/// The unit so far south of where it was.
fn down(unit: Object, by: i32) -> Object {
    match corner(&unit) {
        Some(corner) => set_down(unit, Point::new(corner.x, corner.y - by)),
        None => unit,
    }
}

fn numberless(unit: &Object) -> Object {
    let mut unit = unit.clone();
    if let Thing::Booth(booth) = &mut unit.thing {
        booth.number = None;
    }
    unit
}
