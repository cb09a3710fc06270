//! What pasted cells would change, shown before they do.

use egui::{Label, RichText, ScrollArea, Ui};

use crate::app::desk::Desk;
use crate::app::widgets::{main_button, plain_button};
use crate::import::booths::BoothUpdate;
use crate::message::Message;

/// Height of the list of refused cells, in points.
const HEIGHT: f32 = 84.0;

/// Pasted cells that wait to be taken.
pub struct Pending {
    update: BoothUpdate,
}

impl Pending {
    /// Cells that change so much.
    #[must_use]
    pub const fn new(update: BoothUpdate) -> Self {
        Self { update }
    }

    /// Shows them; `true` where they were taken or left.
    pub fn ui(&self, ui: &mut Ui, desk: &mut Desk<'_>) -> bool {
        ui.separator();
        let (booths, cells) = (self.update.booths.len(), self.update.changes.len());
        let told = Message::new("app-booth-table-pasted").with("booths", booths).with("cells", cells);
        ui.label(RichText::new(desk.say(&told.with("refused", self.update.refused.len()))).strong());
        ScrollArea::vertical().max_height(HEIGHT).id_salt("booth-table-refused").show(ui, |ui| {
            for refused in &self.update.refused {
                ui.add(Label::new(desk.say(&refused.message())).wrap());
            }
        });
        let mut done = false;
        ui.horizontal(|ui| {
            if main_button(ui, desk.text("app-booth-table-take"), booths > 0).clicked() {
                put(desk, self.update.clone());
                done = true;
            }
            done |= plain_button(ui, desk.text("app-booth-table-leave")).clicked();
        });
        done
    }
}

/// Wishes for the change, as one step of undo.
pub fn put(desk: &mut Desk<'_>, update: BoothUpdate) {
    let label = Message::new("edit-booth-table").with("count", update.booths.len());
    if !update.booths.is_empty() {
        desk.change(label, |transaction| update.booths.into_iter().try_for_each(|booth| transaction.replace(booth)));
    }
}
