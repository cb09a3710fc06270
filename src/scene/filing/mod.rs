//! The filing report: what a plan was checked by and what came of it, in two languages side by side, with drawings.
//!
//! It is made as [blocks](Block), which a report's format sets on [pages](pages()) or writes as a text. A part of the
//! report is a file with a function, and one line in `PARTS`.

mod content;
mod drawings;
mod figures;
mod found;
mod pages;
mod speaker;
mod title;
mod tried;
mod waived;
mod ways_out;

use super::Near;
use crate::i18n::Locale;
use crate::model::{Layout, RuleChange, Standing};
use crate::rules::{Finding, Profile, RULES, Severity};
pub use content::{Block, Both, Entry, Kind, Report, Table};
pub use pages::{Clipped, Leaf, pages};
use speaker::Speaker;

/// Most findings that are drawn, the gravest first; all of them are listed.
pub const MOST_DRAWINGS: usize = 200;

/// What a report is made from: a plan, and the result of a check of all rules.
#[derive(Clone, Copy)]
pub struct Filing<'a> {
    /// The plan.
    pub layout: &'a Layout,
    /// What is near a place of it.
    pub near: &'a Near<'a>,
    /// What it was checked by.
    pub profile: &'a Profile,
    /// What the plan changes of that.
    pub changes: &'a [RuleChange],
    /// All that was found, what is waived too.
    pub findings: &'a [Finding],
    /// The language that comes first.
    pub first: Locale,
    /// Name of the file.
    pub file: &'a str,
    /// Whether the file holds the plan as it is here.
    pub saved: bool,
    /// Whether the plan is approved.
    pub standing: Standing,
}

/// What is told by all parts of a report.
struct Content<'a> {
    filing: Filing<'a>,
    speaker: Speaker,
    /// Findings that nobody waived: the gravest first, those of one kind together, numbered from 1 in this order.
    open: Vec<&'a Finding>,
    waived: Vec<&'a Finding>,
}

/// The parts of a report, from top to bottom.
const PARTS: &[fn(&Content<'_>) -> Vec<Block>] = &[
    title::part,
    tried::rules,
    tried::unverified,
    tried::changes,
    found::part,
    waived::part,
    ways_out::part,
    figures::part,
    title::signatures,
];

/// The report of a check.
#[must_use]
pub fn filing_report(filing: &Filing<'_>) -> Report {
    let content = Content::of(filing);
    Report {
        title: title::name(&content),
        languages: content.speaker.tags(),
        blocks: PARTS.iter().flat_map(|part| part(&content)).collect(),
    }
}

impl<'a> Content<'a> {
    fn of(filing: &Filing<'a>) -> Self {
        let is_waived = |finding: &&Finding| finding.waiver(filing.layout).is_some();
        let (waived, mut open): (Vec<&Finding>, Vec<&Finding>) = filing.findings.iter().partition(is_waived);
        let rule = |finding: &Finding| RULES.iter().position(|rule| rule.about().id == finding.rule);
        open.sort_by_cached_key(|finding| {
            (finding.severity, rule(finding), finding.basis.profile.clone(), finding.basis.clause.clone())
        });
        Self { filing: *filing, speaker: Speaker::of(filing.first), open, waived }
    }

    /// How many findings that nobody waived are of this severity.
    fn count(&self, severity: Severity) -> usize {
        self.open.iter().filter(|finding| finding.severity == severity).count()
    }
}
