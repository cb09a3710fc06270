//! The floor in front of an exit stays free.

use super::gap::Gap;
use super::measure::{cover, nearer, short_of};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::{Place, Polygon, clip, inside};
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

/// What reaches no farther than this into the zone from the side, in mm, only touches it.
const TOUCHING: f64 = 2.0;
/// How far beyond the opening its inner side is looked for, in mm.
const STEP: f64 = 10.0;

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
    let (Some(depth), Some(own)) = (report.limit("front", "depth"), cover(thing)) else { return false };
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
    let (Some(radius), Some(own)) = (report.limit("round", "radius"), cover(thing)) else { return };
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

/// The floor on one side of an opening.
#[derive(Clone, Copy)]
struct Front {
    from: Place,
    to: Place,
    /// Unit vector along the opening; the floor lies to its left.
    along: (f64, f64),
}

/// The side of an opening where its hall is; both where no hall tells.
fn sides_of(exit: &Exit, hall: Option<&Hall>) -> Vec<Front> {
    let (from, to) = (exit.from.place(), exit.to.place());
    let both = [Front::of(from, to), Front::of(to, from)];
    let within = |front: &Front| hall.is_some_and(|hall| front.leads_into(&hall.outline));
    let inner: Vec<Front> = both.into_iter().filter(within).collect();
    if inner.len() == 1 { inner } else { both.to_vec() }
}

impl Front {
    fn of(from: Place, to: Place) -> Self {
        let length = from.distance(to).max(1.0);
        Self { from, to, along: ((to.x - from.x) / length, (to.y - from.y) / length) }
    }

    /// The place so far straight before another.
    fn before(self, place: Place, by: f64) -> Place {
        Place::new(place.x - self.along.1 * by, place.y + self.along.0 * by)
    }

    fn leads_into(self, hall: &Polygon) -> bool {
        let middle = Place::new(f64::midpoint(self.from.x, self.to.x), f64::midpoint(self.from.y, self.to.y));
        inside(&hall.places().collect::<Vec<_>>(), self.before(middle, STEP))
    }

    /// The rectangle before the opening, so deep.
    fn zone(self, depth: i32) -> Vec<Place> {
        let depth = depth.into();
        vec![self.from, self.to, self.before(self.to, depth), self.before(self.from, depth)]
    }

    /// How near what is in the zone comes to the line of the opening; `None` where it only touches the zone from the side.
    fn nearest_of(self, rings: &[Vec<Place>]) -> Option<f64> {
        let places = || rings.iter().flatten().map(|place| (place.x - self.from.x, place.y - self.from.y));
        let (x, y) = self.along;
        let along = || places().map(|(dx, dy)| dx * x + dy * y);
        let wide = along().reduce(f64::max)? - along().reduce(f64::min)?;
        let near = places().map(|(dx, dy)| dy * x - dx * y).reduce(f64::min)?;
        (wide > TOUCHING).then_some(near.max(0.0))
    }
}
