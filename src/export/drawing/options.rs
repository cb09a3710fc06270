//! What can be chosen for a drawing.

use super::DrawError;

/// Widest picture that is made, in pixels.
pub const LARGEST_WIDTH: u32 = 20_000;
/// Narrowest picture that is made, in pixels.
const SMALLEST_WIDTH: u32 = 16;
/// Millimetres to the inch.
const INCH: f64 = 25.4;

/// How many pixels a picture has.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Resolution {
    /// Pixels to the inch of paper.
    Dpi(f64),
    /// Pixels across the whole sheet.
    Width(u32),
}

/// Choices for a drawing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DrawOptions {
    /// Of formats made of pixels.
    pub resolution: Resolution,
}

impl Default for DrawOptions {
    fn default() -> Self {
        Self { resolution: Resolution::Dpi(150.0) }
    }
}

/// Pixels of a sheet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Grid {
    /// Pixels across.
    pub width: u32,
    /// Pixels down.
    pub height: u32,
    /// Pixels to the millimetre of paper.
    pub per_mm: f64,
}

impl Resolution {
    /// The pixels of a sheet of `width` by `height` mm.
    pub(super) fn grid(self, width: f64, height: f64) -> Result<Grid, DrawError> {
        let wanted = match self {
            Self::Dpi(dpi) => libm::round(dpi * width / INCH),
            Self::Width(pixels) => f64::from(pixels),
        };
        if !(f64::from(SMALLEST_WIDTH)..=f64::from(LARGEST_WIDTH)).contains(&wanted) {
            return Err(DrawError::Width { wanted: wanted as i64, least: SMALLEST_WIDTH, most: LARGEST_WIDTH });
        }
        let per_mm = match self {
            Self::Dpi(dpi) => dpi / INCH,
            Self::Width(_) => wanted / width,
        };
        let height = libm::round(height * per_mm).max(1.0);
        Ok(Grid { width: wanted as u32, height: height as u32, per_mm })
    }
}
