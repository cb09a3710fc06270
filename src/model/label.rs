//! Free text on the plan.

use super::{Anchor, Names};
use crate::geometry::{Angle, Point};

/// A text on the plan.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Label {
    /// Middle of the text.
    pub at: Point,
    /// What it says, in the plan's languages.
    pub text: Names,
    /// Height of the letters in mm on the floor.
    pub height: i32,
    /// Turn of the text.
    pub angle: Angle,
    /// What a line from the text points at. Where it holds on to an object, fields in the text tell of that object,
    /// else of what the text lies on.
    pub leader: Option<Anchor>,
}
