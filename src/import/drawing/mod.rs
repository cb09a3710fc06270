//! Drawings of other programs, DXF and DWG: what is drawn in them, flattened to lines and texts on named layers.
//!
//! A file becomes a `sheet::Sheet` (what one library makes of its bytes: nobody else here knows that library), the sheet
//! becomes a [`Drawn`]: blocks put where they are inserted, curves made straight pieces, all in the units of the drawing.
//! What is not understood is counted and named in the notes.

mod cad;
mod curve;
mod drawn;
mod entity;
mod expand;
mod frame;
mod lettering;
mod note;
mod sheet;
mod unit;
mod weight;

use super::Refused;

pub use drawn::{Across, Drawn, Layer, Round, Shape, Text, Up, main_range};
pub use note::Note;
pub use unit::{Unit, Units};

/// How the names of its files end.
pub const ENDINGS: [&str; 2] = ["dxf", "dwg"];
/// Most bytes of a drawing's file.
pub const MOST_BYTES: u64 = 200_000_000;
/// Most shapes and texts of a drawing, once all blocks are where they are inserted.
pub const MOST_SHAPES: u64 = 1_000_000;
/// Most corners of all shapes of a drawing together.
pub const MOST_CORNERS: usize = 2_000_000;
/// Curves become straight pieces that are nowhere farther from them than this, in mm, where the unit is known.
pub const FLATTENED_TO: f64 = 2.0;

/// Reads a drawing from the bytes of a file; which format it is, they say themselves.
///
/// # Errors
/// When the bytes are no drawing, too damaged to be mended, or more than is taken.
pub fn read(bytes: Vec<u8>) -> Result<Drawn, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let len = bytes.len() as u64;
    if len > MOST_BYTES {
        return Err(Refused::TooLong { bytes: len });
    }
    let sheet = cad::sheet(bytes)?;
    expand::drawn(sheet)
}
