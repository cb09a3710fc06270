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

/// A picture on a drawing.
pub(super) struct Photo<'a> {
    /// Where the part that is seen lies: lower left, lower right, upper right, upper left of it.
    pub corners: [Place; 4],
    /// The part that is seen: left, top, right, bottom, each 0.0-1.0 from the upper left corner of the whole.
    pub part: [f64; 4],
    /// PNG or JPEG.
    pub bytes: &'a [u8],
    /// How much of it is seen, 0.0-1.0.
    pub opacity: f32,
}

impl Photo<'_> {
    /// Whether a part of it is cut off.
    pub fn is_cropped(&self) -> bool {
        self.part != [0.0, 0.0, 1.0, 1.0]
    }

    /// The affine map from the unit square, its upper left corner at the origin and y downwards, onto the whole picture:
    /// a, b, c, d, e, f of `x' = a x + c y + e`, `y' = b x + d y + f`.
    pub fn placed(&self) -> [f64; 6] {
        let [lower_left, _, upper_right, upper_left] = &self.corners;
        let [left, top, right, bottom] = self.part;
        let (wide, high) = ((right - left).max(1e-6), (bottom - top).max(1e-6));
        let (right_x, right_y) = ((upper_right.x - upper_left.x) / wide, (upper_right.y - upper_left.y) / wide);
        let (down_x, down_y) = ((lower_left.x - upper_left.x) / high, (lower_left.y - upper_left.y) / high);
        let x = upper_left.x - right_x * left - down_x * top;
        let y = upper_left.y - right_y * left - down_y * top;
        [right_x, right_y, down_x, down_y, x, y]
    }
}
