//! What the rules found, as a list to work through: grouped, filtered; a click shows the place and what is known of the
//! finding, a right click accepts it.

mod detail;
mod list;

use egui::{Align2, FontFamily, FontId, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use crate::app::canvas::severity;
use crate::app::desk::{Desk, Wish};
use crate::app::making::mend::Wanted;
use crate::app::{icons, theme, widgets};
use crate::editor::Editor;
use crate::message::Message;
use crate::model::{Lang, Waiver};
use crate::rules::{Finding, FindingKey, Severity};
use list::{Filter, Group, Row};

const ROW: f32 = 26.0;

/// Room for what is known of the chosen finding, in points.
const DETAIL: f32 = 150.0;

/// What the rows of the panel depend on.
type MadeFor = (u64, Filter, Lang);

/// The panel: its rows are made anew only when the plan, or what is asked for, has changed.
#[derive(Default)]
pub struct Findings {
    rows: Vec<Row>,
    /// How many of them nobody waived.
    count: usize,
    /// How many of all findings nobody waived, errors, warnings and notes.
    counts: [usize; 3],
    filter: Filter,
    made_for: Option<MadeFor>,
    /// The finding that was chosen last.
    chosen: Option<FindingKey>,
}

impl Findings {
    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        self.make(desk, editor);
        // However little there is to say, the panel stays as large as it is.
        ui.set_min_height(ui.available_height());
        widgets::heading(ui, desk.say(&Message::new("app-findings").with("count", self.count)));
        if editor.document().findings().is_empty() {
            none(ui, desk, editor);
            return;
        }
        self.choose(ui, desk);
        let chosen = editor.finding().and_then(|key| editor.document().findings().get(key));
        if let Some(finding) = chosen {
            let room = DETAIL.min(ui.available_height() * 0.5);
            let panel = egui::Panel::bottom("finding-detail").resizable(true).default_size(room).min_size(56.0);
            panel.show(ui, |ui| detail::show(ui, desk, editor, finding));
        }
        if self.rows.is_empty() {
            widgets::empty_state(ui, desk.text("app-findings-not-found"));
        }
        ui.spacing_mut().item_spacing.y = 0.0;
        let mut area = ScrollArea::vertical().auto_shrink(false).id_salt("findings");
        if let Some(offset) = self.follow(ui, editor) {
            area = area.vertical_scroll_offset(offset);
        }
        let rows = &self.rows;
        area.show_rows(ui, ROW, rows.len(), |ui, range| {
            for row in rows.get(range).into_iter().flatten() {
                show_row(ui, desk, editor, row);
            }
        });
    }

    /// Where the list is to be, when another finding was chosen elsewhere: by its key or on the plan.
    fn follow(&mut self, ui: &Ui, editor: &Editor) -> Option<f32> {
        if self.chosen.as_ref() == editor.finding() {
            return None;
        }
        self.chosen = editor.finding().cloned();
        let is_click = ui.input(|input| input.pointer.any_released()) && ui.ui_contains_pointer();
        let row = self
            .rows
            .iter()
            .position(|row| matches!((row, &self.chosen), (Row::Finding(key), Some(chosen)) if key == chosen));
        row.filter(|_| !is_click).map(|row| (row as f32 - 1.0).max(0.0) * ROW)
    }

    fn make(&mut self, desk: &Desk<'_>, editor: &Editor) {
        let wanted = (editor.document().revision(), self.filter.clone(), desk.lang());
        if self.made_for.as_ref() != Some(&wanted) {
            let words = |finding: &Finding| {
                format!("{} {}", desk.say(&finding.message), desk.words.label("rule", finding.rule)).to_lowercase()
            };
            self.counts = editor.document().finding_counts();
            (self.rows, self.count) = list::rows(editor.document(), &self.filter, &words);
            self.made_for = Some(wanted);
        }
    }

    /// What the list is grouped by, how grave findings have to be, and words of theirs.
    fn choose(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        ui.horizontal_wrapped(|ui| {
            let groups = Group::ALL.map(|(group, _)| group);
            let name = |group: Group| {
                let key = Group::ALL.iter().find(|(other, _)| *other == group).map_or("", |(_, key)| key);
                desk.text(key)
            };
            ui.name_inputs(desk.text("app-findings-group"), |ui| {
                widgets::choice(ui, "findings-group", 92.0, &mut self.filter.group, &groups, name);
            });
            let counts = Severity::ALL.iter().copied().zip(self.counts).filter(|(_, count)| *count > 0);
            for (severity, count) in counts {
                let on = self.filter.severity == Some(severity);
                let text = format!("{} {count}", desk.words.label("rule-severity", severity.word()));
                if ui.selectable_label(on, text).clicked() {
                    self.filter.severity = if on { None } else { Some(severity) };
                }
            }
        });
        let hint = desk.text("app-findings-search");
        widgets::search_field(ui, &hint, &mut self.filter.text, f32::INFINITY);
        ui.add_space(2.0);
    }
}

fn none(ui: &mut Ui, desk: &Desk<'_>, editor: &Editor) {
    let message = Message::new("app-findings-none")
        .with("profile", editor.document().layout().settings().profile.label())
        .with("count", editor.document().profile().rules_on().count());
    widgets::empty_state(ui, desk.say(&message));
}

fn show_row(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, row: &Row) {
    match row {
        Row::Rule(rule, count) => heading(ui, desk, &format!("{} · {count}", desk.words.label("rule", rule))),
        Row::Hall(hall, count) => {
            let layout = editor.document().layout();
            let names = hall.and_then(|id| layout.object(id)).and_then(|object| object.hall()).map(|hall| &hall.names);
            let name = names.and_then(|names| desk.name(names)).map(str::to_owned);
            heading(ui, desk, &format!("{} · {count}", name.unwrap_or_else(|| desk.text("app-findings-no-hall"))));
        }
        Row::Severity(severity, count) => {
            heading(ui, desk, &format!("{} · {count}", desk.words.label("rule-severity", severity.word())));
        }
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
    let waiver = finding.waiver(editor.document().layout());
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

/// Offers to look for a change that removes a finding, or all of its kind.
fn mend(ui: &mut Ui, desk: &mut Desk<'_>, finding: &Finding) {
    let offers = [("app-mend", Wanted::Finding(finding.key())), ("app-mend-all", Wanted::Rule(finding.rule))];
    for (label, wanted) in offers {
        if ui.button(desk.text(label)).clicked() {
            desk.wish(Wish::Mend(wanted));
            ui.close();
        }
    }
}

fn menu(ui: &mut Ui, desk: &mut Desk<'_>, finding: &Finding, waiver: Option<&Waiver>) {
    if ui.button(desk.text("app-finding-show")).clicked() {
        desk.wish(Wish::Finding(finding.key()));
        ui.close();
    }
    match waiver {
        None => {
            mend(ui, desk, finding);
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
