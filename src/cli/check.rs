//! `hallplan check`: what is wrong with a plan.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::checked::Checked;
use super::fault::Fault;
use super::session::Session;
use super::task::Task;
use crate::i18n::Words;
use crate::message::Message;
use crate::rules::{Finding, Severity};

/// Exit code where a finding is of severity error.
const FOUND_ERRORS: u8 = 1;

/// `hallplan check FILE [--json]`.
#[derive(Debug, Args)]
pub struct Check {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// For scripts.
    #[arg(long)]
    json: bool,
}

impl Task for Check {
    const NAME: &'static str = "check";
    const EXAMPLES: &'static [&'static str] = &["hallplan check expo.json", "hallplan check expo.json --json"];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let layout = session.open(&self.file)?;
        let checked = Checked::of(&layout)?;
        if self.json {
            session.json(&Findings::of(&checked, session.words))?;
        } else {
            tell(&checked, session)?;
        }
        Ok(if checked.count(Severity::Error) > 0 { FOUND_ERRORS } else { 0 })
    }
}

fn tell(checked: &Checked, session: &mut Session<'_>) -> Result<(), Fault> {
    for finding in &checked.findings {
        let at = finding.at.rounded();
        let message = Message::new("cli-check-finding")
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
struct Findings {
    format: &'static str,
    version: u32,
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
    /// In the unit of the rule: mm or mm².
    measured: Option<i64>,
    required: Option<i64>,
    clause: Option<String>,
}

impl Findings {
    fn of(checked: &Checked, words: &Words) -> Self {
        let counts = Severity::ALL.iter().map(|&severity| (severity.word(), checked.count(severity))).collect();
        let findings = checked.findings.iter().map(|finding| Entry::of(finding, words)).collect();
        Self { format: "hallplan-findings", version: 1, counts, findings }
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
            clause: finding.clause().map(str::to_owned),
        }
    }
}
