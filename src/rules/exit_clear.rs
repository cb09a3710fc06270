//! The floor in front of an exit stays free.

use super::front::sides_of;
use super::gap::Gap;
use super::measure::{nearer, short_of};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::{Place, clip};
use crate::message::{Message, Value};
use crate::model::{Exit, ExitKind, Hall, Kind, Object, ObjectId, Thing};

/// The rule `exit-clear`.
pub(super) struct ExitClear;

static ABOUT: About = About {
    id: "exit-clear",
    title: "rule-exit-clear",
    explanation: "rule-exit-clear-about",
    subjects: &[Kind::Exit],
    cases: &[Case::of("front", &["depth"]), Case::of("round", &["radius"])],
    limits: &[Limit::at_least("depth"), Limit::at_least("radius")],
};

impl Rule for ExitClear {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings {
            reach: Reach::Limits(&["depth", "radius"]),
            of: &[Kind::Hall, Kind::Booth, Kind::Facility],
        }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Thing::Exit(exit) = &subject.thing else { return };
        let reach = ["depth", "radius"].into_iter().filter_map(|limit| report.strictest(limit)).max();
        let (Some(reach), Some(bounds)) = (reach, subject.thing.bounds()) else { return };
        if exit.kind == ExitKind::Shutter {
            return;
        }
        let mut near: Vec<ObjectId> = Vec::new();
        plan.near(&bounds.grown(reach.into()), &mut |other| {
            if hall_of(other).is_some_and(|hall| hall.is_none() || exit.hall.is_none() || hall == exit.hall) {
                near.push(other.id);
            }
        });
        let hall = exit.hall.and_then(|id| plan.layout.object(id)).and_then(Object::hall);
        for thing in near.into_iter().filter_map(|id| plan.layout.object(id)) {
            // One finding for each thing: what stands straight in the way first.
            if !check_front(exit, hall, subject, thing, report) {
                check_round(exit, subject, thing, report);
            }
        }
    }
}

/// The hall that a booth or facility names, if it names one; the outer `None` for other things.
const fn hall_of(object: &Object) -> Option<Option<ObjectId>> {
    match &object.thing {
        Thing::Booth(booth) => Some(booth.hall),
        Thing::Facility(facility) => Some(facility.hall),
        _ => None,
    }
}

/// What stands straight before the opening; tells whether something does.
fn check_front(exit: &Exit, hall: Option<&Hall>, door: &Object, thing: &Object, report: &mut Report<'_>) -> bool {
    let (Some(depth), Some(own)) = (report.limit("front", "depth"), thing.thing.cover()) else { return false };
    let rings = own.rings();
    let found = sides_of(exit, hall).into_iter().find_map(|side| {
        let common = clip::common_rings(&rings, &[side.zone(depth)]);
        let near = side.nearest_of(&common).filter(|near| short_of(*near, depth))?;
        Some((near, common))
    });
    let Some((near, geometry)) = found else { return false };
    let (measured, at) = (nearer(near), clip::middle(&geometry).unwrap_or_default());
    report.add(Offence { at, geometry, ..offence(("front", "rule-exit-clear-front"), door, thing, (measured, depth)) });
    true
}

/// What stands near the opening, also beside it.
fn check_round(exit: &Exit, door: &Object, thing: &Object, report: &mut Report<'_>) {
    let (Some(radius), Some(own)) = (report.limit("round", "radius"), thing.thing.cover()) else { return };
    let opening = (exit.from.place(), exit.to.place());
    let Some(gap) = Gap::of_edges(own, &[opening]).filter(|gap| short_of(gap.width(), radius)) else { return };
    report.add(Offence {
        at: gap.middle(),
        geometry: gap.bar(),
        ..offence(("round", "rule-exit-clear-round"), door, thing, (nearer(gap.width()), radius))
    });
}

fn offence(
    (case, key): (&'static str, &'static str),
    door: &Object,
    thing: &Object,
    (measured, required): (i64, i32),
) -> Offence {
    let message = Message::new(key)
        .with("thing", named(thing))
        .with("exit", named(door))
        .with("gap", Value::Length(measured))
        .with("required", Value::Length(required.into()));
    Offence {
        case,
        subject: thing.id,
        others: vec![door.id],
        at: Place::default(),
        geometry: Vec::new(),
        measured: Some(measured),
        required: Some(required.into()),
        message,
    }
}
