//! Safety points: a disc with a letter, and the circle to keep clear, as far as it lies in the hall. Exit signs are green,
//! fire-fighting equipment red.

use super::Detail;
use super::arcs::arcs_inside;
use super::drawing::{Drawing, Lettering, dashed, plain};
use crate::geometry::{Angle, Bounds, Place, inside};
use crate::model::{Colour, Object, SafetyKind, SafetyPoint};
use crate::scene::{Align, Layer, Palette, Stroke};

/// Radius of the disc in mm of paper, and the most it may take on the floor in mm.
const DISC: (f64, f64) = (1.5, 700.0);

pub(super) fn draw(d: &mut Drawing, point: &SafetyPoint) {
    if !d.view.shown.safety || d.view.detail == Detail::Blocks {
        return;
    }
    let palette = d.view.palette;
    let (letter, colour) = safety_looks(point.kind, &palette);
    let at = point.at.place();
    if point.kind != SafetyKind::Sign {
        clear_zone(d, point, colour);
    }
    let radius = d.mm(DISC.0).min(DISC.1);
    d.circle(Layer::Safety, at, radius, plain(colour), None);
    let size = radius * 1.35;
    if size >= d.mm(d.view.smallest) * 0.8 {
        let colour = palette.readable(palette.paper, colour);
        let how = Lettering { size, bold: true, align: Align::Middle, angle: Angle::ZERO, colour };
        d.text(Layer::Safety, letter, at, how);
    }
}

/// Letter and colour of the disc.
pub(in crate::scene) const fn safety_looks(kind: SafetyKind, palette: &Palette) -> (&'static str, Colour) {
    match kind {
        SafetyKind::Hydrant => ("H", palette.fire),
        SafetyKind::Extinguisher => ("E", palette.fire),
        SafetyKind::Alarm => ("A", palette.fire),
        SafetyKind::Sign => ("S", palette.exit),
    }
}

/// How the edge of a clear zone is drawn.
pub(in crate::scene) fn clear_line(colour: Colour) -> Stroke {
    dashed(colour, 0.13, (0.8, 0.6))
}

/// The circle to keep clear; walls stop it.
fn clear_zone(d: &mut Drawing, point: &SafetyPoint, colour: Colour) {
    let (at, radius) = (point.at.place(), f64::from(point.clear_radius.unwrap_or(d.view.clear_radius)));
    let line = clear_line(colour);
    match floor(d, point).and_then(|floor| arcs_inside(&floor, at, radius)) {
        Some(arcs) => arcs.into_iter().for_each(|arc| d.line(Layer::Safety, arc, line)),
        None => d.circle(Layer::Safety, at, radius, None, Some(line)),
    }
}

/// The floor of the hall that the point belongs to, or else of the one it lies in.
fn floor(d: &Drawing, point: &SafetyPoint) -> Option<Vec<Place>> {
    let ring = |object: &Object| object.hall().map(|hall| hall.outline.places().collect::<Vec<Place>>());
    let stated = point.hall.and_then(|id| d.layout.object(id)).and_then(ring);
    stated.or_else(|| {
        let at = point.at.place();
        let near = (d.view.near)(&Bounds { min: at, max: at });
        near.into_iter().filter_map(|id| ring(d.layout.object(id)?)).find(|ring| inside(ring, at))
    })
}
