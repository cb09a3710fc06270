//! What every format of a drawing can do.

use std::io::Write;

use super::{DrawError, DrawOptions};
use crate::export::Progress;
use crate::message::Message;
use crate::scene::sheet::Sheet;

/// A file format for drawings.
pub trait DrawingFormat: Sync {
    /// Short word: the file name's extension, and what `--format` takes.
    fn id(&self) -> &'static str;

    /// What the format is called in dialogs.
    fn name(&self) -> Message;

    /// Whether it is made of pixels, so that a [`Resolution`](super::Resolution) matters.
    fn has_pixels(&self) -> bool {
        false
    }

    /// Writes a sheet.
    ///
    /// # Errors
    /// [`DrawError`] where `out` cannot be written, a picture cannot be read, the drawing would be too large, or
    /// `progress` cancelled it; what was written until then is of no use.
    fn write(
        &self,
        sheet: &Sheet,
        options: &DrawOptions,
        progress: &dyn Progress,
        out: &mut dyn Write,
    ) -> Result<(), DrawError>;
}
