//! All exhibitors of the plan: a list to search, and the record of the one that is chosen.

mod wishes;

use egui::{Align, Button, Id, Layout, RichText, ScrollArea, Ui, vec2};

use wishes::{WISHES, listed};

use crate::app::desk::{Desk, Wish};
use crate::app::entry::Entry;
use crate::app::values::{Form, Value};
use crate::app::widgets::{choice, confirmed, empty_state, field, heading, plain_button, search_field, section};
use crate::editor::Editor;
use crate::geometry::Bounds;
use crate::i18n::{Search, Searched, natural};
use crate::message::Message;
use crate::model::{Attendance, Exhibitor, Lang, ObjectId};

const ROW: f32 = 28.0;

/// The dialog.
#[derive(Default)]
pub struct Exhibitors {
    search: String,
    chosen: Option<ObjectId>,
    rows: Vec<Row>,
    made_for: Option<(u64, String, Lang)>,
    entry: Entry,
}

struct Row {
    id: ObjectId,
    name: String,
    booths: String,
}

/// A text of an exhibitor that may be left out.
struct Text {
    field: &'static str,
    form: Form,
    get: fn(&Exhibitor) -> &Option<String>,
    set: fn(&mut Exhibitor) -> &mut Option<String>,
}

macro_rules! texts {
    ($($field:ident: $form:ident),*) => {
        &[$(Text {
            field: stringify!($field),
            form: Form::$form,
            get: |it| &it.$field,
            set: |it| &mut it.$field,
        }),*]
    };
}

const TEXTS: &[Text] = texts![
    code: Text, country: Text, province: Text, sector: Text, products: Lines, contact: Text, link: Text, note: Lines
];

impl Exhibitors {
    /// A change that the dialog wished for was refused: the field that asked for it says why.
    pub fn refused(&mut self, problem: &Message) {
        self.entry.refused(problem);
    }

    /// Shows the dialog.
    pub fn ui(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        self.make(desk, editor);
        let total = editor.document().layout().exhibitors().len();
        heading(ui, desk.say(&Message::new("app-exhibitors-title").with("count", total)));
        let height = (ui.ctx().content_rect().height() - 230.0).clamp(260.0, 560.0);
        ui.horizontal_top(|ui| {
            ui.allocate_ui_with_layout(vec2(300.0, height), Layout::top_down(Align::Min), |ui| {
                self.list(ui, desk, height);
            });
            ui.add_space(12.0);
            let width = ui.available_width();
            ui.allocate_ui_with_layout(vec2(width, height), Layout::top_down(Align::Min), |ui| {
                ui.set_min_height(height);
                self.record(ui, desk, editor);
            });
        });
        ui.add_space(8.0);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if confirmed(ui, desk.text("app-close"), true) {
                desk.wish(Wish::Close);
            }
        });
    }

    /// Makes the list anew when the plan, the search or the language changed.
    fn make(&mut self, desk: &Desk<'_>, editor: &Editor) {
        let wanted = (editor.document().revision(), self.search.trim().to_lowercase(), desk.lang());
        if self.made_for.as_ref() == Some(&wanted) {
            return;
        }
        let layout = editor.document().layout();
        let search = Search::of(&wanted.1);
        let fits = |it: &&Exhibitor| {
            search.finds(&Searched::of(it.names.iter().map(|(_, name)| name).chain(it.code.as_deref())))
        };
        let row = |it: &Exhibitor| Row {
            id: it.id,
            name: desk.name(&it.names).or(it.code.as_deref()).unwrap_or("–").to_owned(),
            booths: numbers(editor, it.id),
        };
        self.rows = layout.exhibitors().filter(|it| wanted.1.is_empty() || fits(it)).map(row).collect();
        self.rows.sort_by(|a, b| natural(&a.name, &b.name));
        self.chosen = self.chosen.filter(|&id| layout.exhibitor(id).is_some());
        self.made_for = Some(wanted);
    }

    fn list(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, height: f32) {
        let hint = desk.text("app-exhibitors-search");
        search_field(ui, &hint, &mut self.search, 300.0);
        let name = self.search.trim().to_owned();
        let label = if name.is_empty() {
            desk.text("app-exhibitors-new")
        } else {
            desk.say(&Message::new("app-exhibitor-new").with("name", name.clone()))
        };
        if ui.add(Button::new(label).truncate().min_size(vec2(300.0, ROW))).clicked() {
            let name = if name.is_empty() { desk.text("app-exhibitors-new-name") } else { name };
            desk.wish(Wish::NewExhibitor(name, Vec::new()));
            self.search.clear();
        }
        if self.rows.is_empty() {
            let key = if self.search.trim().is_empty() { "app-exhibitors-none" } else { "app-objects-not-found" };
            return empty_state(ui, desk.text(key));
        }
        let (rows, chosen) = (&self.rows, &mut self.chosen);
        ui.spacing_mut().item_spacing.y = 0.0;
        let area = ScrollArea::vertical().auto_shrink(false).max_height(height - 76.0);
        area.show_rows(ui, ROW, rows.len(), |ui, range| {
            for row in rows.get(range).into_iter().flatten() {
                let detail = RichText::new(&row.booths).small().weak();
                let button = Button::new(&row.name).right_text(detail).truncate();
                let is_chosen = *chosen == Some(row.id);
                let button =
                    button.selected(is_chosen).frame_when_inactive(is_chosen).min_size(vec2(ui.available_width(), ROW));
                if ui.add(button).clicked() {
                    *chosen = Some(row.id);
                }
            }
        });
    }

    /// Chooses an exhibitor, such as one just made.
    pub const fn choose(&mut self, id: ObjectId) {
        self.chosen = Some(id);
    }

    fn record(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
        let Some(exhibitor) = self.chosen.and_then(|id| editor.document().layout().exhibitor(id)) else {
            return empty_state(ui, desk.text("app-exhibitors-choose"));
        };
        ScrollArea::vertical().auto_shrink(false).id_salt("record").show(ui, |ui| {
            self.names(ui, desk, editor, exhibitor);
            attendance(ui, desk, exhibitor);
            self.texts(ui, desk, exhibitor);
            booths(ui, desk, editor, exhibitor.id);
            section(ui, desk.words.label("model-field", "wishes"));
            self.wishes(ui, desk, exhibitor);
            listed(ui, desk, exhibitor);
            ui.add_space(8.0);
            let id = exhibitor.id;
            if plain_button(ui, desk.text("app-exhibitors-remove")).clicked() {
                desk.change(Message::new("app-edit-remove-exhibitor"), move |transaction| {
                    transaction.remove_exhibitor(id)
                });
            }
        });
    }

    fn names(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, exhibitor: &Exhibitor) {
        for lang in languages(editor, exhibitor) {
            let label = format!("{} ({lang})", desk.words.label("model-field", "name"));
            let now = exhibitor.names.get(&lang).unwrap_or_default().to_owned();
            if let Some(text) = self.field(ui, desk, exhibitor.id, &label, Form::Text, now) {
                change(desk, exhibitor, |it| it.names.set(lang, &text));
            }
        }
    }

    fn texts(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, exhibitor: &Exhibitor) {
        for text in TEXTS {
            let label = desk.words.label("model-field", text.field);
            let now = (text.get)(exhibitor).clone().unwrap_or_default();
            if let Some(typed) = self.field(ui, desk, exhibitor.id, &label, text.form, now) {
                change(desk, exhibitor, |it| *(text.set)(it) = Some(typed).filter(|typed| !typed.is_empty()));
            }
        }
    }

    fn wishes(&mut self, ui: &mut Ui, desk: &mut Desk<'_>, exhibitor: &Exhibitor) {
        for wish in WISHES {
            let label = desk.text(wish.label);
            let now = (wish.text)(&exhibitor.wishes);
            let Some(typed) = self.field(ui, desk, exhibitor.id, &label, Form::Text, now) else { continue };
            let mut wishes = exhibitor.wishes.clone();
            if (wish.set)(&mut wishes, &typed) {
                change(desk, exhibitor, |it| it.wishes = wishes);
            } else {
                self.entry.refused(&Message::new("app-not-a-number"));
            }
        }
    }

    /// A text that was typed to its end.
    fn field(
        &mut self,
        ui: &mut Ui,
        desk: &Desk<'_>,
        of: ObjectId,
        label: &str,
        form: Form,
        now: String,
    ) -> Option<String> {
        let (id, value) = (Id::unique(("exhibitor", of, label)), Value::Text(now));
        let typed =
            field(ui, label, |ui| ui.vertical(|ui| self.entry.field(ui, desk, id, label, form, Some(&value))).inner);
        match typed {
            Some(Value::Text(text)) => Some(text),
            _ => None,
        }
    }
}

/// The plan's languages, and whatever other ones the exhibitor has a name in.
fn languages(editor: &Editor, exhibitor: &Exhibitor) -> Vec<Lang> {
    let mut languages = editor.document().layout().settings().languages.clone();
    let more = exhibitor.names.iter().map(|(lang, _)| lang.clone());
    languages.extend(more.filter(|lang| !languages.contains(lang)).collect::<Vec<_>>());
    languages
}

fn attendance(ui: &mut Ui, desk: &mut Desk<'_>, exhibitor: &Exhibitor) {
    let mut now = exhibitor.attendance;
    field(ui, &desk.words.label("model-field", "attendance"), |ui| {
        choice(ui, "attendance", 220.0, &mut now, Attendance::ALL, |it| {
            desk.words.label("model-attendance", it.word())
        });
    });
    if now != exhibitor.attendance {
        change(desk, exhibitor, |it| it.attendance = now);
    }
}

/// The booths it has, with a way to them.
fn booths(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, id: ObjectId) {
    section(ui, desk.text("app-exhibitors-booths"));
    let booths: Vec<ObjectId> = editor.document().index().referrers(id).collect();
    if booths.is_empty() {
        ui.weak(desk.text("app-exhibitors-no-booth"));
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(numbers(editor, id));
        if plain_button(ui, desk.text("app-exhibitors-show")).clicked() {
            let index = editor.document().index();
            if let Some(bounds) = booths.iter().filter_map(|&id| index.bounds(id)).reduce(Bounds::union) {
                desk.wish(Wish::Show(bounds.grown(6_000.0)));
            }
            desk.wish(Wish::Select(booths));
            desk.wish(Wish::Close);
        }
    });
}

/// The numbers of its booths.
fn numbers(editor: &Editor, id: ObjectId) -> String {
    let layout = editor.document().layout();
    let booths = editor.document().index().referrers(id).filter_map(|id| layout.object(id)?.booth());
    let mut numbers: Vec<&str> = booths.map(|booth| booth.number.as_deref().unwrap_or("–")).collect();
    numbers.sort_by(|a, b| natural(a, b));
    numbers.join(", ")
}

/// Wishes for an exhibitor with `how` done to it, in one step.
fn change(desk: &mut Desk<'_>, exhibitor: &Exhibitor, how: impl FnOnce(&mut Exhibitor)) {
    let mut changed = exhibitor.clone();
    how(&mut changed);
    desk.change(Message::new("app-edit-exhibitor"), move |transaction| transaction.put_exhibitor(changed));
}
