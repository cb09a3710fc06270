//! From a plan and its furniture to a sheet.

use super::block::Block;
use super::furniture::{Furniture, Legend};
use super::legend::legend;
use super::measure::bar_and_arrow;
use super::paint::{ink, rectangle, shape};
use super::place::on_paper;
use super::titles::{rows, titles};
use super::view::View;
use crate::geometry::{Bounds, Place};
use crate::scene::text::missing;
use crate::scene::{Mark, Scene, Shape, TextLine};

/// A finished sheet: all that an exporter needs to know.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Width in mm.
    pub width: f64,
    /// Height in mm.
    pub height: f64,
    /// The figure after `1:`.
    pub scale: f64,
    /// What the drawing is called, for the file's own title.
    pub title: String,
    /// Language tag of its main texts.
    pub language: String,
    /// Where the plan is seen, in mm of paper; `plan` is clipped to it.
    pub frame: Bounds,
    /// The plan in mm of paper, y downwards, first painted first.
    pub plan: Vec<Shape>,
    /// What stands beside it, painted after it and not clipped.
    pub furniture: Vec<Shape>,
}

impl Sheet {
    /// Every shape, in painting order.
    pub fn shapes(&self) -> impl Iterator<Item = &Shape> {
        self.plan.iter().chain(&self.furniture)
    }

    /// Every line of text, in painting order.
    pub fn texts(&self) -> impl Iterator<Item = &TextLine> {
        self.shapes().filter_map(|shape| match &shape.mark {
            Mark::Text(line) => Some(line),
            _ => None,
        })
    }

    /// Characters on the sheet that no shipped font has, each once; they are drawn as empty boxes.
    #[must_use]
    pub fn missing_characters(&self) -> Vec<char> {
        let mut found: Vec<char> = self.texts().flat_map(|line| missing(&line.text)).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// Places a plan, whose texts and signs were made for `view.scale`, and its furniture on a sheet.
///
/// The sheet is called after the first title and is in `language`.
#[must_use]
pub fn compose(plan: &Scene, view: &View, furniture: &Furniture, language: &str) -> Sheet {
    let (width, height) = view.page.size();
    let beside = view.page.side().filter(|_| !furniture.is_empty());
    Sheet {
        width,
        height,
        scale: view.scale,
        title: furniture.titles.first().cloned().unwrap_or_default(),
        language: language.to_owned(),
        frame: view.frame,
        plan: plan.shapes.iter().filter_map(|shape| on_paper(shape, view)).collect(),
        furniture: beside.map(|side| arranged(furniture, view, side)).unwrap_or_default(),
    }
}

/// Furniture laid out with letters of some size.
struct Arranged {
    shapes: Vec<Shape>,
    /// Whether nothing lies over anything else.
    fits: bool,
}

/// The furniture in its place: as large as the paper asks for, smaller where it would not fit.
fn arranged(furniture: &Furniture, view: &View, side: Bounds) -> Vec<Shape> {
    let layout = if view.page.landscape { column } else { band };
    let mut letters = view.page.letters();
    loop {
        let arranged = layout(furniture, view.scale, side, letters);
        // Nobody reads letters of a fifth of a millimetre; by then there is nothing left to save.
        if arranged.fits || letters < 0.1 {
            return arranged.shapes;
        }
        letters *= 0.94;
    }
}

/// Titles and legend from the top, rows and scale bar at the bottom.
fn column(furniture: &Furniture, scale: f64, side: Bounds, letters: f64) -> Arranged {
    let pad = 4.0 * letters;
    let (left, width) = (side.min.x + pad, side.width() - 2.0 * pad);
    let upper = [titles(furniture, width, letters), legend_of(furniture.legend.as_ref(), width, 1, letters)];
    let lower = foot(furniture, scale, width, letters);
    let mut shapes = vec![rectangle(side, None, Some(ink(0.35)))];
    let mut y = side.min.y;
    for block in upper.into_iter().filter(|block| block.height > 0.0) {
        if y > side.min.y {
            shapes.push(rule(side, y));
        }
        let end = y + block.height + 2.0 * pad;
        shapes.extend(block.moved(Place::new(left, y + pad)));
        y = end;
    }
    let mut end = side.max.y;
    if lower.height > 0.0 {
        end -= lower.height + 2.0 * pad;
        shapes.push(rule(side, end));
        shapes.extend(lower.moved(Place::new(left, end + pad)));
    }
    Arranged { shapes, fits: y <= end + 1e-6 }
}

/// Titles, legend and rows side by side.
fn band(furniture: &Furniture, scale: f64, side: Bounds, letters: f64) -> Arranged {
    let pad = 3.0 * letters;
    let widths = [0.3, 0.4, 0.3].map(|part| side.width() * part);
    let [first, second, third] = widths.map(|width| width - 2.0 * pad);
    let columns = if second > 90.0 * letters { 2 } else { 1 };
    let mut names = titles(furniture, first, letters);
    let bar = furniture.scale_bar.then_some(scale);
    names.stack(bar_and_arrow(bar, furniture.north, first, letters), 4.0 * letters);
    let legend = legend_of(furniture.legend.as_ref(), second, columns, letters);
    let blocks = [names, legend, rows(&furniture.rows, third, letters)];
    let fits = blocks.iter().all(|block| block.height <= side.depth() - 2.0 * pad + 1e-6);
    let mut shapes = vec![rectangle(side, None, Some(ink(0.35)))];
    let mut x = side.min.x;
    for (block, width) in blocks.into_iter().zip(widths) {
        if x > side.min.x {
            let ends = [Place::new(x, side.min.y), Place::new(x, side.max.y)];
            shapes.push(shape(Mark::Line { places: ends.to_vec(), stroke: ink(0.25) }));
        }
        shapes.extend(block.moved(Place::new(x + pad, side.min.y + pad)));
        x += width;
    }
    Arranged { shapes, fits }
}

fn legend_of(given: Option<&Legend>, width: f64, columns: usize, letters: f64) -> Block {
    given.map(|given| legend(given, width, columns, letters)).unwrap_or_default()
}

/// Rows of the title block, below them scale bar and north arrow.
fn foot(furniture: &Furniture, scale: f64, width: f64, letters: f64) -> Block {
    let mut block = rows(&furniture.rows, width, letters);
    let scale = furniture.scale_bar.then_some(scale);
    block.stack(bar_and_arrow(scale, furniture.north, width, letters), 2.5 * letters);
    block
}

/// A line across the column.
fn rule(side: Bounds, y: f64) -> Shape {
    let places = vec![Place::new(side.min.x, y), Place::new(side.max.x, y)];
    shape(Mark::Line { places, stroke: ink(0.25) })
}
