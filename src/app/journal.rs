//! The journal of the open plan: every committed edit, on disk within a quarter of a second; and what a crash left.

use std::path::Path;
use std::sync::Arc;

use super::dialogs::Dialog;
use super::shell::{Window, fresh};
use crate::message::Message;
use crate::storage::{Fs, Journal, RealFs, Recoverable, scan};

impl Window {
    /// Begins a journal for the plan as it is now; `bytes` is what its file holds, or would hold.
    pub(super) fn record(&mut self, path: Option<&Path>, bytes: Vec<u8>) {
        self.editor.document_mut().take_committed();
        self.close_journal();
        let places = self.preferences.places.as_ref();
        self.files.journal = places.map(|places| Journal::start(Arc::new(RealFs), places, path, bytes));
    }

    /// Appends what was committed since the last frame.
    pub(super) fn keep_journal(&mut self) {
        let edits = self.editor.document_mut().take_committed();
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

    /// Looks for what a crash left, and offers the oldest of it.
    pub(super) fn offer_recovery(&mut self) {
        let Some(places) = &self.preferences.places else { return };
        let fs: Arc<dyn Fs> = Arc::new(RealFs);
        self.files.found = scan(&fs, places);
        self.offer_next();
    }

    fn offer_next(&mut self) {
        if let Some(found) = self.files.found.first() {
            self.dialog = Some(Dialog::Recovery { name: plan_name(found), edits: found.edits() });
        }
    }

    /// Takes up the work of the journal that was offered.
    pub(super) fn recover(&mut self, ctx: &egui::Context) {
        let Some(found) = self.take_found() else { return };
        let (path, base) = (found.path().map(Path::to_owned), found.base());
        let restored = match found.restore() {
            Ok(restored) => restored,
            Err(error) => return self.notices.error(error.message()),
        };
        self.put(fresh(restored.layout.clone()));
        self.editor.document_mut().mark_unsaved();
        self.close_journal();
        match found.resume(&restored) {
            Ok(journal) => self.files.journal = Some(journal),
            Err(error) => self.notices.error(error.message()),
        }
        self.ask_for_lock(ctx, path.as_deref());
        self.files.belongs_to(path, base);
        self.read_linked_pictures();
        let message = Message::new("app-recovered").with("lost", restored.lost);
        if restored.lost > 0 { self.notices.error(message) } else { self.notices.remark(message) }
    }

    /// Puts the journal that was offered aside, and offers the next.
    pub(super) fn forget_journal(&mut self) {
        if let Some(found) = self.take_found()
            && let Err(error) = found.discard()
        {
            self.notices.error(error.message());
        }
        self.offer_next();
    }

    fn take_found(&mut self) -> Option<Recoverable> {
        (!self.files.found.is_empty()).then(|| self.files.found.remove(0))
    }
}

fn plan_name(found: &Recoverable) -> Option<String> {
    found.path()?.file_stem().map(|name| name.to_string_lossy().into_owned())
}
