//! The file of the open plan: opening, saving, and what must be asked first.

use std::path::{Path, PathBuf};

use super::dialogs::{Answer, Dialog};
use super::picking::{self, Purpose};
use super::shell::{Window, fresh};
use crate::document::{Document, StateId};
use crate::i18n;
use crate::message::Message;
use crate::model::Layout;
use crate::storage::{self, Base, Expected, Journal, RealFs, Recoverable};

/// What the window goes on with once unsaved changes are dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Then {
    /// End the program.
    Quit,
    /// Ask for a file to open.
    Open,
    /// Open this file.
    OpenFile(PathBuf),
    /// Show the welcome screen, to begin a new plan.
    New,
    /// Begin a plan from a template.
    NewFrom(&'static str),
}

/// A plan that was opened, or why it was not.
pub struct OpenedPlan {
    document: Document,
    base: Base,
    bytes: Vec<u8>,
    notes: Vec<Message>,
}

/// What a job ended with.
pub enum Outcome {
    /// A file was opened, or not.
    Opened(PathBuf, Result<Box<OpenedPlan>, Message>),
    /// The plan was saved as it was then, or not.
    Saved(Moment, Result<storage::Outcome, Message>),
    /// A file was picked, or the dialog cancelled.
    Picked(Purpose, Option<PathBuf>),
    /// A drawing was made, or not; `true` opens it in the system's viewer.
    Exported(PathBuf, bool, Result<Vec<Message>, Message>),
}

/// What is saved where, and what comes after.
pub struct Moment {
    path: PathBuf,
    state: StateId,
    /// The last edit of the journal that is saved with it.
    mark: u64,
    then: Option<Then>,
}

/// The file of the open plan.
#[derive(Default)]
pub struct Files {
    path: Option<PathBuf>,
    base: Option<Base>,
    /// The journal of the plan.
    pub(super) journal: Option<Journal>,
    /// What a crash left and was not yet dealt with.
    pub(super) found: Vec<Recoverable>,
    /// What is exported, while a path for it is being picked.
    pub(super) wanted: Option<super::dialogs::export::Wanted>,
    /// What happens once the plan is saved, while a path for it is being picked.
    pub(super) after: Option<Then>,
    /// Whether the system's file dialogs are left aside.
    pub(super) own_dialogs: bool,
}

impl Files {
    /// The name of the file, without its ending.
    #[must_use]
    pub fn name(&self) -> Option<String> {
        self.path.as_ref()?.file_stem().map(|name| name.to_string_lossy().into_owned())
    }

    /// Says which file the plan belongs to, and what that file was when it was read.
    pub(super) fn belongs_to(&mut self, path: Option<PathBuf>, base: Base) {
        self.base = path.is_some().then_some(base);
        self.path = path;
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }
}

impl Window {
    /// Tells a problem that was found before the window opened.
    pub fn tell(&mut self, problem: Option<Message>) {
        if let Some(problem) = problem {
            self.notices.error(problem);
        }
    }

    /// What the program was started with.
    pub(super) fn begin(&mut self, ctx: &egui::Context, file: Option<PathBuf>) {
        if let Some(file) = file {
            self.open(ctx, file);
        }
        self.offer_recovery();
    }

    /// Opens a file on a thread.
    pub(super) fn open(&mut self, ctx: &egui::Context, path: PathBuf) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let label = Message::new("app-opening").with("name", name);
        self.jobs.start(ctx, label, false, move |_| {
            let plan = read(&path);
            Outcome::Opened(path, plan)
        });
    }

    pub(super) fn opened(&mut self, path: PathBuf, plan: Result<Box<OpenedPlan>, Message>) {
        match plan {
            Ok(plan) => {
                let OpenedPlan { document, base, bytes, notes } = *plan;
                self.put(document);
                self.record(Some(&path), bytes);
                self.used(&path);
                self.files.belongs_to(Some(path), base);
                notes.into_iter().for_each(|note| self.notices.remark(note));
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// The plan belongs to a file: it is remembered among the recent ones, with a small picture.
    fn used(&mut self, path: &Path) {
        self.preferences.used(path);
        self.thumbnails.clear();
        if let Some(places) = &self.preferences.places {
            super::thumbnails::make(places, path, self.editor.document().layout().clone());
        }
    }

    /// Begins a plan that no file holds yet.
    pub(super) fn begin_plan(&mut self, layout: Layout) {
        self.put(fresh(layout));
        (self.files.path, self.files.base) = (None, None);
        let bytes = storage::write(self.editor.document().layout());
        self.record(None, bytes);
    }

    /// Begins a plan from the template or sample of this name; with no such one, an empty plan.
    fn begin_from(&mut self, name: &str) {
        match crate::generate::template(name).map(|template| storage::read(template.bytes)) {
            Some(Ok(opened)) => self.begin_plan(opened.layout),
            Some(Err(problem)) => self.notices.error(problem.message()),
            None => self.begin_plan(Layout::default()),
        }
    }

    /// Saves under the plan's own path, or asks for one.
    pub(super) fn save(&mut self, ctx: &egui::Context, then: Option<Then>) {
        match (self.files.path.clone(), self.files.base) {
            (Some(path), Some(base)) => self.save_at(ctx, path, Expected::Unchanged(base), then),
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
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        self.jobs.start(ctx, Message::new("app-saving").with("name", name), false, move |_| {
            let saved = storage::save(&RealFs, places.as_ref(), &path, &layout, expected);
            Outcome::Saved(Moment { path, state, mark, then }, saved.map_err(|error| error.message()))
        });
    }

    pub(super) fn saved(&mut self, ctx: &egui::Context, moment: Moment, outcome: Result<storage::Outcome, Message>) {
        let Moment { path, state, mark, then } = moment;
        match outcome {
            Ok(storage::Outcome::Saved { base, bytes, notes }) => {
                self.editor.document_mut().mark_saved(state);
                if let Some(journal) = &self.files.journal {
                    journal.saved(&path, bytes, mark);
                }
                self.used(&path);
                let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
                self.notices.remark(Message::new("app-saved").with("name", name));
                self.files.belongs_to(Some(path), base);
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

    /// Goes on with `then` at once, or asks what to do with unsaved changes.
    pub(super) fn unless_unsaved(&mut self, ctx: &egui::Context, then: Then) {
        if self.editor.document().is_saved() || self.welcome {
            self.go_on(ctx, then);
        } else {
            let name = self.files.name().unwrap_or_else(|| i18n::words(self.preferences.locale).text("app-untitled"));
            self.dialog = Some(Dialog::Unsaved(name, then));
        }
    }

    /// Goes on whatever becomes of unsaved changes.
    pub(super) fn go_on(&mut self, ctx: &egui::Context, then: Then) {
        self.dialog = None;
        match then {
            Then::Quit => {
                self.leaving = true;
                ctx.send_viewport_cmd(egui::ViewportCommand::Close);
            }
            Then::Open => self.pick(ctx, Purpose::Open),
            Then::OpenFile(path) => self.open(ctx, path),
            Then::New => self.welcome = true,
            Then::NewFrom(template) => self.begin_from(template),
        }
    }

    /// Asks for a path, with the system's dialog on a thread or with our own.
    pub(super) fn pick(&mut self, ctx: &egui::Context, purpose: Purpose) {
        let words = i18n::words(self.preferences.locale);
        let name = self.files.name().unwrap_or_else(|| words.text("app-untitled"));
        let name = format!("{name}.{}", purpose.ending());
        let recent = self.preferences.recent.first().and_then(|path| path.parent()).map(Path::to_owned);
        let folder = self.files.path().and_then(Path::parent).map(Path::to_owned).or(recent);
        if self.files.own_dialogs || !picking::system_has_dialogs() {
            self.dialog = Some(Dialog::path(purpose, folder, name));
            return;
        }
        let (title, kind) = (words.text(purpose.title()), words.label("app-files", purpose.ending()));
        self.jobs.start(ctx, Message::new("app-waiting-for-dialog"), false, move |_| {
            Outcome::Picked(purpose, picking::ask_system(purpose, &title, &kind, folder.as_deref(), &name))
        });
    }

    pub(super) fn picked(&mut self, ctx: &egui::Context, purpose: Purpose, path: Option<PathBuf>) {
        let after = self.files.after.take();
        let Some(path) = path else { return };
        match purpose {
            Purpose::Open => self.open(ctx, path),
            // The dialog has asked whether a file that is there may be replaced.
            Purpose::Save => self.save_at(ctx, path, Expected::Anything, after),
            Purpose::Export(_) => self.export_to(ctx, path),
        }
    }

    /// Opens what was dropped on the window.
    pub(super) fn dropped(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        if let Some(path) = dropped.filter(|path| !path.as_os_str().is_empty()) {
            self.unless_unsaved(ctx, Then::OpenFile(path));
        }
    }

    /// Asks about unsaved changes when the window is to be closed.
    pub(super) fn ask_before_leaving(&mut self, ctx: &egui::Context) {
        if self.leaving || !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.editor.document().is_saved() || self.welcome {
            self.leaving = true;
        } else {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.unless_unsaved(ctx, Then::Quit);
        }
    }

    /// Carries out what a dialog was answered with.
    pub(super) fn answered(&mut self, ctx: &egui::Context, answer: Answer) {
        if !matches!(answer, Answer::Settings(..)) {
            self.dialog = None;
        }
        match answer {
            Answer::Discard(then) => self.go_on(ctx, then),
            Answer::SaveThen(then) => self.save(ctx, Some(then)),
            Answer::Picked(purpose, path) => self.picked(ctx, purpose, Some(path)),
            Answer::Replace(path, then) => self.save_at(ctx, path, Expected::Anything, then),
            Answer::SaveElsewhere(then) => {
                self.files.after = then;
                self.pick(ctx, Purpose::Save);
            }
            Answer::Settings(label, settings) => self.set_settings(label, *settings),
            Answer::Export(wanted) => self.export(ctx, wanted),
            Answer::Recover => self.recover(),
            Answer::Forget => self.forget_journal(),
        }
    }
}

fn read(path: &Path) -> Result<Box<OpenedPlan>, Message> {
    let file = storage::open(&RealFs, path).map_err(|error| error.message())?;
    let document = Document::new(file.opened.layout)?;
    Ok(Box::new(OpenedPlan { document, base: file.base, bytes: file.bytes, notes: file.opened.notes }))
}
