//! `hallplan exhibitors hold`: a booth is kept for somebody until a day; and which holds are over.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::{booth, exhibitor};
use crate::cli::date::date;
use crate::cli::fault::Fault;
use crate::cli::making::{Target, open, write};
use crate::cli::session::Session;
use crate::cli::task::Task;
use crate::editor::Editor;
use crate::message::Message;
use crate::model::Layout;
use crate::sales::places;

/// `hallplan exhibitors hold FILE BOOTH --until DATE -o OUT`, or with `--over`.
#[derive(Debug, Args)]
pub struct Hold {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The booth: its number or its id.
    #[arg(value_name = "BOOTH", required_unless_present = "over")]
    booth: Option<String>,
    /// The last day on which it is kept, as YYYY-MM-DD.
    #[arg(long, value_name = "DATE", required_unless_present = "over")]
    until: Option<String>,
    /// For whom: its id, its number in the books or its name.
    #[arg(long = "for", value_name = "EXHIBITOR")]
    exhibitor: Option<String>,
    /// Only tell which booths were kept until a day before this one.
    #[arg(long, value_name = "DATE", conflicts_with_all = ["booth", "until", "exhibitor", "output"])]
    over: Option<String>,
    #[command(flatten)]
    target: Target,
}

/// A booth whose hold is over, as `--json` prints it.
#[derive(Serialize)]
struct Over {
    booth: String,
    number: Option<String>,
    held_until: Option<String>,
    exhibitors: Vec<String>,
}

impl Task for Hold {
    const NAME: &'static str = "exhibitors hold";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan exhibitors hold plan.json 7A012 --until 2026-12-01 --for Honda -o plan.json",
        "hallplan exhibitors hold plan.json --over 2026-12-02 --json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        if let Some(day) = &self.over {
            let layout = session.open(&self.file)?;
            return self.tell_over(session, &layout, date(day)?);
        }
        let target = self.target.file()?;
        let mut editor = open(session, &self.file)?;
        self.hold(session, &mut editor)?;
        if let Some(output) = target {
            write(session, &editor, output)?;
        }
        Ok(0)
    }
}

impl Hold {
    fn hold(&self, session: &mut Session<'_>, editor: &mut Editor) -> Result<(), Fault> {
        let (Some(word), Some(until)) = (&self.booth, &self.until) else { return Ok(()) };
        let until = date(until)?;
        let layout = editor.document().layout();
        let id = booth(layout, word)?;
        let whom = self.exhibitor.as_deref().map(|word| exhibitor(layout, word)).transpose()?;
        editor.hold(id, until, whom)?;
        let layout = editor.document().layout();
        let names = layout.object(id).and_then(|object| object.booth()).map(|booth| booth.exhibitors.clone());
        let told = Message::new("cli-hold-done").with("booth", places::number(layout, id)).with("day", until);
        session.say(&told.with("names", places::names(layout, &names.unwrap_or_default())))
    }

    /// Exit code 1 where any is over.
    fn tell_over(&self, session: &mut Session<'_>, layout: &Layout, day: &str) -> Result<u8, Fault> {
        let over = layout.booths().filter(|(_, booth)| booth.is_overdue(day));
        let name = |id| layout.exhibitor(id).map(|it| super::name(it, layout));
        let rows: Vec<Over> = over
            .map(|(object, booth)| Over {
                booth: object.id.to_string(),
                number: booth.number.clone(),
                held_until: booth.held_until.clone(),
                exhibitors: booth.exhibitors.iter().filter_map(|&id| name(id)).collect(),
            })
            .collect();
        if self.target.json {
            session.json(&rows)?;
        } else {
            for row in &rows {
                let number = row.number.clone().unwrap_or_else(|| row.booth.clone());
                let told = Message::new("cli-hold-over").with("booth", number).with("names", row.exhibitors.join(", "));
                session.say(&told.with("day", row.held_until.clone().unwrap_or_default()))?;
            }
            session.say(&Message::new("cli-holds-over").with("count", rows.len()))?;
        }
        Ok(u8::from(!rows.is_empty()))
    }
}
