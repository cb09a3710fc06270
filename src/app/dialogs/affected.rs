//! Whom the changes of sold booths concern since the plan was opened or saved.

use egui::{Align, Grid, Layout, RichText, ScrollArea, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, empty_state, heading, plain_button};
use crate::export::data::{Cell, Sheet};
use crate::message::Message;

/// Columns that are shown: who, what, numbers, areas, distance.
const SHOWN: &[usize] = &[0, 1, 2, 3, 4, 5, 8];
/// More rows than these are only counted; the file has them all.
const MOST: usize = 500;
const HEIGHT: f32 = 360.0;

/// The list.
pub struct AffectedList {
    sheets: Vec<Sheet>,
}

impl AffectedList {
    /// A list of these sheets.
    #[must_use]
    pub const fn new(sheets: Vec<Sheet>) -> Self {
        Self { sheets }
    }

    /// Shows the list.
    pub fn ui(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let rows = self.sheets.iter().map(|sheet| sheet.rows.len()).sum::<usize>();
        heading(ui, desk.say(&Message::new("app-affected-title").with("count", rows)));
        ui.label(desk.text("app-affected-since"));
        ui.add_space(8.0);
        if rows == 0 {
            empty_state(ui, desk.text("app-affected-none"));
        }
        ScrollArea::both().max_height(HEIGHT).id_salt("affected").show(ui, |ui| {
            self.sheets.iter().filter(|sheet| !sheet.rows.is_empty()).for_each(|sheet| table(ui, sheet));
        });
        if rows > MOST {
            ui.weak(desk.say(&Message::new("app-making-more").with("count", rows - MOST)));
        }
        ui.add_space(8.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-close"), true) {
                desk.wish(Wish::Close);
            }
            if rows > 0 && plain_button(ui, desk.text("app-affected-write")).clicked() {
                desk.wish(Wish::Answer(Answer::WriteAffected));
            }
        });
    }
}

fn table(ui: &mut Ui, sheet: &Sheet) {
    Grid::new("affected-rows").striped(true).spacing([16.0, 6.0]).show(ui, |ui| {
        for &column in SHOWN {
            let text = sheet.headings.get(column).map(|heading| heading.text.clone()).unwrap_or_default();
            ui.label(RichText::new(text).small().weak());
        }
        ui.end_row();
        for row in sheet.rows.iter().take(MOST) {
            for &column in SHOWN {
                let text = row.get(column).map(written).unwrap_or_default();
                ui.add(egui::Label::new(text).extend());
            }
            ui.end_row();
        }
    });
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => "–".to_owned(),
        Cell::Text(text) => text.clone(),
        Cell::Count(count) => count.to_string(),
        Cell::Hundredths(number) => format!("{:.2}", *number as f64 / 100.0),
    }
}
