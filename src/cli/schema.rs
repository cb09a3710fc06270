//! `hallplan schema`: the JSON Schema of the file format.

use clap::Args;

use super::fault::Fault;
use super::session::Session;
use super::task::Task;
use crate::storage;

/// `hallplan schema`.
#[derive(Debug, Args)]
pub struct Schema {}

impl Task for Schema {
    const NAME: &'static str = "schema";
    const EXAMPLES: &'static [&'static str] = &["hallplan schema"];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        session.line(storage::json_schema().trim_end())?;
        Ok(0)
    }
}
