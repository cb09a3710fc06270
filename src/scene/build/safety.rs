//! Safety points: a disc with a letter, and the circle to keep clear. Exit signs are green, fire-fighting equipment red.

use super::Detail;
use super::drawing::{Drawing, Lettering, dashed, plain};
use crate::geometry::Angle;
use crate::model::{SafetyKind, SafetyPoint};
use crate::scene::{Align, Layer};

/// Radius of the disc in mm of paper, and the most it may take on the floor in mm.
const DISC: (f64, f64) = (1.5, 700.0);

pub(super) fn draw(d: &mut Drawing, point: &SafetyPoint) {
    if !d.view.shown.safety || d.view.detail == Detail::Blocks {
        return;
    }
    let palette = d.view.palette;
    let (letter, colour) = match point.kind {
        SafetyKind::Hydrant => ("H", palette.fire),
        SafetyKind::Extinguisher => ("E", palette.fire),
        SafetyKind::Alarm => ("A", palette.fire),
        SafetyKind::Sign => ("S", palette.exit),
    };
    let at = point.at.place();
    if point.kind != SafetyKind::Sign {
        let clear = f64::from(point.clear_radius.unwrap_or(d.view.clear_radius));
        d.circle(Layer::Safety, at, clear, None, Some(dashed(colour, 0.13, (0.8, 0.6))));
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
