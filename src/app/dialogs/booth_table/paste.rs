//! What pasted cells would change, shown before they do.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::app::desk::Desk;
use crate::app::widgets::{main_button, plain_button};
use crate::import::booths::BoothUpdate;
use crate::message::Message;
use crate::model::Object;

/// Height of the list of refused cells, in points.
const HEIGHT: f32 = 84.0;

/// Shows pasted cells that wait to be taken; `true` where they were taken or left.
pub fn waiting(ui: &mut Ui, desk: &mut Desk<'_>, update: &BoothUpdate) -> bool {
    ui.separator();
    let (booths, cells) = (update.booths.len(), update.changes.len());
    let told = Message::new("app-booth-table-pasted").with("booths", booths).with("cells", cells);
    ui.label(RichText::new(desk.say(&told.with("refused", update.refused.len()))).strong());
    ScrollArea::vertical().max_height(HEIGHT).id_salt("booth-table-refused").show(ui, |ui| {
        for refused in &update.refused {
            ui.add(Label::new(desk.say(&refused.message())).wrap());
        }
    });
    let mut done = false;
    ui.horizontal(|ui| {
        if main_button(ui, desk.text("app-booth-table-take"), booths > 0).clicked() {
            put(desk, update.booths.clone());
            done = true;
        }
        done |= plain_button(ui, desk.text("app-booth-table-leave")).clicked();
    });
    done
}

/// Wishes for booths as they are here, as one step of undo.
pub fn put(desk: &mut Desk<'_>, booths: Vec<Object>) {
    let label = Message::new("edit-booth-table").with("count", booths.len());
    if !booths.is_empty() {
        desk.change(label, |transaction| booths.into_iter().try_for_each(|booth| transaction.replace(booth)));
    }
}
