//! Nothing is put into a hall that is not to be used.

use super::{About, Case, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::message::Message;
use crate::model::{Hall, Kind, Object, Thing};

/// The rule `closed-hall`.
pub(super) struct ClosedHall;

static ABOUT: About = About {
    id: "closed-hall",
    title: "rule-closed-hall",
    explanation: "rule-closed-hall-about",
    subjects: &[Kind::Booth, Kind::Facility],
    cases: &[Case::of("inside", &[])],
    limits: &[],
};

impl Rule for ClosedHall {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Fixed(0), of: &[Kind::Hall] }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (id, at) = match &subject.thing {
            Thing::Booth(booth) => (booth.hall, booth.outline.centre()),
            Thing::Facility(facility) => (facility.hall, facility.outline.centre()),
            _ => return,
        };
        let hall = id.and_then(|id| plan.layout.object(id));
        let Some(hall) = hall.filter(|hall| hall.hall().is_some_and(|it: &Hall| it.closed)) else { return };
        report.add(Offence {
            case: "inside",
            subject: subject.id,
            others: vec![hall.id],
            at,
            geometry: Vec::new(),
            measured: None,
            required: None,
            message: Message::new("rule-closed-hall-found").with("thing", named(subject)).with("hall", named(hall)),
        });
    }
}
