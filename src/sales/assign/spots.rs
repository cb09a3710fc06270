//! Free booths, and the places they make: one booth, or several side by side in a row.

use std::collections::BTreeMap;

use crate::analysis::open_directions;
use crate::geometry::{Outline, Place};
use crate::index::Index;
use crate::model::{Booth, Layout, Object, ObjectId, Status};

/// Most booths of one place.
const MOST: usize = 12;
/// Corners of booths that touch differ at most so much by rounding, in mm.
const TOUCHING: f64 = 2.0;

/// A place somebody could have.
#[derive(Debug, Clone)]
pub(super) struct Spot<'a> {
    /// Its booths, from one end to the other.
    pub booths: Vec<(ObjectId, &'a Booth)>,
    /// In mm².
    pub area: i64,
    /// How many of its sides are open.
    pub open: u8,
    /// The middle of it.
    pub at: Place,
}

impl<'a> Spot<'a> {
    /// The place that some booths make; `None` where there are none.
    pub(super) fn of(booths: Vec<(ObjectId, &'a Booth)>, open: u8) -> Option<Self> {
        let centres = booths.iter().map(|(_, booth)| booth.outline.centre());
        let (x, y) = centres.fold((0.0, 0.0), |(x, y), at| (x + at.x, y + at.y));
        let count = booths.len() as f64;
        let area = booths.iter().map(|(_, booth)| booth.outline.area()).sum();
        (!booths.is_empty()).then(|| Self { booths, area, open, at: Place::new(x / count, y / count) })
    }

    /// Its pavilion.
    pub(super) fn pavilion(&self) -> Option<ObjectId> {
        self.booths.first().and_then(|(_, booth)| booth.pavilion)
    }
}

/// Whether a booth is for sale and nobody's.
pub(super) fn is_free(object: &Object, booth: &Booth) -> bool {
    !object.locked && booth.status == Status::Available && booth.exhibitors.is_empty()
}

/// A free booth.
struct Free<'a> {
    id: ObjectId,
    booth: &'a Booth,
    open: [bool; 4],
}

/// Every place of free booths, by the booth at which it begins; a place of one booth is the first of its list.
pub(super) fn spots(layout: &Layout) -> BTreeMap<ObjectId, Vec<Spot<'_>>> {
    let index = Index::of(layout);
    let near = |area: &crate::geometry::Bounds| index.near_sorted(area);
    let free = layout.booths().filter(|(object, booth)| is_free(object, booth)).map(|(object, booth)| {
        let open = open_directions(layout, &near, object.id).unwrap_or_default();
        (object.id, Free { id: object.id, booth, open })
    });
    let free: BTreeMap<ObjectId, Free<'_>> = free.collect();
    free.iter().map(|(id, first)| (*id, beginning_at(first, &free, &index))).collect()
}

fn beginning_at<'a>(first: &Free<'a>, free: &BTreeMap<ObjectId, Free<'a>>, index: &Index) -> Vec<Spot<'a>> {
    let mut found: Vec<Spot<'a>> = Vec::new();
    found.extend(Spot::of(vec![(first.id, first.booth)], count(first.open)));
    for side in [1, 2] {
        let (mut row, mut open, mut last) = (vec![(first.id, first.booth)], first.open, first);
        while let Some(next) = beside(last, side, free, index).filter(|_| row.len() < MOST) {
            if !next.open.iter().zip(first.open).any(|(next, own)| *next && own) {
                break; // They look at different aisles: no row.
            }
            row.push((next.id, next.booth));
            open = std::array::from_fn(|i| open.get(i) == Some(&true) || next.open.get(i) == Some(&true));
            found.extend(Spot::of(row.clone(), count(open)));
            last = next;
        }
    }
    found
}

fn count(open: [bool; 4]) -> u8 {
    open.into_iter().map(u8::from).sum()
}

/// The free booth of the same size, angle, hall and pavilion that stands along a whole side of another.
fn beside<'b, 'a>(
    of: &Free<'a>,
    side: usize,
    free: &'b BTreeMap<ObjectId, Free<'a>>,
    index: &Index,
) -> Option<&'b Free<'a>> {
    let (Outline::Rectangle(own), [a, b]) = (&of.booth.outline, ends(&of.booth.outline, side)?) else { return None };
    let touches = |other: &&Free<'_>| {
        let Outline::Rectangle(its) = &other.booth.outline else { return false };
        let alike = its.size == own.size && its.angle == own.angle;
        let placed = other.booth.hall == of.booth.hall && other.booth.pavilion == of.booth.pavilion;
        let [c, d] = match ends(&other.booth.outline, side + 2) {
            Some(ends) => ends,
            None => return false,
        };
        alike && placed && a.distance(d) <= TOUCHING && b.distance(c) <= TOUCHING
    };
    let around = crate::geometry::Bounds::between(a, b).grown(TOUCHING);
    let mut near = index.near_sorted(&around).into_iter().filter(|id| *id != of.id).filter_map(|id| free.get(&id));
    near.find(|other| touches(other))
}

/// Both ends of a side, counted along the corners.
fn ends(outline: &Outline, side: usize) -> Option<[Place; 2]> {
    let corners = outline.corners();
    Some([*corners.get(side % 4)?, *corners.get((side + 1) % 4)?])
}
