//! Whole millimetres, points, angles and outlines; no word of fairs.
//!
//! The plane is the one of a venue drawing: x to the right, **y upwards**, angles counter-clockwise.
//! Stored values are whole numbers; corners of turned rectangles are computed in `f64` and never rounded.

mod angle;
mod arc;
mod axis;
mod bounds;
pub mod clip;
mod cover;
mod crossing;
pub mod distance;
mod floor;
pub mod medial;
pub mod nearest;
mod outline;
pub mod overlap;
mod point;
mod polygon;
mod rectangle;

pub use angle::Angle;
pub use arc::arc_through;
pub use axis::Axis;
pub use bounds::Bounds;
pub use cover::{Cover, ring_round};
pub use floor::Floor;
pub use outline::{Circle, Outline, inside};
pub use point::{Offset, Place, Point, Size};
pub use polygon::{Polygon, PolygonError};
pub use rectangle::Rectangle;

/// Farthest any coordinate may lie from the origin: 100 km, in millimetres.
pub const FARTHEST: i32 = 100_000_000;
/// Largest width, depth, radius or thickness: 10 km, in millimetres.
pub const LARGEST: i32 = 10_000_000;
