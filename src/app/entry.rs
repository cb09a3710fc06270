//! A field that is typed into: its text is kept apart from the plan until Enter or until it is left.

use egui::{Id, Key, TextEdit, Ui};

use super::values::{Form, Value};
use crate::app::desk::Desk;
use crate::message::Message;

/// The field that is being typed into, and what was wrong with what was typed last.
#[derive(Default)]
pub struct Entry {
    typing: Option<(Id, String)>,
    problem: Option<(Id, Message)>,
    asked: Option<Id>,
}

impl Entry {
    /// Shows one field; returns the value that was typed. `value` is `None` where the objects differ.
    pub fn field(
        &mut self,
        ui: &mut Ui,
        desk: &Desk<'_>,
        id: Id,
        label: &str,
        form: Form,
        value: Option<&Value>,
    ) -> Option<Value> {
        let shown = value.map(|value| value.written(desk)).unwrap_or_default();
        let typing = matches!(&self.typing, Some((other, _)) if *other == id);
        let mut text = match &self.typing {
            Some((_, text)) if typing => text.clone(),
            _ => shown.clone(),
        };
        let hint = if value.is_none() { desk.text("app-mixed") } else { String::new() };
        let edit = if form == Form::Lines {
            TextEdit::multiline(&mut text).desired_rows(2)
        } else {
            TextEdit::singleline(&mut text)
        };
        let response = ui.add(edit.id(id).hint_text(hint).desired_width(ui.available_width()));
        response.widget_info(|| {
            let mut info = egui::WidgetInfo::labeled(egui::Role::TextInput, true, label);
            info.current_text_value = Some(text.clone());
            info
        });
        let mut typed = None;
        if response.has_focus() {
            self.typing = Some((id, text.clone()));
        }
        if response.lost_focus() {
            self.typing = None;
            if ui.input(|input| input.key_pressed(Key::Escape)) {
                self.problem = None;
            } else if text != shown {
                typed = self.read(id, form, &text);
            }
        }
        if let Some((_, problem)) = self.problem.as_ref().filter(|(other, _)| *other == id) {
            ui.end_row();
            ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
        }
        typed
    }

    fn read(&mut self, id: Id, form: Form, text: &str) -> Option<Value> {
        self.asked = Some(id);
        match form.read(text) {
            Ok(value) => {
                self.problem = None;
                Some(value)
            }
            Err(problem) => {
                self.problem = Some((id, problem));
                None
            }
        }
    }

    /// The plan refused what was typed last.
    pub fn refused(&mut self, problem: &Message) {
        if let Some(id) = self.asked.take() {
            self.problem = Some((id, problem.clone()));
        }
    }
}
