//! What `hallplan check --json` prints: format `hallplan-findings`, version 1.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::cli::checked::Checked;
use crate::cli::languages::by_language;
use crate::geometry::Place;
use crate::i18n::Words;
use crate::model::RuleChange;
use crate::rules::{Finding, Profile, Severity};

/// The whole list.
#[derive(Serialize)]
pub struct Findings<'a> {
    format: &'static str,
    version: u32,
    /// Ids of the profiles.
    profiles: Vec<&'a str>,
    /// What the plan changes of them.
    changes: Vec<Change<'a>>,
    counts: BTreeMap<&'static str, usize>,
    findings: Vec<Entry>,
}

/// A finding.
#[derive(Serialize)]
pub(super) struct Entry {
    rule: &'static str,
    severity: &'static str,
    subject: String,
    others: Vec<String>,
    /// Where to look, in mm.
    at: [i32; 2],
    message: String,
    /// Whether no plan is approved with it.
    forbidden: bool,
    /// In the unit of the rule: mm, mm² or thousandths.
    measured: Option<i64>,
    required: Option<i64>,
    /// Id of the profile that asks for it.
    profile: String,
    clause: Option<String>,
    /// What the clause says, and where it stands, by language.
    text: BTreeMap<String, String>,
    source: BTreeMap<String, String>,
    /// How far it can be trusted.
    status: &'static str,
    /// Rings round the offending area, in mm.
    geometry: Vec<Vec<[i32; 2]>>,
}

#[derive(Serialize)]
struct Change<'a> {
    rule: &'a str,
    of: &'a str,
    to: &'a str,
    reason: &'a str,
}

impl<'a> Change<'a> {
    fn of(change: &'a RuleChange) -> Self {
        Self { rule: &change.rule, of: &change.of, to: &change.to, reason: &change.reason }
    }
}

impl<'a> Findings<'a> {
    pub fn of(checked: &Checked, profile: &'a Profile, changes: &'a [RuleChange], words: &Words) -> Self {
        let counts = Severity::ALL.iter().map(|&severity| (severity.word(), checked.count(severity))).collect();
        let findings = checked.findings.iter().map(|finding| Entry::of(finding, words)).collect();
        let profiles = profile.parts().iter().map(|part| part.id.as_str()).collect();
        let changes = changes.iter().map(Change::of).collect();
        Self { format: "hallplan-findings", version: 1, profiles, changes, counts, findings }
    }
}

impl Entry {
    pub(super) fn of(finding: &Finding, words: &Words) -> Self {
        let at = finding.at.rounded();
        Self {
            rule: finding.rule,
            severity: finding.severity.word(),
            subject: finding.subject.to_string(),
            others: finding.others.iter().map(ToString::to_string).collect(),
            at: [at.x, at.y],
            message: words.say(&finding.message),
            forbidden: finding.forbidden,
            measured: finding.measured,
            required: finding.required,
            profile: finding.basis.profile.clone(),
            clause: finding.clause().map(str::to_owned),
            text: by_language(&finding.basis.text),
            source: by_language(&finding.basis.source),
            status: finding.basis.standing.word(),
            geometry: finding.geometry.iter().map(|ring| ring.iter().map(|place| pair(*place)).collect()).collect(),
        }
    }
}

/// A place in whole mm.
pub(super) fn pair(place: Place) -> [i32; 2] {
    let point = place.rounded();
    [point.x, point.y]
}
