//! SVG: drawn once, at a resolution that a hall can be calibrated on.
//!
//! Nothing but the bytes themselves is read: links to other files and to the network are left out.

use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{ImageHrefResolver, Options, Tree};

use super::{About, Asked, Refused, Taken, check_size, drawn_at, pixels};

/// Most bytes of a drawing: some of what its reader does grows faster than its length.
const MOST_BYTES: u64 = 20_000_000;
/// CSS pixels are a 96th of an inch.
const MM_A_PIXEL: f64 = 25.4 / 96.0;
/// In the shipped fonts.
const FAMILY: &str = "Noto Sans";

/// Whether the bytes are text whose first element is `svg`.
pub(super) fn begins(bytes: &[u8]) -> bool {
    let start = bytes.get(..bytes.len().min(4_000)).unwrap_or_default();
    let text = String::from_utf8_lossy(start);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    text.starts_with('<') && text.contains("<svg")
}

pub(super) fn take(bytes: Vec<u8>, _: Asked, fonts: &[&'static [u8]]) -> Result<Taken, Refused> {
    let len = bytes.len() as u64;
    if len > MOST_BYTES {
        return Err(Refused::TooLong { bytes: len });
    }
    let tree = Tree::from_data(&bytes, &options(fonts)).map_err(Refused::damaged)?;
    let [across, down] = [f64::from(tree.size().width()), f64::from(tree.size().height())];
    let (by, width, height) = drawn_at(across, down)?;
    check_size(width, height)?;
    let mut pixmap = Pixmap::new(width, height).ok_or(Refused::TooManyPixels { width, height })?;
    resvg::render(&tree, Transform::from_scale(by as f32, by as f32), &mut pixmap.as_mut());
    let bytes = pixels::png_of_drawn(pixmap.take(), width, height)?;
    Ok(Taken { bytes, about: About { width, height, pages: 1, paper: Some([across * MM_A_PIXEL, down * MM_A_PIXEL]) } })
}

fn options(fonts: &[&'static [u8]]) -> Options<'static> {
    let mut known = Database::new();
    for font in fonts {
        known.load_font_data(font.to_vec());
    }
    for set in [Database::set_serif_family, Database::set_sans_serif_family, Database::set_monospace_family] {
        set(&mut known, FAMILY);
    }
    let resolver = ImageHrefResolver { resolve_string: Box::new(|_, _| None), ..ImageHrefResolver::default() };
    Options {
        font_family: FAMILY.to_owned(),
        fontdb: Arc::new(known),
        image_href_resolver: resolver,
        ..Options::default()
    }
}
