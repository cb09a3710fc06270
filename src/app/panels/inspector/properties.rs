//! The list of properties: which kinds have them, how they are read from an object and written to it.

mod place;
mod table;

use egui::{ComboBox, Id, Ui};

use crate::analysis::booth_type;
use crate::analysis::prices::{Price, price};
use crate::app::desk::Desk;
use crate::app::entry::Entry;
use crate::app::panels::objects::label as label_of;
use crate::app::values::{Form, Value};
use crate::app::widgets;
use crate::document::EditError;
use crate::editor::Editor;
use crate::geometry::{Outline, Point};
use crate::message::Message;
use crate::model::{Colour, Kind, Lang, Names, Object, ObjectId};

pub use table::{PROPERTIES, names, names_mut};

/// How a property is shown.
#[derive(Clone, Copy)]
pub enum Shown {
    /// As a field to type into.
    Typed(Form),
    /// As a list of words; their labels are `<list>-<word>`.
    Choice {
        /// Where the labels are.
        list: &'static str,
        /// The words.
        words: fn() -> Vec<&'static str>,
    },
    /// As a list of objects of this kind, or none.
    Reference(Kind),
    /// As a check box.
    Flag,
    /// As a colour, or the usual one.
    Colour,
}

/// One property.
pub struct Property {
    /// Its name in the file: its label is `model-field-<name>`.
    pub field: &'static str,
    /// How it is shown.
    pub shown: Shown,
    /// Its value; `None` for objects that have no such property.
    pub get: fn(&Object) -> Option<Value>,
    /// Sets it; `false` where the value does not fit.
    pub set: fn(&mut Object, &Value) -> bool,
}

/// Names of an object, which have one value a language.
struct Named {
    field: &'static str,
    get: fn(&Object) -> Option<&Names>,
    set: fn(&mut Object) -> Option<&mut Names>,
}

/// What may be set of locked things: how they sell, remarks, and the lock itself.
const UNLOCKED: &[&str] = &["locked", "status", "held_until", "price", "note"];

const NAMES: &[Named] = &[Named { field: "name", get: table::names, set: table::names_mut }];

/// Shows every property that all objects have.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, objects: &[&Object], entry: &mut Entry) {
    let locked = objects.iter().any(|object| editor.is_locked(object));
    if locked {
        ui.add(egui::Label::new(egui::RichText::new(desk.text("app-inspector-locked")).weak()).wrap());
    }
    ui.add_enabled_ui(!locked, |ui| {
        for named in NAMES {
            names_fields(ui, desk, editor, objects, named, entry);
        }
    });
    for property in PROPERTIES {
        let values: Option<Vec<Value>> = objects.iter().map(|object| (property.get)(object)).collect();
        if let Some(mut values) = values {
            let from = counted_from(property.field, editor.origin);
            values.iter_mut().for_each(|value| *value = shifted(value, -from));
            let field = Field { property, values: &values, objects };
            let free = !locked || UNLOCKED.contains(&property.field);
            ui.add_enabled_ui(free, |ui| field.show(ui, desk, editor, entry));
        }
    }
    area(ui, desk, objects);
    open_sides(ui, desk, editor, objects);
    worked_out(ui, desk, editor, objects);
}

/// What one booth costs by the price list, where nothing is typed for it.
fn worked_out(ui: &mut Ui, desk: &Desk<'_>, editor: &Editor, objects: &[&Object]) {
    let [object] = objects else { return };
    let (layout, index) = (editor.document().layout(), editor.document().index());
    let near = |area: &crate::geometry::Bounds| index.near_sorted(area);
    let Some(Price { amount, from: Some(_) }) = price(layout, &near, object.id) else { return };
    let text = format!("{} {}", crate::i18n::sum(amount), layout.settings().currency);
    widgets::field(ui, &desk.text("app-price-by-list"), |ui| ui.add(egui::Label::new(text).wrap()));
}

/// Where a coordinate is counted from: the origin that the user set; everything else from zero.
fn counted_from(field: &str, origin: Point) -> i32 {
    match field {
        "x" => origin.x,
        "y" => origin.y,
        _ => 0,
    }
}

fn shifted(value: &Value, by: i32) -> Value {
    match value {
        Value::Length(Some(length)) => Value::Length(length.checked_add(by)),
        value => value.clone(),
    }
}

/// One property of the selected objects.
struct Field<'a> {
    property: &'static Property,
    values: &'a [Value],
    objects: &'a [&'a Object],
}

impl Field<'_> {
    /// The value that all share.
    fn shared(&self) -> Option<&Value> {
        let first = self.values.first()?;
        self.values.iter().all(|value| value == first).then_some(first)
    }

    fn show(&self, ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, entry: &mut Entry) {
        // Coordinates have no field of their own in the file.
        let list = if matches!(self.property.field, "x" | "y") { "app-field" } else { "model-field" };
        let label = desk.words.label(list, &self.property.field.replace('_', "-"));
        let id = self.id();
        let chosen = widgets::field(ui, &label, |ui| match self.property.shown {
            Shown::Typed(form) => ui.vertical(|ui| entry.field(ui, desk, id, &label, form, self.shared())).inner,
            Shown::Choice { list, words } => self.choice(ui, desk, id, list, words()),
            Shown::Reference(kind) => self.reference(ui, desk, editor, id, kind),
            Shown::Flag => self.flag(ui, desk),
            Shown::Colour => self.colour(ui, desk),
        });
        if let Some(value) = chosen {
            let from = counted_from(self.property.field, editor.origin);
            self.set(desk, &label, shifted(&value, from));
        }
    }

    fn id(&self) -> Id {
        let ids: Vec<ObjectId> = self.objects.iter().map(|object| object.id).collect();
        Id::unique((self.property.field, ids))
    }

    fn choice(&self, ui: &mut Ui, desk: &Desk<'_>, id: Id, list: &str, words: Vec<&'static str>) -> Option<Value> {
        let now = match self.shared() {
            Some(Value::Choice(word)) => Some(*word),
            _ => None,
        };
        let text = now.map_or_else(|| desk.text("app-mixed"), |word| desk.words.label(list, word));
        let mut chosen = None;
        ComboBox::from_id_salt(id).width(ui.available_width()).selected_text(text).show_ui(ui, |ui| {
            for word in words {
                if ui.selectable_label(now == Some(word), desk.words.label(list, word)).clicked() {
                    chosen = Some(Value::Choice(word));
                }
            }
        });
        chosen.filter(|value| self.shared() != Some(value))
    }

    fn reference(&self, ui: &mut Ui, desk: &Desk<'_>, editor: &Editor, id: Id, kind: Kind) -> Option<Value> {
        let layout = editor.document().layout();
        let text = match self.shared() {
            Some(Value::Reference(Some(id))) => label_of(layout, desk, *id),
            Some(_) => desk.text("app-none"),
            None => desk.text("app-mixed"),
        };
        let mut chosen = None;
        ComboBox::from_id_salt(id).width(ui.available_width()).selected_text(text).show_ui(ui, |ui| {
            if ui.selectable_label(self.shared() == Some(&Value::Reference(None)), desk.text("app-none")).clicked() {
                chosen = Some(Value::Reference(None));
            }
            for object in layout.of_kind(kind) {
                let value = Value::Reference(Some(object.id));
                if ui.selectable_label(self.shared() == Some(&value), label_of(layout, desk, object.id)).clicked() {
                    chosen = Some(value);
                }
            }
        });
        chosen.filter(|value| self.shared() != Some(value))
    }

    fn flag(&self, ui: &mut Ui, desk: &Desk<'_>) -> Option<Value> {
        let mut on = self.shared() == Some(&Value::Flag(true));
        let text = match self.shared() {
            Some(value) => value.written(desk),
            None => desk.text("app-mixed"),
        };
        ui.checkbox(&mut on, text).changed().then_some(Value::Flag(on))
    }

    fn colour(&self, ui: &mut Ui, desk: &Desk<'_>) -> Option<Value> {
        let now = match self.shared() {
            Some(Value::Colour(colour)) => *colour,
            _ => None,
        };
        let usual = self.objects.first().and_then(|object| object.pavilion()).map(crate::scene::pavilion_colour);
        let shown = now.or(usual).unwrap_or(Colour::hex(0xb9_bec4));
        let mut rgb = [shown.red, shown.green, shown.blue];
        let changed = ui.color_edit_button_srgb(&mut rgb).changed();
        let [red, green, blue] = rgb;
        if changed {
            return Some(Value::Colour(Some(Colour { red, green, blue })));
        }
        let reset = now.is_some() && ui.button(desk.text("app-usual-colour")).clicked();
        reset.then_some(Value::Colour(None))
    }

    /// Sets the value on every object, in one step.
    fn set(&self, desk: &mut Desk<'_>, label: &str, value: Value) {
        let set = self.property.set;
        let ids: Vec<ObjectId> = self.objects.iter().map(|object| object.id).collect();
        replace(desk, label, ids, move |object| set(object, &value));
    }
}

/// Wishes that `change` be made to each of these objects, in one step that names the property.
pub(super) fn replace(
    desk: &mut Desk<'_>,
    label: &str,
    ids: Vec<ObjectId>,
    change: impl Fn(&mut Object) -> bool + 'static,
) {
    let step = Message::new("app-edit-property").with("property", label);
    desk.change(step, move |transaction| {
        for id in ids {
            let Some(mut object) = transaction.layout().object(id).cloned() else { continue };
            if !change(&mut object) {
                return Err(EditError::Refused(Message::new("app-does-not-fit")));
            }
            transaction.replace(object)?;
        }
        Ok(())
    });
}

fn names_fields(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    editor: &Editor,
    objects: &[&Object],
    named: &Named,
    entry: &mut Entry,
) {
    let all: Option<Vec<&Names>> = objects.iter().map(|object| (named.get)(object)).collect();
    let Some(all) = all else { return };
    let field = if objects.iter().all(|object| object.kind() == Kind::Label) { "text" } else { named.field };
    let label = desk.words.label("model-field", field);
    let languages: Vec<Lang> = editor.document().layout().settings().languages.clone();
    for lang in languages {
        let texts: Vec<&str> = all.iter().map(|names| names.get(&lang).unwrap_or_default()).collect();
        let shared = texts.first().filter(|first| texts.iter().all(|text| text == *first));
        let value = shared.map(|text| Value::Text((*text).to_owned()));
        let ids: Vec<ObjectId> = objects.iter().map(|object| object.id).collect();
        let id = Id::unique((named.field, lang.as_str(), &ids));
        let label = format!("{label} ({lang})");
        let typed = widgets::field(ui, &label, |ui| {
            ui.vertical(|ui| entry.field(ui, desk, id, &label, Form::Text, value.as_ref())).inner
        });
        if let Some(Value::Text(text)) = typed {
            let set = named.set;
            replace(desk, &label, ids, move |object| {
                set(object).is_some_and(|names| {
                    names.set(lang.clone(), &text);
                    true
                })
            });
        }
    }
}

/// The area that the objects cover together.
fn area(ui: &mut Ui, desk: &Desk<'_>, objects: &[&Object]) {
    let outlines: Vec<Outline> = objects.iter().filter_map(|object| object.thing.outline()).collect();
    if !outlines.is_empty() {
        let total: i64 = outlines.iter().map(Outline::area).sum();
        widgets::field(ui, &desk.text("app-area"), |ui| ui.label(crate::i18n::area(total)));
    }
}

/// What sort of place the booths are by their open sides, which follow from what stands round them.
fn open_sides(ui: &mut Ui, desk: &Desk<'_>, editor: &Editor, objects: &[&Object]) {
    // Beyond so many they would differ anyway, and asking takes time.
    const MOST: usize = 200;
    let document = editor.document();
    let near = |area: &crate::geometry::Bounds| document.index().near_sorted(area);
    let sort = |object: &&Object| booth_type(document.layout(), &near, object.id);
    let Some(first) = objects.first().filter(|_| objects.len() <= MOST).and_then(sort) else { return };
    let text = if objects.iter().all(|object| sort(object) == Some(first)) {
        desk.say(&first.label())
    } else {
        desk.text("app-mixed")
    };
    // A long answer must not make the panel wider.
    widgets::field(ui, &desk.text("app-open-sides"), |ui| ui.add(egui::Label::new(text).wrap()));
}
