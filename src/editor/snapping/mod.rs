//! Snapping: pulls a place or a moved thing onto what is near. One file a source; the nearest of the highest source wins.
//!
//! Order: corners, then edges (each axis by itself), then the grid.

mod axes;
mod points;

use crate::document::Document;
use crate::geometry::{Bounds, Offset, Place};
use crate::model::{Kind, Object, ObjectId};

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
    /// Edges of other things, and lines through their corners along the axes.
    pub edges: bool,
    /// How far a source reaches, in pixels.
    pub pixels: f64,
}

impl Default for SnapSettings {
    fn default() -> Self {
        Self { on: true, grid: true, step: 500, corners: true, edges: true, pixels: 8.0 }
    }
}

/// Where snapping led, and what to show for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Snapped {
    /// Thin lines along which it aligned.
    pub guides: Vec<(Place, Place)>,
    /// Corner it met.
    pub mark: Option<Place>,
}

/// Snapping for one event: what it may snap to.
pub struct Snapper<'a> {
    document: &'a Document,
    settings: &'a SnapSettings,
    tolerance: f64,
}

/// Things farther from the pointer than this are no candidates, in mm.
const REACH: f64 = 6_000.0;

impl<'a> Snapper<'a> {
    /// Snapping as `settings` have it, at a zoom of `mm_per_pixel`; `suspended` while the key is held.
    #[must_use]
    pub fn new(document: &'a Document, settings: &'a SnapSettings, mm_per_pixel: f64, suspended: bool) -> Self {
        let on = settings.on && !suspended;
        Self { document, settings, tolerance: if on { settings.pixels * mm_per_pixel } else { 0.0 } }
    }

    /// Whether anything can snap at all.
    #[must_use]
    pub fn is_on(&self) -> bool {
        self.tolerance > 0.0
    }

    /// The place `place` snaps to, leaving the things `except` out.
    #[must_use]
    pub fn place(&self, place: Place, except: &[ObjectId]) -> (Place, Snapped) {
        if !self.is_on() {
            return (place, Snapped::default());
        }
        let targets = self.targets(&Bounds { min: place, max: place }, except);
        if self.settings.corners
            && let Some(corner) = points::nearest_corner(place, &targets, self.tolerance)
        {
            return (corner, Snapped { mark: Some(corner), guides: Vec::new() });
        }
        if self.settings.edges
            && let Some(on_edge) = points::nearest_edge(place, &targets, self.tolerance)
        {
            return (on_edge, Snapped { mark: Some(on_edge), guides: Vec::new() });
        }
        let shift = axes::align(&Bounds { min: place, max: place }, place, &targets, self.settings, self.tolerance);
        (Place::new(place.x + shift.dx, place.y + shift.dy), Snapped { guides: shift.guides, mark: None })
    }

    /// The offset that a moved group snaps to: `moved` is its box at the wished offset `wished`, `corners` its corners
    /// there, `anchor` the corner that keeps to the grid.
    #[must_use]
    pub fn offset(&self, wished: Offset, moved: &Moved<'_>, except: &[ObjectId]) -> (Offset, Snapped) {
        if !self.is_on() {
            return (wished, Snapped::default());
        }
        let targets = self.targets(&moved.bounds, except);
        let (dx, dy, snapped) = self.meet_corner(moved, &targets).unwrap_or_else(|| {
            let shift = axes::align(&moved.bounds, moved.anchor, &targets, self.settings, self.tolerance);
            (shift.dx, shift.dy, Snapped { guides: shift.guides, mark: None })
        });
        let sum = |wished: i32, shift: f64| Place::new(f64::from(wished) + shift, 0.0).rounded().x;
        (Offset::new(sum(wished.dx, dx), sum(wished.dy, dy)), snapped)
    }

    fn meet_corner(&self, moved: &Moved<'_>, targets: &[&Object]) -> Option<(f64, f64, Snapped)> {
        if !self.settings.corners {
            return None;
        }
        let meetings = moved.corners.iter().filter_map(|&corner| {
            let target = points::nearest_corner(corner, targets, self.tolerance)?;
            Some((corner.distance(target), corner, target))
        });
        let (_, from, to) = meetings.min_by(|a, b| a.0.total_cmp(&b.0))?;
        Some((to.x - from.x, to.y - from.y, Snapped { mark: Some(to), guides: Vec::new() }))
    }

    fn targets(&self, around: &Bounds, except: &[ObjectId]) -> Vec<&'a Object> {
        let document = self.document;
        let reach = around.grown(REACH.min(self.tolerance * 40.0));
        let mut near = document.index().near_sorted(&reach);
        near.retain(|id| except.binary_search(id).is_err());
        near.into_iter()
            .filter_map(|id| document.layout().object(id))
            .filter(|object| !matches!(object.kind(), Kind::Label | Kind::Dimension | Kind::Underlay))
            .collect()
    }
}

/// A group being moved, as it would lie at the wished offset.
pub struct Moved<'a> {
    /// Box round all of it.
    pub bounds: Bounds,
    /// Corners that may meet others.
    pub corners: &'a [Place],
    /// The corner that keeps to the grid.
    pub anchor: Place,
}
