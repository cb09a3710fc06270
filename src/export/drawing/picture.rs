//! Pictures on a plan: which format their bytes are in, and how they lie.

use std::io::Cursor;

use image::{ImageFormat, ImageReader};

use super::DrawError;
use crate::geometry::Place;

/// Most pixels of a picture across or down.
const LONGEST: u32 = 20_000;
/// Most pixels of a picture: a small file may ask for any number, and each takes four bytes and more when it is decoded.
const MOST_PIXELS: u64 = 100_000_000;

/// Formats of pictures on a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PictureKind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
}

impl PictureKind {
    /// The format of some bytes, by how they begin, once their size is known to be one that can be drawn.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, DrawError> {
        let kind = Self::beginning(bytes)?;
        let size = ImageReader::with_format(Cursor::new(bytes), kind.format()).into_dimensions();
        let (width, height) = size.map_err(|error| DrawError::Picture(error.to_string()))?;
        if width.max(height) > LONGEST || u64::from(width) * u64::from(height) > MOST_PIXELS {
            return Err(DrawError::Picture(format!("{width} x {height} px")));
        }
        Ok(kind)
    }

    fn beginning(bytes: &[u8]) -> Result<Self, DrawError> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Ok(Self::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Ok(Self::Jpeg)
        } else {
            Err(DrawError::Picture("PNG?, JPEG?".to_owned()))
        }
    }

    pub(super) fn format(self) -> ImageFormat {
        match self {
            Self::Png => ImageFormat::Png,
            Self::Jpeg => ImageFormat::Jpeg,
        }
    }

    /// Its media type.
    pub(super) fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// The affine map from the unit square, its upper left corner at the origin and y downwards, onto the corners of a
/// picture: a, b, c, d, e, f of `x' = a x + c y + e`, `y' = b x + d y + f`.
pub(super) fn placed([lower_left, _, upper_right, upper_left]: &[Place; 4]) -> [f64; 6] {
    let (right_x, right_y) = (upper_right.x - upper_left.x, upper_right.y - upper_left.y);
    let (down_x, down_y) = (lower_left.x - upper_left.x, lower_left.y - upper_left.y);
    [right_x, right_y, down_x, down_y, upper_left.x, upper_left.y]
}
