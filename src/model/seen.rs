//! How a plan is looked at, as far as that belongs to the plan: what is written in booths, and views with a name.

use super::BoothColours;
use crate::geometry::Point;

/// What is written in booths as long as the plan is seen or printed at 1:`up_to` or larger.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BoothLabel {
    /// The smallest scale it is for, as 500 for 1:500; 1 to 1 000 000.
    pub up_to: i32,
    /// Lines with fields such as `{number}`; a line whose fields say nothing is left out. Nothing is written where it is
    /// empty.
    pub text: String,
}

/// A part of the plan with a name, to go back to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedView {
    /// What it is called.
    pub name: String,
    /// Lower left corner of what it shows.
    pub from: Point,
    /// Upper right corner of what it shows.
    pub to: Point,
    /// What the colour of a booth tells in it; as the plan has it where nothing is said.
    pub colours: Option<BoothColours>,
}
