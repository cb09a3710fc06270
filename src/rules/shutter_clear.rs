//! Nothing stands under a shutter or straight before it: it has to close, and goods come in through it.

use super::front::both_sides;
use super::measure::{nearer, short_of};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::clip;
use crate::message::{Message, Value};
use crate::model::{Exit, ExitKind, Kind, Object, ObjectId, Thing};

/// The rule `shutter-clear`.
pub(super) struct ShutterClear;

static ABOUT: About = About {
    id: "shutter-clear",
    title: "rule-shutter-clear",
    explanation: "rule-shutter-clear-about",
    subjects: &[Kind::Exit],
    cases: &[Case::of("front", &["depth"])],
    limits: &[Limit::at_least("depth")],
};

impl Rule for ShutterClear {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Limits(&["depth"]), of: &[Kind::Booth, Kind::Facility] }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Thing::Exit(exit), Some(depth)) = (&subject.thing, report.limit("front", "depth")) else { return };
        let (ExitKind::Shutter, Some(bounds)) = (exit.kind, subject.thing.bounds()) else { return };
        let mut near: Vec<ObjectId> = Vec::new();
        plan.near(&bounds.grown(depth.into()), &mut |other| {
            if matches!(other.kind(), Kind::Booth | Kind::Facility) {
                near.push(other.id);
            }
        });
        for thing in near.into_iter().filter_map(|id| plan.layout.object(id)) {
            check_thing(exit, subject, thing, depth, report);
        }
    }
}

/// What stands before the shutter on either side: a fire shutter parts two rooms.
fn check_thing(exit: &Exit, shutter: &Object, thing: &Object, depth: i32, report: &mut Report<'_>) {
    let Some(own) = thing.thing.cover() else { return };
    let rings = own.rings();
    let found = both_sides(exit).into_iter().filter_map(|side| {
        let common = clip::common_rings(&rings, &[side.zone(depth)]);
        let near = side.nearest_of(&common).filter(|near| short_of(*near, depth))?;
        Some((near, common))
    });
    let Some((near, geometry)) = found.min_by(|a, b| a.0.total_cmp(&b.0)) else { return };
    let measured = nearer(near);
    let key = if measured == 0 { "rule-shutter-clear-under" } else { "rule-shutter-clear-front" };
    report.add(Offence {
        case: "front",
        subject: thing.id,
        others: vec![shutter.id],
        at: clip::middle(&geometry).unwrap_or_default(),
        geometry,
        measured: Some(measured),
        required: Some(depth.into()),
        message: Message::new(key)
            .with("thing", named(thing))
            .with("shutter", named(shutter))
            .with("gap", Value::Length(measured))
            .with("required", Value::Length(depth.into())),
    });
}
