//! A selection as a layout that opens: what goes to the clipboard and into an export of part of a plan.

use std::collections::BTreeSet;

use crate::model::{Anchor, Layout, Object, ObjectId, Record, Thing};

/// The objects of `ids` with the exhibitors of their booths, the plan's settings, and the waivers that speak of them
/// alone. References to objects outside are cleared; an end of a dimension that held on to one becomes a place.
#[must_use]
pub fn fragment(layout: &Layout, ids: &[ObjectId]) -> Layout {
    let chosen: BTreeSet<ObjectId> = ids.iter().copied().filter(|&id| layout.object(id).is_some()).collect();
    let mut part = Layout::default();
    part.insert(Record::Settings(Box::new(layout.settings().clone())));
    for object in chosen.iter().filter_map(|&id| layout.object(id)) {
        for exhibitor in object.booth().into_iter().flat_map(|booth| &booth.exhibitors) {
            layout.exhibitor(*exhibitor).cloned().map(|exhibitor| part.insert(Record::Exhibitor(exhibitor)));
        }
        part.insert(Record::Object(alone(layout, object, &chosen)));
    }
    let inside = |waiver: &&crate::model::Waiver| waiver.key.objects.iter().all(|id| chosen.contains(id));
    for waiver in layout.waivers().filter(inside).filter(|waiver| !waiver.key.objects.is_empty()) {
        part.insert(Record::Waiver(waiver.clone()));
    }
    part
}

/// `object` without references to anything outside `chosen`.
fn alone(layout: &Layout, object: &Object, chosen: &BTreeSet<ObjectId>) -> Object {
    let keep = |id: &mut Option<ObjectId>| *id = id.filter(|id| chosen.contains(id));
    let mut object = object.clone();
    match &mut object.thing {
        Thing::Booth(booth) => {
            keep(&mut booth.hall);
            keep(&mut booth.pavilion);
        }
        Thing::Exit(exit) => keep(&mut exit.hall),
        Thing::SafetyPoint(point) => keep(&mut point.hall),
        Thing::Utility(utility) => keep(&mut utility.hall),
        Thing::Facility(facility) => keep(&mut facility.hall),
        Thing::Aisle(aisle) => keep(&mut aisle.hall),
        Thing::Dimension(dimension) => {
            for end in [&mut dimension.from, &mut dimension.to] {
                *end = let_go(layout, *end, chosen);
            }
        }
        _ => {}
    }
    object
}

fn let_go(layout: &Layout, end: Anchor, chosen: &BTreeSet<ObjectId>) -> Anchor {
    let Anchor::Corner(id, corner) = end else { return end };
    if chosen.contains(&id) {
        return end;
    }
    let corners = layout.object(id).map(|object| object.thing.corners()).unwrap_or_default();
    corners.get(usize::from(corner)).or(corners.first()).map_or(end, |place| Anchor::Point(place.rounded()))
}
