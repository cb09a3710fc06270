//! Calibrating a picture: two places on it and their true distance, then another pair to check.

use egui::{Id, RichText, Ui};

use super::{Act, is_picking};
use crate::app::desk::{Desk, Wish};
use crate::app::entry::Entry;
use crate::app::values::{Form, Value};
use crate::app::widgets::{self, wide_field};
use crate::editor::{Deviation, Editor, Overlay, OverlayMark, Picked, Role, tools};
use crate::geometry::Point;
use crate::message::{Message, Value as Told};
use crate::model::ObjectId;

/// Calibrating a picture.
pub struct Calibrate {
    picture: ObjectId,
    line: Option<(Point, Point)>,
    length: Option<i32>,
    /// Whether the picture has been calibrated: what is measured now checks it.
    calibrated: bool,
    entry: Entry,
    shown: bool,
}

impl Calibrate {
    /// Begins with a picture.
    pub fn new(picture: ObjectId) -> Self {
        Self { picture, line: None, length: None, calibrated: false, entry: Entry::default(), shown: false }
    }

    /// Two places were picked.
    pub fn picked(&mut self, picked: Picked) {
        if let Picked::Line(from, to) = picked {
            (self.line, self.length, self.shown) = (Some((from, to)), None, false);
        }
    }

    /// What to do to the plan.
    pub fn made(&self) -> Option<(ObjectId, Point, Point, i32)> {
        let ((from, to), length) = self.line.zip(self.length)?;
        Some((self.picture, from, to, length))
    }

    /// The picture has been calibrated: the next pair checks it.
    pub fn done(&mut self) {
        (self.line, self.length, self.calibrated, self.shown) = (None, None, true, false);
    }

    /// The line that was picked.
    pub fn preview(&mut self) -> Option<Overlay> {
        if std::mem::replace(&mut self.shown, true) {
            return None;
        }
        let line = self.line.map(|(from, to)| OverlayMark::Outline {
            places: vec![from.place(), to.place()],
            closed: false,
            role: Role::Measure,
        });
        Some(line.into_iter().collect())
    }

    fn measured(&self) -> Option<f64> {
        self.line.map(|(from, to)| from.place().distance(to.place()))
    }

    /// Shows the panel.
    pub fn show(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        widgets::heading(ui, desk.text("app-calibrate-title"));
        let hint = if self.calibrated { "app-calibrate-check-hint" } else { "app-calibrate-hint" };
        ui.add(egui::Label::new(desk.text(hint)).wrap());
        ui.add_space(6.0);
        let picking = is_picking(editor);
        if ui.selectable_label(picking, desk.text("app-calibrate-pick")).clicked() {
            desk.wish(Wish::Making(Act::Pick(tools::PICK_LINE)));
        }
        if picking {
            ui.weak(desk.say(&editor.hint()));
        }
        if let Some(measured) = self.measured() {
            self.typed(ui, desk, measured);
        }
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            let label = if self.calibrated { "app-calibrate-again" } else { "app-calibrate-do" };
            if widgets::main_button(ui, desk.text(label), self.made().is_some()).clicked() {
                desk.wish(Wish::Making(Act::Apply));
            }
            let label = if self.calibrated { "app-close" } else { "app-cancel" };
            if widgets::plain_button(ui, desk.text(label)).clicked() {
                desk.wish(Wish::Making(Act::Cancel));
            }
        });
    }

    fn typed(&mut self, ui: &mut Ui, desk: &Desk<'_>, measured: f64) {
        let on_plan = Message::new("app-calibrate-measured").with("length", Told::Length(libm::round(measured) as i64));
        ui.label(desk.say(&on_plan));
        let label = desk.text("app-calibrate-true");
        wide_field(ui, &label, |ui| {
            let value = Value::Length(self.length);
            let id = Id::unique("calibrate-length");
            let typed = self.entry.field(ui, desk, id, &label, Form::Length, Some(&value));
            if let Some(Value::Length(Some(length))) = typed {
                self.length = Some(length.max(1));
            }
        });
        if let Some(length) = self.length.filter(|_| self.calibrated) {
            let deviation = Deviation { measured, length };
            let told = Message::new("app-calibrate-off")
                .with("off", Told::Length(libm::round(deviation.off()) as i64))
                .with("percent", format!("{:.2}", deviation.thousandths() / 10.0));
            ui.label(RichText::new(desk.say(&told)).strong());
        }
    }
}
