//! How heavy exhibits may be on the floor.

use super::{About, Case, Limit, Need, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::message::Message;
use crate::model::{Booth, BoothTrait, Hall, Kind, Object};

/// The rule `floor-load`.
pub(super) struct FloorLoad;

static ABOUT: About = About {
    id: "floor-load",
    title: "rule-floor-load",
    explanation: "rule-floor-load-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("still", &["most"]), Case::of("vibrating", &["most", "share"])],
    limits: &[Limit::load_at_most("most"), Limit::share_at_most("share")],
};

impl Rule for FloorLoad {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Fixed(0), of: &[Kind::Hall] }
    }

    fn needs(&self) -> &'static [Need] {
        &[Need {
            cases: &["still", "vibrating"],
            field: "model-field-load",
            lacks: |object| object.booth().is_some_and(|booth| booth.load.is_none()),
        }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some((booth, load)) = subject.booth().and_then(|booth| Some((booth, booth.load?))) else { return };
        let vibrates = booth.traits.contains(&BoothTrait::Vibrates);
        let case = if vibrates { "vibrating" } else { "still" };
        let Some(most) = report.limit(case, "most") else { return };
        let hall = booth.hall.and_then(|id| plan.layout.object(id));
        let carries = hall.and_then(Object::hall).and_then(|hall: &Hall| hall.floor_load);
        // Either may be the weaker: what the rules allow, or what the floor of this hall carries.
        let weaker = carries.filter(|carries| *carries < most);
        let whole = weaker.unwrap_or(most);
        let allowed = match report.limit("vibrating", "share").filter(|_| vibrates) {
            Some(share) => i32::try_from(i64::from(whole) * i64::from(share) / 1_000).unwrap_or(whole),
            None => whole,
        };
        if load > allowed {
            let hall = hall.filter(|_| weaker.is_some());
            report.add(offence(case, (subject, booth), hall, (load, allowed)));
        }
    }
}

fn offence(
    case: &'static str,
    (subject, booth): (&Object, &Booth),
    hall: Option<&Object>,
    (load, allowed): (i32, i32),
) -> Offence {
    let key = if case == "vibrating" { "rule-floor-load-vibrating" } else { "rule-floor-load-found" };
    Offence {
        case,
        subject: subject.id,
        others: hall.map(|hall| hall.id).into_iter().collect(),
        at: booth.outline.centre(),
        geometry: vec![booth.outline.corners()],
        measured: Some(load.into()),
        required: Some(allowed.into()),
        message: Message::new(key)
            .with("booth", named(subject))
            .with("load", load)
            .with("required", allowed)
            .with("less", load.saturating_sub(allowed)),
    }
}
