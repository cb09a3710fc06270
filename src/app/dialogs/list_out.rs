//! Which list of the plan is written, and as what.

use egui::{Align, Layout, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, field, heading, plain_button};
use crate::export::data::{LISTS, List, TABLE_FORMATS, TableFormat};
use crate::model::Layout as Plan;

/// A list and a format, by their places in the lists of all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Wanted {
    list: usize,
    format: usize,
}

impl Wanted {
    /// The list and the format.
    #[must_use]
    pub fn of<'a>(self, lists: &'a [List], formats: &'a [TableFormat]) -> Option<(&'a List, &'a TableFormat)> {
        lists.get(self.list).zip(formats.get(self.format))
    }

    /// The ending of its file.
    #[must_use]
    pub fn ending(self) -> &'static str {
        TABLE_FORMATS.get(self.format).map_or("csv", |format| format.ending)
    }
}

/// The dialog.
#[derive(Default)]
pub struct ListOut {
    wanted: Wanted,
}

impl ListOut {
    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, plan: &Plan) {
        heading(ui, desk.text("app-list-out-title"));
        field(ui, &desk.text("app-list-out-what"), |ui| {
            ui.vertical(|ui| {
                for (place, list) in LISTS.iter().enumerate() {
                    ui.radio_value(&mut self.wanted.list, place, list.label(desk.words));
                }
            });
        });
        ui.add_space(8.0);
        field(ui, &desk.text("app-list-out-format"), |ui| {
            ui.horizontal(|ui| {
                for (place, format) in TABLE_FORMATS.iter().enumerate() {
                    ui.radio_value(&mut self.wanted.format, place, format!("{} (.{})", format.name, format.ending));
                }
            });
        });
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let any = plan.objects().len() > 0 || plan.exhibitors().len() > 0;
            if confirmed(ui, desk.text("app-list-out-write"), any) {
                desk.wish(Wish::Answer(Answer::ListOut(self.wanted)));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }
}
