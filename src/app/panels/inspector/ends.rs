//! The ends of a dimension and the tip of a leader: a place to type, or what it holds on to; and what that comes to.

use egui::{Id, Ui};

use super::properties::replace;
use crate::app::desk::Desk;
use crate::app::entry::Entry;
use crate::app::panels::objects::label;
use crate::app::values::{Form, Value};
use crate::app::widgets;
use crate::editor::Editor;
use crate::geometry::{Place, Point};
use crate::message::Message;
use crate::model::{Anchor, Layout, Measured, Object, Thing};
use crate::scene::field_names;

/// One end: which of the object's it is, and what it is called.
#[derive(Clone)]
struct End {
    place: usize,
    name: String,
}

/// Shows the ends of a dimension and what it measures, the leader of a label and the fields it may name; nothing for
/// other objects.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, object: &Object, entry: &mut Entry) {
    let layout = editor.document().layout();
    match &object.thing {
        Thing::Dimension(dimension) => {
            measured(ui, desk, layout.measured(dimension));
            if let Some(whole) = dimension.whole() {
                ui.label(label(layout, desk, whole));
                return;
            }
        }
        Thing::Label(it) => {
            let fields = field_names().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(" ");
            ui.add(
                egui::Label::new(
                    egui::RichText::new(desk.say(&Message::new("app-label-fields").with("fields", fields)))
                        .small()
                        .weak(),
                )
                .wrap(),
            );
            if it.leader.is_some() && ui.button(desk.text("app-label-no-leader")).clicked() {
                without_leader(desk, object);
            }
        }
        _ => return,
    }
    for (place, (field, anchor)) in object.thing.anchors().into_iter().enumerate() {
        let name = match field {
            "via" => desk.say(&Message::new("app-dimension-stop").with("number", place)),
            "leader" => desk.text("app-label-leader"),
            field => desk.words.label("model-field", field),
        };
        widgets::section(ui, &name);
        one(ui, desk, layout, object, &End { place, name }, anchor, entry);
    }
}

fn one(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    layout: &Layout,
    object: &Object,
    end: &End,
    anchor: Anchor,
    entry: &mut Entry,
) {
    let what = match anchor {
        Anchor::Point(point) => return point_fields(ui, desk, object, end, point, entry),
        Anchor::Corner(id, corner) => Message::new("app-dimension-corner")
            .with("corner", i32::from(corner) + 1)
            .with("object", label(layout, desk, id)),
        Anchor::Centre(id) => Message::new("app-dimension-centre").with("object", label(layout, desk, id)),
    };
    let free = layout.place_of(anchor).map(Place::rounded);
    let clicked = ui.horizontal(|ui| {
        ui.label(desk.say(&what));
        ui.small_button(desk.text("app-dimension-free")).clicked()
    });
    if let Some(point) = free.filter(|_| clicked.inner) {
        set(desk, object, end, point);
    }
}

/// What a dimension comes to.
fn measured(ui: &mut Ui, desk: &Desk<'_>, measured: Option<Measured>) {
    let (label, text) = match measured {
        Some(Measured::Lengths(chain)) => {
            let (from, to) = chain.line();
            let length = Value::Length(Some(Place::new(from.distance(to), 0.0).rounded().x));
            (desk.words.label("model-field", "length"), length.written(desk))
        }
        Some(Measured::Angle(corner)) => {
            let degrees = format!("{:.1}°", corner.sweep.to_degrees());
            (desk.words.label("model-field", "angle"), degrees)
        }
        Some(Measured::Area { area, .. }) => (desk.text("app-area"), crate::i18n::area(area)),
        None => return,
    };
    widgets::field(ui, &label, |ui| ui.label(text));
}

fn point_fields(ui: &mut Ui, desk: &mut Desk<'_>, object: &Object, end: &End, point: Point, entry: &mut Entry) {
    for (axis, now) in [("x", point.x), ("y", point.y)] {
        let label = desk.words.label("app-field", axis);
        let id = Id::unique(("end", object.id, end.place, axis));
        let value = Value::Length(Some(now));
        let typed = widgets::field(ui, &label, |ui| {
            ui.vertical(|ui| entry.field(ui, desk, id, &label, Form::Length, Some(&value))).inner
        });
        if let Some(Value::Length(Some(typed))) = typed {
            let point = if axis == "x" { Point::new(typed, point.y) } else { Point::new(point.x, typed) };
            set(desk, object, end, point);
        }
    }
}

/// Wishes that an end be at a point.
fn set(desk: &mut Desk<'_>, object: &Object, end: &End, point: Point) {
    let place = end.place;
    replace(desk, &end.name, vec![object.id], move |object| {
        let found = object.thing.anchors_mut().into_iter().nth(place);
        found.map(|end| *end = Anchor::Point(point)).is_some()
    });
}

fn without_leader(desk: &mut Desk<'_>, object: &Object) {
    let name = desk.text("app-label-leader");
    replace(desk, &name, vec![object.id], |object| {
        let Thing::Label(label) = &mut object.thing else { return false };
        label.leader = None;
        true
    });
}
