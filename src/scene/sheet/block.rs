//! Pieces of the furniture, each laid out for a width, to be stacked and set side by side.

use super::paint::{Hand, text};
use super::place::shifted;
use crate::geometry::Place;
use crate::scene::text::{Room, fit, measure};
use crate::scene::{Align, Shape};

/// Smallest letters, as a part of those asked for, before a text is cut short.
const SMALLEST: f64 = 0.55;

/// Shapes below and right of the origin, on paper.
#[derive(Debug, Clone, Default)]
pub(super) struct Block {
    /// Height in mm; the next block of a stack begins there.
    pub height: f64,
    /// What is drawn.
    pub shapes: Vec<Shape>,
}

impl Block {
    /// Puts another block below, after a gap where there is something above.
    pub(super) fn stack(&mut self, below: Self, gap: f64) {
        if below.height <= 0.0 {
            return;
        }
        let top = if self.height > 0.0 { self.height + gap } else { 0.0 };
        self.height = top + below.height;
        self.shapes.extend(below.moved(Place::new(0.0, top)));
    }

    /// The block's shapes with its origin at `to`.
    pub(super) fn moved(self, to: Place) -> impl Iterator<Item = Shape> {
        self.shapes.into_iter().map(move |shape| shifted(shape, to))
    }
}

/// A text in a column: shrunk a little, else wrapped to at most `lines`, else smaller, else cut short with an ellipsis.
pub(super) fn paragraph(words: &str, width: f64, hand: Hand, lines: usize, align: Align) -> Block {
    let room = Room {
        width,
        height: hand.size * 1.25 * lines as f64 + 1e-6,
        largest: hand.size,
        smallest: hand.size * SMALLEST,
        lines,
    };
    let whole_line = Room { lines: 1, smallest: hand.size * 0.8, ..room };
    let Some(fitted) = fit(words, hand.bold, whole_line).or_else(|| fit(words, hand.bold, room)) else {
        return cut_short(words.trim(), width, hand.sized(hand.size * SMALLEST), align);
    };
    let mut block = Block { height: fitted.height(), shapes: Vec::new() };
    for (row, line) in fitted.lines.iter().enumerate() {
        let middle = fitted.step * (row as f64 + 0.5);
        block.shapes.push(text(line, Place::new(anchor(width, align), middle), hand.sized(fitted.size), align));
    }
    block
}

fn anchor(width: f64, align: Align) -> f64 {
    match align {
        Align::Start => 0.0,
        Align::Middle => width / 2.0,
        Align::End => width,
    }
}

/// As much of a text as one line takes, and an ellipsis; nothing for an empty text.
fn cut_short(words: &str, width: f64, hand: Hand, align: Align) -> Block {
    if words.is_empty() {
        return Block::default();
    }
    let mut kept: String = words.to_owned();
    while kept.pop().is_some() && measure(&kept, hand.size, hand.bold) + hand.size > width {}
    let at = Place::new(anchor(width, align), hand.size * 0.625);
    let shape = text(&format!("{}…", kept.trim_end()), at, hand, align);
    Block { height: hand.size * 1.25, shapes: vec![shape] }
}
