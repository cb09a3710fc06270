//! Every connection that a booth ordered has a supply point in reach.

use super::measure::{listed, same_hall, to_point};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::message::{Message, Value};
use crate::model::{Kind, Object, Thing, UtilityKind};

/// The rule `supply`.
pub(super) struct Supply;

static ABOUT: About = About {
    id: "supply",
    title: "rule-supply",
    explanation: "rule-supply-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("none", &["reach"])],
    limits: &[Limit::at_most("reach")],
};

impl Rule for Supply {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Limits(&["reach"]), of: &[Kind::Utility] }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(booth), Some(reach)) = (subject.booth(), report.limit("none", "reach")) else { return };
        let mut wanted: Vec<UtilityKind> =
            booth.services.iter().filter(|service| service.amount > 0).map(|service| service.kind).collect();
        wanted.sort_unstable();
        wanted.dedup();
        let (false, Some(own)) = (wanted.is_empty(), subject.thing.cover()) else { return };
        plan.near(&booth.outline.bounds().grown(reach.into()), &mut |other| {
            if let Thing::Utility(point) = &other.thing
                && same_hall(point.hall, booth.hall)
                && to_point(own, point.at) <= f64::from(reach)
            {
                wanted.retain(|kind| *kind != point.kind);
            }
        });
        if wanted.is_empty() {
            return;
        }
        report.add(Offence {
            case: "none",
            subject: subject.id,
            others: Vec::new(),
            at: booth.outline.centre(),
            geometry: Vec::new(),
            measured: None,
            required: Some(reach.into()),
            message: Message::new("rule-supply-found")
                .with("booth", named(subject))
                .with("kinds", listed(wanted.into_iter().map(UtilityKind::label)))
                .with("reach", Value::Length(reach.into())),
        });
    }
}
