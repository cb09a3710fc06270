//! How the plan is printed; stored with it.

use super::words;

words! {
    /// Paper sizes (ISO 216).
    Paper {
        /// 210 x 297 mm.
        A4 = "A4",
        /// 297 x 420 mm.
        A3 = "A3",
        /// 420 x 594 mm.
        A2 = "A2",
        /// 594 x 841 mm.
        A1 = "A1",
        /// 841 x 1189 mm.
        A0 = "A0",
    }
}

impl Paper {
    /// Short and long side in mm.
    #[must_use]
    pub const fn sides(self) -> (i32, i32) {
        match self {
            Self::A4 => (210, 297),
            Self::A3 => (297, 420),
            Self::A2 => (420, 594),
            Self::A1 => (594, 841),
            Self::A0 => (841, 1189),
        }
    }
}

/// Unprinted edge on each side, in mm of paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Margins {
    /// Left.
    pub left: i32,
    /// Top.
    pub top: i32,
    /// Right.
    pub right: i32,
    /// Bottom.
    pub bottom: i32,
}

impl Default for Margins {
    fn default() -> Self {
        Self { left: 10, top: 10, right: 10, bottom: 10 }
    }
}

/// What a printed plan shows beside halls and booths.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is one switch of the page dialog")]
pub struct Shown {
    /// Legend of pavilions and signs.
    pub legend: bool,
    /// Title block.
    pub title_block: bool,
    /// Scale bar.
    pub scale_bar: bool,
    /// North arrow.
    pub north: bool,
    /// Names of exhibitors.
    pub exhibitors: bool,
    /// Safety points.
    pub safety: bool,
    /// Utilities.
    pub utilities: bool,
    /// Dimensions.
    pub dimensions: bool,
    /// Underlays.
    pub underlays: bool,
    /// Findings.
    pub findings: bool,
    /// Middle lines of aisles with their clear widths.
    pub aisle_widths: bool,
}

impl Default for Shown {
    fn default() -> Self {
        Self {
            legend: true,
            title_block: true,
            scale_bar: true,
            north: true,
            exhibitors: true,
            safety: true,
            utilities: false,
            dimensions: true,
            underlays: true,
            findings: false,
            aisle_widths: false,
        }
    }
}

/// Page setup of a plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PageSetup {
    /// Paper size.
    pub paper: Paper,
    /// Long side across.
    pub landscape: bool,
    /// 1:`scale`; `None` fits the plan to the page.
    pub scale: Option<i32>,
    /// Unprinted edges.
    pub margins: Margins,
    /// What is shown.
    pub shown: Shown,
}

impl Default for PageSetup {
    fn default() -> Self {
        Self { paper: Paper::A1, landscape: true, scale: None, margins: Margins::default(), shown: Shown::default() }
    }
}
