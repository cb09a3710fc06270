//! Small things: pillars, safety points, walls, facilities, and lines that belong together.

use super::{Line, Sketch, Squares, outline, proposal};
use crate::geometry::{Bounds, Outline, Place, Point, inside};
use crate::model::{Facility, FacilityKind, Names, Pillar, SafetyPoint, Wall};

/// The area of a pillar in mm².
const PILLAR: std::ops::RangeInclusive<f64> = 5_000.0..=40.0e6;
/// The thickest wall inside a hall, in mm; it is at least this many times as long as thick.
const THICKEST: i32 = 1_000;
const LONG: i32 = 3;
/// Parts of one sign are not farther apart than this, in mm.
const APART: f64 = 50.0;
/// The largest sign, in mm.
const LARGEST_SIGN: f64 = 3_000.0;

/// The pillars among these lines.
pub(super) fn pillars(lines: &[&Line], tolerance: f64) -> Vec<Pillar> {
    let round = lines.iter().filter_map(|line| line.round).filter_map(outline::circle);
    let square: Vec<&Line> = lines.iter().filter(|line| line.round.is_none()).copied().collect();
    let outlines = super::rings(&square, tolerance).into_iter().filter_map(|ring| outline::outline(&ring));
    let mut found: Vec<Outline> = round.chain(outlines).filter(|it| PILLAR.contains(&(it.area() as f64))).collect();
    // Drawn twice, as an outline and as its filling, or one ring round another: the outer one counts.
    found.sort_by_key(|outline| std::cmp::Reverse(outline.area()));
    let mut kept: Vec<Outline> = Vec::new();
    let mut squares = Squares::default();
    for outline in found {
        let centre = outline.centre();
        let spot = Bounds { min: centre, max: centre };
        if !squares.near(&spot).into_iter().filter_map(|at| kept.get(at)).any(|it| it.contains(centre)) {
            squares.add(&outline.bounds(), kept.len());
            kept.push(outline);
        }
    }
    kept.into_iter().map(|outline| Pillar { outline }).collect()
}

/// The walls among these lines: long thin rectangles.
pub(super) fn walls(lines: &[&Line], tolerance: f64) -> Vec<Wall> {
    let rings = super::rings(lines, tolerance).into_iter();
    rings.filter_map(|ring| wall(&outline::outline(&ring)?)).collect()
}

fn wall(outline: &Outline) -> Option<Wall> {
    let Outline::Rectangle(rectangle) = outline else { return None };
    let [a, b, c, d] = rectangle.corners();
    let (thickness, length) =
        (rectangle.size.width.min(rectangle.size.depth), rectangle.size.width.max(rectangle.size.depth));
    let ends = if rectangle.size.width >= rectangle.size.depth {
        [a.halfway(d), b.halfway(c)]
    } else {
        [a.halfway(b), c.halfway(d)]
    };
    let thin = thickness <= THICKEST && length >= thickness.saturating_mul(LONG);
    thin.then(|| Wall { line: ends.map(Place::rounded).to_vec(), thickness })
}

/// The safety points that these lines show, one to a group of lines.
pub(super) fn safety(lines: &[&Line], layer: &str) -> Vec<SafetyPoint> {
    let kind = proposal::point(layer);
    let middles = groups(lines, APART).into_iter().filter_map(|group| {
        let around = Bounds::around(group.iter().flat_map(|line| line.corners.iter().copied()))?;
        (around.width().max(around.depth()) <= LARGEST_SIGN).then(|| around.centre().rounded())
    });
    let mut at: Vec<Point> = middles.collect();
    at.sort_unstable();
    at.dedup();
    at.into_iter().map(|at| SafetyPoint { at, kind, clear_radius: None, hall: None }).collect()
}

/// The facilities among these lines; their kind is told by what is written in them, else by their layer.
pub(super) fn facilities(sketch: &Sketch, lines: &[&Line], layer: &str, tolerance: f64) -> Vec<Facility> {
    let facility = |ring: Vec<Place>| {
        let outline = outline::outline(&ring)?;
        let texts = sketch.texts.iter().filter(|text| text.counts && inside(&ring, text.middle));
        let kind = texts.filter_map(|text| proposal::facility(&text.text)).next().or_else(|| proposal::facility(layer));
        let kind = kind.unwrap_or(FacilityKind::Service);
        (outline.area() >= 1_000_000).then(|| Facility { outline, kind, names: Names::default(), hall: None })
    };
    super::rings(lines, tolerance).into_iter().filter_map(facility).collect()
}

/// Lines whose boxes are not farther apart than `apart` mm, together.
pub(super) fn groups<'a>(lines: &[&'a Line], apart: f64) -> Vec<Vec<&'a Line>> {
    let boxes: Vec<Option<Bounds>> = lines.iter().map(|line| Bounds::around(line.corners.iter().copied())).collect();
    let mut squares = Squares::default();
    for (place, bounds) in boxes.iter().enumerate() {
        bounds.iter().for_each(|bounds| squares.add(&bounds.grown(apart), place));
    }
    let mut taken = vec![false; lines.len()];
    let mut groups = Vec::new();
    for first in 0..lines.len() {
        let (mut group, mut next) = (Vec::new(), vec![first]);
        while let Some(place) = next.pop() {
            let Some(done) = taken.get_mut(place).filter(|done| !**done) else { continue };
            *done = true;
            group.extend(lines.get(place).copied());
            let Some(bounds) = boxes.get(place).and_then(Option::as_ref).map(|it| it.grown(apart)) else { continue };
            let touches =
                |other: &usize| boxes.get(*other).and_then(Option::as_ref).is_some_and(|it| it.touches(&bounds));
            next.extend(squares.near(&bounds).into_iter().filter(touches));
        }
        if !group.is_empty() {
            groups.push(group);
        }
    }
    groups
}
