//! Lines of text set below each other in a box.

use super::drawing::{Drawing, Lettering};
use super::room::Space;
use crate::model::Colour;
use crate::scene::text::Fitted;
use crate::scene::{Align, Layer};

/// A fitted text and how it looks.
pub(super) struct Paragraph {
    pub text: Fitted,
    pub bold: bool,
    pub colour: Colour,
}

/// Draws paragraphs below each other, the whole in the middle of the space.
pub(super) fn draw_stack(d: &mut Drawing, space: Space, paragraphs: &[Paragraph]) {
    let height: f64 = paragraphs.iter().map(|paragraph| paragraph.text.height()).sum();
    let mut top = height / 2.0;
    for Paragraph { text, bold, colour } in paragraphs {
        let middle = top - text.height() / 2.0;
        let how = Lettering { size: text.size, bold: *bold, align: Align::Middle, angle: space.angle, colour: *colour };
        for (line, offset) in text.lines.iter().zip(text.offsets()) {
            d.text(Layer::Texts, line.as_str(), space.at(middle + offset), how);
        }
        top -= text.height();
    }
}
