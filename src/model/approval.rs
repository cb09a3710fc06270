//! Who approved a plan.

/// Somebody approved the plan as it was then.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Approval {
    /// Who.
    pub who: String,
    /// When, as `YYYY-MM-DD`.
    pub when: String,
    /// Why in spite of what the rules found; empty where nothing stood in the way.
    pub why: String,
    /// What was approved: see `storage::seal`.
    pub seal: String,
}

/// Whether a plan is approved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Nobody approved it.
    Open,
    /// It is as it was approved.
    Approved,
    /// It was approved, and has been changed since.
    Changed,
}
