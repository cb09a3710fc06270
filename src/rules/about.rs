//! The fixed facts of a rule: its cases, and the numbers it takes from a profile.

use crate::message::{Message, Value};
use crate::model::Kind;

/// The fixed facts of a rule.
#[derive(Debug, PartialEq, Eq)]
pub struct About {
    /// Short name for files and the command line, such as `outside-hall`.
    pub id: &'static str,
    /// Message key of its name.
    pub title: &'static str,
    /// Message key of one or two sentences that explain it.
    pub explanation: &'static str,
    /// Kinds of object it checks.
    pub subjects: &'static [Kind],
    /// What it can find; a profile gives each a severity.
    pub cases: &'static [Case],
    /// The numbers it takes from the profile.
    pub limits: &'static [Limit],
}

/// One thing that a rule can find.
#[derive(Debug, PartialEq, Eq)]
pub struct Case {
    /// Short name, such as `no-hall`.
    pub id: &'static str,
    /// The numbers it needs, the one that the measured value is held against first.
    pub limits: &'static [&'static str],
}

/// A number that a rule takes from a profile.
#[derive(Debug, PartialEq, Eq)]
pub struct Limit {
    /// Short name, such as `gap`.
    pub id: &'static str,
    /// What it counts.
    pub unit: Unit,
    /// Which of two values asks for more.
    pub stricter: Stricter,
}

/// What a number of a profile counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Millimetres.
    Length,
    /// Thousandths of a whole.
    Share,
    /// Things, one by one.
    Count,
    /// Thousandths of a person on a square metre.
    Density,
    /// Millimetres for a hundred persons.
    WidthForHundred,
    /// Kilograms on a square metre.
    Load,
}

/// Which of two values of a limit asks for more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stricter {
    /// The larger: what is measured has to reach the limit.
    Larger,
    /// The smaller: what is measured must not go beyond the limit.
    Smaller,
}

impl About {
    /// The case of this name.
    #[must_use]
    pub fn case(&self, id: &str) -> Option<&'static Case> {
        self.cases.iter().find(|case| case.id == id)
    }

    /// The limit of this name.
    #[must_use]
    pub fn limit(&self, id: &str) -> Option<&'static Limit> {
        self.limits.iter().find(|limit| limit.id == id)
    }

    /// What its findings count: the unit of the numbers that measured values are held against. `None` where nothing is
    /// measured.
    #[must_use]
    pub fn measures(&self) -> Option<Unit> {
        let mut firsts = self.cases.iter().filter_map(|case| case.limits.first());
        firsts.next().and_then(|first| self.limit(first)).map(|limit| limit.unit)
    }
}

impl Unit {
    /// Its short word for scripts.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Length => "mm",
            Self::Share => "thousandths",
            Self::Count => "count",
            Self::Density => "thousandths of a person/m2",
            Self::WidthForHundred => "mm/100 persons",
            Self::Load => "kg/m2",
        }
    }

    /// What it counts, for people.
    #[must_use]
    pub const fn label(self) -> Message {
        Message::new(match self {
            Self::Length => "rule-unit-length",
            Self::Share => "rule-unit-share",
            Self::Count => "rule-unit-count",
            Self::Density => "rule-unit-density",
            Self::WidthForHundred => "rule-unit-width",
            Self::Load => "rule-unit-load",
        })
    }

    /// A value in this unit as profiles have it, such as `0.6 m`; it is read back as the same value.
    #[must_use]
    pub fn written(self, value: i32) -> String {
        let value = i64::from(value);
        match self {
            Self::Length => format!("{} m", decimals(value, 1_000)),
            Self::Share => format!("{} %", decimals(value, 10)),
            Self::Count => value.to_string(),
            Self::Density => format!("{} persons/m2", decimals(value, 1_000)),
            Self::WidthForHundred => format!("{} m/100 persons", decimals(value, 1_000)),
            Self::Load => format!("{value} kg/m2"),
        }
    }

    /// A value in this unit for people: `0.60 m`, `40 %`.
    #[must_use]
    pub fn amount(self, value: i64) -> Message {
        match self {
            Self::Length => Message::new("rule-amount-length").with("value", Value::Length(value)),
            Self::Share => Message::new("rule-amount-share").with("value", decimals(value, 10)),
            Self::Count => Message::new("rule-amount-count").with("value", value),
            Self::Density => Message::new("rule-amount-density").with("value", decimals(value, 1_000)),
            Self::WidthForHundred => Message::new("rule-amount-width").with("value", Value::Length(value)),
            Self::Load => Message::new("rule-amount-load").with("value", value),
        }
    }
}

/// A value in parts of a whole, as a decimal without needless zeros. So many parts: 10, 100 or 1000.
fn decimals(value: i64, parts: u64) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let (whole, rest) = (value.unsigned_abs() / parts, value.unsigned_abs() % parts);
    let digits = parts.ilog10() as usize;
    let text = format!("{sign}{whole}.{rest:0digits$}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

impl Case {
    /// A case that needs these numbers, the one that the measured value is held against first.
    pub(super) const fn of(id: &'static str, limits: &'static [&'static str]) -> Self {
        Self { id, limits }
    }
}

impl Limit {
    /// A length in mm that what is measured has to reach.
    pub(super) const fn at_least(id: &'static str) -> Self {
        Self { id, unit: Unit::Length, stricter: Stricter::Larger }
    }

    /// A length in mm that what is measured must not go beyond.
    pub(super) const fn at_most(id: &'static str) -> Self {
        Self { id, unit: Unit::Length, stricter: Stricter::Smaller }
    }

    /// A share in thousandths that what is measured must not go beyond.
    pub(super) const fn share_at_most(id: &'static str) -> Self {
        Self { id, unit: Unit::Share, stricter: Stricter::Smaller }
    }

    /// A share in thousandths that there has to be at least.
    pub(super) const fn share_at_least(id: &'static str) -> Self {
        Self { id, unit: Unit::Share, stricter: Stricter::Larger }
    }

    /// A number of things that there have to be.
    pub(super) const fn count_at_least(id: &'static str) -> Self {
        Self { id, unit: Unit::Count, stricter: Stricter::Larger }
    }

    /// How many persons there are on so much floor, in thousandths on a m²: the more, the more is asked for.
    pub(super) const fn density(id: &'static str) -> Self {
        Self { id, unit: Unit::Density, stricter: Stricter::Larger }
    }

    /// A width in mm that there has to be for every hundred persons.
    pub(super) const fn width_for_hundred(id: &'static str) -> Self {
        Self { id, unit: Unit::WidthForHundred, stricter: Stricter::Larger }
    }

    /// A load in kg/m² that what is measured must not go beyond.
    pub(super) const fn load_at_most(id: &'static str) -> Self {
        Self { id, unit: Unit::Load, stricter: Stricter::Smaller }
    }

    /// The stricter of two values.
    #[must_use]
    pub fn stricter_of(&self, one: i32, other: i32) -> i32 {
        match self.stricter {
            Stricter::Larger => one.max(other),
            Stricter::Smaller => one.min(other),
        }
    }

    /// Whether a measured value does not keep to `value`.
    #[must_use]
    pub fn is_broken(&self, measured: i64, value: i32) -> bool {
        match self.stricter {
            Stricter::Larger => measured < value.into(),
            Stricter::Smaller => measured > value.into(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::decimals;
    use crate::rules::RULES;

    #[test]
    fn all_findings_of_a_rule_are_measured_in_one_unit() {
        for about in RULES.iter().map(|rule| rule.about()) {
            for limit in about.cases.iter().filter_map(|case| about.limit(case.limits.first()?)) {
                assert_eq!(Some(limit.unit), about.measures(), "{}", about.id);
            }
        }
    }

    #[test]
    fn decimals_have_no_needless_zeros() {
        assert_eq!(
            [(400, 10), (1_334, 10), (750, 1_000)].map(|(value, parts)| decimals(value, parts)),
            ["40", "133.4", "0.75"]
        );
        assert_eq!((decimals(-5, 1_000), decimals(0, 10)), ("-0.005".to_owned(), "0".to_owned()));
    }
}
