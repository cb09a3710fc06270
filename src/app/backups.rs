//! The older versions of the open plan: listing them, and opening one beside it.

use std::path::{Path, PathBuf};

use super::dialogs::Dialog;
use super::dialogs::backups::{Backups, Row};
use super::files::{Outcome, Then};
use super::jobs::Remedy;
use super::shell::Window;
use crate::message::Message;
use crate::model::Layout;
use crate::storage::{self, Backup, Counts, Places, RealFs};

impl Window {
    /// Shows the backups of the open plan, or of the one that could not be opened.
    pub(super) fn show_backups(&mut self, ctx: &egui::Context) {
        let own = self.files.path().filter(|_| !self.welcome);
        let path = self.files.unreadable.as_deref().or(own).map(Path::to_owned);
        self.dialog = Some(Dialog::Backups(Backups::of(path.as_deref())));
        let (Some(path), Some(places)) = (path, self.preferences.places.clone()) else { return };
        self.jobs.start(ctx, Message::new("app-backups-listing"), Remedy::Nothing, move |_| {
            let rows = list(&places, &path).map_err(|error| error.to_string());
            Outcome::Listed(path, rows)
        });
    }

    pub(super) fn listed(&mut self, path: &Path, rows: Result<Vec<Row>, String>) {
        if let Some(Dialog::Backups(dialog)) = &mut self.dialog {
            dialog.listed(path, rows);
        }
    }

    /// Reads the backup at `path` on a thread, to be opened as a plan called `name`.
    pub(super) fn open_backup(&mut self, ctx: &egui::Context, path: PathBuf, name: String) {
        let label = Message::new("app-opening").with("name", name.as_str());
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let opened = storage::open(&RealFs, &path).map_err(|error| error.message());
            Outcome::BackupOpened(name, opened.map(|file| Box::new(file.opened.layout)))
        });
    }

    /// A backup was read, or not: it becomes a plan of its own that was never saved.
    pub(super) fn backup_opened(&mut self, name: String, layout: Result<Box<Layout>, Message>) {
        match layout {
            Ok(layout) => self.begin_unsaved(*layout, name),
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Opens a backup once unsaved changes are dealt with.
    pub(super) fn want_backup(&mut self, ctx: &egui::Context, path: PathBuf, name: String) {
        self.unless_unsaved(ctx, Then::OpenBackup(path, name));
    }
}

fn list(places: &Places, path: &Path) -> std::io::Result<Vec<Row>> {
    let backups = storage::backups(&RealFs, places, path)?;
    Ok(backups.into_iter().map(row).collect())
}

fn row(backup: Backup) -> Row {
    let counts = storage::open(&RealFs, &backup.path).ok().map(|file| Counts::of(&file.opened.layout));
    Row { backup, counts }
}
