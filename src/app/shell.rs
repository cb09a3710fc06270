//! The window: bars, panels and canvas round one open plan, and whoever carries their wishes out.

use std::path::PathBuf;
use std::sync::Arc;

use eframe::CreationContext;
use egui::{CentralPanel, Frame, Key, Margin, Panel, Pos2, Theme, Ui, ViewportCommand};

use super::canvas::{Canvas, Corners};
use super::desk::{Desk, Wish};
use super::dialogs::{Dialog, welcome};
use super::files::{Files, Outcome};
use super::jobs::Jobs;
use super::notices::Notices;
use super::panels::findings::Findings;
use super::panels::inspector::Inspector;
use super::panels::left::Left;
use super::preferences::{Panels, Preferences};
use super::saves::Saves;
use super::starting::Starting;
use super::status::{Approved, Glance};
use super::theme::{self, Palette};
use super::thumbnails::Thumbnails;
use super::tool_options::{self, ToolOptions};
use super::typing::Typing;
use super::{Options, carrying, fonts, menus, plan_lock, shortcuts, status, toolbar, units};
use crate::document::Document;
use crate::editor::{Editor, SnapSettings};
use crate::geometry::Place;
use crate::i18n;
use crate::message::Message;
use crate::model::Layout;
use crate::storage::{Fs, OwnTemplate, RealFs};

/// The window with the plan that is open in it.
pub struct Window {
    /// Where plans and drawings lie.
    pub(super) fs: Arc<dyn Fs>,
    /// The how manieth plan is shown.
    pub(super) plan: u64,
    pub(super) editor: Editor,
    /// The plan as it was opened or saved last.
    pub(super) baseline: Arc<Layout>,
    pub(super) files: Files,
    pub(super) canvas: Canvas,
    pub(super) left: Left,
    pub(super) inspector: Inspector,
    pub(super) findings: Findings,
    pub(super) options: ToolOptions,
    pub(super) typing: Option<Typing>,
    pub(super) task: Option<super::making::Task>,
    /// The picture that the next one read takes the place of.
    pub(super) replacing: Option<crate::model::ObjectId>,
    /// Who reads foreign files, where not this program.
    pub(super) worker: Option<crate::worker::Worker>,
    pub(super) thumbnails: Thumbnails,
    /// The user's own templates, as they were listed last.
    pub(super) templates: Vec<OwnTemplate>,
    pub(super) preferences: Preferences,
    pub(super) notices: Notices,
    pub(super) dialog: Option<Dialog>,
    pub(super) jobs: Jobs<Outcome>,
    pub(super) saves: Saves,
    pub(super) welcome: bool,
    /// Nothing but the plan is shown.
    pub(super) presenting: bool,
    pub(super) leaving: bool,
    pub(super) title: String,
    pub(super) glance: Glance,
    pub(super) approved: Approved,
    pub(super) paste_asked: bool,
    pub(super) start: Starting,
}

impl Window {
    /// The window as it starts, with `file` being opened.
    #[must_use]
    pub fn new(cc: &CreationContext<'_>, preferences: Preferences, file: Option<PathBuf>) -> Self {
        Self::on(Arc::new(RealFs), cc, preferences, file)
    }

    /// The same, for plans that lie in a file system of their own: for tests. What the user does not choose the place
    /// of, such as the journal, is in the real one.
    #[must_use]
    pub fn on(fs: Arc<dyn Fs>, cc: &CreationContext<'_>, preferences: Preferences, file: Option<PathBuf>) -> Self {
        let options = Options { file: file.clone(), ..Options::default() };
        let start = Starting::begin(preferences.places.as_ref(), &options);
        Self::started(cc, fs, preferences, file, start)
    }

    /// The window of a start that was begun before, with `file` being opened.
    #[must_use]
    pub(super) fn started(
        cc: &CreationContext<'_>,
        fs: Arc<dyn Fs>,
        preferences: Preferences,
        file: Option<PathBuf>,
        start: Starting,
    ) -> Self {
        fonts::install(&cc.egui_ctx);
        theme::install(&cc.egui_ctx);
        let mut window = Self {
            fs,
            plan: 0,
            editor: Editor::new(empty()),
            baseline: Arc::default(),
            files: Files::default(),
            canvas: Canvas::default(),
            left: Left::default(),
            inspector: Inspector::default(),
            findings: Findings::default(),
            options: ToolOptions::default(),
            typing: None,
            task: None,
            replacing: None,
            worker: None,
            thumbnails: Thumbnails::default(),
            templates: Vec::new(),
            preferences,
            notices: Notices::default(),
            dialog: None,
            jobs: Jobs::default(),
            saves: Saves::default(),
            welcome: file.is_none() || start.is_careful(),
            presenting: false,
            leaving: false,
            title: String::new(),
            glance: Glance::default(),
            approved: Approved::default(),
            paste_asked: false,
            start,
        };
        window.editor.snapping = window.preferences.snapping.settings();
        window.dress(&cc.egui_ctx);
        window.begin(&cc.egui_ctx, file);
        window
    }

    /// Applies theme and language.
    pub(super) fn dress(&self, ctx: &egui::Context) {
        ctx.set_theme(if self.preferences.dark { Theme::Dark } else { Theme::Light });
    }

    /// Leaves the system's file dialogs aside: for systems that have none, and for tests.
    #[must_use]
    pub fn with_own_dialogs(mut self) -> Self {
        self.files.own_dialogs = true;
        self
    }

    /// Foreign files are read by this one: for tests, whose program is another.
    #[must_use]
    pub fn with_worker(mut self, worker: crate::worker::Worker) -> Self {
        self.worker = Some(worker);
        self
    }

    /// Tells a problem that was found before the window opened.
    pub(super) fn tell(&mut self, problem: Message) {
        self.notices.error(problem);
    }

    /// The open plan and what is selected in it.
    #[must_use]
    pub const fn editor(&self) -> &Editor {
        &self.editor
    }

    /// Where a place of the plan lies in the window, in points.
    #[must_use]
    pub fn on_screen(&self, place: Place) -> Pos2 {
        self.canvas.camera().to_screen(place)
    }

    /// Puts another plan into the window.
    pub(super) fn put(&mut self, document: Document) {
        let (snapping, sizes) = (self.editor.snapping.clone(), self.editor.sizes.clone());
        self.baseline = Arc::new(document.layout().clone());
        self.editor = Editor::new(document);
        self.plan += 1;
        (self.editor.snapping, self.editor.sizes) = (SnapSettings { guides: Vec::new(), ..snapping }, sizes);
        self.canvas = Canvas::default();
        self.left.forget();
        self.inspector = Inspector::default();
        self.findings = Findings::default();
        self.approved = Approved::default();
        self.typing = None;
        self.task = None;
        self.welcome = false;
        self.show_everything();
    }

    /// Fits the whole plan into the canvas.
    pub(super) fn show_everything(&mut self) {
        if let Some(everything) = self.editor.document().index().everything() {
            self.canvas.show_area(everything);
        }
    }

    fn frame(&mut self, ui: &mut Ui, wishes: &mut Vec<Wish>) {
        units::show_in(self.preferences.unit);
        let words = i18n::words(self.preferences.locale);
        let palette = Palette::of(if self.preferences.dark { Theme::Dark } else { Theme::Light });
        let (has_plan, awaited, panels) = (!self.welcome, self.awaited(words), self.preferences.panels);
        let mut desk = Desk { words, palette, has_plan, awaited, panels, wishes };
        self.canvas.list = None;
        if self.presenting && !self.welcome {
            self.present(ui, &mut desk);
            return;
        }
        let bar = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(8, 4));
        Panel::top("menus").frame(bar).show(ui, |ui| {
            menus::show(ui, &mut desk, &self.editor, &self.title, &self.templates);
        });
        Panel::bottom("status").frame(bar.inner_margin(Margin::symmetric(8, 2))).exact_size(26.0).show(ui, |ui| {
            let seen = (self.glance, self.jobs.running());
            status::show(ui, &mut desk, &self.editor, &mut self.approved, seen);
        });
        if self.welcome {
            self.glance = Glance::default();
            CentralPanel::no_frame()
                .show(ui, |ui| welcome::show(ui, &mut desk, &self.preferences, &self.templates, &mut self.thumbnails));
        } else {
            self.panels(ui, &mut desk);
        }
        carrying::show(ui.ctx(), &desk, &self.editor, self.canvas.giving_back(&self.editor));
        self.notices.show(ui.ctx(), &mut desk);
        self.show_dialog(ui.ctx(), &mut desk);
    }

    /// Nothing but the plan; Escape or the command ends it.
    fn present(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        CentralPanel::no_frame().show(ui, |ui| self.canvas(ui, desk));
        self.notices.show(ui.ctx(), desk);
        self.show_dialog(ui.ctx(), desk);
        if self.dialog.is_none() && ui.input(|input| input.key_pressed(Key::Escape)) {
            self.presenting = false;
        }
    }

    fn canvas(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let Panels { legend, minimap, rulers, .. } = self.preferences.panels;
        self.canvas.set_ruled(rulers);
        self.canvas.corners = Corners { legend, minimap: minimap && !self.presenting };
        self.glance = self.canvas.show(ui, desk, &mut self.editor);
    }

    fn panels(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        self.files.hold.banner(ui, desk);
        plan_lock::banner(ui, desk, &self.editor);
        let palette = desk.palette;
        let side = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(10, 6));
        let tools = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(4, 6));
        let shown = self.preferences.panels;
        Panel::left("tools").frame(tools).resizable(false).exact_size(36.0).show(ui, |ui| {
            toolbar::show(ui, desk, &self.editor);
        });
        if shown.objects {
            let panel = Panel::left("objects").frame(side).default_size(240.0).size_range(180.0..=420.0);
            let panel = panel.show(ui, |ui| self.left.show(ui, desk, &self.editor));
            self.canvas.list = Some(panel.response.rect).filter(|_| self.left.lists_exhibitors());
        }
        if let Some(task) = &mut self.task {
            let panel = Panel::right("making").frame(side).default_size(330.0).size_range(290.0..=460.0);
            panel.show(ui, |ui| task.show(ui, desk, &self.editor));
        } else if shown.inspector || shown.findings {
            Panel::right("side")
                .frame(Frame::new().fill(palette.panel))
                .default_size(300.0)
                .size_range(240.0..=460.0)
                .show(ui, |ui| {
                    if shown.findings {
                        let half = if shown.inspector { ui.available_height() * 0.45 } else { ui.available_height() };
                        let panel = Panel::bottom("findings")
                            .frame(side)
                            .resizable(shown.inspector)
                            .default_size(half)
                            .min_size(240.0);
                        let panel = if shown.inspector { panel } else { panel.exact_size(half) };
                        panel.show(ui, |ui| self.findings.show(ui, desk, &self.editor));
                    }
                    if shown.inspector {
                        CentralPanel::no_frame().frame(side).show(ui, |ui| self.inspector.show(ui, desk, &self.editor));
                    }
                });
        }
        if tool_options::has_any(self.editor.tool()) {
            let strip = Frame::new().fill(palette.panel).inner_margin(Margin::symmetric(10, 4));
            Panel::top("tool-options").frame(strip).resizable(false).show(ui, |ui| {
                self.options.show(ui, desk, &self.editor);
            });
        }
        CentralPanel::no_frame().show(ui, |ui| self.canvas(ui, desk));
        if let Some(mut typing) = self.typing.take()
            && typing.show(ui.ctx(), desk, &self.editor, self.canvas.camera())
        {
            self.typing = Some(typing);
        }
    }

    fn entitle(&mut self, ctx: &egui::Context) {
        let words = i18n::words(self.preferences.locale);
        let name = self.files.name().unwrap_or_else(|| words.text("app-untitled"));
        let mark = if self.editor.document().is_saved() { "" } else { " •" };
        let title = if self.welcome { String::new() } else { format!("{name}{mark}") };
        if title != self.title || self.glance.scale == 0.0 {
            let program = words.text("app-name");
            let whole = if title.is_empty() { program } else { format!("{title} — {program}") };
            ctx.send_viewport_cmd(ViewportCommand::Title(whole));
            self.title = title;
        }
    }
}

impl eframe::App for Window {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.canvas.frame_took(frame.info().cpu_usage.unwrap_or_default());
        let ctx = ui.ctx().clone();
        self.start.frame(&ctx);
        self.collect(&ctx);
        self.entitle(&ctx);
        let mut wishes = if self.dialog.is_none() { shortcuts::pressed(&ctx) } else { Vec::new() };
        self.frame(ui, &mut wishes);
        self.pasted(&ctx);
        for wish in wishes {
            self.grant(&ctx, wish);
        }
        self.carry_out_requests(&ctx);
        self.tend_task();
        self.tend_drawing(&ctx);
        self.keep_journal();
        self.ask_before_leaving(&ctx);
        self.tell_the_start();
        if self.preferences.snapping.follow(&self.editor.snapping) {
            self.preferences.keep();
        }
    }

    fn clear_color(&self, visuals: &egui::Visuals) -> [f32; 4] {
        visuals.panel_fill.to_normalized_gamma_f32()
    }

    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        if self.leaving {
            self.close_journal();
        }
        self.preferences.keep();
    }
}

/// An empty plan.
pub(super) fn empty() -> Document {
    fresh(Layout::default())
}

/// A plan of the program's own making.
fn fresh(layout: Layout) -> Document {
    match Document::new(layout) {
        Ok(document) => document,
        Err(problem) => unreachable!("the shipped profile can be read: {problem}"),
    }
}
