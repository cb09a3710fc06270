//! Drawings and data of the plan, made on a thread.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;

use super::canvas::LinkedPictures;
use super::dialogs::export::{PLAN, Wanted};
use super::files::{Outcome, file_name};
use super::jobs::{Progress, Remedy};
use super::picking::Purpose;
use super::shell::Window;
use crate::export::{self, drawing};
use crate::index::Index;
use crate::message::Message;
use crate::model::{Layout, ObjectId};
use crate::rules::Finding;
use crate::scene::{CheckSummary, PlanSheetOptions, plan_sheet};
use crate::storage;

impl export::Progress for Progress {
    fn done(&self, part: f32) {
        self.set(f64::from(part));
    }

    fn cancelled(&self) -> bool {
        self.stopped()
    }
}

/// The plan as it is to be drawn.
struct Sitter {
    layout: Layout,
    findings: Vec<Finding>,
    checks: CheckSummary,
    wanted: Wanted,
    linked: Arc<LinkedPictures>,
}

impl Window {
    /// Asks where to put what is wanted.
    pub(super) fn export(&mut self, ctx: &egui::Context, wanted: Wanted) {
        let ending = wanted.format;
        self.files.wanted = Some(wanted);
        self.pick(ctx, Purpose::Export(ending));
    }

    /// Makes what is wanted at `path`.
    pub(super) fn export_to(&mut self, ctx: &egui::Context, path: PathBuf) {
        let Some(wanted) = self.files.wanted.take() else { return };
        let view = wanted.view;
        let sitter = self.sitter(wanted);
        let name = file_name(&path);
        let label = Message::new("app-exporting").with("name", name);
        let fs = Arc::clone(&self.fs);
        self.jobs.start(ctx, label, Remedy::Cancel, move |progress| {
            let done = make(&sitter, progress).and_then(|(bytes, notes)| {
                storage::replace(&*fs, &path, &bytes).map_err(|error| error.message())?;
                Ok(notes)
            });
            Outcome::Exported(path, view, done)
        });
    }

    fn sitter(&self, wanted: Wanted) -> Sitter {
        let document = self.editor.document();
        let layout = match &wanted.objects {
            Some(ids) => crate::document::fragment(document.layout(), |object| ids.contains(&object.id)),
            None => document.layout().clone(),
        };
        let [errors, warnings, _] = document.finding_counts();
        let profile = document.layout().settings().profile.label();
        let checks = CheckSummary { profile, errors, warnings };
        Sitter {
            layout,
            findings: document.open_findings().cloned().collect(),
            checks,
            wanted,
            linked: self.canvas.linked(),
        }
    }

    /// It was made, or not.
    pub(super) fn exported(&mut self, path: &Path, view: bool, done: Result<Vec<Message>, Message>) {
        match done {
            Ok(notes) => {
                self.notices.remark(Message::new("app-exported").with("path", path.display().to_string()));
                notes.into_iter().for_each(|note| self.notices.error(note));
                if view && let Err(error) = open_in_viewer(path) {
                    let path = path.display().to_string();
                    let message = Message::new("app-no-viewer").with("path", path).with("error", error.to_string());
                    self.notices.error(message);
                }
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Makes a PDF and opens it in the system's viewer.
    pub(super) fn print(&mut self, ctx: &egui::Context) {
        self.files.wanted = Some(Wanted { view: true, ..Wanted::usual(&self.editor) });
        let name = self.files.name().unwrap_or_else(|| "plan".to_owned());
        let path = std::env::temp_dir().join(format!("{name}-{}.pdf", std::process::id()));
        self.export_to(ctx, path);
    }
}

fn make(sitter: &Sitter, progress: &Progress) -> Result<(Vec<u8>, Vec<Message>), Message> {
    let wanted = &sitter.wanted;
    if wanted.format == PLAN {
        return Ok((storage::write(&sitter.layout), Vec::new()));
    }
    let Some(format) = drawing::drawing_format(wanted.format) else {
        return Err(Message::new("app-no-format").with("format", wanted.format));
    };
    let index = Index::of(&sitter.layout);
    let pictures = |id: ObjectId| sitter.linked.get(&id).cloned();
    let options = PlanSheetOptions {
        pictures: &pictures,
        page: wanted.page,
        area: wanted.area,
        lang: wanted.lang.clone(),
        checks: Some(sitter.checks.clone()),
        findings: &sitter.findings,
        today: wanted.today.clone(),
    };
    let sheet = plan_sheet(&sitter.layout, &|area| index.near_sorted(area), &options)?;
    let missing: String = sheet.missing_characters().into_iter().collect();
    let note = (!missing.is_empty()).then(|| Message::new("app-missing-characters").with("characters", missing));
    let mut bytes = Vec::new();
    let draw = drawing::DrawOptions { resolution: wanted.resolution };
    format.write(&sheet, &draw, progress, &mut bytes).map_err(|error| error.message())?;
    Ok((bytes, note.into_iter().collect()))
}

fn open_in_viewer(path: &Path) -> std::io::Result<()> {
    let program = if cfg!(target_os = "windows") {
        "explorer"
    } else if cfg!(target_os = "macos") {
        "open"
    } else {
        "xdg-open"
    };
    Command::new(program).arg(path).spawn().map(|_| ())
}
