//! Our own file dialog, for systems that have none: a path to type, and the folder it leads to.

use std::path::{Path, PathBuf};

use egui::{Align, Button, Layout, ScrollArea, TextEdit, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::picking::{self, Purpose};
use crate::app::widgets::{confirmed, heading, plain_button, text_field};
use crate::message::Message;

/// Names shown of one folder.
const MOST: usize = 2_000;

/// A file dialog of our own.
pub struct PathDialog {
    purpose: Purpose,
    folder: PathBuf,
    name: String,
    entries: Vec<(String, bool)>,
    problem: Option<Message>,
    replacing: bool,
}

impl PathDialog {
    /// A dialog that begins in `folder`; a new file is called `name` at first.
    #[must_use]
    pub fn new(purpose: Purpose, folder: Option<PathBuf>, name: String) -> Self {
        let home = || std::env::home_dir().or_else(|| std::env::current_dir().ok()).unwrap_or_default();
        let folder = folder.filter(|folder| folder.is_dir()).unwrap_or_else(home);
        let name = if purpose.saves() { name } else { String::new() };
        let mut dialog = Self { purpose, folder, name, entries: Vec::new(), problem: None, replacing: false };
        dialog.list();
        dialog
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        heading(ui, desk.text(self.purpose.title()));
        ui.horizontal(|ui| {
            if plain_button(ui, desk.text("app-folder-up")).clicked()
                && let Some(parent) = self.folder.parent().map(Path::to_owned)
            {
                self.enter(parent);
            }
            ui.label(self.folder.display().to_string());
        });
        let twice = self.list_ui(ui);
        let label = desk.text("app-file-name");
        ui.label(&label);
        let edit = text_field(ui, &label, TextEdit::singleline(&mut self.name).desired_width(f32::INFINITY));
        if edit.changed() {
            (self.problem, self.replacing) = (None, false);
        }
        if let Some(problem) = &self.problem {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
        }
        ui.add_space(8.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let key = match (self.replacing, self.purpose.saves()) {
                (true, _) => "app-replace",
                (false, true) => "app-save",
                (false, false) => "app-open",
            };
            let named = !self.name.trim().is_empty();
            let chosen = confirmed(ui, desk.text(key), named) || (named && twice);
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
            if chosen {
                self.chosen(desk);
            }
        });
    }

    /// Folders and files; whether a file was clicked twice.
    fn list_ui(&mut self, ui: &mut Ui) -> bool {
        let (mut clicked, mut twice) = (None, false);
        ScrollArea::vertical().auto_shrink(false).max_height(260.0).show_rows(
            ui,
            24.0,
            self.entries.len(),
            |ui, range| {
                for (name, is_folder) in self.entries.get(range).into_iter().flatten() {
                    let label = if *is_folder { format!("{name}/") } else { name.clone() };
                    let button = Button::new(label).frame(false).min_size(egui::vec2(ui.available_width(), 24.0));
                    let response = ui.add(button.right_text(""));
                    if response.clicked() {
                        clicked = Some((name.clone(), *is_folder));
                        twice = !is_folder && response.double_clicked();
                    }
                }
            },
        );
        match clicked {
            Some((name, true)) => self.enter(self.folder.join(name)),
            Some((name, false)) => (self.name, self.replacing) = (name, false),
            None => {}
        }
        twice
    }

    fn enter(&mut self, folder: PathBuf) {
        self.folder = folder;
        self.list();
    }

    /// Lists folders and fitting files, by name.
    fn list(&mut self) {
        self.entries.clear();
        self.problem = None;
        let entries = match std::fs::read_dir(&self.folder) {
            Ok(entries) => entries,
            Err(error) => {
                self.problem = Some(
                    Message::new("app-cannot-list")
                        .with("path", self.folder.display().to_string())
                        .with("error", error.to_string()),
                );
                return;
            }
        };
        for entry in entries.flatten().take(MOST) {
            let name = entry.file_name().to_string_lossy().into_owned();
            let is_folder = entry.path().is_dir();
            let fits = Path::new(&name).extension().is_some_and(|it| it.eq_ignore_ascii_case(self.purpose.ending()));
            if !name.starts_with('.') && (is_folder || fits) {
                self.entries.push((name, is_folder));
            }
        }
        self.entries.sort_by(|(a, x), (b, y)| y.cmp(x).then_with(|| a.cmp(b)));
    }

    fn chosen(&mut self, desk: &mut Desk<'_>) {
        let path = self.folder.join(self.name.trim());
        if path.is_dir() {
            self.name.clear();
            self.enter(path);
        } else if !self.purpose.saves() {
            if path.is_file() {
                desk.wish(Wish::Answer(Answer::Picked(self.purpose, path)));
            } else {
                self.problem = Some(Message::new("app-no-such-file").with("path", path.display().to_string()));
            }
        } else {
            let path = picking::with_ending(path, self.purpose.ending());
            if path.exists() && !self.replacing {
                self.problem = Some(Message::new("app-file-exists").with("path", path.display().to_string()));
                self.replacing = true;
            } else {
                desk.wish(Wish::Answer(Answer::Picked(self.purpose, path)));
            }
        }
    }
}
