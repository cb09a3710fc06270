//! Aisles are wide enough: main ones, and all others.

use std::collections::BTreeMap;

use super::gap::Gap;
use super::measure::{BESIDE, beside, nearer, short_of};
use super::{About, Case, Limit, Offence, Plan, Report, Rule, Scope, named};
use crate::analysis::aisles::{Aisles, Neck, Required};
use crate::geometry::{Bounds, Cover, Outline, Place, distance, inside};
use crate::message::{Message, Value};
use crate::model::{AisleClass, Kind, Object, ObjectId, Thing};

/// The rule `aisle-width`.
pub(super) struct AisleWidth;

static ABOUT: About = About {
    id: "aisle-width",
    title: "rule-aisle-width",
    explanation: "rule-aisle-width-about",
    subjects: &[Kind::Hall],
    cases: &[Case::of("main", &["width"]), Case::of("other", &["width"])],
    limits: &[Limit::at_least("width")],
};

/// An aisle is drawn so exactly, in mm.
const ASIDE: f64 = 50.0;
impl Rule for AisleWidth {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Floor
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (main, other) = (report.limit("main", "width"), report.limit("other", "width"));
        let Some(aisles) = (main.is_some() || other.is_some()).then(|| plan.aisles(subject.id)).flatten() else {
            return;
        };
        let mains = if main.is_some() { main_aisles(subject, plan) } else { Vec::new() };
        let is_main = |at: Place, width: f64| mains.iter().any(|ring| runs_in(ring, at, width));
        let wanted = |limit: Option<i32>| limit.map_or(0.0, f64::from);
        let required = |at: Place, width: f64| wanted(other).max(if is_main(at, width) { wanted(main) } else { 0.0 });
        for (things, neck) in narrowest(&aisles, &required, plan) {
            let case = if is_main(neck.at, neck.width) && wanted(main) > wanted(other) { "main" } else { "other" };
            report.add(offence(case, subject, things, &neck, plan));
        }
    }
}

/// Whether the way of this clear width at a place is one along an aisle, not one that comes in from the side: it takes
/// nothing beside the aisle.
fn runs_in(aisle: &[Place], at: Place, width: f64) -> bool {
    inside(aisle, at) && distance::to_ring(at, aisle) >= width / 2.0 - ASIDE
}

/// The outlines of the main aisles that the planner has drawn in a hall.
fn main_aisles(hall: &Object, plan: &Plan<'_>) -> Vec<Vec<Place>> {
    let mut rings = Vec::new();
    let Some(bounds) = hall.thing.bounds() else { return rings };
    plan.near(&bounds, &mut |object| {
        if let Thing::Aisle(aisle) = &object.thing
            && aisle.class == AisleClass::Main
            && aisle.hall.is_none_or(|of| of == hall.id)
        {
            rings.push(aisle.outline.places().collect());
        }
    });
    rings
}

/// The narrowest place between the same things, for all things between which an aisle is too narrow.
fn narrowest(aisles: &Aisles, required: &Required<'_>, plan: &Plan<'_>) -> BTreeMap<Vec<ObjectId>, Neck> {
    let mut narrowest: BTreeMap<Vec<ObjectId>, Neck> = BTreeMap::new();
    let necks = aisles.necks(required).into_iter().map(|neck| Neck { width: width(&neck, plan), ..neck });
    for neck in necks.filter(|neck| short_of(neck.width, libm::round(neck.required) as i32)) {
        let known = narrowest.entry(beside(neck.at, neck.width / 2.0, plan)).or_insert_with(|| neck.clone());
        if neck.width < known.width {
            *known = neck;
        }
    }
    narrowest
}

/// The clear width of an aisle in mm. The floor has straight sides for round pillars; here they are round.
fn width(neck: &Neck, plan: &Plan<'_>) -> f64 {
    let to_side = |side: Place| {
        let mut pillar = None;
        plan.near(&Bounds::between(side, side).grown(BESIDE), &mut |object| {
            if let Some(Cover::Outline(Outline::Circle(circle))) = object.thing.cover() {
                let far = neck.at.distance(circle.centre.place()) - f64::from(circle.radius);
                pillar = Some(far).filter(|far| (far - neck.at.distance(side)).abs() < BESIDE).or(pillar);
            }
        });
        pillar.unwrap_or_else(|| neck.at.distance(side))
    };
    neck.across.into_iter().map(to_side).sum()
}

fn offence(case: &'static str, hall: &Object, things: Vec<ObjectId>, neck: &Neck, plan: &Plan<'_>) -> Offence {
    let measured = nearer(neck.width);
    let required = libm::round(neck.required) as i64;
    let names = || things.iter().filter_map(|id| plan.layout.object(*id)).map(named);
    let key = match (case, things.len()) {
        ("main", _) => "rule-aisle-width-main",
        (_, 0) => "rule-aisle-width-hall",
        (_, 1) => "rule-aisle-width-wall",
        _ => "rule-aisle-width-between",
    };
    let mut message = Message::new(key)
        .with("hall", named(hall))
        .with("width", Value::Length(measured))
        .with("required", Value::Length(required))
        .with("missing", Value::Length(required - measured));
    for (argument, name) in ["first", "second"].into_iter().zip(names()) {
        message = message.with(argument, name);
    }
    Offence {
        case,
        subject: hall.id,
        others: things,
        at: neck.at,
        geometry: Gap::across(neck.across).bar(),
        measured: Some(measured),
        required: Some(required),
        message,
    }
}
