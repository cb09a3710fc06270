//! How much is in a plan: by this people tell one version from another.

use crate::model::Layout;

/// How much is in a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Its halls.
    pub halls: usize,
    /// Its booths.
    pub booths: usize,
    /// Its exhibitors.
    pub exhibitors: usize,
}

impl Counts {
    /// How much is in this plan.
    #[must_use]
    pub fn of(layout: &Layout) -> Self {
        Self { halls: layout.halls().count(), booths: layout.booths().count(), exhibitors: layout.exhibitors().count() }
    }
}
