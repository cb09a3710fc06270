//! Lists of exhibitors: picked, read in a child process, taken into the plan; and lists of the plan, written.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::dialogs::Dialog;
use super::dialogs::list_in::ListIn;
use super::dialogs::list_out::Wanted;
use super::files::{Outcome, file_name};
use super::jobs::Remedy;
use super::picking::Purpose;
use super::shell::Window;
use crate::export::data::{List, Sheet, TableFormat, cells};
use crate::i18n;
use crate::import::table::{Asked, Table};
use crate::message::Message;
use crate::storage::{self, Doing, FileError};
use crate::worker::Worker;

/// Most bytes of a list.
const MOST_BYTES: u64 = 200_000_000;

/// The bytes of a file and the table in it, or why there is none.
pub type ReadTable = Result<Box<(Arc<[u8]>, Table)>, Message>;

/// What is to be written.
pub enum Listing {
    /// A list of the plan as it is when it is written.
    Of(Wanted),
    /// These sheets.
    Made(Vec<Sheet>, &'static TableFormat),
}

impl Window {
    /// Reads a list, on a thread and in a child process.
    pub(super) fn read_list(&mut self, ctx: &egui::Context, path: PathBuf, asked: Asked) {
        let fs = Arc::clone(&self.fs);
        let from = path.clone();
        self.read_table(ctx, Some(path), asked, move || {
            fs.read(&from, MOST_BYTES).map_err(|error| FileError::new(Doing::Opening, &from, error).message())
        });
    }

    /// Reads cells that were copied in a spreadsheet, in the same way.
    pub(super) fn read_cells(&mut self, ctx: &egui::Context, text: String) {
        let asked = Asked { encoding: Some("UTF-8".to_owned()), separator: Some('\t') };
        self.read_table(ctx, None, asked, move || Ok(text.into_bytes()));
    }

    fn read_table(
        &mut self,
        ctx: &egui::Context,
        path: Option<PathBuf>,
        asked: Asked,
        bytes: impl FnOnce() -> Result<Vec<u8>, Message> + Send + 'static,
    ) {
        let (worker, plan) = (self.worker.clone(), self.plan);
        let name = source_name(self.preferences.locale, path.as_deref());
        let label = Message::new("app-reading-list").with("name", name.as_str());
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let read = bytes().and_then(|bytes| {
                let worker = worker.map_or_else(Worker::of_this_program, Ok);
                let table = worker.map_err(Into::into).and_then(|worker| worker.read_table(bytes.to_vec(), asked));
                let table = table.map_err(|failure| {
                    let message = Message::new("app-list-unreadable").with("name", name.as_str());
                    message.with("reason", failure.message())
                })?;
                Ok(Box::new((Arc::from(bytes), table)))
            });
            Outcome::ListRead(plan, path, read)
        });
    }

    /// A list was read: asks what its columns mean, or shows it in another encoding.
    pub(super) fn list_read(&mut self, path: Option<PathBuf>, read: ReadTable) {
        match (read, &mut self.dialog) {
            (Err(problem), _) => self.notices.error(problem),
            (Ok(read), Some(Dialog::ListIn(dialog))) => dialog.read_again(read.1),
            (Ok(read), None | Some(Dialog::Exhibitors(_))) => {
                self.dialog = Some(Dialog::ListIn(Box::new(ListIn::new(path, read.1))));
            }
            (Ok(_), Some(_)) => {
                let name = source_name(self.preferences.locale, path.as_deref());
                self.notices.remark(Message::new("app-opened-late").with("name", name));
            }
        }
    }

    /// Takes the list of the dialog into the plan; the dialog stays open where that is refused.
    pub(super) fn take_list(&mut self) {
        let Some(Dialog::ListIn(dialog)) = &mut self.dialog else { return };
        let (update, gone) = dialog.taken();
        let counts = update.counts();
        let (exhibitors, booths) = update.into_records();
        let label = Message::new("edit-import-exhibitors");
        match self.editor.take_over(label, exhibitors, booths, gone) {
            Ok(()) => {
                self.dialog = None;
                self.notices.remark(counts);
            }
            Err(problem) => self.notices.error(problem),
        }
    }

    /// Puts a list of the plan on the clipboard, as cells.
    pub(super) fn copy_list(&mut self, ctx: &egui::Context, list: &List) {
        let sheets = list.of(self.editor.document().layout(), i18n::words(self.preferences.locale));
        self.copy_sheets(ctx, &sheets);
    }

    /// Puts tables on the clipboard, as cells.
    pub(super) fn copy_sheets(&mut self, ctx: &egui::Context, sheets: &[Sheet]) {
        let rows: usize = sheets.iter().map(|sheet| sheet.rows.len()).sum();
        match cells(sheets) {
            Ok(text) => {
                ctx.copy_text(text);
                self.notices.remark(Message::new("app-list-copied").with("count", rows));
            }
            Err(_) => self.notices.error(Message::new("app-cannot-copy")),
        }
    }

    /// Asks where to put a list of the plan.
    pub(super) fn write_list(&mut self, ctx: &egui::Context, wanted: Wanted) {
        self.files.list = Some(Listing::Of(wanted));
        self.pick(ctx, Purpose::List(wanted.format.ending));
    }

    /// Writes the list that is wanted to `path`, on a thread.
    pub(super) fn list_to(&mut self, ctx: &egui::Context, path: PathBuf) {
        let Some(listing) = self.files.list.take() else { return };
        let (layout, fs) = (self.editor.document().layout().clone(), Arc::clone(&self.fs));
        let words = i18n::words(self.preferences.locale);
        let label = Message::new("app-exporting").with("name", file_name(&path));
        self.jobs.start(ctx, label, Remedy::Nothing, move |_| {
            let written = || -> Result<Vec<Message>, Message> {
                let bytes = match listing {
                    Listing::Of(wanted) => (wanted.format.write)(&wanted.list.of(&layout, words)),
                    Listing::Made(sheets, format) => (format.write)(&sheets),
                };
                let bytes = bytes.map_err(|error| FileError::new(Doing::Saving, &path, error).message())?;
                storage::replace(&*fs, &path, &bytes).map_err(|error| error.message())
            };
            let written = written();
            Outcome::Exported(path, false, written)
        });
    }
}

/// Whether a text is cells of a spreadsheet: rows with tabs in them.
#[must_use]
pub fn is_cells(text: &str) -> bool {
    text.trim_end().contains('\t') && !text.trim_start().starts_with('{')
}

/// What a list came from: the name of its file, or the clipboard.
#[must_use]
pub fn source_name(locale: i18n::Locale, path: Option<&Path>) -> String {
    path.map_or_else(|| i18n::words(locale).text("app-list-in-pasted"), file_name)
}
