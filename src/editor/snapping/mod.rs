//! Snapping: pulls a place or a moved thing onto what is near. One file a family of sources.
//!
//! Order, for a place: the nearest of corners, crossings, middles of edges and middles of things; the foot of a
//! perpendicular; an edge; a line that goes on from a slanted edge; a direction in whole steps; then each axis by itself:
//! the nearest of sides of boxes, guides, equal gaps and equal sizes; then the grid. For a moved thing: the nearest
//! meeting of one of its corners with a corner or middle; then each axis by itself. A source that is switched off is
//! left out, and whatever lies farther than the tolerance.

mod axes;
mod gaps;
mod lines;
mod points;
mod source;

pub use source::{Guide, SnapSettings, Source};

use super::Layers;
use crate::document::Document;
use crate::geometry::{Bounds, Offset, Place};
use crate::model::{Kind, Object, ObjectId};
use axes::Aligned;

/// Where snapping led, and what to show for it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Snapped {
    /// Thin lines along which it aligned.
    pub guides: Vec<(Place, Place)>,
    /// The place it met, and what that is.
    pub mark: Option<(Place, Source)>,
}

/// Snapping for one event: what it may snap to.
pub struct Snapper<'a> {
    document: &'a Document,
    settings: &'a SnapSettings,
    tolerance: f64,
    before: Option<Place>,
    sized_from: Option<Place>,
    layers: Option<&'a Layers>,
}

/// Things farther from the pointer than this are no candidates, in mm.
const REACH: f64 = 6_000.0;
/// The same for a moved thing: far enough for the next but one in a row.
const ROW: f64 = 12_000.0;
/// More things than this are no candidates for the places of one moved thing: only its box snaps.
const MOST: usize = 400;
/// More lines of a background than this are near because everything is.
const MOST_TRACED: usize = 2_000;

impl<'a> Snapper<'a> {
    /// Snapping as `settings` have it, at a zoom of `mm_per_pixel`; `suspended` while the key is held.
    #[must_use]
    pub fn new(document: &'a Document, settings: &'a SnapSettings, mm_per_pixel: f64, suspended: bool) -> Self {
        let on = settings.on && !suspended;
        let tolerance = if on { settings.pixels * mm_per_pixel } else { 0.0 };
        Self { document, settings, tolerance, before: None, sized_from: None, layers: None }
    }

    /// The same, only onto what these layers do not hide.
    #[must_use]
    pub fn seeing(mut self, layers: &'a Layers) -> Self {
        self.layers = Some(layers);
        self
    }

    /// The same for a line that comes from `before`: perpendiculars and directions count from there.
    #[must_use]
    pub fn coming_from(mut self, before: Option<Place>) -> Self {
        self.before = before;
        self
    }

    /// The same for a box whose opposite corner is `from`: sizes count from there.
    #[must_use]
    pub fn sizing_from(mut self, from: Option<Place>) -> Self {
        self.sized_from = from;
        self
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
        let spot = Bounds { min: place, max: place };
        let targets = self.targets(&spot, REACH, except);
        self.on_a_thing(place, &targets, except).or_else(|| self.in_a_direction(place, &targets)).unwrap_or_else(|| {
            let shift = self.align(&spot, place, &targets, &[]);
            (Place::new(place.x + shift.dx, place.y + shift.dy), Snapped { guides: shift.guides, mark: None })
        })
    }

    /// A place or line of another thing.
    fn on_a_thing(&self, place: Place, targets: &[&Object], except: &[ObjectId]) -> Option<(Place, Snapped)> {
        let (settings, tolerance) = (self.settings, self.tolerance);
        // What is farther than the tolerance gives no place; for lines that go on, everything counts.
        let close = Bounds { min: place, max: place }.grown(tolerance);
        let touched: Vec<&Object> = targets
            .iter()
            .copied()
            .filter(|it| it.thing.bounds().is_none_or(|bounds| bounds.touches(&close)))
            .collect();
        let traced = self.traced(&close, except);
        let edges = touched.iter().flat_map(|object| points::edges(object));
        let near: Vec<points::Side> = edges.chain(traced.iter().copied()).collect();
        let mut places = points::places(&touched, settings);
        places.extend(points::ends(&traced, settings));
        if settings.intersections {
            places.extend(points::crossings(place, &near, tolerance));
        }
        if let Some((at, source)) = points::nearest(place, &places, tolerance) {
            return Some((at, Snapped { mark: Some((at, source)), guides: Vec::new() }));
        }
        let foot = self.before.filter(|_| settings.perpendicular);
        foot.and_then(|before| lines::perpendicular(before, place, &near, tolerance))
            .or_else(|| if settings.edges { lines::edge(place, &near, tolerance) } else { None })
            .or_else(|| {
                let far = || targets.iter().flat_map(|object| points::edges(object)).collect::<Vec<_>>();
                if settings.extensions { lines::extension(place, &far(), tolerance) } else { None }
            })
    }

    /// A direction in whole steps. Where it is level or upright, how far along is a matter of the other axis.
    fn in_a_direction(&self, place: Place, targets: &[&Object]) -> Option<(Place, Snapped)> {
        let before = self.before.filter(|_| self.settings.polar)?;
        let (mut at, mut snapped) = lines::polar(before, place, self.settings.polar_step, self.tolerance)?;
        let shift = self.align(&Bounds { min: at, max: at }, at, targets, &[]);
        if (at.y - before.y).abs() < 0.01 {
            at.x += shift.dx;
        } else if (at.x - before.x).abs() < 0.01 {
            at.y += shift.dy;
        }
        snapped.guides = vec![(before, at)];
        snapped.mark = Some((at, Source::Polar));
        Some((at, snapped))
    }

    /// The lines of background drawings in an area, as far as they are seen; none where they are too many to mean one.
    fn traced(&self, area: &Bounds, except: &[ObjectId]) -> Vec<points::Side> {
        let hidden = |object: &Object| self.layers.is_some_and(|layers| layers.hides(object));
        let seen = |object: &Object| except.binary_search(&object.id).is_err() && !hidden(object);
        let (layout, index) = (self.document.layout(), self.document.index());
        index.traces().near(layout, area, seen, MOST_TRACED).unwrap_or_default()
    }

    /// `traced` are lines of the background near what is moved: its box also comes flush with them.
    fn align(&self, moved: &Bounds, anchor: Place, targets: &[&Object], traced: &[points::Side]) -> axes::Shift {
        let wanted = self.settings.extensions || self.settings.gaps || self.settings.sizes;
        let straight = traced.iter().filter(|(a, b)| (a.x - b.x).abs() < 1.0 || (a.y - b.y).abs() < 1.0);
        let lines = straight.map(|(a, b)| Bounds::between(*a, *b));
        let boxes = targets.iter().filter_map(|target| target.thing.bounds()).chain(lines);
        let boxes: Vec<Bounds> = if wanted { boxes.collect() } else { Vec::new() };
        let aligned = Aligned { moved, anchor, sized_from: self.sized_from };
        axes::align(&aligned, &boxes, self.settings, self.tolerance)
    }

    /// The offset that a moved group snaps to: `moved` is its box at the wished offset `wished`, `corners` its corners
    /// there, `anchor` the corner that keeps to the grid.
    #[must_use]
    pub fn offset(&self, wished: Offset, moved: &Moved<'_>, except: &[ObjectId]) -> (Offset, Snapped) {
        if !self.is_on() {
            return (wished, Snapped::default());
        }
        let targets = self.targets(&moved.bounds, ROW, except);
        let traced = self.traced(&moved.bounds.grown(self.tolerance), except);
        let (dx, dy, snapped) = self.meet_corner(moved, &targets, &traced).unwrap_or_else(|| {
            let shift = self.align(&moved.bounds, moved.anchor, &targets, &traced);
            (shift.dx, shift.dy, Snapped { guides: shift.guides, mark: None })
        });
        let sum = |wished: i32, shift: f64| Place::new(f64::from(wished) + shift, 0.0).rounded().x;
        (Offset::new(sum(wished.dx, dx), sum(wished.dy, dy)), snapped)
    }

    fn meet_corner(
        &self,
        moved: &Moved<'_>,
        targets: &[&Object],
        traced: &[points::Side],
    ) -> Option<(f64, f64, Snapped)> {
        if targets.len() > MOST {
            return None;
        }
        let reach = moved.bounds.grown(self.tolerance);
        let mut places = points::places(targets, self.settings);
        places.extend(points::ends(traced, self.settings));
        places.retain(|(place, _)| reach.contains_place(*place));
        let meetings = moved.corners.iter().filter_map(|&corner| {
            let (target, source) = points::nearest(corner, &places, self.tolerance)?;
            Some((corner.distance(target), corner, target, source))
        });
        let (_, from, to, source) = meetings.min_by(|a, b| a.0.total_cmp(&b.0).then(a.3.cmp(&b.3)))?;
        Some((to.x - from.x, to.y - from.y, Snapped { mark: Some((to, source)), guides: Vec::new() }))
    }

    fn targets(&self, around: &Bounds, reach: f64, except: &[ObjectId]) -> Vec<&'a Object> {
        let document = self.document;
        let reach = around.grown(reach.min(self.tolerance * 80.0));
        let mut near = document.index().near_sorted(&reach);
        near.retain(|id| except.binary_search(id).is_err());
        near.into_iter()
            .filter_map(|id| document.layout().object(id))
            .filter(|object| !matches!(object.kind(), Kind::Label | Kind::Dimension | Kind::Underlay))
            .filter(|object| self.layers.is_none_or(|layers| !layers.hides(object)))
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
