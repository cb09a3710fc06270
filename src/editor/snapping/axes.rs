//! Alignment along the axes, each axis by itself: with the boxes of other things, then with the grid.

use super::SnapSettings;
use crate::geometry::{Bounds, Place};
use crate::model::Object;

/// How far to shift, and the lines that show why.
pub(super) struct Shift {
    pub dx: f64,
    pub dy: f64,
    pub guides: Vec<(Place, Place)>,
}

/// Aligns the box `moved`, whose corner `anchor` keeps to the grid.
pub(super) fn align(
    moved: &Bounds,
    anchor: Place,
    targets: &[&Object],
    settings: &SnapSettings,
    tolerance: f64,
) -> Shift {
    let boxes: Vec<Bounds> =
        if settings.edges { targets.iter().filter_map(|target| target.thing.bounds()).collect() } else { Vec::new() };
    let step = if settings.grid { f64::from(settings.step.max(1)) } else { 0.0 };
    let along_x = axis([moved.min.x, moved.max.x], &boxes, |bounds| [bounds.min.x, bounds.max.x], tolerance);
    let along_y = axis([moved.min.y, moved.max.y], &boxes, |bounds| [bounds.min.y, bounds.max.y], tolerance);
    let dx = along_x.as_ref().map_or_else(|| to_grid(anchor.x, step), |found| found.shift);
    let dy = along_y.as_ref().map_or_else(|| to_grid(anchor.y, step), |found| found.shift);
    let shifted = Bounds {
        min: Place::new(moved.min.x + dx, moved.min.y + dy),
        max: Place::new(moved.max.x + dx, moved.max.y + dy),
    };
    let upright = along_x.map(|found| {
        let both = shifted.union(found.target);
        (Place::new(found.line, both.min.y), Place::new(found.line, both.max.y))
    });
    let level = along_y.map(|found| {
        let both = shifted.union(found.target);
        (Place::new(both.min.x, found.line), Place::new(both.max.x, found.line))
    });
    Shift { dx, dy, guides: upright.into_iter().chain(level).collect() }
}

struct Found {
    shift: f64,
    line: f64,
    target: Bounds,
}

fn axis(moved: [f64; 2], boxes: &[Bounds], sides: impl Fn(&Bounds) -> [f64; 2], tolerance: f64) -> Option<Found> {
    let candidates = boxes.iter().flat_map(|target| {
        let lines = sides(target);
        moved.into_iter().flat_map(move |from| lines.map(|line| Found { shift: line - from, line, target: *target }))
    });
    candidates.filter(|found| found.shift.abs() <= tolerance).min_by(|a, b| a.shift.abs().total_cmp(&b.shift.abs()))
}

/// How far `value` is from the nearest line of the grid; a step of 0 is no grid.
fn to_grid(value: f64, step: f64) -> f64 {
    if step == 0.0 { 0.0 } else { libm::round(value / step) * step - value }
}
