//! What several rules measure the same way.

use std::collections::BTreeSet;

use super::Plan;
use crate::geometry::{Bounds, Cover, Place, Point, distance, inside};
use crate::message::Message;
use crate::model::{Hall, Object, ObjectId, Pavilion};

/// Computed lengths count as equal to a limit within this many mm: far above the rounding of computed corners, far
/// below anything that can be built.
const NOISE: f64 = 0.01;
/// What is no more than this farther away than the nearest thing, in mm, is as near.
pub(super) const BESIDE: f64 = 2.0;
/// mm² in a m².
const SQUARE_METRE: i64 = 1_000_000;

/// Whether a computed length exceeds a limit in whole millimetres.
pub(super) fn beyond(length: f64, limit: i32) -> bool {
    length > f64::from(limit) + NOISE
}

/// A computed length in whole millimetres, rounded up, so that what is beyond a limit also reads so.
pub(super) fn deeper(length: f64) -> i64 {
    libm::ceil(length - NOISE) as i64
}

/// How far `thing` reaches out of a hall, in mm.
pub(super) fn out_of_hall(thing: Cover<'_>, hall: &Hall) -> f64 {
    distance::reach_outside(thing, &[Cover::Polygon(&hall.outline)])
}

/// How far `thing` reaches out of all areas of a pavilion together, in mm.
pub(super) fn out_of_pavilion(thing: Cover<'_>, pavilion: &Pavilion) -> f64 {
    distance::reach_outside(thing, &areas(pavilion))
}

/// A computed length in whole millimetres, rounded down, so that what is less than a limit also reads so.
pub(super) fn nearer(length: f64) -> i64 {
    libm::floor(length + NOISE) as i64
}

/// Whether a computed length does not reach a limit in whole millimetres.
pub(super) fn short_of(length: f64, limit: i32) -> bool {
    length < f64::from(limit) - NOISE
}

/// The objects of the kind of `start` that are linked to it, from one to the next at most `reach` mm apart; itself too,
/// lowest id first. `None` where it is no longer there.
pub(super) fn linked(start: &Object, reach: i32, plan: &Plan<'_>) -> Option<Vec<ObjectId>> {
    linked_from(start, reach, plan, |_| true)
}

/// The same where `start` has the lowest id of them; else `None`.
pub(super) fn leads_linked(start: &Object, reach: i32, plan: &Plan<'_>) -> Option<Vec<ObjectId>> {
    linked_from(start, reach, plan, |id| id >= start.id)
}

fn linked_from(start: &Object, reach: i32, plan: &Plan<'_>, may: impl Fn(ObjectId) -> bool) -> Option<Vec<ObjectId>> {
    plan.layout.object(start.id)?;
    let mut all = BTreeSet::from([start.id]);
    let mut open = vec![start.id];
    while let Some(object) = open.pop().and_then(|id| plan.layout.object(id)) {
        for id in next_to(object, reach, plan) {
            if !may(id) {
                return None;
            }
            if all.insert(id) {
                open.push(id);
            }
        }
    }
    Some(all.into_iter().collect())
}

/// The objects of the same kind that are at most `reach` mm away.
fn next_to(object: &Object, reach: i32, plan: &Plan<'_>) -> Vec<ObjectId> {
    let mut found = Vec::new();
    let Some((own, bounds)) = object.thing.cover().and_then(|own| Some((own, own.bounds()?))) else { return found };
    plan.near(&bounds.grown(reach.into()), &mut |other| {
        let candidate = other.id != object.id && other.kind() == object.kind();
        if candidate && other.thing.cover().is_some_and(|other| !beyond(distance::between(own, other), reach)) {
            found.push(other.id);
        }
    });
    found
}

/// The floor of a hall in mm²: what the venue states, else the area of its outline.
pub(super) fn floor(hall: &Hall) -> i64 {
    hall.gross_area.map_or_else(|| hall.outline.area(), |area| i64::from(area) * SQUARE_METRE)
}

/// How far a point is from what is covered, in mm; 0 inside.
pub(super) fn to_point(cover: Cover<'_>, at: Point) -> f64 {
    let far = |ring: &Vec<Place>| if inside(ring, at.place()) { 0.0 } else { distance::to_ring(at.place(), ring) };
    cover.rings().iter().map(far).fold(f64::INFINITY, f64::min)
}

/// Everything that is nearest to a place in the middle between things, `clearance` mm away, lowest id first.
pub(super) fn beside(at: Place, clearance: f64, plan: &Plan<'_>) -> Vec<ObjectId> {
    let reach = clearance + BESIDE;
    let mut things = Vec::new();
    plan.near(&Bounds::between(at, at).grown(reach), &mut |object| {
        let Some(own) = object.thing.cover() else { return };
        let edges = own.rings().iter().map(|ring| distance::to_ring(at, ring)).fold(f64::INFINITY, f64::min);
        if edges <= reach {
            things.push(object.id);
        }
    });
    things.sort_unstable();
    things.dedup();
    things
}

/// Whether two things may be in the same hall: neither names one, or they name the same.
pub(super) fn same_hall(one: Option<ObjectId>, other: Option<ObjectId>) -> bool {
    one.is_none() || other.is_none() || one == other
}

/// Some messages one after another: "power, water".
pub(super) fn listed(parts: impl IntoIterator<Item = Message>) -> Message {
    let join = |first: Message, next: Message| Message::new("rule-list").with("first", first).with("next", next);
    parts.into_iter().reduce(join).unwrap_or_else(|| Message::new("rule-list-none"))
}

/// The areas of a pavilion.
pub(super) fn areas(pavilion: &Pavilion) -> Vec<Cover<'_>> {
    pavilion.outlines.iter().map(Cover::Polygon).collect()
}

/// Thousandths as percent with one decimal: `40 %`, `43.2 %`.
pub(super) fn percent(thousandths: i64) -> String {
    match (thousandths / 10, thousandths % 10) {
        (whole, 0) => format!("{whole} %"),
        (whole, tenth) => format!("{whole}.{tenth} %"),
    }
}
