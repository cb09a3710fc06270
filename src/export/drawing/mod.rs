//! From a sheet to the bytes of a drawing.
//!
//! A format sees a [`Sheet`](crate::scene::sheet::Sheet) and nothing of the layout behind it, so all of them - and the
//! screen - show the same. Adding one is a new file and one line in [`DRAWINGS`].

mod canvas;
mod error;
mod escape;
mod format;
mod options;
mod pdf;
mod picture;
mod png;
mod report;
mod svg;

pub use error::DrawError;
pub use format::DrawingFormat;
pub use options::{DrawOptions, LARGEST_WIDTH, Resolution};
pub use png::{BAND_ROWS, write_png};
pub use report::{REPORT_FORMATS, ReportFormat, report_format};

/// Every format of a drawing, in the order lists show them.
pub const DRAWINGS: &[&dyn DrawingFormat] = &[&pdf::Pdf, &png::Png, &svg::Svg];

/// The format of a file name's extension or of `--format`, in any case.
#[must_use]
pub fn drawing_format(word: &str) -> Option<&'static dyn DrawingFormat> {
    DRAWINGS.iter().copied().find(|format| format.id().eq_ignore_ascii_case(word))
}
