//! What differs between the drawings under the old plan and the new one, line by line.

use std::collections::BTreeMap;

use super::marks::lines_of;
use crate::geometry::Place;
use crate::import::meaning::Made;
use crate::model::{Drawing, DrawingLayer, Layout, Underlay};

/// Lines whose ends lie no farther apart than this are the same, in mm.
const SAME: f64 = 5.0;
/// Side of a cell of their middles, in mm.
const CELL: f64 = 20.0;

/// A straight piece.
pub type Piece = [Place; 2];

/// How the background differs.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Background {
    /// What only the old one has.
    pub gone: Vec<Piece>,
    /// What only the new one has.
    pub new: Vec<Piece>,
    /// How many pieces of the new one the old one has, too.
    pub same: usize,
}

/// Compares what lies under the plan with what would; nothing differs where either has no drawing. What is shown counts,
/// but against all of the other, since layers may be hidden for any reason.
pub(super) fn compared(layout: &Layout, made: &Made) -> Background {
    let old: Vec<_> = layout.objects().filter_map(|object| lines_of(&object.thing)).collect();
    let new: Vec<_> = made.things.iter().filter_map(|found| lines_of(&found.thing)).collect();
    if old.is_empty() || new.is_empty() {
        return Background::default();
    }
    let all = |of: &[(&Underlay, &Drawing)]| -> Vec<Piece> {
        of.iter().flat_map(|(underlay, drawing)| pieces(underlay, drawing, drawing.layers.iter())).collect()
    };
    let shown = |of: &[(&Underlay, &Drawing)]| -> Vec<Piece> {
        of.iter().flat_map(|(underlay, drawing)| pieces(underlay, drawing, drawing.shown())).collect()
    };
    let (in_old, in_new) = (Pieces::of(all(&old)), Pieces::of(all(&new)));
    let (same, fresh): (Vec<Piece>, Vec<Piece>) = shown(&new).into_iter().partition(|piece| in_old.has(piece));
    let gone = shown(&old).into_iter().filter(|piece| !in_new.has(piece)).collect();
    Background { gone, new: fresh, same: same.len() }
}

fn pieces<'a>(underlay: &Underlay, drawing: &Drawing, layers: impl Iterator<Item = &'a DrawingLayer>) -> Vec<Piece> {
    let mut found = Vec::new();
    for line in layers.flat_map(|layer| &layer.lines) {
        let places: Vec<Place> = line.iter().map(|at| underlay.place_of(drawing, *at)).collect();
        found.extend(places.iter().zip(places.iter().skip(1)).map(|(a, b)| [*a, *b]));
    }
    found
}

/// Pieces by where their middles lie.
struct Pieces {
    cells: BTreeMap<(i64, i64), Vec<Piece>>,
}

impl Pieces {
    fn of(pieces: Vec<Piece>) -> Self {
        let mut cells: BTreeMap<_, Vec<Piece>> = BTreeMap::new();
        for piece in pieces {
            cells.entry(cell(&piece)).or_default().push(piece);
        }
        Self { cells }
    }

    fn has(&self, piece: &Piece) -> bool {
        let (x, y) = cell(piece);
        let round = (-1..=1).flat_map(|across| (-1..=1).map(move |up| (x + across, y + up)));
        round.filter_map(|cell| self.cells.get(&cell)).flatten().any(|other| are_same(piece, other))
    }
}

fn are_same([a, b]: &Piece, [c, d]: &Piece) -> bool {
    (a.distance(*c) <= SAME && b.distance(*d) <= SAME) || (a.distance(*d) <= SAME && b.distance(*c) <= SAME)
}

fn cell([a, b]: &Piece) -> (i64, i64) {
    let middle = a.halfway(*b);
    (libm::floor(middle.x / CELL) as i64, libm::floor(middle.y / CELL) as i64)
}
