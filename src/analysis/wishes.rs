//! Who wanted what, and what they got.

use std::collections::BTreeMap;

use super::{booth_type, open_sides::Near};
use crate::model::{Exhibitor, Layout, ObjectId, Wishes};

/// An exhibitor that wants something, and what it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanting<'a> {
    /// Who.
    pub exhibitor: &'a Exhibitor,
    /// Its booths, by id.
    pub booths: Vec<ObjectId>,
    /// The area of all its booths in mm²; of a booth with several exhibitors each has an equal part.
    pub area: i64,
    /// The most open sides of a booth of its.
    pub open_sides: Option<u8>,
}

impl Wanting<'_> {
    /// How much less than wanted it got, in mm²; 0 where it got as much or wanted no certain area.
    #[must_use]
    pub fn short_by(&self) -> i64 {
        (self.exhibitor.wishes.area_mm2().unwrap_or(0) - self.area).max(0)
    }

    /// Whether it has fewer open sides than it wanted.
    #[must_use]
    pub fn lacks_sides(&self) -> bool {
        self.exhibitor.wishes.open_sides.is_some_and(|wanted| self.open_sides.is_none_or(|got| got < wanted))
    }
}

/// Everybody with a wish for area or open sides, those who lack most area first.
#[must_use]
pub fn wanting<'a>(layout: &'a Layout, near: &Near<'_>) -> Vec<Wanting<'a>> {
    let mut had: BTreeMap<ObjectId, (Vec<ObjectId>, i64)> = BTreeMap::new();
    for (object, booth) in layout.booths() {
        let share = booth.outline.area() / i64::try_from(booth.exhibitors.len().max(1)).unwrap_or(1);
        for id in &booth.exhibitors {
            let (booths, area) = had.entry(*id).or_default();
            booths.push(object.id);
            *area = area.saturating_add(share);
        }
    }
    let wants = |wishes: &Wishes| wishes.area.is_some() || wishes.open_sides.is_some();
    let mut all: Vec<Wanting<'a>> = layout
        .exhibitors()
        .filter(|exhibitor| wants(&exhibitor.wishes))
        .map(|exhibitor| {
            let (booths, area) = had.remove(&exhibitor.id).unwrap_or_default();
            let sides = booths.iter().filter_map(|id| booth_type(layout, near, *id)).map(|it| it.open_sides());
            Wanting { exhibitor, open_sides: sides.max(), booths, area }
        })
        .collect();
    all.sort_by_key(|one| (std::cmp::Reverse(one.short_by()), !one.lacks_sides(), one.exhibitor.id));
    all
}
