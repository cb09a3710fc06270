//! Gaps as large as those beside, and sizes as those near: along one axis.

use super::Source;
use super::axes::Found;
use crate::geometry::{Axis, Bounds, Place};

/// The shifts of `moved` along `axis` that make a gap equal to another: in the middle between its neighbours, or as far
/// from one neighbour as that is from the next. Neighbours are boxes beside it, in the same row.
pub(super) fn equal(axis: Axis, moved: &Bounds, boxes: &[Bounds]) -> Vec<Found> {
    let row: Vec<&Bounds> = boxes.iter().filter(|other| beside(axis, moved, other)).collect();
    let (low, high) = (|b: &Bounds| axis.of(b.min), |b: &Bounds| axis.of(b.max));
    let before = |than: f64| row.iter().copied().filter(move |b| high(b) <= than + 1.0).max_by(by(high));
    let after = |than: f64| row.iter().copied().filter(move |b| low(b) >= than - 1.0).min_by(by(low));
    let middle = axis.of(moved.centre());
    let left = row.iter().copied().filter(|b| axis.of(b.centre()) < middle).max_by(by(high));
    let right = row.iter().copied().filter(|b| axis.of(b.centre()) > middle).min_by(by(low));
    let mut found = Vec::new();
    let mut add = |shift: f64, spans: [(f64, f64); 2]| {
        let level = across(axis, moved);
        let guides = spans.map(|(from, to)| (at(axis, from, level), at(axis, to, level))).to_vec();
        found.push(Found { shift, guides, source: Source::Gap });
    };
    let size = high(moved) - low(moved);
    if let (Some(left), Some(right)) = (left, right) {
        let room = low(right) - high(left) - size;
        if room > 0.0 {
            let begin = high(left) + room / 2.0;
            add(begin - low(moved), [(high(left), begin), (begin + size, low(right))]);
        }
    }
    if let Some(left) = left
        && let Some(next) = before(low(left))
    {
        let begin = high(left) + (low(left) - high(next));
        add(begin - low(moved), [(high(next), low(left)), (high(left), begin)]);
    }
    if let Some(right) = right
        && let Some(next) = after(high(right))
    {
        let end = low(right) - (low(next) - high(right));
        add(end - high(moved), [(end, low(right)), (high(right), low(next))]);
    }
    found
}

/// The shifts of the pulled corner `place` along `axis` that make what reaches there from `from` as large as a box near.
pub(super) fn same_size(axis: Axis, from: Place, place: Place, boxes: &[Bounds]) -> Vec<Found> {
    let (begin, end) = (axis.of(from), axis.of(place));
    let size = |bounds: &Bounds| axis.of(bounds.max) - axis.of(bounds.min);
    let level = across(axis, &Bounds { min: place, max: place });
    let sized = boxes.iter().filter(|bounds| size(bounds) >= 1.0).map(|bounds| {
        let to = if end < begin { begin - size(bounds) } else { begin + size(bounds) };
        let other = across(axis, bounds);
        let span = (at(axis, axis.of(bounds.min), other), at(axis, axis.of(bounds.max), other));
        Found {
            shift: to - end,
            guides: vec![(at(axis, begin, level), at(axis, to, level)), span],
            source: Source::Size,
        }
    });
    sized.collect()
}

fn by(coordinate: impl Fn(&Bounds) -> f64) -> impl Fn(&&Bounds, &&Bounds) -> std::cmp::Ordering {
    move |a, b| coordinate(a).total_cmp(&coordinate(b))
}

/// Whether the two share a stretch across the axis, and neither holds the other.
fn beside(axis: Axis, moved: &Bounds, other: &Bounds) -> bool {
    let shared = match axis {
        Axis::X => moved.max.y.min(other.max.y) - moved.min.y.max(other.min.y),
        Axis::Y => moved.max.x.min(other.max.x) - moved.min.x.max(other.min.x),
    };
    shared > 1.0 && !other.contains(moved) && !moved.contains(other)
}

/// The middle of a box across the axis.
fn across(axis: Axis, bounds: &Bounds) -> f64 {
    match axis {
        Axis::X => bounds.centre().y,
        Axis::Y => bounds.centre().x,
    }
}

fn at(axis: Axis, along: f64, across: f64) -> Place {
    match axis {
        Axis::X => Place::new(along, across),
        Axis::Y => Place::new(across, along),
    }
}
