//! How a newer drawing lies on a plan, found by the places that both have: turned and shifted, never scaled.

use std::collections::BTreeMap;
use std::f64::consts::{FRAC_PI_2, PI, TAU};

use super::marks::{Mark, around, directions, marks};
use crate::geometry::Place;
use crate::import::meaning::{Made, Pair, Placing, Sketch};
use crate::model::{Kind, Layout};

/// Shifts that differ by less than this speak for each other, in mm.
const CELL: f64 = 250.0;
/// Two places this near are one, in mm.
const NEAR: f64 = 50.0;
/// How far pairs may be apart while they are drawn nearer, step by step, in mm.
const REACHES: [f64; 3] = [400.0, 150.0, 60.0];
/// So many places of the drawing vote.
const SAMPLE: usize = 200;
/// The best shifts of each turn are looked at closely.
const TRIED: usize = 3;
/// Where so great a part of the places agrees, no other turn is tried.
const ENOUGH: f64 = 0.6;
/// Fewer places, or a smaller part of them, tell nothing.
const LEAST: usize = 4;
const LEAST_PART: f64 = 0.25;
/// A turn nearer than this to a right angle is one, in radians: a hundredth of a degree.
const UPRIGHT: f64 = PI / 18_000.0;

/// How a drawing lies on a plan.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Lie {
    /// Turn counter-clockwise in radians.
    turn: f64,
    /// Where the drawing's origin comes to lie.
    shift: Place,
    /// How many places agree within 50 mm.
    pub agreeing: usize,
    /// How many could: of drawing and plan, those of the one that has fewer.
    pub of: usize,
    /// How far those that agree are apart on the average, in mm.
    pub error: f64,
}

/// Finds how what was made of a drawing lies on the plan; `None` where too few places agree to tell.
#[must_use]
pub fn lie(layout: &Layout, made: &Made) -> Option<Lie> {
    let things = || layout.objects().map(|object| &object.thing);
    let drawn = || made.things.iter().map(|found| &found.thing);
    let (here, there) = (marks(things()), marks(drawn()));
    let places = Places::of(&here);
    let of = here.len().min(there.len());
    let best = |turn: f64| best_shift(&places, &here, &there, turn);
    let mut found = best(0.0);
    let enough = |lie: &Lie| lie.agreeing as f64 >= ENOUGH * of as f64;
    if !found.as_ref().is_some_and(enough) {
        for turn in turns(&directions(things()), &directions(drawn())) {
            found = found.into_iter().chain(best(turn)).reduce(|a, b| if b.agreeing > a.agreeing { b } else { a });
        }
    }
    found.filter(|lie| lie.agreeing >= LEAST && lie.agreeing as f64 >= LEAST_PART * of as f64)
}

/// The turns that lay a long side of the one on a long side of the other, either way round.
fn turns(here: &[f64], there: &[f64]) -> Vec<f64> {
    let pairs = here.iter().flat_map(|a| there.iter().map(move |b| a - b));
    let both = pairs.flat_map(|turn| [turn, turn + PI]).map(|turn| upright(turn.rem_euclid(TAU)));
    let mut turns: Vec<f64> = both.collect();
    turns.sort_unstable_by(f64::total_cmp);
    turns.dedup_by(|a, b| (*a - *b).abs() < UPRIGHT);
    turns
}

fn upright(turn: f64) -> f64 {
    let right = libm::round(turn / FRAC_PI_2) * FRAC_PI_2;
    if (turn - right).abs() < UPRIGHT { right } else { turn }
}

/// The best shift of drawn places that are turned so.
fn best_shift(places: &Places<'_>, here: &[Mark], there: &[Mark], turn: f64) -> Option<Lie> {
    let turned = Lie { turn, shift: Place::new(0.0, 0.0), agreeing: 0, of: here.len().min(there.len()), error: 0.0 };
    let every = there.len().div_ceil(SAMPLE).max(1);
    let mut votes: Vec<(i64, i64)> = Vec::new();
    for mark in there.iter().step_by(every) {
        let at = turned.lay(mark.at);
        let same = here.iter().filter(|other| other.kind == mark.kind);
        votes.extend(same.map(|other| cell(Place::new(other.at.x - at.x, other.at.y - at.y), CELL)));
    }
    votes.sort_unstable();
    let mut runs: Vec<(usize, (i64, i64))> =
        votes.chunk_by(|a, b| a == b).filter_map(|run| Some((run.len(), *run.first()?))).collect();
    runs.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let shifts = runs.into_iter().take(TRIED).map(|(_, (x, y))| Place::new(x as f64 * CELL, y as f64 * CELL));
    let lies = shifts.map(|shift| Lie { shift, ..turned }.drawn_nearer(places, there));
    lies.reduce(|a, b| if b.agreeing > a.agreeing { b } else { a })
}

impl Lie {
    /// Where a place of the drawing comes to lie.
    #[must_use]
    pub fn lay(&self, at: Place) -> Place {
        at.turned((libm::cos(self.turn), libm::sin(self.turn)), self.shift)
    }

    /// Its turn in degrees, counter-clockwise: more than -180, at most 180.
    #[must_use]
    pub fn degrees(&self) -> f64 {
        let degrees = self.turn.to_degrees().rem_euclid(360.0);
        if degrees > 180.0 { degrees - 360.0 } else { degrees }
    }

    /// The same for a drawing that had been moved by so many whole metres before it was laid on the plan.
    #[must_use]
    pub(super) fn after(self, moved: [i64; 2]) -> Self {
        let [x, y] = moved.map(|metres| metres as f64 * 1_000.0);
        Self { shift: self.lay(Place::new(x, y)), ..self }
    }

    /// Whether it lies where it should already.
    #[must_use]
    pub fn is_none(&self) -> bool {
        self.turn == 0.0 && self.shift.distance(Place::new(0.0, 0.0)) == 0.0
    }

    /// How far its origin is shifted, in mm.
    #[must_use]
    pub const fn shift(&self) -> Place {
        self.shift
    }

    /// The same as two places of the drawing and where they come to lie.
    #[must_use]
    pub fn placing(&self, sketch: &Sketch, made: &Made) -> Option<Placing> {
        let box_of_all = around(&marks(made.things.iter().map(|found| &found.thing)))?;
        let ends = [box_of_all.min, box_of_all.max];
        let pair = Pair { from: ends.map(|at| sketch.in_drawing(at)), to: ends.map(|at| self.lay(at)), length: None };
        pair.is_told().then_some(Placing::Points(pair))
    }

    /// Turned and shifted until pairs of places lie as near to each other as they can.
    fn drawn_nearer(mut self, places: &Places<'_>, there: &[Mark]) -> Self {
        for reach in REACHES {
            let pairs = self.pairs(places, there, reach);
            if pairs.len() > 1 {
                self = self.fitted(&pairs);
            }
        }
        let pairs = self.pairs(places, there, NEAR);
        let error: f64 = pairs.iter().map(|(from, to)| self.lay(*from).distance(*to)).sum();
        let count = pairs.len();
        Self { agreeing: count.min(self.of), error: error / count.max(1) as f64, ..self }
    }

    fn pairs(&self, places: &Places<'_>, there: &[Mark], reach: f64) -> Vec<(Place, Place)> {
        let near = |mark: &Mark| Some((mark.at, places.nearest(mark.kind, self.lay(mark.at), reach)?));
        there.iter().filter_map(near).collect()
    }

    /// The turn and shift of least squares for these pairs; upright and by whole millimetres where that is as good.
    fn fitted(self, pairs: &[(Place, Place)]) -> Self {
        let count = pairs.len() as f64;
        let mean = |of: fn(&(Place, Place)) -> Place| {
            let (x, y) = pairs.iter().map(of).fold((0.0, 0.0), |sum, at| (sum.0 + at.x, sum.1 + at.y));
            Place::new(x / count, y / count)
        };
        let (from, to) = (mean(|pair| pair.0), mean(|pair| pair.1));
        let (mut along, mut across) = (0.0, 0.0);
        for (a, b) in pairs {
            let ((ax, ay), (bx, by)) = ((a.x - from.x, a.y - from.y), (b.x - to.x, b.y - to.y));
            along += ax * bx + ay * by;
            across += ax * by - ay * bx;
        }
        let turn = upright(libm::atan2(across, along).rem_euclid(TAU));
        let turned = from.turned((libm::cos(turn), libm::sin(turn)), Place::new(0.0, 0.0));
        let shift = Place::new(to.x - turned.x, to.y - turned.y);
        let is_upright = (turn / FRAC_PI_2 - libm::round(turn / FRAC_PI_2)).abs() < f64::EPSILON * 8.0;
        Self { turn, shift: if is_upright { shift.rounded().place() } else { shift }, ..self }
    }
}

/// Places by kind and cell.
struct Places<'a> {
    cells: BTreeMap<(Kind, (i64, i64)), Vec<&'a Mark>>,
}

/// Side of such a cell, in mm: no less than the farthest reach.
const SQUARE: f64 = 400.0;

impl<'a> Places<'a> {
    fn of(marks: &'a [Mark]) -> Self {
        let mut cells: BTreeMap<_, Vec<&Mark>> = BTreeMap::new();
        for mark in marks {
            cells.entry((mark.kind, cell(mark.at, SQUARE))).or_default().push(mark);
        }
        Self { cells }
    }

    /// The nearest place of this kind within reach.
    fn nearest(&self, kind: Kind, at: Place, reach: f64) -> Option<Place> {
        let (x, y) = cell(at, SQUARE);
        let round = (-1..=1).flat_map(|across| (-1..=1).map(move |up| (x + across, y + up)));
        let near = round.filter_map(|cell| self.cells.get(&(kind, cell))).flatten();
        let near = near.map(|mark| (mark.at.distance(at), mark.at)).filter(|(far, _)| *far <= reach);
        near.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, at)| at)
    }
}

fn cell(at: Place, side: f64) -> (i64, i64) {
    (libm::round(at.x / side) as i64, libm::round(at.y / side) as i64)
}
