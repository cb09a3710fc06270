//! Who exhibits in the selected booths.

use egui::{ComboBox, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::widgets;
use crate::editor::Editor;
use crate::i18n::{Search, Searched};
use crate::message::Message;
use crate::model::{Exhibitor, Object, ObjectId, Thing};

/// The list of exhibitors of the selected booths, between frames.
#[derive(Default)]
pub struct Exhibiting {
    search: String,
}

impl Exhibiting {
    /// Shows who exhibits, and ways to add and to take away.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, objects: &[&Object]) {
        widgets::section(ui, desk.words.label("model-field", "exhibitors"));
        let layout = editor.document().layout();
        let lists: Vec<&Vec<ObjectId>> =
            objects.iter().filter_map(|object| Some(&object.booth()?.exhibitors)).collect();
        let Some(first) = lists.first().filter(|first| lists.iter().all(|list| list == *first)) else {
            ui.weak(desk.text("app-mixed"));
            return;
        };
        let ids: Vec<ObjectId> = objects.iter().map(|object| object.id).collect();
        for &id in first.iter() {
            let name = layout.exhibitor(id).and_then(|it| desk.name(&it.names)).unwrap_or_default().to_owned();
            ui.horizontal(|ui| {
                ui.label(&name);
                ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                    let remove = Message::new("app-exhibitor-remove").with("name", name.clone());
                    if widgets::icon_button(ui, "close", &desk.say(&remove)).clicked() {
                        change(desk, ids.clone(), move |list| list.retain(|&other| other != id));
                    }
                });
            });
        }
        self.add(ui, desk, editor, &ids, first);
    }

    fn add(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, ids: &[ObjectId], there: &[ObjectId]) {
        let hint = desk.text("app-exhibitor-add");
        let mut picked = None;
        ComboBox::from_id_salt("add-exhibitor").width(ui.available_width()).selected_text(&hint).show_ui(ui, |ui| {
            let edit =
                ui.add(egui::TextEdit::singleline(&mut self.search).hint_text(desk.text("app-exhibitor-search")));
            edit.request_focus();
            let wanted = Search::of(&self.search);
            let fits = |it: &&Exhibitor| {
                !there.contains(&it.id) && wanted.finds(&Searched::of(it.names.iter().map(|(_, name)| name)))
            };
            for exhibitor in editor.document().layout().exhibitors().filter(fits).take(50) {
                let name = desk.name(&exhibitor.names).unwrap_or_default();
                if ui.selectable_label(false, name).clicked() {
                    picked = Some(exhibitor.id);
                }
            }
            if !wanted.is_empty() {
                let new = Message::new("app-exhibitor-new").with("name", self.search.trim());
                if ui.selectable_label(false, desk.say(&new)).clicked() {
                    let name = std::mem::take(&mut self.search).trim().to_owned();
                    desk.wish(Wish::NewExhibitor(name, ids.to_vec()));
                    ui.close();
                }
            }
        });
        if let Some(id) = picked {
            self.search.clear();
            change(desk, ids.to_vec(), move |list| list.push(id));
        }
    }
}

/// Wishes that the exhibitors of these booths be changed.
fn change(desk: &mut Desk<'_>, ids: Vec<ObjectId>, change: impl Fn(&mut Vec<ObjectId>) + 'static) {
    desk.change(Message::new("app-edit-exhibitors"), move |transaction| {
        for id in ids {
            let Some(mut object) = transaction.layout().object(id).cloned() else { continue };
            if let Thing::Booth(booth) = &mut object.thing {
                change(&mut booth.exhibitors);
            }
            transaction.replace(object)?;
        }
        Ok(())
    });
}
