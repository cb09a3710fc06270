//! Booths and numbers made by the program, as edits: each one step of undo.

use super::{Editor, tools};
use crate::generate::blocks::Made;
use crate::generate::joining::{Cut, Survivor, merge, split};
use crate::generate::numbers::{Numbers, Renumbered, apply, renumber};
use crate::message::Message;
use crate::model::{Object, ObjectId, Thing};

impl Editor {
    /// Booths as objects with ids, numbered where `numbers` is given.
    pub fn booths_of(&mut self, made: &Made, numbers: Option<&Numbers>) -> Vec<Object> {
        let new = made.booths.iter().map(|(_, booth)| Object::new(self.fresh_id(), Thing::Booth(booth.clone())));
        let mut objects: Vec<Object> = new.collect();
        if let Some(numbers) = numbers {
            let new = renumber(numbers, &objects.iter().collect::<Vec<_>>(), self.document().layout());
            apply(&mut objects, new);
        }
        objects
    }

    /// Puts booths that were laid out into the plan, numbered where `numbers` is given, and selects them.
    ///
    /// # Errors
    /// When there are none, or the document refuses one.
    pub fn put_booths(&mut self, made: &Made, numbers: Option<&Numbers>) -> Result<(), Message> {
        if made.booths.is_empty() {
            return Err(Message::new("generate-none"));
        }
        let objects = self.booths_of(made, numbers);
        let ids: Vec<ObjectId> = objects.iter().map(|object| object.id).collect();
        let label = Message::new("edit-generate").with("count", objects.len());
        self.change(label, |transaction| {
            objects.into_iter().try_for_each(|object| transaction.add(object).map(|_| ()))
        })?;
        self.set_tool(tools::SELECT);
        self.select(ids);
        Ok(())
    }

    /// The booths that are selected; where none is, all.
    #[must_use]
    pub fn chosen_booths(&self) -> Vec<&Object> {
        let layout = self.document().layout();
        let chosen: Vec<&Object> = self
            .selection()
            .iter()
            .filter_map(|&id| layout.object(id))
            .filter(|object| object.booth().is_some())
            .collect();
        if chosen.is_empty() { layout.booths().map(|(object, _)| object).collect() } else { chosen }
    }

    /// Gives booths these numbers; ids and exhibitors stay. Locked ones keep theirs.
    ///
    /// # Errors
    /// When a number belongs to a booth that is not renumbered, or the document refuses it.
    pub fn renumber(&mut self, new: Vec<Renumbered>) -> Result<(), Message> {
        let taken = new.iter().filter(|it| it.taken).count();
        if taken > 0 {
            return Err(Message::new("generate-taken").with("count", taken));
        }
        let layout = self.document().layout();
        let mut objects: Vec<Object> = new
            .iter()
            .filter(|it| it.old.as_deref() != Some(&it.new))
            .filter_map(|it| layout.object(it.id).filter(|object| !self.is_locked(object)).cloned())
            .collect();
        apply(&mut objects, new);
        let label = Message::new("edit-renumber").with("count", objects.len());
        self.change(label, |transaction| objects.into_iter().try_for_each(|object| transaction.replace(object)))
    }

    /// Makes one booth of those selected, and selects it.
    ///
    /// # Errors
    /// Why they cannot be one.
    pub fn merge(&mut self, survivor: Survivor) -> Result<(), Message> {
        let booths = selected_booths(self)?;
        let made = merge(&booths.iter().collect::<Vec<_>>(), survivor)?;
        let (id, object, gone) = (made.object.id, made.object, made.gone);
        let label = Message::new("edit-merge").with("count", gone.len() + 1);
        self.change(label, |transaction| {
            gone.into_iter().try_for_each(|id| transaction.remove(id))?;
            transaction.replace(object)
        })?;
        self.select([id]);
        Ok(())
    }

    /// Cuts each booth that is selected, and selects the pieces.
    ///
    /// # Errors
    /// Why one cannot be cut like that; then none is.
    pub fn split(&mut self, cut: Cut) -> Result<(), Message> {
        let booths = selected_booths(self)?;
        let mut pieces = Vec::new();
        for object in &booths {
            let mut fresh = || self.fresh_id();
            pieces.push(split(object, cut, &mut fresh)?);
        }
        if pieces.is_empty() {
            return Err(Message::new("editor-no-booth"));
        }
        let ids: Vec<ObjectId> = pieces.iter().flatten().map(|object| object.id).collect();
        let label = Message::new("edit-split").with("count", ids.len());
        self.change(label, |transaction| {
            for mut pieces in pieces.into_iter().map(Vec::into_iter) {
                pieces.next().map_or(Ok(()), |first| transaction.replace(first))?;
                pieces.try_for_each(|piece| transaction.add(piece).map(|_| ()))?;
            }
            Ok(())
        })?;
        self.select(ids);
        Ok(())
    }
}

/// The booths that are selected, where none of them is locked.
fn selected_booths(editor: &Editor) -> Result<Vec<Object>, Message> {
    let layout = editor.document().layout();
    let objects = editor.selection().iter().filter_map(|&id| layout.object(id));
    let booths: Vec<Object> = objects.filter(|object| object.booth().is_some()).cloned().collect();
    if booths.iter().any(|object| editor.is_locked(object)) {
        return Err(Message::new("editor-all-locked"));
    }
    Ok(booths)
}
