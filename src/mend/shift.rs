//! One thing is shifted.

use std::collections::BTreeSet;

use super::bench::Bench;
use super::stops::{Gaps, REACH, Way, offset, rings, ways};
use super::who::beside;
use super::{Candidate, told};
use crate::document::Document;
use crate::geometry::{Bounds, Offset, Place};
use crate::message::Value;
use crate::model::{Kind, Object};
use crate::rules::Finding;

/// To part from a neighbour at its side counts as so many mm: it leaves a gap in a row.
const PARTING: f64 = 500.0;
/// Boxes so deep in each other, in mm, overlap.
const DEPTH: f64 = 2.5;

/// Every shift of one of `movers` that may remove the finding, the least costly first.
pub(super) fn candidates(finding: &Finding, movers: &[Object], bench: &mut Bench<'_>) -> Vec<Candidate> {
    let mut all: Vec<(f64, usize, Offset)> = Vec::new();
    // Things that the planner has grouped go together or not at all.
    let alone = |mover: &Object, bench: &Bench<'_>| bench.document().index().group_of(mover.id).next().is_none();
    for (rank, mover) in movers.iter().enumerate() {
        if !alone(mover, bench) {
            continue;
        }
        let nearest = shortest(finding, mover, bench);
        all.extend(of_mover(finding, mover, &nearest, bench).into_iter().map(|(cost, by)| (cost, rank, by)));
    }
    all.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)).then((a.2.dx, a.2.dy).cmp(&(b.2.dx, b.2.dy))));
    all.into_iter().filter_map(|(_, rank, by)| shifted(movers.get(rank)?, by)).collect()
}

/// An object shifted, and what is said of it.
fn shifted(object: &Object, by: Offset) -> Option<Candidate> {
    let moved = object.moved(by)?;
    let far = libm::round(length(by)) as i64;
    let at = |object: &Object| object.thing.outline().map(|outline| outline.bounds().min.rounded());
    let (from, to) = (at(object)?, at(&moved)?);
    let place = |value: i32| Value::Length(value.into());
    let how = told("mend-moved", object, far)
        .with("from-x", place(from.x))
        .with("from-y", place(from.y))
        .with("to-x", place(to.x))
        .with("to-y", place(to.y));
    Some(Candidate { objects: vec![moved], moved_mm: far, how })
}

pub(super) fn length(by: Offset) -> f64 {
    libm::hypot(by.dx.into(), by.dy.into())
}

/// The shifts of one thing to every stop along and across its directions, and along `nearest`, with what they cost.
fn of_mover(finding: &Finding, mover: &Object, nearest: &[Offset], bench: &Bench<'_>) -> Vec<(f64, Offset)> {
    let document = bench.document();
    let places: Vec<Place> = rings(mover).into_iter().flatten().collect();
    let gaps = Gaps::of(document, finding);
    let mut offsets: BTreeSet<(i32, i32)> = nearest.iter().map(|by| (by.dx, by.dy)).collect();
    for way in ways(mover) {
        let along = extended(gaps.stops(&places, &[mover.id], way), nearest, way);
        let across = extended(gaps.stops(&places, &[mover.id], (-way.1, way.0)), nearest, (-way.1, way.0));
        for along in &along {
            offsets.extend(across.iter().map(|across| offset(way, *along, *across)).map(|by| (by.dx, by.dy)));
        }
    }
    let offsets = offsets.into_iter().map(|(dx, dy)| Offset::new(dx, dy));
    let within = offsets.filter(|by| *by != Offset::default() && length(*by) <= REACH);
    let crowd = Crowd::of(mover, bench);
    let fits: Vec<Offset> = within.filter(|by| crowd.leaves(*by)).collect();
    let neighbours = beside(mover, document);
    let cost = |by: Offset| {
        let parted = neighbours.iter().filter(|id| crowd.parts(**id, by)).count();
        length(by) + PARTING * parted as f64
    };
    fits.into_iter().map(|by| (cost(by), by)).collect()
}

/// Stops along a direction, and the shortest shifts that are along it.
fn extended(mut stops: Vec<f64>, nearest: &[Offset], (cos, sin): Way) -> Vec<f64> {
    let across = |by: &Offset| (f64::from(by.dy) * cos - f64::from(by.dx) * sin).abs();
    let along = nearest.iter().filter(|by| across(by) < 1.0);
    stops.extend(along.map(|by| f64::from(by.dx) * cos + f64::from(by.dy) * sin));
    stops
}

/// In each direction that suggests itself, the shortest shift after which the finding is gone, whatever else it brings.
fn shortest(finding: &Finding, mover: &Object, bench: &mut Bench<'_>) -> Vec<Offset> {
    let ways = directions(finding, mover, bench);
    if bench.about_floor() {
        // Floors take too long to be tried over and over: what is missing is known.
        let missing = finding.required.zip(finding.measured).map(|(required, measured)| required - measured);
        let missing = missing.filter(|missing| *missing > 0).map(|missing| missing as f64);
        return missing.into_iter().flat_map(|by| ways.iter().map(move |way| offset(*way, by, 0.0))).collect();
    }
    let moved = |way: Way, by: i32| mover.moved(offset(way, by.into(), 0.0));
    let (flush, guess) = (tolerance(finding, bench.document()), missing(finding));
    let mut gone = |way: Way, by: i32| moved(way, by).is_some_and(|object| bench.is_gone(&[object]));
    ways.into_iter()
        .filter_map(|way| Some(offset(way, (least(guess, |by| gone(way, by))? + flush).into(), 0.0)))
        .collect()
}

/// How much a rule lets pass, in mm: things are put flush, not as far in each other as is borne.
pub(super) fn tolerance(finding: &Finding, document: &Document) -> i32 {
    document.profile().terms(finding.rule).and_then(|terms| terms.strictest("tolerance")).unwrap_or_default()
}

/// By how much the limit of a finding is missed, in mm where it measures a length.
pub(super) fn missing(finding: &Finding) -> i32 {
    let missing = finding.required.zip(finding.measured).map(|(required, measured)| (required - measured).abs());
    missing.and_then(|missing| i32::try_from(missing).ok()).unwrap_or(1)
}

/// The least whole number up to [`REACH`] for which something holds, if it holds for all above; `guess` is tried first.
pub(super) fn least(guess: i32, mut holds: impl FnMut(i32) -> bool) -> Option<i32> {
    let most = REACH as i32;
    let guess = guess.clamp(1, most);
    let (mut below, mut by) =
        if holds(guess) { (if holds(guess - 1) { 0 } else { guess - 1 }, guess) } else { (guess, guess) };
    while below == by {
        if by >= most {
            return None;
        }
        by = (by * 4).clamp(64, most);
        below = if holds(by) { below } else { by };
    }
    while by - below > 1 {
        let middle = i32::midpoint(below, by);
        if holds(middle) { by = middle } else { below = middle }
    }
    Some(by)
}

/// The directions of the plan and of the thing, and straight away from where the fault is.
fn directions(finding: &Finding, mover: &Object, bench: &Bench<'_>) -> Vec<Way> {
    let mut all: Vec<Way> = Vec::new();
    for (cos, sin) in ways(mover) {
        all.extend([(cos, sin), (-sin, cos), (-cos, -sin), (sin, -cos)]);
    }
    let Some(centre) = mover.thing.outline().map(|outline| outline.centre()) else { return all };
    let others = finding.objects().filter(|id| *id != mover.id).filter_map(|id| bench.document().layout().object(id));
    let middles = others
        .filter(|other| other.kind() != Kind::Hall)
        .filter_map(|other| Bounds::around(rings(other).into_iter().flatten()).map(|bounds| bounds.centre()));
    all.extend(std::iter::once(finding.at).chain(middles).filter_map(|from| away(from, centre)));
    all
}

fn away(from: Place, to: Place) -> Option<Way> {
    let far = from.distance(to);
    (far > 1.0).then(|| ((to.x - from.x) / far, (to.y - from.y) / far))
}

/// The boxes of what stands about a thing, to rule out shifts without asking the rules.
struct Crowd {
    own: Bounds,
    /// Those that it does not overlap where it stands.
    clear: Vec<Bounds>,
    booths: Vec<(crate::model::ObjectId, Bounds)>,
    /// Narrower ways than this, in mm, are not to be left beside it.
    aisle: Option<f64>,
}

impl Crowd {
    fn of(mover: &Object, bench: &Bench<'_>) -> Self {
        let document = bench.document();
        let own = mover.thing.bounds().unwrap_or(Bounds::between(Place::default(), Place::default()));
        let upright = |object: &Object| {
            let outline = object.thing.outline();
            matches!(outline, Some(crate::geometry::Outline::Rectangle(it)) if it.angle.thousandths() % 90_000 == 0)
        };
        let near = document.index().near(&own.grown(REACH)).filter_map(|id| document.layout().object(id));
        let solid = near.filter(|other| matches!(other.kind(), Kind::Booth | Kind::Pillar) && other.id != mover.id);
        let boxes: Vec<_> =
            solid.filter(|other| upright(other)).filter_map(|other| Some((other.id, other.thing.bounds()?))).collect();
        let clear = boxes.iter().map(|(_, bounds)| *bounds).filter(|bounds| !overlap(&own, bounds));
        let clear = if upright(mover) { clear.collect() } else { Vec::new() };
        let width = document.profile().terms("aisle-width").and_then(|terms| terms.limit("other", "width"));
        let aisle = width.filter(|_| bench.is_thorough() && upright(mover)).map(f64::from);
        Self { own, clear, booths: boxes, aisle }
    }

    /// Whether a shift brings it into nothing that it is clear of now.
    fn leaves(&self, by: Offset) -> bool {
        let moved = moved(&self.own, by);
        !self.clear.iter().any(|bounds| overlap(&moved, bounds))
            && (self.is_in_line(&moved) || !self.booths.iter().any(|it| self.faces(&moved, &it.1)))
    }

    /// Whether it would share a corner with another, as in a row: there slots are as they are meant.
    fn is_in_line(&self, moved: &Bounds) -> bool {
        let near = |a: f64, b: f64| (a - b).abs() < DEPTH;
        let shares = |a: &Bounds, b: &Bounds| {
            let level = near(a.min.y, b.min.y) || near(a.max.y, b.max.y);
            let upright = near(a.min.x, b.min.x) || near(a.max.x, b.max.x);
            (level && (near(a.min.x, b.max.x) || near(a.max.x, b.min.x)))
                || (upright && (near(a.min.y, b.max.y) || near(a.max.y, b.min.y)))
        };
        self.booths.iter().any(|(_, other)| shares(moved, other))
    }

    /// Whether it would face another across a slot that is too narrow for an aisle.
    fn faces(&self, moved: &Bounds, other: &Bounds) -> bool {
        let Some(aisle) = self.aisle else { return false };
        let beside = |low: f64, high: f64, from: f64, to: f64| high.min(to) - low.max(from) > DEPTH;
        let slot =
            |low: f64, high: f64, from: f64, to: f64| (DEPTH..aisle - DEPTH).contains(&(from - high).max(low - to));
        let (a, b) = (moved, other);
        beside(a.min.x, a.max.x, b.min.x, b.max.x) && slot(a.min.y, a.max.y, b.min.y, b.max.y)
            || beside(a.min.y, a.max.y, b.min.y, b.max.y) && slot(a.min.x, a.max.x, b.min.x, b.max.x)
    }

    /// Whether a shift takes it away from a neighbour that it touches now.
    fn parts(&self, id: crate::model::ObjectId, by: Offset) -> bool {
        let moved = moved(&self.own, by).grown(DEPTH);
        self.booths.iter().any(|(other, bounds)| *other == id && !moved.touches(bounds))
    }
}

fn moved(bounds: &Bounds, by: Offset) -> Bounds {
    let place = |at: Place| Place::new(at.x + f64::from(by.dx), at.y + f64::from(by.dy));
    Bounds { min: place(bounds.min), max: place(bounds.max) }
}

fn overlap(one: &Bounds, other: &Bounds) -> bool {
    one.grown(-DEPTH / 2.0).touches(&other.grown(-DEPTH / 2.0))
}
