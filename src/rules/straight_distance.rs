//! How far, in a straight line, any place of a hall is from the nearest way out.

use super::exits::{lacks_hall, of_exits, ways_out};
use super::measure::{beyond, deeper};
use super::{About, Case, Limit, Need, Offence, Plan, Report, Rule, Scope, named};
use crate::geometry::nearest::{Piece, deepest_to};
use crate::geometry::{Cover, Place, clip, ring_round};
use crate::message::{Message, Value};
use crate::model::{Ground, Kind, Object};

/// The rule `straight-distance`.
pub(super) struct StraightDistance;

static ABOUT: About = About {
    id: "straight-distance",
    title: "rule-straight-distance",
    explanation: "rule-straight-distance-about",
    subjects: &[Kind::Hall],
    cases: &[Case::of("far", &["distance"])],
    limits: &[Limit::at_most("distance")],
};

/// How exactly the farthest place is looked for, in mm.
const ACCURACY: f64 = 1.0;

impl Rule for StraightDistance {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Members(of_exits)
    }

    fn needs(&self) -> &'static [Need] {
        &[Need { cases: &["far"], field: "model-field-hall", lacks: lacks_hall }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let (Some(hall), Some(most)) = (subject.hall(), report.limit("far", "distance")) else { return };
        if hall.ground == Ground::Open {
            return;
        }
        let exits: Vec<Piece> =
            ways_out(subject.id, plan).into_iter().map(|(_, exit)| (exit.from.place(), exit.to.place())).collect();
        let ring: Vec<Place> = hall.outline.places().collect();
        // Without a way out there is nothing to measure from, and another rule asks for exits.
        let Some((at, far)) = deepest_to(&ring, &exits, ACCURACY).filter(|(_, far)| beyond(*far, most)) else { return };
        let reached: Vec<Vec<Place>> = exits.iter().map(|exit| ring_round(*exit, most.into())).collect();
        let geometry = clip::outside_rings(&Cover::Polygon(&hall.outline).rings(), &reached);
        report.add(Offence {
            case: "far",
            subject: subject.id,
            others: Vec::new(),
            at,
            measured: Some(deeper(far)),
            required: Some(most.into()),
            message: Message::new("rule-straight-distance-found")
                .with("hall", named(subject))
                .with("distance", Value::Length(deeper(far)))
                .with("required", Value::Length(most.into()))
                .with("area", Value::Area(clip::area(&geometry))),
            geometry,
        });
    }
}
