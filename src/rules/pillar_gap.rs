//! Room between booths and pillars: for maintenance, and for what hangs on a pillar.

use super::gap::Gap;
use super::measure::nearer;
use super::{About, Case, Limit, Offence, Plan, Report, Rule, Scope, named};
use crate::message::{Message, Value};
use crate::model::{Kind, Object};

/// The rule `pillar-gap`.
pub(super) struct PillarGap;

static ABOUT: About = About {
    id: "pillar-gap",
    title: "rule-pillar-gap",
    explanation: "rule-pillar-gap-about",
    subjects: &[Kind::Pillar, Kind::Booth],
    cases: &[Case::of("pillar", &["gap"])],
    limits: &[Limit::at_least("gap")],
};

impl Rule for PillarGap {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Pairs
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some(required) = report.limit("pillar", "gap") else { return };
        let Some(bounds) = subject.thing.cover().and_then(|cover| cover.bounds()) else { return };
        plan.partners(subject.id, &bounds.grown(required.into()), &mut |other| {
            let pair = match (subject.kind(), other.kind()) {
                (Kind::Booth, Kind::Pillar) => Some((subject, other)),
                (Kind::Pillar, Kind::Booth) => Some((other, subject)),
                _ => None,
            };
            if let Some((booth, pillar)) = pair {
                check_pair(booth, pillar, required, report);
            }
        });
    }
}

/// A pillar that stands in the booth is the business of overlaps.
fn check_pair(booth: &Object, pillar: &Object, required: i32, report: &mut Report<'_>) {
    let (Some(one), Some(other)) = (booth.thing.cover(), pillar.thing.cover()) else { return };
    let Some(gap) = Gap::short(one, other, required) else { return };
    let measured = nearer(gap.width());
    let message = Message::new("rule-pillar-gap-found")
        .with("booth", named(booth))
        .with("pillar", named(pillar))
        .with("gap", Value::Length(measured))
        .with("required", Value::Length(required.into()));
    report.add(Offence {
        case: "pillar",
        subject: booth.id,
        others: vec![pillar.id],
        at: gap.middle(),
        geometry: gap.bar(),
        measured: Some(measured),
        required: Some(required.into()),
        message,
    });
}
