//! What a drawing becomes, in one line, and what is to be known of it.

use egui::{Label, ScrollArea, Ui};

use super::Tried;
use crate::app::desk::Desk;
use crate::import::meaning::Account;
use crate::message::Message;
use crate::model::{Kind, Picture, Thing};

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
    told.extend(background(tried).map(|rest| desk.say(&rest)));
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

/// What lies under the plan, as it became no object.
fn background(tried: &Tried) -> Option<Message> {
    tried.made.things.iter().find_map(|found| match &found.thing {
        Thing::Underlay(underlay) => match &underlay.picture {
            Picture::Drawing(drawing) => {
                let lines: usize = drawing.shown().map(|layer| layer.lines.len()).sum();
                let texts: usize = drawing.shown().map(|layer| layer.texts.len()).sum();
                Some(Message::new("import-rest").with("lines", lines).with("texts", texts))
            }
            _ => None,
        },
        _ => None,
    })
}
