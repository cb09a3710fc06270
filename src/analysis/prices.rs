//! What a booth costs: what is typed for it, else what the price list of the plan says.

use super::{booth_type, open_sides::Near};
use crate::model::{Booth, BoothType, Layout, ObjectId, Prices};

/// What a booth costs, and how that comes about. Sums are in hundredths of the plan's currency.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Price {
    /// What is to be paid.
    pub amount: i64,
    /// How it was worked out; `None` where the planner typed it.
    pub from: Option<Parts>,
}

impl Price {
    /// The same for whoever signs on `day` (`YYYY-MM-DD`): what is typed stays, from the floor the discount of that day is
    /// taken off.
    #[must_use]
    pub fn signed_on(self, day: &str, prices: &Prices) -> Self {
        self.from.map_or(self, |parts| Self::of(Parts { off: prices.off(day), ..parts }))
    }

    fn of(parts: Parts) -> Self {
        Self { amount: parts.amount(), from: Some(parts) }
    }
}

/// How a price was worked out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Parts {
    /// Its open sides, 0 to 4.
    pub open_sides: u8,
    /// What a m² costs.
    pub per_m2: i64,
    /// The area that is charged, in mm².
    pub area: i64,
    /// What its hall and pavilion add, in hundredths of the price of the floor.
    pub premium: i32,
    /// What is taken off for signing early, in hundredths of the price of the floor.
    pub off: i32,
    /// What is added once.
    pub fees: i64,
}

impl Parts {
    /// All together, rounded once.
    fn amount(&self) -> i64 {
        // Hundredths of a currency x mm² x hundredths x hundredths.
        let floor = i128::from(self.per_m2)
            * i128::from(self.area)
            * i128::from(100 + self.premium)
            * i128::from(100 - self.off);
        let unit = 1_000_000_i128 * 100 * 100;
        let floor = (floor + unit / 2).div_euclid(unit);
        i64::try_from(floor.max(0)).unwrap_or(i64::MAX).saturating_add(self.fees)
    }
}

/// What the booth `id` costs without a discount; `None` where there is no such booth, or neither booth nor price list tell.
#[must_use]
pub fn price(layout: &Layout, near: &Near<'_>, id: ObjectId) -> Option<Price> {
    price_as(layout, layout.object(id)?.booth()?, || booth_type(layout, near, id))
}

/// The same of a booth whose type is asked for only where the price depends on it.
pub(super) fn price_as(layout: &Layout, booth: &Booth, sort: impl FnOnce() -> Option<BoothType>) -> Option<Price> {
    if let Some(amount) = booth.price {
        return Some(Price { amount, from: None });
    }
    let prices = &layout.settings().prices;
    if prices.rates.is_empty() {
        return None;
    }
    let open_sides = sort()?.open_sides();
    let place = |id: Option<ObjectId>| id.and_then(|id| layout.object(id));
    let hall = place(booth.hall).and_then(|hall| hall.hall()?.premium);
    let pavilion = place(booth.pavilion).and_then(|pavilion| pavilion.pavilion()?.premium);
    Some(Price::of(Parts {
        open_sides,
        per_m2: prices.rate(booth.kind, open_sides)?,
        area: booth.outline.area().max(prices.least_area.unwrap_or(0)),
        premium: hall.unwrap_or(0).saturating_add(pavilion.unwrap_or(0)).max(-100),
        off: 0,
        fees: prices.fees_of(booth.kind),
    }))
}

/// Price per m² of a booth's own area, in hundredths of the plan's currency, rounded; `None` without a price.
#[must_use]
pub fn price_per_m2(layout: &Layout, near: &Near<'_>, id: ObjectId) -> Option<i64> {
    let area = i128::from(layout.object(id)?.booth()?.outline.area().max(1));
    let amount = i128::from(price(layout, near, id)?.amount);
    i64::try_from((amount * 1_000_000 + area / 2) / area).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Outline, Point, Polygon, Rectangle, Size};
    use crate::index::Index;
    use crate::model::{Booth, BoothKind, EarlyBird, Fee, Hall, Names, Object, Prices, Rate, Record, Settings, Thing};

    fn id(text: &str) -> ObjectId {
        text.parse().unwrap()
    }

    /// A booth of 2 m x 3 m by itself in a hall that costs a tenth more.
    fn plan(booth: impl Fn(Booth) -> Booth) -> Layout {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(20_000, 20_000), Size::new(2_000, 3_000)));
        let booth = booth(Booth { kind: BoothKind::Raw, hall: Some(id("h")), ..Booth::new(outline) });
        let corners = [(0, 0), (50_000, 0), (50_000, 50_000), (0, 50_000)].map(|(x, y)| Point::new(x, y));
        let hall = Hall { premium: Some(10), ..Hall::new(Polygon::new(corners.to_vec()).unwrap()) };
        let rate = |kind, open_sides, per_m2| Rate { kind, open_sides, per_m2 };
        let fee = |kind, amount| Fee { names: Names::default(), kind, amount };
        let prices = Prices {
            rates: vec![rate(BoothKind::Raw, 1, 80_000), rate(BoothKind::Raw, 4, 100_033)],
            least_area: Some(9_000_000),
            fees: vec![fee(None, 50_000), fee(Some(BoothKind::Shell), 1)],
            early: vec![EarlyBird { until: "2026-12-31".to_owned(), off: 10 }],
            also: Vec::new(),
        };
        [
            Record::Settings(Box::new(Settings { prices, ..Settings::default() })),
            Record::Object(Object::new(id("h"), Thing::Hall(hall))),
            Record::Object(Object::new(id("b"), Thing::Booth(booth))),
        ]
        .into_iter()
        .collect()
    }

    fn priced(layout: &Layout, day: Option<&str>) -> Option<Price> {
        let index = Index::of(layout);
        let price = price(layout, &|area| index.near_sorted(area), id("b"))?;
        Some(day.map_or(price, |day| price.signed_on(day, &layout.settings().prices)))
    }

    #[test]
    fn an_island_pays_for_the_least_area_the_hall_and_the_fee() {
        let found = priced(&plan(|booth| booth), None).unwrap();
        // 1,000.33 x 9 m² x 1.1 = 9,903.267, and 500.
        assert_eq!(found.amount, 990_327 + 50_000);
        let parts = found.from.unwrap();
        assert_eq!((parts.open_sides, parts.per_m2, parts.area, parts.premium), (4, 100_033, 9_000_000, 10));
    }

    #[test]
    fn who_signs_early_pays_less_for_the_floor_but_the_whole_fee() {
        assert_eq!(priced(&plan(|booth| booth), Some("2026-12-31")).unwrap().amount, 891_294 + 50_000);
        assert_eq!(priced(&plan(|booth| booth), Some("2027-01-01")).unwrap().amount, 990_327 + 50_000);
    }

    #[test]
    fn what_is_typed_counts_and_what_no_rate_is_for_has_no_price() {
        let typed = priced(&plan(|booth| Booth { price: Some(123), ..booth }), Some("2026-12-31")).unwrap();
        assert_eq!(typed, Price { amount: 123, from: None });
        assert_eq!(priced(&plan(|booth| Booth { kind: BoothKind::Shell, ..booth }), None), None);
    }

    #[test]
    fn a_price_per_square_metre_is_of_the_area_the_booth_has() {
        let layout = plan(|booth| Booth { price: Some(600_000), ..booth });
        let index = Index::of(&layout);
        assert_eq!(price_per_m2(&layout, &|area| index.near_sorted(area), id("b")), Some(100_000));
    }
}
