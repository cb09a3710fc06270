//! Shapes of the floor on paper.

use super::View;
use crate::geometry::{Bounds, Place};
use crate::scene::text::measure;
use crate::scene::{Mark, Shape, TextLine};

/// The shape on paper, or `None` where nothing of it lies in the frame.
pub(super) fn on_paper(shape: &Shape, view: &View) -> Option<Shape> {
    let mark = mark_on_paper(&shape.mark, view);
    let reach = reach(&mark);
    let seen = mark.bounds().is_some_and(|bounds| bounds.grown(reach).touches(&view.frame));
    seen.then_some(Shape { layer: shape.layer, source: shape.source, mark })
}

fn mark_on_paper(mark: &Mark, view: &View) -> Mark {
    let moved = |places: &[Place]| places.iter().map(|place| view.to_paper(*place)).collect();
    match mark {
        Mark::Area { rings, fill, stroke } => {
            Mark::Area { rings: rings.iter().map(|ring| moved(ring)).collect(), fill: *fill, stroke: *stroke }
        }
        Mark::Line { places, stroke } => Mark::Line { places: moved(places), stroke: *stroke },
        Mark::Circle { centre, radius, fill, stroke } => {
            Mark::Circle { centre: view.to_paper(*centre), radius: radius / view.scale, fill: *fill, stroke: *stroke }
        }
        Mark::Text(line) => {
            Mark::Text(TextLine { at: view.to_paper(line.at), size: line.size / view.scale, ..line.clone() })
        }
        Mark::Picture { corners, part, bytes, opacity } => Mark::Picture {
            part: *part,
            corners: corners.map(|corner| view.to_paper(corner)),
            bytes: bytes.clone(),
            opacity: *opacity,
        },
    }
}

/// How far a mark may reach over its bounds: line weight, or the length of a text.
fn reach(mark: &Mark) -> f64 {
    match mark {
        Mark::Text(line) => measure(&line.text, line.size, line.bold) + line.size,
        Mark::Area { stroke, .. } | Mark::Circle { stroke, .. } => stroke.map_or(0.0, |stroke| stroke.weight),
        Mark::Line { stroke, .. } => stroke.weight,
        Mark::Picture { .. } => 0.0,
    }
}

/// The same shape further right by `by.x` and further down by `by.y`, on paper.
pub(super) fn shifted(shape: Shape, by: Place) -> Shape {
    let to = |place: Place| Place::new(place.x + by.x, place.y + by.y);
    let mark = match shape.mark {
        Mark::Area { rings, fill, stroke } => Mark::Area {
            rings: rings.into_iter().map(|ring| ring.into_iter().map(to).collect()).collect(),
            fill,
            stroke,
        },
        Mark::Line { places, stroke } => Mark::Line { places: places.into_iter().map(to).collect(), stroke },
        Mark::Circle { centre, radius, fill, stroke } => Mark::Circle { centre: to(centre), radius, fill, stroke },
        Mark::Text(line) => Mark::Text(TextLine { at: to(line.at), ..line }),
        Mark::Picture { corners, part, bytes, opacity } => {
            Mark::Picture { corners: corners.map(to), part, bytes, opacity }
        }
    };
    Shape { mark, ..shape }
}

/// The corners of a box as a ring.
pub(super) fn ring(bounds: Bounds) -> Vec<Place> {
    let Bounds { min, max } = bounds;
    vec![min, Place::new(max.x, min.y), max, Place::new(min.x, max.y)]
}
