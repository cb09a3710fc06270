//! What to export, and how: a drawing, or the plan's data.

use egui::{Align, ComboBox, Layout, Ui};

use super::{Answer, today};
use crate::app::desk::{Desk, Wish};
use crate::app::units;
use crate::app::widgets::{confirmed, field, heading, plain_button, text_field};
use crate::editor::Editor;
use crate::export::drawing::{DRAWINGS, Resolution};
use crate::message::Message;
use crate::model::{Lang, ObjectId, PageSetup, Paper};
use crate::scene::{SheetArea, sheet_scale, shows_holds};

/// The word of the export that is no drawing: the plan, or a part of it, as a file of our own.
pub const PLAN: &str = "json";
/// Scales that are offered.
const SCALES: &[i32] = &[50, 100, 150, 200, 250, 300, 400, 500, 750, 1000, 1500, 2000];

/// What is to be exported.
#[derive(Debug, Clone)]
pub struct Wanted {
    /// Word of the format.
    pub format: &'static str,
    /// Page of a drawing.
    pub page: PageSetup,
    /// Pixels of a drawing made of pixels.
    pub resolution: Resolution,
    /// Language of the drawing.
    pub lang: Lang,
    /// Which part is drawn.
    pub area: SheetArea,
    /// Of data: only these objects; `None` for all.
    pub objects: Option<Vec<ObjectId>>,
    /// Mark booths whose hold is over on this day, as `YYYY-MM-DD`.
    pub today: Option<String>,
    /// Open the drawing in the system's viewer once it is made.
    pub view: bool,
}

impl Wanted {
    /// The plan as its page setup has it, as a PDF.
    #[must_use]
    pub fn usual(editor: &Editor) -> Self {
        let settings = editor.document().layout().settings();
        Self {
            format: "pdf",
            page: settings.page,
            resolution: Resolution::Dpi(150.0),
            lang: settings.main_language(),
            area: SheetArea::Whole,
            objects: None,
            today: None,
            view: false,
        }
    }
}

/// The dialog.
pub struct Export {
    wanted: Wanted,
    pixels: String,
    by_width: bool,
    selected: bool,
    /// Today, where the hold of a booth is over and colours show that.
    over: Option<String>,
}

impl Export {
    /// The dialog as the plan's page setup has it.
    #[must_use]
    pub fn new(editor: &Editor) -> Self {
        let today = today();
        let layout = editor.document().layout();
        let over = shows_holds(layout.settings().colours) && layout.booths().any(|(_, it)| it.is_overdue(&today));
        let over = over.then_some(today);
        Self { wanted: Wanted::usual(editor), pixels: "150".to_owned(), by_width: false, selected: false, over }
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        heading(ui, desk.text("app-export-title"));
        self.format(ui, desk);
        if self.wanted.format == PLAN {
            self.data(ui, desk, editor);
        } else {
            self.drawing(ui, desk, editor);
        }
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-export"), true) {
                desk.wish(Wish::Answer(Answer::Export(self.wanted.clone())));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    fn format(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        field(ui, &desk.text("app-export-format"), |ui| {
            for drawing in DRAWINGS {
                ui.selectable_value(&mut self.wanted.format, drawing.id(), desk.say(&drawing.name()));
            }
            ui.selectable_value(&mut self.wanted.format, PLAN, desk.text("app-export-data"));
        });
    }

    fn data(&mut self, ui: &mut Ui, desk: &Desk<'_>, editor: &Editor) {
        let any = !editor.selection().is_empty();
        ui.add_enabled(any, egui::Checkbox::new(&mut self.selected, desk.text("app-export-selected")));
        self.wanted.objects = (self.selected && any).then(|| editor.selection().iter().copied().collect());
    }

    fn drawing(&mut self, ui: &mut Ui, desk: &Desk<'_>, editor: &Editor) {
        paper(ui, desk, &mut self.wanted.page);
        field(ui, &desk.text("app-export-area"), |ui| self.part(ui, desk, editor));
        fit(ui, desk, editor, &self.wanted.page, self.wanted.area);
        let layout = editor.document().layout();
        field(ui, &desk.text("app-export-language"), |ui| {
            for lang in &layout.settings().languages {
                ui.selectable_value(&mut self.wanted.lang, lang.clone(), lang.as_str());
            }
        });
        if DRAWINGS.iter().any(|drawing| drawing.id() == self.wanted.format && drawing.has_pixels()) {
            self.pixels(ui, desk);
        }
        if let Some(today) = &self.over {
            let mut marked = self.wanted.today.is_some();
            ui.checkbox(&mut marked, desk.text("app-export-over"));
            self.wanted.today = marked.then(|| today.clone());
        }
    }

    /// How many pixels: to the inch of paper, or across the whole sheet.
    fn pixels(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let name = |by_width: bool| desk.text(if by_width { "app-export-width" } else { "app-export-dpi" });
        field(ui, &desk.text("app-export-resolution"), |ui| {
            let label = name(self.by_width);
            text_field(ui, &label, egui::TextEdit::singleline(&mut self.pixels).desired_width(80.0));
            ComboBox::from_id_salt("pixels").width(150.0).selected_text(&label).show_ui(ui, |ui| {
                for (by_width, usual) in [(false, "150"), (true, "5000")] {
                    if ui.selectable_value(&mut self.by_width, by_width, name(by_width)).changed() {
                        usual.clone_into(&mut self.pixels);
                    }
                }
            });
        });
        let typed = units::parse_number(&self.pixels);
        self.wanted.resolution = match typed {
            Some(width) if self.by_width => Resolution::Width(libm::round(width.clamp(0.0, 1e6)) as u32),
            Some(dpi) => Resolution::Dpi(dpi),
            None => self.wanted.resolution,
        };
    }

    fn part(&mut self, ui: &mut Ui, desk: &Desk<'_>, editor: &Editor) {
        let layout = editor.document().layout();
        let name = |area: SheetArea| match area {
            SheetArea::Whole => desk.text("app-export-whole"),
            SheetArea::Hall(id) => crate::app::panels::objects::label(layout, desk, id),
        };
        ComboBox::from_id_salt("area").width(220.0).selected_text(name(self.wanted.area)).show_ui(ui, |ui| {
            let halls = layout.halls().map(|(object, _)| SheetArea::Hall(object.id));
            for area in std::iter::once(SheetArea::Whole).chain(halls) {
                ui.selectable_value(&mut self.wanted.area, area, name(area));
            }
        });
    }
}

/// Says at what scale the plan will come out, or why it does not fit.
pub fn fit(ui: &mut Ui, desk: &Desk<'_>, editor: &Editor, page: &PageSetup, area: SheetArea) {
    match sheet_scale(editor.document().layout(), page, area) {
        Ok(_) if page.scale.is_some() => {}
        Ok(scale) => {
            let message = Message::new("app-export-about").with("scale", (libm::ceil(scale) as i64).to_string());
            ui.weak(desk.say(&message));
        }
        Err(problem) => {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(&problem));
        }
    }
}

/// Paper, direction and scale.
pub fn paper(ui: &mut Ui, desk: &Desk<'_>, page: &mut PageSetup) {
    field(ui, &desk.words.label("model-field", "paper"), |ui| {
        for &paper in Paper::ALL {
            ui.selectable_value(&mut page.paper, paper, desk.words.label("model-paper", paper.word()));
        }
        ui.checkbox(&mut page.landscape, desk.words.label("model-field", "landscape"));
    });
    let name = |scale: Option<i32>| match scale {
        None => desk.text("app-export-fit"),
        // As text: figures after the colon of a scale are never grouped.
        Some(scale) => desk.say(&Message::new("app-status-scale").with("scale", scale.to_string())),
    };
    field(ui, &desk.words.label("model-field", "scale"), |ui| {
        ComboBox::from_id_salt("scale").width(220.0).selected_text(name(page.scale)).show_ui(ui, |ui| {
            for scale in std::iter::once(None).chain(SCALES.iter().copied().map(Some)) {
                ui.selectable_value(&mut page.scale, scale, name(scale));
            }
        });
    });
}
