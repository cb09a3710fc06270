//! The chosen exhibitor: its names, its booths, and what can be done with it.

use egui::{RichText, ScrollArea, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{icon_button, plain_button};
use crate::editor::{Carried, Editor, Hold};
use crate::i18n::natural;
use crate::message::Message;
use crate::model::ObjectId;
use crate::sales::places;

/// Shows it.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, id: ObjectId) {
    let layout = editor.document().layout();
    let Some(exhibitor) = layout.exhibitor(id) else { return };
    ui.add_space(4.0);
    ui.horizontal_wrapped(|ui| {
        if plain_button(ui, desk.text("app-roster-place")).clicked() {
            desk.wish(Wish::Carry(Carried::Exhibitor(id, Hold::Free)));
        }
        if plain_button(ui, desk.text("app-roster-record")).clicked() {
            desk.wish(Wish::ExhibitorRecord(id));
        }
    });
    ScrollArea::vertical().auto_shrink(false).id_salt("exhibitor-detail").show(ui, |ui| {
        let main = desk.name(&exhibitor.names).unwrap_or_default();
        ui.add(egui::Label::new(RichText::new(main).strong()).wrap());
        for (_, name) in exhibitor.names.iter().filter(|(_, name)| *name != main) {
            ui.add(egui::Label::new(RichText::new(name).small().color(desk.palette.muted)).wrap());
        }
        for booth in booths(editor, id) {
            let number = places::number(layout, booth);
            ui.horizontal(|ui| {
                if ui.link(&number).clicked() {
                    show_booth(desk, editor, booth);
                }
                let status = layout.object(booth).and_then(|it| it.booth()).map(|it| it.status);
                ui.weak(status.map(|status| desk.words.label("model-status", status.word())).unwrap_or_default());
                let leave = Message::new("app-roster-let-go-of").with("booth", number.as_str());
                if icon_button(ui, "close", &desk.say(&leave)).clicked() {
                    desk.wish(Wish::LetGo(id, vec![booth]));
                }
            });
        }
    });
}

/// What a right click offers.
pub fn menu(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, id: ObjectId) {
    let booths = booths(editor, id);
    if ui.button(desk.text("app-roster-place")).clicked() {
        desk.wish(Wish::Carry(Carried::Exhibitor(id, Hold::Free)));
        ui.close();
    }
    if ui.add_enabled(!booths.is_empty(), egui::Button::new(desk.text("app-roster-let-go"))).clicked() {
        desk.wish(Wish::LetGo(id, booths));
        ui.close();
    }
    if ui.button(desk.text("app-roster-record")).clicked() {
        desk.wish(Wish::ExhibitorRecord(id));
        ui.close();
    }
}

/// Its booths by number.
fn booths(editor: &Editor, id: ObjectId) -> Vec<ObjectId> {
    let layout = editor.document().layout();
    let mut booths: Vec<ObjectId> = editor.document().index().referrers(id).collect();
    booths.sort_by(|&a, &b| natural(&places::number(layout, a), &places::number(layout, b)));
    booths
}

fn show_booth(desk: &mut Desk<'_>, editor: &Editor, booth: ObjectId) {
    desk.wish(Wish::Reveal(vec![booth]));
    desk.wish(Wish::Select(vec![booth]));
    if let Some(bounds) = editor.document().index().bounds(booth) {
        desk.wish(Wish::Show(bounds.grown(6_000.0)));
    }
}
