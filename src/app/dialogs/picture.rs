//! How a picture is put into the plan: inside or as a link, which page, how large.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{DragValue, Id, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::entry::Entry;
use crate::app::files::file_name;
use crate::app::underlays::linked;
use crate::app::values::{Form, Value};
use crate::app::widgets;
use crate::import::picture::Taken;
use crate::message::Message;
use crate::model::Picture;

/// How a picture is put in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct How {
    /// Whether the plan only names the file.
    pub linked: bool,
    /// Width on the plan in mm.
    pub width: i32,
    /// Whether it is calibrated at once.
    pub calibrate: bool,
}

/// The question.
pub struct PictureDialog {
    path: PathBuf,
    bytes: Arc<[u8]>,
    page: u32,
    wanted: u32,
    taken: Taken,
    /// The path relative to the plan's folder, where it can be linked.
    below: Option<String>,
    linked: bool,
    width: i32,
    scale: i32,
    entry: Entry,
}

impl PictureDialog {
    /// Asks about a picture.
    pub fn new(path: PathBuf, bytes: Arc<[u8]>, page: u32, taken: Taken, below: Option<String>, width: i32) -> Self {
        Self { path, bytes, page, wanted: page, taken, below, linked: false, width, scale: 0, entry: Entry::default() }
    }

    /// Another page of the same file was read.
    pub fn turn(&mut self, page: u32, taken: Taken) {
        (self.page, self.wanted, self.taken) = (page, page, taken);
    }

    /// Pixels across and down.
    pub const fn pixels(&self) -> (u32, u32) {
        (self.taken.about.width, self.taken.about.height)
    }

    /// The picture as the plan holds it.
    pub fn picture(&self, as_link: bool) -> Picture {
        match self.below.clone().filter(|_| as_link) {
            Some(below) => linked(below, &self.bytes, self.page, self.taken.about.pages),
            None => Picture::Embedded(self.taken.bytes.clone().into()),
        }
    }

    /// Shows the question.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        widgets::heading(ui, desk.text("app-picture-title"));
        let (width, height) = self.pixels();
        let told = Message::new("app-picture-about")
            .with("name", file_name(&self.path))
            .with("width", i64::from(width))
            .with("height", i64::from(height));
        ui.add(egui::Label::new(desk.say(&told)).wrap());
        self.pages(ui, desk);
        widgets::section(ui, desk.text("app-picture-size"));
        self.size(ui, desk);
        widgets::section(ui, desk.text("app-picture-where"));
        ui.radio_value(&mut self.linked, false, desk.text("app-picture-embedded"));
        ui.add_enabled_ui(self.below.is_some(), |ui| {
            ui.radio_value(&mut self.linked, true, desk.text("app-picture-linked"))
        });
        if self.below.is_none() {
            ui.weak(desk.text("app-picture-link-hint"));
        }
        ui.add_space(10.0);
        ui.horizontal(|ui| {
            let ready = self.wanted == self.page;
            let how = |calibrate| How { linked: self.linked, width: self.width, calibrate };
            if ui
                .add_enabled_ui(ready, |ui| widgets::main_button(ui, desk.text("app-picture-calibrate"), ready))
                .inner
                .clicked()
            {
                desk.wish(Wish::Answer(Answer::Picture(how(true))));
            }
            if ui.add_enabled_ui(ready, |ui| widgets::plain_button(ui, desk.text("app-picture-put"))).inner.clicked() {
                desk.wish(Wish::Answer(Answer::Picture(how(false))));
            }
            if widgets::plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    fn pages(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let pages = self.taken.about.pages;
        if pages < 2 {
            return;
        }
        ui.horizontal(|ui| {
            ui.label(desk.say(&Message::new("app-picture-page").with("pages", i64::from(pages))));
            let turned = ui.add(DragValue::new(&mut self.wanted).range(1..=pages));
            if (turned.lost_focus() || turned.drag_stopped()) && self.wanted != self.page {
                desk.wish(Wish::Answer(Answer::Page(self.path.clone(), self.wanted)));
            }
        });
    }

    fn size(&mut self, ui: &mut Ui, desk: &Desk<'_>) {
        let label = desk.words.label("model-field", "width");
        ui.horizontal(|ui| {
            ui.label(&label);
            let value = Value::Length(Some(self.width));
            let id = Id::unique("picture-width");
            let typed = self.entry.field(ui, desk, id, &label, Form::Length, Some(&value));
            if let Some(Value::Length(Some(width))) = typed {
                (self.width, self.scale) = (width.clamp(100, 10_000_000), 0);
            }
        });
        let Some([paper, _]) = self.taken.about.paper else { return };
        ui.horizontal(|ui| {
            ui.label(desk.text("app-picture-scale"));
            let before = self.scale;
            ui.add(DragValue::new(&mut self.scale).range(0..=10_000).prefix("1:"));
            if self.scale != before && self.scale > 0 {
                self.width = libm::round(paper * f64::from(self.scale)).clamp(100.0, 1e7) as i32;
            }
        });
    }
}
