//! Pictures on a plan: which format their bytes are in, and how they lie.

use super::DrawError;
use crate::geometry::Place;

/// Formats of pictures on a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum PictureKind {
    /// Portable Network Graphics.
    Png,
    /// JPEG.
    Jpeg,
}

impl PictureKind {
    /// The format of some bytes, by how they begin.
    pub(super) fn of(bytes: &[u8]) -> Result<Self, DrawError> {
        if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
            Ok(Self::Png)
        } else if bytes.starts_with(b"\xff\xd8\xff") {
            Ok(Self::Jpeg)
        } else {
            Err(DrawError::Picture("PNG?, JPEG?".to_owned()))
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
