//! Ways out of a hall.

use super::{Names, ObjectId, words};
use crate::geometry::Point;

words! {
    /// What a way out is for.
    ExitKind as "model-exit-kind" {
        /// Visitors come and go here.
        Main = "main",
        /// For emergencies only.
        Emergency = "emergency",
        /// For staff.
        Service = "service",
        /// A roller shutter for goods.
        Shutter = "shutter",
    }
}

/// A piece of a hall's outline through which people or goods pass.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exit {
    /// What it is called, such as "North 2".
    pub names: Names,
    /// Where it begins on the hall's outline.
    pub from: Point,
    /// Where it ends on the hall's outline.
    pub to: Point,
    /// What it is for.
    pub kind: ExitKind,
    /// Clear width in mm where it is less than the length; at most the length.
    pub clear_width: Option<i32>,
    /// The hall it leads out of.
    pub hall: Option<ObjectId>,
}

impl ExitKind {
    /// Whether visitors leave a hall through it: not only staff or goods.
    #[must_use]
    pub const fn is_for_people(self) -> bool {
        matches!(self, Self::Main | Self::Emergency)
    }
}

impl Exit {
    /// Length of the opening in mm.
    #[must_use]
    pub fn length(&self) -> f64 {
        self.from.place().distance(self.to.place())
    }

    /// Width that people can use, in mm.
    #[must_use]
    pub fn clear(&self) -> f64 {
        self.clear_width.map_or_else(|| self.length(), f64::from)
    }
}
