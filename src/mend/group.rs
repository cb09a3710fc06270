//! Things are shifted together: the group that the planner made of them, and of booths that stand side by side who is
//! pushed, a row, a whole block. Whoever is grouped takes the others of its group along.

use std::collections::{BTreeMap, BTreeSet};

use super::Candidate;
use super::bench::Bench;
use super::shift::{least, length, missing, tolerance};
use super::stops::{Gaps, REACH, Way, extent, offset, rings};
use super::who::{Who, beside};
use crate::document::Document;
use crate::geometry::{Offset, Place};
use crate::message::{Message, Value};
use crate::model::{Object, ObjectId};
use crate::rules::{Finding, named};

/// No more booths than these are shifted together.
const MOST: usize = 120;
/// So many stops in each direction are tried.
const STOPS: usize = 6;
/// What lies no deeper than this in another, in mm, is before it.
const SLACK: f64 = 2.0;

/// Every shift of a group round one of `movers` that may remove the finding, the smallest in all first.
pub(super) fn candidates(finding: &Finding, movers: &[Object], who: &Who, bench: &mut Bench<'_>) -> Vec<Candidate> {
    let mut all: BTreeMap<(i64, Vec<ObjectId>, i32, i32), Candidate> = BTreeMap::new();
    for mover in movers {
        for way in [(1.0, 0.0), (0.0, 1.0), (-1.0, 0.0), (0.0, -1.0)] {
            for set in sets(mover, way, bench.document()) {
                let members: Vec<Object> =
                    set.iter().filter_map(|id| bench.document().layout().object(*id)).cloned().collect();
                if members.len() < 2 || members.len() > MOST || !members.iter().all(|object| who.may_move(object)) {
                    continue;
                }
                for by in distances(finding, &members, way, bench) {
                    if let Some(candidate) = shifted(mover, &members, by) {
                        all.insert((candidate.moved_mm, set.iter().copied().collect(), by.dx, by.dy), candidate);
                    }
                }
            }
        }
    }
    all.into_values().collect()
}

/// Those that go with a thing when it is shifted: its group, all that it pushes, its row, all of its block.
fn sets(mover: &Object, way: Way, document: &Document) -> BTreeSet<BTreeSet<ObjectId>> {
    let across = (-way.1, way.0);
    let pushed = |one: &Object, other: &Object| {
        let ends = span(one, way).zip(span(other, way));
        ends.is_some_and(|((_, high), (low, _))| low >= high - SLACK)
    };
    let in_row = |one: &Object, other: &Object| {
        let sides = span(one, way)
            .zip(span(other, way))
            .is_some_and(|((low, high), (from, to))| high.min(to) - low.max(from) > (high - low).min(to - from) / 2.0);
        sides && span(one, across).zip(span(other, across)).is_some_and(|(one, other)| !within(one, other))
    };
    let mut sets = vec![BTreeSet::from([mover.id])];
    if mover.booth().is_some() {
        let linked = |joins: &dyn Fn(&Object, &Object) -> bool| linked(mover, document, joins);
        sets.extend([linked(&pushed), linked(&in_row), linked(&|_, _| true)]);
    }
    sets.into_iter().map(|set| with_groups(set, document)).collect()
}

/// The same, and whoever is grouped with one of them.
fn with_groups(set: BTreeSet<ObjectId>, document: &Document) -> BTreeSet<ObjectId> {
    let grouped: Vec<ObjectId> = set.iter().flat_map(|id| document.index().group_of(*id)).collect();
    set.into_iter().chain(grouped).collect()
}

fn span(object: &Object, way: Way) -> Option<(f64, f64)> {
    extent(&rings(object).into_iter().flatten().collect::<Vec<_>>(), way)
}

fn within(one: (f64, f64), other: (f64, f64)) -> bool {
    one.0 < other.1 - SLACK && other.0 < one.1 - SLACK
}

/// Whoever is linked to a booth from one neighbour to the next.
fn linked(start: &Object, document: &Document, joins: impl Fn(&Object, &Object) -> bool) -> BTreeSet<ObjectId> {
    let (mut all, mut open) = (BTreeSet::from([start.id]), vec![start.id]);
    while let Some(here) = open.pop().and_then(|id| document.layout().object(id)) {
        if all.len() > MOST {
            break;
        }
        for id in beside(here, document) {
            let next = document.layout().object(id).filter(|next| !all.contains(&next.id) && joins(here, next));
            if next.is_some() && all.insert(id) {
                open.push(id);
            }
        }
    }
    all
}

/// How far a group may have to go: the least after which the finding is gone, and the first stops.
fn distances(finding: &Finding, members: &[Object], way: Way, bench: &mut Bench<'_>) -> Vec<Offset> {
    let ids: Vec<ObjectId> = members.iter().map(|object| object.id).collect();
    let places: Vec<Place> = members.iter().flat_map(rings).flatten().collect();
    let mut stops = Gaps::of(bench.document(), finding).stops(&places, &ids, way);
    stops.retain(|stop| *stop > 0.5 && *stop <= REACH);
    stops.truncate(STOPS);
    if bench.about_floor() {
        stops.push(missing(finding).into());
    } else {
        let flush = tolerance(finding, bench.document());
        let gone = |by: i32| {
            let moved: Option<Vec<Object>> =
                members.iter().map(|object| object.moved(offset(way, by.into(), 0.0))).collect();
            moved.is_some_and(|moved| bench.is_gone(&moved))
        };
        let Some(by) = least(missing(finding), gone).map(|by| by + flush) else { return Vec::new() };
        stops.retain(|stop| *stop >= f64::from(by));
        stops.push(by.into());
    }
    stops.into_iter().map(|by| offset(way, by, 0.0)).collect()
}

fn shifted(mover: &Object, members: &[Object], by: Offset) -> Option<Candidate> {
    let objects: Vec<Object> = members.iter().map(|object| object.moved(by)).collect::<Option<_>>()?;
    let moved_mm = libm::round(length(by)) as i64 * i64::try_from(members.len()).ok()?;
    let how = Message::new("mend-moved-group")
        .with("thing", named(mover))
        .with("count", members.len())
        .with("by", Value::Length(libm::round(length(by)) as i64))
        .with("right", Value::Length(by.dx.into()))
        .with("up", Value::Length(by.dy.into()));
    Some(Candidate { objects, moved_mm, how })
}
