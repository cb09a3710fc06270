//! Pictures, decoded once and no larger than they are shown.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::io::Cursor;

use image::imageops::FilterType;
use image::{ImageReader, Limits, RgbaImage};
use tiny_skia::{ColorU8, IntSize, Pixmap};

use crate::export::drawing::DrawError;
use crate::export::drawing::picture::PictureKind;

/// Most bytes that decoding one picture may ask for.
const MOST_BYTES: u64 = 1 << 29;

/// Pictures by where their bytes lie, which does not change while a sheet is written.
#[derive(Default)]
pub(super) struct Pictures {
    decoded: BTreeMap<(usize, usize), Pixmap>,
}

impl Pictures {
    /// The picture, shown at about `size` pixels.
    pub(super) fn get(&mut self, bytes: &[u8], size: [f64; 2]) -> Result<&Pixmap, DrawError> {
        match self.decoded.entry((bytes.as_ptr() as usize, bytes.len())) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(new) => Ok(new.insert(decoded(bytes, size)?)),
        }
    }
}

fn decoded(bytes: &[u8], size: [f64; 2]) -> Result<Pixmap, DrawError> {
    let format = PictureKind::of(bytes)?.format();
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_BYTES);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let picture = reader.decode().map_err(|error| DrawError::Picture(error.to_string()))?.into_rgba8();
    premultiplied(&shrunk(picture, size)).ok_or_else(|| DrawError::Picture("0 x 0".to_owned()))
}

/// A picture of many more pixels than are shown would flicker: it is averaged down first.
fn shrunk(picture: RgbaImage, size: [f64; 2]) -> RgbaImage {
    let [width, height] = size.map(|pixels| libm::ceil(pixels).clamp(1.0, 40_000.0) as u32);
    if picture.width() < width * 2 && picture.height() < height * 2 {
        return picture;
    }
    let (width, height) = (width.min(picture.width()), height.min(picture.height()));
    image::imageops::resize(&picture, width, height, FilterType::Triangle)
}

fn premultiplied(picture: &RgbaImage) -> Option<Pixmap> {
    let size = IntSize::from_wh(picture.width(), picture.height())?;
    let pixels = picture.pixels().flat_map(|image::Rgba([red, green, blue, alpha])| {
        let pixel = ColorU8::from_rgba(*red, *green, *blue, *alpha).premultiply();
        [pixel.red(), pixel.green(), pixel.blue(), pixel.alpha()]
    });
    Pixmap::from_vec(pixels.collect(), size)
}
