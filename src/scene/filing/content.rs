//! What a filing report says, before it is set on pages or written as a text: blocks in two languages.

use crate::rules::Severity;
use crate::scene::sheet::Sheet;

/// A text in both languages of a report, its first language first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Both(pub [String; 2]);

impl Both {
    /// The same text in both languages: a number, a date.
    #[must_use]
    pub fn same(text: impl Into<String>) -> Self {
        let text = text.into();
        Self([text.clone(), text])
    }

    /// The text in the first language, and in the second where that says anything else.
    pub fn distinct(&self) -> impl Iterator<Item = &str> {
        let Self([first, second]) = self;
        std::iter::once(first.as_str()).chain((first != second).then_some(second.as_str()))
    }

    /// Whether it says nothing.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.iter().all(String::is_empty)
    }
}

/// A whole report.
#[derive(Debug, Clone, PartialEq)]
pub struct Report {
    /// What it is called, for the file's own title and the foot of each page.
    pub title: Both,
    /// Tags of its languages, the first first.
    pub languages: [&'static str; 2],
    /// What it says, from top to bottom.
    pub blocks: Vec<Block>,
}

/// A piece of a report.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// What the report is about.
    Title(Both),
    /// What a part of it is about.
    Heading(Both),
    /// Some sentences.
    Paragraph(Both),
    /// Labels and values.
    Facts(Vec<(Both, Both)>),
    /// Rows and columns.
    Table(Table),
    /// A drawing as wide as the page.
    Drawing(Box<Sheet>, Both),
    /// What findings of one kind have in common.
    Kind(Kind),
    /// One finding.
    Entry(Entry),
}

/// Rows and columns.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Table {
    /// Parts of the width of the page, a column each.
    pub widths: Vec<f64>,
    /// Columns that hold figures: they are set to the right.
    pub figures: Vec<bool>,
    /// Heads of the columns.
    pub head: Vec<Both>,
    /// The rows, a text for each column.
    pub rows: Vec<Vec<Both>>,
    /// Least height of a row in mm; 0 for as high as the texts are.
    pub least: f64,
}

/// What findings of one kind have in common: a rule, a severity, a clause.
#[derive(Debug, Clone, PartialEq)]
pub struct Kind {
    /// How grave they are.
    pub severity: Severity,
    /// The rule, the severity, how many.
    pub title: Both,
    /// What the clause says and where it stands: some lines.
    pub lines: Vec<Both>,
}

/// One finding.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// Its number in the report.
    pub number: usize,
    /// How grave it is.
    pub severity: Severity,
    /// What is wrong.
    pub sentence: Both,
    /// Measured, required, where: some lines.
    pub lines: Vec<Both>,
    /// The place, where it is drawn.
    pub drawing: Option<Box<Sheet>>,
}
