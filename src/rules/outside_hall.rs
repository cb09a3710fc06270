//! Booths and facilities stand wholly inside their hall.

use super::measure::{beyond, deeper, out_of_hall};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::{Bounds, Cover, clip};
use crate::message::{Message, Value};
use crate::model::{Hall, Kind, Object, ObjectId, Thing};

/// The rule `outside-hall`.
pub(super) struct OutsideHall;

static ABOUT: About = About {
    id: "outside-hall",
    title: "rule-outside-hall",
    explanation: "rule-outside-hall-about",
    subjects: &[Kind::Booth, Kind::Facility],
    cases: &[
        Case::of("outside", &["tolerance"]),
        Case::of("no-hall", &["tolerance"]),
        Case::of("unnamed", &["tolerance"]),
    ],
    limits: &[Limit::at_most("tolerance")],
};

impl Rule for OutsideHall {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Fixed(0), of: &[Kind::Hall] }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(thing), Some(bounds)) = (subject.thing.cover(), subject.thing.bounds()) else { return };
        match hall_of(subject).and_then(|id| plan.layout.object(id)) {
            Some(hall) => check_named(subject, thing, hall, report),
            None => check_unnamed(subject, thing, &bounds, plan, report),
        }
    }
}

const fn hall_of(object: &Object) -> Option<ObjectId> {
    match &object.thing {
        Thing::Booth(booth) => booth.hall,
        Thing::Facility(facility) => facility.hall,
        _ => None,
    }
}

/// A thing that names its hall must stand inside it.
fn check_named(subject: &Object, thing: Cover<'_>, object: &Object, report: &mut Report<'_>) {
    let (Some(hall), Some(tolerance)) = (object.hall(), report.limit("outside", "tolerance")) else { return };
    let reach = out_of_hall(thing, hall);
    if !beyond(reach, tolerance) {
        return;
    }
    let geometry = clip::outside(thing, [Cover::Polygon(&hall.outline)]);
    let measured = deeper(reach);
    let message = Message::new("rule-outside-hall-found")
        .with("thing", named(subject))
        .with("hall", named(object))
        .with("reach", Value::Length(measured));
    report.add(Offence {
        others: vec![object.id],
        at: clip::middle(&geometry).unwrap_or_default(),
        geometry,
        measured: Some(measured),
        required: Some(tolerance.into()),
        ..offence("outside", subject, thing, message)
    });
}

/// A thing that names no hall: offers the one it stands in, if there is one.
fn check_unnamed(subject: &Object, thing: Cover<'_>, bounds: &Bounds, plan: &Plan<'_>, report: &mut Report<'_>) {
    let Some(tolerance) = report.strictest("tolerance") else { return };
    let inside = |hall: &Hall| !beyond(out_of_hall(thing, hall), tolerance);
    let mut lowest: Option<ObjectId> = None;
    plan.near(bounds, &mut |object| {
        if lowest.is_none_or(|id| object.id < id) && object.hall().is_some_and(inside) {
            lowest = Some(object.id);
        }
    });
    if let Some(hall) = lowest.and_then(|id| plan.layout.object(id)) {
        let message = Message::new("rule-outside-hall-unnamed").with("thing", named(subject)).with("hall", named(hall));
        report.add(Offence { others: vec![hall.id], ..offence("unnamed", subject, thing, message) });
    } else {
        let message = Message::new("rule-outside-hall-none").with("thing", named(subject));
        report.add(Offence { geometry: thing.rings(), ..offence("no-hall", subject, thing, message) });
    }
}

fn offence(case: &'static str, subject: &Object, thing: Cover<'_>, message: Message) -> Offence {
    Offence {
        case,
        subject: subject.id,
        others: Vec::new(),
        at: thing.bounds().map(|bounds| bounds.centre()).unwrap_or_default(),
        geometry: Vec::new(),
        measured: None,
        required: None,
        message,
    }
}
