//! A list of exhibitors on its way into the plan: what its columns mean, and what it would change.

mod changes;
mod columns;

use std::path::PathBuf;

use egui::{Align, Checkbox, DragValue, Layout, Ui};

use super::Answer;
use crate::app::desk::{Desk, Wish};
use crate::app::lists::source_name;
use crate::app::widgets::{choice, confirmed, heading, plain_button};
use crate::editor::Editor;
use crate::import::exhibitors::{ColumnMeaning, Key, Mapping, Options, Update, compare, listed, propose};
use crate::import::table::{Asked, ENCODINGS, Table};
use crate::message::Message;
use crate::model::ObjectId;

/// The dialog.
pub struct ListIn {
    /// Its file; `None` where cells were pasted.
    path: Option<PathBuf>,
    table: Table,
    mapping: Mapping,
    /// What rows are found again by, where the planner said so.
    key: Option<Key>,
    erase: bool,
    remove: bool,
    shown: changes::Shown,
    /// What it would change, and of what that was made.
    made: Option<(Made, Update)>,
}

/// What an update was made of.
#[derive(Clone, PartialEq)]
struct Made {
    revision: u64,
    mapping: Mapping,
    key: Option<Key>,
    erase: bool,
}

impl ListIn {
    /// Asks about a table that was read.
    #[must_use]
    pub fn new(path: Option<PathBuf>, table: Table) -> Self {
        let mapping = propose(&table, None, None);
        let shown = changes::Shown::default();
        Self { path, table, mapping, key: None, erase: true, remove: false, shown, made: None }
    }

    /// The same file was read in another way.
    pub fn read_again(&mut self, table: Table) {
        self.mapping = propose(&table, None, None);
        self.table = table;
        self.made = None;
    }

    /// What is to be done, and which exhibitors go.
    pub fn taken(&mut self) -> (Update, Vec<ObjectId>) {
        let update = self.made.take().map(|(_, update)| update).unwrap_or_default();
        let gone = if self.remove { update.vanished.clone() } else { Vec::new() };
        (update, gone)
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &mut Editor) {
        self.make(editor);
        let title =
            Message::new("app-list-in-title").with("name", source_name(desk.words.locale(), self.path.as_deref()));
        heading(ui, desk.say(&title));
        self.source(ui, desk);
        let height = (ui.ctx().content_rect().height() - 240.0).clamp(260.0, 560.0);
        columns::show(ui, desk, &self.table, &mut self.mapping, height * 0.42);
        ui.add_space(6.0);
        self.options(ui, desk);
        if let Some((_, update)) = &self.made {
            self.shown.ui(ui, desk, editor.document().layout(), update, height * 0.42);
        }
        ui.add_space(8.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let any =
                self.made.as_ref().is_some_and(|(_, it)| !it.is_empty() || (self.remove && !it.vanished.is_empty()));
            if confirmed(ui, desk.text("app-list-in-take"), any) {
                desk.wish(Wish::Answer(Answer::TakeList));
            }
            if plain_button(ui, desk.text("app-cancel")).clicked() {
                desk.wish(Wish::Close);
            }
        });
    }

    /// Makes the update anew when the plan or an answer changed.
    fn make(&mut self, editor: &mut Editor) {
        let revision = editor.document().revision();
        let wanted = Made { revision, mapping: self.mapping.clone(), key: self.key.clone(), erase: self.erase };
        if self.made.as_ref().is_some_and(|(made, _)| *made == wanted) {
            return;
        }
        let listed = listed(&self.table, &self.mapping);
        let key = self.key.clone().unwrap_or_else(|| Key::for_list(&listed.entries));
        let options = Options { key, erase: self.erase };
        let layout = editor.document().layout().clone();
        let update = compare(&layout, &listed, &options, &mut || editor.fresh_id());
        self.made = Some((wanted, update));
    }

    /// Sheet and row of the headings; encoding of a text.
    fn source(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.horizontal_wrapped(|ui| {
            if self.table.sheets.len() > 1 {
                let mut sheet = self.mapping.sheet;
                ui.label(desk.text("app-list-in-sheet"));
                let names = |place: usize| self.table.sheets.get(place).map(|it| it.name.clone()).unwrap_or_default();
                let places: Vec<usize> = (0..self.table.sheets.len()).collect();
                ui.name_inputs(desk.text("app-list-in-sheet"), |ui| {
                    choice(ui, "sheet", 160.0, &mut sheet, &places, names)
                });
                if sheet != self.mapping.sheet {
                    self.mapping = propose(&self.table, Some(sheet), None);
                }
            }
            let mut row = self.mapping.heading + 1;
            let label = ui.label(desk.text("app-list-in-heading"));
            let last = self.table.sheets.get(self.mapping.sheet).map_or(1, |sheet| sheet.rows.len().max(1));
            if ui.add(DragValue::new(&mut row).range(1..=last)).labelled_by(label.id).changed() {
                self.mapping = propose(&self.table, Some(self.mapping.sheet), Some(row.saturating_sub(1)));
            }
            self.encoding(ui, desk);
        });
        if self.table.about.lossy {
            let encoding = self.table.about.encoding.clone().unwrap_or_default();
            let text = desk.say(&Message::new("import-lossy").with("encoding", encoding));
            ui.colored_label(ui.visuals().warn_fg_color, text);
        }
    }

    fn encoding(&self, ui: &mut Ui, desk: &mut Desk<'_>) {
        let (Some(now), Some(path)) = (self.table.about.encoding.as_deref(), &self.path) else { return };
        let mut encoding = ENCODINGS.iter().copied().find(|name| *name == now).unwrap_or("UTF-8");
        let before = encoding;
        ui.label(desk.text("app-list-in-encoding"));
        ui.name_inputs(desk.text("app-list-in-encoding"), |ui| {
            choice(ui, "encoding", 130.0, &mut encoding, ENCODINGS, ToOwned::to_owned);
        });
        if encoding != before {
            let asked = Asked { encoding: Some(encoding.to_owned()), separator: None };
            desk.wish(Wish::Answer(Answer::ReadList(path.clone(), asked)));
        }
    }

    /// By what rows are found again, and what becomes of what the list does not have.
    fn options(&mut self, ui: &mut Ui, desk: &mut Desk<'_>) {
        ui.horizontal_wrapped(|ui| {
            let listed = self.mapping.columns.iter().any(|column| column.meaning == ColumnMeaning::Code);
            let mut now = match &self.key {
                None => 0,
                Some(Key::Name) => 1,
                Some(_) => 2,
            };
            let before = now;
            let places: &[usize] = if listed { &[0, 1, 2] } else { &[0, 1] };
            let name = |place: usize| {
                let keys = ["app-list-in-key-found", "import-column-meaning-name", "import-column-meaning-code"];
                desk.text(keys.get(place).copied().unwrap_or("import-column-meaning-name"))
            };
            ui.label(desk.text("app-list-in-key"));
            ui.name_inputs(desk.text("app-list-in-key"), |ui| choice(ui, "key", 140.0, &mut now, places, name));
            if now != before {
                self.key = match now {
                    1 => Some(Key::Name),
                    2 => Some(Key::Code),
                    _ => None,
                };
            }
            ui.add(Checkbox::new(&mut self.erase, desk.text("app-list-in-erase")));
            let vanished = self.made.as_ref().map_or(0, |(_, update)| update.vanished.len());
            if vanished > 0 {
                let label = Message::new("app-list-in-remove").with("count", vanished);
                ui.add(Checkbox::new(&mut self.remove, desk.say(&label)));
            }
        });
    }
}
