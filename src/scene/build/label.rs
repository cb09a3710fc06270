//! Texts of the planner, with fields filled in and a line to what they tell of.

use super::drawing::{Drawing, Lettering, plain, stroke};
use super::fields;
use super::line::upright;
use crate::geometry::{Angle, Bounds, Place, Polygon, inside};
use crate::model::{Anchor, Label, ObjectId, Thing};
use crate::scene::text::measure;
use crate::scene::{Align, Layer};

/// Weight of leaders in mm of paper.
const WEIGHT: f64 = 0.18;
/// Height of a line in ems.
const LINE: f64 = 1.25;

pub(super) fn draw(d: &mut Drawing, label: &Label) {
    let size = f64::from(label.height);
    let Some(text) = label.text.best(&d.view.lang) else { return };
    if size < d.mm(d.view.smallest) {
        return;
    }
    let text = fields::filled(d.view, d.layout, text, subject(d, label));
    let lines: Vec<&str> = text.lines().collect();
    let angle = upright(label.angle);
    let wide = lines.iter().map(|line| measure(line, size, false)).fold(0.0, f64::max);
    let tall = size * LINE * lines.len() as f64;
    leader(d, label, (wide / 2.0 + size * 0.3, tall / 2.0), angle);
    let how = Lettering { size, bold: false, align: Align::Middle, angle, colour: d.view.palette.ink };
    for (row, line) in lines.into_iter().enumerate() {
        let below = size * LINE * (row as f64 + 0.5) - tall / 2.0;
        let at = Place::new(0.0, -below).turned(angle.cos_sin(), label.at.place());
        d.text(Layer::Notes, line, at, how);
    }
}

/// The object that the fields of a label tell of: what its leader holds on to, else the smallest thing it lies on.
fn subject(d: &Drawing, label: &Label) -> Option<ObjectId> {
    if let Some(held) = label.leader.and_then(Anchor::held) {
        return Some(held);
    }
    let at = label.at.place();
    let here = (d.view.near)(&Bounds { min: at, max: at }).into_iter().filter_map(|id| d.layout.object(id));
    let under = here.filter_map(|object| {
        let area = match &object.thing {
            Thing::Underlay(_) => return None,
            Thing::Pavilion(pavilion) => {
                let holds = |part: &&Polygon| inside(&part.places().collect::<Vec<_>>(), at);
                pavilion.outlines.iter().find(holds)?.area()
            }
            thing => thing.outline().filter(|outline| outline.contains(at))?.area(),
        };
        Some((area, object.id))
    });
    under.min().map(|(_, id)| id)
}

/// The line from the edge of the text to the tip: an arrow on a place, a dot in the middle of an object.
fn leader(d: &mut Drawing, label: &Label, half: (f64, f64), angle: Angle) {
    let Some(tip) = label.leader else { return };
    let Some(end) = d.layout.place_of(tip) else { return };
    let Some(start) = edge(label.at.place(), half, angle, end) else { return };
    let ink = d.view.palette.ink;
    d.line(Layer::Notes, vec![start, end], stroke(ink, WEIGHT));
    if matches!(tip, Anchor::Centre(_)) {
        return d.circle(Layer::Notes, end, d.mm(0.6), plain(ink), None);
    }
    let length = start.distance(end).max(1e-9);
    let (ux, uy) = ((end.x - start.x) / length, (end.y - start.y) / length);
    let (back, side) = (d.mm(2.0).min(length), d.mm(0.5));
    let foot = Place::new(end.x - ux * back, end.y - uy * back);
    let wing = |by: f64| Place::new(foot.x - uy * by, foot.y + ux * by);
    d.area(Layer::Notes, vec![vec![end, wing(side), wing(-side)]], plain(ink), None);
}

/// Where the line from the middle of a box to `end` leaves the box; `None` where `end` lies in it.
fn edge(middle: Place, (x, y): (f64, f64), angle: Angle, end: Place) -> Option<Place> {
    let (cos, sin) = angle.cos_sin();
    let far = Place::new(end.x - middle.x, end.y - middle.y).turned((cos, -sin), Place::default());
    let part = (x / far.x.abs().max(1e-9)).min(y / far.y.abs().max(1e-9));
    (part < 1.0).then(|| middle.towards(end, part))
}

#[cfg(test)]
mod tests {
    use super::{Angle, Place, edge};

    #[test]
    fn a_leader_begins_at_the_edge_of_its_text() {
        let from = |end: Place| edge(Place::new(100.0, 100.0), (50.0, 10.0), Angle::ZERO, end);
        assert_eq!(from(Place::new(300.0, 100.0)), Some(Place::new(150.0, 100.0)));
        assert_eq!(from(Place::new(100.0, 0.0)), Some(Place::new(100.0, 90.0)));
        assert_eq!(from(Place::new(120.0, 105.0)), None);
        let upright = edge(Place::new(100.0, 100.0), (50.0, 10.0), Angle::QUARTER, Place::new(300.0, 100.0)).unwrap();
        assert!((upright.x - 110.0).abs() < 1e-9 && (upright.y - 100.0).abs() < 1e-9);
    }
}
