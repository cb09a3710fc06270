//! Alignment along the axes, each axis by itself: with guides and the boxes of other things, with gaps and sizes, then
//! with the grid.

use super::{Guide, SnapSettings, Source, gaps};
use crate::geometry::{Axis, Bounds, Place};

/// How far to shift along one axis, and why.
pub(super) struct Found {
    pub shift: f64,
    pub guides: Vec<(Place, Place)>,
    pub source: Source,
}

/// How far to shift along both, and the lines that show why.
pub(super) struct Shift {
    pub dx: f64,
    pub dy: f64,
    pub guides: Vec<(Place, Place)>,
}

/// What is aligned.
pub(super) struct Aligned<'a> {
    /// Its box.
    pub moved: &'a Bounds,
    /// The corner of it that keeps to the grid.
    pub anchor: Place,
    /// Where its size is counted from, while it is sized.
    pub sized_from: Option<Place>,
}

/// How far a guide is drawn beyond what snapped to it, in tolerances.
const BEYOND: f64 = 20.0;

/// Aligns a box, or a place, among the boxes of other things.
pub(super) fn align(aligned: &Aligned<'_>, boxes: &[Bounds], settings: &SnapSettings, tolerance: f64) -> Shift {
    let step = if settings.grid { f64::from(settings.step.max(1)) } else { 0.0 };
    let [x, y] = [Axis::X, Axis::Y].map(|axis| along(axis, aligned, boxes, settings, tolerance));
    let shift =
        |found: &Option<Found>, anchor: f64| found.as_ref().map_or_else(|| to_grid(anchor, step), |it| it.shift);
    let (dx, dy) = (shift(&x, aligned.anchor.x), shift(&y, aligned.anchor.y));
    // Lines of one axis were found before the shift along the other.
    let moved = |(a, b): (Place, Place), x: f64, y: f64| (Place::new(a.x + x, a.y + y), Place::new(b.x + x, b.y + y));
    let follows = |found: &Found| !matches!(found.source, Source::Size);
    let upright = x.into_iter().flat_map(|it| {
        let by = if follows(&it) { dy } else { 0.0 };
        it.guides.into_iter().map(move |line| moved(line, 0.0, by))
    });
    let level = y.into_iter().flat_map(|it| {
        let by = if follows(&it) { dx } else { 0.0 };
        it.guides.into_iter().map(move |line| moved(line, by, 0.0))
    });
    Shift { dx, dy, guides: upright.chain(level).collect() }
}

/// The nearest along one axis; at equal distance a line before a gap before a size.
fn along(
    axis: Axis,
    aligned: &Aligned<'_>,
    boxes: &[Bounds],
    settings: &SnapSettings,
    tolerance: f64,
) -> Option<Found> {
    let mut found = Vec::new();
    if settings.extensions {
        found.extend(lines(axis, aligned.moved, boxes, tolerance));
        found.extend(guides(axis, aligned.moved, &settings.guides, tolerance));
    }
    match aligned.sized_from {
        Some(from) if settings.sizes => found.extend(gaps::same_size(axis, from, aligned.anchor, boxes)),
        None if settings.gaps && aligned.moved.min != aligned.moved.max => {
            found.extend(gaps::equal(axis, aligned.moved, boxes));
        }
        _ => {}
    }
    found.retain(|it| it.shift.abs() <= tolerance);
    found.into_iter().min_by(|a, b| a.shift.abs().total_cmp(&b.shift.abs()).then(a.source.cmp(&b.source)))
}

/// The sides of the boxes of other things.
fn lines(axis: Axis, moved: &Bounds, boxes: &[Bounds], tolerance: f64) -> Option<Found> {
    let sides = [axis.of(moved.min), axis.of(moved.max)];
    let candidates = boxes.iter().flat_map(|target| {
        let lines = [axis.of(target.min), axis.of(target.max)];
        sides.into_iter().flat_map(move |from| lines.map(|line| (line - from, line, target)))
    });
    let near = candidates.filter(|(shift, ..)| shift.abs() <= tolerance);
    let (shift, line, target) = near.min_by(|a, b| a.0.abs().total_cmp(&b.0.abs()))?;
    let both = moved.union(*target);
    Some(Found { shift, guides: vec![across(axis, line, &both)], source: Source::Extension })
}

/// The lines pulled out of the rulers.
fn guides(axis: Axis, moved: &Bounds, guides: &[Guide], tolerance: f64) -> Option<Found> {
    let sides = [axis.of(moved.min), axis.of(moved.max)];
    let held = guides.iter().filter(|guide| guide.axis == axis).map(|guide| f64::from(guide.at));
    let candidates = held.flat_map(|line| sides.map(|from| (line - from, line)));
    let near = candidates.filter(|(shift, _)| shift.abs() <= tolerance);
    let (shift, line) = near.min_by(|a, b| a.0.abs().total_cmp(&b.0.abs()))?;
    let guides = vec![across(axis, line, &moved.grown(BEYOND * tolerance))];
    Some(Found { shift, guides, source: Source::Extension })
}

/// The line that holds one coordinate, as long as a box.
fn across(axis: Axis, line: f64, bounds: &Bounds) -> (Place, Place) {
    match axis {
        Axis::X => (Place::new(line, bounds.min.y), Place::new(line, bounds.max.y)),
        Axis::Y => (Place::new(bounds.min.x, line), Place::new(bounds.max.x, line)),
    }
}

/// How far `value` is from the nearest line of the grid; a step of 0 is no grid.
fn to_grid(value: f64, step: f64) -> f64 {
    if step == 0.0 { 0.0 } else { libm::round(value / step) * step - value }
}
