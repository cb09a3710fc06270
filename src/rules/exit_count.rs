//! How many ways out a hall has.

use super::exits::{lacks_hall, of_exits, ways_out};
use super::{About, Case, Limit, Need, Offence, Plan, Report, Rule, Scope, named};
use crate::geometry::Outline;
use crate::message::Message;
use crate::model::{Ground, Kind, Object};

/// The rule `exit-count`.
pub(super) struct ExitCount;

static ABOUT: About = About {
    id: "exit-count",
    title: "rule-exit-count",
    explanation: "rule-exit-count-about",
    subjects: &[Kind::Hall],
    cases: &[Case::of("few", &["count"])],
    limits: &[Limit::count_at_least("count")],
};

impl Rule for ExitCount {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Members(of_exits)
    }

    fn needs(&self) -> &'static [Need] {
        &[Need { cases: &["few"], field: "model-field-hall", lacks: lacks_hall }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(hall), Some(least)) = (subject.hall(), report.limit("few", "count")) else { return };
        let count = ways_out(subject.id, plan).len();
        let measured = i64::try_from(count).unwrap_or(i64::MAX);
        if hall.ground == Ground::Open || measured >= i64::from(least) {
            return;
        }
        report.add(Offence {
            case: "few",
            subject: subject.id,
            others: Vec::new(),
            at: Outline::Polygon(hall.outline.clone()).centre(),
            geometry: Vec::new(),
            measured: Some(measured),
            required: Some(least.into()),
            message: Message::new("rule-exit-count-found")
                .with("hall", named(subject))
                .with("count", count)
                .with("required", least),
        });
    }
}
