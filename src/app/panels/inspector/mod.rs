//! The properties of what is selected: one object or many, every kind, one step of undo a change.

mod background;
pub mod booth;
mod ends;
mod properties;
mod services;

use egui::{ScrollArea, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::entry::Entry;
use crate::app::widgets;
use crate::editor::{CommandId, Editor};
use crate::message::Message;
use crate::model::{Kind, Object};
pub use properties::{names, names_mut};

/// The panel's state between frames.
#[derive(Default)]
pub struct Inspector {
    entry: Entry,
    booth: booth::Exhibiting,
}

impl Inspector {
    /// A change that the panel wished for was refused: the field that asked for it says why.
    pub fn refused(&mut self, problem: &Message) {
        self.entry.refused(problem);
    }

    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let layout = editor.document().layout();
        let objects: Vec<&Object> = editor.selection().iter().filter_map(|&id| layout.object(id)).collect();
        widgets::heading(ui, title(desk, &objects));
        if objects.is_empty() {
            widgets::empty_state(ui, desk.text("app-inspector-none"));
            return;
        }
        ScrollArea::vertical().auto_shrink(false).id_salt("inspector").show(ui, |ui| {
            group(ui, desk, editor);
            properties::show(ui, desk, editor, &objects, &mut self.entry);
            if objects.iter().all(|object| object.kind() == Kind::Booth) {
                self.booth.show(ui, desk, editor, &objects);
                services::show(ui, desk, &objects, &mut self.entry);
            }
            if let [object] = objects.as_slice() {
                let free = !editor.is_locked(object);
                ui.add_enabled_ui(free, |ui| {
                    ends::show(ui, desk, editor, object, &mut self.entry);
                    background::show(ui, desk, object);
                });
            }
        });
    }
}

/// The group to which all that is selected belongs, and the way out of it.
fn group(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
    let Some(members) = editor.selected_group() else { return };
    widgets::field(ui, &desk.text("app-inspector-group"), |ui| {
        ui.label(desk.say(&Message::new("app-inspector-members").with("count", members)));
        if ui.button(desk.text("cmd-ungroup")).clicked() {
            desk.wish(Wish::Run(CommandId("cmd-ungroup")));
        }
    });
}

/// What is selected, in words.
fn title(desk: &Desk<'_>, objects: &[&Object]) -> String {
    let Some(first) = objects.first() else { return desk.text("app-inspector") };
    let kind = desk.words.label("model-kind", first.kind().word());
    if objects.len() == 1 {
        return kind;
    }
    let same = objects.iter().all(|object| object.kind() == first.kind());
    let kind = if same { kind } else { desk.text("app-inspector-objects") };
    desk.say(&Message::new("app-inspector-many").with("count", objects.len()).with("kind", kind))
}
