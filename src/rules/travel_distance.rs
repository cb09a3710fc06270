//! How far it is on foot from any place of a hall to the nearest way out, round whatever stands there.

use std::collections::BTreeSet;

use super::exits::lacks_hall;
use super::measure::{beyond, deeper};
use super::room::{room_of, things_in};
use super::{About, Case, Limit, Need, Offence, Plan, Report, Rule, Scope, named};
use crate::analysis::egress::{Farthest, Field, farthest_corner};
use crate::geometry::Bounds;
use crate::message::{Message, Value};
use crate::model::{Ground, Kind, Object};

/// The rule `travel-distance`.
pub(super) struct TravelDistance;

static ABOUT: About = About {
    id: "travel-distance",
    title: "rule-travel-distance",
    explanation: "rule-travel-distance-about",
    subjects: &[Kind::Hall],
    cases: &[Case::of("far", &["distance", "passage"])],
    limits: &[Limit::at_most("distance"), Limit::at_least("passage")],
};

impl Rule for TravelDistance {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Floor
    }

    fn needs(&self) -> &'static [Need] {
        &[Need { cases: &["far"], field: "model-field-hall", lacks: lacks_hall }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some((most, passage)) = report.limit("far", "distance").zip(report.limit("far", "passage")) else { return };
        if subject.hall().is_none_or(|hall| hall.ground == Ground::Open) {
            return;
        }
        let things = things_in(subject, plan);
        let Some(field) = room_of(subject, &things, passage).map(|room| room.field(&BTreeSet::new())) else { return };
        let Some(farthest) = farthest(&field, &things).filter(|far| beyond(far.walk.length, most)) else { return };
        report.add(offence(subject, &farthest, &field.beyond(most.into()), most));
    }
}

/// The longest walk from a place of the floor, or from a corner of a booth.
fn farthest(field: &Field, things: &[&Object]) -> Option<Farthest> {
    let booths = things.iter().filter_map(|object| farthest_corner(&object.booth()?.outline, field));
    field.farthest().into_iter().chain(booths).reduce(
        |one, other| {
            if other.walk.length > one.walk.length { other } else { one }
        },
    )
}

fn offence(hall: &Object, farthest: &Farthest, boxes: &[Bounds], most: i32) -> Offence {
    let measured = deeper(farthest.walk.length);
    let area: f64 = boxes.iter().map(|own| own.width() * own.depth()).sum();
    Offence {
        case: "far",
        subject: hall.id,
        others: Vec::new(),
        at: farthest.from,
        geometry: boxes.iter().map(|own| own.corners().to_vec()).collect(),
        measured: Some(measured),
        required: Some(most.into()),
        message: Message::new("rule-travel-distance-found")
            .with("hall", named(hall))
            .with("distance", Value::Length(measured))
            .with("required", Value::Length(most.into()))
            .with("area", Value::Area(libm::round(area) as i64)),
    }
}
