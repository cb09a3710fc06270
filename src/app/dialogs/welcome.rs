//! What is shown while no plan is open: begin, open, go on.

use egui::{
    Color32, Rect, RichText, ScrollArea, Sense, Stroke, StrokeKind, TextureHandle, TextureId, Ui, UiBuilder, pos2, vec2,
};

use super::backups::counted;
use crate::app::desk::{Desk, Wish};
use crate::app::files::plan_name;
use crate::app::preferences::Preferences;
use crate::app::theme;
use crate::app::thumbnails::Thumbnails;
use crate::app::widgets::{self, main_button, section};
use crate::editor::CommandId;
use crate::message::Message;
use crate::storage::OwnTemplate;

/// So many recent plans are shown.
const SHOWN: usize = 6;
/// Width of the pictures of plans, in points.
const PICTURE: f32 = 64.0;
/// Height of a card, in points.
const CARD: f32 = 52.0;

/// Shows the welcome screen.
pub fn show(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    preferences: &Preferences,
    templates: &[OwnTemplate],
    thumbnails: &mut Thumbnails,
) {
    ui.painter().rect_filled(ui.max_rect(), 0.0, desk.palette.canvas);
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space((ui.available_height() * 0.10).clamp(16.0, 90.0));
        ui.vertical_centered(|ui| {
            ui.label(RichText::new(desk.text("app-name")).heading().size(30.0));
            ui.label(RichText::new(desk.text("app-tagline")).color(desk.palette.muted));
            ui.add_space(20.0);
            let width = (ui.available_width() - 48.0).min(880.0);
            ui.allocate_ui_with_layout(vec2(width, 0.0), egui::Layout::left_to_right(egui::Align::Min), |ui| {
                ui.spacing_mut().item_spacing.x = 32.0;
                ui.columns(2, |columns| {
                    if let [left, right] = columns {
                        begin(left, desk);
                        own(left, desk, preferences, templates, thumbnails);
                        samples(left, desk);
                        recent(right, desk, preferences, thumbnails);
                    }
                });
            });
        });
    });
}

fn begin(ui: &mut Ui, desk: &mut Desk<'_>) {
    section(ui, desk.text("app-templates"));
    for template in crate::generate::templates() {
        if card(ui, desk, &desk.words.label("generate-template", template.id), "", None).clicked() {
            desk.wish(Wish::NewFrom(template.id));
        }
    }
}

/// The user's own templates: each can be begun from, and removed.
fn own(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    preferences: &Preferences,
    templates: &[OwnTemplate],
    thumbnails: &mut Thumbnails,
) {
    if templates.is_empty() {
        return;
    }
    section(ui, desk.text("app-template-own"));
    for template in templates {
        let picture = thumbnails.of(ui.ctx(), preferences.places.as_ref(), &template.path).map(TextureHandle::id);
        let (text, colour) = match &template.counts {
            Ok(counts) => (counted(desk, Some(*counts)), desk.palette.muted),
            Err(problem) => (desk.say(problem), ui.visuals().error_fg_color),
        };
        let shown =
            Card { title: &template.name, text: &text, colour, picture: Some(picture), spare: theme::ROW + 8.0 };
        let response = shown.show(ui, desk);
        let whole = if template.counts.is_err() { format!("{text}\n") } else { String::new() };
        let response = response.on_hover_text(format!("{whole}{}", template.path.display()));
        let corner = response.rect.right_center() - vec2(theme::ROW + 8.0, theme::ROW / 2.0);
        let place = Rect::from_min_size(corner, vec2(theme::ROW, theme::ROW));
        let label = desk.say(&Message::new("app-template-remove-tip").with("name", template.name.as_str()));
        let mut corner = ui.new_child(UiBuilder::new().max_rect(place));
        if widgets::icon_button(&mut corner, "delete", &label).clicked() {
            desk.wish(Wish::RemoveTemplate(template.path.clone()));
        } else if response.clicked() {
            desk.wish(Wish::NewFromOwn(template.path.clone()));
        }
    }
}

fn samples(ui: &mut Ui, desk: &mut Desk<'_>) {
    section(ui, desk.text("app-samples"));
    for sample in crate::generate::samples() {
        if card(ui, desk, &desk.words.label("generate-template", sample.id), "", None).clicked() {
            desk.wish(Wish::NewFrom(sample.id));
        }
    }
}

fn recent(ui: &mut Ui, desk: &mut Desk<'_>, preferences: &Preferences, thumbnails: &mut Thumbnails) {
    section(ui, desk.text("app-recent"));
    if preferences.recent.is_empty() {
        ui.label(RichText::new(desk.text("app-recent-none")).color(desk.palette.muted));
    }
    for path in preferences.recent.iter().take(SHOWN) {
        let name = plan_name(path);
        let folder = path.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
        let picture = thumbnails.of(ui.ctx(), preferences.places.as_ref(), path).map(TextureHandle::id);
        if card(ui, desk, &name, &folder, Some(picture)).on_hover_text(path.display().to_string()).clicked() {
            desk.wish(Wish::Open(path.clone()));
        }
    }
    ui.add_space(8.0);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 12.0;
        if main_button(ui, desk.text("app-open-file"), true).clicked() {
            desk.wish(Wish::Run(CommandId("cmd-open")));
        }
        ui.label(RichText::new(desk.text("app-drop-hint")).small().color(desk.palette.muted));
    });
}

/// A card without anything at its right.
fn card(ui: &mut Ui, desk: &Desk<'_>, title: &str, text: &str, picture: Option<Option<TextureId>>) -> egui::Response {
    Card { title, text, colour: desk.palette.muted, picture, spare: 0.0 }.show(ui, desk)
}

/// A wide button with a title, a line below it and, where one is wanted, a picture at the left.
struct Card<'a> {
    title: &'a str,
    text: &'a str,
    /// The colour of the line below.
    colour: Color32,
    picture: Option<Option<TextureId>>,
    /// Room at the right that no text takes, in points.
    spare: f32,
}

impl Card<'_> {
    fn show(&self, ui: &mut Ui, desk: &Desk<'_>) -> egui::Response {
        let Self { title, text, colour, picture, spare } = *self;
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), CARD), Sense::click());
        response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, title));
        let palette = desk.palette;
        let fill = if response.hovered() || response.has_focus() { palette.hover } else { palette.paper };
        ui.painter().rect(rect, 6.0, fill, Stroke::new(1.0, palette.line), StrokeKind::Inside);
        let mut left = rect.left() + 12.0;
        if let Some(picture) = picture {
            let frame = Rect::from_min_size(rect.min + vec2(8.0, 4.0), vec2(PICTURE, CARD - 8.0));
            if let Some(id) = picture {
                ui.painter().image(id, frame, Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0)), Color32::WHITE);
            }
            ui.painter().rect_stroke(frame, 2.0, Stroke::new(1.0, palette.line), StrokeKind::Inside);
            left = frame.right() + 12.0;
        }
        let room = rect.right() - 12.0 - spare - left;
        let lines = [(title, theme::BODY, palette.text), (text, theme::SMALL, colour)];
        let galleys: Vec<_> = lines
            .into_iter()
            .filter(|(text, ..)| !text.is_empty())
            .map(|(text, size, colour)| (widgets::cut_short(ui.painter(), text, size, colour, room), colour))
            .collect();
        let mut top = rect.center().y - galleys.iter().map(|(galley, _)| galley.size().y).sum::<f32>() / 2.0;
        for (galley, colour) in galleys {
            let height = galley.size().y;
            ui.painter().galley(pos2(left, top), galley, colour);
            top += height;
        }
        response
    }
}
