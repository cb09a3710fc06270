//! Outlines of glyphs.

use skrifa::GlyphId;
use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};

use super::FaceId;

/// One step of an outline; coordinates in ems, y upwards, the origin on the baseline.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum PathStep {
    /// Starts a contour.
    Move([f32; 2]),
    /// A straight piece.
    Line([f32; 2]),
    /// A quadratic curve: control point, end.
    Quad([f32; 2], [f32; 2]),
    /// A cubic curve: two control points, end.
    Cubic([f32; 2], [f32; 2], [f32; 2]),
    /// Closes the contour.
    Close,
}

/// The outline of a glyph; filled by the non-zero rule. Empty for a space.
pub type GlyphPath = Vec<PathStep>;

/// The outline of a glyph of a face; empty where there is none.
#[must_use]
pub fn glyph_path(face: FaceId, glyph: u32) -> GlyphPath {
    let Some(face) = face.get() else { return Vec::new() };
    let Some(outline) = face.outlines.get(GlyphId::new(glyph)) else { return Vec::new() };
    let mut pen = Pen { steps: Vec::new(), em: face.units as f32 };
    // Font units: at any other size the reader rounds to 1/64 of it.
    let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
    if outline.draw(settings, &mut pen).is_ok() { pen.steps } else { Vec::new() }
}

/// Collects steps, from font units to ems.
struct Pen {
    steps: GlyphPath,
    em: f32,
}

impl Pen {
    fn at(&self, x: f32, y: f32) -> [f32; 2] {
        [x / self.em, y / self.em]
    }
}

impl OutlinePen for Pen {
    fn move_to(&mut self, x: f32, y: f32) {
        self.steps.push(PathStep::Move(self.at(x, y)));
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.steps.push(PathStep::Line(self.at(x, y)));
    }

    fn quad_to(&mut self, cx: f32, cy: f32, x: f32, y: f32) {
        self.steps.push(PathStep::Quad(self.at(cx, cy), self.at(x, y)));
    }

    fn curve_to(&mut self, ax: f32, ay: f32, bx: f32, by: f32, x: f32, y: f32) {
        self.steps.push(PathStep::Cubic(self.at(ax, ay), self.at(bx, by), self.at(x, y)));
    }

    fn close(&mut self) {
        self.steps.push(PathStep::Close);
    }
}
