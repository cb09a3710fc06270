//! The order in which booths are numbered: row by row, aisle by aisle, or along a drawn path.

use super::Count;
use crate::generate::blocks::Corner;
use crate::geometry::{Angle, Bounds, Outline, Place, Point};
use crate::model::Object;

/// How booths are walked along.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Walk {
    /// Row by row, each from the same end.
    #[default]
    Rows,
    /// Row by row, every other one from the far end.
    Serpentine,
    /// Aisle by aisle: odd numbers on one side, even ones on the other, so that they face each other.
    OddEven,
    /// Along a line, by the place of the line that is nearest to each booth.
    Path(Vec<Point>),
}

/// The order of the walk.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Order {
    /// How booths are walked along.
    pub walk: Walk,
    /// Where the walk begins, as seen along the rows.
    pub start: Corner,
    /// Direction of the rows; `None` for that of most of the booths.
    pub angle: Option<Angle>,
}

/// One booth of a walk.
pub(super) struct Step<'a> {
    pub object: &'a Object,
    /// The row or aisle, from 0.
    pub row: usize,
    /// Whether it stands on the second side of its aisle.
    pub second_side: bool,
}

/// A booth as the walk sees it: its box in the plane turned along the rows, the start corner at the lower left.
struct Seen<'a> {
    object: &'a Object,
    bounds: Bounds,
}

/// Two rows less than this apart stand back to back, in mm; farther apart, they face each other across an aisle.
const AISLE: f64 = 1_500.0;

impl Order {
    /// The booths in order.
    pub(super) fn walk<'a>(&self, booths: &[&'a Object]) -> Vec<Step<'a>> {
        if let Walk::Path(line) = &self.walk {
            return along(line, booths);
        }
        let rows = self.rows(booths);
        match self.walk {
            Walk::OddEven => across_aisles(rows),
            _ => {
                let back = |row: usize| self.walk == Walk::Serpentine && row % 2 == 1;
                let steps = rows.into_iter().enumerate().flat_map(|(row, mut seen)| {
                    if back(row) {
                        seen.reverse();
                    }
                    seen.into_iter().map(move |seen| Step { object: seen.object, row, second_side: false })
                });
                steps.collect()
            }
        }
    }

    /// With which number a side of a row begins, and by how much it counts.
    pub(super) fn counting(&self, count: &Count, second_side: bool) -> (u32, u32) {
        if self.walk == Walk::OddEven {
            let first = count.start + u32::from(count.start.is_multiple_of(2));
            return (first + u32::from(second_side), 2 * count.step.max(1));
        }
        (count.start, count.step)
    }

    /// The booths row by row, each row in the order of its places.
    fn rows<'a>(&self, booths: &[&'a Object]) -> Vec<Vec<Seen<'a>>> {
        let angle = self.angle.unwrap_or_else(|| direction(booths));
        let (cos, sin) = angle.cos_sin();
        let (right, lower) = (self.start.is_right(), self.start.is_lower());
        let turn = |place: Place| {
            let place = place.turned((cos, -sin), Place::default());
            Place::new(if right { -place.x } else { place.x }, if lower { place.y } else { -place.y })
        };
        let mut seen: Vec<Seen<'a>> = booths
            .iter()
            .filter_map(|object| {
                let corners = object.booth()?.outline.corners();
                Some(Seen { object, bounds: Bounds::around(corners.into_iter().map(turn))? })
            })
            .collect();
        seen.sort_by(|a, b| middle(&a.bounds).y.total_cmp(&middle(&b.bounds).y).then(a.object.id.cmp(&b.object.id)));
        let mut rows: Vec<Vec<Seen<'a>>> = Vec::new();
        for booth in seen {
            match rows.last_mut().filter(|row| row.first().is_some_and(|first| is_beside(first, &booth))) {
                Some(row) => row.push(booth),
                None => rows.push(vec![booth]),
            }
        }
        for row in &mut rows {
            row.sort_by(|a, b| a.bounds.min.x.total_cmp(&b.bounds.min.x).then(a.object.id.cmp(&b.object.id)));
        }
        rows
    }
}

fn middle(bounds: &Bounds) -> Place {
    bounds.centre()
}

/// Whether two booths stand in one row: the middle of each lies within the depth of the other, or nearly.
fn is_beside(first: &Seen<'_>, other: &Seen<'_>) -> bool {
    let apart = (middle(&other.bounds).y - middle(&first.bounds).y).abs();
    apart < first.bounds.depth().min(other.bounds.depth()) / 2.0
}

/// The direction along which most of the booths stand.
fn direction(booths: &[&Object]) -> Angle {
    let mut found: Vec<(i32, usize)> = Vec::new();
    for object in booths {
        if let Some(Outline::Rectangle(rectangle)) = object.booth().map(|booth| &booth.outline) {
            // A booth that was turned by a right angle stands in the same rows.
            let turn = rectangle.angle.thousandths().rem_euclid(90_000);
            match found.iter_mut().find(|(known, _)| *known == turn) {
                Some((_, count)) => *count += 1,
                None => found.push((turn, 1)),
            }
        }
    }
    let most = found.into_iter().max_by_key(|&(turn, count)| (count, std::cmp::Reverse(turn)));
    Angle::from_thousandths(most.map_or(0, |(turn, _)| turn))
}

/// Rows that face each other across an aisle are one aisle; its first row is the odd side.
fn across_aisles(rows: Vec<Vec<Seen<'_>>>) -> Vec<Step<'_>> {
    let mut steps = Vec::new();
    let (mut aisle, mut faces): (usize, Option<f64>) = (0, None);
    for row in rows {
        let top = row.iter().map(|seen| seen.bounds.min.y).fold(f64::INFINITY, f64::min);
        let bottom = row.iter().map(|seen| seen.bounds.max.y).fold(f64::NEG_INFINITY, f64::max);
        let second_side = faces.is_some_and(|before| top - before >= AISLE);
        if faces.is_some() && !second_side {
            // Back to back with the row before: that one had its aisle for itself.
            aisle += 1;
        }
        steps.extend(row.into_iter().map(|seen| Step { object: seen.object, row: aisle, second_side }));
        faces = if second_side { None } else { Some(bottom) };
        aisle += usize::from(second_side);
    }
    steps
}

/// Booths by the place of a line that is nearest to each.
fn along<'a>(line: &[Point], booths: &[&'a Object]) -> Vec<Step<'a>> {
    let mut placed: Vec<(f64, f64, &'a Object)> = booths
        .iter()
        .filter_map(|object| {
            let (along, aside) = nearest(line, object.booth()?.outline.centre());
            Some((along, aside, *object))
        })
        .collect();
    placed.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then(a.2.id.cmp(&b.2.id)));
    placed.into_iter().map(|(.., object)| Step { object, row: 0, second_side: false }).collect()
}

/// How far along a line its place lies that is nearest to another place, and how far away that is.
fn nearest(line: &[Point], place: Place) -> (f64, f64) {
    let (mut before, mut best) = (0.0, (0.0, f64::INFINITY));
    for pair in line.windows(2) {
        let &[from, to] = pair else { continue };
        let (from, to) = (from.place(), to.place());
        let on = place.nearest_on_segment(from, to);
        let aside = on.distance(place);
        if aside < best.1 {
            best = (before + from.distance(on), aside);
        }
        before += from.distance(to);
    }
    best
}
