//! Typing the number, name or text of an object where it lies on the plan.

use egui::{Align2, Area, Frame, Id, Key, Order, TextEdit};

use super::canvas::Camera;
use super::desk::Desk;
use super::panels::inspector::{names, names_mut};
use super::widgets;
use crate::document::EditError;
use crate::editor::Editor;
use crate::message::Message;
use crate::model::{Lang, Object, ObjectId, Thing};

/// What is being typed.
pub struct Typing {
    id: ObjectId,
    /// Of a name: in which language.
    lang: Lang,
    text: String,
    begun: bool,
}

impl Typing {
    /// Begins with what the object shows now, in the window's language where the plan has it.
    #[must_use]
    pub fn begin(editor: &Editor, lang: &Lang, id: ObjectId) -> Option<Self> {
        let layout = editor.document().layout();
        let languages = &layout.settings().languages;
        let same = languages.iter().find(|other| other.primary() == lang.primary());
        let lang = same.or(languages.first()).unwrap_or(lang).clone();
        let text = text_of(layout.object(id)?, &lang);
        Some(Self { id, lang, text, begun: false })
    }

    /// Shows the field over the object; whether typing goes on.
    pub fn show(&mut self, ctx: &egui::Context, desk: &mut Desk<'_>, editor: &Editor, camera: &Camera) -> bool {
        let Some(bounds) = editor.document().index().bounds(self.id) else { return false };
        // Over the text of a label, not over the middle of it and what its leader points at.
        let label = match editor.document().layout().object(self.id).map(|object| &object.thing) {
            Some(Thing::Label(label)) => Some(label.at.place()),
            _ => None,
        };
        let at = camera.view().shrink(60.0).clamp(camera.to_screen(label.unwrap_or_else(|| bounds.centre())));
        let id = Id::unique(("typing", self.id));
        let area = Area::new(id).order(Order::Foreground).pivot(Align2::CENTER_CENTER).fixed_pos(at);
        let response = area.show(ctx, |ui| {
            Frame::popup(ui.style()).show(ui, |ui| {
                let label = desk.text("app-typing");
                let edit = TextEdit::singleline(&mut self.text).id(id.with("text")).desired_width(160.0);
                widgets::text_field(ui, &label, edit.hint_text(&label))
            })
        });
        let edit = response.inner.inner;
        if !self.begun {
            edit.request_focus();
            widgets::select_all(ctx, edit.id, self.text.chars().count());
            self.begun = true;
            return true;
        }
        if !edit.lost_focus() {
            return true;
        }
        if !ctx.input(|input| input.key_pressed(Key::Escape)) {
            self.commit(desk, editor);
        }
        false
    }

    fn commit(&self, desk: &mut Desk<'_>, editor: &Editor) {
        let Some(mut object) = editor.document().layout().object(self.id).cloned() else { return };
        if text_of(&object, &self.lang) == self.text.trim() {
            return;
        }
        put_text(&mut object, &self.lang, self.text.trim());
        desk.change(Message::new("app-edit-text"), move |transaction| -> Result<(), EditError> {
            transaction.replace(object)
        });
    }
}

fn text_of(object: &Object, lang: &Lang) -> String {
    match &object.thing {
        Thing::Booth(booth) => booth.number.clone().unwrap_or_default(),
        _ => names(object).and_then(|names| names.get(lang)).unwrap_or_default().to_owned(),
    }
}

fn put_text(object: &mut Object, lang: &Lang, text: &str) {
    if let Thing::Booth(booth) = &mut object.thing {
        booth.number = Some(text.to_owned()).filter(|text| !text.is_empty());
    } else if let Some(names) = names_mut(object) {
        names.set(lang.clone(), text);
    }
}
