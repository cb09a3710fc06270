//! Background pictures.

use std::sync::Arc;

use super::Drawing;
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
        /// Which page of the file, from 1, where it has pages.
        page: Option<u32>,
    },
    /// The bytes themselves, kept in the plan.
    Embedded(Arc<[u8]>),
    /// Lines and texts, kept in the plan.
    Drawing(Arc<Drawing>),
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

/// What is cut off at the sides of a picture, in thousandths of its width or height.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Crop {
    /// At the left.
    pub left: u16,
    /// At the top.
    pub top: u16,
    /// At the right.
    pub right: u16,
    /// At the bottom.
    pub bottom: u16,
}

impl Crop {
    /// The part that is left, as left, top, right and bottom, each 0.0 to 1.0 from the upper left corner.
    #[must_use]
    pub fn part(self) -> [f64; 4] {
        let [left, top, right, bottom] =
            [self.left, self.top, self.right, self.bottom].map(|side| f64::from(side) / 1_000.0);
        [left, top, 1.0 - right, 1.0 - bottom]
    }
}

/// A background picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Underlay {
    /// Its bytes, or where they are.
    pub picture: Picture,
    /// Where the whole of it lies and how large it is, also what is cut off.
    pub frame: Rectangle,
    /// What is cut off.
    pub crop: Option<Crop>,
    /// How much of it is seen, in percent, 0-100.
    pub opacity: u8,
    /// How its scale was found.
    pub calibration: Option<Calibration>,
}
