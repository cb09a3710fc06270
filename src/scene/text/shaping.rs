//! From a line of text to placed glyphs.

use std::ops::Range;

use harfrust::{Feature, ShapeOptions, Tag, UnicodeBuffer};
use unicode_normalization::char::is_combining_mark;

use super::faces::{FaceId, LoadedFace, candidates, cap_height, face_of, is_invisible};
use crate::scene::{Align, TextLine};

/// A shaped line.
#[derive(Debug, Clone, PartialEq)]
pub struct Shaped {
    /// Runs from left to right, each of one face.
    pub runs: Vec<GlyphRun>,
    /// Width in millimetres, from the first glyph's origin to the end of the last advance.
    pub width: f64,
}

/// Neighbouring glyphs of one face.
#[derive(Debug, Clone, PartialEq)]
pub struct GlyphRun {
    /// The face.
    pub face: FaceId,
    /// Which bytes of the text it shows.
    pub text: Range<usize>,
    /// Its glyphs from left to right.
    pub glyphs: Vec<ShapedGlyph>,
}

/// A glyph in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct ShapedGlyph {
    /// Number of the glyph in its face; 0 is "no such character".
    pub id: u32,
    /// Millimetres right of the line's anchor, before the line is turned.
    pub x: f64,
    /// Millimetres above the line's anchor, before the line is turned.
    pub y: f64,
    /// Which bytes of the text it shows; glyphs of one cluster name the same ones.
    pub cluster: Range<usize>,
}

/// Shapes a line: its glyphs relative to its anchor, as `align` and the middle of the capitals ask.
#[must_use]
pub fn shape(line: &TextLine) -> Shaped {
    let mut pen = 0.0;
    let mut runs: Vec<GlyphRun> = pieces(&line.text, line.bold)
        .into_iter()
        .filter_map(|(face, text)| shape_piece(face, text, line, &mut pen))
        .collect();
    let shift = match line.align {
        Align::Start => 0.0,
        Align::Middle => pen / 2.0,
        Align::End => pen,
    };
    let drop = cap_height(line.bold) * line.size / 2.0;
    for glyph in runs.iter_mut().flat_map(|run| &mut run.glyphs) {
        glyph.x -= shift;
        glyph.y -= drop;
    }
    Shaped { runs, width: pen }
}

/// Splits a text into pieces that one face can draw; marks stay with the letter before them.
fn pieces(text: &str, bold: bool) -> Vec<(FaceId, Range<usize>)> {
    let mut pieces: Vec<(FaceId, Range<usize>)> = Vec::new();
    for (start, character) in text.char_indices() {
        let end = start + character.len_utf8();
        let joins = is_invisible(character) || is_combining_mark(character);
        match pieces.last_mut() {
            Some((_, range)) if joins => range.end = end,
            last => {
                let shown = if character.is_control() { ' ' } else { character };
                let Some(face) = face_of(shown, bold).or_else(|| candidates(bold).first().copied()) else { continue };
                match last {
                    Some((before, range)) if *before == face => range.end = end,
                    _ => pieces.push((face, start..end)),
                }
            }
        }
    }
    pieces
}

/// Shapes one piece at the pen and moves the pen to its end.
fn shape_piece(id: FaceId, text: Range<usize>, line: &TextLine, pen: &mut f64) -> Option<GlyphRun> {
    let face = id.get()?;
    let buffer = shaped_buffer(face, line.text.get(text.clone())?, text.start);
    let scale = line.size / face.units;
    let ends = cluster_ends(buffer.glyph_infos().iter().map(|info| info.cluster as usize).collect(), text.end);
    let glyphs = buffer.glyph_infos().iter().zip(buffer.glyph_positions()).zip(ends);
    let glyphs = glyphs
        .map(|((info, place), cluster)| {
            let x = *pen + f64::from(place.x_offset) * scale;
            *pen += f64::from(place.x_advance) * scale;
            ShapedGlyph { id: info.glyph_id, x, y: f64::from(place.y_offset) * scale, cluster }
        })
        .collect();
    Some(GlyphRun { face: id, text, glyphs })
}

/// Runs the shaper; clusters are byte positions in the whole line.
fn shaped_buffer(face: &LoadedFace, text: &str, start: usize) -> harfrust::GlyphBuffer {
    // Without ligatures a letter keeps its own glyph, so that positions can be given letter by letter.
    let off = |tag: &[u8; 4]| Feature::new(Tag::new(tag), 0, ..);
    let features = [off(b"liga"), off(b"clig")];
    let mut buffer = UnicodeBuffer::new();
    for (offset, character) in text.char_indices() {
        let shown = if character.is_control() { ' ' } else { character };
        buffer.add(shown, u32::try_from(start + offset).unwrap_or(u32::MAX));
    }
    buffer.guess_segment_properties();
    face.shaper.shaper(&face.font).build().shape(buffer, ShapeOptions::new().features(&features))
}

/// The byte range of each glyph's cluster: from its start to the next greater start in the run.
fn cluster_ends(starts: Vec<usize>, end: usize) -> Vec<Range<usize>> {
    let mut sorted = starts.clone();
    sorted.sort_unstable();
    sorted.dedup();
    sorted.push(end);
    let next = |start: usize| {
        let after = sorted.partition_point(|other| *other <= start);
        sorted.get(after).copied().unwrap_or(end)
    };
    starts.into_iter().map(|start| start..next(start)).collect()
}
