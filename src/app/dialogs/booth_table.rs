//! All booths as a table: cells are typed into, copied, and pasted over as a block from another program.

mod paste;

use std::sync::Arc;

use egui::{Align, Event, Key, Label, Layout, Modifiers, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::{Answer, today};
use crate::app::desk::{Desk, Wish};
use crate::app::widgets::{empty_state, heading, main_button, plain_button, search_field, text_field};
use crate::editor::Editor;
use crate::export::data::{Cell, Heading, Measure, Sheet};
use crate::i18n::{Search, Searched, natural};
use crate::import::Refused;
use crate::import::booths::{BoothColumn, BoothUpdate, pasted, typed};
use crate::message::Message;
use crate::model::{Layout as Plan, Object, ObjectId};

/// Columns that can be changed, with their widths in points.
const COLUMNS: [(BoothColumn, f32); 8] = [
    (BoothColumn::Number, 96.0),
    (BoothColumn::Status, 112.0),
    (BoothColumn::HeldUntil, 96.0),
    (BoothColumn::Kind, 110.0),
    (BoothColumn::Price, 92.0),
    (BoothColumn::Height, 84.0),
    (BoothColumn::Load, 96.0),
    (BoothColumn::Note, 180.0),
];
/// Widths of hall, area and exhibitors, which are only shown, in points.
const HALL: f32 = 110.0;
const EXHIBITORS: f32 = 150.0;
/// Height of a row in points.
const ROW: f32 = 24.0;

/// A cell: the place of its row, and that of its column.
type Place = (usize, usize);

/// The dialog.
#[derive(Default)]
pub struct BoothTable {
    search: String,
    rows: Arc<Vec<ObjectId>>,
    /// What was searched when the rows were made: they stay where they are while cells change.
    made_for: Option<String>,
    /// The cell that is typed into, and what is typed.
    cell: Option<(Place, String)>,
    /// Whether that cell still has to be given the keys.
    fresh: bool,
    problem: Option<Message>,
    /// Pasted cells that wait to be taken.
    pending: Option<BoothUpdate>,
}

impl BoothTable {
    /// The plan refused a change.
    pub fn refused(&mut self, problem: Message) {
        self.problem = Some(problem);
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let plan = editor.document().layout();
        heading(ui, desk.text("app-booth-table-title"));
        ui.weak(desk.text("app-booth-table-text"));
        ui.add_space(6.0);
        ui.horizontal(|ui| {
            search_field(ui, &desk.text("app-booth-table-search"), &mut self.search, 240.0);
            ui.weak(desk.say(&Message::new("app-booth-table-count").with("count", self.rows.len())));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                if plain_button(ui, desk.text("app-booth-table-copy")).clicked() {
                    let sheet = self.sheet(plan, desk);
                    desk.wish(Wish::Answer(Answer::CopySheet(sheet)));
                }
            });
        });
        self.follow(editor, desk);
        self.take_paste(ui, plan);
        let height = (ui.ctx().content_rect().height() - if self.pending.is_some() { 420.0 } else { 260.0 }).max(120.0);
        ScrollArea::horizontal().id_salt("booth-table-across").show(ui, |ui| {
            header(ui, desk);
            self.table(ui, desk, plan, height);
        });
        if let Some(problem) = &self.problem {
            ui.colored_label(ui.visuals().error_fg_color, desk.say(problem));
        }
        if self.pending.as_ref().is_some_and(|update| paste::waiting(ui, desk, update)) {
            self.pending = None;
        }
        ui.add_space(8.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if main_button(ui, desk.text("app-close"), true).clicked() && self.commit(desk, plan) {
                desk.wish(Wish::Close);
            }
        });
    }

    /// The booths that are shown, by number.
    fn follow(&mut self, editor: &Editor, desk: &Desk<'_>) {
        if self.made_for.as_ref() == Some(&self.search) {
            return;
        }
        let plan = editor.document().layout();
        let all = plan.booths().map(|(object, booth)| (booth.number.clone().unwrap_or_default(), object));
        let asked = Search::of(&self.search);
        let fits = |object: &Object| {
            asked.is_empty() || asked.finds(&Searched::of(texts(plan, desk, object).iter().map(String::as_str)))
        };
        let mut rows: Vec<(String, ObjectId)> =
            all.filter(|(_, object)| fits(object)).map(|(number, object)| (number, object.id)).collect();
        rows.sort_by(|a, b| natural(&a.0, &b.0).then(a.1.cmp(&b.1)));
        self.rows = Arc::new(rows.into_iter().map(|(_, id)| id).collect());
        (self.made_for, self.cell) = (Some(self.search.clone()), None);
    }

    /// A block of cells that is pasted into a cell goes over those below and beside it, when that is confirmed.
    fn take_paste(&mut self, ui: &Ui, plan: &Plan) {
        let Some(((row, column), _)) = &self.cell else { return };
        let is_block = |event: &Event| matches!(event, Event::Paste(text) if text.trim_end().contains(['\t', '\n']));
        let block = ui.input_mut(|input| {
            let at = input.events.iter().position(is_block)?;
            Some(input.events.remove(at))
        });
        let Some(Event::Paste(text)) = block else { return };
        let columns: Vec<BoothColumn> = COLUMNS.iter().skip(*column).map(|(column, _)| *column).collect();
        let update = pasted(plan, self.rows.get(*row..).unwrap_or_default(), &columns, &text);
        self.problem = update.as_ref().err().map(Refused::message);
        (self.cell, self.pending) = (None, update.ok());
    }

    fn table(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, plan: &Plan, height: f32) {
        if self.rows.is_empty() {
            empty_state(ui, desk.text("app-booth-table-none"));
            return;
        }
        ui.spacing_mut().item_spacing = vec2(4.0, 0.0);
        let (rows, today) = (Arc::clone(&self.rows), today());
        let area = ScrollArea::vertical().max_height(height).auto_shrink([true, false]).id_salt("booth-table");
        area.show_rows(ui, ROW, rows.len(), |ui, range| {
            for (row, id) in rows.iter().enumerate().skip(range.start).take(range.len()) {
                let Some(object) = plan.object(*id) else { continue };
                ui.push_id(id, |ui| ui.horizontal(|ui| self.row(ui, desk, plan, (row, object), &today)));
            }
        });
    }

    fn row(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, plan: &Plan, (row, object): (usize, &Object), today: &str) {
        let over = object.booth().is_some_and(|booth| booth.is_overdue(today));
        for (column, (kind, width)) in COLUMNS.iter().enumerate() {
            let place = (row, column);
            if self.cell.as_ref().is_some_and(|(other, _)| *other == place) {
                self.typed(ui, desk, plan, object, *width);
            } else {
                let shown = text_of(desk, *kind, object);
                let mut text = RichText::new(if shown.is_empty() { " " } else { shown.as_str() });
                if over && *kind == BoothColumn::HeldUntil {
                    text = text.color(ui.visuals().warn_fg_color);
                }
                let button = egui::Button::new(text).frame_when_inactive(false).truncate();
                let response = at_left(ui, *width, |ui| ui.add(button.min_size(vec2(*width, ROW))));
                if response.clicked() && self.commit(desk, plan) {
                    self.begin(place, shown);
                }
            }
        }
        let booth = object.booth();
        let hall = booth.and_then(|booth| booth.hall).and_then(|id| plan.object(id)).and_then(|it| it.hall());
        let hall = hall.and_then(|hall| desk.name(&hall.names)).unwrap_or_default().to_owned();
        shown(ui, hall, HALL);
        let exhibitors = booth.map_or(&[][..], |booth| &booth.exhibitors);
        let names = exhibitors.iter().filter_map(|id| desk.name(&plan.exhibitor(*id)?.names));
        shown(ui, names.collect::<Vec<_>>().join(" · "), EXHIBITORS);
    }

    /// The cell that is typed into.
    fn typed(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, plan: &Plan, object: &Object, width: f32) {
        let Some(((row, column), text)) = &mut self.cell else { return };
        let (row, column) = (*row, *column);
        let label = COLUMNS.get(column).map_or_else(String::new, |(kind, _)| desk.say(&kind.label()));
        let number = object.booth().and_then(|booth| booth.number.clone()).unwrap_or_default();
        let edit = TextEdit::singleline(text).desired_width(width);
        let response = at_left(ui, width, |ui| text_field(ui, &format!("{label} {number}"), edit));
        if std::mem::take(&mut self.fresh) {
            response.request_focus();
            crate::app::widgets::select_all(ui.ctx(), response.id, text.chars().count());
            return;
        }
        let (enter, tab) = ui.input(|input| (input.key_pressed(Key::Enter), input.key_pressed(Key::Tab)));
        // It ends the cell, and not the dialog with it.
        let escape = ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Escape));
        if escape {
            self.cell = None;
        } else if response.lost_focus() && self.commit(desk, plan) {
            let next = match (enter, tab) {
                (true, _) => Some((row + 1, column)),
                (_, true) if column + 1 < COLUMNS.len() => Some((row, column + 1)),
                (_, true) => Some((row + 1, 0)),
                _ => None,
            };
            if let Some(((row, column), object)) =
                next.and_then(|(row, column)| Some(((row, column), plan.object(*self.rows.get(row)?)?)))
                && let Some((kind, _)) = COLUMNS.get(column)
            {
                self.begin((row, column), text_of(desk, *kind, object));
            }
        }
    }

    fn begin(&mut self, place: Place, text: String) {
        (self.cell, self.fresh) = (Some((place, text)), true);
    }

    /// Takes what is typed into the plan; `false` where it cannot be taken, and stays to be corrected.
    fn commit(&mut self, desk: &mut Desk<'_>, plan: &Plan) -> bool {
        let Some(((row, column), text)) = self.cell.take() else { return true };
        let (Some(id), Some((kind, _))) = (self.rows.get(row), COLUMNS.get(column)) else { return true };
        let same = plan.object(*id).is_some_and(|object| text_of(desk, *kind, object) == text);
        if same {
            self.problem = None;
            return true;
        }
        match typed(plan, *id, *kind, &text) {
            Ok(booths) => {
                self.problem = None;
                paste::put(desk, booths);
                true
            }
            Err(reason) => {
                self.problem = Some(reason);
                self.begin((row, column), text);
                false
            }
        }
    }

    /// What is shown, for another program.
    fn sheet(&self, plan: &Plan, desk: &Desk<'_>) -> Sheet {
        let heading = |column: &BoothColumn| Heading { text: desk.say(&column.label()), measure: Measure::Text };
        let cell = |column: &BoothColumn, object: &Object| Cell::text(Some(text_of(desk, *column, object)));
        let row = |object: &Object| COLUMNS.iter().map(|(column, _)| cell(column, object)).collect();
        Sheet {
            name: desk.text("app-booth-table-title"),
            headings: COLUMNS.iter().map(|(column, _)| heading(column)).collect(),
            rows: self.rows.iter().filter_map(|id| plan.object(*id)).map(row).collect(),
        }
    }
}

fn header(ui: &mut Ui, desk: &Desk<'_>) {
    ui.spacing_mut().item_spacing.x = 4.0;
    ui.horizontal(|ui| {
        for (column, width) in COLUMNS {
            title(ui, desk.say(&column.label()), width);
        }
        title(ui, desk.words.label("model-field", "hall"), HALL);
        title(ui, desk.words.label("model-field", "exhibitors"), EXHIBITORS);
    });
}

fn title(ui: &mut Ui, text: String, width: f32) {
    let text = RichText::new(text).small().weak();
    // Cells have a margin.
    at_left(ui, width, |ui| ui.horizontal(|ui| (ui.add_space(8.0), ui.add(Label::new(text).truncate()))));
}

fn shown(ui: &mut Ui, text: String, width: f32) {
    let text = Label::new(RichText::new(text).weak()).truncate();
    at_left(ui, width, |ui| ui.horizontal_centered(|ui| (ui.add_space(8.0), ui.add(text))));
}

/// Something at the left of so much room.
fn at_left<R>(ui: &mut Ui, width: f32, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.allocate_ui_with_layout(vec2(width, ROW), Layout::top_down_justified(Align::LEFT), |ui| {
        ui.set_min_size(vec2(width, ROW));
        add(ui)
    })
    .inner
}

/// What a cell shows.
fn text_of(desk: &Desk<'_>, column: BoothColumn, object: &Object) -> String {
    column.cell(object, |message| desk.say(message))
}

/// All that is searched of a booth.
fn texts(plan: &Plan, desk: &Desk<'_>, object: &Object) -> Vec<String> {
    let mut texts: Vec<String> = COLUMNS.iter().map(|(column, _)| text_of(desk, *column, object)).collect();
    let hall = object.booth().and_then(|booth| booth.hall).and_then(|id| plan.object(id)).and_then(Object::hall);
    texts.extend(hall.and_then(|hall| desk.name(&hall.names)).map(str::to_owned));
    texts
}
