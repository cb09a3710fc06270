//! What `hallplan rules --json` prints: format `hallplan-rule-list`, version 1.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Listed, is_on};
use crate::cli::languages::by_language;
use crate::i18n::Words;
use crate::rules::{self, Demand, Rule, Stricter};

/// The whole list.
#[derive(Serialize)]
pub struct Report {
    format: &'static str,
    version: u32,
    profiles: Vec<Profile>,
    rules: Vec<Entry>,
}

#[derive(Serialize)]
struct Profile {
    id: String,
    names: BTreeMap<String, String>,
}

#[derive(Serialize)]
struct Entry {
    id: &'static str,
    title: String,
    explanation: String,
    /// Kinds of object that it looks at.
    subjects: Vec<&'static str>,
    cases: Vec<Case>,
    parameters: Vec<Parameter>,
    /// What profiles ask of it.
    demands: Vec<Asked>,
}

#[derive(Serialize)]
struct Case {
    id: &'static str,
    /// The numbers it needs; the measured value is held against the first.
    parameters: &'static [&'static str],
}

#[derive(Serialize)]
struct Parameter {
    id: &'static str,
    unit: &'static str,
    /// Which of two values is the stricter.
    stricter: &'static str,
}

/// One clause of a profile.
#[derive(Serialize)]
struct Asked {
    profile: String,
    clause: Option<String>,
    text: BTreeMap<String, String>,
    source: BTreeMap<String, String>,
    status: &'static str,
    /// Whether any case is on; what is not verified ships switched off.
    on: bool,
    /// The severity of each case, or `off`.
    cases: BTreeMap<&'static str, &'static str>,
    /// The cases with which no plan is approved.
    forbidden: Vec<&'static str>,
    /// Each parameter in its unit.
    parameters: BTreeMap<&'static str, i32>,
}

impl Report {
    pub fn of(listed: &Listed, words: &Words) -> Self {
        let mut profiles: Vec<Profile> = Vec::new();
        for part in listed.profiles.iter().flat_map(rules::Profile::parts) {
            if !profiles.iter().any(|known| known.id == part.id) {
                profiles.push(Profile { id: part.id.clone(), names: by_language(&part.names) });
            }
        }
        let rules = listed.rules().map(|rule| Entry::of(rule, &listed.demands(rule), words)).collect();
        Self { format: "hallplan-rule-list", version: 1, profiles, rules }
    }
}

impl Entry {
    fn of(rule: &dyn Rule, demands: &[&Demand], words: &Words) -> Self {
        let about = rule.about();
        let stricter = |stricter| match stricter {
            Stricter::Larger => "larger",
            Stricter::Smaller => "smaller",
        };
        let parameter = |limit: &rules::Limit| Parameter {
            id: limit.id,
            unit: limit.unit.word(),
            stricter: stricter(limit.stricter),
        };
        Self {
            id: about.id,
            title: words.text(about.title),
            explanation: words.text(about.explanation),
            subjects: about.subjects.iter().map(|kind| kind.word()).collect(),
            cases: about.cases.iter().map(|case| Case { id: case.id, parameters: case.limits }).collect(),
            parameters: about.limits.iter().map(parameter).collect(),
            demands: demands.iter().map(|demand| Asked::of(rule, demand)).collect(),
        }
    }
}

impl Asked {
    fn of(rule: &dyn Rule, demand: &Demand) -> Self {
        let (about, basis) = (rule.about(), &demand.basis);
        let severity = |id: &str| demand.severity(id).map_or("off", rules::Severity::word);
        Self {
            profile: basis.profile.clone(),
            clause: basis.clause.clone(),
            text: by_language(&basis.text),
            source: by_language(&basis.source),
            status: basis.standing.word(),
            on: is_on(rule, demand),
            cases: about.cases.iter().map(|case| (case.id, severity(case.id))).collect(),
            forbidden: about.cases.iter().map(|case| case.id).filter(|id| demand.forbids(id)).collect(),
            parameters: about.limits.iter().filter_map(|it| Some((it.id, demand.limit(it.id)?))).collect(),
        }
    }
}
