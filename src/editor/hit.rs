//! What lies under the pointer or in a frame.

use std::cmp::Reverse;

use super::Layers;
use crate::document::Document;
use crate::geometry::{Bounds, Place, Polygon, inside};
use crate::model::{Kind, Measured, Object, ObjectId, Thing};

/// The object a click at `place` means, of those that layers show, within `tolerance` mm: what was brought to the
/// front before what lies below it, then small things before large ones. Halls, pavilions, aisles
/// and pictures are hit at their edges only, so that a frame can be pulled up inside them.
#[must_use]
pub fn pick(document: &Document, layers: &Layers, place: Place, tolerance: f64) -> Option<ObjectId> {
    pick_where(document, layers, place, tolerance, &|_| true)
}

/// The same of those objects that `fits` says yes to.
#[must_use]
pub fn pick_where(
    document: &Document,
    layers: &Layers,
    place: Place,
    tolerance: f64,
    fits: &dyn Fn(&Object) -> bool,
) -> Option<ObjectId> {
    let spot = Bounds { min: place, max: place }.grown(tolerance);
    let hits = document.index().near_sorted(&spot).into_iter().filter_map(|id| document.layout().object(id));
    hits.filter(|object| fits(object) && layers.shows(object) && is_hit(document, object, place, tolerance))
        .min_by_key(|object| rank(object))
        .map(|object| object.id)
}

/// The objects in a frame that layers show, by id: those wholly inside, or with `crossing` also those it touches (halls, pavilions,
/// aisles and pictures always have to be wholly inside).
#[must_use]
pub fn within(document: &Document, layers: &Layers, frame: &Bounds, crossing: bool) -> Vec<ObjectId> {
    let mut found = document.index().near_sorted(frame);
    found.retain(|&id| {
        let Some(object) = document.layout().object(id).filter(|object| layers.shows(object)) else { return false };
        let wholly = document.index().bounds(id).is_some_and(|bounds| frame.contains(&bounds));
        wholly || (crossing && crosses(object, frame))
    });
    found
}

/// Small things before large ones; where an order of drawing was set, what lies on top.
fn rank(object: &Object) -> (u8, Reverse<i16>, i64, Reverse<ObjectId>) {
    let layer = match object.kind() {
        Kind::Label | Kind::SafetyPoint | Kind::Utility | Kind::Dimension => 0,
        Kind::Exit => 1,
        Kind::Pillar | Kind::Wall => 2,
        Kind::Booth | Kind::Facility => 3,
        Kind::Aisle | Kind::Pavilion => 4,
        Kind::Hall => 5,
        Kind::Underlay => 6,
    };
    let area = object.thing.outline().map_or(0, |outline| outline.area());
    (layer, Reverse(object.order), area, Reverse(object.id))
}

fn is_hit(document: &Document, object: &Object, place: Place, tolerance: f64) -> bool {
    let near_edge = |corners: &[Place]| ring(corners).any(|(a, b)| place.distance_to_segment(a, b) <= tolerance);
    let places = |polygon: &Polygon| polygon.places().collect::<Vec<_>>();
    match &object.thing {
        Thing::Booth(_) | Thing::Pillar(_) | Thing::Facility(_) => {
            object.thing.outline().is_some_and(|outline| outline.contains(place) || near_edge(&outline.corners()))
        }
        Thing::Hall(hall) => {
            let corners = places(&hall.outline);
            let reach = tolerance.max(f64::from(hall.wall_thickness));
            let on_wall = ring(&corners).any(|(a, b)| place.distance_to_segment(a, b) <= reach);
            near_edge(&corners) || (on_wall && !inside(&corners, place))
        }
        Thing::Pavilion(pavilion) => pavilion.outlines.iter().any(|outline| near_edge(&places(outline))),
        Thing::Aisle(aisle) => near_edge(&places(&aisle.outline)),
        Thing::Underlay(underlay) => near_edge(&underlay.frame.corners()),
        Thing::Wall(wall) => {
            let reach = tolerance.max(f64::from(wall.thickness) / 2.0);
            wall.line.windows(2).any(|piece| match piece {
                [a, b] => place.distance_to_segment(a.place(), b.place()) <= reach,
                _ => false,
            })
        }
        Thing::Exit(exit) => place.distance_to_segment(exit.from.place(), exit.to.place()) <= tolerance.max(500.0),
        Thing::SafetyPoint(point) => place.distance(point.at.place()) <= tolerance.max(400.0),
        Thing::Utility(utility) => place.distance(utility.at.place()) <= tolerance.max(300.0),
        Thing::Label(label) => place.distance(label.at.place()) <= tolerance.max(f64::from(label.height)),
        Thing::Dimension(dimension) => {
            document.layout().measured(dimension).is_some_and(|measured| is_on(&measured, place, tolerance))
        }
    }
}

/// Whether a place is on the line or arc of a dimension, or beside the figure in the middle of an area.
fn is_on(measured: &Measured, place: Place, tolerance: f64) -> bool {
    match measured {
        Measured::Lengths(chain) => {
            let (from, to) = chain.line();
            // The figure stands beside the line.
            place.distance_to_segment(from, to) <= tolerance * 2.0
        }
        Measured::Angle(corner) => {
            (place.distance(corner.apex) - corner.radius).abs() <= tolerance * 2.0 && {
                let (dx, dy) = (place.x - corner.apex.x, place.y - corner.apex.y);
                (libm::atan2(dy, dx) - corner.start).rem_euclid(std::f64::consts::TAU) <= corner.sweep
            }
        }
        Measured::Area { at, .. } => place.distance(*at) <= tolerance * 3.0,
    }
}

/// The sides of a ring of corners.
fn ring(corners: &[Place]) -> impl Iterator<Item = (Place, Place)> + '_ {
    corners.iter().copied().zip(corners.iter().copied().cycle().skip(1))
}

fn crosses(object: &Object, frame: &Bounds) -> bool {
    if matches!(object.kind(), Kind::Hall | Kind::Pavilion | Kind::Aisle | Kind::Underlay) {
        return false;
    }
    let corners = object.thing.corners();
    let middle = frame.centre();
    corners.iter().any(|&corner| frame.contains_place(corner))
        || object.thing.outline().is_some_and(|outline| outline.contains(middle))
        || ring(&corners).any(|(a, b)| piece_meets(a, b, frame))
}

/// Whether the straight piece from `a` to `b` touches the frame (Liang-Barsky).
fn piece_meets(a: Place, b: Place, frame: &Bounds) -> bool {
    let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
    let sides = [
        (a.x - b.x, a.x - frame.min.x),
        (b.x - a.x, frame.max.x - a.x),
        (a.y - b.y, a.y - frame.min.y),
        (b.y - a.y, frame.max.y - a.y),
    ];
    for (step, room) in sides {
        if step == 0.0 && room < 0.0 {
            return false;
        }
        if step < 0.0 {
            enter = enter.max(room / step);
        } else if step > 0.0 {
            leave = leave.min(room / step);
        }
    }
    enter <= leave
}
