//! Floor boxes and other supply points.

use super::{ObjectId, words};
use crate::geometry::Point;
use crate::message::Message;

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

impl UtilityKind {
    /// What its capacity and what is ordered of it are counted in.
    #[must_use]
    pub const fn unit(self) -> Message {
        Message::new(match self {
            Self::Power => "model-utility-unit-power",
            Self::Water => "model-utility-unit-water",
            Self::Drain => "model-utility-unit-drain",
            Self::Air => "model-utility-unit-air",
            Self::Data => "model-utility-unit-data",
        })
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
