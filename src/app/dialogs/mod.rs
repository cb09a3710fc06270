//! What asks or tells something over the window: one file a dialog.

pub mod affected;
mod approve;
pub mod backups;
mod booth_labels;
mod booth_table;
mod colour_field;
pub mod drawing_in;
mod exact;
mod exhibitors;
pub mod export;
mod figures;
pub mod filing;
mod find;
mod help;
mod insertion;
pub mod list_in;
pub mod list_out;
mod page;
mod palette;
mod path;
pub mod picture;
mod plan;
mod plan_rules;
mod prices;
mod questions;
pub mod rebase;
pub mod recovery;
mod renewal;
pub mod rules;
mod taken;
mod template;
mod views;
mod waive;
pub mod welcome;

use std::path::PathBuf;

use egui::{Area, Id, Modal, Ui};

pub use plan::today;
pub use taken::Taken;

use super::desk::{Desk, Wish};
use super::files::Then;
use super::other_plans::OtherPlan;
use super::picking::Purpose;
use super::shell::Window;
use crate::editor::{Ask, Editor};
use crate::i18n::Locale;
use crate::message::Message;
use crate::model::{ObjectId, Settings};
use crate::rules::Finding;
use crate::sales::places::{Company, Manner};

/// The dialog that is open.
pub enum Dialog {
    /// Save the changes of this plan before going on?
    Unsaved(String, Then),
    /// The plan of this name is still being saved, and the window is to be closed; `true` where the edits can be kept for
    /// recovery.
    StillSaving(String, bool),
    /// Another program changed the file.
    Conflict(PathBuf, Option<Then>),
    /// A crash left work: take it up?
    Recovery(recovery::Offer),
    /// The last starts died: open this file nevertheless?
    SafeStart(Option<PathBuf>),
    /// The older versions of the plan.
    Backups(backups::Backups),
    /// Our own file dialog.
    Path(path::PathDialog),
    /// Find a booth or a company.
    Find(find::Find),
    /// A value that arranges what is selected.
    Exact(exact::Exact),
    /// Any command by its name.
    Palette(palette::Palette),
    /// What to export.
    Export(export::Export),
    /// As what the filing report is written.
    Filing(filing::Filing),
    /// Paper, scale, what is printed.
    Page(Box<page::Page>),
    /// Name of the fair, title block, languages.
    Plan(Box<plan::Plan>),
    /// The rules of the plan, one by one.
    Rules(Box<rules::Rules>),
    /// All booths as a table.
    BoothTable(Box<booth_table::BoothTable>),
    /// Every exhibitor.
    Exhibitors(exhibitors::Exhibitors),
    /// Whom changes of sold booths concern.
    Affected(affected::AffectedList),
    /// What becomes of those who are in a booth?
    Taken(Taken),
    /// A list of exhibitors on its way into the plan.
    ListIn(Box<list_in::ListIn>),
    /// A drawing on its way into a plan.
    DrawingIn(Box<drawing_in::DrawingIn>),
    /// A newer drawing of the venue beside the plan.
    Rebase(Box<rebase::RebaseDialog>),
    /// Which list of the plan is written.
    ListOut(list_out::ListOut),
    /// How a picture is put in.
    Picture(Box<picture::PictureDialog>),
    /// Which number survives when booths become one.
    Merge(super::making::joining::Merge),
    /// How booths are cut.
    Split(super::making::joining::Split),
    /// Who approves the plan.
    Approve(approve::Approve),
    /// Who accepts a finding, and why.
    Waive(waive::Waive),
    /// The field that colours tell.
    ColourField(colour_field::ColourField),
    /// What is written in booths.
    BoothLabels(booth_labels::BoothLabels),
    /// What is inserted of another plan, and how.
    Insertion(Box<insertion::InsertionDialog>),
    /// What a new plan keeps of an older one.
    Renewal(Box<renewal::RenewalDialog>),
    /// What the plan is called as a template.
    Template(template::TemplateDialog),
    /// Remove this template of the user's own?
    RemoveTemplate(PathBuf),
    /// What booths cost.
    Prices(Box<prices::PriceList>),
    /// The fair in figures.
    Figures(Box<figures::Figures>),
    /// Views with a name.
    Views(views::Views),
    /// The keys.
    Shortcuts,
    /// About the program.
    About,
}

/// What a dialog was answered with.
pub enum Answer {
    /// Go on without saving.
    Discard(Then),
    /// Save, then go on.
    SaveThen(Then),
    /// Wait for the save that is under way, then end the program.
    WaitThenQuit,
    /// End the program with the edits kept for recovery.
    QuitForRecovery,
    /// Save beside a file that somebody else changed.
    KeepCopy(PathBuf, Option<Then>),
    /// Open the file that somebody else changed, without saving.
    TakeTheirs(PathBuf, Option<Then>),
    /// Save over a file that somebody else changed.
    Replace(PathBuf, Option<Then>),
    /// Save under another name.
    SaveElsewhere(Option<Then>),
    /// This path.
    Picked(Purpose, PathBuf),
    /// Open this backup as a new plan of this name.
    OpenBackup(PathBuf, String),
    /// Export this.
    Export(export::Wanted),
    /// Write the filing report.
    FilingReport(filing::Wanted),
    /// Set the plan's settings, in one step of this name.
    Settings(Message, Box<Settings>),
    /// Save the plan as the template of this name; `true` replaces one that is there.
    SaveTemplate(String, bool),
    /// Remove this template of the user's own.
    RemoveTemplate(PathBuf),
    /// Make the new plan from the older one.
    Renew,
    /// Insert what was chosen of another plan.
    Insert,
    /// Set the plan's settings, then load a rule profile from a file.
    LoadRules(Box<Settings>),
    /// Show the rules of the plan with these settings one by one.
    EditRules(Box<Settings>),
    /// Write the rules of the dialog to a file.
    SaveRules,
    /// Take the list of the dialog into the plan.
    TakeList,
    /// Take the drawing of the dialog into a plan.
    TakeDrawing,
    /// Show the venue as the newer drawing of the dialog does.
    Rebase,
    /// Read the file of a list in this way.
    ReadList(PathBuf, crate::import::table::Asked),
    /// Write whom changes of sold booths concern.
    WriteAffected,
    /// Put this list of the plan on the clipboard, as cells.
    CopyList(&'static crate::export::data::List),
    /// Put this table on the clipboard, as cells.
    CopySheet(crate::export::data::Sheet),
    /// Write this list of the plan.
    ListOut(list_out::Wanted),
    /// Put the picture in like this.
    Picture(picture::How),
    /// Read this page of the picture's file.
    Page(PathBuf, u32),
    /// Make one booth of those selected, with this number.
    Merge(crate::generate::joining::Survivor),
    /// Cut the selected booths.
    Split(crate::generate::joining::Cut),
    /// Put an exhibitor into a booth, where others may be.
    Place(ObjectId, ObjectId, Manner, Company),
    /// Let those in two booths change places.
    Swap(ObjectId, ObjectId),
    /// Take up the work that a crash left.
    Recover,
    /// Leave that work to the next start.
    Later,
    /// Put that work aside.
    Forget,
    /// Open this file though the last starts died.
    OpenAfterAll(PathBuf),
    /// Look for work that a crash left though the last starts died.
    LookForWork,
}

impl Answer {
    /// Whether the dialog stays until it is known what came of the answer.
    #[must_use]
    pub const fn keeps_dialog(&self) -> bool {
        let settles_later = matches!(self, Self::Settings(..) | Self::Picture(_) | Self::Page(..));
        let of_lists = matches!(self, Self::TakeList | Self::ReadList(..) | Self::TakeDrawing | Self::Rebase);
        settles_later
            || of_lists
            || matches!(self, Self::Renew | Self::Insert | Self::SaveTemplate(..) | Self::SaveRules)
    }
}

impl Dialog {
    /// Our own file dialog.
    #[must_use]
    pub fn path(purpose: Purpose, folder: Option<PathBuf>, name: String) -> Self {
        Self::Path(path::PathDialog::new(purpose, folder, name))
    }

    /// Finding a booth or company.
    #[must_use]
    pub fn find() -> Self {
        Self::Find(find::Find::default())
    }

    /// What arranges what is selected.
    #[must_use]
    pub fn exact(editor: &Editor, ask: Ask) -> Self {
        Self::Exact(exact::Exact::new(editor, ask))
    }

    /// The command palette.
    #[must_use]
    pub fn palette() -> Self {
        Self::Palette(palette::Palette::default())
    }

    /// What to export.
    #[must_use]
    pub fn export(editor: &Editor) -> Self {
        Self::Export(export::Export::new(editor))
    }

    /// As what the filing report is written; the window's language comes first.
    #[must_use]
    pub const fn filing(first: Locale) -> Self {
        Self::Filing(filing::Filing::new(first))
    }

    /// Page setup.
    #[must_use]
    pub fn page(editor: &Editor) -> Self {
        Self::Page(Box::new(page::Page::new(editor)))
    }

    /// Settings of the plan.
    #[must_use]
    pub fn plan(editor: &Editor) -> Self {
        Self::Plan(Box::new(plan::Plan::new(editor)))
    }

    /// The rules of these settings, one by one.
    #[must_use]
    pub fn rules(settings: Settings) -> Self {
        Self::Rules(Box::new(rules::Rules::new(settings)))
    }

    /// All booths as a table.
    #[must_use]
    pub fn booth_table() -> Self {
        Self::BoothTable(Box::default())
    }

    /// Every exhibitor.
    #[must_use]
    pub fn exhibitors() -> Self {
        Self::Exhibitors(exhibitors::Exhibitors::default())
    }

    /// Every exhibitor, this one chosen.
    #[must_use]
    pub fn exhibitor(id: ObjectId) -> Self {
        let mut dialog = exhibitors::Exhibitors::default();
        dialog.choose(id);
        Self::Exhibitors(dialog)
    }

    /// Who approves the plan.
    #[must_use]
    pub fn approve(editor: &Editor) -> Self {
        Self::Approve(approve::Approve::new(editor))
    }

    /// Who accepts this finding.
    #[must_use]
    pub fn waive(editor: &Editor, finding: &Finding) -> Self {
        Self::Waive(waive::Waive::new(editor, finding))
    }

    /// The field that colours tell.
    #[must_use]
    pub fn colour_field(editor: &Editor) -> Self {
        Self::ColourField(colour_field::ColourField::new(editor))
    }

    /// What is written in booths.
    #[must_use]
    pub fn booth_labels(editor: &Editor) -> Self {
        Self::BoothLabels(booth_labels::BoothLabels::new(editor))
    }

    /// What booths cost.
    #[must_use]
    pub fn prices(editor: &Editor) -> Self {
        Self::Prices(Box::new(prices::PriceList::new(editor)))
    }

    /// The fair in figures.
    #[must_use]
    pub fn figures(editor: &Editor) -> Self {
        Self::Figures(Box::new(figures::Figures::new(editor)))
    }

    /// What the plan is called as a template; this is proposed.
    #[must_use]
    pub const fn template(name: String) -> Self {
        Self::Template(template::TemplateDialog::new(name))
    }

    /// What is asked about another plan that was read for this purpose, where anything is.
    #[must_use]
    pub fn about_other(purpose: Purpose, other: OtherPlan, editor: &Editor) -> Option<Self> {
        match purpose {
            Purpose::Insert => Some(Self::Insertion(Box::new(insertion::InsertionDialog::new(other, editor)))),
            Purpose::Renew => Some(Self::Renewal(Box::new(renewal::RenewalDialog::new(other)))),
            _ => None,
        }
    }

    /// Views with a name.
    #[must_use]
    pub fn views() -> Self {
        Self::Views(views::Views::default())
    }

    fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &mut Editor) {
        match self {
            Self::Unsaved(name, then) => questions::unsaved(ui, desk, name, then),
            Self::StillSaving(name, keeps) => questions::still_saving(ui, desk, name, *keeps),
            Self::Conflict(path, then) => questions::conflict(ui, desk, path, then.as_ref()),
            Self::Recovery(offer) => offer.ui(ui, desk),
            Self::SafeStart(file) => recovery::safe_start(ui, desk, file.as_deref()),
            Self::Backups(dialog) => dialog.ui(ui, desk),
            Self::Path(dialog) => dialog.ui(ui, desk),
            Self::Find(dialog) => dialog.ui(ui, desk, editor),
            Self::Exact(dialog) => dialog.ui(ui, desk, editor),
            Self::Palette(dialog) => dialog.ui(ui, desk, editor),
            Self::Export(dialog) => dialog.ui(ui, desk, editor),
            Self::Filing(dialog) => dialog.ui(ui, desk),
            Self::Page(dialog) => dialog.ui(ui, desk, editor),
            Self::Plan(dialog) => dialog.ui(ui, desk),
            Self::Rules(dialog) => dialog.ui(ui, desk),
            Self::BoothTable(dialog) => dialog.ui(ui, desk, editor),
            Self::Exhibitors(dialog) => dialog.ui(ui, desk, editor),
            Self::Affected(dialog) => dialog.ui(ui, desk),
            Self::Taken(dialog) => dialog.ui(ui, desk, editor),
            Self::ListIn(dialog) => dialog.ui(ui, desk, editor),
            Self::DrawingIn(dialog) => dialog.ui(ui, desk),
            Self::Rebase(dialog) => dialog.ui(ui, desk),
            Self::ListOut(dialog) => dialog.ui(ui, desk, editor.document().layout()),
            Self::Picture(dialog) => dialog.ui(ui, desk),
            Self::Insertion(dialog) => dialog.ui(ui, desk),
            Self::Renewal(dialog) => dialog.ui(ui, desk),
            Self::Template(dialog) => dialog.ui(ui, desk),
            Self::RemoveTemplate(path) => template::remove(ui, desk, path),
            Self::Merge(dialog) => dialog.ui(ui, desk, editor),
            Self::Split(dialog) => dialog.ui(ui, desk, editor),
            Self::Approve(dialog) => dialog.ui(ui, desk, editor),
            Self::Waive(dialog) => dialog.ui(ui, desk),
            Self::ColourField(dialog) => dialog.ui(ui, desk, editor),
            Self::BoothLabels(dialog) => dialog.ui(ui, desk, editor),
            Self::Prices(dialog) => dialog.ui(ui, desk, editor),
            Self::Figures(dialog) => dialog.ui(ui, desk, editor),
            Self::Views(dialog) => dialog.ui(ui, desk, editor),
            Self::Shortcuts => help::shortcuts(ui, desk),
            Self::About => help::about(ui, desk),
        }
    }

    /// How wide it is, and whether it hangs at the top rather than in the middle.
    const fn shape(&self) -> (f32, bool) {
        match self {
            Self::Unsaved(..) | Self::StillSaving(..) | Self::Conflict(..) | Self::SafeStart(_) | Self::About => {
                (420.0, false)
            }
            Self::Recovery(_) | Self::Picture(_) => (480.0, false),
            Self::Approve(_) | Self::Waive(_) | Self::Exact(_) | Self::Merge(_) | Self::Split(_) => (440.0, false),
            Self::Template(_) | Self::RemoveTemplate(_) | Self::Taken(_) => (440.0, false),
            Self::ColourField(_) => (360.0, false),
            Self::Views(_) | Self::BoothLabels(_) => (480.0, false),
            Self::ListIn(_) | Self::Figures(_) => (980.0, false),
            Self::Prices(_) => (620.0, false),
            Self::DrawingIn(_) | Self::Rebase(_) | Self::BoothTable(_) => (1_200.0, false),
            Self::ListOut(_) => (440.0, false),
            Self::Exhibitors(_) | Self::Rules(_) | Self::Affected(_) => (820.0, false),
            Self::Find(_) | Self::Palette(_) => (560.0, true),
            Self::Path(_) | Self::Backups(_) => (620.0, false),
            Self::Export(_) | Self::Filing(_) | Self::Page(_) => (480.0, false),
            Self::Shortcuts | Self::Plan(_) | Self::Renewal(_) | Self::Insertion(_) => (560.0, false),
        }
    }
}

impl Window {
    /// Shows the dialog that is open. Escape, or a click beside it, closes it.
    pub(super) fn show_dialog(&mut self, ctx: &egui::Context, desk: &mut Desk<'_>) {
        let Some(dialog) = &mut self.dialog else { return };
        let (width, at_top) = dialog.shape();
        // Each kind has its own: else one would begin with the size of another.
        let id = Id::unique(("dialog", std::mem::discriminant(dialog)));
        let mut modal = Modal::new(id).frame(egui::Frame::window(&ctx.global_style()));
        if at_top {
            let area = Area::new(id).kind(egui::UiKind::Modal).sense(egui::Sense::hover());
            let area = area.order(egui::Order::Foreground).anchor(egui::Align2::CENTER_TOP, egui::vec2(0.0, 80.0));
            modal = modal.area(area.interactable(true));
        }
        let response = modal.show(ctx, |ui| {
            ui.set_width(width.min(ctx.content_rect().width() - 48.0));
            dialog.ui(ui, desk, &mut self.editor);
        });
        // What a crash left is never put aside by a stray click.
        if response.should_close() && !matches!(self.dialog, Some(Dialog::Recovery(_))) {
            desk.wish(Wish::Close);
        }
    }
}
