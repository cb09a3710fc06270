//! Places by which two drawings of one venue are laid on each other.

use crate::geometry::{Bounds, Place};
use crate::model::{Drawing, Kind, Thing, Underlay};

/// Of the background only so many places count.
const MOST: usize = 1_000;
/// So many of the longest sides tell how a drawing is turned.
const SIDES: usize = 6;

/// A place that another drawing of the venue should have, too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Mark {
    pub kind: Kind,
    pub at: Place,
}

/// The places of some things.
pub(super) fn marks<'a>(things: impl Iterator<Item = &'a Thing> + Clone) -> Vec<Mark> {
    let venue = things.clone().filter(|thing| super::KINDS.contains(&thing.kind()));
    let mut marks: Vec<Mark> = venue.flat_map(of_thing).collect();
    marks.extend(things.filter_map(lines_of).flat_map(|(underlay, drawing)| of_background(underlay, drawing)));
    marks
}

fn of_thing(thing: &Thing) -> Vec<Mark> {
    let kind = thing.kind();
    match thing {
        Thing::Pillar(pillar) => vec![Mark { kind, at: pillar.outline.centre() }],
        _ => thing.corners().into_iter().map(|at| Mark { kind, at }).collect(),
    }
}

fn of_background(underlay: &Underlay, drawing: &Drawing) -> Vec<Mark> {
    let ends = || drawing.shown().flat_map(|layer| layer.lines.iter().flatten());
    let every = ends().count().div_ceil(MOST).max(1);
    ends().step_by(every).map(|at| Mark { kind: Kind::Underlay, at: underlay.place_of(drawing, *at) }).collect()
}

/// The drawing of a background.
pub(super) fn lines_of(thing: &Thing) -> Option<(&Underlay, &Drawing)> {
    let Thing::Underlay(underlay) = thing else { return None };
    Some((underlay, underlay.drawing()?))
}

/// The directions of the longest sides of halls and walls, in radians.
pub(super) fn directions<'a>(things: impl Iterator<Item = &'a Thing>) -> Vec<f64> {
    let mut sides: Vec<(f64, f64)> = Vec::new();
    for thing in things.filter(|thing| matches!(thing.kind(), Kind::Hall | Kind::Wall)) {
        let corners = thing.corners();
        for (a, b) in corners.iter().zip(corners.iter().skip(1)) {
            sides.push((a.distance(*b), libm::atan2(b.y - a.y, b.x - a.x)));
        }
    }
    sides.sort_by(|a, b| b.0.total_cmp(&a.0));
    sides.into_iter().take(SIDES).map(|(_, angle)| angle).collect()
}

/// The box round some places.
pub(super) fn around(marks: &[Mark]) -> Option<Bounds> {
    Bounds::around(marks.iter().map(|mark| mark.at))
}
