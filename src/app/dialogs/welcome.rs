//! What is shown while no plan is open: begin, open, go on.

use egui::{Button, RichText, ScrollArea, Ui, vec2};

use crate::app::desk::{Desk, Wish};
use crate::app::preferences::Preferences;
use crate::app::theme;
use crate::app::widgets::{main_button, section};
use crate::editor::CommandId;

/// Shows the welcome screen.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, preferences: &Preferences) {
    ui.painter().rect_filled(ui.max_rect(), 0.0, desk.palette.canvas);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space((ui.available_height() * 0.10).clamp(16.0, 90.0));
        ui.vertical_centered(|ui| {
            ui.label(RichText::new(desk.text("app-name")).heading().size(30.0));
            ui.label(RichText::new(desk.text("app-tagline")).color(desk.palette.muted));
            ui.add_space(20.0);
            let width = ui.available_width().min(860.0);
            ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::left_to_right(egui::Align::Min), |ui| {
                ui.columns(2, |columns| {
                    if let [left, right] = columns {
                        begin(left, desk);
                        recent(right, desk, preferences);
                    }
                });
            });
        });
    });
}

fn begin(ui: &mut Ui, desk: &mut Desk<'_>) {
    if main_button(ui, desk.text("app-open-file"), true).clicked() {
        desk.wish(Wish::Run(CommandId("cmd-open")));
    }
    ui.label(RichText::new(desk.text("app-drop-hint")).small().color(desk.palette.muted));
    section(ui, desk.text("app-templates"));
    for template in crate::generate::templates() {
        if card(ui, &desk.words.label("generate-template", template.id), "").clicked() {
            desk.wish(Wish::NewFrom(template.id));
        }
    }
}

fn recent(ui: &mut Ui, desk: &mut Desk<'_>, preferences: &Preferences) {
    section(ui, desk.text("app-recent"));
    ui.set_min_height(60.0);
    if preferences.recent.is_empty() {
        ui.label(RichText::new(desk.text("app-recent-none")).color(desk.palette.muted));
    }
    for path in &preferences.recent {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        if card(ui, &name, &folder).on_hover_text(path.display().to_string()).clicked() {
            desk.wish(Wish::Open(path.clone()));
        }
    }
}

/// A wide button with a title and a line below it.
pub fn card(ui: &mut Ui, title: &str, text: &str) -> egui::Response {
    let mut job = egui::text::LayoutJob::default();
    let plain = |size| egui::FontId::new(size, egui::FontFamily::Proportional);
    let (strong, weak) = (ui.visuals().text_color(), ui.visuals().weak_text_color());
    job.append(title, 0.0, egui::TextFormat::simple(plain(theme::BODY), strong));
    if !text.is_empty() {
        job.append("\n", 0.0, egui::TextFormat::simple(plain(theme::SMALL), weak));
        job.append(text, 0.0, egui::TextFormat::simple(plain(theme::SMALL), weak));
    }
    let width = ui.available_width();
    let button = Button::new(job).min_size(vec2(width, 44.0)).wrap_mode(egui::TextWrapMode::Truncate);
    let response = ui.add(button.right_text(""));
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, title));
    response
}
