//! Fire-fighting equipment and signs.

use super::{ObjectId, words};
use crate::geometry::Point;

words! {
    /// What stands or hangs there.
    SafetyKind as "model-safety-kind" {
        /// A fire hydrant.
        Hydrant = "hydrant",
        /// A fire extinguisher.
        Extinguisher = "extinguisher",
        /// A manual alarm.
        Alarm = "alarm",
        /// An exit sign.
        Sign = "sign",
    }
}

/// A point that must stay visible and reachable.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SafetyPoint {
    /// Where it is.
    pub at: Point,
    /// What it is.
    pub kind: SafetyKind,
    /// Radius in mm to keep clear where it differs from the rule profile's.
    pub clear_radius: Option<i32>,
    /// The hall it belongs to.
    pub hall: Option<ObjectId>,
}
