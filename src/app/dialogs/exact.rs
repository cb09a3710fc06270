//! Asking for the value that arranges what is selected: a gap, an angle, rows of copies.

use egui::{Align, Id, Layout, TextEdit, Ui};

use crate::app::desk::{Desk, Wish};
use crate::app::units;
use crate::app::values::{Form, Value};
use crate::app::widgets::{confirmed, field, heading, plain_button, text_field};
use crate::editor::Editor;
use crate::editor::arrange::{Arrange, Array, Ask, MOST, Numbering, Spacing};
use crate::geometry::{Angle, Axis};
use crate::message::Message;

/// The dialog: what is asked, and each field's text as typed.
pub struct Exact {
    ask: Ask,
    fields: Vec<Field>,
    line: bool,
    spacing: Spacing,
    numbering: Numbering,
    problem: Option<Message>,
    begun: bool,
}

/// One line to type into.
struct Field {
    /// Key of its label.
    label: &'static str,
    form: Form,
    text: String,
}

const COLUMNS: usize = 0;
const ROWS: usize = 1;

impl Exact {
    /// The dialog that asks `ask`.
    #[must_use]
    pub fn new(editor: &Editor, ask: Ask) -> Self {
        let length = |label, mm| Field { label, form: Form::Length, text: units::length(mm) };
        let whole = |label, number: i32| Field { label, form: Form::Whole, text: number.to_string() };
        let angle = |label, angle: Angle| Field { label, form: Form::Angle, text: Value::written_angle(angle) };
        let fields = match ask {
            Ask::Gap(_) => vec![length("app-exact-gap", 0)],
            Ask::Offset => vec![length("app-exact-offset", 500)],
            Ask::Turn => vec![angle("app-exact-angle", Angle::from_degrees(45.0))],
            Ask::Array => vec![
                whole("app-exact-columns", 5),
                whole("app-exact-rows", 2),
                length("app-exact-across", 0),
                length("app-exact-along", 3_000),
                angle("app-exact-direction", editor.selection_angle()),
            ],
        };
        let (spacing, numbering) = (Spacing::Gaps, Numbering::CountUp);
        Self { ask, fields, line: false, spacing, numbering, problem: None, begun: false }
    }

    /// The plan refused what was asked for.
    pub fn refused(&mut self, problem: Message) {
        self.problem = Some(problem);
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        heading(ui, desk.text(title(self.ask)).trim_end_matches('…'));
        if self.ask == Ask::Array {
            self.choices(ui, desk);
        }
        self.typed(ui, desk);
        let wanted = self.wanted();
        if let Ok(Arrange::Array(array)) = &wanted {
            let count = array.copies().saturating_mul(editor.selection().len());
            ui.add_space(4.0);
            let text = if count > MOST { "editor-array-many" } else { "app-exact-count" };
            ui.weak(desk.say(&Message::new(text).with("count", count).with("most", MOST)));
        }
        if let Some(problem) = wanted.as_ref().err().or(self.problem.as_ref()) {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
        }
        ui.add_space(12.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-apply"), wanted.is_ok())
                && let Ok(wanted) = wanted
            {
                desk.wish(Wish::Arrange(wanted));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    fn choices(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        ui.horizontal(|ui| {
            ui.radio_value(&mut self.line, false, desk.text("app-exact-grid"));
            ui.radio_value(&mut self.line, true, desk.text("app-exact-line"));
        });
        ui.horizontal(|ui| {
            ui.radio_value(&mut self.spacing, Spacing::Gaps, desk.text("app-exact-gaps"));
            ui.radio_value(&mut self.spacing, Spacing::Steps, desk.text("app-exact-steps"));
        });
        ui.horizontal(|ui| {
            ui.radio_value(&mut self.numbering, Numbering::CountUp, desk.text("app-exact-count-up"));
            ui.radio_value(&mut self.numbering, Numbering::Empty, desk.text("app-exact-no-numbers"));
        });
        ui.add_space(6.0);
    }

    /// The fields; of a line, the rows are left out.
    fn typed(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        for (i, it) in self.fields.iter_mut().enumerate() {
            if self.line && matches!(it.label, "app-exact-rows" | "app-exact-along") {
                continue;
            }
            let label = desk.text(it.label);
            let edit = field(ui, &label, |ui| {
                let edit = TextEdit::singleline(&mut it.text).id(Id::unique(("exact", it.label)));
                text_field(ui, &label, edit.desired_width(ui.available_width()))
            });
            if edit.changed() {
                self.problem = None;
            }
            if i == 0 && !self.begun {
                edit.request_focus();
                crate::app::widgets::select_all(ui.ctx(), edit.id, it.text.chars().count());
                self.begun = true;
            }
        }
    }

    fn value(&self, i: usize) -> Result<Value, Message> {
        let Some(field) = self.fields.get(i) else { return Err(Message::new("app-not-a-number")) };
        field.form.read(&field.text)
    }

    fn length(&self, i: usize) -> Result<i32, Message> {
        match self.value(i)? {
            Value::Length(Some(mm)) => Ok(mm),
            _ => Err(Message::new("app-not-a-length")),
        }
    }

    fn angle(&self, i: usize) -> Result<Angle, Message> {
        match self.value(i)? {
            Value::Angle(angle) => Ok(angle),
            _ => Err(Message::new("app-not-an-angle")),
        }
    }

    fn count(&self, i: usize) -> Result<usize, Message> {
        match self.value(i)? {
            Value::Whole(Some(count)) if count > 0 => Ok(count.unsigned_abs() as usize),
            _ => Err(Message::new("app-not-a-number")),
        }
    }

    fn wanted(&self) -> Result<Arrange, Message> {
        Ok(match self.ask {
            Ask::Gap(axis) => Arrange::Gap(axis, self.length(0)?),
            Ask::Offset => Arrange::Offset(self.length(0)?),
            Ask::Turn => Arrange::Turn(self.angle(0)?),
            Ask::Array => Arrange::Array(Array {
                columns: self.count(COLUMNS)?,
                rows: if self.line { 1 } else { self.count(ROWS)? },
                across: self.length(2)?,
                along: if self.line { 0 } else { self.length(3)? },
                angle: self.angle(4)?,
                spacing: self.spacing,
                numbering: self.numbering,
            }),
        })
    }
}

const fn title(ask: Ask) -> &'static str {
    match ask {
        Ask::Gap(Axis::X) => "cmd-gap-across",
        Ask::Gap(Axis::Y) => "cmd-gap-along",
        Ask::Offset => "cmd-offset",
        Ask::Turn => "cmd-turn-by",
        Ask::Array => "cmd-array",
    }
}
