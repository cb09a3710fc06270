//! Measured distances shown on the plan.

use super::ObjectId;
use crate::geometry::Point;

/// What one end of a dimension holds on to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Anchor {
    /// A fixed place.
    Point(Point),
    /// A corner of an object, counted from 0 in the order of its outline; it follows the object.
    Corner(ObjectId, u16),
}

/// An aligned dimension.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Dimension {
    /// Where it begins.
    pub from: Anchor,
    /// Where it ends.
    pub to: Anchor,
    /// How far the dimension line lies from the measured one, in mm; positive to the left of from-to.
    pub offset: i32,
}
