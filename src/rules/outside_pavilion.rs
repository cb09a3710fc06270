//! A booth stands inside the pavilion it belongs to. Its pavilion never changes in silence: a finding offers it.

use super::measure::{areas, beyond, deeper, out_of_pavilion};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::{Cover, clip};
use crate::message::{Message, Value};
use crate::model::{Kind, Object, ObjectId};

/// The rule `outside-pavilion`.
pub(super) struct OutsidePavilion;

static ABOUT: About = About {
    id: "outside-pavilion",
    title: "rule-outside-pavilion",
    explanation: "rule-outside-pavilion-about",
    subjects: &[Kind::Booth],
    cases: &[
        Case::of("outside", &["tolerance"]),
        Case::of("elsewhere", &["tolerance"]),
        Case::of("unnamed", &["tolerance"]),
    ],
    limits: &[Limit::at_most("tolerance")],
};

impl Rule for OutsidePavilion {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Fixed(0), of: &[Kind::Pavilion] }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(booth), Some(thing)) = (subject.booth(), subject.thing.cover()) else { return };
        let Some(tolerance) = report.strictest("tolerance") else { return };
        let own = booth.pavilion.and_then(|id| plan.layout.object(id));
        let reach = own.and_then(Object::pavilion).map_or(0.0, |pavilion| out_of_pavilion(thing, pavilion));
        if own.is_some() && !beyond(reach, tolerance) {
            return;
        }
        let around = pavilion_around(thing, tolerance, plan);
        let (case, message) = match (own, around) {
            (Some(_), Some(_)) => ("elsewhere", "rule-outside-pavilion-elsewhere"),
            (Some(_), None) => ("outside", "rule-outside-pavilion-found"),
            (None, Some(_)) => ("unnamed", "rule-outside-pavilion-unnamed"),
            (None, None) => return,
        };
        let geometry = own.and_then(Object::pavilion).map(|own| clip::outside(thing, areas(own))).unwrap_or_default();
        let mut message = Message::new(message).with("booth", named(subject));
        if let Some(own) = own {
            message = message.with("own", named(own)).with("reach", Value::Length(deeper(reach)));
        }
        if let Some(around) = around {
            message = message.with("around", named(around));
        }
        report.add(Offence {
            case,
            subject: subject.id,
            others: own.into_iter().chain(around).map(|pavilion| pavilion.id).collect(),
            at: clip::middle(&geometry).unwrap_or_else(|| booth.outline.centre()),
            geometry,
            measured: own.map(|_| deeper(reach)),
            required: own.map(|_| tolerance.into()),
            message,
        });
    }
}

/// The pavilion that holds the whole thing; of several the one with the lowest id.
fn pavilion_around<'a>(thing: Cover<'_>, tolerance: i32, plan: &Plan<'a>) -> Option<&'a Object> {
    let mut lowest: Option<ObjectId> = None;
    plan.near(&thing.bounds()?, &mut |object| {
        let holds = |pavilion| !beyond(out_of_pavilion(thing, pavilion), tolerance);
        if lowest.is_none_or(|id| object.id < id) && object.pavilion().is_some_and(holds) {
            lowest = Some(object.id);
        }
    });
    plan.layout.object(lowest?)
}
