//! Lines of text on the plan.

use egui::emath::{Rot2, TSTransform};
use egui::epaint::TextShape;
use egui::{FontFamily, FontId, Pos2, Shape, Vec2};

use super::marks::Pen;
use crate::app::fonts;
use crate::scene::{Align, TextLine};

/// Smaller text is not drawn at all, in points.
const SMALLEST: f32 = 4.0;
/// egui must not be asked for larger letters, in points.
const LARGEST: f32 = 512.0;
/// Below this size letters are cut in steps of half a pixel, above in coarser ones, in pixels.
const FINE: f32 = 24.0;

/// A line of text as a shape; `None` where it is too small to read or out of sight.
pub fn shape(pen: &Pen<'_>, line: &TextLine) -> Option<Shape> {
    let exact = pen.camera.length(line.size);
    if exact < SMALLEST || line.text.is_empty() {
        return None;
    }
    let at = pen.camera.to_screen(line.at);
    let reach = exact * (line.text.chars().count() as f32 + 1.0);
    if !pen.camera.view().expand(reach).contains(at) {
        return None;
    }
    let colour = pen.ink(line.colour);
    let family = if line.bold { fonts::bold() } else { FontFamily::Proportional };
    let font = FontId::new(stepped(exact, pen.pixels), family);
    let galley = pen.painter.layout_no_wrap(line.text.clone(), font.clone(), colour);
    let along = match line.align {
        Align::Start => 0.0,
        Align::Middle => -galley.size().x / 2.0,
        Align::End => -galley.size().x,
    };
    let stretch = stretch(exact, font.size, pen.pixels);
    let corner = Vec2::new(along, -middle_of_capitals(&galley, font.size)) * stretch;
    let degrees = line.angle.degrees();
    let turn = -(degrees.to_radians()) as f32;
    let corner = if degrees == 0.0 { corner } else { Rot2::from_angle(turn) * corner };
    let mut text = TextShape::new(Pos2::ZERO, galley, colour);
    if stretch != 1.0 {
        text.transform(TSTransform::from_scaling(stretch));
    }
    text.pos = at + corner;
    text.angle = turn;
    Some(Shape::Text(text))
}

/// How much larger than the size it was laid out in a text is to be seen. Small text is only rounded, since there is
/// much of it; large text would be seen to fall short of its place.
fn stretch(exact: f32, laid_out: f32, pixels_per_point: f32) -> f32 {
    if exact * pixels_per_point < FINE { 1.0 } else { (exact / laid_out).min(1.2) }
}

/// How far below the top of the galley the middle of its capitals lies. Capitals of Noto Sans are 0.714 em high, and all
/// faces stand on its baseline.
fn middle_of_capitals(galley: &egui::Galley, size: f32) -> f32 {
    let baseline = |row: &egui::epaint::text::PlacedRow| Some(row.pos.y + row.row.glyphs.first()?.font_ascent);
    galley.rows.first().and_then(baseline).unwrap_or(size) - 0.357 * size
}

/// Sizes in steps, so that zooming does not fill the glyph atlas: half a pixel for small text, coarser for large.
fn stepped(points: f32, pixels_per_point: f32) -> f32 {
    let pixels = points.clamp(1.0, LARGEST) * pixels_per_point;
    let step = if pixels < FINE {
        0.5
    } else if pixels < 64.0 {
        2.0
    } else {
        8.0
    };
    ((pixels / step).floor() * step).clamp(1.0, LARGEST) / pixels_per_point
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_stay_within_what_egui_can_bear() {
        for points in [0.0, 1.0, 13.3, 47.0, 1e9, f32::INFINITY] {
            let size = stepped(points, 2.0);
            assert!((0.5..=LARGEST).contains(&size), "{points} gives {size}");
        }
        assert!((stepped(13.3, 1.0) - 13.0).abs() < 0.01);
    }
}
