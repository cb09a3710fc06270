//! The window's fonts: the same files that every drawing is set in.

use std::collections::BTreeMap;
use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily};

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
        .map(|face| (face.name.to_owned(), Arc::new(FontData::from_static(face.bytes))))
        .collect();
    let families = BTreeMap::from([
        (FontFamily::Proportional, names(regular_faces())),
        (FontFamily::Monospace, names(regular_faces())),
        (bold(), names(bold_faces())),
    ]);
    ctx.set_fonts(FontDefinitions { font_data, families });
}
