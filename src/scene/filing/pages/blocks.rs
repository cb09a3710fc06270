//! How each kind of block is laid out.

use super::super::drawings::{CROP, PAGE_WIDTH};
use super::super::{Block, Both, Entry, Kind};
use super::piece::{Column, Piece, Strip, gap, halves, lines, on_ground, side_by_side};
use super::{Clipped, table};
use crate::geometry::{Bounds, Place};
use crate::model::Colour;
use crate::rules::Severity;
use crate::scene::sheet::paint::{Hand, WHITE, ink, rectangle, shape, text};
use crate::scene::sheet::{Sheet, laid_at};
use crate::scene::{Align, Fill, Mark, Palette, Rgba};

/// Size of running text in mm.
const TEXT: f64 = 2.6;
/// Width of labels of facts in mm.
const LABEL: f64 = 24.0;
/// Where the texts of an entry begin, right of its number.
const INDENT: f64 = 8.5;

/// The pieces of a block.
pub(super) fn pieces(block: &Block) -> Vec<Piece> {
    match block {
        Block::Title(both) => vec![Piece { with_next: true, ..Piece::of(title(both)) }],
        Block::Heading(both) => vec![Piece { with_next: true, ..Piece::of(heading(both)) }],
        Block::Paragraph(both) => vec![paragraph(both)],
        Block::Facts(facts) => vec![Piece::of(self::facts(facts))],
        Block::Table(table) => table::pieces(table),
        Block::Drawing(sheet, caption) => vec![Piece::of(drawing(sheet, caption))],
        Block::Kind(kind) => vec![Piece { with_next: true, ..Piece::of(self::kind(kind)) }],
        Block::Entry(entry) => vec![self::entry(entry)],
    }
}

fn title(both: &Both) -> Vec<Strip> {
    let mut strips = Vec::new();
    for (at, words) in both.distinct().enumerate() {
        let hand = if at == 0 { Hand::ink(6.0).bold() } else { Hand::muted(4.4) };
        strips.extend(lines(&[Column::new(0.0, PAGE_WIDTH).add(words, hand)], hand.size));
    }
    strips.push(ruled(3.0, 0.5));
    strips.push(gap(2.0));
    strips
}

/// Room with a line across its middle.
fn ruled(height: f64, weight: f64) -> Strip {
    let places = vec![Place::new(0.0, height / 2.0), Place::new(PAGE_WIDTH, height / 2.0)];
    Strip { shapes: vec![shape(Mark::Line { places, stroke: ink(weight) })], ..gap(height) }
}

fn heading(both: &Both) -> Vec<Strip> {
    let mut strips = vec![gap(3.0)];
    strips.extend(lines(&side_by_side(&[(both, Hand::ink(3.9).bold())], 0.0, PAGE_WIDTH), 3.9));
    strips.push(ruled(1.6, 0.3));
    strips.push(gap(1.0));
    strips
}

/// A short one leads to what it is about, and stays with it.
fn paragraph(both: &Both) -> Piece {
    let mut strips = lines(&side_by_side(&[(both, Hand::ink(TEXT))], 0.0, PAGE_WIDTH), TEXT);
    strips.push(gap(2.5));
    Piece { with_next: strips.len() < 10, ..Piece::of(strips) }
}

/// In the column of each language its labels, and right of them the values.
fn facts(facts: &[(Both, Both)]) -> Vec<Strip> {
    let mut strips = Vec::new();
    for (label, value) in facts {
        let mut columns = Vec::new();
        for (at, half) in halves(0.0, PAGE_WIDTH).into_iter().enumerate() {
            let of = |both: &Both| both.0.get(at).cloned().unwrap_or_default();
            columns.push(Column::new(half.left, LABEL).add(&of(label), Hand::muted(TEXT)));
            let width = half.width - LABEL - 1.0;
            columns.push(Column::new(half.left + LABEL + 1.0, width).add(&of(value), Hand::ink(TEXT)));
        }
        strips.extend(lines(&columns, TEXT));
        strips.push(gap(0.7));
    }
    strips.push(gap(2.0));
    strips
}

/// A drawing with its upper left corner at a place of a strip.
fn drawn(sheet: &Sheet, at: Place, strip: &mut Strip) {
    let frame = Bounds {
        min: Place::new(at.x + sheet.frame.min.x, at.y + sheet.frame.min.y),
        max: Place::new(at.x + sheet.frame.max.x, at.y + sheet.frame.max.y),
    };
    strip.clipped.push(Clipped { frame, shapes: laid_at(&sheet.plan, at).collect() });
    strip.shapes.extend(laid_at(&sheet.furniture, at));
}

fn drawing(sheet: &Sheet, caption: &Both) -> Vec<Strip> {
    let mut strip = gap(sheet.height + 1.5);
    drawn(sheet, Place::default(), &mut strip);
    let mut strips = vec![strip];
    strips.extend(lines(&side_by_side(&[(caption, Hand::muted(2.3))], 0.0, PAGE_WIDTH), 2.3));
    strips.push(gap(2.0));
    strips
}

/// A band in grey, with a bar in the colour of the severity at its left.
fn kind(kind: &Kind) -> Vec<Strip> {
    let mut texts = vec![(&kind.title, Hand::ink(3.1).bold())];
    texts.extend(kind.lines.iter().map(|line| (line, Hand::ink(2.3))));
    let mut strips = vec![gap(1.2)];
    strips.extend(lines(&side_by_side(&texts, 4.0, PAGE_WIDTH - 2.0), 2.75));
    strips.push(gap(1.2));
    let colour = colour(kind.severity);
    for strip in &mut strips {
        let bar = Bounds { min: Place::default(), max: Place::new(1.6, strip.height + 0.05) };
        strip.shapes.push(rectangle(bar, Some(Fill::Plain(colour)), None));
    }
    let mut all = vec![gap(2.0)];
    all.extend(on_ground(strips, Colour::hex(0xee_f1f4).into()));
    all
}

/// Number, both texts, and at the right the place.
fn entry(entry: &Entry) -> Piece {
    let drawing = entry.drawing.as_deref();
    let right = drawing.map_or(PAGE_WIDTH, |_| PAGE_WIDTH - CROP.0 - 4.0);
    let mut texts = vec![(&entry.sentence, Hand::ink(TEXT))];
    texts.extend(entry.lines.iter().map(|line| (line, Hand::muted(2.3))));
    let mut strips = vec![gap(1.6)];
    strips.extend(lines(&side_by_side(&texts, INDENT, right), TEXT));
    if let Some(first) = strips.first_mut() {
        let middle = Place::new(3.6, 1.6 + TEXT * 0.69);
        let fill = Some(Fill::Plain(colour(entry.severity)));
        first.shapes.push(shape(Mark::Circle { centre: middle, radius: 2.5, fill, stroke: None }));
        let size = if entry.number > 99 { 1.8 } else { 2.4 };
        let hand = Hand { colour: WHITE, ..Hand::ink(size).bold() };
        first.shapes.push(text(&entry.number.to_string(), middle, hand, Align::Middle));
    }
    if let (Some(sheet), Some(first)) = (drawing, strips.first_mut()) {
        drawn(sheet, Place::new(PAGE_WIDTH - CROP.0, 1.6), first);
    }
    let least = drawing.map_or(0.0, |sheet| sheet.height + 3.2);
    strips.push(gap(1.6));
    Piece { strips, least, ..Piece::default() }
}

fn colour(severity: Severity) -> Rgba {
    let palette = Palette::paper();
    match severity {
        Severity::Error => palette.fire,
        Severity::Warning => palette.warning,
        Severity::Info => palette.supply,
    }
    .into()
}
