//! Filing reports as files.
//!
//! A format sees a [`Report`] and nothing of the plan behind it.

mod html;
mod pages;

use std::io::Write;

use super::DrawError;
use crate::export::Progress;
use crate::message::Message;
use crate::scene::filing::Report;

/// A file format for reports.
pub trait ReportFormat: Sync {
    /// Short word: the file name's extension.
    fn id(&self) -> &'static str;

    /// What the format is called in dialogs.
    fn name(&self) -> Message;

    /// Writes a report.
    ///
    /// # Errors
    /// [`DrawError`] where `out` cannot be written, or `progress` cancelled it; what was written until then is of no use.
    fn write(&self, report: &Report, progress: &dyn Progress, out: &mut dyn Write) -> Result<(), DrawError>;
}

/// Every format of a report, in the order lists show them.
pub const REPORT_FORMATS: &[&dyn ReportFormat] = &[&pages::Pages, &html::Html];

/// The format of a file name's extension, in any case.
#[must_use]
pub fn report_format(word: &str) -> Option<&'static dyn ReportFormat> {
    REPORT_FORMATS.iter().copied().find(|format| format.id().eq_ignore_ascii_case(word))
}
