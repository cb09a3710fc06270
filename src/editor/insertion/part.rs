//! What of another plan lies in one of its halls.

use std::collections::BTreeSet;

use crate::geometry::{Bounds, Outline, Place, Polygon};
use crate::model::{Kind, Layout, Object, ObjectId, Thing};

/// The objects of a plan, or only one of its halls and what lies in that: what names it, and of the rest what has its
/// middle in it or holds on to something there.
#[must_use]
pub fn objects_of(plan: &Layout, hall: Option<ObjectId>) -> Vec<&Object> {
    let Some(hall) = hall else { return plan.objects().collect() };
    let Some(floor) = plan.object(hall).and_then(Object::hall).map(|it| it.outline.clone()) else { return Vec::new() };
    let floor = Outline::Polygon(floor);
    let lies_in = |object: &&Object| match object.references().iter().find(|(field, _)| *field == "hall") {
        Some((_, named)) => *named == hall,
        None if object.pavilion().is_some() => !outlines_in(object, &floor).is_empty(),
        None => object.id == hall || middle(plan, &object.thing).is_some_and(|place| floor.contains(place)),
    };
    let inside: BTreeSet<ObjectId> = plan.objects().filter(lies_in).map(|object| object.id).collect();
    let holds_on = |object: &Object| {
        object.thing.anchors().iter().any(|(_, end)| end.held().is_some_and(|id| id != hall && inside.contains(&id)))
    };
    plan.objects().filter(|object| inside.contains(&object.id) || holds_on(object)).collect()
}

/// The outlines of a pavilion that have their middle on this floor.
pub(super) fn outlines_in(object: &Object, floor: &Outline) -> Vec<Polygon> {
    let outlines = object.pavilion().map(|pavilion| pavilion.outlines.as_slice()).unwrap_or_default();
    let inside = |outline: &&Polygon| floor.contains(Outline::Polygon((*outline).clone()).centre());
    outlines.iter().filter(inside).cloned().collect()
}

/// The middle of a thing; of a dimension, that between its ends.
fn middle(plan: &Layout, thing: &Thing) -> Option<Place> {
    let ends = thing.anchors().into_iter().filter_map(|(_, end)| plan.place_of(end));
    let around = if thing.kind() == Kind::Dimension { Bounds::around(ends) } else { thing.bounds() };
    around.map(|bounds| bounds.centre())
}
