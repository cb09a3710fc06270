//! `hallplan sample`: a large plan for measurements.

use std::path::PathBuf;

use clap::Args;

use super::fault::Fault;
use super::files;
use super::session::Session;
use super::task::Task;
use crate::{generate, storage};

/// `hallplan sample --booths N [--seed S] -o FILE`.
#[derive(Debug, Args)]
pub struct Sample {
    /// How many booths.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..=1_000_000))]
    booths: u32,
    /// The same number, the same plan.
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Where the plan goes.
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

impl Task for Sample {
    const NAME: &'static str = "sample";
    const EXAMPLES: &'static [&'static str] = &["hallplan sample --booths 74000 -o large.json"];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let booths = usize::try_from(self.booths).unwrap_or(usize::MAX);
        let bytes = storage::write(&generate::sample(booths, self.seed));
        files::write(&self.output, &bytes)?.iter().for_each(|note| session.note(note));
        Ok(0)
    }
}
