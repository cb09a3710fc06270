//! `hallplan check --mend`: findings removed by the smallest changes.

use std::path::Path;

use serde::Serialize;

use super::json::Entry;
use crate::cli::checked::Checked;
use crate::cli::fault::Fault;
use crate::cli::session::Session;
use crate::cli::{FOUND_ERRORS, files};
use crate::document::Document;
use crate::i18n::Words;
use crate::mend::{Left, Report, Step, Trial};
use crate::message::Message;
use crate::model::{Layout, Object};
use crate::rules::{Profile, Rule, Severity};
use crate::storage;

/// Mends what can be mended, writes the plan, and tells what was done and what is left.
pub(super) fn run(
    (layout, profile): (Layout, Profile),
    rules: &[&dyn Rule],
    (output, json): (&Path, bool),
    session: &mut Session<'_>,
) -> Result<u8, Fault> {
    let mut document = Document::under(layout, profile);
    let ids: Vec<&str> = rules.iter().map(|rule| rule.about().id).collect();
    let report = Trial::of(&document).mend_all(&ids);
    let label = Message::new("edit-mend").with("count", report.steps.len());
    document
        .edit(label, |edit| report.objects.iter().try_for_each(|object| edit.replace(object.clone())))
        .map_err(|error| error.message())?;
    let checked = Checked::by(document.layout(), document.profile(), rules);
    // Nothing is told as done before it is.
    files::write(output, &storage::write(document.layout()))?.iter().for_each(|note| session.note(note));
    if json {
        session.json(&Told::of(&report, session.words))?;
    } else {
        tell(&report, &checked, session)?;
    }
    Ok(if checked.count(Severity::Error) > 0 { FOUND_ERRORS } else { 0 })
}

fn tell(report: &Report, checked: &Checked, session: &mut Session<'_>) -> Result<(), Fault> {
    for step in &report.steps {
        let done =
            Message::new("cli-check-mended").with("how", step.mended.how.clone()).with("rule", step.finding.rule);
        session.say(&done)?;
    }
    for left in &report.left {
        let message = Message::new("cli-check-left")
            .with("severity", session.words.label("rule-severity", left.finding.severity.word()))
            .with("problem", left.finding.message.clone())
            .with("why", left.why.clone());
        session.say(&message)?;
    }
    session.say(&Message::new("cli-check-mended-count").with("count", report.steps.len()))?;
    session.say(&checked.summary())
}

/// What `--json` prints: format `hallplan-mended`, version 1.
#[derive(Serialize)]
struct Told {
    format: &'static str,
    version: u32,
    mended: Vec<Done>,
    left: Vec<Kept>,
}

#[derive(Serialize)]
struct Done {
    /// The finding that is gone.
    finding: Entry,
    how: String,
    /// How far things moved, or how much was taken off, in mm.
    moved_mm: i64,
    objects: Vec<Changed>,
}

#[derive(Serialize)]
struct Kept {
    finding: Entry,
    why: String,
}

#[derive(Serialize)]
struct Changed {
    id: String,
    from: State,
    to: State,
}

/// What mending may change of an object.
#[derive(Serialize)]
struct State {
    /// Corners of its outline, in mm.
    corners: Vec<[i32; 2]>,
    number: Option<String>,
    height: Option<i32>,
    hung_at: Option<i32>,
    hall: Option<String>,
    pavilion: Option<String>,
}

impl Told {
    fn of(report: &Report, words: &Words) -> Self {
        Self {
            format: "hallplan-mended",
            version: 1,
            mended: report.steps.iter().map(|step| Done::of(step, words)).collect(),
            left: report.left.iter().map(|left| Kept::of(left, words)).collect(),
        }
    }
}

impl Done {
    fn of(step: &Step, words: &Words) -> Self {
        let pairs = step.before.iter().zip(&step.mended.objects);
        let changed = |(from, to): (&Object, &Object)| Changed {
            id: to.id.to_string(),
            from: State::of(from),
            to: State::of(to),
        };
        Self {
            finding: Entry::of(&step.finding, words),
            how: words.say(&step.mended.how),
            moved_mm: step.mended.moved_mm,
            objects: pairs.map(changed).collect(),
        }
    }
}

impl Kept {
    fn of(left: &Left, words: &Words) -> Self {
        Self { finding: Entry::of(&left.finding, words), why: words.say(&left.why) }
    }
}

impl State {
    fn of(object: &Object) -> Self {
        let booth = object.booth();
        let id = |of: Option<crate::model::ObjectId>| of.map(|id| id.to_string());
        let corners = object.thing.corners().into_iter().map(|at| at.rounded());
        Self {
            corners: corners.map(|point| [point.x, point.y]).collect(),
            number: booth.and_then(|booth| booth.number.clone()),
            height: booth.and_then(|booth| booth.height),
            hung_at: booth.and_then(|booth| booth.hung_at),
            hall: id(booth.and_then(|booth| booth.hall)),
            pavilion: id(booth.and_then(|booth| booth.pavilion)),
        }
    }
}
