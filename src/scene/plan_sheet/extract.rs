//! The part of a layout that belongs to one hall.

use crate::geometry::{Bounds, Place, Polygon, inside};
use crate::message::Message;
use crate::model::{Anchor, Hall, Layout, Object, ObjectId, Record, Thing};

/// How far outside a hall dimensions and labels are taken for its own, in mm.
const AROUND: f64 = 15_000.0;

/// The hall with everything in it; of pavilions only their parts there. Exhibitors and settings stay whole.
pub(super) fn hall_of(layout: &Layout, id: ObjectId) -> Result<Layout, Message> {
    let missing = || Message::new("scene-sheet-no-hall").with("id", id.to_string());
    let hall = layout.object(id).and_then(Object::hall).ok_or_else(missing)?;
    let objects = layout.objects().filter_map(|object| belonging(layout, object, id, hall)).map(Record::Object);
    let exhibitors = layout.exhibitors().cloned().map(Record::Exhibitor);
    let settings = Record::Settings(Box::new(layout.settings().clone()));
    Ok(std::iter::once(settings).chain(exhibitors).chain(objects).collect())
}

fn belonging(layout: &Layout, object: &Object, id: ObjectId, hall: &Hall) -> Option<Object> {
    let ring: Vec<Place> = hall.outline.places().collect();
    let stated = object.references().into_iter().find(|(field, _)| *field == "hall").map(|(_, hall)| hall);
    let bounds = || object.thing.bounds();
    let within = || bounds().is_some_and(|bounds| inside(&ring, bounds.centre()));
    let belongs = match &object.thing {
        Thing::Hall(_) => object.id == id,
        Thing::Pavilion(pavilion) => {
            let outlines: Vec<Polygon> = pavilion.outlines.iter().filter(|part| shares(part, &ring)).cloned().collect();
            let mut object = object.clone();
            if let Thing::Pavilion(pavilion) = &mut object.thing {
                pavilion.outlines = outlines;
            }
            return Some(object).filter(|_| pavilion.outlines.iter().any(|part| shares(part, &ring)));
        }
        Thing::Dimension(dimension) => dimension.ends().all(|end| holds_here(layout, end, id, &ring)),
        Thing::Label(label) => {
            near(&ring, label.at.place()) && label.leader.is_none_or(|tip| holds_here(layout, tip, id, &ring))
        }
        Thing::Underlay(_) => Bounds::around(ring.iter().copied()).zip(bounds()).is_some_and(|(a, b)| a.touches(&b)),
        _ => stated.map_or_else(within, |stated| stated == id),
    };
    belongs.then(|| object.clone())
}

/// Whether an end is near the hall `id` within `ring`, or holds on to what belongs to it.
fn holds_here(layout: &Layout, end: Anchor, id: ObjectId, ring: &[Place]) -> bool {
    match (end, end.held().and_then(|held| layout.object(held))) {
        (Anchor::Point(point), _) => near(ring, point.place()),
        (_, Some(held)) => {
            held.id == id
                || held.references().contains(&("hall", id))
                || held.thing.corners().iter().any(|&corner| inside(ring, corner))
        }
        _ => false,
    }
}

/// Whether part of a pavilion lies in the ring: its middle or a corner does.
fn shares(part: &Polygon, ring: &[Place]) -> bool {
    let middle = Bounds::around(part.places()).map(|bounds| bounds.centre());
    part.places().chain(middle).any(|place| inside(ring, place))
}

fn near(ring: &[Place], place: Place) -> bool {
    Bounds::around(ring.iter().copied()).is_some_and(|bounds| bounds.grown(AROUND).contains_place(place))
}
