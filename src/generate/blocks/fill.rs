//! The arrangement that holds the most booths.

use super::{Edge, Floor, Made, Recipe, blocks, placed};
use crate::geometry::{Angle, Polygon, Size};

/// Shifts that are tried across a floor, in mm.
const STEP: i32 = 1_000;
/// Most directions of a floor's sides that are tried, besides the recipe's own.
const DIRECTIONS: usize = 3;
/// Booths that may be tried in all: a bound for the time on large floors.
const TRIES: usize = 3_000_000;

/// What was found.
#[derive(Debug, Clone, PartialEq)]
pub struct Filled {
    /// The recipe of the best arrangement.
    pub recipe: Recipe,
    /// Its booths.
    pub made: Made,
    /// No arrangement of rows with these aisles holds more.
    pub bound: usize,
    /// How many arrangements were compared.
    pub tried: usize,
}

/// Looks for the arrangement with the most reachable booths: along each direction of the floor's sides and at right angles
/// to it, with each kind of edge, shifted across in steps of a metre and along by half a
/// booth. Sizes and aisles stay those of `recipe`. Of equal ones the
/// first is taken, so the same floor gives the same booths. `go_on` is asked before each arrangement, with how much is
/// done (0.0 to 1.0).
#[must_use]
pub fn fill(recipe: &Recipe, floor: &Floor<'_>, go_on: &mut dyn FnMut(f64) -> bool) -> Filled {
    let plain = candidates(recipe, floor);
    let mut counts: Vec<(usize, Recipe)> = Vec::new();
    let (mut spent, mut tried) = (0, 0);
    for (number, candidate) in plain.iter().enumerate() {
        if spent > TRIES || !go_on(number as f64 / plain.len() as f64 * 0.8) {
            break;
        }
        let made = placed(candidate, floor);
        tried += 1;
        spent += made.booths.len() + made.collided;
        counts.push((made.booths.len(), candidate.clone()));
    }
    counts.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
    let mut best: Option<(Recipe, Made)> = None;
    for (count, candidate) in counts {
        let enough = best.as_ref().is_some_and(|(_, made)| made.booths.len() >= count);
        if enough || !go_on(0.9) {
            break;
        }
        let made = blocks(&candidate, floor);
        if best.as_ref().is_none_or(|(_, best)| made.booths.len() > best.booths.len()) {
            best = Some((candidate, made));
        }
    }
    let (recipe, made) = best.unwrap_or_else(|| (recipe.clone(), blocks(recipe, floor)));
    Filled { bound: bound(&recipe, floor).max(made.booths.len()), recipe, made, tried }
}

/// Every arrangement that is compared, the recipe's own first.
fn candidates(recipe: &Recipe, floor: &Floor<'_>) -> Vec<Recipe> {
    let mut angles = vec![recipe.angle];
    for direction in floor.directions().into_iter().take(DIRECTIONS) {
        for angle in [direction, direction.plus(Angle::from_thousandths(90_000))] {
            if !angles.contains(&angle) {
                angles.push(angle);
            }
        }
    }
    let mut found = vec![recipe.clone()];
    let period = recipe.block() + recipe.aisle;
    let steps = |length: i32, step: i32| (0..length.max(1)).step_by(step.max(1) as usize);
    for &angle in &angles {
        for edge in Edge::ALL {
            for across in steps(period, STEP) {
                for along in steps(recipe.booth.width, recipe.booth.width / 2) {
                    let shift = Size::new(along, across);
                    found.push(Recipe { angle, edge, shift, ..recipe.clone() });
                }
            }
        }
    }
    // Unshifted ones first: where the tries run out, these have been made.
    found.sort_by_key(|recipe| recipe.shift != Size::new(0, 0));
    found
}

/// The most booths that any arrangement can hold: each takes its own floor and the half of an aisle before it, which it
/// shares with nobody. In a hall the aisle lies inside the hall; an area in a hall may have it outside, so half an aisle is
/// added round it.
fn bound(recipe: &Recipe, floor: &Floor<'_>) -> usize {
    let half = f64::from(recipe.aisle) / 2.0;
    let around = |area: &Polygon| {
        let length: f64 = area.sides().map(|(from, to)| from.place().distance(to.place())).sum();
        half * length + 4.0 * half * half
    };
    let outside: f64 = if floor.is_hall() { 0.0 } else { floor.areas().iter().map(around).sum() };
    let each = f64::from(recipe.booth.width) * (f64::from(recipe.booth.depth) + half);
    ((floor.gross() as f64 + outside) / each) as usize
}
