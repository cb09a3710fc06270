//! Very many thin lines as one mesh: what is out of sight is left out, what is smaller than a point becomes one.

use std::sync::Arc;

use egui::epaint::Vertex;
use egui::{Color32, Mesh, Pos2, Rect, Shape, Vec2, pos2, vec2};

use super::marks::clipped;

/// Pieces shorter than this go into the next one, in points.
const SHORTEST: f32 = 0.7;
/// A line fades out over this at either side, so that it has no steps, in points.
const FADING: f32 = 0.5;

/// Beyond so many vertices lines do not fade out.
const MOST_FADED: usize = 200_000;

/// Thin lines being put together.
pub struct Hairs {
    mesh: Mesh,
    clip: Rect,
    half: f32,
    /// The points in which something is that is smaller than one.
    specks: Vec<bool>,
}

impl Hairs {
    /// Lines of this width within a part of the screen, in points.
    #[must_use]
    pub fn within(clip: Rect, width: f32) -> Self {
        let cells = Self::side(clip.width()) * Self::side(clip.height());
        Self { mesh: Mesh::default(), clip, half: width / 2.0, specks: vec![false; cells] }
    }

    const fn side(length: f32) -> usize {
        length.clamp(0.0, 16_000.0) as usize + 1
    }

    /// Adds a line through these places.
    pub fn line(&mut self, places: impl IntoIterator<Item = Pos2>, colour: Color32) {
        let mut places = places.into_iter();
        let Some(first) = places.next() else { return };
        let (mut from, mut last, mut drawn) = (first, first, false);
        for at in places {
            last = at;
            if at.distance(from) >= SHORTEST {
                self.piece(from, at, colour);
                (from, drawn) = (at, true);
            }
        }
        if drawn && last != from {
            self.piece(from, last, colour);
        } else if !drawn {
            self.speck(first, colour);
        }
    }

    /// A dot, where none is.
    fn speck(&mut self, at: Pos2, colour: Color32) {
        if !self.clip.contains(at) {
            return;
        }
        let Vec2 { x, y } = at - self.clip.min;
        let cell = y as usize * Self::side(self.clip.width()) + x as usize;
        if let Some(there) = self.specks.get_mut(cell).filter(|there| !**there) {
            *there = true;
            self.piece(at - vec2(0.5, 0.0), at + vec2(0.5, 0.0), colour);
        }
    }

    fn piece(&mut self, from: Pos2, to: Pos2, colour: Color32) {
        let Some([from, to]) = clipped(from, to, self.clip) else { return };
        let along = (to - from).normalized();
        let aside = vec2(-along.y, along.x);
        let first = self.mesh.vertices.len() as u32;
        let faded = Color32::TRANSPARENT;
        let outer = self.half + FADING;
        let soft = [(-outer, faded), (-self.half, colour), (self.half, colour), (outer, faded)];
        // Among so many nobody sees steps.
        let hard = [(-self.half, colour), (self.half, colour)];
        let edges = if self.mesh.vertices.len() < MOST_FADED { soft.as_slice() } else { hard.as_slice() };
        for &(at, ink) in edges {
            let vertex = |end: Pos2| Vertex::untextured(pos2(end.x + aside.x * at, end.y + aside.y * at), ink);
            self.mesh.vertices.extend([vertex(from), vertex(to)]);
        }
        for strip in 0..edges.len() as u32 - 1 {
            let corner = first + strip * 2;
            self.mesh.indices.extend([corner, corner + 1, corner + 2, corner + 1, corner + 3, corner + 2]);
        }
    }

    /// What was put together.
    #[must_use]
    pub fn done(self) -> Arc<Mesh> {
        Arc::new(self.mesh)
    }
}

/// What was put together, to be painted.
pub fn shape(mesh: &Arc<Mesh>) -> Shape {
    Shape::Mesh(Arc::clone(mesh))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(lines: &[&[(f32, f32)]]) -> usize {
        let mut hairs = Hairs::within(Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 50.0)), 1.0);
        for line in lines {
            hairs.line(line.iter().map(|&(x, y)| pos2(x, y)), Color32::BLACK);
        }
        hairs.done().indices.len() / 18
    }

    #[test]
    fn beyond_very_many_lines_each_costs_half() {
        let mut hairs = Hairs::within(Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 50.0)), 1.0);
        let vertices = |hairs: &mut Hairs, lines: usize| {
            let before = hairs.mesh.vertices.len();
            (0..lines).for_each(|_| hairs.line([pos2(1.0, 1.0), pos2(9.0, 9.0)], Color32::BLACK));
            hairs.mesh.vertices.len() - before
        };
        assert_eq!((vertices(&mut hairs, MOST_FADED / 8), vertices(&mut hairs, 10)), (MOST_FADED, 40));
        let last = *hairs.mesh.indices.iter().max().unwrap() as usize;
        assert_eq!(last + 1, hairs.mesh.vertices.len());
    }

    #[test]
    fn what_is_out_of_sight_or_smaller_than_a_point_costs_little() {
        assert_eq!(pieces(&[&[(-10.0, 20.0), (200.0, 20.0)], &[(0.0, 60.0), (100.0, 60.0)]]), 1);
        let small: &[(f32, f32)] = &[(10.1, 10.1), (10.3, 10.3), (10.2, 10.4)];
        assert_eq!(pieces(&[small, small, small]), 1, "many in one place are one dot");
        assert_eq!(pieces(&[&[(10.0, 10.0), (10.2, 10.0), (10.4, 10.0), (12.0, 10.0), (14.0, 10.0)]]), 2);
        assert_eq!(pieces(&[&[], &[(200.0, 200.0), (200.1, 200.0)]]), 0);
    }
}
