//! A part of the floor on a small sheet of its own: a frame, the plan in it, a scale bar.

use super::page::Page;
use super::paint::{Hand, WHITE, ink, rectangle, shape, text};
use super::place::{on_paper, shifted};
use super::{Sheet, View};
use crate::geometry::{Bounds, Place};
use crate::model::{Margins, Paper};
use crate::scene::{Align, Fill, Mark, Scene, Shape};

/// Lengths that a scale bar may show, in mm.
const BARS: [i32; 12] =
    [500, 1_000, 2_000, 5_000, 10_000, 20_000, 50_000, 100_000, 200_000, 500_000, 1_000_000, 10_000_000];
/// A scale bar is at most this part of the width.
const WIDEST_BAR: f64 = 0.3;

/// The figure after `1:` at which an area of the floor fills a frame of so many mm of paper.
#[must_use]
pub fn crop_scale(area: Bounds, width: f64, height: f64) -> f64 {
    (area.width() / width).max(area.depth() / height).max(1.0)
}

/// What a plan shows of `area`, on a sheet of `width` by `height` mm. The plan's texts are to be made for [`crop_scale`].
#[must_use]
pub fn cropped(plan: &Scene, area: Bounds, (width, height): (f64, f64), title: &str, language: &str) -> Sheet {
    let frame = Bounds { min: Place::default(), max: Place::new(width, height) };
    let scale = crop_scale(area, width, height);
    let none = Margins { top: 0, right: 0, bottom: 0, left: 0 };
    let page = Page { paper: Paper::A4, landscape: false, margins: none, scale: None, furnished: false };
    let view = View { page, area, frame, scale };
    let mut furniture = vec![rectangle(frame, None, Some(ink(0.25)))];
    furniture.extend(bar(scale, width, height));
    Sheet {
        width,
        height,
        scale,
        title: title.to_owned(),
        language: language.to_owned(),
        frame,
        plan: plan.shapes.iter().filter_map(|shape| on_paper(shape, &view)).collect(),
        furniture,
    }
}

/// The shapes of a sheet with its upper left corner at `to`.
pub(in crate::scene) fn laid_at(shapes: &[Shape], to: Place) -> impl Iterator<Item = Shape> + '_ {
    shapes.iter().map(move |shape| shifted(shape.clone(), to))
}

/// A bar with its length, at the lower left.
fn bar(scale: f64, width: f64, height: f64) -> Vec<Shape> {
    let Some(length) = BARS.iter().rev().find(|&&mm| f64::from(mm) / scale <= width * WIDEST_BAR) else {
        return Vec::new();
    };
    let (left, long) = (1.5, f64::from(*length) / scale);
    let foot = height - 1.5;
    let ground = Bounds { min: Place::new(0.6, foot - 3.6), max: Place::new(left + long + 1.0, height - 0.6) };
    let label = if length % 1_000 == 0 { format!("{} m", length / 1_000) } else { "0.5 m".to_owned() };
    let ends = [(left, foot - 0.8), (left, foot), (left + long, foot), (left + long, foot - 0.8)];
    vec![
        rectangle(ground, Some(Fill::Plain(WHITE)), None),
        shape(Mark::Line { places: ends.map(|(x, y)| Place::new(x, y)).to_vec(), stroke: ink(0.3) }),
        text(&label, Place::new(left + long / 2.0, foot - 2.2), Hand::ink(1.9), Align::Middle),
    ]
}
