//! As what the filing report is written: its format, and which language comes first.

use egui::{Align, Layout, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, field, heading, plain_button};
use crate::export::drawing::REPORT_FORMATS;
use crate::i18n::Locale;

/// How the report is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Wanted {
    /// Word of the format.
    pub format: &'static str,
    /// The language that comes first.
    pub first: Locale,
}

/// The dialog.
pub struct Filing {
    wanted: Wanted,
}

impl Filing {
    /// A PDF, this language first.
    #[must_use]
    pub const fn new(first: Locale) -> Self {
        Self { wanted: Wanted { format: "pdf", first } }
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        heading(ui, desk.text("app-filing-title"));
        ui.label(desk.text("app-filing-about"));
        field(ui, &desk.text("app-export-format"), |ui| {
            for format in REPORT_FORMATS {
                ui.selectable_value(&mut self.wanted.format, format.id(), desk.say(&format.name()));
            }
        });
        field(ui, &desk.text("app-filing-first"), |ui| {
            for &locale in Locale::ALL {
                ui.selectable_value(&mut self.wanted.first, locale, locale.own_name());
            }
        });
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-filing-write"), true) {
                desk.wish(Wish::Answer(Answer::FilingReport(self.wanted)));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }
}
