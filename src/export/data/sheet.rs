//! Tables before they have a format.

/// What the numbers of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Words.
    Text,
    /// Whole numbers.
    Count,
    /// Numbers with two decimals: areas in m², units, prices.
    Hundredths,
}

/// The heading of a column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Heading {
    /// What it says.
    pub text: String,
    /// What stands below it.
    pub measure: Measure,
}

/// One cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Nothing.
    Empty,
    /// Words.
    Text(String),
    /// A whole number.
    Count(i64),
    /// A number in hundredths.
    Hundredths(i64),
}

impl Cell {
    /// Words, where there are any.
    #[must_use]
    pub fn text(text: Option<impl Into<String>>) -> Self {
        text.map(Into::into).filter(|text: &String| !text.is_empty()).map_or(Self::Empty, Self::Text)
    }

    /// A number in hundredths, where there is one.
    #[must_use]
    pub fn hundredths(number: Option<i64>) -> Self {
        number.map_or(Self::Empty, Self::Hundredths)
    }

    /// An area in mm², in m² to two decimals.
    #[must_use]
    pub const fn area(mm2: i64) -> Self {
        Self::Hundredths(mm2.saturating_add(5_000).div_euclid(10_000))
    }

    /// A whole number.
    #[must_use]
    pub fn count(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

/// One sheet of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Its columns.
    pub headings: Vec<Heading>,
    /// Its rows, each with a cell a column.
    pub rows: Vec<Vec<Cell>>,
}
