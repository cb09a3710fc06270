//! Whether the exits of a hall are wide enough together for all whom it may hold.

use super::exits::{lacks_hall, of_exits, ways_out};
use super::measure::{floor, nearer};
use super::{About, Case, Limit, Need, Offence, Plan, Report, Rule, Scope, named};
use crate::geometry::Outline;
use crate::message::{Message, Value};
use crate::model::{Exit, Ground, Hall, Kind, Object};

/// The rule `occupant-load`.
pub(super) struct OccupantLoad;

static ABOUT: About = About {
    id: "occupant-load",
    title: "rule-occupant-load",
    explanation: "rule-occupant-load-about",
    subjects: &[Kind::Hall],
    cases: &[
        Case::of("below-ground", &["width", "density"]),
        Case::of("low", &["width", "density"]),
        Case::of("third", &["width", "density"]),
        Case::of("high", &["width", "density"]),
    ],
    limits: &[Limit::width_for_hundred("width"), Limit::density("density")],
};

/// Persons for whom the profile says how wide the exits are.
const HUNDRED: i128 = 100;

impl Rule for OccupantLoad {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Members(of_exits)
    }

    fn needs(&self) -> &'static [Need] {
        &[Need { cases: &["below-ground", "low", "third", "high"], field: "model-field-hall", lacks: lacks_hall }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some(hall) = subject.hall().filter(|hall| hall.ground == Ground::Indoor) else { return };
        let case = case(hall);
        let (Some(width), Some(density)) = (report.limit(case, "width"), report.limit(case, "density")) else { return };
        let there = together(ways_out(subject.id, plan).into_iter().map(|(_, exit)| exit));
        let persons = persons(floor(hall), density);
        let needed = (persons * i128::from(width) + HUNDRED - 1) / HUNDRED;
        if persons == 0 || i128::from(there) >= needed {
            return;
        }
        // Less than the limit, since what is there is less than what is needed.
        let measured = i64::try_from(i128::from(there) * HUNDRED / persons).ok();
        let length = |mm: i128| Value::Length(i64::try_from(mm).unwrap_or(i64::MAX));
        report.add(Offence {
            case,
            subject: subject.id,
            others: Vec::new(),
            at: Outline::Polygon(hall.outline.clone()).centre(),
            geometry: Vec::new(),
            measured,
            required: Some(width.into()),
            message: Message::new("rule-occupant-load-found")
                .with("hall", named(subject))
                .with("persons", i64::try_from(persons).unwrap_or(i64::MAX))
                .with("width", Value::Length(there))
                .with("required", length(needed))
                .with("more", length(needed - i128::from(there))),
        });
    }
}

/// Which storey of the table of widths a hall is on; level 0 is the ground floor, the first storey.
const fn case(hall: &Hall) -> &'static str {
    match hall.level {
        ..0 => "below-ground",
        0 | 1 => "low",
        2 => "third",
        _ => "high",
    }
}

/// How wide some exits are together, in mm.
fn together<'a>(exits: impl Iterator<Item = &'a Exit>) -> i64 {
    exits.map(|exit| nearer(exit.clear())).sum()
}

/// How many persons so much floor, in mm², may hold, at so many thousandths of a person on a m²; rounded up.
fn persons(floor: i64, density: i32) -> i128 {
    let per_person = 1_000_000_000;
    (i128::from(floor) * i128::from(density) + per_person - 1) / per_person
}
