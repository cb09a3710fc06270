//! What is carried to a booth, shown beside the pointer.

use egui::{Color32, Context, LayerId, Order, Rect, vec2};

use super::desk::Desk;
use super::{theme, widgets};
use crate::editor::{Carried, Editor};
use crate::message::Message;
use crate::model::ObjectId;
use crate::sales::places;

/// Longest name beside the pointer, in points.
const ROOM: f32 = 260.0;

/// Shows it over everything else; `giving_back` is a booth that is held over the list of exhibitors.
pub fn show(ctx: &Context, desk: &Desk<'_>, editor: &Editor, giving_back: Option<ObjectId>) {
    let Some(at) = ctx.pointer_latest_pos() else { return };
    let layout = editor.document().layout();
    let of_booth = |key, booth| Message::new(key).with("booth", places::number(layout, booth));
    let text = match (editor.carried(), giving_back) {
        (Some(Carried::Exhibitor(id, _)), _) => Message::new("app-carry").with("name", places::name(layout, id)),
        (Some(Carried::From(booth)), _) => of_booth("app-carry-from", booth),
        (Some(Carried::Swap(booth)), _) => of_booth("app-carry-swap", booth),
        (None, Some(booth)) => of_booth("app-carry-back", booth),
        (None, None) => return,
    };
    let layer = LayerId::new(Order::Tooltip, egui::Id::unique("carried"));
    let painter = ctx.layer_painter(layer);
    let galley = widgets::cut_short(&painter, &desk.say(&text), theme::BODY, Color32::WHITE, ROOM);
    let rect = Rect::from_min_size(at + vec2(14.0, 10.0), galley.size()).expand2(vec2(8.0, 4.0));
    painter.rect_filled(rect, 4.0, desk.palette.accent);
    painter.galley(rect.min + vec2(8.0, 4.0), galley, Color32::WHITE);
}
