//! The ways out of a hall, as the rules about leaving it see them.

use super::Plan;
use crate::model::{Exit, Object, ObjectId, Thing};

/// The hall that an exit leads out of: whose findings change with it.
pub(super) const fn of_exits(object: &Object) -> Option<ObjectId> {
    match &object.thing {
        Thing::Exit(exit) => exit.hall,
        _ => None,
    }
}

/// Whether an object is an exit for visitors that names no hall, so that it counts for none.
pub(super) fn lacks_hall(object: &Object) -> bool {
    matches!(&object.thing, Thing::Exit(exit) if exit.kind.is_for_people() && exit.hall.is_none())
}

/// The exits through which people leave a hall, by id.
pub(super) fn ways_out<'a>(hall: ObjectId, plan: &Plan<'a>) -> Vec<(ObjectId, &'a Exit)> {
    let mut ids: Vec<ObjectId> = Vec::new();
    plan.referring(hall, &mut |object| ids.push(object.id));
    ids.sort_unstable();
    ids.dedup();
    let exit = |id: ObjectId| match &plan.layout.object(id)?.thing {
        Thing::Exit(exit) if exit.kind.is_for_people() && exit.hall == Some(hall) => Some((id, exit)),
        _ => None,
    };
    ids.into_iter().filter_map(exit).collect()
}
