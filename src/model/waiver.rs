//! Findings somebody answers for.

use super::ObjectId;

/// Which finding is waived: it no longer matches when the measured value changes.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct WaiverKey {
    /// Id of the rule.
    pub rule: String,
    /// Objects of the finding, sorted.
    pub objects: Vec<ObjectId>,
    /// The measured value, in the rule's own unit.
    pub measured: Option<i64>,
}

/// A finding that somebody accepted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waiver {
    /// Which finding.
    pub key: WaiverKey,
    /// Who accepts it.
    pub who: String,
    /// When, as `YYYY-MM-DD`.
    pub when: String,
    /// Why.
    pub why: String,
}
