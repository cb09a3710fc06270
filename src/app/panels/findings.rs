//! What the rules found, grouped by rule; a click shows the place.

use egui::{Align2, FontFamily, FontId, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::app::canvas::severity;
use crate::app::desk::{Desk, Wish};
use crate::app::{icons, theme, widgets};
use crate::editor::Editor;
use crate::message::Message;
use crate::rules::{Finding, RULES, Severity};

const ROW: f32 = 26.0;

enum Row<'a> {
    Rule(&'static str, usize),
    Finding(usize, &'a Finding),
}

/// Shows the panel.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
    let findings = editor.document().findings();
    let title = Message::new("app-findings").with("count", findings.len());
    widgets::heading(ui, desk.say(&title));
    if findings.is_empty() {
        let message = Message::new("app-findings-none")
            .with("profile", editor.document().layout().settings().profile.id.clone())
            .with("count", RULES.len());
        widgets::empty_state(ui, desk.say(&message));
        return;
    }
    let rows = rows(editor);
    ui.spacing_mut().item_spacing.y = 0.0;
    ScrollArea::vertical().auto_shrink(false).id_salt("findings").show_rows(ui, ROW, rows.len(), |ui, range| {
        for row in rows.get(range).into_iter().flatten() {
            match row {
                Row::Rule(rule, count) => heading(ui, desk, rule, *count),
                Row::Finding(at, finding) => line(ui, desk, editor, *at, finding),
            }
        }
    });
}

fn rows(editor: &Editor) -> Vec<Row<'_>> {
    let mut all: Vec<(usize, &Finding)> = editor.document().findings().iter().enumerate().collect();
    let rank = |severity: Severity| Severity::ALL.iter().position(|&other| other == severity);
    all.sort_by_key(|&(at, finding)| (rank(finding.severity), finding.rule, at));
    let mut rows = Vec::with_capacity(all.len() + RULES.len());
    for group in all.chunk_by(|(_, a), (_, b)| a.rule == b.rule && a.severity == b.severity) {
        if let Some((_, first)) = group.first() {
            rows.push(Row::Rule(first.rule, group.len()));
        }
        rows.extend(group.iter().map(|&(at, finding)| Row::Finding(at, finding)));
    }
    rows
}

fn heading(ui: &mut Ui, desk: &Desk<'_>, rule: &str, count: usize) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let font = FontId::new(theme::SMALL, FontFamily::Proportional);
    let text = format!("{} · {count}", desk.words.label("rule", rule));
    ui.painter_at(rect).text(rect.left_center() + vec2(4.0, 2.0), Align2::LEFT_CENTER, text, font, desk.palette.muted);
}

fn line(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, at: usize, finding: &Finding) {
    let text = desk.say(&finding.message);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let chosen = editor.finding() == Some(at);
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &text));
    let painter = ui.painter_at(rect);
    if chosen || response.hovered() {
        painter.rect_filled(rect, 4.0, if chosen { desk.palette.chosen } else { desk.palette.hover });
    }
    let icon = egui::Rect::from_center_size(rect.left_center() + vec2(14.0, 0.0), vec2(16.0, 16.0));
    icons::paint(&painter, icon, finding.severity.word(), severity(finding.severity, desk.palette.dark));
    let font = FontId::new(theme::BODY, FontFamily::Proportional);
    let text_at = rect.left_center() + vec2(28.0, 0.0);
    painter.text(text_at, Align2::LEFT_CENTER, &text, font, desk.palette.text);
    if response.on_hover_text(text).clicked() {
        desk.wish(Wish::Finding(at));
    }
}
