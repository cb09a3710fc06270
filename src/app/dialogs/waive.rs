//! Accepting a finding: who answers for it, when, and why.

use egui::{Align, Layout, TextEdit, Ui};

use super::today;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, field, heading, plain_button, text_field};
use crate::editor::Editor;
use crate::message::Message;
use crate::model::{Waiver, WaiverKey};
use crate::rules::Finding;

/// The dialog.
pub struct Waive {
    what: Message,
    key: WaiverKey,
    who: String,
    when: String,
    why: String,
    focused: bool,
}

impl Waive {
    /// The dialog about a finding; whoever drew the plan is proposed.
    #[must_use]
    pub fn new(editor: &Editor, finding: &Finding) -> Self {
        let who = editor.document().layout().settings().author.clone().unwrap_or_default();
        Self {
            what: finding.message.clone(),
            key: finding.waiver_key(),
            who,
            when: today(),
            why: String::new(),
            focused: false,
        }
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        heading(ui, desk.text("app-waive-title"));
        ui.label(desk.say(&self.what));
        ui.add_space(4.0);
        ui.weak(desk.text("app-waive-text"));
        ui.add_space(8.0);
        for (name, value, rows) in [("who", &mut self.who, 1), ("when", &mut self.when, 1), ("why", &mut self.why, 3)] {
            let label = desk.words.label("model-field", name);
            field(ui, &label, |ui| {
                let edit = if rows > 1 { TextEdit::multiline(value) } else { TextEdit::singleline(value) };
                let edit = edit.desired_rows(rows).desired_width(ui.available_width());
                let response = text_field(ui, &label, edit);
                if !self.focused && value.is_empty() {
                    response.request_focus();
                    self.focused = true;
                }
            });
        }
        ui.add_space(12.0);
        let whole = [&self.who, &self.when, &self.why].iter().all(|text| !text.trim().is_empty());
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-waive-button"), whole) {
                let waiver = self.waiver();
                desk.change(Message::new("app-edit-waive"), move |transaction| transaction.waive(waiver));
                desk.wish(Wish::Close);
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    fn waiver(&self) -> Waiver {
        let [who, when, why] = [&self.who, &self.when, &self.why].map(|text| text.trim().to_owned());
        Waiver { key: self.key.clone(), who, when, why }
    }
}
