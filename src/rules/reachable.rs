//! Everybody gets out: every booth has a side at an aisle that leads to an exit, and every exit can be got to.

use super::measure::nearer;
use super::{About, Case, Limit, Offence, Plan, Report, Rule, Scope, named};
use crate::analysis::aisles::{Access, Aisles};
use crate::geometry::Outline;
use crate::message::{Message, Value};
use crate::model::{Kind, Object, ObjectId};

/// The rule `reachable`.
pub(super) struct Reachable;

static ABOUT: About = About {
    id: "reachable",
    title: "rule-reachable",
    explanation: "rule-reachable-about",
    subjects: &[Kind::Hall],
    cases: &[Case::of("enclosed", &["width"]), Case::of("cut-off", &["width"]), Case::of("exit", &["width"])],
    limits: &[Limit::at_least("width")],
};

impl Rule for Reachable {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Floor
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        if ABOUT.cases.iter().all(|case| report.severity(case.id).is_none()) {
            return;
        }
        // A hall without exits is another matter: there every booth would be cut off.
        let Some(aisles) = plan.aisles(subject.id).filter(|aisles| aisles.has_exits()) else { return };
        aisles
            .blocked_exits()
            .filter_map(|id| plan.layout.object(id))
            .for_each(|exit| tell_exit(exit, subject, report));
        let mut booths: Vec<ObjectId> = Vec::new();
        plan.referring(subject.id, &mut |object| {
            if object.booth().is_some_and(|booth| booth.hall == Some(subject.id)) {
                booths.push(object.id);
            }
        });
        booths.sort_unstable();
        for booth in booths.into_iter().filter_map(|id| plan.layout.object(id)) {
            check_booth(booth, subject, &aisles, report);
        }
    }
}

fn check_booth(booth: &Object, hall: &Object, aisles: &Aisles, report: &mut Report<'_>) {
    let Some(Access { width, has_front }) = aisles.access(booth.id) else { return };
    let (case, key) = match (has_front, width > 0.0) {
        (false, _) => ("enclosed", "rule-reachable-enclosed"),
        (true, false) => ("cut-off", "rule-reachable-cut-off"),
        (true, true) => ("cut-off", "rule-reachable-narrow"),
    };
    let Some(required) = report.limit(case, "width") else { return };
    let measured = nearer(width);
    if measured >= required.into() {
        return;
    }
    let message = Message::new(key)
        .with("booth", named(booth))
        .with("hall", named(hall))
        .with("width", Value::Length(measured))
        .with("required", Value::Length(required.into()));
    report.add(offence(case, (booth, hall), (measured, required), message));
}

fn tell_exit(exit: &Object, hall: &Object, report: &mut Report<'_>) {
    let Some(required) = report.limit("exit", "width") else { return };
    let message = Message::new("rule-reachable-exit").with("exit", named(exit)).with("hall", named(hall));
    report.add(offence("exit", (exit, hall), (0, required), message));
}

fn offence(
    case: &'static str,
    (thing, hall): (&Object, &Object),
    (measured, required): (i64, i32),
    message: Message,
) -> Offence {
    let bounds = thing.thing.bounds().map(|bounds| bounds.centre());
    let at = thing.thing.outline().as_ref().map(Outline::centre).or(bounds).unwrap_or_default();
    Offence {
        case,
        subject: thing.id,
        others: vec![hall.id],
        at,
        geometry: Vec::new(),
        measured: Some(measured),
        required: Some(required.into()),
        message,
    }
}
