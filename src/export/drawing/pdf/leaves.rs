//! Pages of a report, one after another.

use std::io::Write;

use krilla::Document;
use krilla::page::PageSettings;
use krilla::paint::FillRule;

use super::canvas::{PdfCanvas, Store, points};
use super::{failure, metadata, rectangle};
use crate::export::Progress;
use crate::export::drawing::DrawError;
use crate::export::drawing::canvas::paint;
use crate::scene::filing::Leaf;

/// Part of the time that goes into painting; the rest into fonts and compression.
const PAINTING: f32 = 0.7;

/// Writes pages, called `title` and in `language`.
pub(in crate::export::drawing) fn write_leaves(
    leaves: &[Leaf],
    (title, language): (&str, &str),
    progress: &dyn Progress,
    out: &mut dyn Write,
) -> Result<(), DrawError> {
    let mut document = Document::new();
    document.set_metadata(metadata(title, language));
    let mut store = Store::default();
    for (at, leaf) in leaves.iter().enumerate() {
        if progress.cancelled() {
            return Err(DrawError::Cancelled);
        }
        one(leaf, &mut document, &mut store)?;
        progress.done((at + 1) as f32 / leaves.len().max(1) as f32 * PAINTING);
    }
    let bytes = document.finish().map_err(failure)?;
    if progress.cancelled() {
        return Err(DrawError::Cancelled);
    }
    out.write_all(&bytes)?;
    progress.done(1.0);
    Ok(())
}

fn one(leaf: &Leaf, document: &mut Document, store: &mut Store) -> Result<(), DrawError> {
    let size = PageSettings::from_wh(points(leaf.width), points(leaf.height));
    let size = size.ok_or_else(|| DrawError::Format(format!("{} x {} mm", leaf.width, leaf.height)))?;
    let mut page = document.start_page_with(size);
    let mut canvas = PdfCanvas::new(page.surface(), store);
    let done = painted(leaf, &mut canvas);
    canvas.surface.finish();
    done
}

fn painted(leaf: &Leaf, canvas: &mut PdfCanvas<'_>) -> Result<(), DrawError> {
    for clipped in &leaf.clipped {
        let Some(frame) = rectangle(clipped.frame) else { continue };
        canvas.surface.push_clip_path(&frame, &FillRule::NonZero);
        let done = clipped.shapes.iter().try_for_each(|shape| paint(shape, canvas));
        // Every push wants its pop, also where painting ended early.
        canvas.surface.pop();
        done?;
    }
    leaf.shapes.iter().try_for_each(|shape| paint(shape, canvas))
}
