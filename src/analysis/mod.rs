//! Numbers about a layout: what follows from where things stand.
//!
//! Thresholds are arguments or stated constants of drawing; nothing here knows a rule or a file.

pub mod areas;
mod sides;

pub use sides::{Side, closed_sides, each_side};
