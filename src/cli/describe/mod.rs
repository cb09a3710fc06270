//! `hallplan describe`: how much there is, by hall, pavilion and status.

mod report;
mod table;

use std::path::PathBuf;

use clap::Args;

use super::fault::Fault;
use super::session::Session;
use super::task::Task;
use crate::analysis::areas::describe;

/// `hallplan describe FILE [--json]`.
#[derive(Debug, Args)]
pub struct Describe {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// For scripts.
    #[arg(long)]
    json: bool,
}

impl Task for Describe {
    const NAME: &'static str = "describe";
    const EXAMPLES: &'static [&'static str] = &["hallplan describe expo.json", "hallplan describe expo.json --json"];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let layout = session.open(&self.file)?;
        let description = describe(&layout);
        if self.json {
            session.json(&report::Report::of(&description))?;
        } else {
            table::print(&description, &layout.settings().currency, session)?;
        }
        Ok(0)
    }
}
