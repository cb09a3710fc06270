//! The connections that the selected booths ordered: power, water, network and the like, each with its amount.

use egui::{ComboBox, Id, Ui};

use super::properties::replace;
use crate::app::desk::Desk;
use crate::app::entry::Entry;
use crate::app::values::{Form, Value};
use crate::app::widgets;
use crate::model::{Object, ObjectId, Service, Thing, UtilityKind};

/// Shows the connections, and ways to add and to take away.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, objects: &[&Object], entry: &mut Entry) {
    let title = desk.words.label("model-field", "services");
    widgets::section(ui, title.clone());
    let lists: Vec<&Vec<Service>> = objects.iter().filter_map(|object| Some(&object.booth()?.services)).collect();
    let Some(first) = lists.first().filter(|first| lists.iter().all(|list| list == *first)) else {
        ui.weak(desk.text("app-mixed"));
        return;
    };
    let ids: Vec<ObjectId> = objects.iter().map(|object| object.id).collect();
    for (at, service) in first.iter().enumerate() {
        row(ui, desk, &ids, at, *service, entry);
    }
    let hint = desk.text("app-service-add");
    ComboBox::from_id_salt("add-service").width(ui.available_width()).selected_text(hint).show_ui(ui, |ui| {
        for &kind in UtilityKind::ALL {
            if ui.selectable_label(false, amount_label(desk, kind)).clicked() {
                change(desk, &ids, move |services| services.push(Service { kind, amount: 1 }));
            }
        }
    });
}

fn row(ui: &mut Ui, desk: &mut Desk<'_>, ids: &[ObjectId], at: usize, service: Service, entry: &mut Entry) {
    let label = amount_label(desk, service.kind);
    let id = Id::unique(("service", ids, at));
    let value = Value::Whole(Some(service.amount));
    let (typed, removed) = widgets::field(ui, &label, |ui| {
        let button = ui.spacing().interact_size.y + 12.0;
        let typed = ui.scope(|ui| {
            ui.set_max_width((ui.available_width() - button).max(40.0));
            entry.field(ui, desk, id, &label, Form::Whole, Some(&value))
        });
        (typed.inner, widgets::icon_button(ui, "close", &desk.text("app-service-remove")).clicked())
    });
    if let Some(Value::Whole(Some(amount))) = typed {
        change(desk, ids, move |services| services.iter_mut().skip(at).take(1).for_each(|it| it.amount = amount));
    }
    if removed {
        change(desk, ids, move |services| {
            if at < services.len() {
                services.remove(at);
            }
        });
    }
}

/// What is supplied, and its unit.
fn amount_label(desk: &Desk<'_>, kind: UtilityKind) -> String {
    format!(
        "{} ({})",
        desk.words.label("model-utility-kind", kind.word()),
        desk.words.label("model-utility-unit", kind.word())
    )
}

/// Wishes that the connections of these booths be changed.
fn change(desk: &mut Desk<'_>, ids: &[ObjectId], change: impl Fn(&mut Vec<Service>) + 'static) {
    let label = desk.words.label("model-field", "services");
    replace(desk, &label, ids.to_vec(), move |object| {
        let Thing::Booth(booth) = &mut object.thing else { return false };
        change(&mut booth.services);
        true
    });
}
