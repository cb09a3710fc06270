//! What the rules found, grouped by rule; a click shows the place, a right click accepts a finding.

use egui::{Align2, FontFamily, FontId, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::app::canvas::severity;
use crate::app::desk::{Desk, Wish};
use crate::app::{icons, theme, widgets};
use crate::document::Document;
use crate::editor::Editor;
use crate::message::Message;
use crate::model::Waiver;
use crate::rules::{Finding, FindingKey, RULES, Severity};

const ROW: f32 = 26.0;

/// One row of the panel.
enum Row {
    /// A rule and how many of its findings follow.
    Rule(&'static str, usize),
    /// A finding.
    Finding(FindingKey),
    /// Findings that somebody answers for follow, so many.
    Waived(usize),
}

/// The panel: its rows are made anew only when the plan has changed.
#[derive(Default)]
pub struct Findings {
    rows: Vec<Row>,
    /// How many findings nobody waived.
    count: usize,
    revision: Option<u64>,
}

impl Findings {
    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let document = editor.document();
        if self.revision != Some(document.revision()) {
            self.rows = rows(document);
            self.count = document.open_findings().count();
            self.revision = Some(document.revision());
        }
        widgets::heading(ui, desk.say(&Message::new("app-findings").with("count", self.count)));
        if self.count == 0 {
            none(ui, desk, editor);
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let rows = &self.rows;
        ScrollArea::vertical().auto_shrink(false).id_salt("findings").show_rows(ui, ROW, rows.len(), |ui, range| {
            for row in rows.get(range).into_iter().flatten() {
                show_row(ui, desk, editor, row);
            }
        });
    }
}

fn none(ui: &mut Ui, desk: &Desk<'_>, editor: &Editor) {
    let message = Message::new("app-findings-none")
        .with("profile", editor.document().layout().settings().profile.label())
        .with("count", editor.document().profile().rules_on().count());
    widgets::empty_state(ui, desk.say(&message));
}

/// Errors first, by rule; what is waived at the end.
fn rows(document: &Document) -> Vec<Row> {
    let rank = |severity: Severity| Severity::ALL.iter().position(|&other| other == severity);
    let (waived, mut open): (Vec<&Finding>, Vec<&Finding>) =
        document.findings().iter().partition(|finding| document.is_waived(finding));
    open.sort_by_key(|finding| (rank(finding.severity), finding.rule));
    let mut rows = Vec::with_capacity(open.len() + RULES.len());
    for group in open.chunk_by(|a, b| a.rule == b.rule && a.severity == b.severity) {
        rows.extend(group.first().map(|first| Row::Rule(first.rule, group.len())));
        rows.extend(group.iter().map(|finding| Row::Finding(finding.key())));
    }
    if !waived.is_empty() {
        rows.push(Row::Waived(waived.len()));
        rows.extend(waived.iter().map(|finding| Row::Finding(finding.key())));
    }
    rows
}

fn show_row(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, row: &Row) {
    match row {
        Row::Rule(rule, count) => heading(ui, desk, &format!("{} · {count}", desk.words.label("rule", rule))),
        Row::Waived(count) => heading(ui, desk, &desk.say(&Message::new("app-findings-waived").with("count", *count))),
        Row::Finding(key) => {
            if let Some(finding) = editor.document().findings().get(key) {
                line(ui, desk, editor, finding);
            }
        }
    }
}

fn heading(ui: &mut Ui, desk: &Desk<'_>, text: &str) {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    let font = FontId::new(theme::SMALL, FontFamily::Proportional);
    ui.painter_at(rect).text(rect.left_center() + vec2(4.0, 2.0), Align2::LEFT_CENTER, text, font, desk.palette.muted);
}

fn line(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, finding: &Finding) {
    let text = desk.say(&finding.message);
    let waiver = editor.document().layout().waiver(&finding.waiver_key());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::click());
    let chosen = editor.finding().is_some_and(|key| *key == finding.key());
    response.widget_info(|| WidgetInfo::selected(Role::ListItem, true, chosen, &text));
    let painter = ui.painter_at(rect);
    if chosen || response.hovered() {
        painter.rect_filled(rect, 4.0, if chosen { desk.palette.chosen } else { desk.palette.hover });
    }
    let icon = egui::Rect::from_center_size(rect.left_center() + vec2(14.0, 0.0), vec2(16.0, 16.0));
    let (ink, words) = match waiver {
        Some(_) => (desk.palette.muted, desk.palette.muted),
        None => (severity(finding.severity, desk.palette.dark), desk.palette.text),
    };
    icons::paint(&painter, icon, finding.severity.word(), ink);
    let galley = widgets::cut_short(&painter, &text, theme::BODY, words, rect.width() - 30.0);
    painter.galley(rect.left_center() + vec2(28.0, -galley.size().y / 2.0), galley, words);
    let response = response.on_hover_ui(|ui| drop(ui.label(tip(desk, &text, waiver))));
    response.context_menu(|ui| menu(ui, desk, finding, waiver));
    if response.clicked() {
        desk.wish(Wish::Finding(finding.key()));
    }
}

/// What is shown of a finding under the pointer: all its words, who answers for it, and how it can be accepted.
fn tip(desk: &Desk<'_>, text: &str, waiver: Option<&Waiver>) -> String {
    let more = match waiver {
        Some(waiver) => desk.say(
            &Message::new("app-waived-by")
                .with("who", waiver.who.clone())
                .with("when", waiver.when.clone())
                .with("why", waiver.why.clone()),
        ),
        None => desk.text("app-waive-hint"),
    };
    format!("{text}\n{more}")
}

fn menu(ui: &mut Ui, desk: &mut Desk<'_>, finding: &Finding, waiver: Option<&Waiver>) {
    if ui.button(desk.text("app-finding-show")).clicked() {
        desk.wish(Wish::Finding(finding.key()));
        ui.close();
    }
    match waiver {
        None => {
            if ui.button(desk.text("app-waive")).clicked() {
                desk.wish(Wish::Waive(finding.key()));
                ui.close();
            }
        }
        Some(waiver) => {
            if ui.button(desk.text("app-unwaive")).clicked() {
                let key = waiver.key.clone();
                desk.change(Message::new("app-edit-unwaive"), move |transaction| transaction.unwaive(&key));
                ui.close();
            }
        }
    }
}
