//! What is set for the drawing tools before they are used.

use crate::geometry::Size;
use crate::model::{AisleClass, DimensionKind, FacilityKind, SafetyKind, Theme, UtilityKind};

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
    /// Class of new aisles.
    pub aisle_class: AisleClass,
    /// Kind of new safety points.
    pub safety_kind: SafetyKind,
    /// Kind of new supply points.
    pub utility_kind: UtilityKind,
    /// An aisle.
    pub aisle: Size,
    /// Whether outlines are drawn corner by corner rather than as rectangles.
    pub by_corners: bool,
    /// Whether the next pieces of walls and outlines are arcs.
    pub arcs: bool,
    /// Height of the letters of new labels in mm on the floor.
    pub label: i32,
    /// What new dimensions measure.
    pub dimension: DimensionKind,
    /// Whether new dimensions take more than two ends: lengths in a chain, an area by its corners.
    pub chain: bool,
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
    /// The class of new aisles.
    AisleClass,
    /// The kind of new safety points.
    SafetyKind,
    /// The kind of new supply points.
    UtilityKind,
    /// Whether outlines are drawn corner by corner.
    ByCorners,
    /// Whether the next pieces are arcs.
    Arcs,
    /// The height of letters, in mm on the floor.
    Height(fn(&mut DrawSizes) -> &mut i32),
    /// What new dimensions measure.
    DimensionKind,
    /// Whether new dimensions take more than two ends.
    Chain,
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
            aisle_class: AisleClass::Other,
            safety_kind: SafetyKind::Hydrant,
            utility_kind: UtilityKind::Power,
            aisle: Size::new(30_000, 3_000),
            by_corners: false,
            arcs: false,
            label: 800,
            dimension: DimensionKind::Aligned,
            chain: false,
        }
    }
}
