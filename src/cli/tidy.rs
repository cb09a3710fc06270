//! `hallplan tidy`: the canonical form of a plan.

use std::path::PathBuf;

use clap::Args;

use super::fault::Fault;
use super::files;
use super::session::Session;
use super::task::Task;
use crate::storage;

/// `hallplan tidy FILE [-o OUT]`.
#[derive(Debug, Args)]
pub struct Tidy {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Where the canonical form goes; the plan itself is allowed. Without it, to standard output.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

impl Task for Tidy {
    const NAME: &'static str = "tidy";
    const EXAMPLES: &'static [&'static str] =
        &["hallplan tidy expo.json -o expo.json", "hallplan tidy old.json --output new.json"];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let bytes = storage::write(&session.open(&self.file)?);
        match &self.output {
            Some(output) => files::write(output, &bytes)?.iter().for_each(|note| session.note(note)),
            None => session.bytes(&bytes)?,
        }
        Ok(0)
    }
}
