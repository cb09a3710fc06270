//! Says over the plan that the whole of it is locked, and unlocks it.

use egui::{Align, Frame, Label, Layout, Margin, Panel, Ui, vec2};

use super::desk::{Desk, Wish};
use super::{icons, theme, widgets};
use crate::editor::{CommandId, Editor};

/// Shows the strip where the plan is locked.
pub fn banner(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
    if !editor.document().is_locked() {
        return;
    }
    let strip = Frame::new().fill(desk.palette.hover).inner_margin(Margin::symmetric(12, 4));
    Panel::top("plan-locked").frame(strip).show(ui, |ui| {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, theme::ROW), egui::Sense::hover());
            icons::paint(ui.painter(), rect, "lock", desk.palette.text);
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if widgets::plain_button(ui, desk.text("app-unlock-plan")).clicked() {
                    desk.wish(Wish::Run(CommandId("cmd-lock-plan")));
                }
                let text = Label::new(desk.text("app-plan-locked")).truncate();
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.add(text));
            });
        });
    });
}
