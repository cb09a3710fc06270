//! Exits: what lies on a layer of doors and on a side of a hall.

use super::Line;
use crate::geometry::{Bounds, Place, Point};
use crate::model::{Exit, ExitKind, Hall, Names};

/// How far from the side of its hall a door may be drawn, in mm: walls are that thick, and leaves stand open.
const REACH: f64 = 1_500.0;
/// The width of an exit, in mm.
const WIDTH: std::ops::RangeInclusive<f64> = 500.0..=30_000.0;
/// Parts of a door are not farther apart than this, in mm.
const APART: f64 = 150.0;

/// Exits with their halls, by place in the list, and how many groups of lines lay on no side of a hall.
pub(super) fn found(lines: &[&Line], kind: ExitKind, halls: &[Hall]) -> (Vec<(usize, Exit)>, usize) {
    let (mut exits, mut lost) = (Vec::new(), 0);
    for group in super::points::groups(lines, APART) {
        match on_side(&group, halls) {
            Some((hall, from, to)) => {
                exits.push((hall, Exit { names: Names::default(), from, to, kind, clear_width: None, hall: None }));
            }
            None => lost += 1,
        }
    }
    (joined(exits), lost)
}

/// The piece of a hall's side that a group of lines covers.
fn on_side(group: &[&Line], halls: &[Hall]) -> Option<(usize, Point, Point)> {
    let places: Vec<Place> = group.iter().flat_map(|line| line.corners.iter().copied()).collect();
    let centre = Bounds::around(places.iter().copied())?.centre();
    let sides = halls.iter().enumerate().flat_map(|(hall, it)| it.outline.sides().map(move |side| (hall, side)));
    let distance = |(from, to): (Point, Point)| centre.distance_to_segment(from.place(), to.place());
    let (hall, (from, to)) = sides.min_by(|a, b| distance(a.1).total_cmp(&distance(b.1)))?;
    if distance((from, to)) > REACH {
        return None;
    }
    let (from, to) = (from.place(), to.place());
    let length = from.distance(to);
    let along = |place: &Place| ((place.x - from.x) * (to.x - from.x) + (place.y - from.y) * (to.y - from.y)) / length;
    let ends = places.iter().map(along).map(|at| at.clamp(0.0, length));
    let (low, high) = ends.fold((length, 0.0), |(low, high): (f64, f64), at| (low.min(at), high.max(at)));
    let at = |along: f64| from.towards(to, along / length).rounded();
    WIDTH.contains(&(high - low)).then(|| (hall, at(low), at(high)))
}

/// Exits of one hall that overlap on one line become one.
fn joined(exits: Vec<(usize, Exit)>) -> Vec<(usize, Exit)> {
    let mut kept: Vec<(usize, Exit)> = Vec::new();
    for (hall, exit) in exits {
        let ends = |exit: &Exit| (exit.from.place(), exit.to.place());
        let overlaps = |other: &Exit| {
            let ((a, b), (c, d)) = (ends(&exit), ends(other));
            let touches = |place: Place, (from, to): (Place, Place)| place.distance_to_segment(from, to) <= 1.5;
            let same = (touches(a, (c, d)) || touches(b, (c, d))) && (touches(c, (a, b)) || touches(d, (a, b)));
            same && cross(a, b, c, d) < 0.02
        };
        match kept.iter_mut().find(|(other, known)| *other == hall && overlaps(known)) {
            Some((_, known)) => {
                let all = [known.from, known.to, exit.from, exit.to];
                let pairs = all.iter().flat_map(|a| all.iter().map(move |b| (*a, *b)));
                let widest = pairs
                    .max_by(|x, y| x.0.place().distance(x.1.place()).total_cmp(&y.0.place().distance(y.1.place())));
                if let Some((from, to)) = widest {
                    (known.from, known.to) = (from, to);
                }
            }
            None => kept.push((hall, exit)),
        }
    }
    kept
}

/// The sine of the angle between two pieces.
fn cross(a: Place, b: Place, c: Place, d: Place) -> f64 {
    let across = (b.x - a.x) * (d.y - c.y) - (b.y - a.y) * (d.x - c.x);
    across.abs() / (a.distance(b) * c.distance(d)).max(1.0)
}
