//! Approving the plan: what stands in the way, and who approves it nevertheless, when and why.

use egui::{Align, Layout, TextEdit, Ui};

use super::Answer;
use super::today;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, field, heading, plain_button, text_field};
use crate::approval::{Verdict, standing};
use crate::editor::Editor;
use crate::message::Message;
use crate::model::{Approval, Settings, Standing};

/// The dialog.
pub struct Approve {
    verdict: Verdict,
    given: Option<Approval>,
    standing: Standing,
    who: String,
    when: String,
    why: String,
    focused: bool,
}

impl Approve {
    /// The dialog about a plan; whoever drew it is proposed.
    #[must_use]
    pub fn new(editor: &Editor) -> Self {
        let document = editor.document();
        let settings = document.layout().settings();
        Self {
            verdict: Verdict::of(document.layout(), document.findings().iter()),
            given: settings.approval.clone(),
            standing: standing(document.layout()),
            who: settings.author.clone().unwrap_or_default(),
            when: today(),
            why: String::new(),
            focused: false,
        }
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        heading(ui, desk.text("app-approve-title"));
        self.stands(ui, desk);
        ui.weak(desk.text("app-approve-about"));
        ui.add_space(8.0);
        if self.verdict.forbidden == 0 {
            self.fields(ui, desk);
        }
        let allowed = self.verdict.allows(&self.who, &self.when, &self.why);
        // What is not typed yet can be seen.
        if let Some(problem) = allowed.as_ref().err().filter(|_| self.verdict.forbidden > 0) {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
        }
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-approve-button"), allowed.is_ok()) {
                self.approve(desk, editor);
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
            if self.given.is_some() && plain_button(ui, desk.text("app-approve-withdraw")).clicked() {
                let settings = editor.document().layout().settings().clone();
                set(desk, "edit-withdraw", Settings { approval: None, ..settings });
            }
        });
    }

    /// Who approved the plan before.
    fn stands(&self, ui: &mut Ui, desk: &Desk<'_>) {
        let Some(given) = &self.given else { return };
        let key = if self.standing == Standing::Approved { "app-approved-by" } else { "app-approved-changed" };
        let message = Message::new(key).with("who", given.who.clone()).with("when", given.when.clone());
        ui.strong(desk.say(&message));
        if !given.why.is_empty() {
            ui.label(&given.why);
        }
        ui.add_space(4.0);
    }

    fn fields(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        if self.verdict.errors > 0 {
            let message = Message::new("app-approve-errors").with("count", self.verdict.errors);
            ui.label(desk.say(&message));
            ui.add_space(4.0);
        }
        let why = (self.verdict.errors > 0).then_some(("app-approve-why", &mut self.why, 3));
        let by = [("app-approve-who", &mut self.who, 1), ("app-approve-when", &mut self.when, 1)];
        for (key, value, rows) in by.into_iter().chain(why) {
            let label = desk.text(key);
            field(ui, &label, |ui| {
                let is_empty = value.is_empty();
                let edit = if rows > 1 { TextEdit::multiline(value) } else { TextEdit::singleline(value) };
                let response = text_field(ui, &label, edit.desired_rows(rows).desired_width(ui.available_width()));
                if !self.focused && is_empty {
                    response.request_focus();
                    self.focused = true;
                }
            });
        }
    }

    fn approve(&self, desk: &mut Desk<'_>, editor: &Editor) {
        let layout = editor.document().layout();
        if let Ok(settings) = self.verdict.approve(layout, &self.who, &self.when, &self.why) {
            set(desk, "edit-approve", settings);
        }
    }
}

fn set(desk: &mut Desk<'_>, label: &'static str, settings: Settings) {
    desk.wish(Wish::Answer(Answer::Settings(Message::new(label), Box::new(settings))));
}
