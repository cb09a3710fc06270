//! `hallplan changes`: whom the way from an older plan to a newer one concerns.

use std::path::PathBuf;

use clap::Args;
use serde::Serialize;

use super::fault::Fault;
use super::files;
use super::list::format_of;
use super::session::Session;
use super::task::Task;
use crate::analysis::affected::{Affected, Stand, affected};
use crate::export::data::{Cell, Sheet, changes};
use crate::message::Message;

/// `hallplan changes OLD NEW [--json | -o OUT.csv]`.
#[derive(Debug, Args)]
pub struct Changes {
    /// The plan as it was.
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The plan as it is.
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// JSON for scripts.
    #[arg(long, conflicts_with = "output")]
    json: bool,
    /// The file to write: .csv or .xlsx.
    #[arg(short, long, value_name = "OUT")]
    output: Option<PathBuf>,
}

/// One row of `--json`.
#[derive(Serialize)]
struct Row {
    exhibitor: Option<String>,
    became: Vec<&'static str>,
    before: Place,
    after: Option<Place>,
}

/// A booth in it: area in mm², middle in mm.
#[derive(Serialize)]
struct Place {
    booth: String,
    number: Option<String>,
    area: i64,
    middle: [f64; 2],
    hall: Option<String>,
}

impl Task for Changes {
    const NAME: &'static str = "changes";
    const EXAMPLES: &'static [&'static str] =
        &["hallplan changes sold.json reworked.json", "hallplan changes sold.json reworked.json -o affected.csv"];

    /// Exit code 1 where anybody is concerned.
    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let (old, new) = (session.open(&self.old)?, session.open(&self.new)?);
        if self.json {
            let found = affected(&old, &new);
            session.json(&found.iter().map(row).collect::<Vec<_>>())?;
            return Ok(u8::from(!found.is_empty()));
        }
        let sheets = changes(&old, &new, session.words);
        let count: usize = sheets.iter().map(|sheet| sheet.rows.len()).sum();
        if let Some(output) = &self.output {
            let format = format_of(output)?;
            let bytes = (format.write)(&sheets).map_err(|error| Fault::Write(output.clone(), error))?;
            files::write(output, &bytes)?.iter().for_each(|note| session.note(note));
        } else {
            sheets.iter().try_for_each(|sheet| tell(session, sheet))?;
        }
        session.say(&Message::new("cli-changes-count").with("count", count))?;
        Ok(u8::from(count > 0))
    }
}

/// Who, what, and the booths.
fn tell(session: &mut Session<'_>, sheet: &Sheet) -> Result<(), Fault> {
    for cells in &sheet.rows {
        let text = |place: usize| match cells.get(place) {
            Some(Cell::Text(text)) => text.clone(),
            _ => "–".to_owned(),
        };
        let told = Message::new("cli-changes-row").with("name", text(0)).with("what", text(1));
        session.say(&told.with("before", text(2)).with("after", text(3)))?;
    }
    Ok(())
}

fn row(it: &Affected) -> Row {
    Row {
        exhibitor: it.exhibitor.map(|id| id.to_string()),
        became: it.became.iter().map(|what| what.word()).collect(),
        before: place(&it.before),
        after: it.after.as_ref().map(place),
    }
}

fn place(stand: &Stand) -> Place {
    Place {
        booth: stand.id.to_string(),
        number: stand.number.clone(),
        area: stand.area,
        middle: [stand.centre.x, stand.centre.y],
        hall: stand.hall.map(|id| id.to_string()),
    }
}
