//! What findings call the objects they are about.

use crate::message::Message;
use crate::model::{Names, Object, Thing};

/// How to call an object in a sentence: "booth A01", "the stage Forum", "pillar p12".
#[must_use]
pub fn named(object: &Object) -> Message {
    match &object.thing {
        Thing::Booth(booth) => match booth.number.as_deref().filter(|number| !number.trim().is_empty()) {
            Some(number) => Message::new("rule-thing-booth").with("number", number),
            None => by_id("rule-thing-booth-unnumbered", object),
        },
        Thing::Facility(facility) if facility.names.is_empty() => by_id("rule-thing-facility-unnamed", object),
        Thing::Facility(facility) => by_names("rule-thing-facility", &facility.names),
        Thing::Hall(hall) if hall.names.is_empty() => by_id("rule-thing-hall-unnamed", object),
        Thing::Hall(hall) => by_names("rule-thing-hall", &hall.names),
        Thing::Pavilion(pavilion) if pavilion.names.is_empty() => by_id("rule-thing-pavilion-unnamed", object),
        Thing::Pavilion(pavilion) => by_names("rule-thing-pavilion", &pavilion.names),
        Thing::Wall(_) => by_id("rule-thing-wall", object),
        Thing::Pillar(_) => by_id("rule-thing-pillar", object),
        Thing::Exit(exit) if exit.names.is_empty() => by_id("rule-thing-exit-unnamed", object),
        Thing::Exit(exit) => by_names("rule-thing-exit", &exit.names),
        Thing::SafetyPoint(point) => by_id("rule-thing-safety-point", object).with("kind", point.kind.label()),
        Thing::Utility(point) => by_id("rule-thing-utility", object).with("kind", point.kind.label()),
        _ => by_id("rule-thing-other", object),
    }
}

fn by_id(key: &'static str, object: &Object) -> Message {
    Message::new(key).with("id", object.id.to_string())
}

fn by_names(key: &'static str, names: &Names) -> Message {
    Message::new(key).with("name", names)
}
