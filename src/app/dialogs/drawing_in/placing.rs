//! Where a drawing comes to lie: by itself, or two of its places on two places of the plan.

use egui::{DragValue, Ui};

use crate::app::desk::Desk;
use crate::app::widgets::choice;
use crate::geometry::Place;
use crate::import::drawing::Unit;
use crate::import::meaning::{Pair, Placing, Sketch};
use crate::message::{Message, Value};

/// The second place comes to lie so far from where it should before that is told, in mm.
const OFF: f64 = 20.0;

/// How it is placed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
enum How {
    #[default]
    Fit,
    Origin,
    Points,
}

/// Millimetres of a metre.
const METRE: f64 = 1_000.0;

const ALL: &[How] = &[How::Fit, How::Origin, How::Points];

/// The answer.
#[derive(Default)]
pub struct Points {
    how: How,
    /// Places of the drawing: in its own numbers, and where they are on the preview.
    from: Vec<[f64; 2]>,
    shown: Vec<Place>,
    /// Places on the plan, in metres.
    to: [[f64; 2]; 2],
    /// The true distance of the places, in metres; 0 where the unit tells it.
    length: f64,
}

impl Points {
    /// The places that were picked, as the preview shows them.
    pub fn from(&self) -> &[Place] {
        &self.shown
    }

    /// A place of the preview was clicked; the third one begins anew.
    pub fn take(&mut self, clicked: Option<Place>, sketch: &Sketch) {
        let Some(place) = clicked.filter(|_| self.how == How::Points) else { return };
        if self.from.len() == 2 {
            (self.from, self.shown) = (Vec::new(), Vec::new());
        }
        self.from.push(sketch.in_drawing(place));
        self.shown.push(place);
        if let Some(to) = self.to.get_mut(self.from.len() - 1) {
            *to = [place.x, place.y].map(|it| libm::round(it) / METRE);
        }
    }

    /// Asks; returns where the drawing comes to lie, as far as that is said. `found` where that is found by what drawing
    /// and plan both show, unless somebody says more.
    pub fn ui(&mut self, ui: &mut Ui, desk: &Desk<'_>, unit: Unit, found: bool) -> Placing {
        ui.horizontal_wrapped(|ui| {
            let label = desk.text("app-drawing-in-place");
            ui.label(&label);
            let name = |how: How| {
                desk.text(match how {
                    How::Fit if found => "app-rebase-place",
                    How::Fit => "app-drawing-in-place-fit",
                    How::Origin => "app-drawing-in-place-origin",
                    How::Points => "app-drawing-in-place-points",
                })
            };
            ui.name_inputs(label, |ui| choice(ui, "placing", 200.0, &mut self.how, ALL, name));
            match (self.how, self.from.len()) {
                (How::Points, 2) => self.places(ui, desk, unit),
                (How::Points, count) => {
                    ui.weak(desk.say(&Message::new("app-drawing-in-pick").with("number", count + 1)));
                }
                _ => {}
            }
        });
        match self.how {
            How::Fit => Placing::Fit,
            How::Origin => Placing::Origin,
            How::Points => self.pair().map_or(Placing::Fit, Placing::Points),
        }
    }

    /// Where the places come to lie, and how far apart they are.
    fn places(&mut self, ui: &mut Ui, desk: &Desk<'_>, unit: Unit) {
        let metre = format!(" {}", Unit::Metre.sign());
        for (number, [x, y]) in self.to.iter_mut().enumerate() {
            let label = ui.label(desk.say(&Message::new("app-drawing-in-point").with("number", number + 1)));
            for value in [x, y] {
                ui.add(DragValue::new(value).speed(0.05).suffix(&metre)).labelled_by(label.id);
            }
        }
        let label = ui.label(desk.text("app-drawing-in-distance"));
        let drag = DragValue::new(&mut self.length).speed(0.05).range(0.0..=10_000.0).suffix(&metre);
        ui.add(drag).labelled_by(label.id).on_hover_text(desk.text("app-drawing-in-distance-hint"));
        if let Some(off) = self.pair().map(|pair| pair.off(unit)).filter(|off| *off > OFF) {
            let off = Value::Length(libm::round(off.min(1e12)) as i64);
            ui.colored_label(
                ui.visuals().warn_fg_color,
                desk.say(&Message::new("app-drawing-in-off").with("length", off)),
            );
        }
    }

    fn pair(&self) -> Option<Pair> {
        let &[first, second] = self.from.as_slice() else { return None };
        let to = self.to.map(|[x, y]| Place::new(x * METRE, y * METRE));
        let length = (self.length > 0.0).then_some(self.length * METRE);
        Some(Pair { from: [first, second], to, length }).filter(Pair::is_told)
    }
}
