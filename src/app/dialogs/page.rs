//! Page setup: paper, scale and what is printed; kept with the plan.

use egui::{Align, Layout, Ui};

use super::Answer;
use super::export::{fit, paper};
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, heading, plain_button, section};
use crate::editor::Editor;
use crate::message::Message;
use crate::model::{Settings, Shown};
use crate::scene::SheetArea;

/// The dialog: a working copy of the settings, of which it sets the page.
pub struct Page {
    settings: Settings,
}

impl Page {
    /// The dialog with the plan's page setup.
    #[must_use]
    pub fn new(editor: &Editor) -> Self {
        Self { settings: editor.document().layout().settings().clone() }
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        heading(ui, desk.text("cmd-page-setup"));
        paper(ui, desk, &mut self.settings.page);
        fit(ui, desk, editor, &self.settings.page, SheetArea::Whole);
        section(ui, desk.words.label("model-field", "shown"));
        ui.columns(2, |columns| {
            for (i, (field, on)) in switches(&mut self.settings.page.shown).into_iter().enumerate() {
                if let Some(column) = columns.get_mut(i % 2) {
                    column.checkbox(on, desk.words.label("model-field", field));
                }
            }
        });
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-apply"), true) {
                let settings = Box::new(self.settings.clone());
                desk.wish(Wish::Answer(Answer::Settings(Message::new("app-edit-page"), settings)));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }
}

/// Every switch of what is shown, with the name of its field.
fn switches(shown: &mut Shown) -> [(&'static str, &mut bool); 11] {
    [
        ("legend", &mut shown.legend),
        ("title-block", &mut shown.title_block),
        ("scale-bar", &mut shown.scale_bar),
        ("north", &mut shown.north),
        ("exhibitors", &mut shown.exhibitors),
        ("safety", &mut shown.safety),
        ("utilities", &mut shown.utilities),
        ("dimensions", &mut shown.dimensions),
        ("underlays", &mut shown.underlays),
        ("findings", &mut shown.findings),
        ("aisle-widths", &mut shown.aisle_widths),
    ]
}
