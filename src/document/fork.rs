//! A copy of an open layout on which changes can be tried, or made on another thread.

use super::{Document, REMEMBERED};
use crate::rules::Stale;

impl Document {
    /// A copy with the same findings, of which nothing is checked anew, without a history and with no edit open: what is
    /// tried on it never shows here. It holds what an open edit has changed so far.
    #[must_use]
    pub fn fork(&self) -> Self {
        let (layout, index) = (self.layout.clone(), self.index.clone());
        let mut fork = Self::opened(layout, index, self.profile.clone(), self.findings.clone());
        fork.stale = Stale { objects: self.stale.objects.clone(), floors: self.stale.floors.clone() };
        fork.settle();
        fork.forked = Some(self.revision);
        fork
    }

    /// Takes over the edits of a fork that was made of this document, with all that was checked there: each is a step of
    /// undo, as if it had been made here. Returns whether that was done: not where something was changed here since, or an
    /// edit is open here or there.
    #[must_use]
    pub fn adopt(&mut self, fork: Self) -> bool {
        if fork.forked != Some(self.revision) || self.open.is_some() || fork.open.is_some() {
            return false;
        }
        let Self { layout, index, profile, findings, stale, log, committed, .. } = fork;
        (self.layout, self.index, self.profile) = (layout, index, profile);
        (self.findings, self.stale) = (findings, stale);
        self.revision += fork.revision;
        self.log.extend(log);
        // Where the fork has forgotten changes, it remembers enough to push out all from before it.
        self.log.drain(..self.log.len().saturating_sub(REMEMBERED));
        committed.iter().for_each(|edit| self.history.record(edit.clone()));
        self.committed.extend(committed);
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::EditError;
    use crate::geometry::{Outline, Point, Rectangle, Size};
    use crate::message::Message;
    use crate::model::{Booth, Kind, Layout, Object, Record, RecordId, Thing};

    /// All of them lie on one place, so that there are findings.
    fn booth(id: u64) -> Object {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000)));
        Object::new(format!("b{id}").parse().unwrap(), Thing::Booth(Booth::new(outline)))
    }

    /// Adds booths of these ids in one step.
    fn add(document: &mut Document, ids: std::ops::Range<u64>) {
        let added = |transaction: &mut crate::document::Transaction<'_>| -> Result<(), EditError> {
            ids.into_iter().try_for_each(|id| transaction.add(booth(id)).map(|_| ()))
        };
        assert_eq!(document.edit(Message::new("edit-paste"), added), Ok(true));
    }

    #[test]
    fn what_was_done_on_a_fork_is_taken_over_as_if_it_had_been_done_here() {
        let mut here = Document::new(Layout::default()).unwrap();
        let mut direct = Document::new(Layout::default()).unwrap();
        for document in [&mut here, &mut direct] {
            add(document, 1..3);
            document.undo();
            document.take_committed();
        }
        let (revision, mut fork) = (here.revision(), here.fork());
        for document in [&mut fork, &mut direct] {
            add(document, 5..7);
            add(document, 7..8);
        }
        assert!(here.adopt(fork));
        assert_eq!(here.layout(), direct.layout());
        assert!(here.findings().iter().eq(direct.findings().iter()) && !here.findings().is_empty());
        assert!(here.changes_since(revision).unwrap().eq(direct.changes_since(revision).unwrap()));
        assert!(!here.is_saved() && here.redo_label().is_none());
        assert_eq!(here.take_committed(), direct.take_committed());
        here.undo();
        assert_eq!(here.layout().of_kind(Kind::Booth).count(), 2, "each edit is a step of undo");
        here.undo();
        assert!(here.is_saved() && here.undo_label().is_none());
    }

    #[test]
    fn a_fork_of_what_was_changed_since_is_not_taken_over() {
        let mut here = Document::new(Layout::default()).unwrap();
        let forked = |here: &Document| {
            let mut fork = here.fork();
            add(&mut fork, 1..2);
            fork
        };
        let fork = forked(&here);
        add(&mut here, 9..10);
        assert!(!here.adopt(fork));
        let fork = forked(&here);
        here.begin(Message::new("edit-paste")).unwrap();
        assert!(!here.adopt(fork), "an edit is open");
        here.cancel();
        let mut fork = forked(&here);
        fork.begin(Message::new("edit-paste")).unwrap();
        assert!(!here.adopt(fork), "an edit is open there");
        assert_eq!(here.layout().of_kind(Kind::Booth).count(), 1);
    }

    #[test]
    fn what_a_fork_has_forgotten_counts_as_a_change_of_everything() {
        let mut here = Document::new(Layout::default()).unwrap();
        add(&mut here, 1..4);
        let (before, mut fork) = (here.revision(), here.fork());
        for _ in 0..=REMEMBERED / 2 {
            fork.apply(&RecordId::Object(booth(9).id), Some(Record::Object(booth(9))));
            fork.apply(&RecordId::Object(booth(9).id), None);
        }
        assert!(here.adopt(fork));
        assert!(here.changes_since(before).is_none() && here.changes_since(before - 1).is_none());
        assert_eq!(here.changes_since(here.revision() - 1).unwrap().count(), 1);
    }
}
