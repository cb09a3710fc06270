//! The fixed facts of a rule: its cases, and the numbers it takes from a profile.

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
