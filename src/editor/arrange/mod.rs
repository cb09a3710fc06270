//! Bringing what is selected into order: aligned, spread out, of one size, mirrored, turned, over or under
//! others, copied in rows.
//!
//! Locked objects stay where they are, and it is said. Each is one step of undo.

mod align;
mod array;
mod order;
mod size;

pub use align::Edge;
pub use array::{Array, MOST, Numbering, Spacing};
pub use order::Step;
pub use size::Sides;

use super::{Editor, reshape};
use crate::geometry::{Angle, Axis, Bounds, Place};
use crate::message::Message;
use crate::model::Object;

/// What a dialog asks a value for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// The gap between neighbours in this direction.
    Gap(Axis),
    /// The angle to turn by.
    Turn,
    /// Rows and columns of copies.
    Array,
    /// How far an outline moves outwards.
    Offset,
}

/// How what is selected is arranged with a value that was typed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrange {
    /// So many millimetres between neighbours in this direction.
    Gap(Axis, i32),
    /// Turned about the middle of all of it.
    Turn(Angle),
    /// Copied in rows and columns or along a line.
    Array(Array),
    /// Every outline so many millimetres farther out all round, inwards where negative.
    Offset(i32),
}

impl Editor {
    /// Arranges what is selected with a value that was typed.
    ///
    /// # Errors
    /// Why it could not be done, for the user; nothing is changed then.
    pub fn arrange(&mut self, how: &Arrange) -> Result<(), Message> {
        match how {
            Arrange::Gap(axis, gap) => self.set_gap(*axis, *gap),
            Arrange::Turn(by) => self.turn(*by),
            Arrange::Array(array) => self.copy_in_rows(array),
            Arrange::Offset(by) => self.offset_outlines(*by),
        }
    }

    /// The objects that are selected, by id.
    pub(super) fn selected(&self) -> impl Iterator<Item = &Object> {
        self.selection.iter().filter_map(|&id| self.document.layout().object(id))
    }

    /// The selected objects that are not locked; where all are, that is said.
    pub(super) fn unlocked(&self) -> Result<Vec<Object>, Message> {
        self.refuse_if_locked()?;
        let free: Vec<Object> = self.selected().filter(|object| !self.is_locked(object)).cloned().collect();
        if free.is_empty() { Err(Message::new("editor-all-locked")) } else { Ok(free) }
    }

    /// Turns what is selected about the middle of its box.
    pub(super) fn turn(&mut self, by: Angle) -> Result<(), Message> {
        let free = self.unlocked()?;
        let pivot = middle(&free);
        let turned: Option<Vec<Object>> = free.iter().map(|object| object.turned(by, pivot)).collect();
        let turned = turned.ok_or_else(|| Message::new("editor-cannot-turn"))?;
        self.put_arranged(Message::new("edit-turn"), turned)
    }

    /// Mirrors what is selected about the middle of its box.
    pub(super) fn mirror(&mut self, axis: Axis) -> Result<(), Message> {
        let free = self.unlocked()?;
        let centre = middle(&free);
        let mirrored: Option<Vec<Object>> = free.iter().map(|object| object.mirrored(axis, centre)).collect();
        let mirrored = mirrored.ok_or_else(|| Message::new("editor-cannot-mirror"))?;
        self.put_arranged(Message::new("edit-mirror").with("count", mirrored.len()), mirrored)
    }

    /// Moves the outlines of what is selected; all of them or none.
    fn offset_outlines(&mut self, by: i32) -> Result<(), Message> {
        let moved: Option<Vec<Object>> = self.unlocked()?.iter().map(|object| reshape::offset(object, by)).collect();
        let moved = moved.ok_or_else(|| Message::new("editor-cannot-offset"))?;
        self.put_arranged(Message::new("edit-offset").with("count", moved.len()), moved)
    }

    /// Replaces objects in one step of undo, and says how many locked ones stayed.
    pub(super) fn put_arranged(&mut self, label: Message, objects: Vec<Object>) -> Result<(), Message> {
        self.change(label, |transaction| objects.into_iter().try_for_each(|object| transaction.replace(object)))?;
        let locked = self.selected().filter(|object| self.is_locked(object)).count();
        if locked > 0 {
            self.notice = Some(Message::new("editor-locked-stayed").with("count", locked));
        }
        Ok(())
    }
}

fn middle(objects: &[Object]) -> Place {
    let boxes = objects.iter().filter_map(|object| object.thing.bounds());
    boxes.reduce(Bounds::union).map(|bounds| bounds.centre()).unwrap_or_default()
}
