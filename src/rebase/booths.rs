//! The booths that a changed venue hits or frees.

use std::collections::BTreeMap;

use super::differ::{Became, Difference};
use crate::document::Document;
use crate::geometry::distance::reach_outside;
use crate::geometry::overlap::depth;
use crate::geometry::{Cover, Point};
use crate::import::meaning::Made;
use crate::model::{Booth, Kind, ObjectId, Thing, words};

/// No deeper than this is not hit, in mm: as little as two booths may lie in each other.
const SLACK: f64 = 2.0;

/// How thick the line of an exit is taken to be, in mm.
const SILL: i32 = 100;

words! {
    /// What a changed venue does to a booth.
    Touch {
        /// Something stands in it now, or it reaches out of its hall now.
        Hit = "hit",
        /// What stood in it is gone, or it is within its hall now.
        Freed = "freed",
    }
}

/// A booth that what differs hits or frees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Touched {
    /// The booth.
    pub booth: ObjectId,
    /// What is done to it.
    pub touch: Touch,
    /// By things of these kinds, sorted.
    pub by: Vec<Kind>,
}

/// The booths that differences hit or free, by id; a booth can be both.
pub(super) fn touched(document: &Document, made: &Made, differences: &[Difference]) -> Vec<Touched> {
    let layout = document.layout();
    let mut found: BTreeMap<(ObjectId, Touch), Vec<Kind>> = BTreeMap::new();
    for difference in differences.iter().filter(|it| it.became != Became::Kept) {
        let before = difference.before.and_then(|id| layout.object(id)).map(|object| &object.thing);
        let after = difference.after.and_then(|place| made.things.get(place)).map(|found| &found.thing);
        let boxes = [before, after].into_iter().flatten().filter_map(Thing::bounds);
        let mut near: Vec<ObjectId> = boxes.flat_map(|area| document.index().near_sorted(&area)).collect();
        near.sort_unstable();
        near.dedup();
        for id in near {
            let Some(booth) = layout.object(id).and_then(|object| object.booth()) else { continue };
            let meets = |thing: Option<&Thing>| thing.is_some_and(|thing| meets(thing, booth));
            let touch = match (difference.kind == Kind::Hall, meets(before), meets(after)) {
                (true, ..) => in_hall(booth, difference.before, before, after),
                (_, false, true) => Some(Touch::Hit),
                (_, true, false) => Some(Touch::Freed),
                _ => None,
            };
            if let Some(touch) = touch {
                found.entry((id, touch)).or_default().push(difference.kind);
            }
        }
    }
    let of = |((booth, touch), mut by): ((ObjectId, Touch), Vec<Kind>)| {
        by.sort_unstable();
        by.dedup();
        Touched { booth, touch, by }
    };
    found.into_iter().map(of).collect()
}

/// Whether a thing stands in a booth.
fn meets(thing: &Thing, booth: &Booth) -> bool {
    match thing {
        Thing::SafetyPoint(point) => booth.outline.contains(point.at.place()),
        Thing::Exit(exit) => {
            let line: [Point; 2] = [exit.from, exit.to];
            depth(Cover::Outline(&booth.outline), Cover::Stroke { line: &line, thickness: SILL }) > SLACK
        }
        _ => thing.cover().is_some_and(|cover| depth(Cover::Outline(&booth.outline), cover) > SLACK),
    }
}

/// What becomes of a booth whose hall has another outline.
fn in_hall(booth: &Booth, hall: Option<ObjectId>, before: Option<&Thing>, after: Option<&Thing>) -> Option<Touch> {
    if booth.hall.is_none() || booth.hall != hall {
        return None;
    }
    let out = |thing: Option<&Thing>| match thing {
        Some(Thing::Hall(hall)) => {
            reach_outside(Cover::Outline(&booth.outline), &[Cover::Polygon(&hall.outline)]) > SLACK
        }
        _ => true,
    };
    match (out(before), out(after)) {
        (false, true) => Some(Touch::Hit),
        (true, false) => Some(Touch::Freed),
        _ => None,
    }
}
