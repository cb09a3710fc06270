//! Icons of the window: a few strokes each, drawn in the colour of the text beside them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use egui::{Color32, Painter, Pos2, Rect, Stroke, pos2};

const SOURCE: &str = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/icons/window.icons"));
const GRID: f32 = 24.0;

static ICONS: LazyLock<BTreeMap<&'static str, Vec<Part>>> = LazyLock::new(|| {
    let lines = SOURCE.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once(' ')).map(|(name, path)| (name, parts(path))).collect()
});

/// One stroke of an icon, on the grid.
#[derive(Debug, Clone, PartialEq)]
enum Part {
    Line(Vec<Pos2>, bool),
    Circle(Pos2, f32),
    Disc(Pos2, f32),
}

/// Paints the icon `name` into `rect`; nothing where there is none.
pub fn paint(painter: &Painter, rect: Rect, name: &str, colour: Color32) {
    let Some(parts) = ICONS.get(name) else { return };
    let size = rect.width().min(rect.height());
    let corner = rect.center() - egui::Vec2::splat(size / 2.0);
    let at = |p: &Pos2| corner + p.to_vec2() * (size / GRID);
    let stroke = Stroke::new((size / 14.0).max(1.2), colour);
    for part in parts {
        match part {
            Part::Line(points, closed) => {
                let points: Vec<Pos2> = points.iter().map(at).collect();
                painter.add(if *closed {
                    egui::Shape::closed_line(points, stroke)
                } else {
                    egui::Shape::line(points, stroke)
                });
            }
            Part::Circle(centre, radius) => {
                painter.circle_stroke(at(centre), radius * size / GRID, stroke);
            }
            Part::Disc(centre, radius) => {
                painter.circle_filled(at(centre), radius * size / GRID, colour);
            }
        }
    }
}

fn parts(path: &str) -> Vec<Part> {
    let mut parts = Vec::new();
    let starts: Vec<usize> = path.char_indices().filter(|(_, c)| c.is_ascii_uppercase()).map(|(i, _)| i).collect();
    for (i, &start) in starts.iter().enumerate() {
        let end = starts.get(i + 1).copied().unwrap_or(path.len());
        let Some(piece) = path.get(start..end) else { continue };
        let numbers: Vec<f32> =
            piece.get(1..).unwrap_or("").split_whitespace().filter_map(|n| n.parse().ok()).collect();
        add(&mut parts, piece.chars().next(), &numbers);
    }
    parts
}

fn add(parts: &mut Vec<Part>, command: Option<char>, numbers: &[f32]) {
    match (command, numbers) {
        (Some('M'), &[x, y]) => parts.push(Part::Line(vec![pos2(x, y)], false)),
        (Some('L'), &[x, y]) => {
            if let Some(Part::Line(points, _)) = parts.last_mut() {
                points.push(pos2(x, y));
            }
        }
        (Some('Z'), _) => {
            if let Some(Part::Line(_, closed)) = parts.last_mut() {
                *closed = true;
            }
        }
        (Some('O'), &[x, y, radius]) => parts.push(Part::Circle(pos2(x, y), radius)),
        (Some('D'), &[x, y, radius]) => parts.push(Part::Disc(pos2(x, y), radius)),
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_tool_has_an_icon() {
        for tool in crate::editor::TOOLS {
            assert!(ICONS.contains_key(tool.id.0.trim_start_matches("tool-")), "{:?} has no icon", tool.id);
        }
    }

    #[test]
    fn every_icon_is_drawn_inside_its_grid() {
        assert!(ICONS.len() > 20);
        for (name, parts) in ICONS.iter() {
            assert!(!parts.is_empty(), "{name} is empty");
            for part in parts {
                let points = match part {
                    Part::Line(points, _) => points.clone(),
                    Part::Circle(p, r) | Part::Disc(p, r) => vec![pos2(p.x - r, p.y - r), pos2(p.x + r, p.y + r)],
                };
                assert!(points.len() > 1, "{name} has a stroke of one point");
                let inside = points.iter().all(|p| (0.0..=GRID).contains(&p.x) && (0.0..=GRID).contains(&p.y));
                assert!(inside, "{name} leaves its grid");
            }
        }
    }
}
