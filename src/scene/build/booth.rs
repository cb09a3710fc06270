//! Booths: a fill that tells something, heavy closed sides, thin open ones.

use super::Detail;
use super::booth_words;
use super::drawing::{Drawing, plain, stroke};
use crate::analysis::{Side, closed_sides, sides_of};
use crate::geometry::Place;
use crate::model::{Booth, BoothColours, BoothKind, Colour, Status, Thing};
use crate::scene::{Fill, Layer, pavilion_colour};

/// Weight of thin outlines and of closed sides in mm of paper.
const WEIGHTS: (f64, f64) = (0.13, 0.3);
/// Farthest a neighbour may stand to close a side, in mm.
const REACH: f64 = 50.0;

pub(super) fn draw(d: &mut Drawing, booth: &Booth) {
    let palette = d.view.palette;
    let (fill, hatch) = looks(d, booth);
    let corners = booth.outline.corners();
    if d.view.detail == Detail::Blocks {
        d.area(Layer::Booths, vec![corners], plain(fill), None);
        return;
    }
    let edge = Some(stroke(palette.edge, WEIGHTS.0));
    if let Some(colour) = hatch {
        let hatch = Fill::Hatch { colour: colour.into(), every: 1.3, weight: 0.3 };
        d.area(Layer::Booths, vec![corners.clone()], plain(fill), None);
        d.area(Layer::Booths, vec![corners.clone()], Some(hatch), edge);
    } else {
        d.area(Layer::Booths, vec![corners.clone()], plain(fill), edge);
    }
    if d.view.detail == Detail::Full {
        draw_closed_sides(d, booth, &corners);
        booth_words::draw(d, booth, fill);
    }
}

/// The fill of a booth, and the colour of the hatch over it if it has one.
fn looks(d: &Drawing, booth: &Booth) -> (Colour, Option<Colour>) {
    let palette = d.view.palette;
    match d.view.colours {
        BoothColours::Status => {
            let colour = palette.status(booth.status);
            if booth.status == Status::Held { (palette.paper, Some(colour)) } else { (colour, None) }
        }
        BoothColours::Kind => match booth.kind {
            BoothKind::Shell => (palette.tint(Colour::hex(0x49_86d6), 0.30), None),
            BoothKind::Raw => (palette.tint(Colour::hex(0xf8_ca65), 0.55), None),
        },
        BoothColours::Pavilion => {
            let colour = own_colour(d, booth);
            match booth.status {
                Status::Contracted => (palette.tint(colour, 0.55), None),
                Status::Reserved => (palette.tint(colour, 0.30), None),
                Status::Held => (palette.paper, Some(palette.tint(colour, 0.55))),
                Status::Available if d.view.unsold => (palette.tint(colour, 0.42), None),
                Status::Available => (palette.paper, None),
                Status::Blocked => (palette.blocked, None),
                Status::Organiser => (palette.facility, None),
            }
        }
    }
}

/// The colour of the booth's pavilion; grey where it has none.
fn own_colour(d: &Drawing, booth: &Booth) -> Colour {
    let pavilion = booth.pavilion.and_then(|id| d.layout.object(id)).and_then(|object| object.pavilion());
    pavilion.map_or(Colour::hex(0xb1_b6bc), pavilion_colour)
}

fn draw_closed_sides(d: &mut Drawing, booth: &Booth, corners: &[Place]) {
    let mut sides: Vec<Side> = Vec::with_capacity(32);
    for id in (d.view.near)(&booth.outline.bounds().grown(REACH)) {
        if Some(id) != d.source()
            && let Some(object) = d.layout.object(id)
            && matches!(object.thing, Thing::Booth(_) | Thing::Facility(_) | Thing::Wall(_) | Thing::Hall(_))
        {
            sides.extend(sides_of(&object.thing));
        }
    }
    let ink = stroke(d.view.palette.ink, WEIGHTS.1);
    for places in joined(corners, &closed_sides(&booth.outline, &sides)) {
        d.closed_side(places, ink);
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
