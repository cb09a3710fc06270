//! What a place is worth to an exhibitor by itself, and why.

use std::collections::BTreeSet;

use super::spots::Spot;
use crate::message::{Message, Value};
use crate::model::{Booth, Exhibitor, Layout, ObjectId};

/// For having a place at all: more than all else a place by itself can give, so that as many as possible get one.
pub const PLACED: i64 = 1_000;
/// For the pavilion that was asked for.
const PAVILION: i64 = 300;
/// For exactly the area that was asked for.
const AREA: i64 = 200;
/// For as many open sides as were asked for, or more.
const OPEN_SIDES: i64 = 100;
/// An area fits that differs from the wish by at most one part in so many: a quarter.
const TOLERANCE: i64 = 4;

/// What one exhibitor asks for, put so that places can be held against it.
#[derive(Debug, Clone)]
pub(super) struct Demand<'a> {
    pub exhibitor: &'a Exhibitor,
    /// The pavilions that its wish, or else its sector, names; none where the plan has none of that name.
    pavilions: BTreeSet<ObjectId>,
    area: Option<i64>,
    open: u8,
}

impl<'a> Demand<'a> {
    pub(super) fn of(exhibitor: &'a Exhibitor, layout: &Layout) -> Self {
        let wishes = &exhibitor.wishes;
        let named = |word: Option<&String>| word.map(|word| pavilions(layout, word)).unwrap_or_default();
        let wished = named(wishes.pavilion.as_ref());
        let pavilions = if wished.is_empty() { named(exhibitor.sector.as_ref()) } else { wished };
        let area = wishes.area_mm2().filter(|area| *area > 0);
        Self { exhibitor, pavilions, area, open: wishes.open_sides.unwrap_or(0) }
    }

    /// The points of a place; `None` where its area does not fit: more than a quarter off, and not a single booth of at
    /// most 9 m² for a smaller wish. Who names no area wants one booth.
    pub(super) fn score(&self, spot: &Spot<'_>) -> Option<i64> {
        let off = match self.area {
            Some(wanted) => (spot.area - wanted).abs(),
            None => 0,
        };
        let single = spot.booths.len() == 1;
        let fits = match self.area {
            Some(wanted) => off * TOLERANCE <= wanted || single && spot.area <= Booth::UNIT && wanted <= spot.area,
            None => single,
        };
        let area = self.area.map_or(AREA, |wanted| (AREA - AREA * off / wanted).max(0));
        let pavilion = if self.is_at_home(spot) { PAVILION } else { 0 };
        let missing = i64::from(self.open.saturating_sub(spot.open));
        fits.then(|| PLACED + pavilion + area + (OPEN_SIDES - missing * OPEN_SIDES / 2).max(0))
    }

    fn is_at_home(&self, spot: &Spot<'_>) -> bool {
        self.pavilions.is_empty() || spot.pavilion().is_some_and(|id| self.pavilions.contains(&id))
    }

    /// Why the place has its points.
    pub(super) fn reasons(&self, spot: &Spot<'_>) -> Vec<Message> {
        let mut reasons = Vec::new();
        if !self.pavilions.is_empty() {
            let home = self.is_at_home(spot);
            reasons.push(Message::new(if home { "sales-reason-pavilion" } else { "sales-reason-elsewhere" }));
        }
        if let Some(wanted) = self.area {
            let areas = Message::new("sales-reason-area").with("area", Value::Area(spot.area));
            reasons.push(areas.with("wanted", Value::Area(wanted)));
        }
        if self.open > 0 {
            let sides = Message::new("sales-reason-sides").with("open", i64::from(spot.open));
            reasons.push(sides.with("wanted", i64::from(self.open)));
        }
        reasons
    }
}

/// The pavilions that a word means: one of their names, or their theme.
fn pavilions(layout: &Layout, word: &str) -> BTreeSet<ObjectId> {
    let word = word.trim().to_lowercase();
    let meant = layout.pavilions().filter(|(_, pavilion)| {
        let named = pavilion.names.iter().any(|(_, name)| name.trim().to_lowercase() == word);
        !word.is_empty() && (named || pavilion.theme.word() == word)
    });
    meant.map(|(object, _)| object.id).collect()
}
