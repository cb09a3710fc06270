//! Elements of an SVG.

use std::fmt::Write;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;

use super::number::number;
use crate::export::drawing::DrawError;
use crate::export::drawing::canvas::{Canvas, Figure, dash};
use crate::export::drawing::escape::escaped;
use crate::export::drawing::picture::{Photo, PictureKind};
use crate::geometry::Place;
use crate::scene::text::{cap_height, shape};
use crate::scene::{Align, Rgba, Stroke, TextLine};

/// Appends elements to a text. (Writing to a string cannot fail.)
pub(super) struct SvgCanvas<'a> {
    pub text: &'a mut String,
}

impl Canvas for SvgCanvas<'_> {
    fn figure(&mut self, figure: &Figure<'_>, fill: Option<Rgba>, stroke: Option<&Stroke>) {
        match figure {
            Figure::Circle(centre, radius) => {
                let (x, y, r) = (number(centre.x), number(centre.y), number(*radius));
                let _ = write!(self.text, "<circle cx=\"{x}\" cy=\"{y}\" r=\"{r}\"");
            }
            Figure::Rings(rings) => self.path(rings.iter().map(|ring| (ring.as_slice(), true))),
            Figure::Line(places) => self.path(std::iter::once((*places, false))),
            Figure::Pieces(pieces) => self.path(pieces.iter().map(|piece| (piece.as_slice(), false))),
        }
        if let Some(fill) = fill {
            self.colour("fill", fill);
            if matches!(figure, Figure::Rings(rings) if rings.len() > 1) {
                self.text.push_str(" fill-rule=\"evenodd\"");
            }
        }
        if let Some(stroke) = stroke {
            self.stroke(stroke);
        }
        self.text.push_str("/>\n");
    }

    fn text(&mut self, line: &TextLine) {
        let width = shape(line).width;
        let drop = cap_height(line.bold) * line.size / 2.0;
        let start = match line.align {
            Align::Start => 0.0,
            Align::Middle => width / 2.0,
            Align::End => width,
        };
        let (x, y) = (number(line.at.x - start), number(line.at.y + drop));
        let _ = write!(self.text, "<text x=\"{x}\" y=\"{y}\" font-size=\"{}\"", number(line.size));
        // Whatever face the reader's program finds, the text is as wide as it was laid out to be.
        if width > 0.0 && line.text.chars().nth(1).is_some() {
            let _ = write!(self.text, " textLength=\"{}\" lengthAdjust=\"spacingAndGlyphs\"", number(width));
        }
        if line.bold {
            self.text.push_str(" font-weight=\"bold\"");
        }
        self.colour("fill", line.colour);
        if line.angle.thousandths() != 0 {
            let (x, y) = (number(line.at.x), number(line.at.y));
            let _ = write!(self.text, " transform=\"rotate({} {x} {y})\"", number(-line.angle.degrees()));
        }
        let _ = writeln!(self.text, ">{}</text>", escaped(&line.text));
    }

    fn picture(&mut self, photo: &Photo<'_>) -> Result<(), DrawError> {
        let kind = PictureKind::of(photo.bytes)?.media_type();
        let matrix = photo.placed().map(number).join(" ");
        let cropped = photo.is_cropped();
        if cropped {
            // An inner svg shows nothing beyond its own box.
            let [left, top, right, bottom] = photo.part;
            let (x, y, width, height) = (number(left), number(top), number(right - left), number(bottom - top));
            let _ = write!(
                self.text,
                "<g transform=\"matrix({matrix})\"><svg x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" \
                 viewBox=\"{x} {y} {width} {height}\" preserveAspectRatio=\"none\">"
            );
        }
        self.text.push_str("<image width=\"1\" height=\"1\" preserveAspectRatio=\"none\"");
        if !cropped {
            let _ = write!(self.text, " transform=\"matrix({matrix})\"");
        }
        if photo.opacity < 1.0 {
            let _ = write!(self.text, " opacity=\"{}\"", number(f64::from(photo.opacity.max(0.0))));
        }
        let _ = write!(self.text, " href=\"data:{kind};base64,");
        STANDARD.encode_string(photo.bytes, self.text);
        self.text.push_str(if cropped { "\"/></svg></g>\n" } else { "\"/>\n" });
        Ok(())
    }
}

impl SvgCanvas<'_> {
    /// A path of pieces, each closed or not.
    fn path<'p>(&mut self, pieces: impl Iterator<Item = (&'p [Place], bool)>) {
        self.text.push_str("<path d=\"");
        for (places, closed) in pieces {
            for (index, place) in places.iter().enumerate() {
                let step = if index == 0 { 'M' } else { 'L' };
                let _ = write!(self.text, "{step}{} {}", number(place.x), number(place.y));
            }
            if closed {
                self.text.push('Z');
            }
        }
        self.text.push('"');
    }

    fn colour(&mut self, what: &str, Rgba { colour, alpha }: Rgba) {
        let _ = write!(self.text, " {what}=\"#{:02x}{:02x}{:02x}\"", colour.red, colour.green, colour.blue);
        if alpha < 255 {
            let _ = write!(self.text, " {what}-opacity=\"{}\"", number(f64::from(alpha) / 255.0));
        }
    }

    fn stroke(&mut self, stroke: &Stroke) {
        self.colour("stroke", stroke.colour);
        let _ = write!(self.text, " stroke-width=\"{}\"", number(stroke.weight));
        if let Some((dash, gap)) = dash(stroke) {
            let _ = write!(self.text, " stroke-dasharray=\"{} {}\"", number(dash), number(gap));
        }
    }
}
