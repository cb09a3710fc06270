//! Pictures as backgrounds of a plan: whatever the format, PNG or JPEG comes out, since every drawing can hold these.

mod pdf;
mod pixels;
mod raster;
mod svg;

use image::ImageFormat;
use serde::{Deserialize, Serialize};

use super::Refused;

/// Most pixels of a picture, in millions.
pub const MOST_MEGAPIXELS: u32 = 100;
/// Most pixels across or down.
pub const LONGEST: u32 = 20_000;
/// Most bytes of a picture's file.
pub const MOST_BYTES: u64 = 200_000_000;
/// What is drawn from lines, SVG and PDF, becomes a picture that is this long at its longer side, in pixels: half a
/// centimetre of a hall of 30 m a pixel.
const DRAWN: f64 = 6_000.0;

/// What is to be taken of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    /// The page, from 1, where the format has pages.
    pub page: u32,
}

impl Default for Asked {
    fn default() -> Self {
        Self { page: 1 }
    }
}

/// A picture that was taken.
#[derive(Debug, Clone, PartialEq)]
pub struct Taken {
    /// PNG or JPEG.
    pub bytes: Vec<u8>,
    /// What is known of it.
    pub about: About,
}

/// What is known of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// How many pages the file has.
    pub pages: u32,
    /// The width and height of the sheet in mm of paper, where the format has one.
    pub paper: Option<[f64; 2]>,
}

/// A format of pictures that is read.
pub struct Format {
    /// Its name, as people write it.
    pub name: &'static str,
    /// The endings of its files, in small letters.
    pub endings: &'static [&'static str],
    begins: fn(&[u8]) -> bool,
    take: Take,
}

type Take = fn(Vec<u8>, Asked, &[&'static [u8]]) -> Result<Taken, Refused>;

/// Every format of pictures that is read.
pub const FORMATS: &[Format] = &[
    Format {
        name: "PNG",
        endings: &["png"],
        begins: |bytes| bytes.starts_with(b"\x89PNG\r\n\x1a\n"),
        take: |bytes, _, _| raster::take(bytes, ImageFormat::Png),
    },
    Format {
        name: "JPEG",
        endings: &["jpg", "jpeg"],
        begins: |bytes| bytes.starts_with(b"\xff\xd8\xff"),
        take: |bytes, _, _| raster::take(bytes, ImageFormat::Jpeg),
    },
    Format {
        name: "WebP",
        endings: &["webp"],
        begins: |bytes| bytes.starts_with(b"RIFF") && bytes.get(8..12) == Some(b"WEBP"),
        take: |bytes, _, _| raster::take(bytes, ImageFormat::WebP),
    },
    Format { name: "PDF", endings: &["pdf"], begins: pdf::begins, take: pdf::take },
    Format { name: "SVG", endings: &["svg"], begins: svg::begins, take: svg::take },
];

/// Takes a picture from the bytes of a file, whose format is told by how it begins, not by its name.
///
/// # Errors
/// When the bytes are no picture, damaged, or more than are taken.
pub fn take(bytes: Vec<u8>, asked: Asked, fonts: &[&'static [u8]]) -> Result<Taken, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let len = bytes.len() as u64;
    if len > MOST_BYTES {
        return Err(Refused::TooLong { bytes: len });
    }
    let format = FORMATS.iter().find(|format| (format.begins)(&bytes)).ok_or(Refused::Unknown)?;
    (format.take)(bytes, asked, fonts)
}

/// Whether so many pixels are taken.
fn check_size(width: u32, height: u32) -> Result<(), Refused> {
    let most = u64::from(MOST_MEGAPIXELS) * 1_000_000;
    let pixels = u64::from(width) * u64::from(height);
    if width.max(height) > LONGEST || pixels > most {
        return Err(Refused::TooManyPixels { width, height });
    }
    Ok(())
}

/// By how much a sheet of this size is enlarged to be [`DRAWN`] pixels long, and how many pixels it then has.
fn drawn_at(width: f64, height: f64) -> Result<(f64, u32, u32), Refused> {
    let longer = width.max(height);
    if !(longer.is_finite() && width > 0.0 && height > 0.0) {
        return Err(Refused::Damaged { reason: format!("{width} x {height}") });
    }
    let by = DRAWN / longer;
    let pixels = |side: f64| (libm::round(side * by) as u32).max(1);
    Ok((by, pixels(width), pixels(height)))
}
