//! Encoded bytes -> pixels for textures.

use std::io::Cursor;

use egui::{ColorImage, Pos2, pos2};
use image::{DynamicImage, ImageReader, Limits};

/// Textures are at most this wide and high, in pixels.
const WIDEST: u32 = 4_096;
/// Pictures that would take more memory than this are not decoded, in bytes: 100 million pixels of four bytes.
const HEAVIEST: u64 = 400_000_000;
/// By how much more than is in sight a detail is made, so that a little panning needs no other.
const AROUND: f32 = 0.5;

/// A part of a picture: left, top, right, bottom, each 0.0-1.0 from its upper left corner.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Part(pub [f32; 4]);

impl Part {
    /// The part round some places.
    pub fn around(places: &[[f32; 2]]) -> Self {
        let each = |axis: usize| places.iter().filter_map(move |place| place.get(axis).copied());
        let least = |axis| each(axis).fold(f32::INFINITY, f32::min);
        let most = |axis| each(axis).fold(f32::NEG_INFINITY, f32::max);
        Self([least(0), least(1), most(0), most(1)])
    }

    /// What two parts share.
    pub fn shared(&self, other: &Self) -> Option<Self> {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        let both = [a.max(*e), b.max(*f), c.min(*g), d.min(*h)];
        (both[0] < both[2] && both[1] < both[3]).then_some(Self(both))
    }

    /// Whether another part lies in this one.
    pub fn holds(&self, other: &Self) -> bool {
        let (Self([a, b, c, d]), Self([e, f, g, h])) = (self, other);
        a <= e && b <= f && c >= g && d >= h
    }

    /// A larger part round it.
    pub fn grown(&self) -> Self {
        let Self([left, top, right, bottom]) = *self;
        let (dx, dy) = ((right - left) * AROUND, (bottom - top) * AROUND);
        Self([(left - dx).max(0.0), (top - dy).max(0.0), (right + dx).min(1.0), (bottom + dy).min(1.0)])
    }

    /// Where a place of the picture lies in this part, 0.0-1.0.
    pub fn within(&self, [x, y]: [f32; 2]) -> Pos2 {
        let Self([left, top, right, bottom]) = *self;
        pos2((x - left) / (right - left).max(1e-6), (y - top) / (bottom - top).max(1e-6))
    }
}

/// The picture, made smaller where the graphics card could not hold it, and how many of its pixels are one then.
pub(super) fn overview(bytes: &[u8], most: usize) -> Option<(ColorImage, f32)> {
    let image = decoded(bytes)?;
    let most = u32::try_from(most).unwrap_or(WIDEST).min(WIDEST);
    let width = image.width();
    let image = if width.max(image.height()) > most { image.thumbnail(most, most) } else { image };
    let shrunk = width as f32 / image.width().max(1) as f32;
    Some((coloured(image), shrunk))
}

/// A part of the picture in full, no larger than a texture may be, and which part that is to the pixel.
pub(super) fn detail(bytes: &[u8], part: Part) -> Option<(ColorImage, Part)> {
    let image = decoded(bytes)?;
    let (width, height) = (image.width(), image.height());
    let pixel = |share: f32, side: u32| ((share * side as f32) as u32).min(side);
    let Part([left, top, right, bottom]) = part;
    let (x, y) = (pixel(left, width), pixel(top, height));
    let (wide, high) = (pixel(right, width).saturating_sub(x), pixel(bottom, height).saturating_sub(y));
    if wide == 0 || high == 0 {
        return None;
    }
    let cut = image.crop_imm(x, y, wide, high);
    let cut = if wide.max(high) > WIDEST { cut.thumbnail(WIDEST, WIDEST) } else { cut };
    let share = |pixel: u32, side: u32| pixel as f32 / side as f32;
    let exact = Part([share(x, width), share(y, height), share(x + wide, width), share(y + high, height)]);
    Some((coloured(cut), exact))
}

fn decoded(bytes: &[u8]) -> Option<DynamicImage> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let mut limits = Limits::default();
    limits.max_alloc = Some(HEAVIEST);
    reader.limits(limits);
    reader.decode().ok()
}

fn coloured(image: DynamicImage) -> ColorImage {
    let pixels = image.into_rgba8();
    let size = [pixels.width() as usize, pixels.height() as usize];
    ColorImage::from_rgba_unmultiplied(size, pixels.as_raw())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Vec::new();
        let image = image::RgbImage::from_fn(width, height, |x, _| image::Rgb([(x % 256) as u8, 30, 30]));
        image.write_to(&mut Cursor::new(&mut bytes), image::ImageFormat::Png).unwrap();
        bytes
    }

    #[test]
    fn a_picture_too_large_for_the_card_is_made_smaller() {
        let (image, shrunk) = overview(&png(300, 100), 150).unwrap();
        assert_eq!((image.size, shrunk), ([150, 50], 2.0));
        let (image, shrunk) = overview(&png(300, 100), 4096).unwrap();
        assert_eq!((image.size, shrunk), ([300, 100], 1.0));
    }

    #[test]
    fn a_detail_has_every_pixel_of_its_part() {
        let (image, part) = detail(&png(200, 100), Part([0.5, 0.0, 0.75, 0.5])).unwrap();
        assert_eq!((image.size, part), ([50, 50], Part([0.5, 0.0, 0.75, 0.5])));
        assert_eq!(image.pixels[0].r(), 100);
        assert!(detail(&png(200, 100), Part([0.5, 0.0, 0.501, 0.5])).is_none());
    }

    #[test]
    fn what_is_no_picture_is_left_out() {
        assert!(overview(b"no picture", 4096).is_none());
        assert!(overview(&png(30, 30)[..60], 4096).is_none(), "cut short");
    }
}
