//! The window's fonts: the same files that every drawing is set in.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontTweak};
use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider};

use crate::scene::{Face, bold_faces, regular_faces};

const BOLD: &str = "bold";

/// The family of bold text.
#[must_use]
pub fn bold() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

/// Gives the bundled fonts to a context: regular for everything, bold under [`bold`].
pub fn install(ctx: &egui::Context) {
    let names = |faces: &[Face]| faces.iter().map(|face| face.name.to_owned()).collect::<Vec<_>>();
    let font_data: BTreeMap<String, Arc<FontData>> = regular_faces()
        .iter()
        .chain(bold_faces())
        .map(|face| (face.name.to_owned(), Arc::new(FontData::from_static(face.bytes).tweak(on_one_baseline(face)))))
        .collect();
    let families = BTreeMap::from([
        (FontFamily::Proportional, names(regular_faces())),
        (FontFamily::Monospace, names(regular_faces())),
        (bold(), names(bold_faces())),
    ]);
    ctx.set_fonts(FontDefinitions { font_data, families });
}

/// egui sets letters of several faces on the middle of the line; this puts them on the baseline of the first one, as
/// drawings have it.
fn on_one_baseline(face: &Face) -> FontTweak {
    let first = regular_faces().first().map_or(0.0, baseline);
    FontTweak { y_offset_factor: first - baseline(face), ..FontTweak::default() }
}

/// How far below the middle of its line the baseline of a face lies, in ems.
fn baseline(face: &Face) -> f32 {
    let Ok(font) = FontRef::new(face.bytes) else { return 0.0 };
    let metrics = font.metrics(Size::new(1.0), LocationRef::default());
    (metrics.ascent + metrics.descent - metrics.leading) / 2.0
}
