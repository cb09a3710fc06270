//! No supply point has to give more than it can: each connection is laid from the nearest point of its kind.

use super::measure::{same_hall, to_point};
use super::{About, Case, Limit, Need, Offence, Plan, Reach, Report, Rule, Scope, named};
use crate::geometry::Bounds;
use crate::message::Message;
use crate::model::{Kind, Object, ObjectId, Thing, Utility, UtilityKind};

/// The rule `supply-load`.
pub(super) struct SupplyLoad;

static ABOUT: About = About {
    id: "supply-load",
    title: "rule-supply-load",
    explanation: "rule-supply-load-about",
    subjects: &[Kind::Utility],
    cases: &[Case::of("over", &["used", "reach"])],
    limits: &[Limit::share_at_most("used"), Limit::at_most("reach")],
};

impl Rule for SupplyLoad {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        let counts = |object: &Object| object.booth().is_some_and(|booth| !booth.services.is_empty());
        Scope::Shared { reach: Reach::Limits(&["reach"]), by: &[Kind::Booth], counts }
    }

    fn needs(&self) -> &'static [Need] {
        &[Need {
            cases: &["over"],
            field: "model-field-capacity",
            lacks: |object| matches!(&object.thing, Thing::Utility(point) if point.capacity.is_none()),
        }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Thing::Utility(point) = &subject.thing else { return };
        let (Some(capacity), Some(used)) = (point.capacity, report.limit("over", "used")) else { return };
        let Some(reach) = report.limit("over", "reach") else { return };
        let (mut booths, mut sum) = (Vec::new(), 0_i64);
        for booth in booths_near(point, reach, plan) {
            let amount = demand(booth, point.kind);
            if amount > 0 && nearest_point(booth, point.kind, reach, plan) == Some(subject.id) {
                booths.push(booth.id);
                sum = sum.saturating_add(amount);
            }
        }
        let allowed = i64::from(capacity) * i64::from(used) / 1_000;
        if sum <= allowed {
            return;
        }
        // Rounded up, so that what is beyond the limit also reads so.
        let whole = i64::from(capacity.max(1));
        let measured = sum.saturating_mul(1_000).saturating_add(whole - 1) / whole;
        report.add(Offence {
            case: "over",
            subject: subject.id,
            others: booths.clone(),
            at: point.at.place(),
            geometry: Vec::new(),
            measured: Some(measured),
            required: Some(used.into()),
            message: Message::new("rule-supply-load-found")
                .with("point", named(subject))
                .with("count", booths.len())
                .with("demand", sum)
                .with("allowed", allowed)
                .with("less", sum - allowed)
                .with("unit", point.kind.unit()),
        });
    }
}

/// The booths that a point can serve, by id.
fn booths_near<'a>(point: &Utility, reach: i32, plan: &Plan<'a>) -> Vec<&'a Object> {
    let mut ids: Vec<ObjectId> = Vec::new();
    let area = Bounds::between(point.at.place(), point.at.place()).grown(reach.into());
    plan.near(&area, &mut |object| {
        if object.booth().is_some_and(|booth| !booth.services.is_empty()) {
            ids.push(object.id);
        }
    });
    ids.sort_unstable();
    let booths = ids.into_iter().filter_map(|id| plan.layout.object(id));
    booths.filter(|booth| within(booth, point, reach).is_some()).collect()
}

/// How far a point is from a booth, in mm; `None` where it is out of reach or in another hall.
fn within(booth: &Object, point: &Utility, reach: i32) -> Option<f64> {
    let in_hall = booth.booth().is_some_and(|booth| same_hall(point.hall, booth.hall));
    let far = booth.thing.cover().filter(|_| in_hall).map(|own| to_point(own, point.at))?;
    (far <= f64::from(reach)).then_some(far)
}

fn demand(booth: &Object, kind: UtilityKind) -> i64 {
    let services = booth.booth().into_iter().flat_map(|booth| &booth.services);
    services.filter(|service| service.kind == kind).map(|service| i64::from(service.amount)).sum()
}

/// The point of a kind that serves a booth: the nearest, of several the one with the lowest id.
fn nearest_point(booth: &Object, kind: UtilityKind, reach: i32, plan: &Plan<'_>) -> Option<ObjectId> {
    let mut best: Option<(f64, ObjectId)> = None;
    let area = booth.thing.bounds()?.grown(reach.into());
    plan.near(&area, &mut |object| {
        let Thing::Utility(point) = &object.thing else { return };
        let Some(far) = within(booth, point, reach).filter(|_| point.kind == kind) else { return };
        if best.is_none_or(|(least, id)| far < least || (far <= least && object.id < id)) {
            best = Some((far, object.id));
        }
    });
    best.map(|(_, id)| id)
}
