//! Saving the open plan: on a thread, where it belongs or where the user says, and never over somebody else's work.
//!
//! A save may take for ever, where a network drive is gone. The plan can be edited and saved elsewhere meanwhile; what
//! the later of two saves says holds, whichever ends last. There is never more than one to one path.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialogs::Dialog;
use super::files::{Outcome, Then, file_name};
use super::holding::{self, release};
use super::jobs::Remedy;
use super::picking::Purpose;
use super::saves::{Again, Ended, Ticket};
use super::shell::Window;
use crate::document::StateId;
use crate::message::Message;
use crate::model::Layout;
use crate::storage::{self, Access, Expected, Journal, Step};

/// What is saved where.
pub struct Moment {
    ticket: Ticket,
    /// The how manieth plan.
    plan: u64,
    path: PathBuf,
    state: StateId,
    layout: Arc<Layout>,
    /// The last edit of the journal that is saved with it.
    mark: u64,
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
            _ => self.save_as(ctx, then),
        }
    }

    /// Asks where to save.
    pub(super) fn save_as(&mut self, ctx: &egui::Context, then: Option<Then>) {
        self.files.after = then;
        self.pick(ctx, Purpose::Save);
    }

    /// Asks where else to save, since where the plan belongs it cannot be, or not now. What was to come after a save
    /// that is under way comes after this one.
    pub(super) fn save_elsewhere(&mut self, ctx: &egui::Context) {
        self.files.after = self.saves.take_then(self.plan);
        self.pick_in(ctx, Purpose::Save, None);
    }

    /// Saves on a thread; where a save to the same path is under way, after that.
    pub(super) fn save_at(&mut self, ctx: &egui::Context, path: PathBuf, expected: Expected, then: Option<Then>) {
        let name = file_name(&path);
        let again = Again { plan: self.plan, expected };
        let Ok(then) = self.saves.queue(&path, again, then) else {
            return self.notices.remark(Message::new("app-still-saving").with("name", name));
        };
        self.keep_journal();
        let layout = Arc::new(self.editor.document().layout().clone());
        let moment = Moment {
            ticket: self.saves.begin(self.plan, path.clone(), then),
            plan: self.plan,
            state: self.editor.document().state(),
            layout: Arc::clone(&layout),
            mark: self.files.journal.as_ref().map_or(0, Journal::mark),
            path,
            access: None,
        };
        let places = self.preferences.places.clone();
        let (fs, own) = (Arc::clone(&self.fs), self.files.hold.own().upgrade());
        let label = Message::new("app-saving").with("name", name);
        self.jobs.start(ctx, label, Remedy::SaveElsewhere, move |progress| {
            let mut moment = moment;
            let saved = holding::lock_for(&fs, own.as_deref(), places.as_ref(), &moment.path).and_then(|access| {
                moment.access = access;
                let watch = |step| progress.at(told(step));
                storage::save_watched(&*fs, places.as_ref(), &moment.path, &layout, expected, &watch)
                    .map_err(|error| error.message())
            });
            Outcome::Saved(moment, saved)
        });
    }

    /// A save has ended. Of the plan that is open it changes something only where no later one has succeeded.
    pub(super) fn saved(&mut self, ctx: &egui::Context, moment: Moment, outcome: Result<storage::Outcome, Message>) {
        let ended = self.saves.end(&moment.ticket);
        let counts = moment.plan == self.plan && !self.saves.is_outdone(&moment.ticket);
        let asked = matches!(self.dialog, Some(Dialog::StillSaving(..))) && counts;
        if asked {
            self.dialog = None;
        }
        let path = moment.path.clone();
        let done = match outcome {
            Ok(storage::Outcome::Saved { base, bytes, notes }) => {
                if counts {
                    self.has_saved(ctx, moment, base, bytes);
                } else {
                    release(moment.access);
                    let path = path.display().to_string();
                    self.notices.remark(Message::new("app-saved-late").with("path", path));
                }
                notes.into_iter().for_each(|note| self.notices.error(note));
                Some(base)
            }
            Ok(storage::Outcome::Conflict { notes }) => {
                release(moment.access);
                notes.into_iter().for_each(|note| self.notices.error(note));
                self.conflicts(path.clone(), counts, ended.then.clone());
                None
            }
            Err(problem) => {
                release(moment.access);
                self.failed(problem, counts);
                None
            }
        };
        let quit = asked.then_some(Then::Quit);
        self.after_saving(
            ctx,
            path,
            done.map(Expected::Unchanged),
            Ended { then: ended.then.or(quit), ..ended },
            counts,
        );
    }

    /// The plan belongs to the file now that holds it.
    fn has_saved(&mut self, ctx: &egui::Context, moment: Moment, base: storage::Base, bytes: Vec<u8>) {
        let Moment { ticket, path, state, layout, mark, access, .. } = moment;
        self.baseline = layout;
        self.saves.succeeded(&ticket);
        self.editor.document_mut().mark_saved(state);
        if let Some(journal) = &self.files.journal {
            journal.saved(&path, bytes, mark);
        }
        self.used(&path);
        self.notices.saved();
        self.notices.remark(Message::new("app-saved").with("name", file_name(&path)));
        self.hold(ctx, &path, access);
        self.files.belongs_to(Some(path), Some(base));
        self.read_linked_pictures(ctx);
    }

    /// Somebody else changed the file: asks, unless that would close a dialog or is no longer of interest.
    fn conflicts(&mut self, path: PathBuf, counts: bool, then: Option<Then>) {
        if counts && self.dialog.is_none() {
            self.dialog = Some(Dialog::Conflict(path, then));
            return;
        }
        let message = Message::new("app-conflict-late").with("path", path.display().to_string());
        self.failed(message, counts);
    }

    fn failed(&mut self, problem: Message, counts: bool) {
        if counts && !self.editor.document().is_saved() {
            self.notices.not_saved(problem);
        } else {
            self.notices.error(problem);
        }
    }

    /// Saves once more where that was asked for meanwhile, or goes on with what was to come after the save.
    fn after_saving(&mut self, ctx: &egui::Context, path: PathBuf, now: Option<Expected>, ended: Ended, counts: bool) {
        let Ended { then, again } = ended;
        match (again.filter(|again| again.plan == self.plan), now) {
            // The save that waited is of another plan, or is wanted at a path that this one has given up.
            (Some(again), _) if !counts => self.save_at(ctx, path, again.expected, then),
            (Some(_), Some(now)) if !self.editor.document().is_saved() => self.save_at(ctx, path, now, then),
            (_, Some(_)) if counts => then.into_iter().for_each(|then| self.unless_unsaved(ctx, then)),
            _ => {}
        }
    }

    /// Waits for the save that is under way, and ends the program then.
    pub(super) fn wait_then_quit(&mut self, ctx: &egui::Context) {
        match self.saves.under_way(self.plan) {
            // What was edited since it began is saved after it.
            Some(path) => self.save_at(ctx, path, Expected::Anything, Some(Then::Quit)),
            None => self.unless_unsaved(ctx, Then::Quit),
        }
    }

    /// Ends the program with the edits kept for recovery: the next start offers them.
    pub(super) fn quit_for_recovery(&mut self, ctx: &egui::Context) {
        self.keep_journal();
        if self.files.journal.as_ref().is_some_and(Journal::write_all) {
            self.files.journal = None;
            self.go_on(ctx, Then::Quit);
        } else {
            self.notices.error(Message::new("app-not-kept"));
        }
    }
}

fn told(step: Step) -> Message {
    Message::new(match step {
        Step::Looking => "app-step-looking",
        Step::Writing => "app-step-writing",
        Step::Flushing => "app-step-flushing",
        Step::ReadingBack => "app-step-reading-back",
        Step::BackingUp => "app-step-backing-up",
        Step::Placing => "app-step-placing",
    })
}
