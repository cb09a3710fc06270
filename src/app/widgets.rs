//! Small widgets that several parts of the window share.

use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{
    Button, Color32, ComboBox, FontFamily, FontId, Galley, Key, Painter, Response, RichText, Role, Sense, TextEdit, Ui,
    WidgetInfo, vec2,
};

use super::{icons, theme};

/// A square button with an icon; `label` is its tooltip and its accessible name.
pub fn icon_button(ui: &mut Ui, icon: &str, label: &str) -> Response {
    icon_toggle(ui, icon, label, label, false, true)
}

/// A square button with an icon that may be pressed in or disabled.
pub fn icon_toggle(ui: &mut Ui, icon: &str, label: &str, tip: &str, on: bool, enabled: bool) -> Response {
    let sense = if enabled { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(theme::ROW, theme::ROW), sense);
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, label));
    if ui.is_rect_visible(rect) {
        let look = ui.style().interact_selectable(&response, on);
        if on || (enabled && response.hovered()) {
            let fill = if on { ui.visuals().selection.bg_fill } else { look.weak_bg_fill };
            ui.painter().rect_filled(rect, look.corner_radius, fill);
        }
        let colour = if enabled { ui.visuals().text_color() } else { faded(ui) };
        let colour = if on { ui.visuals().hyperlink_color } else { colour };
        icons::paint(ui.painter(), rect.shrink(5.0), icon, colour);
    }
    response.on_hover_text(tip)
}

/// One line of text that ends in an ellipsis where it is longer than `room` points.
pub fn cut_short(painter: &Painter, text: &str, size: f32, colour: Color32, room: f32) -> Arc<Galley> {
    let font = FontId::new(size, FontFamily::Proportional);
    let mut job = LayoutJob::simple_singleline(text.to_owned(), font, colour);
    job.wrap = TextWrapping::truncate_at_width(room);
    painter.layout_job(job)
}

/// Text that cannot be used now.
fn faded(ui: &Ui) -> Color32 {
    ui.visuals().weak_text_color().gamma_multiply(0.6)
}

/// A field to type into, with its accessible name.
pub fn text_field(ui: &mut Ui, label: &str, edit: TextEdit<'_>) -> Response {
    let response = ui.add(edit);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, label));
    response
}

/// Puts the cursor of a field behind its text, which has so many characters.
pub fn cursor_to_end(ctx: &egui::Context, id: egui::Id, length: usize) {
    let end = egui::text::CCursor::new(length);
    select(ctx, id, egui::text::CCursorRange::one(end));
}

/// Selects the whole text of a field, which has so many characters, so that typing replaces it.
pub fn select_all(ctx: &egui::Context, id: egui::Id, length: usize) {
    let (start, end) = (egui::text::CCursor::new(0), egui::text::CCursor::new(length));
    select(ctx, id, egui::text::CCursorRange::two(start, end));
}

fn select(ctx: &egui::Context, id: egui::Id, range: egui::text::CCursorRange) {
    let mut state = egui::text_edit::TextEditState::load(ctx, id).unwrap_or_default();
    state.cursor.set_char_range(Some(range));
    state.store(ctx, id);
}

/// A field to search with; what it searches is its hint and its accessible name.
pub fn search_field(ui: &mut Ui, hint: &str, text: &mut String, width: f32) -> Response {
    let response = ui.add(TextEdit::singleline(text).hint_text(hint).desired_width(width));
    response.widget_info(|| WidgetInfo::labeled(Role::SearchInput, true, hint));
    response
}

/// A list that drops down, to choose one of `all`.
pub fn choice<T: Copy + PartialEq>(
    ui: &mut Ui,
    salt: &str,
    width: f32,
    now: &mut T,
    all: &[T],
    name: impl Fn(T) -> String,
) {
    ComboBox::from_id_salt(salt).width(width).selected_text(name(*now)).show_ui(ui, |ui| {
        for &other in all {
            ui.selectable_value(now, other, name(other));
        }
    });
}

/// The heading of a panel.
pub fn heading(ui: &mut Ui, text: impl Into<String>) {
    ui.add_space(4.0);
    ui.label(RichText::new(text).heading());
    ui.add_space(4.0);
}

/// The heading of a group of fields.
pub fn section(ui: &mut Ui, text: impl Into<String>) {
    ui.add_space(8.0);
    ui.label(RichText::new(text).small().color(ui.visuals().weak_text_color()));
    ui.add_space(2.0);
}

/// The button that a dialog is about.
pub fn main_button(ui: &mut Ui, text: impl Into<String>, enabled: bool) -> Response {
    let text = RichText::new(text).color(Color32::WHITE);
    ui.add_enabled(enabled, Button::new(text).fill(theme::ACCENT).min_size(vec2(88.0, theme::ROW)))
}

/// The main button of a dialog, for which Enter does as well as a click: whether it was chosen. Enter belongs to
/// whatever else has the focus, though.
pub fn confirmed(ui: &mut Ui, text: impl Into<String>, enabled: bool) -> bool {
    let clicked = main_button(ui, text, enabled).clicked();
    let free = ui.memory(|memory| memory.focused().is_none());
    clicked || (enabled && free && ui.input(|input| input.key_pressed(Key::Enter)))
}

/// Any other button of a dialog.
pub fn plain_button(ui: &mut Ui, text: impl Into<String>) -> Response {
    ui.add(Button::new(text.into()).min_size(vec2(72.0, theme::ROW)))
}

/// A text in the middle of an empty panel that says what to do next.
pub fn empty_state(ui: &mut Ui, text: impl Into<String>) {
    ui.add_space(16.0);
    ui.vertical_centered(|ui| {
        ui.set_max_width(ui.available_width().min(260.0));
        ui.label(RichText::new(text).color(ui.visuals().weak_text_color()));
    });
}

/// A label at the left and whatever `contents` adds at the right, in two columns.
pub fn field<R>(ui: &mut Ui, label: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let text = RichText::new(label).color(ui.visuals().weak_text_color());
    columns(ui, 104.0, label, egui::Label::new(text).truncate(), contents)
}

/// The same with nearly half of the room for the label, and more lines where that is not enough. A label that also stands
/// inside sentences begins with a capital here.
pub fn wide_field<R>(ui: &mut Ui, label: &str, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let room = ui.available_width() * 0.46;
    columns(ui, room, label, egui::Label::new(capital(label)).wrap(), contents)
}

fn columns<R>(ui: &mut Ui, room: f32, name: &str, label: egui::Label, contents: impl FnOnce(&mut Ui) -> R) -> R {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 8.0;
        let (rect, _) = ui.allocate_exact_size(vec2(room, ui.spacing().interact_size.y), Sense::hover());
        let column = egui::UiBuilder::new().max_rect(rect).layout(egui::Layout::left_to_right(egui::Align::Center));
        ui.scope_builder(column, |ui| {
            // The column keeps its width however short the label is.
            ui.set_min_width(room);
            ui.add(label)
        });
        ui.name_inputs(name.to_owned(), contents)
    })
    .inner
}

fn capital(label: &str) -> String {
    let mut rest = label.chars();
    rest.next().map(|first| first.to_uppercase().chain(rest).collect()).unwrap_or_default()
}
