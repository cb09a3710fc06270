//! The older versions of a plan: when, how much is in them, and a button that opens one.

use std::path::{Path, PathBuf};
use std::time::SystemTime;

use egui::{Grid, RichText, ScrollArea, Ui};
use jiff::Zoned;

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::files::plan_name;
use crate::app::widgets::{heading, plain_button};
use crate::message::Message;
use crate::storage::{Backup, Counts};

/// One backup.
pub struct Row {
    /// Its file.
    pub backup: Backup,
    /// How much is in it; `None` where it cannot be read.
    pub counts: Option<Counts>,
}

/// The backups of one plan.
pub struct Backups {
    path: Option<PathBuf>,
    rows: Option<Result<Vec<Row>, String>>,
}

impl Backups {
    /// The backups of the plan at `path`; of a plan that was never saved there are none.
    #[must_use]
    pub fn of(path: Option<&Path>) -> Self {
        Self { path: path.map(Path::to_owned), rows: None }
    }

    /// These are the backups of the plan at `path`.
    pub fn listed(&mut self, path: &Path, rows: Result<Vec<Row>, String>) {
        if self.path.as_deref() == Some(path) {
            self.rows = Some(rows);
        }
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let name = self.path.as_deref().map(plan_name).unwrap_or_else(|| desk.text("app-untitled"));
        heading(ui, desk.say(&Message::new("app-backups-title").with("name", name.as_str())));
        match (&self.path, &self.rows) {
            (None, _) => drop(ui.label(desk.text("app-backups-no-file"))),
            (Some(_), None) => drop(ui.spinner()),
            (Some(_), Some(Err(problem))) => drop(ui.colored_label(ui.visuals().error_fg_color, problem)),
            (Some(_), Some(Ok(rows))) if rows.is_empty() => drop(ui.label(desk.text("app-backups-none"))),
            (Some(_), Some(Ok(rows))) => {
                ui.label(RichText::new(desk.text("app-backups-text")).weak());
                ui.add_space(6.0);
                table(ui, desk, &name, rows);
            }
        }
        ui.add_space(8.0);
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            if plain_button(ui, desk.text("app-close")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }
}

fn table(ui: &mut Ui, desk: &mut Desk<'_>, name: &str, rows: &[Row]) {
    ScrollArea::vertical().max_height(360.0).auto_shrink([false, true]).show(ui, |ui| {
        Grid::new("backups").num_columns(4).spacing([16.0, 6.0]).striped(true).show(ui, |ui| {
            for row in rows {
                let time = local(row.backup.made);
                ui.label(&time);
                ui.label(counted(desk, row.counts));
                let size = row.backup.len.div_ceil(1_000).to_string();
                ui.label(RichText::new(desk.say(&Message::new("app-backups-size").with("size", size))).weak());
                let open = ui.add_enabled(row.counts.is_some(), egui::Button::new(desk.text("app-open")));
                if open.clicked() {
                    let message =
                        Message::new("app-backup-name").with("name", name).with("time", time.replace(':', "."));
                    let name = desk.say(&message);
                    desk.wish(Wish::Answer(Answer::OpenBackup(row.backup.path.clone(), name)));
                }
                ui.end_row();
            }
        });
    });
}

/// How much is in a plan, in words.
#[must_use]
pub fn counted(desk: &Desk<'_>, counts: Option<Counts>) -> String {
    let Some(Counts { halls, booths, exhibitors }) = counts else { return desk.text("app-backups-broken") };
    let message = Message::new("app-backups-row");
    desk.say(&message.with("halls", halls).with("booths", booths).with("exhibitors", exhibitors))
}

/// A time as the clock on the wall showed it.
fn local(time: SystemTime) -> String {
    Zoned::try_from(time).map(|time| time.strftime("%Y-%m-%d %H:%M").to_string()).unwrap_or_default()
}
