//! Outlines of glyphs, made once.

use std::collections::BTreeMap;

use tiny_skia::{Path, PathBuilder};

use crate::scene::text::{FaceId, PathStep, glyph_path};

/// Outlines in ems, y upwards; `None` for a glyph that shows nothing.
#[derive(Default)]
pub(super) struct Glyphs {
    paths: BTreeMap<(FaceId, u32), Option<Path>>,
}

impl Glyphs {
    /// The outline of a glyph, if it has one.
    pub(super) fn get(&mut self, face: FaceId, glyph: u32) -> Option<&Path> {
        self.paths.entry((face, glyph)).or_insert_with(|| path(face, glyph)).as_ref()
    }
}

fn path(face: FaceId, glyph: u32) -> Option<Path> {
    let mut path = PathBuilder::new();
    for step in glyph_path(face, glyph) {
        match step {
            PathStep::Move([x, y]) => path.move_to(x, y),
            PathStep::Line([x, y]) => path.line_to(x, y),
            PathStep::Quad([cx, cy], [x, y]) => path.quad_to(cx, cy, x, y),
            PathStep::Cubic([ax, ay], [bx, by], [x, y]) => path.cubic_to(ax, ay, bx, by, x, y),
            PathStep::Close => path.close(),
        }
    }
    path.finish()
}
