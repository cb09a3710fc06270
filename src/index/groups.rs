//! Who is grouped with whom.

use std::collections::{BTreeMap, BTreeSet};

use crate::model::{Layout, ObjectId};

/// The groups of a layout and their members.
#[derive(Debug, Default, Clone, PartialEq)]
pub(super) struct Groups {
    of: BTreeMap<ObjectId, ObjectId>,
    members: BTreeMap<ObjectId, BTreeSet<ObjectId>>,
}

impl Groups {
    /// The groups of a whole layout.
    pub fn of(layout: &Layout) -> Self {
        let mut groups = Self::default();
        layout.objects().filter(|object| object.group.is_some()).for_each(|it| groups.join(it.id, it.group));
        groups
    }

    /// The object `id` is in this group now.
    pub fn join(&mut self, id: ObjectId, group: Option<ObjectId>) {
        let before = match group {
            Some(group) => self.of.insert(id, group),
            None => self.of.remove(&id),
        };
        if before == group {
            return;
        }
        if let Some(before) = before
            && let Some(members) = self.members.get_mut(&before)
        {
            members.remove(&id);
            if members.is_empty() {
                self.members.remove(&before);
            }
        }
        if let Some(group) = group {
            self.members.entry(group).or_default().insert(id);
        }
    }

    /// The members of the group of `id`, where there are at least two.
    pub fn with(&self, id: ObjectId) -> impl Iterator<Item = ObjectId> + '_ {
        let members = self.of.get(&id).and_then(|group| self.members.get(group));
        members.filter(|members| members.len() > 1).into_iter().flatten().copied()
    }
}
