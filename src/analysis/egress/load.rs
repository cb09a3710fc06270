//! How many people a hall holds, by which exits they leave, and how long that takes.
//!
//! Movement alone: from when people begin to walk until the last is out. Before that comes the time until the fire is
//! noticed and until people set off.

use std::collections::BTreeMap;

use super::field::{Field, Walk};
use super::hydraulics::{capacity, passing_time, speed};
use super::room::find_seconds;
use crate::analysis::areas::gross;
use crate::geometry::Place;
use crate::model::{Exit, Layout, ObjectId, Thing};

/// Persons to the m² of a hall's gross area: the least that GB 50016 s. 5.5.21 asks to reckon with in exhibition halls
/// (second-hand).
pub const DENSITY: f64 = 0.75;

/// The longest of some walks.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Farthest {
    /// Where it begins.
    pub from: Place,
    /// The walk.
    pub walk: Walk,
}

/// How a hall empties.
#[derive(Debug, Clone, PartialEq)]
pub struct HallEgress {
    /// The hall.
    pub hall: ObjectId,
    /// Its gross area in mm².
    pub gross: i64,
    /// How many people are in it: gross area times density, rounded up.
    pub people: u64,
    /// Free floor from which an exit can be reached, in mm².
    pub floor: i64,
    /// Free floor from which none can, in mm².
    pub cut_off: i64,
    /// Persons to the m² if all stand on the free floor.
    pub density: f64,
    /// How fast they walk then, in m/s.
    pub speed: f64,
    /// The mean walk from the free floor in mm.
    pub mean: f64,
    /// The longest walk.
    pub farthest: Option<Farthest>,
    /// Each exit that is open, by id.
    pub exits: Vec<ExitEgress>,
    /// Seconds until everybody is out: those of the slowest exit. `None` where there is no exit that people fit through.
    pub time: Option<f64>,
}

/// How people leave by an exit.
#[derive(Debug, Clone, PartialEq)]
pub struct ExitEgress {
    /// The exit.
    pub exit: ObjectId,
    /// Its clear width in mm.
    pub clear: f64,
    /// The part of the free floor to which it is the nearest.
    pub share: f64,
    /// How many people leave by it.
    pub people: u64,
    /// Persons a second that get through.
    pub capacity: f64,
    /// Seconds until all of them are through the door.
    pub queue: f64,
    /// Seconds until the farthest of them is at the door.
    pub walk: f64,
    /// The longest walk of those it is the nearest to.
    pub farthest: Option<Farthest>,
    /// Where this exit is closed: the longest walk of the same people.
    pub if_closed: Option<Farthest>,
    /// Where this exit is closed: free floor from which no exit can be reached any more, in mm².
    pub cut_off_if_closed: i64,
}

impl ExitEgress {
    /// Seconds until the last is out: waiting or walking, whichever is longer.
    #[must_use]
    pub const fn time(&self) -> f64 {
        self.queue.max(self.walk)
    }
}

/// What is counted for an exit, or for a hall.
#[derive(Clone, Copy, Default)]
struct Tally {
    cells: u64,
    sum: f64,
    farthest: Option<Farthest>,
    if_closed: Option<Farthest>,
    lost: u64,
}

/// How the halls of some fields empty when there are `density` persons to the m² of their gross area.
#[must_use]
pub fn loads(layout: &Layout, fields: &[Field], density: f64) -> Vec<HallEgress> {
    find_seconds(fields);
    fields.iter().filter_map(|field| load(layout, field, density)).collect()
}

/// How a hall empties when there are `density` persons to the m² of its gross area.
#[must_use]
pub fn load(layout: &Layout, field: &Field, density: f64) -> Option<HallEgress> {
    let gross = gross(layout.object(field.hall())?.hall()?);
    let (all, of_exits, cut_off) = tally(field);
    let people = libm::ceil(gross as f64 / 1e6 * density.max(0.0) - 1e-9).max(0.0) as u64;
    let area = |cells: u64| libm::round(cells as f64 * field.grid().cell_area()) as i64;
    let floor = area(all.cells);
    let crowd = if floor > 0 { people as f64 / (floor as f64 / 1e6) } else { 0.0 };
    let speed = speed(crowd);
    let parts = divided(people, &of_exits.values().map(|tally| tally.cells).collect::<Vec<_>>());
    let exits: Vec<ExitEgress> = of_exits
        .iter()
        .zip(parts)
        .filter_map(|((exit, tally), people)| {
            let Thing::Exit(opening) = &layout.object(*exit)?.thing else { return None };
            let share = tally.cells as f64 / all.cells.max(1) as f64;
            Some(exit_egress(*exit, opening, tally, (people, share, speed), area(tally.lost)))
        })
        .collect();
    let slowest = exits.iter().map(ExitEgress::time).max_by(f64::total_cmp);
    Some(HallEgress {
        hall: field.hall(),
        gross,
        people,
        floor,
        cut_off: area(cut_off),
        density: crowd,
        speed,
        mean: all.sum / all.cells.max(1) as f64,
        farthest: all.farthest,
        exits,
        time: slowest.filter(|time| time.is_finite() && all.cells > 0),
    })
}

fn exit_egress(
    exit: ObjectId,
    opening: &Exit,
    tally: &Tally,
    (people, share, speed): (u64, f64, f64),
    lost: i64,
) -> ExitEgress {
    let clear = opening.clear();
    ExitEgress {
        exit,
        clear,
        share,
        people,
        capacity: capacity(clear),
        queue: passing_time(people as f64, clear),
        walk: tally.farthest.map_or(0.0, |farthest| farthest.walk.length / 1_000.0 / speed),
        farthest: tally.farthest,
        if_closed: tally.if_closed,
        cut_off_if_closed: lost,
    }
}

/// What is counted for all of a hall and for each exit, and the free cells from which there is no way.
fn tally(field: &Field) -> (Tally, BTreeMap<ObjectId, Tally>, u64) {
    let mut of_exits: BTreeMap<ObjectId, Tally> = field.exits().iter().map(|exit| (*exit, Tally::default())).collect();
    let (mut all, mut cut_off) = (Tally::default(), 0);
    for cell in field.free() {
        let [Some(walk), second] = field.walks(cell) else {
            cut_off += 1;
            continue;
        };
        let from = field.grid().centre(cell);
        all.add(from, walk);
        if let Some(tally) = of_exits.get_mut(&walk.exit) {
            tally.add(from, walk);
            match second {
                Some(walk) => keep_longer(&mut tally.if_closed, Farthest { from, walk }),
                None => tally.lost += 1,
            }
        }
    }
    (all, of_exits, cut_off)
}

impl Tally {
    fn add(&mut self, from: Place, walk: Walk) {
        self.cells += 1;
        self.sum += walk.length;
        keep_longer(&mut self.farthest, Farthest { from, walk });
    }
}

fn keep_longer(kept: &mut Option<Farthest>, found: Farthest) {
    if kept.is_none_or(|kept| found.walk.length > kept.walk.length) {
        *kept = Some(found);
    }
}

/// So many people divided as `parts` are, whole persons that add up to all.
fn divided(people: u64, parts: &[u64]) -> Vec<u64> {
    let sum: u128 = parts.iter().map(|part| u128::from(*part)).sum();
    if sum == 0 {
        return vec![0; parts.len()];
    }
    let mut given = 0;
    let mut before = 0;
    parts
        .iter()
        .map(|part| {
            // By the sum so far, so that roundings do not add up.
            before += u128::from(*part);
            let until = (u128::from(people) * before + sum / 2) / sum;
            let own = until - given;
            given = until;
            u64::try_from(own).unwrap_or(u64::MAX)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::divided;

    #[test]
    fn parts_add_up_to_all() {
        assert_eq!(divided(10, &[1, 1, 1]), [3, 4, 3]);
        assert_eq!(divided(7, &[0, 5, 0]), [0, 7, 0]);
        assert_eq!(divided(7, &[0, 0]), [0, 0]);
        for people in 0..200 {
            let parts = divided(people, &[3, 17, 1, 0, 44, 9]);
            assert_eq!(parts.iter().sum::<u64>(), people);
            assert_eq!(parts[3], 0);
        }
    }
}
