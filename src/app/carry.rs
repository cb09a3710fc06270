//! Carrying out what panels, keys, commands and threads ask for.

use egui::{Event, ViewportCommand};

use super::desk::{Wish, can_run, lang};
use super::dialogs::{Dialog, Taken};
use super::files::{Outcome, Then};
use super::lists::is_cells;
use super::making::mend::Wanted;
use super::panels::left::Tab;
use super::picking::Purpose;
use super::shell::Window;
use super::typing::Typing;
use crate::editor::commands::command;
use crate::editor::{Arrange, CommandId, Request};
use crate::i18n::Locale;
use crate::message::Message;
use crate::model::{Exhibitor, Layout, Names, ObjectId, Settings, Thing};
use crate::storage;

impl Window {
    /// Carries out one wish of the window's parts.
    pub(super) fn grant(&mut self, ctx: &egui::Context, wish: Wish) {
        match wish {
            Wish::Run(id) => self.run(id),
            Wish::Tool(id) if !self.welcome => self.editor.set_tool(id),
            Wish::Tool(_) => {}
            Wish::Select(ids) => self.editor.select(ids),
            Wish::Reveal(ids) => self.editor.reveal(&ids),
            Wish::Sight(layer, sight) => self.editor.set_sight(layer, sight),
            Wish::LockLayer(layer, locked) => self.editor.lock_layer(layer, locked),
            Wish::Finding(key) => self.editor.show_finding(&key),
            Wish::Mend(wanted) => self.begin_mend(ctx, wanted),
            Wish::Waive(key) => {
                let dialog = self.editor.document().findings().get(&key).map(|it| Dialog::waive(&self.editor, it));
                self.dialog = dialog.or(self.dialog.take());
            }
            Wish::Sizes(sizes) => self.editor.sizes = sizes,
            Wish::Snapping(settings) => self.editor.snapping = settings,
            Wish::Arrange(how) => self.arrange(&how),
            Wish::Show(area) => self.canvas.show_area(area),
            Wish::SeeAgain(area) => self.canvas.see_again(&area),
            Wish::Change(label, change) => {
                if let Err(problem) = self.editor.change(label, change) {
                    self.refused(problem);
                }
            }
            Wish::NewExhibitor(name, booths) => self.new_exhibitor(&name, booths),
            Wish::Carry(carried) => self.told(|editor| editor.carry(carried)),
            Wish::LetGo(exhibitor, booths) => self.told(|editor| editor.let_go(exhibitor, &booths)),
            Wish::Empty(booth) => self.told(|editor| editor.empty(&[booth])),
            Wish::ExhibitorRecord(id) => self.dialog = Some(Dialog::exhibitor(id)),
            Wish::Open(path) => self.unless_unsaved(ctx, Then::OpenFile(path)),
            Wish::NewFrom(template) => self.unless_unsaved(ctx, Then::NewFrom(template)),
            Wish::NewFromOwn(path) => self.unless_unsaved(ctx, Then::NewFromOwn(path)),
            Wish::RemoveTemplate(path) => self.dialog = Some(Dialog::RemoveTemplate(path)),
            Wish::SaveElsewhere => self.save_elsewhere(ctx),
            Wish::TakeOver => self.take_over(ctx),
            Wish::Making(act) => self.make(ctx, act),
            Wish::Close => {
                self.dialog = None;
                self.back_to_rules();
            }
            Wish::Answer(answer) => self.answered(ctx, answer),
        }
    }

    fn run(&mut self, id: CommandId) {
        if !command(id).is_some_and(|command| can_run(!self.welcome, &self.editor, command)) {
            return;
        }
        if let Err(problem) = self.editor.run(id) {
            self.notices.error(problem);
        }
    }

    /// Arranges what is selected; the dialog stays open where that is refused.
    fn arrange(&mut self, how: &Arrange) {
        match (self.editor.arrange(how), &mut self.dialog) {
            (Ok(()), _) => self.dialog = None,
            (Err(problem), Some(Dialog::Exact(dialog))) => dialog.refused(problem),
            (Err(problem), _) => self.notices.error(problem),
        }
    }

    /// Makes an exhibitor and puts it into booths, in one step.
    fn new_exhibitor(&mut self, name: &str, booths: Vec<ObjectId>) {
        let main = self.editor.document().layout().settings().main_language();
        let names = Names::default().with(main, name);
        let exhibitor = Exhibitor::new(self.editor.fresh_id(), names);
        let made = exhibitor.id;
        let done = self.editor.change(Message::new("app-edit-new-exhibitor"), |transaction| {
            let id = exhibitor.id;
            transaction.put_exhibitor(exhibitor)?;
            for booth in booths {
                let Some(mut object) = transaction.layout().object(booth).cloned() else { continue };
                if let Thing::Booth(booth) = &mut object.thing {
                    booth.exhibitors.push(id);
                }
                transaction.replace(object)?;
            }
            Ok(())
        });
        match (done, &mut self.dialog) {
            (Err(problem), _) => self.refused(problem),
            (Ok(()), Some(Dialog::Exhibitors(dialog))) => dialog.choose(made),
            (Ok(()), _) => {}
        }
    }

    /// The plan refused a change: whoever asked for it says why, and so does a notice.
    fn refused(&mut self, problem: Message) {
        match &mut self.dialog {
            Some(Dialog::Exhibitors(dialog)) => dialog.refused(&problem),
            Some(Dialog::Plan(dialog)) => return dialog.refused(problem),
            Some(Dialog::Rules(dialog)) => return dialog.refused(problem),
            Some(Dialog::BoothLabels(dialog)) => return dialog.refused(problem),
            Some(Dialog::Prices(dialog)) => return dialog.refused(problem),
            Some(Dialog::BoothTable(dialog)) => return dialog.refused(problem),
            _ => self.inspector.refused(&problem),
        }
        self.notices.error(problem);
    }

    /// Sets the settings of the plan; a dialog that asked for it stays open where they are refused.
    pub(super) fn set_settings(&mut self, label: Message, settings: Settings) {
        match self.editor.change(label, |transaction| transaction.set_settings(settings)) {
            Ok(()) => self.dialog = None,
            Err(problem) => self.refused(problem),
        }
    }

    /// Carries out what commands asked for.
    pub(super) fn carry_out_requests(&mut self, ctx: &egui::Context) {
        for request in self.editor.take_requests() {
            self.carry_out(ctx, request);
            ctx.request_repaint();
        }
        if let Some(notice) = self.editor.take_notice() {
            self.notices.error(notice);
        }
    }

    fn carry_out(&mut self, ctx: &egui::Context, request: Request) {
        match request {
            Request::New => self.unless_unsaved(ctx, Then::New),
            Request::NewFromPlan => self.unless_unsaved(ctx, Then::NewFromPlan),
            Request::Open => self.unless_unsaved(ctx, Then::Open),
            Request::Save => self.save(ctx, None),
            Request::SaveAs => self.save_as(ctx, None),
            Request::SaveTemplate => {
                self.dialog = Some(Dialog::template(self.files.name().unwrap_or_default()));
            }
            Request::Backups => self.show_backups(ctx),
            Request::Export => self.dialog = Some(Dialog::export(&self.editor)),
            Request::FilingReport => self.dialog = Some(Dialog::filing(self.preferences.locale)),
            Request::Print => self.print(ctx),
            Request::PlanSettings => self.dialog = Some(Dialog::plan(&self.editor)),
            Request::BoothTable => self.dialog = Some(Dialog::booth_table()),
            Request::Prices => self.dialog = Some(Dialog::prices(&self.editor)),
            Request::Figures => self.dialog = Some(Dialog::figures(&self.editor)),
            Request::Rules => {
                self.dialog = Some(Dialog::rules(self.editor.document().layout().settings().clone()));
            }
            Request::Approve => self.dialog = Some(Dialog::approve(&self.editor)),
            Request::MendAll => self.begin_mend(ctx, Wanted::All),
            Request::PlaceAmong { exhibitor, booth, manner, message } => {
                self.dialog = Some(Dialog::Taken(Taken { exhibitor, booth, manner, message }));
            }
            Request::Assign => self.begin_assign(ctx),
            Request::Affected => self.show_affected(),
            Request::Exhibitors => self.dialog = Some(Dialog::exhibitors()),
            Request::ImportExhibitors => self.pick(ctx, Purpose::TakeList),
            Request::ImportDrawing => self.pick(ctx, Purpose::TakeDrawing),
            Request::ExportList => self.dialog = Some(Dialog::ListOut(super::dialogs::list_out::ListOut::default())),
            Request::InsertPicture => self.insert_picture(ctx),
            Request::InsertPlan => self.pick(ctx, Purpose::Insert),
            Request::ReplacePicture => self.replace_picture(ctx),
            Request::Calibrate => self.begin_calibrate(),
            Request::Generate => self.begin_generate(),
            Request::Renumber => self.begin_renumber(),
            Request::Merge => self.dialog = Some(Dialog::Merge(Default::default())),
            Request::Split => self.dialog = Some(Dialog::Split(Default::default())),
            Request::PageSetup => self.dialog = Some(Dialog::page(&self.editor)),
            Request::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
            Request::Copy(layout) => self.copy(ctx, &layout),
            Request::Paste => {
                self.paste_asked = true;
                ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
            }
            Request::EnterText(id) => {
                self.typing = Typing::begin(&self.editor, &lang(self.preferences.locale), id);
            }
            Request::Ask(ask) => self.dialog = Some(Dialog::exact(&self.editor, ask)),
            Request::ColourField => self.dialog = Some(Dialog::colour_field(&self.editor)),
            Request::BoothLabels => self.dialog = Some(Dialog::booth_labels(&self.editor)),
            Request::NamedViews => self.dialog = Some(Dialog::views()),
            Request::Find => self.dialog = Some(Dialog::find()),
            Request::Palette => self.dialog = Some(Dialog::palette()),
            Request::Shortcuts => self.dialog = Some(Dialog::Shortcuts),
            Request::About => self.dialog = Some(Dialog::About),
            view => self.look(ctx, &view),
        }
    }

    /// What only changes how the plan is looked at.
    fn look(&mut self, ctx: &egui::Context, request: &Request) {
        match request {
            Request::ZoomFit => self.show_everything(),
            Request::ZoomTo(area) => self.canvas.show_area(area.grown(500.0)),
            Request::ZoomIn => self.canvas.zoom(2.0),
            Request::ZoomOut => self.canvas.zoom(0.5),
            Request::Unit(unit) => self.preferences.unit = *unit,
            Request::ToggleTheme => self.preferences.dark ^= true,
            Request::ToggleLanguage => {
                self.preferences.locale = match self.preferences.locale {
                    Locale::Chinese => Locale::English,
                    Locale::English => Locale::Chinese,
                };
            }
            Request::ToggleObjects => self.left.toggle(Tab::Objects, &mut self.preferences.panels),
            Request::ToggleLayers => self.left.toggle(Tab::Layers, &mut self.preferences.panels),
            Request::ToggleExhibitors => self.left.toggle(Tab::Exhibitors, &mut self.preferences.panels),
            Request::ToggleInspector => self.preferences.panels.inspector ^= true,
            Request::ToggleFindings => self.preferences.panels.findings ^= true,
            Request::ToggleRulers => self.preferences.panels.rulers ^= true,
            Request::ToggleLegend => self.preferences.panels.legend ^= true,
            Request::ToggleMinimap => self.preferences.panels.minimap ^= true,
            Request::Present => self.presenting ^= true,
            Request::ToggleFrameTimes => self.canvas.toggle_timing(),
            _ => return,
        }
        self.dress(ctx);
        self.preferences.keep();
    }

    /// Puts a part of the plan on the clipboard, as a file of our own would hold it.
    fn copy(&mut self, ctx: &egui::Context, layout: &Layout) {
        match String::from_utf8(storage::write(layout)) {
            Ok(text) => {
                ctx.copy_text(text);
                self.notices.remark(Message::new("app-copied").with("count", layout.objects().len()));
            }
            Err(_) => self.notices.error(Message::new("app-cannot-copy")),
        }
    }

    /// Takes what came from the clipboard while no text was being typed.
    pub(super) fn pasted(&mut self, ctx: &egui::Context) {
        if ctx.text_edit_focused() && !self.paste_asked {
            return;
        }
        let text = ctx.input(|input| {
            input.events.iter().find_map(|event| if let Event::Paste(text) = event { Some(text.clone()) } else { None })
        });
        let Some(text) = text else { return };
        self.paste_asked = false;
        let pasted = match storage::read(text.as_bytes()) {
            Ok(opened) => self.editor.paste(&opened.layout),
            Err(_) if is_cells(&text) && !self.welcome => return self.read_cells(ctx, text),
            Err(_) => Err(Message::new("app-cannot-paste")),
        };
        match pasted {
            Ok(()) if self.welcome => {
                self.welcome = false;
                self.show_everything();
            }
            Ok(()) => {}
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Takes what threads have ended with, and what was dropped.
    pub(super) fn collect(&mut self, ctx: &egui::Context) {
        for outcome in self.jobs.take_done() {
            match outcome {
                Outcome::Opened(asked, plan) => self.opened(ctx, asked, plan),
                Outcome::OtherRead(purpose, asked, read) => self.other_read(purpose, asked, read),
                Outcome::Templates(listed) => self.templates_listed(listed),
                Outcome::TemplateSaved(name, saved) => self.template_saved(ctx, name, saved),
                Outcome::TemplateRead(asked, read) => self.template_read(&asked, read),
                Outcome::Saved(moment, outcome) => self.saved(ctx, moment, outcome),
                Outcome::Picked(purpose, path) => self.picked(ctx, purpose, path),
                Outcome::Exported(path, view, notes) => self.exported(&path, view, notes),
                Outcome::Held(path, access) => self.held(ctx, &path, access),
                Outcome::TakenOver(path, plan) => self.taken_over(ctx, path, plan),
                Outcome::Pictures(plan, path, pictures, troubles) => {
                    if plan == self.plan && self.files.path() == Some(&path) {
                        self.canvas.set_linked(pictures);
                        troubles.into_iter().for_each(|trouble| self.notices.error(trouble));
                    }
                }
                Outcome::Filled(plan, filled) if plan == self.plan => self.filled(filled),
                Outcome::Filled(..) => {}
                Outcome::PictureRead(plan, path, page, read) if plan == self.plan => {
                    self.picture_read(ctx, path, page, read)
                }
                Outcome::ListRead(plan, path, read) if plan == self.plan => self.list_read(path, read),
                Outcome::DrawingRead(plan, path, read) if plan == self.plan => self.drawing_read(path, read),
                Outcome::DrawingTried(tried) => self.drawing_tried(tried),
                Outcome::DrawingTaken(plan, tried, taken) => self.drawing_taken(ctx, plan, tried, taken),
                Outcome::DrawingBegun(name, made) => self.drawing_begun(ctx, name, made),
                Outcome::Compared(plan, compared) if plan == self.plan => self.drawing_compared(compared),
                Outcome::RulesRead(plan, read) if plan == self.plan => self.rules_read(read),
                Outcome::PictureRead(..) | Outcome::RulesRead(..) | Outcome::ListRead(..) => {}
                Outcome::DrawingRead(..) | Outcome::Compared(..) => {}
                Outcome::Found(found) => self.found(found),
                Outcome::Listed(path, rows) => self.listed(&path, rows),
                Outcome::BackupOpened(name, layout) => self.backup_opened(name, layout),
            }
        }
        for label in self.jobs.take_broken() {
            self.notices.error(Message::new("app-job-broke").with("job", label));
            if let Some(Dialog::DrawingIn(dialog)) = &mut self.dialog {
                dialog.broke();
            }
        }
        self.offer_when_free();
        self.dropped(ctx);
    }
}
