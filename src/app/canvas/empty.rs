//! What to do with an empty plan, or what is awaited instead.

use egui::Ui;

use crate::app::desk::{Desk, Wish};
use crate::app::widgets;

/// What to do with an empty plan, in its middle; where one is being opened, that it is.
pub(super) fn first_steps(ui: &mut Ui, desk: &mut Desk<'_>, rect: egui::Rect) {
    let size = egui::vec2(340.0, 120.0);
    let room = egui::Rect::from_center_size(rect.center(), size);
    ui.scope_builder(egui::UiBuilder::new().max_rect(room), |ui| {
        ui.vertical_centered(|ui| {
            if let Some(awaited) = &desk.awaited {
                ui.spinner();
                ui.add_space(6.0);
                ui.label(egui::RichText::new(awaited).color(desk.palette.muted));
                return;
            }
            ui.label(egui::RichText::new(desk.text("app-empty-plan")).color(desk.palette.muted));
            ui.add_space(10.0);
            if widgets::main_button(ui, desk.text("app-empty-draw-hall"), true).clicked() {
                desk.wish(Wish::Tool(crate::editor::ToolId("tool-hall")));
            }
            ui.add_space(6.0);
            if widgets::plain_button(ui, desk.text("app-empty-template")).clicked() {
                desk.wish(Wish::NewFrom("one-hall"));
            }
        });
    });
}
