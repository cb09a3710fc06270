//! A copy of an open layout on which changes can be tried.

use std::collections::VecDeque;

use super::history::History;
use super::{Document, UNDO_BYTES};
use crate::rules::Stale;

impl Document {
    /// A copy with the same findings, of which nothing is checked anew, without a history and with no edit open: what is
    /// tried on it never shows here. It holds what an open edit has changed so far.
    #[must_use]
    pub fn fork(&self) -> Self {
        let history = History::new(UNDO_BYTES);
        let mut fork = Self {
            layout: self.layout.clone(),
            index: self.index.clone(),
            profile: self.profile.clone(),
            findings: self.findings.clone(),
            stale: Stale { objects: self.stale.objects.clone(), floors: self.stale.floors.clone() },
            saved: Some(history.state()),
            history,
            open: None,
            revision: 0,
            log: VecDeque::new(),
            committed: Vec::new(),
        };
        fork.settle();
        fork
    }
}
