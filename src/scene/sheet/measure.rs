//! Scale bar and north arrow.

use super::block::Block;
use super::paint::{Hand, INK, WHITE, ink, rectangle, shape, text};
use crate::geometry::{Angle, Bounds, Place};
use crate::scene::{Align, Fill, Mark};

/// Width kept for the north arrow at letter factor 1.
const ARROW_ROOM: f64 = 11.0;

/// Scale bar on the left, north arrow on the right.
pub(super) fn bar_and_arrow(scale: Option<f64>, north: Option<Angle>, width: f64, letters: f64) -> Block {
    let mut block = Block::default();
    if let Some(north) = north {
        block.shapes.extend(arrow(north, Place::new(width - 4.0 * letters, 6.0 * letters), letters));
        block.height = 12.0 * letters;
    }
    if let Some(scale) = scale {
        let room = width - if north.is_some() { ARROW_ROOM * letters } else { 4.0 * letters };
        let height = block.height.max(8.0 * letters);
        let bar = bar(scale, room.min(60.0 * letters), letters);
        block.shapes.extend(bar.moved(Place::new(letters, height - 8.0 * letters)));
        block.height = height;
    }
    block
}

/// The longest round length that fits into `room` mm of paper at 1:`scale`, in metres: its quarters are round too.
fn round_length(scale: f64, room: f64) -> f64 {
    let longest = room * scale / 1000.0;
    let powers = (-2..6).map(|power| libm::pow(10.0, f64::from(power)));
    let lengths = powers.flat_map(|power| [2.0, 4.0, 6.0, 8.0, 10.0].map(|base| base * power));
    lengths.filter(|length| *length <= longest).fold(0.02, f64::max)
}

/// A bar in pieces of a quarter, a quarter and a half, with its lengths below.
fn bar(scale: f64, room: f64, letters: f64) -> Block {
    let metres = round_length(scale, room - 8.0 * letters);
    let long = metres * 1000.0 / scale;
    let (top, thick) = (2.0 * letters, 1.0 * letters);
    let mut block = Block { height: 8.0 * letters, shapes: Vec::new() };
    for (from, to, fill) in [(0.0, 0.25, INK), (0.25, 0.5, WHITE), (0.5, 1.0, INK)] {
        let piece = Bounds { min: Place::new(long * from, top), max: Place::new(long * to, top + thick) };
        block.shapes.push(rectangle(piece, Some(Fill::Plain(fill)), Some(ink(0.18))));
    }
    for part in [0.0, 0.25, 0.5, 1.0] {
        let unit = if part == 1.0 { " m" } else { "" };
        let words = format!("{}{unit}", figure(metres * part));
        let at = Place::new(long * part, top + thick + 2.2 * letters);
        block.shapes.push(text(&words, at, Hand::ink(2.3 * letters), Align::Middle));
    }
    block
}

/// A number of metres without needless zeros.
fn figure(metres: f64) -> String {
    let text = format!("{metres:.3}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// An arrow about `centre`, turned counter-clockwise from "up", with its letter at the foot.
fn arrow(north: Angle, centre: Place, letters: f64) -> Vec<crate::scene::Shape> {
    let (cos, sin) = north.cos_sin();
    // Local axes: right and up along the arrow; y of paper points down.
    let place = |right: f64, up: f64| {
        let (right, up) = (right * letters, up * letters);
        Place::new(centre.x + right * cos - up * sin, centre.y - right * sin - up * cos)
    };
    let half = |side: f64, fill| {
        let ring = vec![place(0.0, 5.0), place(2.0 * side, -2.4), place(0.0, -1.2)];
        shape(Mark::Area { rings: vec![ring], fill: Some(Fill::Plain(fill)), stroke: Some(ink(0.18)) })
    };
    let letter = text("N", place(0.0, -4.4), Hand::ink(2.8 * letters).bold(), Align::Middle);
    vec![half(-1.0, INK), half(1.0, WHITE), letter]
}
