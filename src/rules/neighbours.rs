//! Booths near each other that disturb each other: noise beside quiet, smell beside food, two of one trade.

use std::collections::BTreeSet;

use super::gap::Gap;
use super::measure::nearer;
use super::{About, Case, Limit, Offence, Plan, Report, Rule, Scope, named};
use crate::message::{Message, Value};
use crate::model::{Booth, BoothTrait, Kind, Layout, Object, ObjectId};

/// The rule `neighbours`.
pub(super) struct DisturbingNeighbours;

static ABOUT: About = About {
    id: "neighbours",
    title: "rule-neighbours",
    explanation: "rule-neighbours-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("noise", &["apart"]), Case::of("smell", &["apart"]), Case::of("competitor", &["apart"])],
    limits: &[Limit::at_least("apart")],
};

/// Cases that traits decide: what one of the two does, and what the other cannot bear.
const TRAITS: [(&str, BoothTrait, BoothTrait); 2] =
    [("noise", BoothTrait::Noisy, BoothTrait::Quiet), ("smell", BoothTrait::Smelly, BoothTrait::Food)];

impl Rule for DisturbingNeighbours {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Pairs
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some(reach) = report.strictest("apart") else { return };
        let Some(booth) = subject.booth() else { return };
        let competes = report.severity("competitor").is_some() && !booth.exhibitors.is_empty();
        if booth.traits.is_empty() && !competes {
            return;
        }
        let mut near: Vec<ObjectId> = Vec::new();
        plan.partners(subject.id, &booth.outline.bounds().grown(reach.into()), &mut |other| {
            if other.booth().is_some_and(|other| other.hall == booth.hall) {
                near.push(other.id);
            }
        });
        for other in near.into_iter().filter_map(|id| plan.layout.object(id)) {
            let (first, second) = if subject.id < other.id { (subject, other) } else { (other, subject) };
            check_pair(first, second, plan.layout, report);
        }
    }
}

/// The first of the cases that the two fall under: a pair has one finding.
fn check_pair(first: &Object, second: &Object, layout: &Layout, report: &mut Report<'_>) {
    let (Some(one), Some(other)) = (first.booth(), second.booth()) else { return };
    for (case, does, suffers) in TRAITS {
        let disturbs = |a: &Booth, b: &Booth| a.traits.contains(&does) && b.traits.contains(&suffers);
        let pair = if disturbs(one, other) { Some((first, second)) } else { None };
        let pair = pair.or_else(|| disturbs(other, one).then_some((second, first)));
        let key = if case == "noise" { "rule-neighbours-noise" } else { "rule-neighbours-smell" };
        if pair.is_some_and(|pair| tell(case, Message::new(key), pair, report)) {
            return;
        }
    }
    if report.severity("competitor").is_none() {
        return;
    }
    if let Some(sector) = same_trade(one, other, layout) {
        let message = Message::new("rule-neighbours-competitor").with("sector", sector);
        tell("competitor", message, (first, second), report);
    }
}

/// Tells of two booths where they are nearer than the case allows; `true` where they are.
fn tell(case: &'static str, message: Message, (one, other): (&Object, &Object), report: &mut Report<'_>) -> bool {
    let (Some(apart), Some((own, its))) = (report.limit(case, "apart"), one.thing.cover().zip(other.thing.cover()))
    else {
        return false;
    };
    let Some(gap) = Gap::short(own, its, apart) else { return false };
    let measured = nearer(gap.width());
    report.add(Offence {
        case,
        subject: one.id.min(other.id),
        others: vec![one.id.max(other.id)],
        at: gap.middle(),
        geometry: gap.bar(),
        measured: Some(measured),
        required: Some(apart.into()),
        message: message
            .with("first", named(one))
            .with("second", named(other))
            .with("gap", Value::Length(measured))
            .with("required", Value::Length(apart.into())),
    });
    true
}

/// The line of business that an exhibitor of each has in common; none where one exhibits in both.
fn same_trade(one: &Booth, other: &Booth, layout: &Layout) -> Option<String> {
    if one.exhibitors.iter().any(|id| other.exhibitors.contains(id)) {
        return None;
    }
    let trades = |booth: &Booth| -> BTreeSet<String> {
        let sectors = booth.exhibitors.iter().filter_map(|id| layout.exhibitor(*id)?.sector.as_deref());
        sectors.map(|sector| sector.trim().to_lowercase()).filter(|sector| !sector.is_empty()).collect()
    };
    trades(one).intersection(&trades(other)).next().cloned()
}
