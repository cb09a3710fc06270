//! Tables on pages: a row is not cut where it need not be, and each page begins with the heads of the columns.

use std::rc::Rc;

use super::super::drawings::PAGE_WIDTH;
use super::super::{Both, Table};
use super::piece::{Column, Piece, Strip, gap, lines, on_ground};
use crate::geometry::Place;
use crate::model::Colour;
use crate::scene::sheet::paint::{Hand, ink, shape};
use crate::scene::{Align, Mark};

/// Size of letters in mm, of the first language and of the second.
const SIZES: (f64, f64) = (2.45, 2.2);
/// Ground of heads.
const GROUND: Colour = Colour::hex(0xee_f1f4);
/// Between text and edge of a cell, in mm.
const PAD: f64 = 1.0;

/// A piece for each row.
pub(super) fn pieces(table: &Table) -> Vec<Piece> {
    let head = Rc::new(on_ground(framed(cells(table, &table.head, true), 0.0, 0.3), GROUND.into()));
    let mut pieces = vec![Piece { strips: head.to_vec(), with_next: true, ..Piece::default() }];
    pieces.extend(table.rows.iter().map(|row| {
        let strips = framed(cells(table, row, false), table.least, 0.12);
        Piece { strips, head: Some(Rc::clone(&head)), ..Piece::default() }
    }));
    pieces.push(Piece::of(vec![gap(4.0)]));
    pieces
}

/// The texts of a row: in each cell the first language above the second.
fn cells(table: &Table, row: &[Both], is_head: bool) -> Vec<Strip> {
    let is_figure = |at: usize| table.figures.get(at) == Some(&true);
    let mut left = 0.0;
    let mut columns = Vec::with_capacity(row.len());
    for (at, (cell, part)) in row.iter().zip(&table.widths).enumerate() {
        let width = part * PAGE_WIDTH;
        // Words keep away from figures that end where they begin.
        let after_figures = at > 0 && is_figure(at - 1) && !is_figure(at);
        let from = if after_figures { 3.0 * PAD } else { PAD };
        let mut column = Column::new(left + from, width - from - PAD);
        column.align = if is_figure(at) { Align::End } else { Align::Start };
        for (at, words) in cell.distinct().enumerate() {
            let first = if is_head { Hand::ink(SIZES.0).bold() } else { Hand::ink(SIZES.0) };
            column = column.add(words, if at == 0 { first } else { Hand::muted(SIZES.1) });
        }
        columns.push(column);
        left += width;
    }
    lines(&columns, SIZES.0)
}

/// A row with room above and below, at least so high, and a line below it.
fn framed(strips: Vec<Strip>, least: f64, weight: f64) -> Vec<Strip> {
    let high: f64 = strips.iter().map(|strip| strip.height).sum::<f64>() + 2.0 * PAD;
    let mut framed = vec![gap(PAD)];
    framed.extend(strips);
    let mut last = gap(PAD + (least - high).max(0.0));
    let foot = last.height;
    let places = vec![Place::new(0.0, foot), Place::new(PAGE_WIDTH, foot)];
    last.shapes.push(shape(Mark::Line { places, stroke: ink(weight) }));
    framed.push(last);
    framed
}
