//! What a page is filled with: strips across it, some of which belong together.

use std::rc::Rc;

use super::super::Both;
use super::super::drawings::PAGE_WIDTH;
use super::Clipped;
use crate::geometry::{Bounds, Place};
use crate::scene::sheet::paint::{Hand, rectangle, text};
use crate::scene::text::flow;
use crate::scene::{Align, Fill, Rgba, Shape};

/// From line to line, as a part of the size of the letters.
const STEP: f64 = 1.38;
/// Between the columns of the two languages, in mm.
pub(super) const GUTTER: f64 = 5.0;

/// A strip across the page: nothing of it is cut by the end of a page.
#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    pub height: f64,
    pub shapes: Vec<Shape>,
    pub clipped: Vec<Clipped>,
}

/// Strips that stay together on a page where one takes them all.
#[derive(Debug, Clone, Default)]
pub(super) struct Piece {
    pub strips: Vec<Strip>,
    /// Least height of all strips together, in mm.
    pub least: f64,
    /// Whether what follows has to be on the same page.
    pub with_next: bool,
    /// What a new page begins with where the piece goes on there.
    pub head: Option<Rc<Vec<Strip>>>,
}

impl Piece {
    pub fn height(&self) -> f64 {
        self.strips.iter().map(|strip| strip.height).sum::<f64>().max(self.least)
    }

    pub fn of(strips: Vec<Strip>) -> Self {
        Self { strips, ..Self::default() }
    }
}

/// Nothing but room.
pub(super) fn gap(height: f64) -> Strip {
    Strip { height, ..Strip::default() }
}

/// Lines of text below each other.
pub(super) struct Column {
    pub left: f64,
    pub width: f64,
    pub align: Align,
    pub lines: Vec<(String, Hand)>,
}

impl Column {
    pub const fn new(left: f64, width: f64) -> Self {
        Self { left, width, align: Align::Start, lines: Vec::new() }
    }

    /// Adds a text, broken into lines of the column's width.
    pub fn add(mut self, words: &str, hand: Hand) -> Self {
        self.lines.extend(flow(words, hand.bold, hand.size, self.width).into_iter().map(|line| (line, hand)));
        self
    }

    fn x(&self) -> f64 {
        match self.align {
            Align::Start => self.left,
            Align::Middle => self.left + self.width / 2.0,
            Align::End => self.left + self.width,
        }
    }
}

/// Columns side by side as strips, a line each, as high as letters of `size` mm ask for.
pub(super) fn lines(columns: &[Column], size: f64) -> Vec<Strip> {
    let step = size * STEP;
    let count = columns.iter().map(|column| column.lines.len()).max().unwrap_or(0);
    let strip = |at: usize| Strip {
        height: step,
        shapes: columns
            .iter()
            .filter_map(|column| {
                let (line, hand) = column.lines.get(at)?;
                Some(text(line, Place::new(column.x(), step / 2.0), *hand, column.align))
            })
            .collect(),
        clipped: Vec::new(),
    };
    (0..count).map(strip).collect()
}

/// The columns of the two languages between `left` and `right`, empty.
pub(super) fn halves(left: f64, right: f64) -> [Column; 2] {
    let width = (right - left - GUTTER) / 2.0;
    [Column::new(left, width), Column::new(left + width + GUTTER, width)]
}

/// Some texts in the columns of the two languages, between `left` and `right`.
pub(super) fn side_by_side(texts: &[(&Both, Hand)], left: f64, right: f64) -> [Column; 2] {
    let mut at = 0;
    halves(left, right).map(|mut column| {
        for (both, hand) in texts {
            column = column.add(both.0.get(at).map_or("", String::as_str), *hand);
        }
        at += 1;
        column
    })
}

/// The same strips on a ground of some colour, as wide as the page.
pub(super) fn on_ground(strips: Vec<Strip>, colour: Rgba) -> Vec<Strip> {
    let ground = |mut strip: Strip| {
        let area = Bounds { min: Place::default(), max: Place::new(PAGE_WIDTH, strip.height + 0.05) };
        strip.shapes.insert(0, rectangle(area, Some(Fill::Plain(colour)), None));
        strip
    };
    strips.into_iter().map(ground).collect()
}
