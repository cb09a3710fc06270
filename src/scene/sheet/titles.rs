//! Name of the fair, remarks and the rows of the title block.

use super::block::{Block, paragraph};
use super::furniture::Furniture;
use super::paint::Hand;
use crate::geometry::Place;
use crate::scene::Align;
use crate::scene::text::measure;

/// Names, subtitles and remarks, from top to bottom.
pub(super) fn titles(furniture: &Furniture, width: f64, letters: f64) -> Block {
    let mut block = Block::default();
    let line = |words: &str, hand, lines| paragraph(words, width, hand, lines, Align::Start);
    for (index, title) in furniture.titles.iter().enumerate() {
        let hand = if index == 0 { Hand::ink(5.0 * letters).bold() } else { Hand::muted(2.9 * letters) };
        block.stack(line(title, hand, 3), 1.0 * letters);
    }
    for (index, subtitle) in furniture.subtitles.iter().enumerate() {
        let (hand, gap) = if index == 0 { (Hand::ink(3.6 * letters), 2.2) } else { (Hand::muted(2.6 * letters), 0.6) };
        block.stack(line(subtitle, hand, 3), gap * letters);
    }
    for remark in &furniture.remarks {
        block.stack(line(remark, Hand::muted(2.4 * letters), 6), 1.6 * letters);
    }
    block
}

/// Labels on the left, values on the right.
pub(super) fn rows(rows: &[(String, String)], width: f64, letters: f64) -> Block {
    let mut block = Block::default();
    for (label, value) in rows {
        block.stack(row(label, value, width, letters), 1.1 * letters);
    }
    block
}

fn row(label: &str, value: &str, width: f64, letters: f64) -> Block {
    let (small, large) = (Hand::muted(2.5 * letters), Hand::ink(3.0 * letters));
    let gap = 2.0 * letters;
    let wanted = measure(label, small.size, small.bold).min(width * 0.45);
    let left = paragraph(label, wanted + 0.01, small, 2, Align::Start);
    let right = paragraph(value, width - wanted - gap, large, 3, Align::End);
    let height = left.height.max(right.height);
    // Labels stand on the middle of the first line of their values.
    let drop = ((right.height.min(large.size * 1.25) - left.height) / 2.0).max(0.0);
    let mut shapes: Vec<_> = left.moved(Place::new(0.0, drop)).collect();
    shapes.extend(right.moved(Place::new(wanted + gap, 0.0)));
    Block { height, shapes }
}
