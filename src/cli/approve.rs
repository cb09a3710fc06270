//! `hallplan approve`: somebody approves a plan as it is.

use std::path::PathBuf;

use clap::Args;

use super::fault::Fault;
use super::files;
use super::session::Session;
use super::task::Task;
use crate::approval::Verdict;
use crate::document::Document;
use crate::message::Message;
use crate::model::Settings;
use crate::storage;

/// `hallplan approve FILE --who NAME --when DATE [--why TEXT] -o OUT`, or with `--withdraw`.
#[derive(Debug, Args)]
pub struct Approve {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Who approves it.
    #[arg(long, value_name = "NAME", required_unless_present = "withdraw")]
    who: Option<String>,
    /// When, as YYYY-MM-DD.
    #[arg(long, value_name = "DATE", required_unless_present = "withdraw")]
    when: Option<String>,
    /// Why in spite of errors that stand.
    #[arg(long, value_name = "TEXT")]
    why: Option<String>,
    /// Take an approval back.
    #[arg(long, conflicts_with_all = ["who", "when", "why"])]
    withdraw: bool,
    /// The file to write; the plan itself is allowed.
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
}

impl Task for Approve {
    const NAME: &'static str = "approve";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan approve expo.json --who Wang --when 2021-08-12 -o expo.json",
        "hallplan approve expo.json --who Wang --when 2021-08-12 --why agreed -o approved.json",
        "hallplan approve expo.json --withdraw -o expo.json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let mut document = Document::new(session.open(&self.file)?)?;
        let settings = self.settings(&document)?;
        let label = Message::new(if self.withdraw { "edit-withdraw" } else { "edit-approve" });
        document.edit(label, |edit| edit.set_settings(settings)).map_err(|error| error.message())?;
        files::write(&self.output, &storage::write(document.layout()))?.iter().for_each(|note| session.note(note));
        Ok(0)
    }
}

impl Approve {
    fn settings(&self, document: &Document) -> Result<Settings, Message> {
        let layout = document.layout();
        if self.withdraw {
            return Ok(Settings { approval: None, ..layout.settings().clone() });
        }
        let text = |text: &Option<String>| text.clone().unwrap_or_default();
        let verdict = Verdict::of(layout, document.findings().iter());
        verdict.approve(layout, &text(&self.who), &text(&self.when), &text(&self.why))
    }
}
