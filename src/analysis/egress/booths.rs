//! How far it is from a booth.

use super::field::{Field, Walk};
use super::load::Farthest;
use crate::geometry::{Cover, Outline, Place};
use crate::model::{Layout, ObjectId};

/// The way out of a booth.
///
/// Visitors leave it where free floor touches it. Inside they walk straight, whatever is built there.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct FromBooth {
    /// The booth.
    pub booth: ObjectId,
    /// The shortest walk from its edge; `None` where no way leads from its edge to an exit.
    pub nearest: Option<Walk>,
    /// The shortest walk from its edge to another exit.
    pub second: Option<Walk>,
    /// The walk from the corner of the booth from which it is longest, the straight way to its edge included, in mm.
    pub from_corner: Option<f64>,
}

/// The way out of each booth of a hall, by id: of those that name the hall, or name none and have their middle in its box.
#[must_use]
pub fn from_booths(layout: &Layout, field: &Field) -> Vec<FromBooth> {
    let here = |named: Option<ObjectId>, outline: &Outline| {
        named.map_or_else(|| field.grid().holding(outline.centre()).is_some(), |named| named == field.hall())
    };
    let booths = layout.booths().filter(|(_, booth)| here(booth.hall, &booth.outline));
    booths.map(|(object, booth)| from_booth(object.id, &booth.outline, field)).collect()
}

fn from_booth(booth: ObjectId, outline: &Outline, field: &Field) -> FromBooth {
    let cells = edge(outline, field);
    let edge: Vec<[Option<Walk>; 2]> = cells.iter().map(|cell| field.walks(*cell)).collect();
    let walks = || edge.iter().flatten().flatten().copied();
    let shortest = |a: &Walk, b: &Walk| a.length.total_cmp(&b.length).then(a.exit.cmp(&b.exit));
    let nearest = walks().min_by(shortest);
    let second = walks().filter(|walk| nearest.is_none_or(|nearest| nearest.exit != walk.exit)).min_by(shortest);
    let from_corner = from_corner(outline, &cells, field).map(|farthest| farthest.walk.length);
    FromBooth { booth, nearest, second, from_corner }
}

/// The corner of a booth from which the walk to an exit is longest, the straight way to the booth's edge included; `None`
/// where no way leads out.
#[must_use]
pub fn farthest_corner(outline: &Outline, field: &Field) -> Option<Farthest> {
    from_corner(outline, &edge(outline, field), field)
}

fn from_corner(outline: &Outline, edge: &[usize], field: &Field) -> Option<Farthest> {
    let from = |corner: Place| {
        let through = |cell: &usize| {
            let walk = field.nearest(*cell)?;
            let length = walk.length + field.grid().centre(*cell).distance(corner);
            Some(Farthest { from: corner, walk: Walk { length, ..walk } })
        };
        edge.iter().filter_map(through).min_by(|a, b| a.walk.length.total_cmp(&b.walk.length))
    };
    outline.corners().into_iter().filter_map(from).max_by(|a, b| a.walk.length.total_cmp(&b.walk.length))
}

/// The free cells that touch an outline.
fn edge(outline: &Outline, field: &Field) -> Vec<usize> {
    let grid = field.grid();
    let mut cells = Vec::new();
    for ring in Cover::Outline(outline).rings() {
        grid.each_run(&ring, |from, to| {
            let beside = (from..to).flat_map(|cell| {
                [cell.checked_sub(1), Some(cell + 1), cell.checked_sub(grid.columns()), Some(cell + grid.columns())]
            });
            cells.extend(beside.flatten().filter(|cell| field.is_free(*cell)));
        });
    }
    // What is smaller than a cell may hold the middle of none.
    cells.extend(grid.holding(outline.centre()).filter(|cell| field.is_free(*cell)));
    cells.sort_unstable();
    cells.dedup();
    cells
}
