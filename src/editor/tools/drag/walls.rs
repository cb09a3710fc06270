//! How far what is moved is from the walls: level to the nearer one at its sides, upright to the nearer one above or
//! below it.

use super::length;
use crate::document::Document;
use crate::editor::overlay::{Overlay, OverlayMark};
use crate::geometry::{Bounds, Place, inside};
use crate::message::Message;
use crate::model::{Object, Thing};

/// Walls farther than this are not told, in mm.
const FARTHEST: f64 = 100_000.0;

type Side = (Place, Place);

/// Lines from the middles of the sides of `moved` to the nearest walls of the hall it is in, with their lengths.
pub(super) fn distances(document: &Document, moved: &Bounds) -> Overlay {
    let walls = walls(document, moved);
    let (min, max, middle) = (moved.min, moved.max, moved.centre());
    let left = ray(Place::new(min.x, middle.y), (-1.0, 0.0), &walls);
    let right = ray(Place::new(max.x, middle.y), (1.0, 0.0), &walls);
    let down = ray(Place::new(middle.x, min.y), (0.0, -1.0), &walls);
    let up = ray(Place::new(middle.x, max.y), (0.0, 1.0), &walls);
    [nearer(left, right), nearer(down, up)].into_iter().flatten().flat_map(told).collect()
}

/// The inner faces of the hall that holds the middle of `moved`, and the walls in it.
fn walls(document: &Document, moved: &Bounds) -> Vec<Side> {
    let near = |area: &Bounds| {
        let ids = document.index().near_sorted(area).into_iter();
        ids.filter_map(|id| document.layout().object(id)).collect::<Vec<&Object>>()
    };
    let middle = moved.centre();
    let halls = near(&Bounds { min: middle, max: middle }).into_iter().filter_map(Object::hall);
    let rings = halls.map(|hall| hall.outline.places().collect::<Vec<Place>>());
    let Some(hall) = rings.into_iter().find(|ring| inside(ring, middle)) else { return Vec::new() };
    let mut sides: Vec<Side> = hall.iter().copied().zip(hall.iter().copied().cycle().skip(1)).collect();
    for object in Bounds::around(hall).map(|bounds| near(&bounds)).unwrap_or_default() {
        if let Thing::Wall(wall) = &object.thing {
            sides.extend(wall.line.iter().zip(wall.line.iter().skip(1)).map(|(a, b)| (a.place(), b.place())));
        }
    }
    sides
}

/// The line from `from` in a direction along an axis to the nearest side that crosses it.
fn ray(from: Place, (dx, dy): (f64, f64), sides: &[Side]) -> Option<Side> {
    let far = sides.iter().filter_map(|(a, b)| {
        // Turned so that the direction is along x.
        let turn = |place: &Place| {
            let (x, y) = (place.x - from.x, place.y - from.y);
            (x * dx + y * dy, y * dx - x * dy)
        };
        let ((ax, ay), (bx, by)) = (turn(a), turn(b));
        if (ay > 0.0) == (by > 0.0) {
            return None;
        }
        let at = ax + (bx - ax) * ay / (ay - by);
        (at >= 0.0).then_some(at)
    });
    let far = far.min_by(f64::total_cmp).filter(|far| *far <= FARTHEST)?;
    Some((from, Place::new(from.x + dx * far, from.y + dy * far)))
}

fn nearer(one: Option<Side>, other: Option<Side>) -> Option<Side> {
    let far = |side: &Side| side.0.distance(side.1);
    [one, other].into_iter().flatten().min_by(|a, b| far(a).total_cmp(&far(b)))
}

fn told((from, to): Side) -> [OverlayMark; 2] {
    let far = Place::new(from.distance(to), 0.0).rounded().x;
    let at = from.halfway(to);
    let text = Message::new("editor-to-wall").with("length", length(far));
    [OverlayMark::Guide(from, to), OverlayMark::Note { at, text }]
}
