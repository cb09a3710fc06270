//! Floor boxes and other supply points.

use super::{ObjectId, words};
use crate::geometry::Point;

words! {
    /// What is supplied.
    UtilityKind as "model-utility-kind" {
        /// Electric power; capacity in watts.
        Power = "power",
        /// Fresh water; capacity in litres a minute.
        Water = "water",
        /// Waste water; capacity in litres a minute.
        Drain = "drain",
        /// Compressed air; capacity in litres a minute.
        Air = "air",
        /// Network; capacity in Mbit/s.
        Data = "data",
    }
}

/// A supply point in the floor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Utility {
    /// Where it is.
    pub at: Point,
    /// What it supplies.
    pub kind: UtilityKind,
    /// How much, in the unit of its kind.
    pub capacity: Option<i32>,
    /// The hall it belongs to.
    pub hall: Option<ObjectId>,
}
