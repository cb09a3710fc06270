//! Which list of the plan is written, and as what.

use egui::{Align, Layout, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, field, heading, plain_button};
use crate::export::data::{LISTS, List, TABLE_FORMATS, TableFormat};
use crate::model::Layout as Plan;

/// A list and a format.
#[derive(Debug, Clone, Copy)]
pub struct Wanted {
    /// What is listed.
    pub list: &'static List,
    /// As what it is written.
    pub format: &'static TableFormat,
}

/// The first of both; that there are some is seen when this is built.
const USUAL: Wanted = match (LISTS, TABLE_FORMATS) {
    ([list, ..], [format, ..]) => Wanted { list, format },
    _ => panic!("a list and a format"),
};

/// The dialog.
pub struct ListOut {
    wanted: Wanted,
}

impl Default for ListOut {
    fn default() -> Self {
        Self { wanted: USUAL }
    }
}

impl ListOut {
    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, plan: &Plan) {
        heading(ui, desk.text("app-list-out-title"));
        field(ui, &desk.text("app-list-out-what"), |ui| {
            ui.vertical(|ui| {
                for list in LISTS {
                    if ui.radio(list.word == self.wanted.list.word, list.label(desk.words)).clicked() {
                        self.wanted.list = list;
                    }
                }
            });
        });
        ui.add_space(8.0);
        field(ui, &desk.text("app-list-out-format"), |ui| {
            ui.horizontal(|ui| {
                for format in TABLE_FORMATS {
                    let label = format!("{} (.{})", format.name, format.ending);
                    if ui.radio(format.ending == self.wanted.format.ending, label).clicked() {
                        self.wanted.format = format;
                    }
                }
            });
        });
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let any = plan.objects().len() > 0 || plan.exhibitors().len() > 0;
            if confirmed(ui, desk.text("app-list-out-write"), any) {
                desk.wish(Wish::Answer(Answer::ListOut(self.wanted)));
            }
            let copy = egui::Button::new(desk.text("app-list-out-copy"));
            if ui.add_enabled(any, copy.min_size(egui::vec2(72.0, crate::app::theme::ROW))).clicked() {
                desk.wish(Wish::Answer(Answer::CopyList(self.wanted.list)));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }
}
