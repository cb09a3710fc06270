//! Which hall and pavilion a thing belongs to by its place.

use crate::geometry::{Bounds, Outline, Place};
use crate::index::Index;
use crate::model::{Layout, Object, ObjectId, Thing};

/// Gives a new object the hall (and a booth the pavilion) that contains its centre, where it names none.
pub(super) fn assign(object: &mut Object, layout: &Layout, index: &Index) {
    let Some(centre) = centre(&object.thing) else { return };
    let hall = hall_at(centre, layout, index);
    let take = |field: &mut Option<ObjectId>, found: Option<ObjectId>| *field = field.or(found);
    match &mut object.thing {
        Thing::Booth(booth) => {
            take(&mut booth.hall, hall);
            take(&mut booth.pavilion, pavilion_at(centre, layout, index));
        }
        Thing::Exit(exit) => take(&mut exit.hall, hall),
        Thing::SafetyPoint(point) => take(&mut point.hall, hall),
        Thing::Utility(utility) => take(&mut utility.hall, hall),
        Thing::Facility(facility) => take(&mut facility.hall, hall),
        Thing::Aisle(aisle) => take(&mut aisle.hall, hall),
        _ => {}
    }
}

/// Gives a booth the hall and pavilion that contain its centre, whatever it named before; where none does, it keeps its.
pub(super) fn assign_anew(object: &mut Object, layout: &Layout, index: &Index) {
    let Thing::Booth(booth) = &mut object.thing else { return };
    let centre = booth.outline.centre();
    booth.hall = hall_at(centre, layout, index).or(booth.hall);
    booth.pavilion = pavilion_at(centre, layout, index).or(booth.pavilion);
}

/// Gives a moved booth or facility the hall it now lies wholly in; outside every hall it keeps its own.
pub(super) fn follow(object: &mut Object, layout: &Layout, index: &Index) {
    let Some(outline) = object.thing.outline() else { return };
    let (Thing::Booth(crate::model::Booth { hall, .. }) | Thing::Facility(crate::model::Facility { hall, .. })) =
        &mut object.thing
    else {
        return;
    };
    let corners = outline.corners();
    let holds = |id: ObjectId| {
        let hall = layout.object(id).and_then(Object::hall);
        hall.is_some_and(|hall| {
            let floor = Outline::Polygon(hall.outline.clone());
            corners.iter().all(|&corner| floor.contains(corner))
        })
    };
    if hall.is_some_and(holds) {
        return;
    }
    if let Some(other) = index.near_sorted(&outline.bounds()).into_iter().find(|&id| holds(id)) {
        *hall = Some(other);
    }
}

/// The hall whose floor holds this place.
pub(super) fn hall_at(place: Place, layout: &Layout, index: &Index) -> Option<ObjectId> {
    let spot = Bounds { min: place, max: place }.grown(1.0);
    index.near_sorted(&spot).into_iter().find(|&id| {
        let hall = layout.object(id).and_then(Object::hall);
        hall.is_some_and(|hall| Outline::Polygon(hall.outline.clone()).contains(place))
    })
}

fn pavilion_at(place: Place, layout: &Layout, index: &Index) -> Option<ObjectId> {
    let spot = Bounds { min: place, max: place };
    index.near_sorted(&spot).into_iter().find(|&id| {
        let pavilion = layout.object(id).and_then(Object::pavilion);
        pavilion.is_some_and(|pavilion| {
            pavilion.outlines.iter().any(|outline| Outline::Polygon(outline.clone()).contains(place))
        })
    })
}

fn centre(thing: &Thing) -> Option<Place> {
    match thing {
        Thing::Exit(exit) => Some(Bounds::between(exit.from.place(), exit.to.place()).centre()),
        Thing::SafetyPoint(point) => Some(point.at.place()),
        Thing::Utility(utility) => Some(utility.at.place()),
        _ => thing.outline().map(|outline| outline.centre()),
    }
}
