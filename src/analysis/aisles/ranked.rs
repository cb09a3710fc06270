//! What is looked at next, the highest rank first.

use std::cmp::Ordering;

/// A node in a heap; of equal ranks the lower node comes first.
#[derive(PartialEq)]
pub(super) struct Ranked {
    pub rank: f64,
    pub node: usize,
}

impl Eq for Ranked {}

impl Ord for Ranked {
    fn cmp(&self, other: &Self) -> Ordering {
        self.rank.total_cmp(&other.rank).then_with(|| other.node.cmp(&self.node))
    }
}

impl PartialOrd for Ranked {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
