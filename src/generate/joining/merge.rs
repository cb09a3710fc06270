//! Several booths become one: a larger rectangle, an L, a T, a U, or any polygon.

use std::collections::BTreeSet;

use crate::geometry::{Angle, Outline, Place, Point, Polygon, Rectangle, Size, clip};
use crate::message::Message;
use crate::model::{Booth, BoothKind, Object, ObjectId, Service, Thing};

/// Corners nearer to each other than this, along a booth's sides, are one corner: rounding, in mm.
const SAME: f64 = 3.0;

/// Which number the merged booth has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Survivor {
    /// The lowest.
    #[default]
    Lowest,
    /// The highest.
    Highest,
    /// That of the booth in the upper left corner.
    Corner,
    /// All of them: `A15-16`.
    Range,
}

impl Survivor {
    /// Every choice.
    pub const ALL: [Self; 4] = [Self::Lowest, Self::Highest, Self::Corner, Self::Range];
}

/// Booths that became one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Merged {
    /// The one that stays, changed.
    pub object: Object,
    /// Those that go.
    pub gone: Vec<ObjectId>,
}

/// Makes one booth of two or more that touch. It keeps the id of the booth whose number survives, everybody's exhibitors
/// and services, and the sum of the prices where all have one.
///
/// # Errors
/// When there are fewer than two, one is locked, or they do not touch or leave a hole.
pub fn merge(booths: &[&Object], survivor: Survivor) -> Result<Merged, Message> {
    if booths.len() < 2 {
        return Err(Message::new("generate-merge-two"));
    }
    if booths.iter().any(|object| object.locked) {
        return Err(Message::new("editor-all-locked"));
    }
    let all: Vec<(&Object, &Booth)> = booths.iter().filter_map(|object| Some((*object, object.booth()?))).collect();
    let kept = chosen(&all, survivor).ok_or(Message::new("generate-merge-two"))?;
    let outline = joined(&all)?;
    let Some(booth) = kept.booth() else { return Err(Message::new("generate-merge-two")) };
    let number = match survivor {
        Survivor::Range => range(&all).or(booth.number.clone()),
        _ => booth.number.clone(),
    };
    let booth = Booth { outline, number, ..together(&all, booth) };
    let object = Object { thing: Thing::Booth(booth), ..kept.clone() };
    let gone = all.iter().map(|(object, _)| object.id).filter(|&id| id != kept.id).collect();
    Ok(Merged { object, gone })
}

/// What numbers are compared by: text, then the number at the end, so that A9 comes before A10.
fn rank(number: Option<&str>) -> (bool, String, u64) {
    let Some(number) = number else { return (true, String::new(), 0) };
    let digits = number.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (text, digits) = number.split_at_checked(number.len() - digits).unwrap_or((number, ""));
    (false, text.to_owned(), digits.parse().unwrap_or(0))
}

fn chosen<'a>(all: &[(&'a Object, &Booth)], survivor: Survivor) -> Option<&'a Object> {
    let numbered = || all.iter().filter(|(_, booth)| booth.number.is_some());
    let by_rank = |it: &&(&Object, &Booth)| (rank(it.1.number.as_deref()), it.0.id);
    let found = match survivor {
        Survivor::Lowest | Survivor::Range => all.iter().min_by_key(by_rank),
        Survivor::Highest => numbered().max_by_key(by_rank).or_else(|| all.first()),
        Survivor::Corner => all.iter().min_by(|a, b| {
            let place = |it: &(&Object, &Booth)| it.1.outline.centre();
            let (a, b) = (place(a), place(b));
            (a.x - a.y).total_cmp(&(b.x - b.y))
        }),
    };
    found.map(|(object, _)| *object)
}

/// `A15-16` of A15 and A16; where the numbers begin differently, both in full: `A15-B03`.
fn range(all: &[(&Object, &Booth)]) -> Option<String> {
    let mut numbers: Vec<&str> = all.iter().filter_map(|(_, booth)| booth.number.as_deref()).collect();
    numbers.sort_by_key(|number| rank(Some(number)));
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    if first == last {
        return Some(first.to_owned());
    }
    let (_, text, _) = rank(Some(first));
    match last.strip_prefix(&text) {
        Some(rest) if !rest.is_empty() && rest.bytes().all(|byte| byte.is_ascii_digit()) => {
            Some(format!("{first}-{rest}"))
        }
        _ => Some(format!("{first}-{last}")),
    }
}

/// Everything but outline and number.
fn together(all: &[(&Object, &Booth)], kept: &Booth) -> Booth {
    let mut booth = kept.clone();
    let mut seen: BTreeSet<ObjectId> = booth.exhibitors.iter().copied().collect();
    for (_, other) in all {
        booth.exhibitors.extend(other.exhibitors.iter().copied().filter(|&id| seen.insert(id)));
    }
    let mut services: Vec<Service> = Vec::new();
    for service in all.iter().flat_map(|(_, booth)| &booth.services) {
        match services.iter_mut().find(|known| known.kind == service.kind) {
            Some(known) => known.amount = known.amount.saturating_add(service.amount),
            None => services.push(*service),
        }
    }
    booth.services = services;
    booth.price = all.iter().map(|(_, booth)| booth.price).sum();
    booth.height = all.iter().filter_map(|(_, booth)| booth.height).max();
    booth.load = all.iter().filter_map(|(_, booth)| booth.load).max();
    booth.open_front = all.iter().filter_map(|(_, booth)| booth.open_front).min();
    booth.hung_at = all.iter().filter_map(|(_, booth)| booth.hung_at).min();
    booth.traits = all.iter().flat_map(|(_, booth)| booth.traits.iter().copied()).collect();
    booth.traits.sort_unstable();
    booth.traits.dedup();
    if all.iter().any(|(_, booth)| booth.kind != kept.kind) {
        booth.kind = BoothKind::Raw;
    }
    booth
}

/// The outline round all of them.
fn joined(all: &[(&Object, &Booth)]) -> Result<Outline, Message> {
    let angle = all
        .iter()
        .find_map(|(_, booth)| if let Outline::Rectangle(it) = &booth.outline { Some(it.angle) } else { None })
        .unwrap_or_default();
    let (cos, sin) = angle.cos_sin();
    let origin = all.first().map_or_else(Place::default, |(_, booth)| booth.outline.centre());
    let local = |place: Place| Place::new(place.x - origin.x, place.y - origin.y).turned((cos, -sin), Place::default());
    let mut rings: Vec<Vec<Place>> =
        all.iter().map(|(_, booth)| booth.outline.corners().into_iter().map(local).collect()).collect();
    aligned(&mut rings);
    let union = clip::joined(&rings);
    let [ring] = union.as_slice() else { return Err(Message::new("generate-merge-apart")) };
    let ring = straight(ring);
    if let Some((low, size)) = as_rectangle(&ring) {
        let corner = low.turned((cos, sin), origin);
        return Ok(Outline::Rectangle(Rectangle { angle, ..Rectangle::new(corner.rounded(), size) }));
    }
    let corners: Vec<Point> = ring.iter().map(|place| place.turned((cos, sin), origin).rounded()).collect();
    Polygon::new(corners).map(Outline::Polygon).map_err(|_| Message::new("generate-merge-apart"))
}

/// Makes coordinates that differ by no more than rounding the same.
fn aligned(rings: &mut [Vec<Place>]) {
    for axis in [|place: &mut Place| &mut place.x, |place: &mut Place| &mut place.y] as [fn(&mut Place) -> &mut f64; 2]
    {
        let mut values: Vec<f64> = rings.iter_mut().flatten().map(|place| *axis(place)).collect();
        values.sort_by(f64::total_cmp);
        let mut known: Vec<f64> = Vec::new();
        for value in values {
            if known.last().is_none_or(|last| value - last > SAME) {
                known.push(value);
            }
        }
        for place in rings.iter_mut().flatten() {
            let value = axis(place);
            let near = known.iter().find(|near| (**near - *value).abs() <= SAME);
            *value = near.copied().unwrap_or(*value);
        }
    }
}

/// A ring without corners at which it goes straight on.
fn straight(ring: &[Place]) -> Vec<Place> {
    let count = ring.len();
    let at = |place: usize| ring.get(place % count.max(1)).copied().unwrap_or_default();
    (0..count)
        .filter(|&place| {
            let (before, this, after) = (at(place + count - 1), at(place), at(place + 1));
            this.distance_to_segment(before, after) > 0.5
        })
        .map(at)
        .collect()
}

/// The lower left corner and the size of a ring that is a rectangle along the axes.
fn as_rectangle(ring: &[Place]) -> Option<(Place, Size)> {
    let [a, b, c, d] = ring else { return None };
    let bounds = crate::geometry::Bounds::around(ring.iter().copied())?;
    let at_corner = |place: &Place| {
        let near = |value: f64, end: f64| (value - end).abs() < 0.5;
        (near(place.x, bounds.min.x) || near(place.x, bounds.max.x))
            && (near(place.y, bounds.min.y) || near(place.y, bounds.max.y))
    };
    let size = Size::new(libm::round(bounds.width()) as i32, libm::round(bounds.depth()) as i32);
    [a, b, c, d].into_iter().all(at_corner).then_some((bounds.min, size))
}

/// The direction of a booth's sides.
pub(super) fn direction(outline: &Outline) -> Angle {
    if let Outline::Rectangle(rectangle) = outline { rectangle.angle } else { Angle::default() }
}
