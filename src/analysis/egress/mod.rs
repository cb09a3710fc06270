//! Ways out: how far it is on foot from every place to the exits, how many people leave by each, and how long that takes.
//!
//! A planning aid, not a certificate: whoever shows or prints these figures says so. Densities, gaps and the rest are
//! arguments; each constant of a formula tells where it was read.

mod booths;
mod field;
mod floor;
mod grid;
pub mod hydraulics;
mod load;
mod march;
mod queue;
mod room;
mod service;
mod sight;

pub use booths::{FromBooth, farthest_corner, from_booths};
pub use field::{Field, Walk};
pub use floor::Obstacle;
pub use grid::Grid;
pub use load::{DENSITY, ExitEgress, Farthest, HallEgress, load, loads};
pub use room::{Room, Walking, fields, fields_of, find_seconds, room, rooms};
pub use service::{Service, WidthRule};
pub use sight::Sight;

#[cfg(test)]
mod tests;
