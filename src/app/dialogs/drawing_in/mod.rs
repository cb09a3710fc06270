//! A drawing on its way into a plan: what its layers mean, in which unit it is, where it comes to lie, what becomes of it.

mod layers;
mod outcome;
mod placing;
mod preview;

use std::path::{Path, PathBuf};
use std::sync::Arc;

use egui::{Align, DragValue, Layout, Ui, vec2};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::drawing_memory::{DrawingMemory, Remembered};
use crate::app::files::file_name;
use crate::app::jobs::Progress;
use crate::app::widgets::{choice, confirmed, heading, plain_button};
use crate::import::drawing::{Drawn, Unit};
use crate::import::meaning::{Made, Meaning, Placing, Sketch, TOLERANCE, proposed};
use crate::message::{Message, Value};

/// What was chosen for a drawing.
#[derive(Debug, Clone, PartialEq)]
pub struct Choices {
    /// The unit of its numbers.
    pub unit: Unit,
    /// What each layer means.
    pub meanings: Vec<Meaning>,
    /// Ends of lines nearer than this meet, in mm.
    pub tolerance: i32,
    /// Where it comes to lie.
    pub placing: Placing,
}

/// What is done with a drawing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goal {
    /// A new plan is made of it.
    New,
    /// It goes into the open plan.
    Open,
    /// It is a newer drawing of the open plan's venue, and is compared with that.
    Newer,
}

/// What was made of a drawing with some choices.
pub struct Tried {
    /// The choices.
    pub choices: Choices,
    /// The drawing in millimetres.
    pub sketch: Arc<Sketch>,
    /// What was made.
    pub made: Made,
}

/// A drawing that is being taken into the open plan; nobody waits for that once this is gone.
struct Taking {
    tried: Arc<Tried>,
    progress: Progress,
}

impl Drop for Taking {
    fn drop(&mut self) {
        self.progress.stop();
    }
}

/// The dialog.
pub struct DrawingIn {
    path: PathBuf,
    drawn: Arc<Drawn>,
    choices: Choices,
    /// Whether somebody should look at the unit.
    doubtful: bool,
    /// Whether the choices are those of an earlier drawing.
    remembered: bool,
    tried: Option<Arc<Tried>>,
    /// The choices that are being tried.
    under_way: Option<Choices>,
    /// The choices whose trial ended by a panic: they are not tried again.
    broken: Option<Choices>,
    /// Whether it can go into the open plan.
    open: bool,
    goal: Goal,
    /// What is being taken into the open plan.
    taking: Option<Taking>,
    placing: placing::Points,
    preview: preview::Preview,
    layers: layers::Layers,
}

impl DrawingIn {
    /// Asks about a drawing; `open` where it can go into the open plan.
    #[must_use]
    pub fn new(path: PathBuf, drawn: Arc<Drawn>, memory: &DrawingMemory, open: bool) -> Self {
        let (unit, doubtful) = drawn.units.proposed();
        let known = memory.of(&drawn);
        let unit = known.and_then(Remembered::unit).unwrap_or(unit);
        let sketch = Arc::new(Sketch::of(Arc::clone(&drawn), unit));
        let mut meanings = proposed(&sketch);
        for (layer, meaning) in drawn.layers.iter().zip(&mut meanings) {
            *meaning = known.and_then(|known| known.meaning(&layer.name)).unwrap_or(*meaning);
        }
        let tolerance = known.map_or(TOLERANCE as i32, Remembered::tolerance).clamp(1, 1_000);
        let layers = layers::Layers::new(&sketch);
        Self {
            path,
            doubtful: doubtful && known.is_none(),
            remembered: known.is_some(),
            choices: Choices { unit, meanings, tolerance, placing: Placing::Fit },
            tried: None,
            under_way: None,
            broken: None,
            open,
            goal: if open { Goal::Open } else { Goal::New },
            taking: None,
            placing: placing::Points::default(),
            preview: preview::Preview::new(sketch),
            layers,
            drawn,
        }
    }

    /// The file of the drawing.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// What is to be done with it.
    #[must_use]
    pub const fn goal(&self) -> Goal {
        self.goal
    }

    /// What is to be tried now: the drawing, how, and what was tried last.
    pub fn wants(&mut self) -> Option<(Arc<Drawn>, Choices, Option<Arc<Tried>>)> {
        let done = self.tried.as_ref().is_some_and(|tried| tried.choices == self.choices);
        if done || self.under_way.is_some() || self.broken.as_ref() == Some(&self.choices) {
            return None;
        }
        self.under_way = Some(self.choices.clone());
        Some((Arc::clone(&self.drawn), self.choices.clone(), self.tried.clone()))
    }

    /// A job ended by a panic: if it was the trial that is under way, or the taking into the plan, nothing comes of it.
    pub fn broke(&mut self) {
        self.taking = None;
        self.broken = self.under_way.take().or(self.broken.take());
    }

    /// This was made.
    pub fn tried(&mut self, tried: Arc<Tried>) {
        if self.under_way.take().is_some_and(|choices| choices == tried.choices) {
            // Where it comes to lie is chosen by what is seen of the drawing itself.
            if tried.choices.placing == Placing::Fit {
                self.preview.show_sketch(&tried.sketch);
            }
            self.tried = Some(tried);
        }
    }

    /// It is being taken into the open plan; until it is there, nothing else can be chosen.
    pub fn taking(&mut self, tried: Arc<Tried>, progress: Progress) {
        self.taking = Some(Taking { tried, progress });
    }

    /// This was taken in, or refused; returns whether that was waited for.
    pub fn taken(&mut self, tried: &Arc<Tried>) -> bool {
        self.taking.take_if(|taking| Arc::ptr_eq(&taking.tried, tried)).is_some()
    }

    /// What was made with the choices as they are now.
    #[must_use]
    pub fn ready(&self) -> Option<Arc<Tried>> {
        self.tried.clone().filter(|tried| tried.choices == self.choices && !tried.made.things.is_empty())
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let title = Message::new("app-drawing-in-title").with("name", file_name(&self.path));
        heading(ui, desk.say(&title));
        if self.remembered {
            ui.weak(desk.text("app-drawing-in-remembered"));
        }
        ui.add_enabled_ui(self.taking.is_none(), |ui| self.choices(ui, desk));
        ui.add_space(8.0);
        self.end(ui, desk);
    }

    /// The drawing, what its layers mean, and all else that can be chosen.
    fn choices(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let height = (ui.ctx().content_rect().height() - 330.0).clamp(200.0, 560.0);
        let half = ui.available_width() * 0.46;
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(half, height), |ui| {
                let look = preview::Look { meanings: &self.choices.meanings, hovered: self.layers.hovered() };
                let clicked = self.preview.ui(ui, desk, vec2(half, height), &look, self.placing.from());
                self.placing.take(clicked, self.preview.sketch());
            });
            ui.vertical(|ui| {
                self.layers.ui(ui, desk, &mut self.choices.meanings, self.tried.as_deref(), height);
            });
        });
        ui.add_space(6.0);
        self.measures(ui, desk);
        self.choices.placing = self.placing.ui(ui, desk, self.choices.unit, self.goal == Goal::Newer);
        outcome::show(ui, desk, self.tried.as_deref());
    }

    /// Unit and tolerance.
    fn measures(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        ui.horizontal_wrapped(|ui| {
            let label = desk.text("app-drawing-in-unit");
            ui.label(&label);
            let before = self.choices.unit;
            ui.name_inputs(label, |ui| {
                choice(ui, "unit", 70.0, &mut self.choices.unit, &Unit::ALL, |unit| unit.sign().to_owned());
            });
            self.doubtful &= self.choices.unit == before;
            let longer = self.drawn.units.longer_side * self.choices.unit.millimetres();
            let length = Value::Length(if longer < 1e15 { longer as i64 } else { i64::MAX });
            ui.weak(desk.say(&Message::new("app-drawing-in-length").with("length", length)));
            ui.add_space(12.0);
            let label = ui.label(desk.text("app-drawing-in-tolerance"));
            let drag = DragValue::new(&mut self.choices.tolerance)
                .range(1..=1_000)
                .suffix(format!(" {}", Unit::Millimetre.sign()));
            ui.add(drag).labelled_by(label.id);
        });
        if self.doubtful {
            ui.colored_label(ui.visuals().warn_fg_color, desk.text("app-drawing-in-doubtful"));
        }
    }

    fn end(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let take = if self.goal == Goal::Newer { "app-rebase-compare" } else { "app-drawing-in-take" };
            if confirmed(ui, desk.text(take), self.ready().is_some() && self.taking.is_none()) {
                desk.wish(Wish::Answer(Answer::TakeDrawing));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
            if self.taking.is_some() {
                ui.spinner();
                ui.weak(desk.text("app-drawing-in-taking"));
                return;
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.radio_value(&mut self.goal, Goal::New, desk.text("app-drawing-in-new"));
                ui.add_enabled_ui(self.open, |ui| {
                    ui.radio_value(&mut self.goal, Goal::Open, desk.text("app-drawing-in-open"));
                    let newer = ui.radio_value(&mut self.goal, Goal::Newer, desk.text("app-rebase-newer"));
                    newer.on_hover_text(desk.text("app-rebase-newer-tip"));
                });
            });
        });
    }
}
