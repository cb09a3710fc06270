//! The journal of the open plan: every committed edit, on disk within a quarter of a second; and what a crash left.

use std::path::Path;
use std::sync::Arc;

use super::dialogs::Dialog;
use super::dialogs::recovery::Offer;
use super::files::{Outcome, plan_name};
use super::jobs::Remedy;
use super::shell::Window;
use crate::document::Document;
use crate::message::Message;
use crate::storage::{Counts, FileNow, Journal, RealFs, Recoverable, Restored, scan};

impl Window {
    /// Begins a journal for the plan as it is now; `bytes` is what its file holds, or would hold.
    pub(super) fn record(&mut self, path: Option<&Path>, bytes: Vec<u8>) {
        self.editor.document_mut().take_committed();
        self.close_journal();
        let places = self.preferences.places.as_ref();
        self.files.journal = places.map(|places| Journal::start(Arc::new(RealFs), places, path, bytes));
    }

    /// Appends what was committed since the last frame, and says whom it concerns.
    pub(super) fn keep_journal(&mut self) {
        let edits = self.editor.document_mut().take_committed();
        self.tell_affected(&edits);
        let Some(journal) = &self.files.journal else { return };
        for edit in &edits {
            journal.record(&edit.changes);
        }
        if let Some(trouble) = journal.trouble() {
            self.notices.error(trouble);
        }
    }

    /// The plan is left in an orderly way: what was not saved is not wanted.
    pub(super) fn close_journal(&mut self) {
        if let Some(journal) = self.files.journal.take() {
            journal.discard();
        }
    }

    /// Looks for what a crash left, on a thread: a plan may be large, and its file far away.
    pub(super) fn look_for_work(&mut self, ctx: &egui::Context) {
        let Some(places) = self.preferences.places.clone() else { return };
        let fs = Arc::clone(&self.fs);
        self.jobs.start(ctx, Message::new("app-looking-for-work"), Remedy::Nothing, move |_| {
            Outcome::Found(scan(&fs, &places).into_iter().map(Found::of).collect())
        });
    }

    /// This is what a crash left: offers the oldest of it.
    pub(super) fn found(&mut self, found: Vec<Found>) {
        self.files.found = found;
        self.files.to_offer = true;
    }

    /// Offers what was found as soon as no other dialog is open.
    pub(super) fn offer_when_free(&mut self) {
        if self.files.to_offer && self.dialog.is_none() {
            self.files.to_offer = false;
            self.offer_next();
        }
    }

    fn offer_next(&mut self) {
        if let Some(found) = self.files.found.first() {
            self.dialog = Some(Dialog::Recovery(found.offer()));
        }
    }

    /// Takes up the work of the journal that was offered.
    pub(super) fn recover(&mut self, ctx: &egui::Context) {
        let Some(Found { work, restored, .. }) = self.take_found() else { return };
        let restored = match restored {
            Ok(restored) => restored,
            Err(problem) => return self.notices.error(problem),
        };
        let (path, base) = (work.path().map(Path::to_owned), work.base());
        let document = match Document::new(restored.layout.clone()) {
            Ok(document) => document,
            Err(problem) => return self.notices.error(problem),
        };
        self.put(document);
        self.editor.document_mut().mark_unsaved();
        self.close_journal();
        match work.resume(&restored) {
            Ok(journal) => self.files.journal = Some(journal),
            Err(error) => self.notices.error(error.message()),
        }
        self.ask_for_lock(ctx, path.as_deref());
        self.files.belongs_to(path.filter(|_| base.is_some()), base);
        self.read_linked_pictures(ctx);
        let message = Message::new("app-recovered").with("lost", restored.lost);
        if restored.lost > 0 { self.notices.error(message) } else { self.notices.remark(message) }
    }

    /// Puts the journal that was offered aside, and offers the next.
    pub(super) fn forget_journal(&mut self) {
        if let Some(found) = self.take_found()
            && let Err(error) = found.work.discard()
        {
            self.notices.error(error.message());
        }
        self.offer_next();
    }

    /// Leaves the journal that was offered to the next start, and offers the next.
    pub(super) fn leave_journal(&mut self) {
        drop(self.take_found());
        self.offer_next();
    }

    fn take_found(&mut self) -> Option<Found> {
        (!self.files.found.is_empty()).then(|| self.files.found.remove(0))
    }
}

/// Work that a crash left.
pub struct Found {
    work: Recoverable,
    restored: Result<Restored, Message>,
    file: FileNow,
}

impl Found {
    fn of(work: Recoverable) -> Self {
        let (restored, file) = (work.restore().map_err(|error| error.message()), work.file_now());
        Self { work, restored, file }
    }

    fn offer(&self) -> Offer {
        Offer {
            name: self.work.path().map(plan_name),
            got: self.restored.as_ref().map(|got| (got.edits, got.lost, Counts::of(&got.layout))).map_err(Clone::clone),
            certain: self.restored.as_ref().is_ok_and(|restored| restored.certain),
            file: self.file,
        }
    }
}
