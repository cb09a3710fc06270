//! How high above the floor things may hang.

use super::{About, Case, Limit, Offence, Plan, Report, Rule, Scope, named};
use crate::message::{Message, Value};
use crate::model::{Kind, Object};

/// The rule `hanging-height`.
pub(super) struct HangingHeight;

static ABOUT: About = About {
    id: "hanging-height",
    title: "rule-hanging-height",
    explanation: "rule-hanging-height-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("low", &["least"])],
    limits: &[Limit::at_least("least")],
};

impl Rule for HangingHeight {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Pairs
    }

    fn check(&self, subject: &Object, _: &Plan<'_>, report: &mut Report<'_>) {
        let Some((booth, edge)) = subject.booth().and_then(|booth| Some((booth, booth.hung_at?))) else { return };
        let Some(least) = report.limit("low", "least").filter(|least| edge < *least) else { return };
        report.add(Offence {
            case: "low",
            subject: subject.id,
            others: Vec::new(),
            at: booth.outline.centre(),
            geometry: Vec::new(),
            measured: Some(edge.into()),
            required: Some(least.into()),
            message: Message::new("rule-hanging-height-found")
                .with("booth", named(subject))
                .with("height", Value::Length(edge.into()))
                .with("required", Value::Length(least.into())),
        });
    }
}
