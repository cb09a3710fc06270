//! Fire-fighting equipment can be reached: the floor round it stays free, and one inside a booth has a way to it.

use super::gap::Gap;
use super::measure::{nearer, short_of};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::{Circle, Cover, Outline, clip};
use crate::message::{Message, Value};
use crate::model::{Kind, Object, ObjectId, SafetyKind, SafetyPoint, Thing};

/// The rule `safety-point-clear`.
pub(super) struct SafetyPointClear;

static ABOUT: About = About {
    id: "safety-point-clear",
    title: "rule-safety-point-clear",
    explanation: "rule-safety-point-clear-about",
    subjects: &[Kind::SafetyPoint],
    cases: &[
        Case::of("hydrant", &["radius"]),
        Case::of("extinguisher", &["radius"]),
        Case::of("alarm", &["radius"]),
        Case::of("enclosed", &["way"]),
    ],
    limits: &[Limit::at_least("radius"), Limit::at_least("way")],
};

/// No point asks for more, in mm, whatever its own radius says: so far is looked.
const FARTHEST: i32 = 20_000;
/// Deeper inside a booth than this, in mm, a point is enclosed; nearer it is at its edge.
const AT_THE_EDGE: f64 = 2.0;

impl Rule for SafetyPointClear {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Fixed(FARTHEST), of: &[Kind::Booth, Kind::Facility] }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Thing::SafetyPoint(point), Some(bounds)) = (&subject.thing, subject.thing.bounds()) else { return };
        let Some(case) = case(point.kind) else { return };
        let radius =
            report.limit(case, "radius").map_or(0, |radius| point.clear_radius.unwrap_or(radius)).min(FARTHEST);
        let mut near: Vec<ObjectId> = Vec::new();
        plan.near(&bounds.grown(radius.into()), &mut |other| {
            if matches!(other.kind(), Kind::Booth | Kind::Facility) {
                near.push(other.id);
            }
        });
        for thing in near.into_iter().filter_map(|id| plan.layout.object(id)) {
            let Some(own) = thing.thing.cover() else { continue };
            if is_enclosed(point, thing) {
                tell_enclosed(subject, point, thing, report);
            } else {
                check_near(case, (subject, point), (thing, own), radius, report);
            }
        }
    }
}

/// A sign has to be seen, not reached.
const fn case(kind: SafetyKind) -> Option<&'static str> {
    match kind {
        SafetyKind::Hydrant => Some("hydrant"),
        SafetyKind::Extinguisher => Some("extinguisher"),
        SafetyKind::Alarm => Some("alarm"),
        SafetyKind::Sign => None,
    }
}

/// Whether a point is inside a booth rather than at its edge.
fn is_enclosed(point: &SafetyPoint, thing: &Object) -> bool {
    let inside = thing.booth().is_some_and(|booth| booth.outline.contains(point.at.place()));
    inside && edge_gap(point, thing).is_some_and(|gap| gap.width() > AT_THE_EDGE)
}

fn edge_gap(point: &SafetyPoint, thing: &Object) -> Option<Gap> {
    Gap::of_edges(thing.thing.cover()?, &[(point.at.place(), point.at.place())])
}

/// What stands nearer than the radius.
fn check_near(
    case: &'static str,
    (subject, point): (&Object, &SafetyPoint),
    (thing, own): (&Object, Cover<'_>),
    radius: i32,
    report: &mut Report<'_>,
) {
    let inside = thing.thing.outline().is_some_and(|outline| outline.contains(point.at.place()));
    let Some(gap) = edge_gap(point, thing) else { return };
    let distance = if inside { 0.0 } else { gap.width() };
    if !short_of(distance, radius) {
        return;
    }
    let circle = Outline::Circle(Circle { centre: point.at, radius });
    let geometry = clip::common(own, Cover::Outline(&circle));
    let measured = nearer(distance);
    let message = Message::new("rule-safety-point-clear-found")
        .with("thing", named(thing))
        .with("point", named(subject))
        .with("gap", Value::Length(measured))
        .with("required", Value::Length(radius.into()));
    report.add(Offence { case, geometry, ..offence((subject, point), thing, (measured, radius), message) });
}

/// Nothing on a plan says how a booth is built, so somebody has to see to the way and answer for it.
fn tell_enclosed(subject: &Object, point: &SafetyPoint, booth: &Object, report: &mut Report<'_>) {
    let Some(way) = report.limit("enclosed", "way") else { return };
    let message = Message::new("rule-safety-point-clear-enclosed")
        .with("booth", named(booth))
        .with("point", named(subject))
        .with("required", Value::Length(way.into()));
    report.add(Offence { case: "enclosed", ..offence((subject, point), booth, (0, way), message) });
}

fn offence(
    (subject, point): (&Object, &SafetyPoint),
    thing: &Object,
    (measured, required): (i64, i32),
    message: Message,
) -> Offence {
    Offence {
        case: "enclosed",
        subject: thing.id,
        others: vec![subject.id],
        at: point.at.place(),
        geometry: Vec::new(),
        measured: Some(measured),
        required: Some(required.into()),
        message,
    }
}
