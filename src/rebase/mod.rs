//! A newer drawing of the same venue held against a plan: how it lies on it, what differs, which booths that hits or frees.
//!
//! Comparing changes nothing: [`Step`] says what would, and booths are never part of it.

mod account;
mod align;
mod background;
mod booths;
mod differ;
mod marks;
mod picture;
mod rebased;
mod step;

pub use align::{Lie, lie};
pub use background::Background;
pub use booths::{Touch, Touched};
pub use differ::{Became, Difference};
pub use picture::{Line, Tone, lines};
pub use rebased::{Newer, Rebased};
pub use step::Step;

use differ::Differences;

use std::collections::BTreeMap;

use crate::document::Document;
use crate::import::meaning::Made;
use crate::model::{Kind, ObjectId};
use crate::rules::{Finding, FindingKey};

/// What belongs to the venue rather than to a fair, and is compared.
pub const KINDS: [Kind; 6] = [Kind::Hall, Kind::Wall, Kind::Pillar, Kind::Exit, Kind::SafetyPoint, Kind::Facility];

/// How a newer drawing differs from a plan.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Comparison {
    /// What differs, by kind in the order of [`KINDS`].
    pub differences: Vec<Difference>,
    /// What each thing of the drawing is in the plan, where it is there, by its place among the things that were made.
    pub counterparts: BTreeMap<usize, ObjectId>,
    /// How many things are as they were.
    pub same: usize,
    /// Kinds of which the plan has some and the drawing none: those of the plan stay.
    pub unshown: Vec<Kind>,
    /// What differs in the background.
    pub background: Background,
    /// The booths that what differs hits or frees, by id.
    pub booths: Vec<Touched>,
}

/// Compares what was made of a newer drawing, which lies on the plan as it should, with the plan.
#[must_use]
pub fn compare(document: &Document, made: &Made) -> Comparison {
    let layout = document.layout();
    let Differences { found, counterparts, unshown } = differ::differences(document, made);
    let changed = found.iter().filter(|it| it.became == Became::Changed).count();
    let booths = booths::touched(document, made, &found);
    Comparison {
        same: counterparts.len() - changed,
        differences: found,
        counterparts,
        unshown,
        background: background::compared(layout, made),
        booths,
    }
}

impl Comparison {
    /// Whether the drawing shows the venue as the plan has it.
    #[must_use]
    pub const fn is_same(&self) -> bool {
        self.differences.is_empty() && self.background.gone.is_empty() && self.background.new.is_empty()
    }
}

/// The findings that one version of a plan has and the other has not: those that came, and those that went.
#[must_use]
pub fn findings<'a>(before: &'a Document, after: &'a Document) -> (Vec<&'a Finding>, Vec<&'a Finding>) {
    let only = |one: &'a Document, other: &Document| {
        let mut keys: Vec<FindingKey> = other.open_findings().map(Finding::key).collect();
        keys.sort_unstable();
        one.open_findings().filter(|finding| keys.binary_search(&finding.key()).is_err()).collect()
    };
    (only(after, before), only(before, after))
}
