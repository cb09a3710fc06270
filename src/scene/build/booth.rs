//! Booths: a fill that tells something, heavy closed sides, thin open ones.

use super::booth_words::{self, Ground};
use super::drawing::{Drawing, plain, stroke};
use super::utility::sign_bounds;
use super::{Class, Detail, View};
use crate::analysis::{Side, closed_sides, each_side};
use crate::geometry::{Bounds, Place};
use crate::message::Message;
use crate::model::{Booth, BoothColours, BoothKind, Colour, Status, Thing};
use crate::scene::{Fill, Layer, mix, pavilion_colour};

/// Weight of thin outlines in mm of paper.
const THIN: f64 = 0.13;
/// Least and usual weight of closed sides in mm of paper.
const CLOSED: (f64, f64) = (0.18, 0.3);
/// Distance and weight of the lines of a hatch in mm of paper.
const HATCH: (f64, f64) = (1.2, 0.35);
/// Farthest a neighbour may stand to close a side, in mm.
const REACH: f64 = 50.0;

pub(super) fn draw(d: &mut Drawing, booth: &Booth) {
    let palette = d.view.palette;
    let class = d.source().and_then(|id| Class::of(d.view, d.layout, id, booth));
    let (fill, hatch) = match class {
        Some(class) => class.looks(d.view),
        None => booth_looks(d.view, Sale::of(d.view, booth), booth.kind, own_colour(d, booth)),
    };
    let corners = booth.outline.corners();
    if d.view.detail == Detail::Blocks {
        let mixed = hatch.map_or(fill, |colour| mix(fill, colour, HATCH.1 / HATCH.0));
        d.area(Layer::Booths, vec![corners], plain(mixed), None);
        return;
    }
    let edge = Some(stroke(palette.edge, THIN));
    if let Some(hatch) = hatch.map(booth_hatch) {
        d.area(Layer::Booths, vec![corners.clone()], plain(fill), None);
        d.area(Layer::Booths, vec![corners.clone()], Some(hatch), edge);
    } else {
        d.area(Layer::Booths, vec![corners.clone()], plain(fill), edge);
    }
    if d.view.detail == Detail::Full {
        let beside = Beside::of(d, booth);
        let ink = stroke(palette.ink, closed_weight(d, &corners));
        for places in joined(&corners, &closed_sides(&booth.outline, &beside.sides)) {
            d.closed_side(places, ink);
        }
        let ground = Ground { fill, hatched: hatch.is_some() };
        booth_words::draw(d, booth, ground, &beside.obstacles);
    }
}

/// How far the sale of a booth is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::scene) struct Sale {
    /// Its status.
    pub status: Status,
    /// Whether it was held until a day that is past.
    pub over: bool,
}

impl Sale {
    /// That of a booth on the day it is looked at.
    pub fn of(view: &View, booth: &Booth) -> Self {
        Self { status: booth.status, over: view.today.as_deref().is_some_and(|today| booth.is_overdue(today)) }
    }

    /// What people call it.
    pub const fn label(self) -> Message {
        if self.over { Message::new("scene-hold-over") } else { self.status.label() }
    }
}

impl From<Status> for Sale {
    fn from(status: Status) -> Self {
        Self { status, over: false }
    }
}

/// Whether colours of booths show where a hold is over.
#[must_use]
pub const fn shows_holds(colours: BoothColours) -> bool {
    matches!(colours, BoothColours::Pavilion | BoothColours::Status)
}

/// The hatch of a booth.
pub(in crate::scene) fn booth_hatch(colour: Colour) -> Fill {
    Fill::Hatch { colour: colour.into(), every: HATCH.0, weight: HATCH.1 }
}

/// The fill of a booth where it tells pavilion, status or kind, and the colour of the hatch over it if it has one; `own`
/// is the colour of its pavilion.
pub(in crate::scene) fn booth_looks(view: &View, sale: Sale, kind: BoothKind, own: Colour) -> (Colour, Option<Colour>) {
    let palette = view.palette;
    let status = sale.status;
    match view.colours {
        colours if sale.over && shows_holds(colours) => (palette.paper, Some(palette.fire)),
        BoothColours::Status if status == Status::Held => (palette.paper, Some(palette.status(status))),
        BoothColours::Status => (palette.status(status), None),
        BoothColours::Kind => match kind {
            BoothKind::Shell => (palette.tint(Colour::hex(0x49_86d6), 0.30), None),
            BoothKind::Raw => (palette.tint(Colour::hex(0xf8_ca65), 0.55), None),
        },
        _ => match status {
            Status::Contracted => (palette.tint(own, 0.55), None),
            Status::Reserved => (palette.tint(own, 0.30), None),
            Status::Held => (palette.paper, Some(palette.tint(own, 0.75))),
            Status::Available if view.unsold => (palette.tint(own, 0.50), None),
            Status::Available => (palette.paper, None),
            Status::Blocked => (palette.blocked, None),
            Status::Organiser => (palette.facility, None),
        },
    }
}

/// The colour of the booth's pavilion; grey where it has none.
fn own_colour(d: &Drawing, booth: &Booth) -> Colour {
    let pavilion = booth.pavilion.and_then(|id| d.layout.object(id)).and_then(|object| object.pavilion());
    pavilion.map_or(Colour::hex(0xb1_b6bc), pavilion_colour)
}

/// Weight of closed sides: lighter where booths are so small on paper that heavy lines would drown them.
fn closed_weight(d: &Drawing, corners: &[Place]) -> f64 {
    let first = corners.iter().zip(corners.iter().skip(1)).next().map_or(0.0, |(a, b)| a.distance(*b));
    (first / d.view.scale * 0.035).clamp(CLOSED.0, CLOSED.1)
}

/// What stands in or beside a booth.
struct Beside {
    /// Sides of neighbours.
    sides: Vec<Side>,
    /// Boxes of pillars and of the signs of supply points.
    obstacles: Vec<Bounds>,
}

impl Beside {
    fn of(d: &Drawing, booth: &Booth) -> Self {
        let mut beside = Self { sides: Vec::with_capacity(32), obstacles: Vec::new() };
        let reach = booth.outline.bounds().grown(REACH);
        for id in (d.view.near)(&reach) {
            let Some(object) = d.layout.object(id).filter(|_| Some(id) != d.source()) else { continue };
            match &object.thing {
                Thing::Pillar(pillar) => beside.obstacles.push(pillar.outline.bounds()),
                Thing::Utility(utility) => beside.obstacles.extend(sign_bounds(d, utility)),
                thing => each_side(thing, |(from, to)| {
                    if Bounds::between(from, to).touches(&reach) {
                        beside.sides.push((from, to));
                    }
                }),
            }
        }
        beside
    }
}

/// Closed sides that follow each other, as one line each.
fn joined(corners: &[Place], closed: &[bool]) -> Vec<Vec<Place>> {
    let start = closed.iter().position(|closed| !closed).map_or(0, |open| open + 1);
    let sides = corners.iter().zip(corners.iter().cycle().skip(1)).zip(closed);
    let mut lines: Vec<Vec<Place>> = Vec::new();
    let mut broken = true;
    for ((&from, &to), &closed) in sides.cycle().skip(start).take(closed.len()) {
        match lines.last_mut().filter(|_| !broken) {
            Some(line) if closed => line.push(to),
            _ if closed => lines.push(vec![from, to]),
            _ => {}
        }
        broken = !closed;
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::{Place, joined};

    #[test]
    fn closed_sides_that_meet_are_one_line() {
        let corners: Vec<Place> =
            [(0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0)].map(|(x, y)| Place::new(x, y)).to_vec();
        let lengths = |closed: [bool; 4]| joined(&corners, &closed).iter().map(Vec::len).collect::<Vec<_>>();
        assert_eq!(lengths([true, false, true, true]), [4], "the last side joins the first");
        assert_eq!(lengths([true, false, true, false]), [2, 2]);
        assert_eq!(lengths([true; 4]), [5]);
        assert!(joined(&corners, &[false; 4]).is_empty());
    }
}
