//! Dimensions: lines to what is measured, ticks, and the length in metres.

use super::Detail;
use super::drawing::{Drawing, Lettering, stroke};
use super::line::Run;
use crate::geometry::{Bounds, Place};
use crate::model::{Anchor, Dimension};
use crate::scene::{Align, Layer};

/// Size of the figures in mm of paper.
const TEXT: f64 = 2.0;
/// Weight of the lines in mm of paper.
const WEIGHT: f64 = 0.18;

pub(super) fn draw(d: &mut Drawing, dimension: &Dimension) {
    if !d.view.shown.dimensions || d.view.detail == Detail::Blocks {
        return;
    }
    let (Some(from), Some(to)) = (place(d, dimension.from), place(d, dimension.to)) else { return };
    let Some(run) = Run::between(from, to) else { return };
    let offset = f64::from(dimension.offset);
    let line = stroke(d.view.palette.muted, WEIGHT);
    let (gap, over) = (d.mm(0.8), d.mm(1.2));
    // Lines from what is measured to a little past the dimension line.
    let away = if offset < 0.0 { -1.0 } else { 1.0 };
    if offset.abs() > gap {
        for along in [0.0, run.length] {
            d.line(Layer::Notes, vec![run.at(along, away * gap), run.at(along, offset + away * over)], line);
        }
    }
    d.line(Layer::Notes, vec![run.at(0.0, offset), run.at(run.length, offset)], line);
    let tick = d.mm(0.9);
    for along in [0.0, run.length] {
        let ends = vec![run.at(along - tick, offset - tick), run.at(along + tick, offset + tick)];
        d.line(Layer::Notes, ends, stroke(d.view.palette.muted, WEIGHT * 2.0));
    }
    figure(d, &run, offset);
}

/// The box round the line and its figure.
pub(super) fn line_bounds(d: &Drawing, dimension: &Dimension) -> Option<Bounds> {
    let run = Run::between(place(d, dimension.from)?, place(d, dimension.to)?)?;
    let offset = f64::from(dimension.offset);
    Some(Bounds::between(run.at(0.0, offset), run.at(run.length, offset)).grown(d.mm(TEXT * 1.5)))
}

/// The length, above the dimension line as it is read.
fn figure(d: &mut Drawing, run: &Run, offset: f64) {
    let size = d.mm(TEXT);
    let angle = run.reading();
    let (cos, sin) = angle.cos_sin();
    let above = size * 0.85;
    let middle = run.at(run.length / 2.0, offset);
    let at = Place::new(middle.x - sin * above, middle.y + cos * above);
    let how = Lettering { size, bold: false, align: Align::Middle, angle, colour: d.view.palette.muted };
    d.text(Layer::Notes, format!("{:.2}", libm::round(run.length / 10.0) / 100.0), at, how);
}

/// Where an end lies now: ends that hold on to an object follow its corner.
fn place(d: &Drawing, end: Anchor) -> Option<Place> {
    match end {
        Anchor::Point(point) => Some(point.place()),
        Anchor::Corner(id, corner) => d.layout.object(id)?.thing.corners().get(usize::from(corner)).copied(),
    }
}
