//! `hallplan describe`: how much there is, by hall, pavilion and status.

mod report;
mod table;

use std::path::PathBuf;

use clap::Args;

use super::date::date;
use super::fault::Fault;
use super::session::Session;
use super::task::Task;
use crate::analysis::areas::describe;
use crate::message::Message;

/// `hallplan describe FILE [--today DATE] [--json]`.
#[derive(Debug, Args)]
pub struct Describe {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// Also tell how many booths were held until a day before this one, as YYYY-MM-DD.
    #[arg(long, value_name = "DATE")]
    today: Option<String>,
    /// For scripts.
    #[arg(long)]
    json: bool,
}

impl Task for Describe {
    const NAME: &'static str = "describe";
    const EXAMPLES: &'static [&'static str] =
        &["hallplan describe expo.json", "hallplan describe expo.json --today 2026-12-01 --json"];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let layout = session.open(&self.file)?;
        let today = self.today.as_deref().map(date).transpose()?;
        let over = today.map(|day| layout.booths().filter(|(_, booth)| booth.is_overdue(day)).count());
        let description = describe(&layout);
        if self.json {
            session.json(&report::Report::of(&description, over))?;
        } else {
            table::print(&description, &layout.settings().currency, session)?;
            if let Some(over) = over {
                session.say(&Message::new("cli-holds-over").with("count", over))?;
            }
        }
        Ok(0)
    }
}
