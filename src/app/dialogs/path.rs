//! Our own file dialog, for systems that have none: a path to type, and the folder it leads to.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::{Align, Button, Layout, ScrollArea, TextEdit, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::patience::{MOMENT, within};
use crate::app::picking::{self, Purpose};
use crate::app::widgets::{confirmed, heading, plain_button, text_field};
use crate::message::Message;

/// Names shown of one folder.
const MOST: usize = 2_000;
/// The window waits so long for the names in a folder.
const LISTING: Duration = Duration::from_secs(2);

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
        let folder = folder.unwrap_or_else(home);
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
        let (folder, endings) = (self.folder.clone(), self.purpose.endings());
        self.problem = match within(LISTING, move || entries(&folder, &endings)) {
            Some(Ok(entries)) => {
                self.entries = entries;
                None
            }
            Some(Err(error)) => Some(
                Message::new("app-cannot-list")
                    .with("path", self.folder.display().to_string())
                    .with("error", error.to_string()),
            ),
            None => Some(no_answer(&self.folder)),
        };
    }

    fn chosen(&mut self, desk: &mut Desk<'_>) {
        let path = self.folder.join(self.name.trim());
        let saved_at =
            if self.purpose.saves() { picking::with_ending(path.clone(), self.purpose.ending()) } else { path.clone() };
        let looked = (path.clone(), saved_at.clone());
        let Some((is_folder, is_there)) = within(MOMENT, move || (looked.0.is_dir(), looked.1.exists())) else {
            self.problem = Some(no_answer(&path));
            return;
        };
        let saves = self.purpose.saves();
        if is_folder {
            self.name.clear();
            self.enter(path);
        } else if !saves && !is_there {
            self.problem = Some(Message::new("app-no-such-file").with("path", path.display().to_string()));
        } else if saves && is_there && !self.replacing {
            self.problem = Some(Message::new("app-file-exists").with("path", saved_at.display().to_string()));
            self.replacing = true;
        } else {
            desk.wish(Wish::Answer(Answer::Picked(self.purpose, saved_at)));
        }
    }
}

fn no_answer(path: &Path) -> Message {
    Message::new("app-no-answer").with("path", path.display().to_string())
}

/// The folders (`true`) and the files of these endings in a folder, by name, folders first.
fn entries(folder: &Path, endings: &[&str]) -> std::io::Result<Vec<(String, bool)>> {
    let mut entries = Vec::new();
    for entry in std::fs::read_dir(folder)?.flatten().take(MOST) {
        let name = entry.file_name().to_string_lossy().into_owned();
        // The kind comes with the name; only links are looked at one by one.
        let is_folder = match entry.file_type() {
            Ok(kind) if !kind.is_symlink() => kind.is_dir(),
            _ => entry.path().is_dir(),
        };
        let own = Path::new(&name).extension();
        let fits = own.is_some_and(|own| endings.iter().any(|ending| own.eq_ignore_ascii_case(ending)));
        if !name.starts_with('.') && (is_folder || fits) {
            entries.push((name, is_folder));
        }
    }
    entries.sort_by(|(a, x), (b, y)| y.cmp(x).then_with(|| a.cmp(b)));
    Ok(entries)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_come_first_and_other_files_are_left_out() {
        let folder = tempfile::tempdir().unwrap();
        let at = |name: &str| folder.path().join(name);
        ["b.json", "a.JSON", "c.pdf", ".hidden.json"].iter().for_each(|name| std::fs::write(at(name), "").unwrap());
        std::fs::create_dir(at("z")).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(at("z"), at("y")).unwrap();
        let names: Vec<String> = entries(folder.path(), &["json"]).unwrap().into_iter().map(|it| it.0).collect();
        let folders: &[&str] = if cfg!(unix) { &["y", "z"] } else { &["z"] };
        assert_eq!(names, [folders, &["a.JSON", "b.json"]].concat());
        assert!(entries(&at("none"), &["json"]).is_err());
    }
}
