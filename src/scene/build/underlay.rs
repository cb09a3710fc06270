//! Background pictures and drawings; an empty frame where a picture cannot be read.

use std::sync::Arc;

use super::Detail;
use super::drawing::{Drawing, Lettering, dashed};
use super::line::upright;
use crate::geometry::{Bounds, Place, Point, clip};
use crate::model::{self, DrawingText, Picture, Underlay};
use crate::scene::{Align, Layer, Mark, Rgba, Stroke};

/// Lines of a drawing that are shorter than this are not drawn, in mm of paper.
const SMALLEST_LINE: f64 = 0.05;

pub(super) fn draw(d: &mut Drawing, underlay: &Underlay) {
    if !d.view.shown.underlays {
        return;
    }
    let bytes = match &underlay.picture {
        Picture::Drawing(drawing) => return lines(d, underlay, drawing),
        Picture::Embedded(bytes) => Some(Arc::clone(bytes)),
        Picture::Linked { .. } => d.source().and_then(|id| (d.view.pictures)(id)),
    };
    match bytes {
        Some(bytes) => {
            let opacity = f32::from(underlay.opacity.min(100)) / 100.0;
            let part = underlay.crop.unwrap_or_default().part();
            let corners = seen(&underlay.frame.corners(), part);
            d.add(Layer::Underlay, Mark::Picture { corners, part, bytes, opacity });
        }
        None => missing(d, underlay),
    }
}

/// Lines thin and grey, and texts where they can be read.
fn lines(d: &mut Drawing, underlay: &Underlay, drawing: &model::Drawing) {
    let alpha = u8::try_from(u16::from(underlay.opacity.min(100)) * 255 / 100).unwrap_or(u8::MAX);
    let colour = Rgba { colour: d.view.palette.muted, alpha };
    let stroke = Stroke { colour, weight: 0.1, dash: None };
    let (smallest, window) = (d.mm(SMALLEST_LINE), underlay.window(drawing));
    for layer in drawing.shown() {
        for line in &layer.lines {
            for places in left_of(underlay, drawing, &window, line) {
                let size = Bounds::around(places.iter().copied()).map_or(0.0, |it| it.width().max(it.depth()));
                if size >= smallest {
                    d.line(Layer::Underlay, places, stroke);
                }
            }
        }
        let seen = |text: &&DrawingText| window.contains_place(text.at.place());
        for text in layer.texts.iter().filter(|_| d.view.detail > Detail::Blocks).filter(seen) {
            let size = f64::from(text.height);
            if size >= d.mm(d.view.smallest) {
                let angle = upright(text.angle.plus(underlay.frame.angle));
                let how = Lettering { size, bold: false, align: Align::Middle, angle, colour: d.view.palette.muted };
                let at = underlay.place_of(drawing, text.at);
                let first = text.text.lines().next().unwrap_or_default().to_owned();
                d.text(Layer::Underlay, first, at, how);
            }
        }
    }
}

/// What of a line is not cut off: all of it, or the pieces that are left.
fn left_of(underlay: &Underlay, drawing: &model::Drawing, window: &Bounds, line: &[Point]) -> Vec<Vec<Place>> {
    if underlay.crop.is_none() {
        return vec![line.iter().map(|at| underlay.place_of(drawing, *at)).collect()];
    }
    let pieces = line.iter().zip(line.iter().skip(1));
    let left = pieces.filter_map(|(a, b)| clip::piece((a.place(), b.place()), window));
    left.map(|(a, b)| [a, b].map(|at| underlay.place_at(drawing, at)).to_vec()).collect()
}

/// The corners of a part of a frame, lower left first, counter-clockwise.
fn seen([low, right_low, _, high]: &[Place; 4], [left, top, right, bottom]: [f64; 4]) -> [Place; 4] {
    let at = |across: f64, down: f64| {
        let up = 1.0 - down;
        let (dx, dy) = (right_low.x - low.x, right_low.y - low.y);
        let (ux, uy) = (high.x - low.x, high.y - low.y);
        Place::new(low.x + dx * across + ux * up, low.y + dy * across + uy * up)
    };
    [at(left, bottom), at(right, bottom), at(right, top), at(left, top)]
}

fn missing(d: &mut Drawing, underlay: &Underlay) {
    let muted = d.view.palette.muted;
    let [a, b, c, e] = underlay.frame.corners();
    let line = dashed(muted, 0.18, (1.5, 1.0));
    d.area(Layer::Underlay, vec![vec![a, b, c, e]], None, Some(line));
    d.line(Layer::Underlay, vec![a, c], line);
    d.line(Layer::Underlay, vec![b, e], line);
    if let Picture::Linked { path, .. } = &underlay.picture
        && d.view.detail > Detail::Blocks
    {
        let angle = upright(underlay.frame.angle);
        let how = Lettering { size: d.mm(2.0), bold: false, align: Align::Middle, angle, colour: muted };
        d.text(Layer::Underlay, path.as_str(), underlay.frame.centre(), how);
    }
}
