//! The two ends of a dimension: a place to type, or the corner it holds on to.

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
use crate::model::{Anchor, Dimension, Layout, Object, Thing};

type End = fn(&mut Dimension) -> &mut Anchor;
const ENDS: [(&str, End); 2] = [("from", |it| &mut it.from), ("to", |it| &mut it.to)];

/// Shows the ends of a dimension and how far they are apart; nothing for other objects.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor, object: &Object, entry: &mut Entry) {
    let Thing::Dimension(dimension) = &object.thing else { return };
    let layout = editor.document().layout();
    for (name, end) in ENDS {
        widgets::section(ui, desk.words.label("model-field", name));
        match *end(&mut dimension.clone()) {
            Anchor::Point(point) => point_fields(ui, desk, object, (name, end), point, entry),
            Anchor::Corner(id, corner) => {
                let what = Message::new("app-dimension-corner")
                    .with("corner", i32::from(corner) + 1)
                    .with("object", label(layout, desk, id));
                ui.label(desk.say(&what));
                let free = place(layout, Anchor::Corner(id, corner)).map(Place::rounded);
                if let Some(point) = free.filter(|_| ui.button(desk.text("app-dimension-free")).clicked()) {
                    set(desk, object, (name, end), point);
                }
            }
        }
    }
    if let (Some(from), Some(to)) = (place(layout, dimension.from), place(layout, dimension.to)) {
        let length = Value::Length(Some(Place::new(from.distance(to), 0.0).rounded().x));
        let label = desk.words.label("model-field", "length");
        widgets::field(ui, &label, |ui| ui.label(length.written(desk)));
    }
}

fn place(layout: &Layout, anchor: Anchor) -> Option<Place> {
    match anchor {
        Anchor::Point(point) => Some(point.place()),
        Anchor::Corner(id, corner) => layout.object(id)?.thing.corners().get(usize::from(corner)).copied(),
    }
}

fn point_fields(
    ui: &mut Ui,
    desk: &mut Desk<'_>,
    object: &Object,
    end: (&'static str, End),
    point: Point,
    entry: &mut Entry,
) {
    for (axis, now) in [("x", point.x), ("y", point.y)] {
        let label = desk.words.label("app-field", axis);
        let id = Id::unique(("dimension", object.id, end.0, axis));
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
fn set(desk: &mut Desk<'_>, object: &Object, (name, end): (&'static str, End), point: Point) {
    let label = desk.words.label("model-field", name);
    replace(desk, &label, vec![object.id], move |object| {
        let Thing::Dimension(dimension) = &mut object.thing else { return false };
        *end(dimension) = Anchor::Point(point);
        true
    });
}
