//! How high booths may be built: in general, near the edge of the hall, below its ceiling.

use super::gap::{Gap, pieces};
use super::measure::short_of;
use super::{About, Case, Limit, Need, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::Cover;
use crate::message::{Message, Value};
use crate::model::{Booth, Ground, Hall, Kind, Object};

/// The rule `height`.
pub(super) struct Height;

static ABOUT: About = About {
    id: "height",
    title: "rule-height",
    explanation: "rule-height-about",
    subjects: &[Kind::Booth],
    cases: &[
        Case::of("indoor", &["most"]),
        Case::of("open-ground", &["most"]),
        Case::of("edge", &["most-at-edge", "edge"]),
        Case::of("ceiling", &["below-ceiling"]),
    ],
    limits: &[
        Limit::at_most("most"),
        Limit::at_most("most-at-edge"),
        Limit::at_least("edge"),
        Limit::at_least("below-ceiling"),
    ],
};

impl Rule for Height {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Surroundings { reach: Reach::Fixed(0), of: &[Kind::Hall] }
    }

    fn needs(&self) -> &'static [Need] {
        &[
            Need {
                cases: &["indoor", "open-ground", "edge", "ceiling"],
                field: "model-field-height",
                lacks: |object| object.booth().is_some_and(|booth| booth.height.is_none()),
            },
            Need { cases: &["ceiling"], field: "model-field-ceiling-height", lacks: lacks_ceiling },
        ]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some((booth, height)) = subject.booth().and_then(|booth| Some((booth, booth.height?))) else { return };
        let object = booth.hall.and_then(|id| plan.layout.object(id));
        let hall = object.and_then(|object| Some((object, object.hall()?)));
        let case = if hall.is_some_and(|(_, hall)| hall.ground == Ground::Open) { "open-ground" } else { "indoor" };
        check_most(case, subject, booth, height, report);
        if let Some((object, hall)) = hall
            && !check_ceiling(subject, (booth, height), (object, hall), report)
        {
            check_edge(subject, (booth, height), (object, hall), report);
        }
    }
}

/// Open ground has no ceiling.
fn lacks_ceiling(object: &Object) -> bool {
    object.hall().is_some_and(|hall| hall.ground == Ground::Indoor && hall.ceiling_height.is_none())
}

fn check_most(case: &'static str, subject: &Object, booth: &Booth, height: i32, report: &mut Report<'_>) {
    let Some(most) = report.limit(case, "most").filter(|most| height > *most) else { return };
    let message = Message::new("rule-height-found");
    report.add(offence(case, (subject, booth), (height, most), message));
}

/// The room below the ceiling; tells whether it is short.
fn check_ceiling(
    subject: &Object,
    (booth, height): (&Booth, i32),
    (object, hall): (&Object, &Hall),
    report: &mut Report<'_>,
) -> bool {
    let Some((room, ceiling)) = report.limit("ceiling", "below-ceiling").zip(hall.ceiling_height) else { return false };
    let left = ceiling.saturating_sub(height);
    if left >= room {
        return false;
    }
    let message =
        Message::new("rule-height-ceiling").with("hall", named(object)).with("height", Value::Length(height.into()));
    let offence = offence("ceiling", (subject, booth), (left, room), message);
    report.add(Offence { others: vec![object.id], ..offence });
    true
}

/// The lower height near the wall of the hall.
fn check_edge(
    subject: &Object,
    (booth, height): (&Booth, i32),
    (object, hall): (&Object, &Hall),
    report: &mut Report<'_>,
) {
    let Some(most) = report.limit("edge", "most-at-edge").filter(|most| height > *most) else { return };
    let (Some(edge), Some(own)) = (report.limit("edge", "edge"), subject.thing.cover()) else { return };
    let gap = Gap::of_edges(own, &pieces(Cover::Polygon(&hall.outline)));
    if hall.ground == Ground::Indoor && gap.is_some_and(|gap| short_of(gap.width(), edge)) {
        let message =
            Message::new("rule-height-edge").with("hall", named(object)).with("edge", Value::Length(edge.into()));
        let offence = offence("edge", (subject, booth), (height, most), message);
        report.add(Offence { others: vec![object.id], ..offence });
    }
}

fn offence(
    case: &'static str,
    (subject, booth): (&Object, &Booth),
    (measured, required): (i32, i32),
    message: Message,
) -> Offence {
    let message = message
        .with("booth", named(subject))
        .with("measured", Value::Length(measured.into()))
        .with("required", Value::Length(required.into()));
    Offence {
        case,
        subject: subject.id,
        others: Vec::new(),
        at: booth.outline.centre(),
        geometry: Vec::new(),
        measured: Some(measured.into()),
        required: Some(required.into()),
        message,
    }
}
