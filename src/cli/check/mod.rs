//! `hallplan check`: what is wrong with a plan.

mod json;
mod mending;
mod sarif;

use std::path::PathBuf;

use clap::Args;

use super::FOUND_ERRORS;
use super::checked::Checked;
use super::fault::Fault;
use super::profiles::{self, Chosen};
use super::session::Session;
use super::task::Task;
use crate::message::Message;
use crate::model::RuleChange;
use crate::rules::{RULES, Rule, Severity, rule};
use crate::storage;

/// `hallplan check FILE [--profile ID|FILE,…] [--rule ID,…] [--mend -o OUT] [--json | --sarif]`.
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
    /// Make the smallest changes that remove findings, and write the plan that comes of it.
    #[arg(long, conflicts_with = "sarif")]
    mend: bool,
    /// The file to write; the plan itself is allowed.
    #[arg(short, long, value_name = "OUT", requires = "mend")]
    output: Option<PathBuf>,
    /// For scripts.
    #[arg(long)]
    json: bool,
    /// For programs that show the findings of other programs.
    #[arg(long, conflicts_with = "json")]
    sarif: bool,
}

impl Task for Check {
    const NAME: &'static str = "check";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan check expo.json",
        "hallplan check expo.json --profile cn-cnea,cn-national",
        "hallplan check expo.json --profile mine.json --rule wall-gap,exit-clear",
        "hallplan check expo.json --mend -o mended.json",
        "hallplan check expo.json --json",
        "hallplan check expo.json --sarif",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let (layout, file) = session.open_with_bytes(&self.file)?;
        let rules = rules(&self.rule)?;
        let Chosen { profile, changes } = profiles::chosen(&self.profile, &layout)?;
        if self.mend {
            let output = self.output.as_deref().ok_or_else(|| Message::new("cli-check-mend-output"))?;
            return mending::run((layout, profile), &rules, (output, self.json), session);
        }
        let checked = Checked::by(&layout, &profile, &rules);
        if self.json {
            session.json(&json::Findings::of(&checked, &profile, changes, session.words))?;
        } else if self.sarif {
            let lines = storage::lines(&file);
            let run = sarif::Run { layout: &layout, path: &self.file, lines: &lines, rules: &rules, profile: &profile };
            session.json(&run.log(&checked, session.words))?;
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
    session.say(&checked.summary())
}

/// A coordinate in metres to the millimetre.
fn metres(mm: i32) -> String {
    let sign = if mm < 0 { "-" } else { "" };
    format!("{sign}{}.{:03}", mm.unsigned_abs() / 1000, mm.unsigned_abs() % 1000)
}
