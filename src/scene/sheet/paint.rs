//! Colours and strokes of the furniture.

use super::place::ring;
use crate::geometry::{Angle, Bounds, Place};
use crate::model::Colour;
use crate::scene::{Align, Fill, Layer, Mark, Rgba, Shape, Stroke, TextLine};

/// Ink of lines and main texts.
pub(in crate::scene) const INK: Rgba = Rgba { colour: Colour::hex(0x1b_1f24), alpha: 255 };
/// Grey of texts of lesser weight.
pub(in crate::scene) const MUTED: Rgba = Rgba { colour: Colour::hex(0x6b_7480), alpha: 255 };
/// Paper.
pub(in crate::scene) const WHITE: Rgba = Rgba { colour: Colour::hex(0xff_ffff), alpha: 255 };

/// A shape of the furniture.
pub(in crate::scene) fn shape(mark: Mark) -> Shape {
    Shape { layer: Layer::Sheet, source: None, mark }
}

/// A whole line of ink.
pub(in crate::scene) fn ink(weight: f64) -> Stroke {
    Stroke { colour: INK, weight, dash: None }
}

/// A box.
pub(in crate::scene) fn rectangle(bounds: Bounds, fill: Option<Fill>, stroke: Option<Stroke>) -> Shape {
    shape(Mark::Area { rings: vec![ring(bounds)], fill, stroke })
}

/// How a text of the furniture is set.
#[derive(Debug, Clone, Copy)]
pub(in crate::scene) struct Hand {
    /// Size in mm.
    pub size: f64,
    /// Bold or regular.
    pub bold: bool,
    /// Colour.
    pub colour: Rgba,
}

impl Hand {
    pub(in crate::scene) const fn ink(size: f64) -> Self {
        Self { size, bold: false, colour: INK }
    }

    pub(in crate::scene) const fn muted(size: f64) -> Self {
        Self { size, bold: false, colour: MUTED }
    }

    pub(in crate::scene) const fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(in crate::scene) const fn sized(self, size: f64) -> Self {
        Self { size, ..self }
    }
}

/// A line of text.
pub(in crate::scene) fn text(text: &str, at: Place, hand: Hand, align: Align) -> Shape {
    let Hand { size, bold, colour } = hand;
    let line = TextLine { text: text.to_owned(), at, size, bold, align, angle: Angle::ZERO, colour };
    shape(Mark::Text(line))
}
