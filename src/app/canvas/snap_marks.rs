//! What shows what was snapped to: each kind of place has a mark of its own.

use egui::{Pos2, Rect, Shape, Stroke, StrokeKind, Vec2, vec2};

use crate::app::theme;
use crate::editor::snapping::Source;

/// Half the size of a mark, in points.
const HALF: f32 = 5.5;

/// The mark of a source: a square for a corner, a triangle for a middle, a circle for a centre, a cross for a crossing, a
/// right angle for a perpendicular, an hourglass for an edge, a diamond for any line.
#[must_use]
pub fn snap_mark(at: Pos2, source: Source) -> Vec<Shape> {
    let stroke = Stroke::new(1.5, theme::GUIDE);
    let line = |from: Vec2, to: Vec2| Shape::line_segment([at + from * HALF, at + to * HALF], stroke);
    let ring = |places: &[Vec2]| Shape::closed_line(places.iter().map(|&place| at + place * HALF).collect(), stroke);
    match source {
        Source::Corner => {
            let square = Rect::from_center_size(at, Vec2::splat(2.0 * HALF));
            vec![Shape::rect_stroke(square, 0.0, stroke, StrokeKind::Middle)]
        }
        Source::Middle => vec![ring(&[vec2(-1.0, 0.8), vec2(1.0, 0.8), vec2(0.0, -1.0)])],
        Source::Centre => vec![Shape::circle_stroke(at, HALF, stroke), Shape::circle_filled(at, 1.5, theme::GUIDE)],
        Source::Intersection => vec![line(vec2(-1.0, -1.0), vec2(1.0, 1.0)), line(vec2(-1.0, 1.0), vec2(1.0, -1.0))],
        Source::Perpendicular => vec![
            line(vec2(-1.0, -1.0), vec2(-1.0, 1.0)),
            line(vec2(-1.0, 1.0), vec2(1.0, 1.0)),
            line(vec2(-1.0, 0.0), vec2(0.0, 0.0)),
            line(vec2(0.0, 0.0), vec2(0.0, 1.0)),
        ],
        Source::Edge => vec![ring(&[vec2(-1.0, -1.0), vec2(1.0, -1.0), vec2(-1.0, 1.0), vec2(1.0, 1.0)])],
        Source::Polar | Source::Extension | Source::Gap | Source::Size | Source::Grid => {
            vec![ring(&[vec2(-1.0, 0.0), vec2(0.0, -1.0), vec2(1.0, 0.0), vec2(0.0, 1.0)])]
        }
    }
}

/// The mark of the origin: two axes that begin in a ring.
#[must_use]
pub fn origin_mark(at: Pos2) -> Vec<Shape> {
    let stroke = Stroke::new(1.5, theme::GUIDE);
    vec![
        Shape::circle_stroke(at, 4.0, stroke),
        Shape::line_segment([at, at + vec2(22.0, 0.0)], stroke),
        Shape::line_segment([at, at + vec2(0.0, -22.0)], stroke),
    ]
}
