//! What a format must be able to paint; everything else is made of it.

use super::DrawError;
use super::picture::Photo;
use crate::geometry::Place;
use crate::scene::{Fill, Mark, Rgba, Shape, Stroke, TextLine, circle_ring, hatch_lines};

/// A figure, in mm of paper, y downwards.
pub(super) enum Figure<'a> {
    /// Closed rings, filled by the even-odd rule.
    Rings(&'a [Vec<Place>]),
    /// Straight pieces from place to place, open.
    Line(&'a [Place]),
    /// Lines of their own.
    Pieces(&'a [[Place; 2]]),
    /// A circle: middle and radius.
    Circle(Place, f64),
}

/// Something that can be painted on.
pub(super) trait Canvas {
    /// Fills and strokes a figure.
    fn figure(&mut self, figure: &Figure<'_>, fill: Option<Rgba>, stroke: Option<&Stroke>);

    /// Writes a line of text.
    fn text(&mut self, line: &TextLine);

    /// Shows a picture.
    fn picture(&mut self, photo: &Photo<'_>) -> Result<(), DrawError>;
}

/// Paints a shape.
pub(super) fn paint(shape: &Shape, canvas: &mut impl Canvas) -> Result<(), DrawError> {
    match &shape.mark {
        Mark::Area { rings, fill, stroke } => {
            filled(&Figure::Rings(rings), || rings.clone(), *fill, stroke.as_ref(), canvas);
        }
        Mark::Line { places, stroke } => canvas.figure(&Figure::Line(places), None, Some(stroke)),
        Mark::Circle { centre, radius, fill, stroke } => {
            let rings = || vec![circle_ring(*centre, *radius)];
            filled(&Figure::Circle(*centre, *radius), rings, *fill, stroke.as_ref(), canvas);
        }
        Mark::Text(line) => canvas.text(line),
        Mark::Picture { corners, part, bytes, opacity } => {
            canvas.picture(&Photo { corners: *corners, part: *part, bytes, opacity: *opacity })?;
        }
    }
    Ok(())
}

/// A figure with its fill; a hatch goes under the edge.
fn filled(
    figure: &Figure<'_>,
    rings: impl Fn() -> Vec<Vec<Place>>,
    fill: Option<Fill>,
    stroke: Option<&Stroke>,
    canvas: &mut impl Canvas,
) {
    let plain = match fill {
        Some(Fill::Hatch { colour, every, weight }) => {
            let lines = hatch_lines(&rings(), every);
            canvas.figure(&Figure::Pieces(&lines), None, Some(&Stroke { colour, weight, dash: None }));
            None
        }
        Some(Fill::Plain(colour)) => Some(colour),
        None => None,
    };
    if plain.is_some() || stroke.is_some() {
        canvas.figure(figure, plain, stroke);
    }
}

/// Lengths of dash and gap that a format can draw, both positive.
pub(super) fn dash(stroke: &Stroke) -> Option<(f64, f64)> {
    stroke.dash.filter(|(dash, gap)| *dash > 0.0 && *gap > 0.0)
}
