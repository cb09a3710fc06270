//! The one currency of editing.

use crate::message::Message;
use crate::model::{Record, RecordId};

/// One record before and after: `None` where it was not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// Which record.
    pub id: RecordId,
    /// What it was.
    pub before: Option<Record>,
    /// What it is now.
    pub after: Option<Record>,
}

impl Change {
    /// The change that takes this one back.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self { id: self.id.clone(), before: self.after.clone(), after: self.before.clone() }
    }
}

/// What one step of the planner changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Edit {
    /// What the step is called in the menu.
    pub label: Message,
    /// What it changed, each record once.
    pub changes: Vec<Change>,
}

impl Edit {
    /// The edit that takes this one back, under the same name.
    #[must_use]
    pub fn reversed(&self) -> Self {
        Self { label: self.label.clone(), changes: self.changes.iter().rev().map(Change::reversed).collect() }
    }

    /// About how many bytes of memory it holds.
    pub(super) fn weight(&self) -> usize {
        let record = |record: &Option<Record>| record.as_ref().map_or(0, weight);
        let change = |change: &Change| size_of::<Change>() + record(&change.before) + record(&change.after);
        self.changes.iter().map(change).sum::<usize>() + SHORT_TEXTS
    }
}

/// About what the short texts and lists of a record hold, and a step beside its changes.
const SHORT_TEXTS: usize = 150;

/// A record's memory beside its fixed part, to the order of magnitude: its largest variable ones.
fn weight(record: &Record) -> usize {
    use crate::model::{Picture, Thing};
    SHORT_TEXTS
        + match record.object().map(|object| &object.thing) {
            Some(Thing::Underlay(underlay)) => match &underlay.picture {
                Picture::Embedded(bytes) => bytes.len(),
                Picture::Linked { path, .. } => path.len(),
                Picture::Drawing(drawing) => drawing.weight(),
            },
            Some(thing) => thing.corners().len() * 8,
            None => 1_000,
        }
}
