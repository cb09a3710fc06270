//! Pixels -> PNG.

use image::codecs::png::{CompressionType, FilterType, PngEncoder};
use image::{DynamicImage, ImageEncoder, RgbaImage};

use super::Refused;

/// The PNG of an image.
pub(super) fn png(image: &DynamicImage) -> Result<Vec<u8>, Refused> {
    let mut bytes = Vec::new();
    let encoder = PngEncoder::new_with_quality(&mut bytes, CompressionType::Fast, FilterType::Adaptive);
    encoder
        .write_image(image.as_bytes(), image.width(), image.height(), image.color().into())
        .map_err(Refused::damaged)?;
    Ok(bytes)
}

/// The PNG of what was drawn on a transparent ground, each pixel's colours multiplied by its opacity.
pub(super) fn png_of_drawn(mut pixels: Vec<u8>, width: u32, height: u32) -> Result<Vec<u8>, Refused> {
    for pixel in pixels.chunks_exact_mut(4) {
        if let [red, green, blue, alpha] = pixel
            && !matches!(alpha, 0 | 255)
        {
            let whole = u16::from(*alpha);
            let pure = |part: u8| u8::try_from((u16::from(part) * 255 + whole / 2) / whole).unwrap_or(255);
            (*red, *green, *blue) = (pure(*red), pure(*green), pure(*blue));
        }
    }
    let opaque = pixels.chunks_exact(4).all(|pixel| pixel.last() == Some(&255));
    let image = RgbaImage::from_raw(width, height, pixels).ok_or(Refused::TooManyPixels { width, height })?;
    let image = DynamicImage::ImageRgba8(image);
    if opaque { png(&DynamicImage::ImageRgb8(image.into_rgb8())) } else { png(&image) }
}
