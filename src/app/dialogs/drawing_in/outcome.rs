//! What a drawing becomes, in one line, and what is to be known of it.

use egui::{Label, ScrollArea, Ui};

use super::Tried;
use crate::app::desk::Desk;
use crate::import::meaning::Account;
use crate::message::Message;
use crate::model::Kind;

/// Height of the notes, in points.
const HEIGHT: f32 = 62.0;

/// Shows it; while it is being looked at, only that.
pub fn show(ui: &mut Ui, desk: &Desk<'_>, tried: Option<&Tried>) {
    let Some(tried) = tried else {
        ui.weak(desk.text("app-drawing-in-looking"));
        return;
    };
    let account = Account { sketch: &tried.sketch, meanings: &tried.choices.meanings, made: &tried.made };
    let mut told: Vec<String> = Vec::new();
    for (kind, count) in account.kinds(|_| true).into_iter().filter(|(kind, _)| *kind != Kind::Underlay) {
        told.push(desk.say(&Message::new("app-drawing-in-kind").with("kind", kind.label()).with("count", count)));
    }
    told.extend(account.rest().map(|rest| desk.say(&rest)));
    let text = if told.is_empty() { desk.text("app-drawing-in-nothing") } else { told.join(" · ") };
    ui.add(Label::new(egui::RichText::new(text).strong()).wrap());
    let notes = account.notes();
    ScrollArea::vertical()
        .id_salt("notes")
        .max_height(HEIGHT)
        .min_scrolled_height(HEIGHT)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for note in &notes {
                ui.add(Label::new(desk.say(note)).wrap());
            }
        });
}
