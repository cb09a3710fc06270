//! Aisles the planner wants named or reserved; other free space is derived, not stored.

use super::{Names, ObjectId, words};
use crate::geometry::Polygon;

words! {
    /// Rank of an aisle.
    AisleClass as "model-aisle-class" {
        /// Leads straight to an exit.
        Main = "main",
        /// Any other.
        Other = "other",
        /// For staff and goods, behind or between booths: visitors do not walk there.
        Service = "service",
    }
}

/// A named or reserved aisle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aisle {
    /// The floor it takes.
    pub outline: Polygon,
    /// What it is called.
    pub names: Names,
    /// Main, other, or for staff.
    pub class: AisleClass,
    /// The hall it lies in.
    pub hall: Option<ObjectId>,
}
