//! Walls inside halls.

use crate::geometry::Point;

/// A wall that stands free of the hall's own: straight pieces of one thickness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wall {
    /// Its middle line; two places or more.
    pub line: Vec<Point>,
    /// Thickness in mm, half on each side of the line.
    pub thickness: i32,
}
