//! Plans that are read beside the open one: a new plan is made from them, or objects of theirs are
//! inserted. Their files are not touched.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialogs::Dialog;
use super::files::{Outcome, Then, file_name, plan_name};
use super::jobs::Remedy;
use super::opening::Asked;
use super::picking::Purpose;
use super::shell::Window;
use crate::i18n;
use crate::message::Message;
use crate::model::{Layout, Object, Picture, Thing, Underlay};
use crate::storage;

/// Another plan that was read, and what the window showed when it was asked for.
pub struct OtherPlan {
    /// What it was asked for.
    pub asked: Asked,
    /// What is in it.
    pub layout: Layout,
}

/// What came of reading another plan: with the notes of the reader, or why it could not be read.
pub type ReadPlan = Result<Box<(Layout, Vec<Message>)>, Message>;

impl Window {
    /// Reads another plan on a thread, for `purpose`.
    pub(super) fn read_other(&mut self, ctx: &egui::Context, purpose: Purpose, path: PathBuf) {
        let label = Message::new("app-opening").with("name", file_name(&path));
        let (fs, asked) = (Arc::clone(&self.fs), self.asked(path));
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let read = storage::open(&*fs, asked.path()).map_err(|error| error.message());
            let read = read.map(|file| Box::new((file.opened.layout, file.opened.notes)));
            Outcome::OtherRead(purpose, asked, read)
        });
    }

    /// Another plan was read, or not. It may have taken long: then nothing comes between what is done now.
    pub(super) fn other_read(&mut self, purpose: Purpose, asked: Asked, read: ReadPlan) {
        match read {
            Ok(_) if self.dialog.is_some() || !self.is_last(&asked) => {
                self.notices.remark(Message::new("app-opened-late").with("name", file_name(asked.path())));
            }
            Ok(read) => {
                let (layout, notes) = *read;
                notes.into_iter().for_each(|note| self.notices.remark(note));
                self.dialog = Dialog::about_other(purpose, OtherPlan { asked, layout }, &self.editor);
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Makes a new plan from the one that the dialog asked about, unless there is something to be lost that was not
    /// there before.
    pub(super) fn renew(&mut self, ctx: &egui::Context) {
        let Some(Dialog::Renewal(dialog)) = self.dialog.take() else { return };
        let (old, renewal) = dialog.chosen();
        let words = i18n::words(self.preferences.locale);
        let name = words.say(&Message::new("app-renewal-name").with("name", plan_name(old.asked.path())));
        let new = renewal.of(&old.layout);
        if new.objects().any(is_link) {
            let name = file_name(old.asked.path());
            self.notices.remark(Message::new("app-renewal-links").with("name", name));
        }
        let then = Then::Begin(Arc::new(new), name);
        if self.edited_since(&old.asked) { self.unless_unsaved(ctx, then) } else { self.go_on(ctx, then) }
    }

    /// Inserts what the dialog was answered with; it stays open where that is refused.
    pub(super) fn insert_other(&mut self, ctx: &egui::Context) {
        let Some(Dialog::Insertion(dialog)) = &self.dialog else { return };
        let (other, wanted) = dialog.chosen();
        let links = self.editor.insert_from(&other.layout, wanted).map(|inserted| {
            inserted.notes().into_iter().for_each(|note| self.notices.remark(note));
            self.editor.selection().iter().any(|&id| self.editor.document().layout().object(id).is_some_and(is_link))
        });
        match links {
            Ok(links) => {
                let folder = |path: &Path| path.parent().map(Path::to_owned);
                if links && self.files.path().and_then(folder) != folder(other.asked.path()) {
                    let name = file_name(other.asked.path());
                    self.notices.remark(Message::new("app-renewal-links").with("name", name));
                }
                self.dialog = None;
                self.show_inserted();
                if links {
                    self.read_linked_pictures(ctx);
                }
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Shows what is selected where it lies out of sight.
    fn show_inserted(&mut self) {
        let Some(bounds) = self.editor.selection_bounds() else { return };
        if self.editor.seen().is_some_and(|seen| !seen.touches(&bounds)) {
            self.canvas.show_area(bounds.grown(500.0));
        }
    }

    /// Begins a plan that was never saved and is called `name`.
    pub(super) fn begin_unsaved(&mut self, layout: Layout, name: String) {
        match self.begin_plan(layout) {
            Ok(()) => {
                self.editor.document_mut().mark_unsaved();
                self.files.called(name);
            }
            Err(problem) => self.notices.error(problem),
        }
    }
}

/// Whether it shows a picture that lies beside the plan.
pub(super) fn is_link(object: &Object) -> bool {
    matches!(&object.thing, Thing::Underlay(Underlay { picture: Picture::Linked { .. }, .. }))
}
