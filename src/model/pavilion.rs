//! Themed pavilions: zones that may span halls.

use super::{Names, Theme};
use crate::geometry::Polygon;

/// An sRGB colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Colour {
    /// Red, 0-255.
    pub red: u8,
    /// Green, 0-255.
    pub green: u8,
    /// Blue, 0-255.
    pub blue: u8,
}

impl Colour {
    /// The colour `0xRRGGBB`.
    #[must_use]
    pub const fn hex(rgb: u32) -> Self {
        Self { red: (rgb >> 16) as u8, green: (rgb >> 8) as u8, blue: rgb as u8 }
    }
}

/// A themed pavilion. Booths name it; it does not own them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pavilion {
    /// What it is about.
    pub theme: Theme,
    /// What it is called; where empty, the theme's name is shown.
    pub names: Names,
    /// Its colour where it differs from the theme's.
    pub colour: Option<Colour>,
    /// Its area: one polygon or more, in any halls.
    pub outlines: Vec<Polygon>,
    /// What its booths cost more or less than the price list says, in hundredths: -100 to 1000.
    pub premium: Option<i32>,
}
