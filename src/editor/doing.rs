//! Commands, edits as steps of undo, and ids for what is new.

use super::commands::{self, CommandId};
use super::{Editor, fresh_id, tools};
use crate::document::{EditError, Transaction};
use crate::message::Message;
use crate::model::{Exhibitor, Object, ObjectId, Thing};

impl Editor {
    /// Whether a command can be done now.
    #[must_use]
    pub fn can_run(&self, id: CommandId) -> bool {
        commands::command(id).is_some_and(|command| (command.can)(self))
    }

    /// Does a command. A gesture under way is cancelled first.
    ///
    /// # Errors
    /// Why it could not be done, for the user.
    pub fn run(&mut self, id: CommandId) -> Result<(), Message> {
        let Some(command) = commands::command(id) else {
            return Err(Message::new("editor-no-command").with("id", id.0));
        };
        if self.document.is_open() {
            let tool = self.tool;
            self.set_tool(tool);
        }
        if !(command.can)(self) {
            return Ok(());
        }
        (command.run)(self)
    }

    /// One edit as one step of undo.
    ///
    /// # Errors
    /// Why the document refused it, for the user; nothing is changed then.
    pub fn change(
        &mut self,
        label: Message,
        change: impl FnOnce(&mut Transaction<'_>) -> Result<(), EditError>,
    ) -> Result<(), Message> {
        let done = self.document.edit(label, change).map_err(|error| error.message());
        self.forget_the_gone();
        done.map(|_| ())
    }

    /// Puts exhibitors and objects in the place of those with their ids, or beside them, and takes others out, as one
    /// step of undo.
    ///
    /// # Errors
    /// Why the document refused it, for the user; nothing is changed then.
    pub fn take_over(
        &mut self,
        label: Message,
        exhibitors: impl IntoIterator<Item = Exhibitor>,
        objects: impl IntoIterator<Item = Object>,
        gone: impl IntoIterator<Item = ObjectId>,
    ) -> Result<(), Message> {
        self.change(label, |transaction| {
            exhibitors.into_iter().try_for_each(|exhibitor| transaction.put_exhibitor(exhibitor))?;
            for object in objects {
                if transaction.layout().object(object.id).is_some() {
                    transaction.replace(object)?;
                } else {
                    transaction.add(object)?;
                }
            }
            gone.into_iter().try_for_each(|id| transaction.remove_exhibitor(id))
        })
    }

    /// Adds a thing, selects it and returns to the select tool.
    ///
    /// # Errors
    /// Why the document refused it, for the user.
    pub fn insert(&mut self, thing: Thing) -> Result<(), Message> {
        let kind = thing.kind().label();
        let object = Object::new(self.fresh_id(), thing);
        let id = object.id;
        self.change(Message::new("edit-insert").with("kind", kind), |transaction| transaction.add(object).map(|_| ()))?;
        self.set_tool(tools::SELECT);
        self.select([id]);
        Ok(())
    }

    /// An id no object or exhibitor has.
    pub fn fresh_id(&mut self) -> ObjectId {
        fresh_id(self.document.layout(), &mut self.random)
    }

    pub(super) fn undo(&mut self) -> Result<(), Message> {
        self.document.undo();
        self.forget_the_gone();
        Ok(())
    }

    pub(super) fn redo(&mut self) -> Result<(), Message> {
        self.document.redo();
        self.forget_the_gone();
        Ok(())
    }
}
