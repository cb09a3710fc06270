//! One booth becomes several: by a grid, by a count, or along a drawn line.

use super::merge::direction;
use crate::geometry::{Bounds, Cover, Outline, Place, Point, Polygon, Rectangle, Size, clip};
use crate::message::Message;
use crate::model::{Booth, Object, ObjectId, Thing};

/// How a booth is cut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cut {
    /// Into so many pieces along its width and along its depth.
    Grid(u16, u16),
    /// Into so many pieces along its longer side.
    Count(u16),
    /// Along the line through two places.
    Line(Point, Point),
}

/// Most pieces of one booth.
const MOST: u16 = 1_000;
/// Pieces smaller than this are none, in mm² (a quarter of a square metre).
const SMALLEST: i64 = 250_000;

/// Cuts a booth. The first piece keeps id, number and exhibitors; the others get ids from `fresh` and numbers after it:
/// `A15-16` becomes A15 and A16, else A15 becomes A15, A15b, A15c. Prices are divided by area.
///
/// # Errors
/// When it is locked, cannot be cut like that, or a piece would be smaller than a quarter of a square metre.
pub fn split(object: &Object, cut: Cut, fresh: &mut dyn FnMut() -> ObjectId) -> Result<Vec<Object>, Message> {
    let Some(booth) = object.booth().filter(|_| !object.locked) else { return Err(Message::new("editor-all-locked")) };
    let outlines = pieces(&booth.outline, cut)?;
    if outlines.len() < 2 || outlines.iter().any(|outline| outline.area() < SMALLEST) {
        return Err(Message::new("generate-split-small"));
    }
    let numbers = numbers(booth.number.as_deref(), outlines.len());
    let whole = booth.outline.area().max(1);
    let mut left = booth.price;
    let last = outlines.len() - 1;
    let pieces = outlines.into_iter().zip(numbers).enumerate().map(|(place, (outline, number))| {
        let share =
            booth.price.map(|price| (i128::from(price) * i128::from(outline.area()) / i128::from(whole)) as i64);
        let price = if place == last { left } else { share };
        left = left.zip(share).map(|(left, share)| left - share);
        let piece = Booth { outline, number, price, ..booth.clone() };
        if place == 0 {
            return Object { thing: Thing::Booth(piece), ..object.clone() };
        }
        let piece = Booth { exhibitors: Vec::new(), services: Vec::new(), ..piece };
        Object { group: object.group, ..Object::new(fresh(), Thing::Booth(piece)) }
    });
    Ok(pieces.collect())
}

/// The outlines of the pieces, from the upper left.
fn pieces(outline: &Outline, cut: Cut) -> Result<Vec<Outline>, Message> {
    match (cut, outline) {
        (Cut::Grid(across, down), Outline::Rectangle(rectangle)) => grid(rectangle, across, down),
        (Cut::Count(count), Outline::Rectangle(rectangle)) if rectangle.size.width >= rectangle.size.depth => {
            grid(rectangle, count, 1)
        }
        (Cut::Count(count), Outline::Rectangle(rectangle)) => grid(rectangle, 1, count),
        (Cut::Line(from, to), outline) => along(outline, from.place(), to.place()),
        (Cut::Grid(across, down), outline) => slices(outline, across, true)?
            .iter()
            .map(|slice| slices(slice, down, false))
            .collect::<Result<Vec<_>, _>>()
            .map(|pieces| pieces.into_iter().flatten().collect()),
        (Cut::Count(count), outline) => {
            let bounds = outline.bounds();
            slices(outline, count, bounds.width() >= bounds.depth())
        }
    }
}

fn grid(rectangle: &Rectangle, across: u16, down: u16) -> Result<Vec<Outline>, Message> {
    if across == 0 || down == 0 || u32::from(across) * u32::from(down) > u32::from(MOST) {
        return Err(Message::new("generate-split-small"));
    }
    let turn = rectangle.angle.cos_sin();
    let corner = rectangle.corner.place();
    // Whole millimetres that add up to the whole side.
    let at = |side: i32, part: u16, of: u16| (i64::from(side) * i64::from(part) / i64::from(of)) as i32;
    let (width, depth) = (rectangle.size.width, rectangle.size.depth);
    let mut pieces = Vec::new();
    for row in (0..down).rev() {
        for column in 0..across {
            let (left, right) = (at(width, column, across), at(width, column + 1, across));
            let (low, high) = (at(depth, row, down), at(depth, row + 1, down));
            let place = Place::new(left.into(), low.into()).turned(turn, corner);
            let piece = Rectangle::new(place.rounded(), Size::new(right - left, high - low));
            pieces.push(Outline::Rectangle(Rectangle { angle: rectangle.angle, ..piece }));
        }
    }
    Ok(pieces)
}

/// Slices of equal width (or depth) of any outline.
fn slices(outline: &Outline, count: u16, across: bool) -> Result<Vec<Outline>, Message> {
    if !(1..=MOST).contains(&count) {
        return Err(Message::new("generate-split-small"));
    }
    let bounds = outline.bounds();
    let (mut pieces, mut rest) = (Vec::new(), outline.clone());
    for part in 1..count {
        let share = f64::from(part) / f64::from(count);
        let (x, y) = (bounds.min.x + bounds.width() * share, bounds.max.y - bounds.depth() * share);
        let (from, to) = if across {
            (Place::new(x, bounds.min.y), Place::new(x, bounds.max.y))
        } else {
            (Place::new(bounds.max.x, y), Place::new(bounds.min.x, y))
        };
        let mut halves = along(&rest, from, to)?.into_iter();
        match (halves.next(), halves.next(), halves.next()) {
            (Some(piece), Some(other), None) => {
                pieces.push(piece);
                rest = other;
            }
            _ => return Err(Message::new("generate-split-pieces")),
        }
    }
    pieces.push(rest);
    Ok(pieces)
}

/// What lies left of a line and what lies right of it.
fn along(outline: &Outline, from: Place, to: Place) -> Result<Vec<Outline>, Message> {
    let length = from.distance(to);
    if length < 1.0 {
        return Err(Message::new("generate-split-line"));
    }
    let bounds = outline.bounds();
    let far = bounds.width() + bounds.depth() + from.distance(bounds.centre()) + length;
    let (ux, uy) = ((to.x - from.x) / length, (to.y - from.y) / length);
    let half = |side: f64| {
        let place = |along: f64, aside: f64| {
            Place::new(from.x + ux * along - uy * aside, from.y + uy * along + ux * aside).rounded()
        };
        Polygon::new(vec![place(-far, 0.0), place(far, 0.0), place(far, side * far), place(-far, side * far)])
    };
    let mut pieces = Vec::new();
    for side in [1.0, -1.0] {
        let half = half(side).map_err(|_| Message::new("generate-split-line"))?;
        let rings = clip::common(Cover::Outline(outline), Cover::Polygon(&half));
        pieces.extend(rings.iter().filter_map(|ring| shaped(ring, outline)));
    }
    if pieces.len() < 2 { Err(Message::new("generate-split-line")) } else { Ok(pieces) }
}

/// A piece of an outline: a rectangle where it is one along the outline's own sides.
fn shaped(ring: &[Place], of: &Outline) -> Option<Outline> {
    let angle = direction(of);
    let (cos, sin) = angle.cos_sin();
    let local: Vec<Place> = ring.iter().map(|place| place.turned((cos, -sin), Place::default())).collect();
    let bounds = Bounds::around(local.iter().copied())?;
    let whole = bounds.width() * bounds.depth();
    let own = clip::area(std::slice::from_ref(&ring.to_vec())) as f64;
    if ring.len() == 4 && (whole - own).abs() < 1_000.0 {
        let size = Size::new(libm::round(bounds.width()) as i32, libm::round(bounds.depth()) as i32);
        let corner = bounds.min.turned((cos, sin), Place::default());
        return Some(Outline::Rectangle(Rectangle { angle, ..Rectangle::new(corner.rounded(), size) }));
    }
    let corners: Vec<Point> = ring.iter().map(|place| place.rounded()).collect();
    Polygon::new(corners).ok().map(Outline::Polygon)
}

/// The numbers of so many pieces.
fn numbers(number: Option<&str>, count: usize) -> Vec<Option<String>> {
    let Some(number) = number else { return vec![None; count] };
    if let Some(all) = unranged(number).filter(|all| all.len() == count) {
        return all.into_iter().map(Some).collect();
    }
    let letter = |place: usize| {
        let mut text = String::new();
        let mut rest = place;
        while rest > 0 {
            let digit = (rest % 26) as u32;
            text.insert(0, char::from_u32(u32::from('a') + digit).unwrap_or('a'));
            rest /= 26;
        }
        text
    };
    (0..count).map(|place| Some(format!("{number}{}", letter(place)))).collect()
}

/// A15 and A16 of `A15-16`.
fn unranged(number: &str) -> Option<Vec<String>> {
    let (first, last) = number.split_once('-')?;
    let digits = first.bytes().rev().take_while(u8::is_ascii_digit).count();
    let (text, start) = first.split_at_checked(first.len() - digits)?;
    let (from, to): (u32, u32) = (start.parse().ok()?, last.parse().ok()?);
    (from < to && to - from < u32::from(MOST))
        .then(|| (from..=to).map(|count| format!("{text}{count:0digits$}")).collect())
}
