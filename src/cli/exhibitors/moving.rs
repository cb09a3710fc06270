//! `hallplan exhibitors move`: everybody in one booth to another, with their contract; or two booths change places.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::booth;
use crate::cli::fault::Fault;
use crate::cli::making::{Target, open, write};
use crate::cli::session::Session;
use crate::cli::task::Task;
use crate::message::Message;
use crate::model::{Layout, ObjectId};

/// `hallplan exhibitors move FILE FROM TO [--swap] -o OUT`.
#[derive(Debug, Args)]
pub struct Move {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The booth they are in: its number or its id.
    #[arg(value_name = "FROM")]
    from: String,
    /// The booth they come to.
    #[arg(value_name = "TO")]
    to: String,
    /// Those in the other booth come to this one.
    #[arg(long)]
    swap: bool,
    #[command(flatten)]
    target: Target,
}

/// One booth as `--json` prints it.
#[derive(Serialize)]
struct Row {
    booth: String,
    number: Option<String>,
    status: &'static str,
    #[serde(skip)]
    label: Message,
    held_until: Option<String>,
    price: Option<i64>,
    exhibitors: Vec<String>,
}

impl Task for Move {
    const NAME: &'static str = "exhibitors move";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan exhibitors move plan.json 7A012 7B003 -o plan.json",
        "hallplan exhibitors move plan.json 7A012 7B003 --swap --dry-run --json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let target = self.target.file()?;
        let mut editor = open(session, &self.file)?;
        let layout = editor.document().layout();
        let (from, to) = (booth(layout, &self.from)?, booth(layout, &self.to)?);
        if self.swap {
            editor.swap_tenants(from, to)?
        } else {
            editor.move_tenants(from, to)?
        }
        let layout = editor.document().layout();
        let rows: Vec<Row> = [from, to].into_iter().filter_map(|id| row(layout, id)).collect();
        if self.target.json {
            session.json(&rows)?;
        } else {
            for row in &rows {
                session.say(&told(row))?;
            }
        }
        if let Some(output) = target {
            write(session, &editor, output)?;
        }
        Ok(0)
    }
}

fn row(layout: &Layout, id: ObjectId) -> Option<Row> {
    let booth = layout.object(id)?.booth()?;
    let exhibitors = booth.exhibitors.iter().filter_map(|&id| layout.exhibitor(id));
    Some(Row {
        booth: id.to_string(),
        number: booth.number.clone(),
        status: booth.status.word(),
        label: booth.status.label(),
        held_until: booth.held_until.clone(),
        price: booth.price,
        exhibitors: exhibitors.map(|it| super::name(it, layout)).collect(),
    })
}

fn told(row: &Row) -> Message {
    let names = if row.exhibitors.is_empty() { "–".to_owned() } else { row.exhibitors.join(", ") };
    let number = row.number.clone().unwrap_or_else(|| row.booth.clone());
    Message::new("cli-move-booth").with("booth", number).with("names", names).with("status", row.label.clone())
}
