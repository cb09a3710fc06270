//! PNG, JPEG and WebP.

use std::io::Cursor;

use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageError, ImageFormat, ImageReader, Limits};

use super::{About, Refused, Taken, check_size, pixels};

/// Most bytes that decoding may ask for: 100 million pixels of four bytes, and as much again at work.
const MOST_MEMORY: u64 = 800_000_000;
/// The quality of a JPEG that is written anew, of 100.
const QUALITY: u8 = 92;

/// Takes a picture. Every pixel is decoded once, so that no broken one gets into a plan; what is PNG or JPEG and the right
/// way up stays byte for byte.
pub(super) fn take(bytes: Vec<u8>, format: ImageFormat) -> Result<Taken, Refused> {
    let (width, height) = ImageReader::with_format(Cursor::new(&bytes), format).into_dimensions().map_err(refused)?;
    check_size(width, height)?;
    let (image, orientation) = decoded(&bytes, format).map_err(refused)?;
    let (image, bytes) = match (format, orientation) {
        (ImageFormat::Png | ImageFormat::Jpeg, Orientation::NoTransforms) => (image, bytes),
        (format, orientation) => written(image, format, orientation)?,
    };
    Ok(Taken { bytes, about: About { width: image.width(), height: image.height(), pages: 1, paper: None } })
}

fn refused(error: ImageError) -> Refused {
    if matches!(error, ImageError::Limits(_)) { Refused::TooLarge } else { Refused::damaged(error) }
}

fn decoded(bytes: &[u8], format: ImageFormat) -> Result<(DynamicImage, Orientation), ImageError> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MOST_MEMORY);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    Ok((DynamicImage::from_decoder(decoder)?, orientation))
}

/// The picture the right way up: a camera tells how it was held, and not every program that shows pictures listens.
fn written(
    mut image: DynamicImage,
    format: ImageFormat,
    orientation: Orientation,
) -> Result<(DynamicImage, Vec<u8>), Refused> {
    image.apply_orientation(orientation);
    if format != ImageFormat::Jpeg {
        let bytes = pixels::png(&image)?;
        return Ok((image, bytes));
    }
    let mut bytes = Vec::new();
    image.write_with_encoder(JpegEncoder::new_with_quality(&mut bytes, QUALITY)).map_err(Refused::damaged)?;
    Ok((image, bytes))
}
