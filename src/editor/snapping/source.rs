//! What can be snapped to, each with its own switch.

use crate::geometry::{Axis, Bounds, Place};

/// What was snapped to. The order is that of lists and, among those that are places, of preference at equal distance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    /// A corner of another thing.
    Corner,
    /// Where two edges cross.
    Intersection,
    /// The middle of an edge.
    Middle,
    /// The middle of a thing.
    Centre,
    /// Where a perpendicular from the place before meets an edge.
    Perpendicular,
    /// Any place on an edge.
    Edge,
    /// A direction of whole steps from the place before.
    Polar,
    /// A line that goes on from an edge, or along the axes through the sides of a box; guides count among them.
    Extension,
    /// A gap as large as that beside it.
    Gap,
    /// A width or depth as that of a thing near.
    Size,
    /// The grid.
    Grid,
}

impl Source {
    /// Every source, in the order of lists.
    pub const ALL: &'static [Self] = &[
        Self::Grid,
        Self::Corner,
        Self::Edge,
        Self::Middle,
        Self::Centre,
        Self::Intersection,
        Self::Perpendicular,
        Self::Extension,
        Self::Gap,
        Self::Size,
        Self::Polar,
    ];

    /// The name of the command that switches it.
    #[must_use]
    pub const fn command(self) -> &'static str {
        match self {
            Self::Grid => "cmd-grid",
            Self::Corner => "cmd-snap-corners",
            Self::Edge => "cmd-snap-edges",
            Self::Middle => "cmd-snap-middles",
            Self::Centre => "cmd-snap-centres",
            Self::Intersection => "cmd-snap-intersections",
            Self::Perpendicular => "cmd-snap-perpendicular",
            Self::Extension => "cmd-snap-extensions",
            Self::Gap => "cmd-snap-gaps",
            Self::Size => "cmd-snap-sizes",
            Self::Polar => "cmd-snap-polar",
        }
    }
}

/// A line across the plan that was pulled out of a ruler.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guide {
    /// The coordinate it holds: a guide of [`Axis::X`] stands upright.
    pub axis: Axis,
    /// That coordinate, in mm of the plan.
    pub at: i32,
}

impl Guide {
    /// The piece of it that crosses a box.
    #[must_use]
    pub fn across(&self, area: &Bounds) -> (Place, Place) {
        let at = f64::from(self.at);
        match self.axis {
            Axis::X => (Place::new(at, area.min.y), Place::new(at, area.max.y)),
            Axis::Y => (Place::new(area.min.x, at), Place::new(area.max.x, at)),
        }
    }
}

/// Which sources are on, and how far they reach.
#[derive(Debug, Clone, PartialEq)]
pub struct SnapSettings {
    /// Everything on or off.
    pub on: bool,
    /// The grid.
    pub grid: bool,
    /// Step of the grid in mm.
    pub step: i32,
    /// Corners of other things.
    pub corners: bool,
    /// Edges of other things.
    pub edges: bool,
    /// Middles of edges.
    pub middles: bool,
    /// Middles of things.
    pub centres: bool,
    /// Crossings of edges.
    pub intersections: bool,
    /// Perpendiculars on edges.
    pub perpendicular: bool,
    /// Lines that go on from edges, along the axes through the sides of boxes, and guides.
    pub extensions: bool,
    /// Gaps as large as those beside.
    pub gaps: bool,
    /// Widths and depths as those near.
    pub sizes: bool,
    /// Directions in whole steps.
    pub polar: bool,
    /// The step of directions in degrees.
    pub polar_step: u16,
    /// How far a source reaches, in pixels.
    pub pixels: f64,
    /// Lines pulled out of the rulers.
    pub guides: Vec<Guide>,
}

impl Default for SnapSettings {
    fn default() -> Self {
        Self {
            on: true,
            grid: true,
            step: 500,
            corners: true,
            edges: true,
            middles: true,
            centres: true,
            intersections: true,
            perpendicular: true,
            extensions: true,
            gaps: true,
            sizes: true,
            polar: false,
            polar_step: 15,
            pixels: 8.0,
            guides: Vec::new(),
        }
    }
}

impl SnapSettings {
    /// The switch of a source.
    pub const fn switch(&mut self, source: Source) -> &mut bool {
        match source {
            Source::Grid => &mut self.grid,
            Source::Corner => &mut self.corners,
            Source::Edge => &mut self.edges,
            Source::Middle => &mut self.middles,
            Source::Centre => &mut self.centres,
            Source::Intersection => &mut self.intersections,
            Source::Perpendicular => &mut self.perpendicular,
            Source::Extension => &mut self.extensions,
            Source::Gap => &mut self.gaps,
            Source::Size => &mut self.sizes,
            Source::Polar => &mut self.polar,
        }
    }

    /// Whether a source is on, though everything may be off.
    #[must_use]
    pub const fn has(&self, source: Source) -> bool {
        match source {
            Source::Grid => self.grid,
            Source::Corner => self.corners,
            Source::Edge => self.edges,
            Source::Middle => self.middles,
            Source::Centre => self.centres,
            Source::Intersection => self.intersections,
            Source::Perpendicular => self.perpendicular,
            Source::Extension => self.extensions,
            Source::Gap => self.gaps,
            Source::Size => self.sizes,
            Source::Polar => self.polar,
        }
    }
}
