//! Room between groups of booths: whoever stands side by side or back to back is one group.

use std::collections::BTreeSet;

use super::gap::{Gap, boxes_within};
use super::measure::{beyond, nearer};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::distance;
use crate::message::{Message, Value};
use crate::model::{Kind, Object, ObjectId};

/// The rule `group-gap`.
pub(super) struct GroupGap;

static ABOUT: About = About {
    id: "group-gap",
    title: "rule-group-gap",
    explanation: "rule-group-gap-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("gap", &["gap", "joined"])],
    limits: &[Limit::at_least("gap"), Limit::at_most("joined")],
};

impl Rule for GroupGap {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Limits(&["gap", "joined"]), of: &[Kind::Booth] }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(required), Some(joined)) = (report.limit("gap", "gap"), report.limit("gap", "joined")) else {
            return;
        };
        let Some(booth) = subject.booth() else { return };
        let mut near: Vec<ObjectId> = Vec::new();
        plan.near(&booth.outline.bounds().grown(required.max(joined).into()), &mut |other| {
            if other.kind() == Kind::Booth {
                near.push(other.id);
            }
        });
        let near: Vec<&Object> = near.into_iter().filter_map(|id| plan.layout.object(id)).collect();
        for other in near.iter().copied().filter(|other| other.id > subject.id) {
            let Some(gap) = gap(subject, other, required) else { continue };
            if beyond(gap.width(), joined) && !are_linked(subject, other, &near, required.max(joined), joined) {
                report.add(offence(subject, other, gap, required));
            }
        }
    }
}

fn gap(one: &Object, other: &Object, required: i32) -> Option<Gap> {
    Gap::short(one.thing.cover()?, other.thing.cover()?, required)
}

/// Whether two booths are one group by way of booths that are near both of them. A group that only closes farther away,
/// round a slot, is no reason to let the slot be narrow.
fn are_linked(one: &Object, other: &Object, near: &[&Object], reach: i32, joined: i32) -> bool {
    let between = |booth: &&&Object| boxes_within(one, booth, reach) && boxes_within(other, booth, reach);
    let links: Vec<&Object> = near.iter().filter(between).copied().collect();
    let touches = |a: &Object, b: &Object| match (a.thing.cover(), b.thing.cover()) {
        (Some(cover_a), Some(cover_b)) => {
            boxes_within(a, b, joined) && !beyond(distance::between(cover_a, cover_b), joined)
        }
        _ => false,
    };
    let (mut seen, mut open) = (BTreeSet::from([one.id]), vec![one]);
    while let Some(here) = open.pop() {
        for next in links.iter().copied().chain([other]) {
            if !seen.contains(&next.id) && touches(here, next) {
                seen.insert(next.id);
                open.push(next);
            }
        }
    }
    seen.contains(&other.id)
}

fn offence(one: &Object, other: &Object, gap: Gap, required: i32) -> Offence {
    let measured = nearer(gap.width());
    let message = Message::new("rule-group-gap-found")
        .with("first", named(one))
        .with("second", named(other))
        .with("gap", Value::Length(measured))
        .with("required", Value::Length(required.into()));
    Offence {
        case: "gap",
        subject: one.id,
        others: vec![other.id],
        at: gap.middle(),
        geometry: gap.bar(),
        measured: Some(measured),
        required: Some(required.into()),
        message,
    }
}
