//! Lines of text set below each other in a box.

use super::drawing::{Drawing, Lettering, plain};
use super::room::Space;
use crate::geometry::Place;
use crate::model::Colour;
use crate::scene::text::{Fitted, Room, fit, measure, shorten};
use crate::scene::{Align, Layer};

/// A fitted text and how it looks.
pub(super) struct Paragraph {
    pub text: Fitted,
    pub bold: bool,
    pub colour: Colour,
}

/// The name on one line where it need not shrink much for that, else wrapped.
pub(super) fn fit_name(name: &str, room: Room) -> Option<Fitted> {
    let one = Room { lines: 1, smallest: room.smallest.max(room.largest * 0.8), ..room };
    fit(name, true, one).or_else(|| fit(name, true, room))
}

/// As much of a name as fits.
pub(super) fn shorten_name(name: &str, room: Room) -> Option<Fitted> {
    shorten(name, true, room)
}

/// Draws paragraphs below each other, the whole in the middle of the space; on a plate of that colour, if given, so
/// that a hatch does not cross the words.
pub(super) fn draw_stack(d: &mut Drawing, space: Space, paragraphs: &[Paragraph], plate: Option<Colour>) {
    let height: f64 = paragraphs.iter().map(|paragraph| paragraph.text.height()).sum();
    let mut top = height / 2.0;
    if let Some(colour) = plate.filter(|_| height > 0.0) {
        draw_plate(d, space, paragraphs, height, colour);
    }
    for Paragraph { text, bold, colour } in paragraphs {
        let middle = top - text.height() / 2.0;
        let how = Lettering { size: text.size, bold: *bold, align: Align::Middle, angle: space.angle, colour: *colour };
        for (line, offset) in text.lines.iter().zip(text.offsets()) {
            d.text(Layer::Texts, line.as_str(), space.at(middle + offset), how);
        }
        top -= text.height();
    }
}

fn draw_plate(d: &mut Drawing, space: Space, paragraphs: &[Paragraph], height: f64, colour: Colour) {
    let lines = |paragraph: &Paragraph| {
        let (size, bold) = (paragraph.text.size, paragraph.bold);
        paragraph.text.lines.iter().map(move |line| measure(line, size, bold)).fold(0.0, f64::max)
    };
    let width = paragraphs.iter().map(lines).fold(0.0, f64::max);
    let (x, y) = ((width / 2.0 + d.mm(0.2)).min(space.width / 2.0), (height / 2.0).min(space.height / 2.0));
    let turn = space.angle.cos_sin();
    let ring = [(-x, -y), (x, -y), (x, y), (-x, y)].map(|(x, y)| Place::new(x, y).turned(turn, space.centre));
    d.area(Layer::Texts, vec![ring.to_vec()], plain(colour), None);
}
