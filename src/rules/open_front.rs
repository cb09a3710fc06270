//! How much of the sides at aisles the design of a booth leaves open.

use super::measure::percent;
use super::{About, Case, Limit, Need, Offence, Plan, Report, Rule, Scope, named};
use crate::message::Message;
use crate::model::{BoothKind, Kind, Object};

/// The rule `open-front`.
pub(super) struct OpenFront;

static ABOUT: About = About {
    id: "open-front",
    title: "rule-open-front",
    explanation: "rule-open-front-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("walled", &["least"])],
    limits: &[Limit::share_at_least("least")],
};

/// Thousandths in a hundredth: booths tell hundredths.
const FINER: i32 = 10;

impl Rule for OpenFront {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Pairs
    }

    fn needs(&self) -> &'static [Need] {
        // The organiser leaves the fronts of shell scheme open.
        const LACKS: fn(&Object) -> bool =
            |object| object.booth().is_some_and(|it| it.kind == BoothKind::Raw && it.open_front.is_none());
        &[Need { cases: &["walled"], field: "model-field-open-front", lacks: LACKS }]
    }

    fn check(&self, subject: &Object, _: &Plan<'_>, report: &mut Report<'_>) {
        let Some((booth, open)) = subject.booth().and_then(|booth| Some((booth, booth.open_front?))) else { return };
        let open = open.saturating_mul(FINER);
        let Some(least) = report.limit("walled", "least").filter(|least| open < *least) else { return };
        report.add(Offence {
            case: "walled",
            subject: subject.id,
            others: Vec::new(),
            at: booth.outline.centre(),
            geometry: Vec::new(),
            measured: Some(open.into()),
            required: Some(least.into()),
            message: Message::new("rule-open-front-found")
                .with("booth", named(subject))
                .with("share", percent(open.into()))
                .with("required", percent(least.into())),
        });
    }
}
