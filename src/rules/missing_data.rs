//! What a rule that is asked for would have to know, and the plan does not tell.

use super::measure::listed;
use super::{About, Case, Offence, Plan, RULES, Report, Rule, Scope, named};
use crate::geometry::Place;
use crate::message::Message;
use crate::model::{Kind, Object};

/// The rule `missing-data`.
pub(super) struct MissingData;

static ABOUT: About = About {
    id: "missing-data",
    title: "rule-missing-data",
    explanation: "rule-missing-data-about",
    subjects: &[Kind::Hall, Kind::Exit, Kind::Utility, Kind::Booth],
    cases: &[Case::of("hall", &[]), Case::of("exit", &[]), Case::of("utility", &[]), Case::of("booth", &[])],
    limits: &[],
};

impl Rule for MissingData {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Pairs
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some(case) = case(subject.kind()).filter(|case| report.severity(case).is_some()) else { return };
        let (mut fields, mut rules) = (Vec::new(), Vec::new());
        for rule in RULES {
            let Some(terms) = plan.profile.terms(rule.about().id) else { continue };
            let asked = |cases: &[&str]| cases.iter().any(|case| terms.severity(case).is_some());
            for need in rule.needs().iter().filter(|need| (need.lacks)(subject) && asked(need.cases)) {
                fields.push(Message::new(need.field));
                rules.push(Message::new(rule.about().title));
            }
        }
        fields.sort_unstable();
        fields.dedup();
        rules.dedup();
        if fields.is_empty() {
            return;
        }
        report.add(Offence {
            case,
            subject: subject.id,
            others: Vec::new(),
            at: subject.thing.bounds().map_or(Place::default(), |bounds| bounds.centre()),
            geometry: Vec::new(),
            measured: None,
            required: None,
            message: Message::new("rule-missing-data-found")
                .with("thing", named(subject))
                .with("fields", listed(fields))
                .with("rules", listed(rules)),
        });
    }
}

const fn case(kind: Kind) -> Option<&'static str> {
    match kind {
        Kind::Hall => Some("hall"),
        Kind::Exit => Some("exit"),
        Kind::Utility => Some("utility"),
        Kind::Booth => Some("booth"),
        _ => None,
    }
}
