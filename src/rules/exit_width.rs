//! How wide a way out for visitors is.

use super::measure::{nearer, short_of};
use super::{About, Case, Limit, Offence, Plan, Report, Rule, Scope, named};
use crate::message::{Message, Value};
use crate::model::{Kind, Object, Thing};

/// The rule `exit-width`.
pub(super) struct ExitWidth;

static ABOUT: About = About {
    id: "exit-width",
    title: "rule-exit-width",
    explanation: "rule-exit-width-about",
    subjects: &[Kind::Exit],
    cases: &[Case::of("narrow", &["width"])],
    limits: &[Limit::at_least("width")],
};

impl Rule for ExitWidth {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Pairs
    }

    fn check(&self, subject: &Object, _: &Plan<'_>, report: &mut Report<'_>) {
        let (Thing::Exit(exit), Some(width)) = (&subject.thing, report.limit("narrow", "width")) else { return };
        if !exit.kind.is_for_people() || !short_of(exit.clear(), width) {
            return;
        }
        let measured = nearer(exit.clear());
        let (from, to) = (exit.from.place(), exit.to.place());
        report.add(Offence {
            case: "narrow",
            subject: subject.id,
            others: Vec::new(),
            at: from.halfway(to),
            geometry: Vec::new(),
            measured: Some(measured),
            required: Some(width.into()),
            message: Message::new("rule-exit-width-found")
                .with("exit", named(subject))
                .with("width", Value::Length(measured))
                .with("required", Value::Length(width.into())),
        });
    }
}
