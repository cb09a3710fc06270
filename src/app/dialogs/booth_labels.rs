//! What is written in booths, by scale.

use egui::{Align, Layout, ScrollArea, TextEdit, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::units::parse_number;
use crate::app::widgets::{confirmed, heading, icon_button, plain_button, text_field};
use crate::editor::Editor;
use crate::message::Message;
use crate::model::{BoothLabel, Settings};
use crate::scene::field_names;

/// What a new row begins with: from far away to near.
const PROPOSED: [(i32, &str); 3] = [
    (100, "{number}\n{exhibitor}\n{size} · {area}\n{status}"),
    (250, "{number}\n{exhibitor}\n{area}"),
    (1_000, "{number}"),
];

/// One row as it is typed.
struct Row {
    up_to: String,
    text: String,
}

/// The dialog: a working copy of the rows.
pub struct BoothLabels {
    rows: Vec<Row>,
    problem: Option<Message>,
}

impl BoothLabels {
    /// The dialog with what the plan has.
    #[must_use]
    pub fn new(editor: &Editor) -> Self {
        let labels = &editor.document().layout().settings().labels;
        let rows = labels.iter().map(|it| Row { up_to: it.up_to.to_string(), text: it.text.clone() }).collect();
        Self { rows, problem: None }
    }

    /// The plan refused the rows.
    pub fn refused(&mut self, problem: Message) {
        self.problem = Some(problem);
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        heading(ui, desk.text("app-labels-title"));
        ui.weak(desk.text(if self.rows.is_empty() { "app-labels-none" } else { "app-labels-text" }));
        ui.add_space(8.0);
        let height = (ui.ctx().content_rect().height() - 300.0).clamp(120.0, 420.0);
        ScrollArea::vertical().max_height(height).show(ui, |ui| self.table(ui, desk));
        let next = PROPOSED.iter().find(|(up_to, _)| self.rows.iter().all(|row| row.up_to != up_to.to_string()));
        if plain_button(ui, desk.text("app-labels-add")).clicked() {
            let (up_to, text) = next.copied().unwrap_or((2_000, "{number}"));
            self.rows.push(Row { up_to: up_to.to_string(), text: text.to_owned() });
        }
        ui.add_space(6.0);
        let fields = field_names().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ");
        ui.weak(desk.say(&Message::new("app-label-fields").with("fields", fields)));
        if let Some(problem) = &self.problem {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
        }
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-apply"), true) {
                self.apply(desk, editor);
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    fn table(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let mut gone = None;
        for (at, row) in self.rows.iter_mut().enumerate() {
            ui.horizontal_top(|ui| {
                ui.label("1:");
                let scale = TextEdit::singleline(&mut row.up_to).desired_width(64.0);
                text_field(ui, &desk.text("app-labels-up-to"), scale);
                let room = (ui.available_width() - 44.0).max(80.0);
                let text = TextEdit::multiline(&mut row.text).desired_rows(3).desired_width(room);
                text_field(ui, &desk.text("app-labels-lines"), text);
                if icon_button(ui, "delete", &desk.text("app-labels-remove")).clicked() {
                    gone = Some(at);
                }
            });
            ui.add_space(6.0);
        }
        if let Some(at) = gone {
            self.rows.remove(at);
        }
    }

    fn apply(&mut self, desk: &mut Desk<'_>, editor: &Editor) {
        let read = |row: &Row| {
            let up_to = parse_number(&row.up_to).filter(|it| (1.0..=1_000_000.0).contains(it))?;
            Some(BoothLabel { up_to: libm::round(up_to) as i32, text: row.text.trim_end().to_owned() })
        };
        let Some(mut labels) = self.rows.iter().map(read).collect::<Option<Vec<_>>>() else {
            self.problem = Some(Message::new("app-labels-no-scale"));
            return;
        };
        labels.sort_by_key(|label| label.up_to);
        if labels.windows(2).any(|pair| matches!(pair, [a, b] if a.up_to == b.up_to)) {
            self.problem = Some(Message::new("app-labels-twice"));
            return;
        }
        let settings = Settings { labels, ..editor.document().layout().settings().clone() };
        desk.wish(Wish::Answer(Answer::Settings(Message::new("edit-booth-labels"), Box::new(settings))));
    }
}
