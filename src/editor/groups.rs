//! Groups: a click on a member means all of them. A group is an id that its members share; a group of one is none.

use std::collections::BTreeSet;

use super::Editor;
use crate::document::Document;
use crate::message::Message;
use crate::model::{Object, ObjectId};

/// These objects, and whoever is grouped with one of them.
pub(super) fn whole(document: &Document, ids: impl IntoIterator<Item = ObjectId>) -> BTreeSet<ObjectId> {
    let mut all = BTreeSet::new();
    for id in ids {
        if all.insert(id) {
            all.extend(document.index().group_of(id));
        }
    }
    all
}

impl Editor {
    /// How many objects the group has to which all that is selected belongs; `None` where there is no such group.
    #[must_use]
    pub fn selected_group(&self) -> Option<usize> {
        let group = self.selected().next()?.group?;
        let all = self.selected().all(|object| object.group == Some(group));
        let members = self.document.index().group_of(*self.selection.first()?).count();
        (all && members > 1).then_some(members)
    }

    /// Whether grouping what is selected would change anything.
    pub(super) fn can_group(&self) -> bool {
        self.selection.len() > 1 && self.selected_group() != Some(self.selection.len())
    }

    /// Makes one group of what is selected; groups that lie in it are one with it then.
    pub(super) fn group(&mut self) -> Result<(), Message> {
        let free = self.unlocked()?;
        if free.len() < 2 {
            return Err(Message::new("editor-group-two"));
        }
        let group = Some(self.fresh_id());
        let label = Message::new("edit-group").with("count", free.len());
        self.regroup(label, free, group)
    }

    /// Takes what is selected out of its groups.
    pub(super) fn ungroup(&mut self) -> Result<(), Message> {
        let mut free = self.unlocked()?;
        free.retain(|object| object.group.is_some());
        let label = Message::new("edit-ungroup").with("count", free.len());
        self.regroup(label, free, None)
    }

    fn regroup(&mut self, label: Message, objects: Vec<Object>, group: Option<ObjectId>) -> Result<(), Message> {
        let objects = objects.into_iter().map(|object| Object { group, ..object }).collect();
        self.put_arranged(label, objects)
    }
}
