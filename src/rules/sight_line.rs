//! How high a booth may be by how it stands: what is behind others must not hide them.
//!
//! The plan knows one height of a booth, not where in it the height is. So the greatest height of each type is checked;
//! the setbacks of the front half are told in the clauses.

use super::{About, Case, Limit, Need, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::analysis::booth_type;
use crate::geometry::Bounds;
use crate::message::{Message, Value};
use crate::model::{BoothType, Kind, Object, ObjectId};

/// The rule `sight-line`.
pub(super) struct SightLine;

static ABOUT: About = About {
    id: "sight-line",
    title: "rule-sight-line",
    explanation: "rule-sight-line-about",
    subjects: &[Kind::Booth],
    cases: &[
        Case::of("linear", &["most"]),
        Case::of("perimeter", &["most"]),
        Case::of("peninsula", &["most"]),
        Case::of("island", &["most"]),
    ],
    limits: &[Limit::at_most("most")],
};

/// What closes a side of a booth stands no farther from it than this, in mm; more than the type of a booth is told by.
const BESIDE: i32 = 1_100;

impl Rule for SightLine {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        let of = &[Kind::Hall, Kind::Wall, Kind::Aisle, Kind::Booth, Kind::Facility];
        Scope::Surroundings { reach: Reach::Fixed(BESIDE), of }
    }

    fn needs(&self) -> &'static [Need] {
        &[Need {
            cases: &["linear", "perimeter", "peninsula", "island"],
            field: "model-field-height",
            lacks: |object| object.booth().is_some_and(|booth| booth.height.is_none()),
        }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some((booth, height)) = subject.booth().and_then(|booth| Some((booth, booth.height?))) else { return };
        // Telling the type is dear, and needed only where some type would be too high.
        if report.strictest("most").is_none_or(|most| height <= most) {
            return;
        }
        let near = |area: &Bounds| {
            let mut ids: Vec<ObjectId> = Vec::new();
            plan.near(area, &mut |object| ids.push(object.id));
            ids.sort_unstable();
            ids
        };
        let Some(case) = booth_type(plan.layout, &near, subject.id).and_then(case) else { return };
        let Some(most) = report.limit(case, "most").filter(|most| height > *most) else { return };
        report.add(Offence {
            case,
            subject: subject.id,
            others: Vec::new(),
            at: booth.outline.centre(),
            geometry: Vec::new(),
            measured: Some(height.into()),
            required: Some(most.into()),
            message: Message::new(sentence(case))
                .with("booth", named(subject))
                .with("height", Value::Length(height.into()))
                .with("required", Value::Length(most.into())),
        });
    }
}

/// Which row of the table a booth falls under: a peninsula and half an island are as high, and what stands farther away
/// tells them apart.
const fn case(of: BoothType) -> Option<&'static str> {
    match of {
        BoothType::Inner => None,
        BoothType::Row | BoothType::Corner | BoothType::Through => Some("linear"),
        BoothType::Perimeter => Some("perimeter"),
        BoothType::Peninsula | BoothType::SplitIsland => Some("peninsula"),
        BoothType::Island => Some("island"),
    }
}

fn sentence(case: &str) -> &'static str {
    match case {
        "perimeter" => "rule-sight-line-perimeter",
        "peninsula" => "rule-sight-line-peninsula",
        "island" => "rule-sight-line-island",
        _ => "rule-sight-line-linear",
    }
}
