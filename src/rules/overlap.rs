//! Things that stand in the way of each other: booths with booths, walls, facilities and pillars.

use super::measure::{beyond, deeper};
use super::{About, Case, Limit, Offence, Plan, Report, Rule, Scope, named};
use crate::geometry::{clip, overlap};
use crate::message::{Message, Value};
use crate::model::{Kind, Object};

/// The rule `overlap`.
pub(super) struct Overlap;

static ABOUT: About = About {
    id: "overlap",
    title: "rule-overlap",
    explanation: "rule-overlap-about",
    subjects: &[Kind::Wall, Kind::Pillar, Kind::Booth, Kind::Facility],
    cases: &[
        Case::of("booths", &["tolerance"]),
        Case::of("wall", &["tolerance"]),
        Case::of("facility", &["tolerance"]),
        Case::of("pillar", &["tolerance"]),
    ],
    limits: &[Limit::at_most("tolerance")],
};

impl Rule for Overlap {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Pairs
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some(bounds) = subject.thing.cover().and_then(|cover| cover.bounds()) else { return };
        // Whoever is deeper in the subject than the tolerance also touches its box shrunk by as much.
        let Some(tolerance) = report.strictest("tolerance") else { return };
        let core = bounds.grown(-f64::from(tolerance));
        plan.partners(subject.id, &core, &mut |other| {
            if let Some(case) = case(subject.kind(), other.kind()) {
                let (first, second) = if subject.id < other.id { (subject, other) } else { (other, subject) };
                check_pair(case, first, second, report);
            }
        });
    }
}

/// What an overlap of two kinds is; `None` where it is none of this rule's business.
fn case(one: Kind, other: Kind) -> Option<&'static str> {
    match (one, other) {
        (Kind::Booth, Kind::Booth) => Some("booths"),
        (Kind::Booth, Kind::Wall) | (Kind::Wall, Kind::Booth) => Some("wall"),
        (Kind::Booth, Kind::Facility) | (Kind::Facility, Kind::Booth) => Some("facility"),
        (Kind::Booth, Kind::Pillar) | (Kind::Pillar, Kind::Booth) => Some("pillar"),
        _ => None,
    }
}

/// Measures a pair, lower id first, so that it is the same whoever asks.
fn check_pair(case: &'static str, first: &Object, second: &Object, report: &mut Report<'_>) {
    let (Some(one), Some(other)) = (first.thing.cover(), second.thing.cover()) else { return };
    let Some(tolerance) = report.limit(case, "tolerance") else { return };
    let depth = overlap::depth(one, other);
    if !beyond(depth, tolerance) {
        return;
    }
    let geometry = clip::common(one, other);
    let area = clip::area(&geometry);
    let depth = deeper(depth);
    let (measured, required) = if case == "pillar" { (area, 0) } else { (depth, i64::from(tolerance)) };
    report.add(Offence {
        case,
        subject: first.id,
        others: vec![second.id],
        at: clip::middle(&geometry).or_else(|| one.bounds().map(|bounds| bounds.centre())).unwrap_or_default(),
        geometry,
        measured: Some(measured),
        required: Some(required),
        message: message(case, first, second).with("depth", Value::Length(depth)).with("area", Value::Area(area)),
    });
}

fn message(case: &'static str, first: &Object, second: &Object) -> Message {
    if case == "pillar" {
        let (booth, pillar) = if first.kind() == Kind::Booth { (first, second) } else { (second, first) };
        return Message::new("rule-overlap-pillar").with("booth", named(booth)).with("pillar", named(pillar));
    }
    Message::new("rule-overlap-found").with("first", named(first)).with("second", named(second))
}
