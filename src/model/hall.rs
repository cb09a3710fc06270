//! Halls: the rooms (or open grounds) of the venue.

use super::{Names, words};
use crate::geometry::Polygon;

words! {
    /// Whether a hall is a building or open ground.
    Ground as "model-ground" {
        /// A building.
        Indoor = "indoor",
        /// Open ground.
        Open = "open",
    }
}

/// A hall. All halls of a layout lie on one plane; storeys lie side by side, as printed plans show them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hall {
    /// What the hall is called.
    pub names: Names,
    /// The inner face of its wall.
    pub outline: Polygon,
    /// Thickness of the wall in mm, drawn outward from `outline`; 0 for open ground.
    pub wall_thickness: i32,
    /// Storey: 0 is the ground floor.
    pub level: i16,
    /// Building or open ground.
    pub ground: Ground,
    /// Clear height below the ceiling in mm.
    pub ceiling_height: Option<i32>,
    /// Load the floor carries in kg/m².
    pub floor_load: Option<i32>,
    /// Gross area in m² as the venue states it; where absent, the outline's area counts.
    pub gross_area: Option<i32>,
    /// Whether the hall is not to be used: nothing is put into it.
    pub closed: bool,
    /// What booths in it cost more or less than the price list says, in hundredths: -100 to 1000.
    pub premium: Option<i32>,
}

impl Hall {
    /// A hall on the ground floor, of which nothing but the inner face of its wall, 300 mm thick, is known.
    #[must_use]
    pub fn new(outline: Polygon) -> Self {
        Self {
            names: Names::default(),
            outline,
            wall_thickness: 300,
            level: 0,
            ground: Ground::Indoor,
            ceiling_height: None,
            floor_load: None,
            gross_area: None,
            closed: false,
            premium: None,
        }
    }
}
