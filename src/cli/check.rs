//! `hallplan check`: what is wrong with a plan.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::checked::Checked;
use super::fault::Fault;
use super::profiles::{self, Chosen};
use super::session::Session;
use super::task::Task;
use crate::geometry::Place;
use crate::i18n::Words;
use crate::message::Message;
use crate::model::{Names, RuleChange};
use crate::rules::{Finding, Profile, RULES, Rule, Severity, rule};

/// Exit code where a finding is of severity error.
const FOUND_ERRORS: u8 = 1;

/// `hallplan check FILE [--profile ID|FILE,…] [--rule ID,…] [--json]`.
#[derive(Debug, Args)]
pub struct Check {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Other profiles than the plan's: ids of shipped ones, or files.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    profile: Vec<String>,
    /// Only these rules.
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    rule: Vec<String>,
    /// For scripts.
    #[arg(long)]
    json: bool,
}

impl Task for Check {
    const NAME: &'static str = "check";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan check expo.json",
        "hallplan check expo.json --profile cn-cnea,cn-national",
        "hallplan check expo.json --profile mine.json --rule wall-gap,exit-clear",
        "hallplan check expo.json --json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let layout = session.open(&self.file)?;
        let rules = rules(&self.rule)?;
        let Chosen { profile, changes } = profiles::chosen(&self.profile, &layout)?;
        let checked = Checked::by(&layout, &profile, &rules);
        if self.json {
            session.json(&Findings::of(&checked, &profile, changes, session.words))?;
        } else {
            changes.iter().try_for_each(|change| session.say(&changed(change)))?;
            tell(&checked, session)?;
        }
        Ok(if checked.count(Severity::Error) > 0 { FOUND_ERRORS } else { 0 })
    }
}

/// The rules of these ids; all where none is named.
fn rules(ids: &[String]) -> Result<Vec<&'static dyn Rule>, Message> {
    if ids.is_empty() {
        return Ok(RULES.to_vec());
    }
    let known = || RULES.iter().map(|rule| rule.about().id).collect::<Vec<_>>().join(", ");
    let unknown = |id: &str| Message::new("cli-check-no-such-rule").with("rule", id).with("known", known());
    ids.iter().map(|id| rule(id).ok_or_else(|| unknown(id))).collect()
}

fn changed(change: &RuleChange) -> Message {
    Message::new("cli-check-change")
        .with("rule", change.rule.as_str())
        .with("name", change.of.as_str())
        .with("value", change.to.as_str())
        .with("reason", change.reason.as_str())
}

fn tell(checked: &Checked, session: &mut Session<'_>) -> Result<(), Fault> {
    for finding in &checked.findings {
        let at = finding.at.rounded();
        let clause = finding.clause().filter(|clause| *clause != finding.rule);
        let message = Message::new(if clause.is_some() { "cli-check-finding-clause" } else { "cli-check-finding" })
            .with("clause", clause.unwrap_or_default())
            .with("severity", session.words.label("rule-severity", finding.severity.word()))
            .with("problem", finding.message.clone())
            .with("rule", finding.rule)
            .with("x", metres(at.x))
            .with("y", metres(at.y));
        session.say(&message)?;
    }
    session.say(
        &Message::new("cli-check-summary")
            .with("errors", checked.count(Severity::Error))
            .with("warnings", checked.count(Severity::Warning))
            .with("infos", checked.count(Severity::Info))
            .with("waived", checked.waived),
    )
}

/// A coordinate in metres to the millimetre.
fn metres(mm: i32) -> String {
    let sign = if mm < 0 { "-" } else { "" };
    format!("{sign}{}.{:03}", mm.unsigned_abs() / 1000, mm.unsigned_abs() % 1000)
}

/// What `--json` prints: format `hallplan-findings`, version 1.
#[derive(Serialize)]
struct Findings<'a> {
    format: &'static str,
    version: u32,
    /// Ids of the profiles.
    profiles: Vec<&'a str>,
    /// What the plan changes of them.
    changes: Vec<Change<'a>>,
    counts: BTreeMap<&'static str, usize>,
    findings: Vec<Entry>,
}

#[derive(Serialize)]
struct Entry {
    rule: &'static str,
    severity: &'static str,
    subject: String,
    others: Vec<String>,
    /// Where to look, in mm.
    at: [i32; 2],
    message: String,
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
    fn of(checked: &Checked, profile: &'a Profile, changes: &'a [RuleChange], words: &Words) -> Self {
        let counts = Severity::ALL.iter().map(|&severity| (severity.word(), checked.count(severity))).collect();
        let findings = checked.findings.iter().map(|finding| Entry::of(finding, words)).collect();
        let profiles = profile.parts().iter().map(|part| part.id.as_str()).collect();
        let changes = changes.iter().map(Change::of).collect();
        Self { format: "hallplan-findings", version: 1, profiles, changes, counts, findings }
    }
}

impl Entry {
    fn of(finding: &Finding, words: &Words) -> Self {
        let at = finding.at.rounded();
        Self {
            rule: finding.rule,
            severity: finding.severity.word(),
            subject: finding.subject.to_string(),
            others: finding.others.iter().map(ToString::to_string).collect(),
            at: [at.x, at.y],
            message: words.say(&finding.message),
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

fn pair(place: Place) -> [i32; 2] {
    let point = place.rounded();
    [point.x, point.y]
}

fn by_language(names: &Names) -> BTreeMap<String, String> {
    names.iter().map(|(lang, name)| (lang.to_string(), name.to_owned())).collect()
}
