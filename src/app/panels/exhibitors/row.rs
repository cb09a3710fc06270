//! One row of the list of exhibitors: what it is called, where it is from and what it wants; its booths and how firmly.

use egui::{Align2, Color32, FontFamily, FontId, Painter, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::roster::{Had, Who};
use crate::app::desk::Desk;
use crate::app::{theme, widgets};
use crate::editor::Editor;
use crate::message::{Message, Value};
use crate::model::{ObjectId, Status, country_name};
use crate::scene::Palette;

/// Height of a row in points.
pub const HEIGHT: f32 = 40.0;
/// The most of a row that booths take.
const BOOTHS: f32 = 0.45;
const DOT: f32 = 4.0;

/// Shows a row.
pub fn show(
    ui: &mut Ui,
    desk: &Desk<'_>,
    editor: &Editor,
    id: ObjectId,
    who: &Who,
    had: &[Had],
    marked: bool,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click_and_drag());
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, marked, &who.name));
    if marked || response.hovered() {
        let fill = if marked { desk.palette.chosen } else { desk.palette.hover };
        ui.painter_at(rect).rect_filled(rect, 4.0, fill);
    }
    let rect = rect.shrink2(vec2(6.0, 3.0));
    let painter = ui.painter_at(rect);
    let right = booths(&painter, rect, desk, who, had);
    let room = right - rect.left() - 8.0;
    let name = widgets::cut_short(&painter, &who.name, theme::BODY, desk.palette.text, room);
    let cut = name.elided;
    let wants = wants(desk, editor, id, who);
    let top = if wants.is_empty() { rect.center().y - name.size().y / 2.0 } else { rect.top() };
    painter.galley(pos2(rect.left(), top), name, desk.palette.text);
    let second = widgets::cut_short(&painter, &wants, theme::SMALL, desk.palette.muted, room);
    painter.galley(pos2(rect.left(), rect.bottom() - second.size().y), second, desk.palette.muted);
    let tip = tip(editor, id, &who.name, cut);
    if tip.is_empty() { response } else { response.on_hover_text(tip) }
}

/// Its booths at the right, with their status below; where they begin.
fn booths(painter: &Painter, rect: Rect, desk: &Desk<'_>, who: &Who, had: &[Had]) -> f32 {
    let small = FontId::new(theme::SMALL, FontFamily::Proportional);
    let Some(first) = had.first() else {
        let key = if who.online { "app-roster-online-short" } else { "app-roster-unplaced-short" };
        let at = rect.right_top() + vec2(0.0, 1.0);
        return painter.text(at, Align2::RIGHT_TOP, desk.text(key), small, desk.palette.muted).left();
    };
    let room = rect.width() * BOOTHS;
    let numbers = had.iter().map(|it| it.number.as_str()).collect::<Vec<_>>().join(", ");
    let numbers = widgets::cut_short(painter, &numbers, theme::BODY, desk.palette.text, room);
    let left = rect.right() - numbers.size().x;
    painter.galley(pos2(left, rect.top()), numbers, desk.palette.text);
    let overdue = had.iter().any(|it| it.overdue);
    let status = if overdue { desk.text("app-roster-overdue-short") } else { words(desk, had) };
    let colour = if overdue { theme::WARNING } else { desk.palette.muted };
    let text = widgets::cut_short(painter, &status, theme::SMALL, colour, room - 3.0 * DOT);
    let below = pos2(rect.right() - text.size().x, rect.bottom() - text.size().y);
    let dot = pos2(below.x - 2.0 * DOT, below.y + text.size().y / 2.0);
    painter.circle(dot, DOT, tint(desk, first.status), egui::Stroke::new(1.0, desk.palette.line));
    painter.galley(below, text, colour);
    left.min(dot.x - DOT)
}

/// How firmly: each status once.
fn words(desk: &Desk<'_>, had: &[Had]) -> String {
    let mut statuses: Vec<Status> = had.iter().map(|it| it.status).collect();
    statuses.sort_unstable();
    statuses.dedup();
    statuses.iter().map(|status| desk.words.label("model-status", status.word())).collect::<Vec<_>>().join(", ")
}

/// The colour of a status on the plan.
fn tint(desk: &Desk<'_>, status: Status) -> Color32 {
    let palette = if desk.palette.dark { Palette::dark() } else { Palette::paper() };
    let colour = palette.status(status);
    Color32::from_rgb(colour.red, colour.green, colour.blue)
}

/// Where it is from and what it wants.
fn wants(desk: &Desk<'_>, editor: &Editor, id: ObjectId, who: &Who) -> String {
    let lang = desk.lang();
    let country = who.country.as_deref().map(|code| country_name(code, &lang).unwrap_or(code).to_owned());
    let wishes = editor.document().layout().exhibitor(id).map(|it| &it.wishes);
    let area = wishes
        .and_then(|wishes| wishes.area)
        .map(|area| desk.say(&Message::new("app-roster-wants").with("area", Value::Area(i64::from(area) * 10_000))));
    let pavilion = wishes.and_then(|wishes| wishes.pavilion.clone());
    [country, area, pavilion].into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Its names in other languages, and the whole of one that was cut off.
fn tip(editor: &Editor, id: ObjectId, shown: &str, cut: bool) -> String {
    let Some(exhibitor) = editor.document().layout().exhibitor(id) else { return String::new() };
    let names = exhibitor.names.iter().map(|(_, name)| name).filter(|name| cut || *name != shown);
    names.collect::<Vec<_>>().join("\n")
}
