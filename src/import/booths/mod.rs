//! Tables of booths: what a cell says becomes a property of a booth, cell by cell, or is refused with a reason.

mod column;
mod rows;

pub use column::BoothColumn;
pub use rows::{BoothChange, BoothUpdate, RefusedCell, compare, pasted, typed};
