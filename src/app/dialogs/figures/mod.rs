//! The fair in figures: what is sold, held and free, by hall, pavilion, status, country, …; who wanted what and got what.
//!
//! Gross and net as UFI defines them: gross is the space used, ways included; net what exhibitors occupy.

mod chart;
mod groups;
mod wishes;

use egui::{Align, Layout, RichText, ScrollArea, Ui};

use crate::analysis::areas::{Description, describe};
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{choice, heading, main_button, plain_button};
use crate::editor::{CommandId, Editor};
use crate::i18n::{area, sum};
use chart::Measure;
use groups::{By, Row};

/// The dialog.
pub struct Figures {
    description: Description,
    by: By,
    measure: Measure,
    /// Made when they are first shown: they are in the language of the window.
    rows: Option<Vec<Row>>,
    wishes: Option<wishes::Wishes>,
    shows_wishes: bool,
    currency: String,
}

impl Figures {
    /// The figures of the plan as it is now.
    #[must_use]
    pub fn new(editor: &Editor) -> Self {
        let layout = editor.document().layout();
        let description = describe(layout);
        let by = if layout.halls().count() > 1 { By::Hall } else { By::Status };
        let currency = layout.settings().currency.clone();
        Self { description, by, measure: Measure::Net, rows: None, wishes: None, shows_wishes: false, currency }
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        heading(ui, desk.text("app-figures-title"));
        self.tiles(ui, desk);
        ui.add_space(8.0);
        self.choices(ui, desk);
        ui.add_space(4.0);
        let height = (ui.ctx().content_rect().height() - 330.0).max(160.0);
        if self.shows_wishes {
            self.wishes.get_or_insert_with(|| wishes::Wishes::of(editor, desk)).show(ui, desk, height);
        } else {
            let rows = self.rows.get_or_insert_with(|| groups::rows(&self.description, self.by, desk));
            ScrollArea::both().max_height(height).show(ui, |ui| {
                chart::show(ui, desk, rows, self.measure, &self.currency);
                ui.add_space(8.0);
                groups::table(ui, desk, self.by, rows, &self.currency);
            });
        }
        ui.add_space(8.0);
        ui.add(egui::Label::new(RichText::new(desk.text("app-figures-ufi")).small().weak()).wrap());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if main_button(ui, desk.text("app-close"), true).clicked() {
                desk.wish(Wish::Close);
            }
            if plain_button(ui, desk.text("app-figures-write")).clicked() {
                desk.wish(Wish::Run(CommandId("cmd-export-list")));
            }
        });
    }

    /// What a planner is asked for first.
    fn tiles(&self, ui: &mut Ui, desk: &Desk<'_>) {
        let totals = &self.description.totals;
        let booths = &totals.booths;
        let part = |of: i64| {
            let hundredths = if booths.net > 0 { (of * 100 + booths.net / 2) / booths.net } else { 0 };
            format!("{} · {hundredths} %", area(of))
        };
        let raw = self.description.by_kind.iter().find(|(kind, _)| *kind == crate::model::BoothKind::Raw);
        let raw = raw.map_or(0, |(_, figures)| figures.net);
        let money = |amount: i64| format!("{} {}", sum(amount), self.currency);
        let tiles = [
            ("app-figures-gross", area(totals.gross)),
            ("app-figures-net", area(booths.net)),
            ("app-figures-units", booths.units().to_string()),
            ("app-figures-raw", part(raw)),
            ("app-figures-sold", part(booths.sold)),
            ("app-figures-held", part(booths.held)),
            ("app-figures-free", part(groups::free(&self.description))),
            ("app-figures-earned", money(booths.earned)),
            ("app-figures-priced", money(booths.price)),
        ];
        ui.horizontal_wrapped(|ui| {
            for (key, value) in tiles {
                egui::Frame::group(ui.style()).show(ui, |ui| {
                    ui.vertical(|ui| {
                        ui.label(RichText::new(desk.text(key)).small().weak());
                        ui.label(RichText::new(value).strong());
                    });
                });
            }
        });
    }

    fn choices(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        ui.horizontal(|ui| {
            for (wishes, key) in [(false, "app-figures-sales"), (true, "app-figures-wishes")] {
                let tab = egui::Button::selectable(self.shows_wishes == wishes, desk.text(key));
                if ui.add(tab.frame_when_inactive(true)).clicked() {
                    self.shows_wishes = wishes;
                }
            }
            if self.shows_wishes {
                return;
            }
            ui.add_space(16.0);
            let before = self.by;
            let label = desk.text("app-figures-by");
            ui.label(&label);
            ui.name_inputs(&label, |ui| {
                choice(ui, "figures-by", 150.0, &mut self.by, By::ALL, |by| desk.text(by.key()));
            });
            let label = desk.text("app-figures-measure");
            ui.label(&label);
            ui.name_inputs(&label, |ui| {
                choice(ui, "figures-measure", 170.0, &mut self.measure, Measure::ALL, |it| desk.text(it.key()));
            });
            if self.by != before {
                self.rows = None;
            }
        });
    }
}
