//! How far apart the ways out of a hall are: two side by side can be cut off by one fire.

use super::exits::lacks_hall;
use super::gap::Gap;
use super::measure::{nearer, short_of};
use super::{About, Case, Limit, Need, Offence, Plan, Report, Rule, Scope, named};
use crate::geometry::nearest::Piece;
use crate::message::{Message, Value};
use crate::model::{Exit, Kind, Object, ObjectId, Thing};

/// The rule `exit-spacing`.
pub(super) struct ExitSpacing;

static ABOUT: About = About {
    id: "exit-spacing",
    title: "rule-exit-spacing",
    explanation: "rule-exit-spacing-about",
    subjects: &[Kind::Exit],
    cases: &[Case::of("near", &["spacing"])],
    limits: &[Limit::at_least("spacing")],
};

impl Rule for ExitSpacing {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Pairs
    }

    fn needs(&self) -> &'static [Need] {
        &[Need { cases: &["near"], field: "model-field-hall", lacks: lacks_hall }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(exit), Some(spacing)) = (way_out(subject), report.limit("near", "spacing")) else { return };
        let Some(bounds) = subject.thing.bounds() else { return };
        let mut near: Vec<ObjectId> = Vec::new();
        plan.partners(subject.id, &bounds.grown(spacing.into()), &mut |other| {
            if way_out(other).is_some_and(|other| other.hall == exit.hall) {
                near.push(other.id);
            }
        });
        for other in near.into_iter().filter_map(|id| plan.layout.object(id)) {
            check_pair(subject, other, spacing, report);
        }
    }
}

/// The exit that an object is, where people leave a hall through it.
fn way_out(object: &Object) -> Option<&Exit> {
    match &object.thing {
        Thing::Exit(exit) if exit.kind.is_for_people() && exit.hall.is_some() => Some(exit),
        _ => None,
    }
}

fn check_pair(one: &Object, other: &Object, spacing: i32, report: &mut Report<'_>) {
    let (first, second) = if one.id < other.id { (one, other) } else { (other, one) };
    let Some((a, b)) = way_out(first).map(opening).zip(way_out(second).map(opening)) else { return };
    let Some(gap) = Gap::between(&[a], &[b]).filter(|gap| short_of(gap.width(), spacing)) else { return };
    let measured = nearer(gap.width());
    report.add(Offence {
        case: "near",
        subject: first.id,
        others: vec![second.id],
        at: gap.middle(),
        geometry: gap.bar(),
        measured: Some(measured),
        required: Some(spacing.into()),
        message: Message::new("rule-exit-spacing-found")
            .with("first", named(first))
            .with("second", named(second))
            .with("gap", Value::Length(measured))
            .with("required", Value::Length(spacing.into())),
    });
}

fn opening(exit: &Exit) -> Piece {
    (exit.from.place(), exit.to.place())
}
