//! What is set for the drawing tools before they are used.

use crate::geometry::Size;
use crate::model::{FacilityKind, Theme};

/// Sizes that a click without a drag gives, as the planner set them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DrawSizes {
    /// A booth; 3 m x 3 m at first, the standard booth.
    pub booth: Size,
    /// A pavilion.
    pub pavilion: Size,
    /// A hall.
    pub hall: Size,
    /// A pillar.
    pub pillar: Size,
    /// A facility.
    pub facility: Size,
    /// Thickness of walls in mm.
    pub wall: i32,
    /// Theme of new pavilions.
    pub theme: Theme,
    /// Kind of new facilities.
    pub facility_kind: FacilityKind,
}

/// What can be set for a drawing tool, and where it is kept.
#[derive(Debug, Clone, Copy)]
pub enum Setting {
    /// The size that a click gives.
    Size(fn(&mut DrawSizes) -> &mut Size),
    /// The thickness of what is drawn, in mm.
    Thickness(fn(&mut DrawSizes) -> &mut i32),
    /// The theme of new pavilions.
    Theme,
    /// The kind of new facilities.
    FacilityKind,
}

impl Default for DrawSizes {
    fn default() -> Self {
        Self {
            booth: Size::new(3_000, 3_000),
            pavilion: Size::new(30_000, 20_000),
            hall: Size::new(90_000, 60_000),
            pillar: Size::new(800, 800),
            facility: Size::new(9_000, 6_000),
            wall: 200,
            theme: Theme::Custom,
            facility_kind: FacilityKind::Service,
        }
    }
}
