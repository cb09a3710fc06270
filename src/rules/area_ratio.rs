//! How much of a hall's floor booths may take.

use super::measure::{floor, percent};
use super::{About, Case, Limit, Offence, Plan, Report, Rule, Scope, named};
use crate::geometry::Outline;
use crate::message::{Message, Value};
use crate::model::{Kind, Object, ObjectId};

/// The rule `area-ratio`.
pub(super) struct AreaRatio;

static ABOUT: About = About {
    id: "area-ratio",
    title: "rule-area-ratio",
    explanation: "rule-area-ratio-about",
    subjects: &[Kind::Hall],
    cases: &[Case::of("full", &["most"])],
    limits: &[Limit::share_at_most("most")],
};

impl Rule for AreaRatio {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Members(hall_of)
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(hall), Some(most)) = (subject.hall(), report.limit("full", "most")) else { return };
        let mut taken = 0_i64;
        plan.referring(subject.id, &mut |object| {
            if let Some(booth) = object.booth().filter(|booth| booth.hall == Some(subject.id)) {
                taken = taken.saturating_add(booth.outline.area());
            }
        });
        let (floor, most_area) = (floor(hall), i128::from(floor(hall)) * i128::from(most) / 1_000);
        if floor <= 0 || i128::from(taken) <= most_area {
            return;
        }
        // Rounded up, so that what is beyond the limit also reads so.
        let share = i64::try_from((i128::from(taken) * 1_000 + i128::from(floor) - 1) / i128::from(floor)).ok();
        let less = i64::try_from(i128::from(taken) - most_area).unwrap_or(i64::MAX);
        let message = Message::new("rule-area-ratio-found")
            .with("hall", named(subject))
            .with("share", share.map_or_else(String::new, percent))
            .with("required", percent(most.into()))
            .with("less", Value::Area(less));
        report.add(Offence {
            case: "full",
            subject: subject.id,
            others: Vec::new(),
            at: Outline::Polygon(hall.outline.clone()).centre(),
            geometry: Vec::new(),
            measured: share,
            required: Some(most.into()),
            message,
        });
    }
}

fn hall_of(object: &Object) -> Option<ObjectId> {
    object.booth()?.hall
}
