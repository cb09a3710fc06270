//! An own rule profile from a file, into the settings of the plan.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialogs::Dialog;
use super::files::{Outcome, file_name};
use super::jobs::Remedy;
use super::picking::Purpose;
use super::shell::Window;
use crate::message::Message;
use crate::model::{Profile, Settings};
use crate::rules;
use crate::storage::{self, Doing, FileError};

/// No profile is larger.
const MOST_BYTES: u64 = 1 << 20;

impl Window {
    /// Keeps what the settings dialog holds, and asks for the file of a profile.
    pub(super) fn load_rules(&mut self, ctx: &egui::Context, settings: Settings) {
        if *self.editor.document().layout().settings() != settings {
            self.set_settings(Message::new("app-edit-plan"), settings);
        }
        self.pick(ctx, Purpose::Rules);
    }

    /// Reads a profile, on a thread.
    pub(super) fn read_rules(&mut self, ctx: &egui::Context, path: PathBuf) {
        let (fs, plan) = (Arc::clone(&self.fs), self.plan);
        let label = Message::new("app-reading-rules").with("name", file_name(&path));
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let bytes = fs.read(&path, MOST_BYTES);
            let bytes = bytes.map_err(|error| FileError::new(Doing::Opening, &path, error).message());
            Outcome::RulesRead(plan, bytes.and_then(|bytes| own(&path, &bytes)).map(Box::new))
        });
    }

    /// Asks where to write the rules that are on the screen; they come back when that is answered.
    pub(super) fn save_rules(&mut self, ctx: &egui::Context) {
        if let Some(Dialog::Rules(dialog)) = self.dialog.take() {
            self.files.rules = Some(dialog);
            self.pick(ctx, Purpose::SaveRules);
        }
    }

    /// Shows the rules again that were on the screen while a path was picked.
    pub(super) fn back_to_rules(&mut self) {
        if let Some(dialog) = self.files.rules.take() {
            self.dialog = Some(Dialog::Rules(dialog));
        }
    }

    /// Writes the rules as a profile, called as the file is.
    pub(super) fn write_rules(&mut self, ctx: &egui::Context, path: PathBuf) {
        let id = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
        let text = self.files.rules.as_ref().map(|dialog| dialog.written(&id));
        self.back_to_rules();
        let text = match text {
            Some(Ok(text)) => text,
            Some(Err(problem)) => return self.notices.error(problem),
            None => return,
        };
        let fs = Arc::clone(&self.fs);
        let label = Message::new("app-exporting").with("name", file_name(&path));
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let done = storage::replace(&*fs, &path, text.as_bytes()).map_err(|error| error.message());
            Outcome::Exported(path, false, done)
        });
    }

    /// A profile was read, or refused: then the plan keeps the one it has.
    pub(super) fn rules_read(&mut self, read: Result<Box<Profile>, Message>) {
        let own = match read {
            Ok(own) => *own,
            Err(problem) => return self.notices.error(problem),
        };
        let mut settings = self.editor.document().layout().settings().clone();
        let old = std::mem::replace(&mut settings.profile, own);
        // The shipped ones stay chosen beside it.
        let first = old.text.is_none().then_some(old.id);
        settings.profile.also = first.into_iter().chain(old.also).collect();
        settings.profile.changes = old.changes;
        self.set_settings(Message::new("app-edit-plan"), settings);
        self.dialog = Some(Dialog::plan(&self.editor));
    }
}

fn own(path: &Path, bytes: &[u8]) -> Result<Profile, Message> {
    let wrong =
        |reason: Message| Message::new("app-rules-unreadable").with("name", file_name(path)).with("reason", reason);
    let text = std::str::from_utf8(bytes).map_err(|_| wrong(Message::new("rule-profile-text")))?;
    rules::Profile::own(text).map_err(wrong)
}
