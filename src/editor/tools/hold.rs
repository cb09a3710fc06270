//! What a place that was snapped to belongs to, so that what is drawn there can follow it.

use super::Context;
use crate::document::Document;
use crate::editor::snapping::{Snapped, Source};
use crate::editor::{CanvasEvent, hit};
use crate::geometry::{Bounds, Place};
use crate::model::{Anchor, Kind, Object, ObjectId, Thing};

/// A corner or middle is met within so many millimetres.
const SAME: f64 = 1.0;
/// So many pixels round the pointer still hit a thing.
const HIT_PIXELS: f64 = 5.0;

/// The corner or middle that `place` was snapped to: of booths and the like rather than of what they stand in; `None`
/// where it met neither.
pub(super) fn holder(document: &Document, place: Place, snapped: &Snapped) -> Option<Anchor> {
    let (_, source) = snapped.mark?;
    let spot = Bounds { min: place, max: place }.grown(SAME);
    let near = document.index().near_sorted(&spot).into_iter().filter_map(|id| document.layout().object(id));
    let mut held: Vec<&Object> = near.filter(|object| holds(&object.thing)).collect();
    held.sort_by_key(|object| (std::cmp::Reverse(object.kind() as u8), object.id));
    held.into_iter().find_map(|object| match source {
        Source::Corner => {
            let corner = object.thing.corners().iter().position(|corner| corner.distance(place) <= SAME)?;
            Some(Anchor::Corner(object.id, u16::try_from(corner).ok()?))
        }
        Source::Centre => {
            let middle = object.thing.outline()?.centre();
            (middle.distance(place) <= SAME).then_some(Anchor::Centre(object.id))
        }
        _ => None,
    })
}

/// What is under the pointer and can be held on to.
pub(super) fn under(cx: &Context<'_>, event: &CanvasEvent) -> Option<ObjectId> {
    let document = &*cx.document;
    let id = hit::pick(document, cx.layers, event.at, event.pixels(HIT_PIXELS))?;
    document.layout().object(id).filter(|object| holds(&object.thing)).map(|object| object.id)
}

/// Whether ends may hold on to it.
fn holds(thing: &Thing) -> bool {
    !matches!(thing.kind(), Kind::Label | Kind::Dimension | Kind::Underlay)
}
