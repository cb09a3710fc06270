//! A copy of an open layout on which changes can be tried.

use super::Document;
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
        fork
    }
}
