//! A hall as people walk in it, for the rules about walking.

use super::Plan;
use crate::analysis::egress::{Room, Walking, room};
use crate::model::{Object, ObjectId, Thing};

/// What stands or lies in a hall, by id: everything whose box shares a place with its own, less exits that do not name it.
pub(super) fn things_in<'a>(hall: &Object, plan: &Plan<'a>) -> Vec<&'a Object> {
    let mut ids: Vec<ObjectId> = Vec::new();
    let Some(bounds) = hall.thing.bounds() else { return Vec::new() };
    plan.near(&bounds, &mut |object| ids.push(object.id));
    ids.sort_unstable();
    ids.dedup();
    let counts = |object: &&Object| match &object.thing {
        Thing::Exit(exit) => exit.hall == Some(hall.id),
        _ => true,
    };
    ids.into_iter().filter_map(|id| plan.layout.object(id)).filter(counts).collect()
}

/// The room of a hall in which gaps narrower than `passage` mm are no way.
pub(super) fn room_of(hall: &Object, things: &[&Object], passage: i32) -> Option<Room> {
    room(hall.id, hall.hall()?, things, &Walking { narrowest: passage, ..Walking::default() })
}
