//! The places along a direction where a thing stands flush with a neighbour, or just far enough from it.

use crate::document::Document;
use crate::geometry::{Offset, Place};
use crate::model::{ExitKind, Ground, Kind, Object, ObjectId, SafetyPoint, Thing};
use crate::rules::Finding;

/// Nothing is shifted farther than this, in mm.
pub(super) const REACH: f64 = 8_000.0;
/// So many stops are kept along each direction, the nearest first.
const MOST: usize = 40;

/// A direction of the floor, as cosine and sine.
pub(super) type Way = (f64, f64);

/// The shift by `along` in the direction `way` and `across` to its left, rounded away from where it begins: what is to be
/// so far apart is.
pub(super) fn offset((cos, sin): Way, along: f64, across: f64) -> Offset {
    let away = |value: f64| {
        let rounded = libm::round(value);
        let whole = if (value - rounded).abs() < 0.001 { rounded } else { value.signum() * libm::ceil(value.abs()) };
        whole as i32
    };
    Offset::new(away(along * cos - across * sin), away(along * sin + across * cos))
}

/// The directions along which a thing is shifted: those of the plan, and its own where it is turned.
pub(super) fn ways(object: &Object) -> Vec<Way> {
    let mut ways = vec![(1.0, 0.0)];
    if let Some(crate::geometry::Outline::Rectangle(rectangle)) = object.thing.outline() {
        let (cos, sin) = rectangle.angle.cos_sin();
        if cos.abs() > 1e-9 && sin.abs() > 1e-9 {
            ways.push((cos, sin));
        }
    }
    ways
}

/// The extent of some places along a direction.
pub(super) fn extent(places: &[Place], (cos, sin): Way) -> Option<(f64, f64)> {
    let mut along = places.iter().map(|place| place.x * cos + place.y * sin);
    let first = along.next()?;
    Some(along.fold((first, first), |(low, high), at| (low.min(at), high.max(at))))
}

/// How far things have to be from each other by the rules in force.
pub(super) struct Gaps<'a> {
    document: &'a Document,
    required: Option<f64>,
}

impl<'a> Gaps<'a> {
    pub(super) fn of(document: &'a Document, finding: &Finding) -> Self {
        // What a finding asks for is a length wherever the rule measures one.
        let required = finding.required.filter(|_| finding.rule != "overlap").map(|required| required as f64);
        Self { document, required }
    }

    fn limit(&self, rule: &str, names: &[&str]) -> impl Iterator<Item = f64> {
        let terms = self.document.profile().terms(rule);
        let values = names.iter().filter_map(|name| terms.and_then(|terms| terms.strictest(name)));
        values.map(f64::from).collect::<Vec<_>>().into_iter()
    }

    /// The distances from an object that can count.
    fn from(&self, object: &Object) -> Vec<f64> {
        let mut gaps = vec![0.0];
        let aisle = || {
            let terms = self.document.profile().terms("aisle-width");
            let widths = ["main", "other"].into_iter().filter_map(move |case| terms?.limit(case, "width"));
            widths.map(f64::from)
        };
        match &object.thing {
            Thing::Booth(_) => gaps.extend(self.limit("group-gap", &["gap"]).chain(aisle())),
            Thing::Wall(_) => gaps.extend(self.limit("wall-gap", &["gap"]).chain(aisle())),
            Thing::Hall(hall) if hall.ground == Ground::Open => gaps.extend(aisle()),
            Thing::Hall(_) => gaps.extend(self.limit("wall-gap", &["gap"]).chain(aisle())),
            Thing::Pillar(_) => gaps.extend(self.limit("pillar-gap", &["gap"]).chain(aisle())),
            Thing::Facility(_) => gaps.extend(aisle()),
            Thing::Exit(exit) if exit.kind == ExitKind::Shutter => {
                gaps.extend(self.limit("shutter-clear", &["depth"]));
            }
            Thing::Exit(_) => gaps.extend(self.limit("exit-clear", &["depth", "radius"])),
            Thing::SafetyPoint(SafetyPoint { clear_radius, .. }) => {
                gaps.extend(clear_radius.map(f64::from));
                gaps.extend(self.limit("safety-point-clear", &["radius"]));
            }
            _ => {}
        }
        gaps.extend(self.required);
        gaps.sort_by(f64::total_cmp);
        gaps.dedup();
        gaps
    }

    /// How far a thing that covers `places` can be shifted in the direction `way` to stand flush with, or far enough from,
    /// what is near; 0 too, the shortest first. `moving` are those that move with it.
    pub(super) fn stops(&self, places: &[Place], moving: &[ObjectId], way: Way) -> Vec<f64> {
        let Some((own, bounds)) = extent(places, way).zip(crate::geometry::Bounds::around(places.iter().copied()))
        else {
            return Vec::new();
        };
        let mut stops = vec![0.0];
        for id in self.document.index().near_sorted(&bounds.grown(REACH)) {
            if let Some(other) = self.document.layout().object(id).filter(|other| !moving.contains(&other.id)) {
                self.beside(other, own, way, &mut stops);
            }
        }
        stops.retain(|stop| stop.abs() <= REACH);
        stops.sort_by(|a, b| a.abs().total_cmp(&b.abs()).then(a.total_cmp(b)));
        stops.dedup_by(|a, b| (*a - *b).abs() < 0.5);
        stops.truncate(MOST);
        stops
    }

    fn beside(&self, other: &Object, (low, high): (f64, f64), way: Way, stops: &mut Vec<f64>) {
        for ring in rings(other) {
            // A hall may have corners inwards: each counts.
            let edges = match other.kind() {
                Kind::Hall | Kind::Pavilion | Kind::Aisle => ring.iter().filter_map(|at| extent(&[*at], way)).collect(),
                _ => extent(&ring, way).into_iter().collect::<Vec<_>>(),
            };
            for (first, last) in edges {
                stops.extend([first - low, last - high]);
                for gap in self.from(other) {
                    stops.extend([last + gap - low, first - gap - high]);
                }
            }
        }
    }
}

/// Rings round what an object takes of the floor, or that it has to keep inside of.
pub(super) fn rings(object: &Object) -> Vec<Vec<Place>> {
    match &object.thing {
        Thing::Wall(_) => object.thing.cover().map(|cover| cover.rings()).unwrap_or_default(),
        Thing::Exit(_) | Thing::SafetyPoint(_) => vec![object.thing.corners()],
        Thing::Pavilion(pavilion) => pavilion.outlines.iter().map(|ring| ring.places().collect()).collect(),
        Thing::Booth(_) | Thing::Facility(_) | Thing::Pillar(_) | Thing::Hall(_) | Thing::Aisle(_) => {
            object.thing.outline().map(|outline| outline.corners()).into_iter().collect()
        }
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shifts_are_rounded_away_from_where_they_begin() {
        assert_eq!(offset((1.0, 0.0), 300.0, -20.0), Offset::new(300, -20));
        let half = std::f64::consts::FRAC_1_SQRT_2;
        assert_eq!(offset((half, half), 100.0, 0.0), Offset::new(71, 71));
        assert_eq!(offset((half, half), -100.0, 0.0), Offset::new(-71, -71));
    }
}
