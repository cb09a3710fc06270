//! From everywhere on the floor of a hall a way out or an exit sign is in sight.

use super::exits::lacks_hall;
use super::measure::deeper;
use super::room::{room_of, things_in};
use super::{About, Case, Limit, Need, Offence, Plan, Report, Rule, Scope, named};
use crate::analysis::egress::{Obstacle, Room, Sight};
use crate::geometry::{Bounds, Place};
use crate::message::{Message, Value};
use crate::model::{Ground, Hall, Kind, Object, SafetyKind, Thing};

/// The rule `exit-sight`.
pub(super) struct ExitSight;

static ABOUT: About = About {
    id: "exit-sight",
    title: "rule-exit-sight",
    explanation: "rule-exit-sight-about",
    subjects: &[Kind::Hall],
    cases: &[Case::of("unseen", &["share", "distance", "eye", "passage"])],
    limits: &[
        Limit::share_at_most("share"),
        Limit::at_most("distance"),
        Limit::at_most("eye"),
        Limit::at_least("passage"),
    ],
};

/// People look around at every so many cells, along and across.
const EVERY: usize = 2;

impl Rule for ExitSight {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::Floor
    }

    fn needs(&self) -> &'static [Need] {
        &[Need { cases: &["unseen"], field: "model-field-hall", lacks: lacks_hall }]
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let limit = |name| report.limit("unseen", name);
        let (Some(share), Some(distance)) = (limit("share"), limit("distance")) else { return };
        let (Some(eye), Some(passage)) = (limit("eye"), limit("passage")) else { return };
        let Some(hall) = subject.hall().filter(|hall| hall.ground == Ground::Indoor) else { return };
        let things = things_in(subject, plan);
        let signs = signs(&things);
        // Without an exit there is nothing to see, and another rule asks for exits.
        let Some(room) = room_of(subject, &things, passage).filter(|_| !signs.is_empty()) else { return };
        let sight = sight(&room, hall, &things, eye);
        let seen = |cell: &usize| {
            let from = room.grid().centre(*cell);
            signs.iter().any(|sign| sign.distance(from) <= f64::from(distance) && sight.sees(from, *sign))
        };
        let floor: Vec<usize> = places(&room).collect();
        let unseen: Vec<usize> = floor.iter().copied().filter(|cell| !seen(cell)).collect();
        let measured = deeper(unseen.len() as f64 * 1_000.0 / floor.len().max(1) as f64);
        if measured > share.into() {
            report.add(offence(subject, &around(&unseen, &room), (measured, share, distance)));
        }
    }
}

/// What shows the way out: exit signs, and both ends and the middle of every exit for visitors.
fn signs(things: &[&Object]) -> Vec<Place> {
    let of = |object: &&Object| match &object.thing {
        Thing::SafetyPoint(point) if point.kind == SafetyKind::Sign => vec![point.at.place()],
        Thing::Exit(exit) if exit.kind.is_for_people() => {
            let (from, to) = (exit.from.place(), exit.to.place());
            vec![from.halfway(to), from, to]
        }
        _ => Vec::new(),
    };
    things.iter().flat_map(of).collect()
}

/// Over what is no higher than the eye. What has no height on the plan hides what is behind it.
fn sight(room: &Room, hall: &Hall, things: &[&Object], eye: i32) -> Sight {
    let is_low = |object: &&&Object| object.booth().and_then(|booth| booth.height).is_some_and(|height| height <= eye);
    let tall = things.iter().filter(|object| !is_low(object)).copied().filter_map(Obstacle::of);
    Sight::over(*room.grid(), hall, &tall.collect::<Vec<_>>())
}

/// Cells all over the floor that people walk on.
fn places(room: &Room) -> impl Iterator<Item = usize> + '_ {
    let grid = room.grid();
    let every = |count: usize| (0..count).step_by(EVERY);
    let cells =
        every(grid.rows()).flat_map(move |row| every(grid.columns()).map(move |column| grid.number(column, row)));
    cells.filter(|cell| room.is_free(*cell))
}

/// Boxes over the floor of which some cells were looked at.
fn around(cells: &[usize], room: &Room) -> Vec<Bounds> {
    let grid = room.grid();
    let mut marked = vec![false; grid.len()];
    for cell in cells {
        for beside in (0..EVERY).flat_map(|row| (0..EVERY).map(move |column| cell + row * grid.columns() + column)) {
            if let Some(mark) = marked.get_mut(beside) {
                *mark = room.is_free(beside);
            }
        }
    }
    grid.boxes(|cell| marked.get(cell).copied().unwrap_or(false))
}

fn offence(hall: &Object, unseen: &[Bounds], (measured, share, distance): (i64, i32, i32)) -> Offence {
    let area = |own: &Bounds| own.width() * own.depth();
    let largest = unseen.iter().max_by(|one, other| area(one).total_cmp(&area(other)));
    Offence {
        case: "unseen",
        subject: hall.id,
        others: Vec::new(),
        at: largest.map(Bounds::centre).unwrap_or_default(),
        geometry: unseen.iter().map(|own| own.corners().to_vec()).collect(),
        measured: Some(measured),
        required: Some(share.into()),
        message: Message::new("rule-exit-sight-found")
            .with("hall", named(hall))
            .with("area", Value::Area(libm::round(unseen.iter().map(area).sum::<f64>()) as i64))
            .with("distance", Value::Length(distance.into())),
    }
}
