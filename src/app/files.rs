//! The file of the open plan: opening, saving, and what must be asked first.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialogs::Dialog;
use super::dialogs::backups::Row;
use super::holding::Hold;
use super::jobs::Remedy;
use super::journal::Found;
use super::opening::{Asked, OpenedPlan};
use super::other_plans::ReadPlan;
use super::patience::{MOMENT, within};
use super::picking::{self, Purpose};
use super::saving::Moment;
use super::shell::Window;
use super::templates::Listed;
use crate::document::Document;
use crate::i18n;
use crate::message::Message;
use crate::model::{Layout, ObjectId};
use crate::storage::{self, Access, Base, Expected, Journal};

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
    /// Begin a plan from the user's own template in this file.
    NewFromOwn(PathBuf),
    /// Ask for a plan to make a new one from.
    NewFromPlan,
    /// Begin this plan, which was never saved, under this name.
    Begin(Arc<Layout>, String),
    /// Open this backup as a new plan of this name.
    OpenBackup(PathBuf, String),
}

/// What a job ended with.
pub enum Outcome {
    /// A file was opened, or not.
    Opened(Asked, Result<Box<OpenedPlan>, Message>),
    /// Another plan was read beside the open one, or not.
    OtherRead(Purpose, Asked, ReadPlan),
    /// The user's own templates, or why they cannot be listed.
    Templates(Listed),
    /// The plan was saved as the template of this name, or not.
    TemplateSaved(String, Result<storage::Outcome, Message>),
    /// A template of the user's own was read, or not.
    TemplateRead(Asked, ReadPlan),
    /// The plan was saved as it was then, or not.
    Saved(Moment, Result<storage::Outcome, Message>),
    /// A file was picked, or the dialog cancelled.
    Picked(Purpose, Option<PathBuf>),
    /// A drawing was made, or not; `true` opens it in the system's viewer.
    Exported(PathBuf, bool, Result<Vec<Message>, Message>),
    /// The lock of the open plan was asked for, which was got back from a journal.
    Held(PathBuf, Access),
    /// The open plan was taken over from somebody else, or not.
    TakenOver(PathBuf, Result<Box<OpenedPlan>, Message>),
    /// The pictures that this plan links to, of the file at this path.
    Pictures(u64, PathBuf, BTreeMap<ObjectId, Arc<[u8]>>, Vec<Message>),
    /// A page of a picture's file was read for the plan of this number, or not.
    PictureRead(u64, PathBuf, u32, super::underlays::Read),
    /// A list was read for the plan of this number, or not.
    ListRead(u64, Option<PathBuf>, super::lists::ReadTable),
    /// A drawing was read for the plan of this number, or not.
    DrawingRead(u64, PathBuf, super::drawings::ReadDrawing),
    /// A drawing was looked at with some choices.
    DrawingTried(Arc<super::dialogs::drawing_in::Tried>),
    /// A drawing was taken into a copy of the plan of this number, or not.
    DrawingTaken(u64, Arc<super::dialogs::drawing_in::Tried>, super::drawings::TakenDrawing),
    /// A plan of this name was made of a drawing, or not.
    DrawingBegun(String, Result<Arc<Layout>, Message>),
    /// A newer drawing was compared with the plan of this number, or could not be.
    Compared(u64, Result<Box<super::dialogs::rebase::Compared>, Message>),
    /// A rule profile was read for the plan of this number, or not.
    RulesRead(u64, Result<Box<crate::model::Profile>, Message>),
    /// The fullest arrangement of booths on the plan of this number; `None` where its floor is gone.
    Filled(u64, Option<Box<crate::generate::blocks::Filled>>),
    /// What a crash left.
    Found(Vec<Found>),
    /// The backups of this plan.
    Listed(PathBuf, Result<Vec<Row>, String>),
    /// A backup was read, to become a plan of this name, or not.
    BackupOpened(String, Result<Box<Layout>, Message>),
}

/// The file of the open plan.
#[derive(Default)]
pub struct Files {
    path: Option<PathBuf>,
    pub(super) base: Option<Base>,
    /// What the plan is called while it has no file.
    title: Option<String>,
    /// Who may save the file.
    pub(super) hold: Hold,
    /// How many plans were asked for.
    pub(super) asked: u64,
    /// The file that was to be opened last and could not be read.
    pub(super) unreadable: Option<PathBuf>,
    /// The journal of the plan.
    pub(super) journal: Option<Journal>,
    /// What a crash left and was not yet dealt with.
    pub(super) found: Vec<Found>,
    /// Whether it is still to be offered.
    pub(super) to_offer: bool,
    /// How the filing report is written, while a path for it is being picked.
    pub(super) filing: Option<super::dialogs::filing::Wanted>,
    /// The rules on the screen, while a path for their profile is being picked.
    pub(super) rules: Option<Box<super::dialogs::rules::Rules>>,
    /// Which list is written, while a path for it is being picked.
    pub(super) list: Option<super::lists::Listing>,
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
        self.path.as_deref().map(plan_name).or_else(|| self.title.clone())
    }

    /// Says what a plan is called that no file holds yet.
    pub(super) fn called(&mut self, title: String) {
        self.title = Some(title);
    }

    /// Whether the file was this when it was read.
    #[must_use]
    pub(super) fn is_at(&self, base: Base) -> bool {
        self.base == Some(base)
    }

    /// Says which file the plan belongs to, and what that file was when it was read.
    pub(super) fn belongs_to(&mut self, path: Option<PathBuf>, base: Option<Base>) {
        self.base = base.filter(|_| path.is_some());
        self.path = path;
        self.title = None;
    }

    /// The path of the file.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }
}

impl Window {
    /// What the program was started with. After starts that died, nothing is done without being asked for.
    pub(super) fn begin(&mut self, ctx: &egui::Context, file: Option<PathBuf>) {
        if self.start.is_careful() {
            self.dialog = Some(Dialog::SafeStart(file));
            return;
        }
        if let Some(file) = file {
            self.open(ctx, file);
        }
        self.list_templates(ctx);
        self.look_for_work(ctx);
    }

    /// The plan belongs to a file: it is remembered among the recent ones, with a small picture.
    pub(super) fn used(&mut self, path: &Path) {
        self.preferences.used(path);
        self.thumbnails.clear();
        if let Some(places) = &self.preferences.places {
            super::thumbnails::make(places, path, self.editor.document().layout().clone());
        }
    }

    /// Begins a plan that no file holds yet; says why where its rules cannot be read.
    pub(super) fn begin_plan(&mut self, layout: Layout) -> Result<(), Message> {
        self.put(Document::new(layout)?);
        (self.files.path, self.files.base, self.files.title) = (None, None, None);
        (self.files.hold, self.files.unreadable) = (Hold::Anybody, None);
        let bytes = storage::write(self.editor.document().layout());
        self.record(None, bytes);
        Ok(())
    }

    /// Begins a plan from the template or sample of this name; with no such one, an empty plan.
    fn begin_from(&mut self, name: &str) {
        let begun = match crate::generate::template(name).map(|template| storage::read(template.bytes)) {
            Some(Ok(opened)) => self.begin_plan(opened.layout),
            Some(Err(problem)) => Err(problem.message()),
            None => self.begin_plan(Layout::default()),
        };
        begun.unwrap_or_else(|problem| self.notices.error(problem));
    }

    /// Goes on with `then` at once, or asks what to do with unsaved changes.
    pub(super) fn unless_unsaved(&mut self, ctx: &egui::Context, then: Then) {
        if self.editor.document().is_saved() || self.welcome {
            self.go_on(ctx, then);
        } else if let Some(path) = self.saves.under_way(self.plan).filter(|_| then == Then::Quit) {
            self.dialog = Some(Dialog::StillSaving(plan_name(&path), self.files.journal.is_some()));
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
            Then::New => {
                self.files.hold = Hold::Anybody;
                self.welcome = true;
                self.list_templates(ctx);
            }
            Then::NewFrom(template) => self.begin_from(template),
            Then::NewFromOwn(path) => self.begin_from_own(ctx, path),
            Then::NewFromPlan => self.pick(ctx, Purpose::Renew),
            Then::Begin(layout, name) => self.begin_unsaved(Arc::unwrap_or_clone(layout), name),
            Then::OpenBackup(path, name) => self.open_backup(ctx, path, name),
        }
    }

    /// Asks for a path, with the system's dialog on a thread or with our own.
    pub(super) fn pick(&mut self, ctx: &egui::Context, purpose: Purpose) {
        let recent = self.preferences.recent.first().map(PathBuf::as_path);
        let folder = self.files.path().or(recent).and_then(Path::parent).map(Path::to_owned);
        // The system's dialog would wait for a drive that does not answer.
        let answers = |folder: &PathBuf| {
            let (fs, folder) = (Arc::clone(&self.fs), folder.clone());
            within(MOMENT, move || fs.about(&folder).is_ok_and(|about| about.folder)) == Some(true)
        };
        let folder = folder.filter(answers);
        self.pick_in(ctx, purpose, folder);
    }

    /// The same, beginning in this folder, or else in the user's home.
    pub(super) fn pick_in(&mut self, ctx: &egui::Context, purpose: Purpose, folder: Option<PathBuf>) {
        let words = i18n::words(self.preferences.locale);
        let name = self.files.name().unwrap_or_else(|| words.text("app-untitled"));
        // The report does not lie down over a drawing of the plan.
        let name = match purpose {
            Purpose::Report(_) => words.say(&Message::new("app-filing-file").with("name", name)),
            Purpose::SaveRules => words.say(&Message::new("app-rules-file").with("name", name)),
            _ => name,
        };
        let name = format!("{name}.{}", purpose.ending());
        if self.files.own_dialogs || !picking::system_has_dialogs() {
            self.dialog = Some(Dialog::path(purpose, folder, name));
            return;
        }
        let (title, kind) = (words.text(purpose.title()), words.label("app-files", purpose.ending()));
        self.jobs.start(ctx, Message::new("app-waiting-for-dialog"), Remedy::Nothing, move |_| {
            Outcome::Picked(purpose, picking::ask_system(purpose, &title, &kind, folder.as_deref(), &name))
        });
    }

    pub(super) fn picked(&mut self, ctx: &egui::Context, purpose: Purpose, path: Option<PathBuf>) {
        let after = self.files.after.take();
        let Some(path) = path else { return self.back_to_rules() };
        match purpose {
            Purpose::Open => self.open(ctx, path),
            Purpose::Renew | Purpose::Insert => self.read_other(ctx, purpose, path),
            // The dialog has asked whether a file that is there may be replaced.
            Purpose::Save => self.save_at(ctx, path, Expected::Anything, after),
            Purpose::Picture => self.read_picture(ctx, path, 1),
            Purpose::TakeList => self.read_list(ctx, path, crate::import::table::Asked::default()),
            Purpose::TakeDrawing => self.read_drawing(ctx, path),
            Purpose::List(_) => self.list_to(ctx, path),
            Purpose::Rules => self.read_rules(ctx, path),
            Purpose::SaveRules => self.write_rules(ctx, path),
            Purpose::Export(_) => self.export_to(ctx, path),
            Purpose::Report(_) => self.report_to(ctx, path),
        }
    }

    /// Opens what was dropped on the window.
    pub(super) fn dropped(&mut self, ctx: &egui::Context) {
        let dropped = ctx.input(|input| input.raw.dropped_files.first().map(|file| file.path().to_owned()));
        let Some(path) = dropped.filter(|path| !path.as_os_str().is_empty()) else { return };
        if !self.welcome && self.dialog.is_none() && picking::is_list(&path) {
            return self.read_list(ctx, path, crate::import::table::Asked::default());
        }
        if self.dialog.is_none() && picking::is_drawing(&path) {
            return self.read_drawing(ctx, path);
        }
        self.unless_unsaved(ctx, Then::OpenFile(path));
    }

    /// Asks about unsaved changes when the window is to be closed.
    pub(super) fn ask_before_leaving(&mut self, ctx: &egui::Context) {
        if self.leaving {
            // Asked for in every frame until it is so.
            return ctx.send_viewport_cmd(egui::ViewportCommand::Close);
        }
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.editor.document().is_saved() || self.welcome {
            self.leaving = true;
        } else {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.unless_unsaved(ctx, Then::Quit);
        }
    }
}

/// The name of a file as people read it, with its ending.
#[must_use]
pub fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The same without its ending: what a plan is called.
#[must_use]
pub fn plan_name(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}
