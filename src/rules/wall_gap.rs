//! Room between booths and walls: for maintenance, for cables, for a way behind the booths.

use super::gap::{Gap, pieces};
use super::measure::{beyond, nearer, out_of_hall, short_of};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::{Bounds, Cover};
use crate::message::{Message, Value};
use crate::model::{Ground, Hall, Kind, Object, ObjectId, Thing};

/// The rule `wall-gap`.
pub(super) struct WallGap;

static ABOUT: About = About {
    id: "wall-gap",
    title: "rule-wall-gap",
    explanation: "rule-wall-gap-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("hall", &["gap"]), Case::of("wall", &["gap"])],
    limits: &[Limit::at_least("gap")],
};

/// Farther out of its hall, in mm, and a booth is outside, which another rule tells.
const OUTSIDE: i32 = 2;

impl Rule for WallGap {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Limits(&["gap"]), of: &[Kind::Hall, Kind::Wall] }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(booth), Some(thing)) = (subject.booth(), subject.thing.cover()) else { return };
        if let Some(hall) = booth.hall.and_then(|id| plan.layout.object(id)) {
            check_hall(subject, thing, hall, report);
        }
        let Some(required) = report.limit("wall", "gap") else { return };
        let mut walls: Vec<ObjectId> = Vec::new();
        plan.near(&booth.outline.bounds().grown(required.into()), &mut |other| {
            if matches!(other.thing, Thing::Wall(_)) {
                walls.push(other.id);
            }
        });
        for wall in walls.into_iter().filter_map(|id| plan.layout.object(id)) {
            if let Some(gap) = wall.thing.cover().and_then(|wall| Gap::short(thing, wall, required)) {
                tell("wall", subject, wall, gap, required, report);
            }
        }
    }
}

/// The wall of the hall that the booth belongs to; open ground has none.
fn check_hall(subject: &Object, thing: Cover<'_>, object: &Object, report: &mut Report<'_>) {
    let (Some(hall), Some(required)) = (object.hall(), report.limit("hall", "gap")) else { return };
    let Some(near) = thing.bounds().map(|bounds| bounds.grown(required.into())) else { return };
    let mut pieces = pieces(Cover::Polygon(&hall.outline));
    pieces.retain(|(from, to)| Bounds::between(*from, *to).touches(&near));
    if pieces.is_empty() || hall.ground == Ground::Open || is_outside(thing, hall) {
        return;
    }
    if let Some(gap) = Gap::of_edges(thing, &pieces) {
        tell("hall", subject, object, gap, required, report);
    }
}

fn is_outside(thing: Cover<'_>, hall: &Hall) -> bool {
    beyond(out_of_hall(thing, hall), OUTSIDE)
}

fn tell(case: &'static str, booth: &Object, wall: &Object, gap: Gap, required: i32, report: &mut Report<'_>) {
    if !short_of(gap.width(), required) {
        return;
    }
    let measured = nearer(gap.width());
    let key = if case == "hall" { "rule-wall-gap-hall" } else { "rule-wall-gap-wall" };
    let message = Message::new(key)
        .with("booth", named(booth))
        .with("wall", named(wall))
        .with("gap", Value::Length(measured))
        .with("required", Value::Length(required.into()));
    report.add(Offence {
        case,
        subject: booth.id,
        others: vec![wall.id],
        at: gap.middle(),
        geometry: gap.bar(),
        measured: Some(measured),
        required: Some(required.into()),
        message,
    });
}
