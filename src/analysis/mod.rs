//! Numbers about a layout: what follows from where things stand.
//!
//! Thresholds are arguments or stated constants of drawing; nothing here knows a rule or a file.

pub mod affected;
pub mod aisles;
pub mod areas;
pub mod egress;
mod open_sides;
pub mod prices;
mod sides;
pub mod wishes;

pub use open_sides::{Near, booth_type, open_directions};
pub use sides::{Side, closed_sides, covered, each_side};
