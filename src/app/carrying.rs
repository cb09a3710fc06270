//! What is carried to a booth, shown beside the pointer.

use egui::{Color32, Context, LayerId, Order, Rect, vec2};

use super::desk::Desk;
use super::{theme, widgets};
use crate::editor::{Carried, Editor};
use crate::message::Message;
use crate::sales::places;

/// Longest name beside the pointer, in points.
const ROOM: f32 = 260.0;

/// Shows it over everything else.
pub fn show(ctx: &Context, desk: &Desk<'_>, editor: &Editor) {
    let (Some(carried), Some(at)) = (editor.carried(), ctx.pointer_latest_pos()) else { return };
    let layout = editor.document().layout();
    let text = match carried {
        Carried::Exhibitor(id, _) => Message::new("app-carry").with("name", places::name(layout, id)),
        Carried::From(booth) => Message::new("app-carry-from").with("booth", places::number(layout, booth)),
        Carried::Swap(booth) => Message::new("app-carry-swap").with("booth", places::number(layout, booth)),
    };
    let layer = LayerId::new(Order::Tooltip, egui::Id::unique("carried"));
    let painter = ctx.layer_painter(layer);
    let galley = widgets::cut_short(&painter, &desk.say(&text), theme::BODY, Color32::WHITE, ROOM);
    let rect = Rect::from_min_size(at + vec2(14.0, 10.0), galley.size()).expand2(vec2(8.0, 4.0));
    painter.rect_filled(rect, 4.0, desk.palette.accent);
    painter.galley(rect.min + vec2(8.0, 4.0), galley, Color32::WHITE);
}
