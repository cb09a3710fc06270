//! Background pictures.

use std::sync::Arc;

use crate::geometry::{Point, Rectangle};

/// Where the picture's bytes are.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picture {
    /// A file beside the plan, by relative path, with the BLAKE3 hash (hexadecimal) of its bytes when it was placed.
    Linked {
        /// Path relative to the plan's folder, with `/` between parts.
        path: String,
        /// Hash of the bytes.
        hash: String,
    },
    /// The bytes themselves, kept in the plan.
    Embedded(Arc<[u8]>),
}

/// Two places on the picture and their true distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Calibration {
    /// First place, in millimetres of the plan at the time of calibrating.
    pub from: Point,
    /// Second place.
    pub to: Point,
    /// True distance in mm.
    pub length: i32,
}

/// A background picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Underlay {
    /// Its bytes, or where they are.
    pub picture: Picture,
    /// Where it lies and how large it is.
    pub frame: Rectangle,
    /// How much of it is seen, in percent, 0-100.
    pub opacity: u8,
    /// How its scale was found.
    pub calibration: Option<Calibration>,
}
