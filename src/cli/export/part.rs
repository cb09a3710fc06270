//! One hall as a plan of its own.

use crate::cli::fault::Fault;
use crate::document::fragment;
use crate::message::Message;
use crate::model::{Layout, Object, ObjectId};

/// The whole layout, or a hall with what names it or lies in it.
pub fn of(layout: Layout, hall: Option<ObjectId>) -> Result<Layout, Fault> {
    let Some(hall) = hall else { return Ok(layout) };
    let Some(room) = layout.object(hall).filter(|object| object.hall().is_some()) else {
        return Err(Message::new("cli-export-no-hall").with("id", hall.to_string()).into());
    };
    let bounds = room.thing.bounds();
    let belongs = |object: &Object| {
        let hall_of = object.references().into_iter().find(|(field, _)| *field == "hall");
        match hall_of {
            Some((_, named)) => named == hall,
            None => object.id == hall || lies_in(object, bounds),
        }
    };
    Ok(fragment(&layout, belongs))
}

fn lies_in(object: &Object, hall: Option<crate::geometry::Bounds>) -> bool {
    let (Some(hall), Some(own)) = (hall, object.thing.bounds()) else { return false };
    own.min.x >= hall.min.x && own.min.y >= hall.min.y && own.max.x <= hall.max.x && own.max.y <= hall.max.y
}
