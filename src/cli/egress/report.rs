//! What `hallplan egress --json` prints: lengths in mm, areas in mm², times in seconds, speeds in mm/s.

use serde::Serialize;

use super::Found;
use crate::analysis::egress::{ExitEgress, Farthest, FromBooth, HallEgress, Service, Walk, WidthRule};
use crate::scene::egress::planning_aid;

/// Format `hallplan-egress`, version 1.
#[derive(Serialize)]
pub struct Report {
    format: &'static str,
    version: u32,
    /// That this certifies nothing, in each language.
    notice: Vec<String>,
    /// Exits that were taken to be closed.
    closed: Vec<String>,
    /// Persons to the m² of gross area.
    density: f64,
    halls: Vec<Hall>,
    booths: Vec<Booth>,
}

#[derive(Serialize)]
struct Hall {
    hall: String,
    /// Side of a cell.
    cell: i64,
    gross: i64,
    people: u64,
    floor: i64,
    cut_off: i64,
    /// Persons to the m² of free floor.
    density: f64,
    level_of_service: &'static str,
    speed: i64,
    mean_walk: i64,
    farthest: Option<Longest>,
    /// Of all open exits.
    clear_width: i64,
    /// By 0.65 m for 100 persons (GB 50016, second-hand).
    needed_width: i64,
    time: Option<f64>,
    exits: Vec<Exit>,
}

#[derive(Serialize)]
struct Exit {
    exit: String,
    clear_width: i64,
    share: f64,
    people: u64,
    /// Persons a second.
    capacity: f64,
    queue: Option<f64>,
    walk: f64,
    time: Option<f64>,
    farthest: Option<Longest>,
    if_closed: Option<Longest>,
    cut_off_if_closed: i64,
}

/// The longest of some walks, and where it begins.
#[derive(Serialize)]
struct Longest {
    from: [i32; 2],
    exit: String,
    length: i64,
}

#[derive(Serialize)]
struct Booth {
    booth: String,
    /// From the edge of the booth; `null` where there is no way.
    nearest: Option<Way>,
    second: Option<Way>,
    /// From its remotest corner.
    from_corner: Option<i64>,
}

#[derive(Serialize)]
struct Way {
    exit: String,
    length: i64,
}

impl Report {
    pub fn of(found: &Found<'_>) -> Self {
        let halls = found.fields.iter().zip(&found.halls);
        Self {
            format: "hallplan-egress",
            version: 1,
            notice: planning_aid(),
            closed: found.closed.iter().map(ToString::to_string).collect(),
            density: found.density,
            halls: halls.map(|(field, hall)| Hall::of(hall, field.grid().cell())).collect(),
            booths: found.booths.iter().map(Booth::of).collect(),
        }
    }
}

impl Hall {
    fn of(hall: &HallEgress, cell: f64) -> Self {
        Self {
            hall: hall.hall.to_string(),
            cell: whole(cell),
            gross: hall.gross,
            people: hall.people,
            floor: hall.floor,
            cut_off: hall.cut_off,
            density: thousandths(hall.density),
            level_of_service: Service::of_room(1.0 / hall.density).letter(),
            speed: whole(hall.speed * 1_000.0),
            mean_walk: whole(hall.mean),
            farthest: hall.farthest.as_ref().map(Longest::of),
            clear_width: whole(hall.exits.iter().map(|exit| exit.clear).sum()),
            needed_width: whole(WidthRule::China.width_for(hall.people as f64)),
            time: hall.time.map(tenths),
            exits: hall.exits.iter().map(Exit::of).collect(),
        }
    }
}

impl Exit {
    fn of(exit: &ExitEgress) -> Self {
        let finite = |time: f64| time.is_finite().then(|| tenths(time));
        Self {
            exit: exit.exit.to_string(),
            clear_width: whole(exit.clear),
            share: thousandths(exit.share),
            people: exit.people,
            capacity: thousandths(exit.capacity),
            queue: finite(exit.queue),
            walk: tenths(exit.walk),
            time: finite(exit.time()),
            farthest: exit.farthest.as_ref().map(Longest::of),
            if_closed: exit.if_closed.as_ref().map(Longest::of),
            cut_off_if_closed: exit.cut_off_if_closed,
        }
    }
}

impl Longest {
    fn of(farthest: &Farthest) -> Self {
        let from = farthest.from.rounded();
        let Walk { exit, length } = farthest.walk;
        Self { from: [from.x, from.y], exit: exit.to_string(), length: whole(length) }
    }
}

impl Booth {
    fn of(booth: &FromBooth) -> Self {
        let way = |walk: Walk| Way { exit: walk.exit.to_string(), length: whole(walk.length) };
        Self {
            booth: booth.booth.to_string(),
            nearest: booth.nearest.map(way),
            second: booth.second.map(way),
            from_corner: booth.from_corner.map(whole),
        }
    }
}

fn whole(value: f64) -> i64 {
    libm::round(value) as i64
}

fn tenths(value: f64) -> f64 {
    libm::round(value * 10.0) / 10.0
}

fn thousandths(value: f64) -> f64 {
    libm::round(value * 1_000.0) / 1_000.0
}
