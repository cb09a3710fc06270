//! Drawings of venues: picked or dropped, read in a child process, looked at, taken into a plan.

use std::path::PathBuf;
use std::sync::Arc;

use super::dialogs::Dialog;
use super::dialogs::drawing_in::{Choices, DrawingIn, Goal, Tried};
use super::files::{Outcome, Then, file_name, plan_name};
use super::jobs::Remedy;
use super::shell::{Window, empty};
use crate::document::Document;
use crate::editor::{Arrival, Editor};
use crate::import::drawing::{Drawn, MOST_BYTES};
use crate::import::meaning::{Sketch, made};
use crate::message::Message;
use crate::model::{Lang, Layout, ObjectId};
use crate::storage::{Doing, FileError};
use crate::worker::{Failure, Worker};

/// A drawing that was read; `None` where the user stopped that.
pub type ReadDrawing = Result<Option<Arc<Drawn>>, Message>;

/// What came into a copy of the open plan, and that copy, or why it could not.
pub type TakenDrawing = Result<Box<(Vec<ObjectId>, Document)>, Message>;

impl Window {
    /// Reads a drawing, on a thread and in a child process.
    pub(super) fn read_drawing(&mut self, ctx: &egui::Context, path: PathBuf) {
        let (fs, worker, plan) = (Arc::clone(&self.fs), self.worker.clone(), self.plan);
        let label = Message::new("app-reading-drawing").with("name", file_name(&path));
        self.jobs.start(ctx, label, Remedy::Cancel, move |progress| {
            let bytes = fs.read(&path, MOST_BYTES);
            progress.set(0.2);
            let bytes = bytes.map_err(|error| FileError::new(Doing::Opening, &path, error).message());
            let read = bytes.and_then(|bytes| {
                let worker = worker.map_or_else(Worker::of_this_program, Ok).map_err(Failure::from);
                match worker.and_then(|worker| worker.take_drawing_while(bytes, &|| !progress.stopped())) {
                    Ok(drawn) => Ok(Some(Arc::new(drawn))),
                    Err(Failure::Stopped) => Ok(None),
                    Err(failure) => Err(Message::new("app-drawing-unreadable")
                        .with("name", file_name(&path))
                        .with("reason", failure.message())),
                }
            });
            Outcome::DrawingRead(plan, path, read)
        });
    }

    /// A drawing was read: asks what its layers mean.
    pub(super) fn drawing_read(&mut self, path: PathBuf, read: ReadDrawing) {
        match (read, &self.dialog) {
            (Err(problem), _) => self.notices.error(problem),
            (Ok(None), _) => {}
            (Ok(Some(_)), Some(_)) => {
                self.notices.remark(Message::new("app-opened-late").with("name", file_name(&path)));
            }
            (Ok(Some(drawn)), None) => {
                let open = !self.welcome && !self.editor.document().is_locked();
                let dialog = DrawingIn::new(path, drawn, &self.preferences.drawings, open);
                self.dialog = Some(Dialog::DrawingIn(Box::new(dialog)));
            }
        }
    }

    /// Looks at the drawing of the dialog as its answers have it, on a thread, whenever they changed.
    pub(super) fn tend_drawing(&mut self, ctx: &egui::Context) {
        let Some(Dialog::DrawingIn(dialog)) = &mut self.dialog else { return };
        let Some((drawn, choices, before)) = dialog.wants() else { return };
        let lang = self.editor.document().layout().settings().main_language();
        let label = Message::new("app-drawing-looking").with("name", file_name(dialog.path()));
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            Outcome::DrawingTried(Arc::new(tried(&drawn, choices, before.as_deref(), &lang)))
        });
    }

    /// The drawing of the dialog was looked at.
    pub(super) fn drawing_tried(&mut self, tried: Arc<Tried>) {
        if let Some(Dialog::DrawingIn(dialog)) = &mut self.dialog {
            dialog.tried(tried);
        }
    }

    /// Takes what was made of the drawing into the open plan, or makes a new plan of it.
    pub(super) fn take_drawing(&mut self, ctx: &egui::Context) {
        let Some(Dialog::DrawingIn(dialog)) = &self.dialog else { return };
        let (Some(tried), goal) = (dialog.ready(), dialog.goal()) else { return };
        let name = plan_name(dialog.path());
        let Choices { meanings, unit, tolerance, .. } = &tried.choices;
        self.preferences.drawings.remember(&tried.sketch.drawn, meanings, *unit, *tolerance);
        self.preferences.keep();
        match goal {
            Goal::New => {
                self.dialog = None;
                self.begin_from_drawing(ctx, tried, name);
            }
            Goal::Newer => {
                self.dialog = None;
                self.compare_drawing(ctx, &tried, name);
            }
            Goal::Open => self.take_into_plan(ctx, tried),
        }
    }

    /// Takes it into a copy of the open plan, on a thread: checking what comes in takes long.
    fn take_into_plan(&mut self, ctx: &egui::Context, tried: Arc<Tried>) {
        let Some(Dialog::DrawingIn(dialog)) = &mut self.dialog else { return };
        let label = Message::new("app-drawing-taking").with("name", file_name(dialog.path()));
        let (fork, plan, waited) = (self.editor.document().fork(), self.plan, Arc::clone(&tried));
        let progress = self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let mut editor = Editor::new(fork);
            let (label, arrivals) = arrivals(&tried);
            let ids = editor.take_in(label, arrivals);
            Outcome::DrawingTaken(plan, tried, ids.map(|ids| Box::new((ids, editor.into_document()))))
        });
        dialog.taking(waited, progress);
    }

    /// A drawing was taken into a copy of the plan, or refused; what nobody waits for any more is let go.
    pub(super) fn drawing_taken(&mut self, ctx: &egui::Context, plan: u64, tried: Arc<Tried>, taken: TakenDrawing) {
        let Some(Dialog::DrawingIn(dialog)) = &mut self.dialog else { return };
        if !dialog.taken(&tried) || plan != self.plan {
            return;
        }
        match taken {
            Ok(taken) => {
                let (ids, fork) = *taken;
                if !self.editor.adopt(fork) {
                    // The plan was changed meanwhile: once more, into what it is now.
                    return self.take_into_plan(ctx, tried);
                }
                self.dialog = None;
                let count = ids.len();
                self.editor.select(ids.into_iter().filter(|_| count < MOST_SELECTED));
                self.show_everything();
                self.notices.remark(Message::new("app-drawing-taken").with("count", count));
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    fn begin_from_drawing(&mut self, ctx: &egui::Context, tried: Arc<Tried>, name: String) {
        let label = Message::new("app-drawing-making").with("name", name.as_str());
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let mut editor = Editor::new(empty());
            let (label, arrivals) = arrivals(&tried);
            let done = editor.take_in(label, arrivals).map(|_| Arc::new(editor.document().layout().clone()));
            Outcome::DrawingBegun(name, done)
        });
    }

    /// A plan was made of a drawing, or not.
    pub(super) fn drawing_begun(&mut self, ctx: &egui::Context, name: String, made: Result<Arc<Layout>, Message>) {
        match made {
            Ok(layout) => self.unless_unsaved(ctx, Then::Begin(layout, name)),
            Err(problem) => self.notices.error(problem),
        }
    }
}

/// More things than this are not selected when they have come in.
const MOST_SELECTED: usize = 2_000;

/// What is made of a drawing with these choices; `before` is what was made of it last.
fn tried(drawn: &Arc<Drawn>, choices: Choices, before: Option<&Tried>, lang: &Lang) -> Tried {
    let same = |before: &&Tried| (before.choices.unit, before.choices.placing) == (choices.unit, choices.placing);
    let sketch = match before.filter(same) {
        Some(before) => Arc::clone(&before.sketch),
        None => Arc::new(Sketch::placed(Arc::clone(drawn), choices.unit, &choices.placing)),
    };
    let made = made(&sketch, &choices.meanings, f64::from(choices.tolerance), lang);
    Tried { choices, sketch, made }
}

fn arrivals(tried: &Tried) -> (Message, Vec<Arrival>) {
    let label = Message::new("edit-import").with("count", tried.made.things.len());
    (label, tried.made.things.iter().cloned().map(Arrival::from).collect())
}
