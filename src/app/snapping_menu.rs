//! What is snapped to, and from how far: behind the snap button and the words in the status bar.

use egui::{Popup, PopupCloseBehavior, Response, Slider, Ui};

use super::desk::{Desk, Wish};
use super::{units, widgets};
use crate::editor::snapping::{SnapSettings, Source};

/// Steps of the grid that are offered, in mm.
const GRIDS: &[i32] = &[10, 50, 100, 250, 500, 1_000, 1_500, 3_000];
/// Steps of directions that are offered, in degrees.
const ANGLES: &[u16] = &[5, 15, 30, 45, 90];

/// Shows the switches where `response` was clicked, or clicked with the second button where that is asked for.
pub fn attach(response: &Response, desk: &mut Desk<'_>, settings: &SnapSettings, second_button: bool) {
    let popup = if second_button { Popup::context_menu(response) } else { Popup::menu(response) };
    popup.close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| switches(ui, desk, settings));
}

fn switches(ui: &mut Ui, desk: &mut Desk<'_>, settings: &SnapSettings) {
    let mut wanted = settings.clone();
    ui.set_min_width(250.0);
    ui.checkbox(&mut wanted.on, desk.text("cmd-snapping"));
    ui.separator();
    ui.add_enabled_ui(settings.on, |ui| {
        for &source in Source::ALL {
            ui.checkbox(wanted.switch(source), desk.text(source.command()));
        }
        ui.separator();
        let label = desk.text("app-snap-grid-step");
        widgets::field(ui, &label, |ui| {
            widgets::choice(ui, "snap-grid", 100.0, &mut wanted.step, GRIDS, units::length)
        });
        let label = desk.text("app-snap-polar-step");
        widgets::field(ui, &label, |ui| {
            widgets::choice(ui, "snap-polar", 100.0, &mut wanted.polar_step, ANGLES, |step| format!("{step}°"));
        });
        let label = desk.text("app-snap-reach");
        widgets::field(ui, &label, |ui| ui.add(Slider::new(&mut wanted.pixels, 2.0..=30.0).step_by(1.0)));
    });
    if wanted != *settings {
        desk.wish(Wish::Snapping(wanted));
    }
}
