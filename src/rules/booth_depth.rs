//! How far the inside of a booth may be from an open side of it.

use super::measure::{beyond, deeper};
use super::{About, Case, Limit, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::analysis::{Side, covered, each_side};
use crate::geometry::nearest::{deepest, sides};
use crate::geometry::{Bounds, Outline, Place};
use crate::message::{Message, Value};
use crate::model::{Kind, Object};

/// The rule `booth-depth`.
pub(super) struct BoothDepth;

static ABOUT: About = About {
    id: "booth-depth",
    title: "rule-booth-depth",
    explanation: "rule-booth-depth-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("deep", &["depth", "passage"])],
    limits: &[Limit::at_most("depth"), Limit::at_least("passage")],
};

/// A side along which so much is taken by neighbours is not open.
const TAKEN: f64 = 0.5;

impl Rule for BoothDepth {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        let of = &[Kind::Hall, Kind::Wall, Kind::Aisle, Kind::Booth, Kind::Facility];
        Scope::Surroundings { reach: Reach::Limits(&["passage"]), of }
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(most), Some(passage)) = (report.limit("deep", "depth"), report.limit("deep", "passage")) else {
            return;
        };
        let Some(bounds) = subject.thing.cover().and_then(|cover| cover.bounds()) else { return };
        // Nothing in the booth is farther from anything in it than its diagonal.
        if !beyond(libm::hypot(bounds.width(), bounds.depth()), most) {
            return;
        }
        let Some(booth) = subject.booth() else { return };
        let corners = booth.outline.corners();
        let around = around(subject, &bounds.grown(passage.into()), plan);
        let is_open = |side: &Side| covered(*side, passage.into(), around.iter().copied()) < TAKEN;
        let found = match (&booth.outline, corners.as_slice()) {
            (Outline::Rectangle(_), [a, b, c, d]) => deepest_of_rectangle([*a, *b, *c, *d], is_open),
            _ => deepest(&corners, &sides(&corners).filter(is_open).collect::<Vec<_>>()),
        };
        let Some((at, depth)) = found.filter(|(_, depth)| beyond(*depth, most)) else { return };
        let message = Message::new("rule-booth-depth-found")
            .with("booth", named(subject))
            .with("depth", Value::Length(deeper(depth)))
            .with("required", Value::Length(most.into()));
        report.add(Offence {
            case: "deep",
            subject: subject.id,
            others: Vec::new(),
            at,
            geometry: Vec::new(),
            measured: Some(deeper(depth)),
            required: Some(most.into()),
            message,
        });
    }
}

/// The place in a rectangle farthest from its open sides: as far from them along as across.
fn deepest_of_rectangle([a, b, c, d]: [Place; 4], is_open: impl Fn(&Side) -> bool) -> Option<(Place, f64)> {
    let [low, right, high, left] = [(a, b), (b, c), (c, d), (d, a)].map(|side| is_open(&side));
    let (along, across) = (farthest(left, right, a.distance(b)), farthest(low, high, a.distance(d)));
    let depth = along.1.min(across.1);
    let at = |from: f64, to_right: f64, up: f64| from + to_right * along.0 + up * across.0;
    let place = Place::new(at(a.x, b.x - a.x, d.x - a.x), at(a.y, b.y - a.y, d.y - a.y));
    depth.is_finite().then_some((place, depth))
}

/// Where between two sides, as a part of the way, it is farthest from those that are open, and how far.
const fn farthest(first: bool, second: bool, length: f64) -> (f64, f64) {
    match (first, second) {
        (true, true) => (0.5, length / 2.0),
        (true, false) => (1.0, length),
        (false, true) => (0.0, length),
        (false, false) => (0.5, f64::INFINITY),
    }
}

/// The sides of what stands near a booth.
fn around(subject: &Object, area: &Bounds, plan: &Plan<'_>) -> Vec<Side> {
    let mut around: Vec<(crate::model::ObjectId, Side)> = Vec::new();
    plan.near(area, &mut |other| {
        if other.id != subject.id {
            each_side(&other.thing, |side| {
                if Bounds::between(side.0, side.1).touches(area) {
                    around.push((other.id, side));
                }
            });
        }
    });
    // In the same order however they are found: sums of lengths depend on it.
    around.sort_by_key(|(id, _)| *id);
    around.into_iter().map(|(_, side)| side).collect()
}
