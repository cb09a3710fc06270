//! `hallplan exhibitors assign`: places proposed for exhibitors that have none.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use crate::cli::fault::Fault;
use crate::cli::making::{Target, open, write};
use crate::cli::session::Session;
use crate::cli::task::Task;
use crate::message::Message;
use crate::model::{Layout, ObjectId};
use crate::sales::assign::{Proposal, propose};

/// `hallplan exhibitors assign FILE -o OUT`.
#[derive(Debug, Args)]
pub struct Assign {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The same number gives the same places.
    #[arg(long, value_name = "N", default_value_t = 0)]
    seed: u64,
    #[command(flatten)]
    target: Target,
}

/// What `--json` prints.
#[derive(Serialize)]
struct Report {
    seed: u64,
    placed: Vec<Placed>,
    unplaced: Vec<Unplaced>,
    linear: i64,
    linear_bound: i64,
    score_before_search: i64,
    score: i64,
    bound: i64,
}

#[derive(Serialize)]
struct Placed {
    exhibitor: String,
    name: String,
    booths: Vec<String>,
    numbers: Vec<String>,
    score: i64,
    reasons: Vec<String>,
}

#[derive(Serialize)]
struct Unplaced {
    exhibitor: String,
    name: String,
    reason: String,
}

impl Task for Assign {
    const NAME: &'static str = "exhibitors assign";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan exhibitors assign plan.json -o proposal.json",
        "hallplan exhibitors assign plan.json --seed 7 --dry-run --json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let target = self.target.file()?;
        let mut editor = open(session, &self.file)?;
        let options = editor.assign_options(self.seed);
        let proposal = propose(editor.document().layout(), &options);
        let report = report(session, editor.document().layout(), &proposal, self.seed);
        if self.target.json {
            session.json(&report)?;
        } else {
            tell(session, &report)?;
        }
        let Some(output) = target else { return Ok(0) };
        if !proposal.booths.is_empty() {
            editor.take_over(Message::new("edit-assign-exhibitors"), [], proposal.booths, [])?;
        }
        write(session, &editor, output)?;
        Ok(0)
    }
}

fn report(session: &Session<'_>, layout: &Layout, proposal: &Proposal, seed: u64) -> Report {
    let name = |id: ObjectId| layout.exhibitor(id).map(|it| super::name(it, layout)).unwrap_or_default();
    let number = |id: &ObjectId| {
        let number = layout.object(*id).and_then(|object| object.booth()).and_then(|booth| booth.number.clone());
        number.unwrap_or_else(|| id.to_string())
    };
    let placed = proposal.placed.iter().map(|it| Placed {
        exhibitor: it.exhibitor.to_string(),
        name: name(it.exhibitor),
        booths: it.booths.iter().map(ToString::to_string).collect(),
        numbers: it.booths.iter().map(number).collect(),
        score: it.score,
        reasons: it.reasons.iter().map(|reason| session.words.say(reason)).collect(),
    });
    let unplaced = proposal.unplaced.iter().map(|(id, reason)| Unplaced {
        exhibitor: id.to_string(),
        name: name(*id),
        reason: session.words.say(reason),
    });
    Report {
        seed,
        placed: placed.collect(),
        unplaced: unplaced.collect(),
        linear: proposal.linear,
        linear_bound: proposal.linear_bound,
        score_before_search: proposal.score_before,
        score: proposal.score,
        bound: proposal.bound,
    }
}

fn tell(session: &mut Session<'_>, report: &Report) -> Result<(), Fault> {
    for placed in &report.placed {
        session.say(
            &Message::new("cli-assign-placed")
                .with("name", placed.name.as_str())
                .with("numbers", placed.numbers.join(", "))
                .with("score", placed.score)
                .with("reasons", placed.reasons.join("; ")),
        )?;
    }
    for left in &report.unplaced {
        let told = Message::new("cli-assign-unplaced").with("name", left.name.as_str());
        session.say(&told.with("reason", left.reason.as_str()))?;
    }
    let counts = Message::new("cli-assign-counts").with("placed", report.placed.len());
    session.say(&counts.with("unplaced", report.unplaced.len()).with("seed", report.seed.to_string()))?;
    session.say(&Message::new("cli-assign-linear").with("points", report.linear).with("bound", report.linear_bound))?;
    session.say(
        &Message::new("cli-assign-score")
            .with("before", report.score_before_search)
            .with("points", report.score)
            .with("bound", report.bound),
    )
}
