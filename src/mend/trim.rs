//! A booth is made narrower or shallower.

use super::bench::Bench;
use super::shift::{least, missing, tolerance};
use super::who::Who;
use super::{Candidate, told};
use crate::geometry::{Outline, Place, Rectangle, Size};
use crate::message::Value;
use crate::model::{Booth, Object, Thing};
use crate::rules::Finding;

/// No side of a booth becomes shorter than this, in mm.
const LEAST_SIDE: i32 = 1_000;

/// A side of a rectangle before it is turned.
#[derive(Debug, Clone, Copy)]
enum Side {
    Left,
    Right,
    Front,
    Back,
}

/// Every trim of one of `movers` that may remove the finding, the smallest first.
pub(super) fn candidates(finding: &Finding, movers: &[Object], who: &Who, bench: &mut Bench<'_>) -> Vec<Candidate> {
    let mut all: Vec<(i32, Candidate)> = Vec::new();
    for object in movers.iter().filter(|object| who.may_shrink(object)) {
        for side in [Side::Left, Side::Right, Side::Front, Side::Back] {
            let by = amount(finding, object, side, bench);
            all.extend(by.and_then(|by| Some((by, trimmed(object, side, by)?))));
        }
    }
    // Movers are in their order already.
    all.sort_by_key(|(by, _)| *by);
    all.into_iter().map(|(_, candidate)| candidate).collect()
}

/// How much has to be taken off a side for the finding to be gone.
fn amount(finding: &Finding, object: &Object, side: Side, bench: &mut Bench<'_>) -> Option<i32> {
    if bench.about_floor() {
        let missing = i32::try_from(finding.required? - finding.measured?).ok();
        return missing.filter(|missing| *missing > 0);
    }
    let flush = tolerance(finding, bench.document());
    let mut gone = |by: i32| cut(object, side, by).is_some_and(|object| bench.is_gone(&[object]));
    let most = room(object, side)?;
    if !gone(most) {
        return None;
    }
    // Beyond what there is to take off, the answer is that of all of it.
    least(missing(finding), |by| by >= most || gone(by)).map(|by| (by + flush).min(most))
}

/// How much can be taken off a side at most.
fn room(object: &Object, side: Side) -> Option<i32> {
    let Outline::Rectangle(Rectangle { size, .. }) = &object.booth()?.outline else { return None };
    let (length, other) = match side {
        Side::Left | Side::Right => (size.width, size.depth),
        Side::Front | Side::Back => (size.depth, size.width),
    };
    let area = i64::from(size.width) * i64::from(size.depth);
    // A standard booth stays one.
    let for_area = if area >= Booth::UNIT { (Booth::UNIT + i64::from(other) - 1) / i64::from(other) } else { 0 };
    let least = i64::from(LEAST_SIDE).max(for_area);
    i32::try_from(i64::from(length) - least).ok().filter(|room| *room > 0)
}

/// A booth without a strip along a side.
fn cut(object: &Object, side: Side, by: i32) -> Option<Object> {
    let Thing::Booth(booth) = &object.thing else { return None };
    let Outline::Rectangle(rectangle) = booth.outline else { return None };
    if by > room(object, side)? {
        return None;
    }
    let Size { width, depth } = rectangle.size;
    let (size, from) = match side {
        Side::Left => (Size::new(width - by, depth), (f64::from(by), 0.0)),
        Side::Right => (Size::new(width - by, depth), (0.0, 0.0)),
        Side::Front => (Size::new(width, depth - by), (0.0, f64::from(by))),
        Side::Back => (Size::new(width, depth - by), (0.0, 0.0)),
    };
    let corner = Place::new(from.0, from.1).turned(rectangle.angle.cos_sin(), rectangle.corner.place()).rounded();
    let outline = Outline::Rectangle(Rectangle { corner, size, ..rectangle });
    Some(Object { thing: Thing::Booth(Booth { outline, ..booth.clone() }), ..object.clone() })
}

fn trimmed(object: &Object, side: Side, by: i32) -> Option<Candidate> {
    let smaller = cut(object, side, by)?;
    let size = |object: &Object| match object.booth()?.outline {
        Outline::Rectangle(rectangle) => Some(rectangle.size),
        _ => None,
    };
    let (before, after) = (size(object)?, size(&smaller)?);
    let length = |value: i32| Value::Length(value.into());
    let how = told("mend-trimmed", object, by.into())
        .with("from-width", length(before.width))
        .with("from-depth", length(before.depth))
        .with("to-width", length(after.width))
        .with("to-depth", length(after.depth));
    Some(Candidate { objects: vec![smaller], moved_mm: by.into(), how })
}
