//! A page of a PDF, drawn once, on white paper.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_interpret::font::{FontData, FontQuery};
use hayro::hayro_syntax::{LoadPdfError, Pdf};
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::{About, Asked, Refused, Taken, drawn_at, pixels};

/// A point is a 72nd of an inch.
const MM_A_POINT: f64 = 25.4 / 72.0;
/// Programs that send mail put lines before the first one; readers look this far for it.
const START: usize = 1_024;

pub(super) fn begins(bytes: &[u8]) -> bool {
    bytes.get(..bytes.len().min(START)).is_some_and(|start| start.windows(5).any(|part| part == b"%PDF-"))
}

pub(super) fn take(bytes: Vec<u8>, asked: Asked, fonts: &[&'static [u8]]) -> Result<Taken, Refused> {
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => Refused::Protected,
        LoadPdfError::Invalid => Refused::damaged("PDF"),
    })?;
    let pages = u32::try_from(pdf.pages().len()).unwrap_or(u32::MAX);
    let page = (asked.page as usize).checked_sub(1).and_then(|place| pdf.pages().get(place));
    let page = page.ok_or(Refused::NoPage { page: asked.page, pages })?;
    let [across, down] = <[f32; 2]>::from(page.render_dimensions()).map(f64::from);
    let (by, ..) = drawn_at(across, down)?;
    let settings = InterpreterSettings { font_resolver: resolver(fonts), ..InterpreterSettings::default() };
    let drawn = PixmapSettings { x_scale: by as f32, y_scale: by as f32, bg_color: WHITE };
    let pixmap = render(page, &RenderCache::new(), &settings, &RenderSettings::default(), &drawn);
    let (width, height) = (u32::from(pixmap.width()), u32::from(pixmap.height()));
    let bytes = pixels::png_of_drawn(pixmap.data_as_u8_slice().to_vec(), width, height)?;
    let paper = Some([across * MM_A_POINT, down * MM_A_POINT]);
    Ok(Taken { bytes, about: About { width, height, pages, paper } })
}

type Resolver = Arc<dyn Fn(&FontQuery) -> Option<(FontData, u32)> + Send + Sync>;

/// Fonts that the file does not carry: Chinese, Japanese and Korean by the last of ours, which has them; others by the
/// reader's own.
fn resolver(fonts: &[&'static [u8]]) -> Resolver {
    let wide: Option<FontData> = fonts.last().map(|font| Arc::new(*font) as FontData);
    Arc::new(move |query| match query {
        FontQuery::Standard(standard) => Some(standard.get_font_data()),
        FontQuery::Fallback(missing) => match (&missing.character_collection, &wide) {
            (Some(_), Some(wide)) => Some((Arc::clone(wide), 0)),
            _ => Some(missing.pick_standard_font().get_font_data()),
        },
    })
}
