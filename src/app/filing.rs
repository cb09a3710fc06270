//! The filing report of the plan as it is in the window, made on a thread.

use std::path::PathBuf;
use std::sync::Arc;

use super::dialogs::filing::Wanted;
use super::files::{Outcome, file_name};
use super::jobs::{Progress, Remedy};
use super::picking::Purpose;
use super::shell::Window;
use crate::approval;
use crate::export::drawing;
use crate::index::Index;
use crate::message::Message;
use crate::model::Layout;
use crate::rules::{Finding, Profile};
use crate::scene::filing::{Filing, filing_report};
use crate::storage;

/// The plan as it is reported on.
struct Subject {
    layout: Layout,
    profile: Profile,
    findings: Vec<Finding>,
    file: String,
    saved: bool,
    wanted: Wanted,
}

impl Window {
    /// Asks where to put the report.
    pub(super) fn file_report(&mut self, ctx: &egui::Context, wanted: Wanted) {
        self.files.filing = Some(wanted);
        self.pick(ctx, Purpose::Report(wanted.format));
    }

    /// Writes the report to `path`.
    pub(super) fn report_to(&mut self, ctx: &egui::Context, path: PathBuf) {
        let Some(wanted) = self.files.filing.take() else { return };
        let document = self.editor.document();
        let subject = Subject {
            layout: document.layout().clone(),
            profile: document.profile().clone(),
            findings: document.findings().iter().cloned().collect(),
            file: self.files.path().map(file_name).unwrap_or_default(),
            saved: document.is_saved(),
            wanted,
        };
        let label = Message::new("app-exporting").with("name", file_name(&path));
        let fs = Arc::clone(&self.fs);
        self.jobs.start(ctx, label, Remedy::Cancel, move |progress| {
            let done = made(&subject, progress)
                .and_then(|bytes| storage::replace(&*fs, &path, &bytes).map_err(|error| error.message()));
            Outcome::Exported(path, false, done)
        });
    }
}

fn made(subject: &Subject, progress: &Progress) -> Result<Vec<u8>, Message> {
    let Some(format) = drawing::report_format(subject.wanted.format) else {
        return Err(Message::new("app-no-format").with("format", subject.wanted.format));
    };
    let index = Index::of(&subject.layout);
    let filing = Filing {
        layout: &subject.layout,
        near: &|area| index.near_sorted(area),
        profile: &subject.profile,
        changes: &subject.layout.settings().profile.changes,
        findings: &subject.findings,
        first: subject.wanted.first,
        file: &subject.file,
        saved: subject.saved,
        standing: approval::standing(&subject.layout),
    };
    let mut bytes = Vec::new();
    format.write(&filing_report(&filing), progress, &mut bytes).map_err(|error| error.message())?;
    Ok(bytes)
}
