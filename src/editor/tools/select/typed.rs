//! Values typed while something is selected and no gesture is under way.

use super::super::drag::{Move, Turn};
use super::super::{Context, Verdict};
use super::unlocked;
use crate::editor::{CanvasEvent, Typed, grips};
use crate::geometry::{Outline, Size};
use crate::message::Message;
use crate::model::Object;

/// A value typed with no gesture under way: moves, turns or resizes what is selected.
pub(super) fn of_selection(typed: Typed, event: &CanvasEvent, cx: &mut Context<'_>) -> Option<Verdict> {
    let free = unlocked(cx);
    let Some(first) = free.first().map(|object| object.id) else {
        *cx.notice = Some(Message::new("editor-all-locked"));
        return Some(Verdict::Cancel);
    };
    let locked = cx.selection.len() - free.len();
    let verdict = match typed {
        Typed::Angle(_) => Turn::new(free).typed(typed, cx),
        Typed::Size(width, depth) => resize(free, Size::new(width, depth), cx),
        _ => {
            let mut gesture = Move::new(event.at, first, free).held_by_its_box();
            // No direction was shown with the pointer, so a bare length leads to the right.
            gesture.typed(typed, event, cx)
        }
    };
    if locked > 0 && matches!(verdict, Some(Verdict::Commit(_))) {
        *cx.notice = Some(Message::new("editor-locked-stayed").with("count", locked));
    }
    verdict
}

/// Gives every rectangle among them this size, its corner staying; `None` where there is none.
fn resize(mut objects: Vec<Object>, size: Size, cx: &mut Context<'_>) -> Option<Verdict> {
    objects.retain_mut(|object| match grips::shape_mut(&mut object.thing) {
        Some(Outline::Rectangle(rectangle)) => {
            rectangle.size = size;
            true
        }
        _ => false,
    });
    if objects.is_empty() {
        return None;
    }
    Some(match cx.replace("edit-resize", objects) {
        Ok(()) => Verdict::Commit(Message::new("edit-resize")),
        Err(error) => {
            *cx.notice = Some(error.message());
            Verdict::Cancel
        }
    })
}
