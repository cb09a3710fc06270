//! What booths cost: rates by kind and open sides, fees, discounts for who comes early, other currencies.

use super::{BoothKind, Names};

/// The price list of a fair. An empty one prices nothing: then only what is typed for a booth counts.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Prices {
    /// What a m² costs. Where none is for so many open sides, that for the next fewer holds.
    pub rates: Vec<Rate>,
    /// At least so much area is charged, in mm².
    pub least_area: Option<i64>,
    /// What is added once for a booth.
    pub fees: Vec<Fee>,
    /// What is taken off for whoever signs early.
    pub early: Vec<EarlyBird>,
    /// Currencies in which prices are shown besides.
    pub also: Vec<OtherCurrency>,
}

/// What a m² of one kind of booth costs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rate {
    /// Shell scheme or raw space.
    pub kind: BoothKind,
    /// From so many open sides on: 1 to 4.
    pub open_sides: i32,
    /// In hundredths of the plan's currency.
    pub per_m2: i64,
}

/// A sum that is added to the price of a booth, whatever its size: registration, a fascia, insurance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fee {
    /// What it is for.
    pub names: Names,
    /// Whom it is asked of; everybody where no kind is named.
    pub kind: Option<BoothKind>,
    /// In hundredths of the plan's currency.
    pub amount: i64,
}

/// A discount on the floor, not on fees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EarlyBird {
    /// The last day on which it is given: `YYYY-MM-DD`.
    pub until: String,
    /// What is taken off, in hundredths of the price: 0 to 100.
    pub off: i32,
}

/// Another currency.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OtherCurrency {
    /// Which one (ISO 4217).
    pub currency: String,
    /// How much of it one of the plan's currency is, in millionths.
    pub rate: i64,
}

impl Prices {
    /// What a m² costs of a kind with so many open sides, in hundredths of the plan's currency. A booth without an open
    /// side costs what one with a single one does.
    #[must_use]
    pub fn rate(&self, kind: BoothKind, open_sides: u8) -> Option<i64> {
        let sides = i32::from(open_sides).max(1);
        let fit = self.rates.iter().filter(|rate| rate.kind == kind && rate.open_sides <= sides);
        fit.max_by_key(|rate| rate.open_sides).map(|rate| rate.per_m2)
    }

    /// What is taken off on a day, in hundredths: the discount that ends first of those that still hold.
    #[must_use]
    pub fn off(&self, day: &str) -> i32 {
        let holding = self.early.iter().filter(|early| day <= early.until.as_str());
        holding.min_by(|one, other| one.until.cmp(&other.until)).map_or(0, |early| early.off)
    }

    /// What is added for a booth of a kind, in hundredths of the plan's currency.
    #[must_use]
    pub fn fees_of(&self, kind: BoothKind) -> i64 {
        let asked = self.fees.iter().filter(|fee| fee.kind.is_none_or(|of| of == kind));
        asked.fold(0, |sum, fee| sum.saturating_add(fee.amount))
    }
}

impl OtherCurrency {
    /// A sum of the plan's currency in this one, both in hundredths, rounded.
    #[must_use]
    pub fn of(&self, amount: i64) -> i64 {
        let millionths = i128::from(amount) * i128::from(self.rate);
        i64::try_from((millionths + 500_000).div_euclid(1_000_000)).unwrap_or(i64::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rate(kind: BoothKind, open_sides: i32, per_m2: i64) -> Rate {
        Rate { kind, open_sides, per_m2 }
    }

    #[test]
    fn the_rate_of_the_next_fewer_open_sides_holds() {
        let rates = vec![
            rate(BoothKind::Raw, 1, 27_000),
            rate(BoothKind::Raw, 2, 28_000),
            rate(BoothKind::Raw, 4, 30_000),
            rate(BoothKind::Shell, 2, 99_000),
        ];
        let prices = Prices { rates, ..Prices::default() };
        let raw = [0, 1, 2, 3, 4].map(|sides| prices.rate(BoothKind::Raw, sides));
        assert_eq!(raw, [27_000, 27_000, 28_000, 28_000, 30_000].map(Some));
        assert_eq!(prices.rate(BoothKind::Shell, 1), None);
    }

    #[test]
    fn of_two_discounts_that_hold_the_one_that_ends_first_counts() {
        let early = |until: &str, off| EarlyBird { until: until.to_owned(), off };
        let early = vec![early("2027-03-31", 5), early("2026-12-31", 10)];
        let prices = Prices { early, ..Prices::default() };
        let days = ["2026-11-23", "2026-12-31", "2027-01-01", "2027-03-31", "2027-04-01"];
        assert_eq!(days.map(|day| prices.off(day)), [10, 10, 5, 5, 0]);
    }

    #[test]
    fn other_currencies_are_rounded_to_hundredths() {
        let euro = OtherCurrency { currency: "EUR".to_owned(), rate: 127_500 };
        assert_eq!(euro.of(800_000), 102_000);
        assert_eq!(euro.of(1), 0);
        assert_eq!(euro.of(4), 1);
    }
}
