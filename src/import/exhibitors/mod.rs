//! Lists of exhibitors: which column means what, what a row says, and what that changes in a plan.
//!
//! Nothing is decided here: [`propose`] says what the columns seem to mean, [`listed`] reads the rows by what the planner
//! made of that, and [`compare`] says what would change. Whoever called commits it.

mod differences;
mod heading;
mod matching;
mod meaning;
mod numbers;
mod occupancy;
mod proposal;
mod rows;
mod script;
mod update;
pub(super) mod values;

pub use differences::Difference;
pub use matching::Key;
pub use meaning::{Column, ColumnMeaning};
pub use proposal::{Mapping, propose};
pub use rows::{Entry, Given, Listed, Noted, listed};
pub use update::{Added, Changed, Options, Update, compare};
