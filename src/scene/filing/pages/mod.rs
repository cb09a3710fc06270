//! A report on pages: blocks are laid out one after another, and whatever fits on a page stays on it in one piece.

mod blocks;
mod piece;
mod table;

use super::Report;
use super::drawings::PAGE_WIDTH;
use crate::geometry::{Bounds, Place};
use crate::scene::sheet::paint::{Hand, ink, shape, text};
use crate::scene::text::flow;
use crate::scene::{Align, Mark, Shape};
use piece::{Piece, Strip};

/// Width and height of a page (A4, upright) in mm.
const PAGE: (f64, f64) = (210.0, 297.0);
/// Margins in mm: left, top, and where the text ends.
const LEFT: f64 = (PAGE.0 - PAGE_WIDTH) / 2.0;
const TOP: f64 = 14.0;
const BOTTOM: f64 = 280.0;
/// Size of the letters at the foot, in mm.
const FOOT: f64 = 2.4;

/// A page, in mm of paper, y downwards.
#[derive(Debug, Clone, PartialEq)]
pub struct Leaf {
    /// Width in mm.
    pub width: f64,
    /// Height in mm.
    pub height: f64,
    /// Drawings, painted first.
    pub clipped: Vec<Clipped>,
    /// Everything else.
    pub shapes: Vec<Shape>,
}

/// A drawing on a page, of which only what lies in its frame is seen.
#[derive(Debug, Clone, PartialEq)]
pub struct Clipped {
    /// Where it is seen.
    pub frame: Bounds,
    /// What it shows.
    pub shapes: Vec<Shape>,
}

/// The pages of a report.
#[must_use]
pub fn pages(report: &Report) -> Vec<Leaf> {
    let pieces: Vec<Piece> = report.blocks.iter().flat_map(blocks::pieces).collect();
    let mut setting = Setting { leaves: vec![blank()], y: TOP };
    for (at, piece) in pieces.iter().enumerate() {
        setting.place(piece, following(&pieces, at));
    }
    let Setting { mut leaves, .. } = setting;
    let count = leaves.len();
    for (at, leaf) in leaves.iter_mut().enumerate() {
        leaf.shapes.extend(foot(report, at + 1, count));
    }
    leaves
}

/// Height of what has to stand on the same page as the piece at `at`, below it.
fn following(pieces: &[Piece], at: usize) -> f64 {
    let bound = pieces.iter().skip(at).take_while(|piece| piece.with_next).count();
    pieces.iter().skip(at + 1).take(bound).map(Piece::height).sum()
}

const fn blank() -> Leaf {
    Leaf { width: PAGE.0, height: PAGE.1, clipped: Vec::new(), shapes: Vec::new() }
}

/// What every page ends with: what the report is called, and which page of how many it is.
fn foot(report: &Report, number: usize, count: usize) -> Vec<Shape> {
    let line = |x: f64, y: f64| Place::new(LEFT + x, y);
    let rule = Mark::Line { places: vec![line(0.0, 284.0), line(PAGE_WIDTH, 284.0)], stroke: ink(0.15) };
    let title = report.title.distinct().collect::<Vec<_>>().join("  ·  ");
    let title = flow(&title, false, FOOT, PAGE_WIDTH - 25.0).into_iter().next().unwrap_or_default();
    let hand = Hand::muted(FOOT);
    vec![
        shape(rule),
        text(&title, line(0.0, 287.5), hand, Align::Start),
        text(&format!("{number} / {count}"), line(PAGE_WIDTH, 287.5), hand, Align::End),
    ]
}

/// Pages in the making.
struct Setting {
    leaves: Vec<Leaf>,
    /// How far the last page is filled, in mm from its top.
    y: f64,
}

impl Setting {
    /// Places a piece; `next` mm of what follows have to stand on the same page.
    fn place(&mut self, piece: &Piece, next: f64) {
        let room = BOTTOM - TOP;
        let wanted = piece.height() + if piece.height() + next <= room { next } else { 0.0 };
        let at_top = self.y <= TOP;
        if !at_top && self.y + wanted.min(room) > BOTTOM && wanted <= room {
            self.turn(piece);
        }
        let start = self.y;
        for strip in &piece.strips {
            if self.y + strip.height > BOTTOM && self.y > TOP {
                self.turn(piece);
            }
            self.put(strip);
        }
        let end = start + piece.height();
        if end <= BOTTOM {
            self.y = self.y.max(end);
        }
    }

    /// Goes on to a new page; a table begins it with its head.
    fn turn(&mut self, piece: &Piece) {
        self.leaves.push(blank());
        self.y = TOP;
        for strip in piece.head.iter().flat_map(|head| head.iter()) {
            self.put(strip);
        }
    }

    fn put(&mut self, strip: &Strip) {
        let to = Place::new(LEFT, self.y);
        if let Some(leaf) = self.leaves.last_mut() {
            leaf.shapes.extend(crate::scene::sheet::laid_at(&strip.shapes, to));
            leaf.clipped.extend(strip.clipped.iter().map(|clipped| clipped.moved(to)));
        }
        self.y += strip.height;
    }
}

impl Clipped {
    fn moved(&self, by: Place) -> Self {
        let to = |place: Place| Place::new(place.x + by.x, place.y + by.y);
        Self {
            frame: Bounds { min: to(self.frame.min), max: to(self.frame.max) },
            shapes: crate::scene::sheet::laid_at(&self.shapes, by).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Block, Both, Entry, Table};
    use super::*;
    use crate::rules::Severity;

    fn report(blocks: Vec<Block>) -> Report {
        Report { title: Both::same("T"), languages: ["en", "zh-CN"], blocks }
    }

    /// Every text of a page with the height it stands at.
    fn texts(leaf: &Leaf) -> Vec<(String, f64)> {
        let line = |shape: &Shape| match &shape.mark {
            Mark::Text(line) => Some((line.text.clone(), line.at.y)),
            _ => None,
        };
        leaf.shapes.iter().filter_map(line).collect()
    }

    #[test]
    fn nothing_is_lost_or_printed_over_the_edge_however_much_there_is() {
        let row = |at: usize| vec![Both::same(format!("row{at}")), Both::same("x".repeat(at % 300))];
        let table = Table {
            widths: vec![0.4, 0.6],
            figures: vec![false, true],
            head: vec![Both::same("head"), Both::same("other")],
            rows: (0..300).map(row).collect(),
            least: 0.0,
        };
        let endless = Entry {
            number: 1,
            severity: Severity::Error,
            sentence: Both::same("展".repeat(9_000)),
            lines: Vec::new(),
            drawing: None,
        };
        let leaves = pages(&report(vec![Block::Heading(Both::same("h")), Block::Table(table), Block::Entry(endless)]));
        assert!(leaves.len() > 5);
        let all: Vec<(String, f64)> = leaves.iter().flat_map(texts).collect();
        assert!(all.iter().all(|(_, y)| (TOP..PAGE.1 - 8.0).contains(y)));
        for at in 0..300 {
            assert_eq!(all.iter().filter(|(text, _)| *text == format!("row{at}")).count(), 1, "{at}");
        }
        let letters: usize = all.iter().map(|(text, _)| text.chars().filter(|letter| *letter == '展').count()).sum();
        assert_eq!(letters, 18_000, "in both columns");
        let with_rows = |leaf: &&Leaf| texts(leaf).iter().any(|(text, _)| text.starts_with("row"));
        let heads = |leaf: &Leaf| texts(leaf).iter().filter(|(text, _)| text == "head").count();
        assert!(leaves.iter().filter(with_rows).all(|leaf| heads(leaf) == 1), "the head is on each page of a table");
        assert!(texts(&leaves[2]).iter().any(|(text, _)| *text == format!("3 / {}", leaves.len())));
    }

    #[test]
    fn a_heading_is_never_the_last_on_a_page() {
        let filler = |lines: usize| Block::Paragraph(Both::same("word ".repeat(lines * 9)));
        for lines in 100..180 {
            let blocks = vec![filler(lines), Block::Heading(Both::same("HEAD")), Block::Paragraph(Both::same("AFTER"))];
            let leaves = pages(&report(blocks));
            let page = |wanted: &str| leaves.iter().position(|leaf| texts(leaf).iter().any(|(text, _)| text == wanted));
            assert_eq!(page("HEAD"), page("AFTER"), "{lines}");
        }
    }
}
