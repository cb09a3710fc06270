//! What becomes no object: a background of lines and texts.

use std::sync::Arc;

use super::{Line, Meaning, Sketch, Words};
use crate::geometry::{Angle, Bounds, LARGEST, Place, Point, Rectangle, Size};
use crate::model::{Drawing, DrawingLayer, DrawingText, LONGEST_NAME, LONGEST_NOTE, Picture, Underlay};

/// How much of the lines is seen, in percent.
const OPACITY: u8 = 60;

/// The layers of a sketch as a background, but for those that mean nothing; `objects` are layers that became objects, which
/// are kept hidden, `taken` are texts that did. Also how many lines and texts lie too far away. `None` where nothing is left.
pub(super) fn background(
    sketch: &Sketch,
    meanings: &[Meaning],
    objects: &[bool],
    taken: &[bool],
) -> Option<(Underlay, usize)> {
    let counts = |layer: usize| meanings.get(layer).is_some_and(|meaning| *meaning != Meaning::Nothing);
    let lines: Vec<&Line> = sketch.lines.iter().filter(|line| counts(line.layer)).collect();
    let free = sketch.texts.iter().zip(taken).filter(|(_, taken)| !**taken).map(|(text, _)| text);
    let texts: Vec<&Words> = free.filter(|text| counts(text.layer)).collect();
    let window = window(&lines, &texts)?;
    let near_lines = lines.iter().filter(|line| line.corners.iter().all(|it| window.contains_place(*it)));
    let near_texts = texts.iter().filter(|text| window.contains_place(text.middle));
    let (near_lines, near_texts): (Vec<&Line>, Vec<&Words>) =
        (near_lines.copied().collect(), near_texts.copied().collect());
    let far = lines.len() + texts.len() - near_lines.len() - near_texts.len();
    let places = near_lines.iter().flat_map(|line| line.corners.iter().copied());
    let around = Bounds::around(places.chain(near_texts.iter().map(|text| text.middle)))?;
    let corner = Place::new(libm::floor(around.min.x), libm::floor(around.min.y)).rounded();
    let side = |length: f64| (libm::ceil(length) as i32 + 1).clamp(1, LARGEST);
    let size = Size::new(side(around.width()), side(around.depth()));
    let about = sketch.drawn.layers.iter().enumerate();
    let mut layers: Vec<DrawingLayer> = about
        .map(|(at, layer)| DrawingLayer {
            name: layer.name.chars().take(LONGEST_NAME).collect(),
            hidden: !layer.is_shown() || objects.get(at).copied().unwrap_or_default(),
            ..DrawingLayer::default()
        })
        .collect();
    for line in near_lines {
        layers.get_mut(line.layer).into_iter().for_each(|layer| layer.lines.extend(whole(line, corner)));
    }
    for text in near_texts {
        layers.get_mut(text.layer).into_iter().for_each(|layer| layer.texts.push(words(text, corner)));
    }
    layers.retain(|it| !it.lines.is_empty() || !it.texts.is_empty());
    let drawing = Drawing { size, layers };
    let any = drawing.shown().next().is_some();
    let (picture, frame) = (Picture::Drawing(Arc::new(drawing)), Rectangle::new(corner, size));
    any.then_some((Underlay { picture, frame, crop: None, opacity: OPACITY, calibration: None }, far))
}

/// The part of the plane that a background may cover, about the middle of most of it.
fn window(lines: &[&Line], texts: &[&Words]) -> Option<Bounds> {
    let firsts = lines.iter().filter_map(|line| line.corners.first().copied());
    let places: Vec<Place> = firsts.chain(texts.iter().map(|text| text.middle)).collect();
    let middle = |of: fn(&Place) -> f64| {
        let mut all: Vec<f64> = places.iter().map(of).collect();
        all.sort_unstable_by(f64::total_cmp);
        all.get(all.len() / 2).copied()
    };
    let middle = Place::new(middle(|place| place.x)?, middle(|place| place.y)?);
    Some(Bounds { min: middle, max: middle }.grown(f64::from(LARGEST) / 2.0 - 10.0))
}

fn local(at: Place, corner: Point) -> Point {
    Place::new(at.x - f64::from(corner.x), at.y - f64::from(corner.y)).rounded()
}

fn whole(line: &Line, corner: Point) -> Option<Vec<Point>> {
    let closing = line.corners.first().filter(|_| line.closed && line.corners.len() > 2);
    let mut places: Vec<Point> = line.corners.iter().chain(closing).map(|at| local(*at, corner)).collect();
    places.dedup();
    (places.len() > 1).then_some(places)
}

fn words(text: &Words, corner: Point) -> DrawingText {
    let height = libm::round(text.height).clamp(1.0, f64::from(LARGEST)) as i32;
    let words = text.text.chars().take(LONGEST_NOTE).collect();
    DrawingText { at: local(text.middle, corner), text: words, height, angle: Angle::from_degrees(text.angle) }
}
