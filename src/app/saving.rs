//! Saving the open plan: on a thread, where it belongs or where the user says, and never over somebody else's work.

use std::path::{Path, PathBuf};

use super::dialogs::Dialog;
use super::files::{Outcome, Then, file_name};
use super::holding;
use super::picking::Purpose;
use super::shell::Window;
use crate::document::StateId;
use crate::message::Message;
use crate::storage::{self, Access, Expected, Journal, RealFs};

/// What is saved where, and what comes after.
pub struct Moment {
    path: PathBuf,
    state: StateId,
    /// The last edit of the journal that is saved with it.
    mark: u64,
    then: Option<Then>,
    /// The lock that had to be taken for it.
    access: Option<Access>,
}

impl Window {
    /// Saves under the plan's own path, or asks for one.
    pub(super) fn save(&mut self, ctx: &egui::Context, then: Option<Then>) {
        let theirs = self.files.hold.is_theirs();
        if theirs {
            self.notices.remark(Message::new("app-held-save"));
        }
        match (self.files.path().map(Path::to_owned), self.files.base) {
            (Some(path), Some(base)) if !theirs => self.save_at(ctx, path, Expected::Unchanged(base), then),
            _ => {
                self.files.after = then;
                self.pick(ctx, Purpose::Save);
            }
        }
    }

    /// Saves on a thread.
    pub(super) fn save_at(&mut self, ctx: &egui::Context, path: PathBuf, expected: Expected, then: Option<Then>) {
        let layout = self.editor.document().layout().clone();
        self.keep_journal();
        let mark = self.files.journal.as_ref().map_or(0, Journal::mark);
        let state = self.editor.document().state();
        let places = self.preferences.places.clone();
        let own = self.files.hold.own();
        let name = file_name(&path);
        self.jobs.start(ctx, Message::new("app-saving").with("name", name), false, move |_| {
            let mut moment = Moment { path, state, mark, then, access: None };
            let saved = holding::lock_for(own.as_deref(), places.as_ref(), &moment.path).and_then(|access| {
                moment.access = access;
                storage::save(&RealFs, places.as_ref(), &moment.path, &layout, expected)
                    .map_err(|error| error.message())
            });
            Outcome::Saved(moment, saved)
        });
    }

    pub(super) fn saved(&mut self, ctx: &egui::Context, moment: Moment, outcome: Result<storage::Outcome, Message>) {
        let Moment { path, state, mark, then, access } = moment;
        match outcome {
            Ok(storage::Outcome::Saved { base, bytes, notes }) => {
                self.editor.document_mut().mark_saved(state);
                if let Some(journal) = &self.files.journal {
                    journal.saved(&path, bytes, mark);
                }
                self.used(&path);
                let name = file_name(&path);
                self.notices.remark(Message::new("app-saved").with("name", name));
                self.hold(ctx, &path, access);
                self.files.belongs_to(Some(path), Some(base));
                self.read_linked_pictures();
                notes.into_iter().for_each(|note| self.notices.error(note));
                if let Some(then) = then {
                    self.go_on(ctx, then);
                }
            }
            Ok(storage::Outcome::Conflict { notes }) => {
                notes.into_iter().for_each(|note| self.notices.error(note));
                self.dialog = Some(Dialog::Conflict(path, then));
            }
            Err(problem) => self.notices.error(problem),
        }
    }
}
