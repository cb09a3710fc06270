//! Choosing the field that colours of booths tell.

use std::collections::BTreeSet;

use egui::{Align, Layout, ScrollArea, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{heading, plain_button};
use crate::editor::Editor;
use crate::message::Message;
use crate::model::{BoothColours, Settings};
use crate::scene::field_names;

/// Fields that say something else of every booth, or have colours of their own.
const NOT_OFFERED: &[&str] = &["id", "number", "name", "exhibitor", "open-sides", "area", "price", "country"];
/// In so many booths it is looked for what other programs keep.
const LOOKED_AT: usize = 5_000;

/// The dialog.
pub struct ColourField {
    /// Keys of other programs that booths of the plan have.
    foreign: Vec<String>,
}

impl ColourField {
    /// The dialog for the open plan.
    #[must_use]
    pub fn new(editor: &Editor) -> Self {
        let booths = editor.document().layout().booths().take(LOOKED_AT);
        let extras = booths.filter_map(|(object, _)| object.extra.as_ref());
        let keys: BTreeSet<String> = extras
            .filter_map(|extra| serde_json::from_str::<serde_json::Map<_, serde_json::Value>>(&extra.0).ok())
            .flat_map(|all| all.into_iter().map(|(key, _)| key).collect::<Vec<_>>())
            .collect();
        Self { foreign: keys.into_iter().collect() }
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        heading(ui, desk.text("app-colour-field-title"));
        ui.weak(desk.text("app-colour-field-text"));
        ui.add_space(6.0);
        let settings = editor.document().layout().settings();
        let now = settings.colour_field.as_deref().filter(|_| settings.colours == BoothColours::Field);
        let ours = field_names().filter(|name| !NOT_OFFERED.contains(name));
        let ours = ours.map(|name| (name.to_owned(), desk.words.label("scene-field", name)));
        let all = ours.chain(self.foreign.iter().map(|key| (key.clone(), key.clone()))).collect::<Vec<_>>();
        ScrollArea::vertical().max_height(320.0).show(ui, |ui| {
            for (name, label) in all {
                if ui.selectable_label(now == Some(name.as_str()), &label).clicked() {
                    let chosen =
                        Settings { colours: BoothColours::Field, colour_field: Some(name), ..settings.clone() };
                    let step = Message::new("edit-colours").with("colours", label);
                    desk.wish(Wish::Answer(Answer::Settings(step, Box::new(chosen))));
                }
            }
        });
        ui.add_space(10.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }
}
