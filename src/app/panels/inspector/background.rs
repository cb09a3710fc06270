//! The layers of a background drawing, each with a switch.

use egui::{Ui, WidgetText};

use crate::app::desk::Desk;
use crate::app::widgets;
use crate::message::Message;
use crate::model::{Object, Thing, Underlay};

/// Shows them; nothing for other objects.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, object: &Object) {
    let Thing::Underlay(underlay) = &object.thing else { return };
    let Some(drawing) = underlay.drawing() else { return };
    widgets::section(ui, desk.text("app-inspector-drawing-layers"));
    let mut wanted = None;
    ui.horizontal(|ui| {
        for (text, hidden) in [("app-inspector-layers-all", false), ("app-inspector-layers-none", true)] {
            if ui.small_button(desk.text(text)).clicked() {
                wanted = underlay.hiding(|_, _| hidden);
            }
        }
    });
    for (place, layer) in drawing.layers.iter().enumerate() {
        let holds =
            Message::new("app-inspector-layer-holds").with("lines", layer.lines.len()).with("texts", layer.texts.len());
        let mut shown = !layer.hidden;
        let name = if layer.name.is_empty() { "0" } else { layer.name.as_str() };
        if ui.checkbox(&mut shown, WidgetText::from(name)).on_hover_text(desk.say(&holds)).changed() {
            wanted = underlay.hiding(|other, layer| if other == place { !shown } else { layer.hidden });
        }
    }
    if let Some(thing) = wanted {
        put(desk, object, thing);
    }
}

fn put(desk: &mut Desk<'_>, object: &Object, underlay: Underlay) {
    let object = Object { thing: Thing::Underlay(underlay), ..object.clone() };
    desk.change(Message::new("edit-drawing-layers"), |transaction| transaction.replace(object));
}
