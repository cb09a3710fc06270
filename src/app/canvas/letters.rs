//! Lines of text on the plan.

use egui::epaint::TextShape;
use egui::{FontFamily, FontId, Shape, Vec2};

use super::marks::{self, Pen};
use crate::app::fonts;
use crate::scene::{Align, TextLine};

/// Smaller text is not drawn at all, in points.
const SMALLEST: f32 = 4.0;
/// egui must not be asked for larger letters, in points.
const LARGEST: f32 = 512.0;

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
    let colour = marks::colour(line.colour);
    let family = if line.bold { fonts::bold() } else { FontFamily::Proportional };
    let font = FontId::new(stepped(exact, pen.pixels), family);
    let galley = pen.painter.layout_no_wrap(line.text.clone(), font.clone(), colour);
    let width = galley.size().x;
    let along = match line.align {
        Align::Start => 0.0,
        Align::Middle => -width / 2.0,
        Align::End => -width,
    };
    let corner = Vec2::new(along, -middle_of_capitals(&galley, font.size));
    let degrees = line.angle.degrees();
    let turn = -(degrees.to_radians()) as f32;
    let corner = if degrees == 0.0 { corner } else { egui::emath::Rot2::from_angle(turn) * corner };
    let mut text = TextShape::new(at + corner, galley, colour);
    text.angle = turn;
    Some(Shape::Text(text))
}

/// How far below the top of the galley the middle of its capitals lies. Capitals of Noto Sans are 0.714 em high.
fn middle_of_capitals(galley: &egui::Galley, size: f32) -> f32 {
    let baseline =
        galley.rows.first().and_then(|row| row.row.glyphs.first().map(|glyph| row.pos.y + glyph.pos.y)).unwrap_or(size);
    baseline - 0.357 * size
}

/// Sizes in steps, so that zooming does not fill the glyph atlas: half a pixel for small text, coarser for large.
fn stepped(points: f32, pixels_per_point: f32) -> f32 {
    let pixels = points.clamp(1.0, LARGEST) * pixels_per_point;
    let step = if pixels < 24.0 {
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
