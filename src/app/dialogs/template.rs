//! What the plan is called as a template, and whether one of the user's own is to be removed.

use std::path::Path;

use egui::{Align, Layout, RichText, TextEdit, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::files::plan_name;
use crate::app::widgets::{confirmed, field, heading, plain_button, text_field};
use crate::message::Message;

/// The question for a name.
pub struct TemplateDialog {
    name: String,
    /// The name under which there is one already.
    taken: Option<String>,
    problem: Option<Message>,
    focused: bool,
}

impl TemplateDialog {
    /// Proposes a name.
    #[must_use]
    pub const fn new(name: String) -> Self {
        Self { name, taken: None, problem: None, focused: false }
    }

    /// There is a template of this name: it can be replaced.
    pub fn taken(&mut self, name: String) {
        self.problem = Some(Message::new("app-template-taken").with("name", name.as_str()));
        self.taken = Some(name);
    }

    /// It could not be saved.
    pub fn refused(&mut self, problem: Message) {
        self.problem = Some(problem);
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        heading(ui, desk.text("app-template-title"));
        ui.add(egui::Label::new(desk.text("app-template-text")).wrap());
        ui.add_space(8.0);
        let label = desk.words.label("model-field", "name");
        field(ui, &label, |ui| {
            let edit = TextEdit::singleline(&mut self.name).desired_width(ui.available_width());
            let response = text_field(ui, &label, edit);
            if response.changed() {
                (self.problem, self.taken) = (None, None);
            }
            if !self.focused {
                response.request_focus();
                self.focused = true;
            }
        });
        if let Some(problem) = &self.problem {
            let text = RichText::new(desk.say(problem)).color(ui.visuals().error_fg_color);
            ui.add(egui::Label::new(text).wrap());
        }
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let replaces = self.taken.is_some();
            let key = if replaces { "app-replace" } else { "app-save" };
            if confirmed(ui, desk.text(key), !self.name.trim().is_empty()) {
                self.chosen(desk, replaces);
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    fn chosen(&mut self, desk: &mut Desk<'_>, replaces: bool) {
        let name = self.name.trim().to_owned();
        if crate::generate::template(&name).is_some() {
            self.problem = Some(Message::new("app-template-shipped").with("name", name));
        } else {
            desk.wish(Wish::Answer(Answer::SaveTemplate(name, replaces)));
        }
    }
}

/// Remove this template?
pub fn remove(ui: &mut Ui, desk: &mut Desk<'_>, path: &Path) {
    heading(ui, desk.say(&Message::new("app-template-remove-title").with("name", plan_name(path))));
    let told = Message::new("app-template-remove-text").with("path", path.display().to_string());
    ui.add(egui::Label::new(desk.say(&told)).wrap());
    ui.add_space(12.0);
    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
        if confirmed(ui, desk.text("app-template-remove"), true) {
            desk.wish(Wish::Answer(Answer::RemoveTemplate(path.to_owned())));
        }
        if plain_button(ui, desk.text("app-cancel")).clicked() {
            desk.wish(Wish::Close);
        }
    });
}
