//! Opening a plan: on a thread, since where it lies nothing may answer, and never over what was opened or edited since.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};

use super::files::{Outcome, Then, file_name};
use super::holding::release;
use super::jobs::Remedy;
use super::shell::Window;
use crate::document::{Document, StateId};
use crate::i18n::Words;
use crate::message::Message;
use crate::model::Kind;
use crate::storage::{self, Access, Base, Fs, Lock, Places};
use crate::worker::{Worker, draw_linked};

/// What the window does while it opens a file.
const OPENING: &str = "app-opening";

/// A plan that was asked for, and what the window showed then.
pub struct Asked {
    path: PathBuf,
    /// The how manieth that was asked for.
    number: u64,
    /// What was shown: the how manieth plan, in which state, and whether that was saved.
    plan: u64,
    state: StateId,
    saved: bool,
}

impl Asked {
    /// Where it lies.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }
}

/// A plan that was opened, or why it was not.
pub struct OpenedPlan {
    document: Document,
    base: Base,
    bytes: Vec<u8>,
    notes: Vec<Message>,
    /// Whose it is; `None` where it is this window's as before.
    access: Option<Access>,
}

impl OpenedPlan {
    /// What the file was.
    pub(super) const fn base(&self) -> Base {
        self.base
    }

    /// Whose it is; `None` when asked again.
    pub(super) const fn take_access(&mut self) -> Option<Access> {
        self.access.take()
    }
}

impl Window {
    /// Opens a file on a thread.
    pub(super) fn open(&mut self, ctx: &egui::Context, path: PathBuf) {
        let label = Message::new(OPENING).with("name", file_name(&path));
        let (fs, own, places) = (Arc::clone(&self.fs), self.files.hold.own(), self.preferences.places.clone());
        let asked = self.asked(path);
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let plan = read(&fs, &asked.path, &own, places.as_ref());
            Outcome::Opened(asked, plan)
        });
    }

    /// What is being opened, in words.
    pub(super) fn awaited(&self, words: &Words) -> Option<String> {
        self.jobs.running().iter().find(|job| job.label.key == OPENING).map(|job| words.say(&job.label))
    }

    /// The plan at `path` is asked for now.
    pub(super) fn asked(&mut self, path: PathBuf) -> Asked {
        self.files.asked += 1;
        let document = self.editor.document();
        Asked { path, number: self.files.asked, plan: self.plan, state: document.state(), saved: document.is_saved() }
    }

    /// A plan was read, or not. It may have taken long: what was opened since stays, and what was edited since is asked
    /// about.
    pub(super) fn opened(&mut self, ctx: &egui::Context, asked: Asked, plan: Result<Box<OpenedPlan>, Message>) {
        let last = self.is_last(&asked);
        match plan {
            Ok(plan) if !last || (self.edited_since(&asked) && self.dialog.is_some()) => {
                release(plan);
                let name = file_name(&asked.path);
                self.notices.remark(Message::new("app-opened-late").with("name", name));
            }
            Ok(plan) if self.edited_since(&asked) => {
                release(plan);
                self.unless_unsaved(ctx, Then::OpenFile(asked.path));
            }
            Ok(plan) => self.show_opened(ctx, asked.path, *plan),
            Err(problem) => {
                if last {
                    self.files.unreadable = Some(asked.path);
                }
                self.notices.error(problem);
            }
        }
    }

    /// Whether nothing was asked for or opened since.
    pub(super) const fn is_last(&self, asked: &Asked) -> bool {
        asked.number == self.files.asked && asked.plan == self.plan
    }

    /// Whether there is something to lose that was not there when the plan was asked for.
    pub(super) fn edited_since(&self, asked: &Asked) -> bool {
        let document = self.editor.document();
        !self.welcome && !document.is_saved() && (asked.saved || document.state() != asked.state)
    }

    /// Puts what was opened into the window.
    pub(super) fn show_opened(&mut self, ctx: &egui::Context, path: PathBuf, plan: OpenedPlan) {
        let OpenedPlan { document, base, bytes, notes, access } = plan;
        self.put(document);
        self.record(Some(&path), bytes);
        self.used(&path);
        self.hold(ctx, &path, access);
        self.files.belongs_to(Some(path), Some(base));
        self.read_linked_pictures(ctx);
        self.files.unreadable = None;
        notes.into_iter().for_each(|note| self.notices.remark(note));
    }

    /// Reads the pictures that the plan links to, from the folder of its file, on a thread.
    pub(super) fn read_linked_pictures(&mut self, ctx: &egui::Context) {
        let layout = self.editor.document().layout();
        let Some(path) = self.files.path().filter(|_| layout.of_kind(Kind::Underlay).next().is_some()) else {
            return self.canvas.set_linked(Default::default());
        };
        let (fs, path, layout, plan) = (Arc::clone(&self.fs), path.to_owned(), layout.clone(), self.plan);
        let worker = self.worker.clone();
        let label = Message::new(OPENING).with("name", file_name(&path));
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let mut pictures = storage::linked_pictures(&*fs, &path, &layout);
            let worker = worker.map_or_else(Worker::of_this_program, Ok);
            let troubles = match worker {
                Ok(worker) => draw_linked(&worker, &layout, &mut pictures),
                Err(error) => {
                    log::warn!("{error}");
                    Vec::new()
                }
            };
            Outcome::Pictures(plan, path, pictures, troubles)
        });
    }
}

/// Takes the plan at `path`, unless `own` is its lock already, and reads it.
pub(super) fn read(
    fs: &Arc<dyn Fs>,
    path: &Path,
    own: &Weak<Lock>,
    places: Option<&Places>,
) -> Result<Box<OpenedPlan>, Message> {
    let target = fs.resolve(path).unwrap_or_else(|_| path.to_owned());
    let ours = own.upgrade().is_some_and(|lock| lock.is_of(&target));
    // Taken first, so that nobody saves between the two.
    let access = if ours { None } else { Some(Lock::take(fs, places, path)) };
    let file = storage::open(&**fs, path).map_err(|error| error.message())?;
    let document = Document::new(file.opened.layout)?;
    Ok(Box::new(OpenedPlan { document, base: file.base, bytes: file.bytes, notes: file.opened.notes, access }))
}
