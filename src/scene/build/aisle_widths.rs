//! The free floor measured: the middle line of every aisle with its clear width at the narrowest place.

use super::View;
use super::dimension::raised;
use super::drawing::{Drawing, Lettering, dashed, stroke};
use super::line::{metres, upright};
use crate::analysis::aisles::{Aisles, Stretch, StretchKind};
use crate::geometry::{Angle, Place, inside};
use crate::model::{AisleClass, Colour, Layout, ObjectId, Thing};
use crate::scene::text::measure;
use crate::scene::{Align, Layer, Shape, Stroke};

/// Size of the figures in mm of paper.
const TEXT: f64 = 2.0;
/// Weight of the lines in mm of paper: of main aisles, and of others.
const WEIGHTS: [f64; 2] = [0.5, 0.25];
/// Main aisles and others: deep blue, dark enough on paper and light enough on a dark floor.
const AISLE: Colour = Colour { red: 0x1f, green: 0x77, blue: 0xb4 };
/// Aisles that lead nowhere: orange, told apart by the colour-blind too.
const DEAD_END: Colour = Colour { red: 0xd5, green: 0x5e, blue: 0x00 };

/// The aisles of a hall as lines with figures.
#[must_use]
pub fn aisle_widths(layout: &Layout, view: &View<'_>, hall: ObjectId, aisles: &Aisles) -> Vec<Shape> {
    let mut drawing = Drawing::new(layout, view);
    drawing.begin(hall);
    draw(&mut drawing, hall, aisles);
    drawing.finish().shapes
}

/// Finds the aisles of a hall and draws them, where the view shows them.
pub(super) fn draw_found(d: &mut Drawing, hall: ObjectId) {
    if !d.view.shown.aisle_widths {
        return;
    }
    if let Ok(Some(aisles)) = Aisles::of(d.layout, d.view.near, hall) {
        draw(d, hall, &aisles);
    }
}

fn draw(d: &mut Drawing, hall: ObjectId, aisles: &Aisles) {
    let mains = mains(d, hall);
    for stretch in aisles.stretches().iter().filter(|stretch| stretch.kind != StretchKind::Back) {
        let is_main = stretch.middle().is_some_and(|at| mains.iter().any(|ring| inside(ring, at)));
        let line: Vec<Place> = stretch.line.iter().map(|(at, _)| *at).collect();
        d.line(Layer::Notes, line, look(stretch.kind, is_main));
        figure(d, stretch);
    }
}

fn look(kind: StretchKind, is_main: bool) -> Stroke {
    let [heavy, light] = WEIGHTS;
    match kind {
        StretchKind::Aisle => stroke(AISLE, if is_main { heavy } else { light }),
        StretchKind::DeadEnd | StretchKind::Back => dashed(DEAD_END, light, (1.6, 0.8)),
    }
}

fn mains(d: &Drawing, hall: ObjectId) -> Vec<Vec<Place>> {
    let Some(bounds) = d.layout.object(hall).and_then(|hall| hall.thing.bounds()) else { return Vec::new() };
    let near = (d.view.near)(&bounds).into_iter().filter_map(|id| d.layout.object(id));
    let aisles = near.filter_map(|object| if let Thing::Aisle(aisle) = &object.thing { Some(aisle) } else { None });
    aisles.filter(|aisle| aisle.class == AisleClass::Main).map(|aisle| aisle.outline.places().collect()).collect()
}

/// The clear width, beside the narrowest place, where the stretch is long enough for it.
fn figure(d: &mut Drawing, stretch: &Stretch) {
    let text = metres(stretch.width);
    let size = d.mm(TEXT).min(stretch.width * 0.5);
    let Some((from, to)) = stretch.piece().filter(|_| size >= d.mm(d.view.smallest)) else { return };
    if measure(&text, size, false) > stretch.length {
        return;
    }
    let angle = upright(Angle::from_degrees(libm::atan2(to.y - from.y, to.x - from.x).to_degrees()));
    let middle = raised(from.halfway(to), angle, size * 0.85);
    let colour = if stretch.kind == StretchKind::DeadEnd { DEAD_END } else { AISLE };
    d.text(Layer::Notes, text, middle, Lettering { size, bold: false, align: Align::Middle, angle, colour });
}
