//! A newer drawing of the venue beside the plan: what differs, in colours and in a list, before anything is changed.

mod picture;
mod rows;

use egui::{Align, Layout, RichText, ScrollArea, Ui, vec2};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{confirmed, empty_state, heading, plain_button};
use crate::document::Document;
use crate::message::Message;
use crate::model::{Layout as Plan, ObjectId};
use crate::rebase::{Rebased, Step, Touch};
use picture::Picture;
use rows::{Row, Rows};

/// What a newer drawing would change, and what findings that would bring and take away.
pub struct Compared {
    /// Name of the drawing's file.
    pub name: String,
    /// The comparison.
    pub rebased: Rebased,
    /// What the findings that would come say.
    pub come: Vec<Message>,
    /// How many would go.
    pub go: usize,
    /// The fork of the plan on which that was tried.
    pub tried: Option<Document>,
}

/// The dialog.
pub struct RebaseDialog {
    compared: Compared,
    picture: Picture,
    rows: Rows,
}

impl RebaseDialog {
    /// Shows this comparison with the open plan.
    #[must_use]
    pub fn new(plan: &Plan, compared: Compared) -> Self {
        let picture = Picture::new(plan, &compared.rebased);
        Self { picture, rows: Rows::of(plan, &compared), compared }
    }

    /// What would change.
    #[must_use]
    pub const fn step(&self) -> &Step {
        &self.compared.rebased.step
    }

    /// The fork of the plan on which it was tried; given away once.
    pub fn tried(&mut self) -> Option<Document> {
        self.compared.tried.take()
    }

    /// The booths that are hit.
    #[must_use]
    pub fn hit(&self) -> Vec<ObjectId> {
        let booths = self.compared.rebased.comparison.booths.iter();
        booths.filter(|it| it.touch == Touch::Hit).map(|it| it.booth).collect()
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        heading(ui, desk.say(&Message::new("app-rebase-title").with("name", self.compared.name.as_str())));
        if let Some(lie) = &self.compared.rebased.lie {
            ui.weak(desk.say(&lie.message()));
        }
        let height = (ui.ctx().content_rect().height() - 250.0).clamp(220.0, 620.0);
        let width = ui.available_width() * 0.56;
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(width, height), |ui| self.picture.ui(ui, desk, vec2(width, height)));
            ui.vertical(|ui| {
                ui.set_height(height);
                self.list(ui, desk);
            });
        });
        picture::key(ui, desk);
        for note in self.compared.rebased.comparison.notes() {
            ui.weak(desk.say(&note));
        }
        ui.add_space(8.0);
        self.end(ui, desk);
    }

    fn list(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let [hit, freed] = self.compared.rebased.comparison.counts();
        let differ = self.compared.rebased.comparison.differences.len();
        let counts = Message::new("app-rebase-counts").with("differ", differ).with("hit", hit).with("freed", freed);
        ui.label(RichText::new(desk.say(&counts)).strong());
        let told = Message::new("rebase-findings").with("come", self.compared.come.len()).with("go", self.compared.go);
        ui.weak(desk.say(&told));
        ui.add_space(4.0);
        if self.compared.rebased.comparison.is_same() {
            empty_state(ui, desk.text("rebase-nothing"));
            return;
        }
        let row_height = ui.spacing().interact_size.y;
        let area = ScrollArea::vertical().auto_shrink(false).id_salt("rebase-rows");
        let mut wanted = None;
        area.show_rows(ui, row_height, self.rows.len(), |ui, range| {
            for row in self.rows.range(range) {
                match row {
                    Row::Title(message) => {
                        ui.label(RichText::new(desk.say(message)).small().color(desk.palette.muted));
                    }
                    Row::Item(message, area) => {
                        let text =
                            egui::Button::selectable(false, desk.say(message)).truncate().frame_when_inactive(false);
                        if ui.add(text).clicked() {
                            wanted = *area;
                        }
                    }
                }
            }
        });
        if let Some(area) = wanted {
            self.picture.show(area);
        }
    }

    fn end(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-rebase-take"), !self.step().is_empty()) {
                desk.wish(Wish::Answer(Answer::Rebase));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                ui.weak(desk.text("app-rebase-booths-stay"));
            });
        });
    }
}
