//! A report as a PDF.

use std::io::Write;

use super::ReportFormat;
use crate::export::Progress;
use crate::export::drawing::{DrawError, pdf};
use crate::message::Message;
use crate::scene::filing::{Report, pages};

/// The format.
pub(super) struct Pages;

impl ReportFormat for Pages {
    fn id(&self) -> &'static str {
        "pdf"
    }

    fn name(&self) -> Message {
        Message::new("export-format-pdf")
    }

    fn write(&self, report: &Report, progress: &dyn Progress, out: &mut dyn Write) -> Result<(), DrawError> {
        let title = report.title.distinct().collect::<Vec<_>>().join(" · ");
        let [language, _] = report.languages;
        pdf::write_leaves(&pages(report), (&title, language), progress, out)
    }
}
