//! `hallplan booths import`: a changed table of booths taken into a plan.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;
use serde::Serialize;

use super::fault::Fault;
use super::files;
use super::making::{Target, open, write};
use super::session::Session;
use super::task::Task;
use crate::document::Transaction;
use crate::import::booths::{BoothUpdate, compare};
use crate::import::table::{Asked, ENCODINGS};
use crate::message::Message;
use crate::model::{Layout, ObjectId};
use crate::sales::places;

/// `hallplan booths import FILE TABLE -o OUT`.
#[derive(Debug, Args)]
pub struct Import {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The table.
    #[arg(value_name = "TABLE")]
    table: PathBuf,
    /// The encoding of a text.
    #[arg(long, value_name = "ENCODING", ignore_case = true, value_parser = PossibleValuesParser::new(ENCODINGS))]
    encoding: Option<String>,
    #[command(flatten)]
    target: Target,
}

#[derive(Serialize)]
struct Written<'a> {
    booths: usize,
    changes: Vec<Change<'a>>,
    refused: Vec<Refused<'a>>,
    left_out: &'a [String],
}

#[derive(Serialize)]
struct Change<'a> {
    booth: String,
    number: Option<&'a str>,
    column: &'static str,
    text: &'a str,
}

#[derive(Serialize)]
struct Refused<'a> {
    row: usize,
    column: Option<&'static str>,
    text: &'a str,
    reason: String,
}

impl Task for Import {
    const NAME: &'static str = "booths import";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan list plan.json --what booths -o booths.xlsx",
        "hallplan booths import plan.json booths.xlsx --dry-run",
        "hallplan booths import plan.json booths.xlsx -o plan.json",
    ];

    /// Exit code 1 where a cell or row is refused; the others are taken.
    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let target = self.target.file()?;
        let mut editor = open(session, &self.file)?;
        let table = files::read_table(&self.table, Asked { encoding: self.encoding.clone(), separator: None })?;
        let layout = editor.document().layout();
        let update = table.sheets.iter().find_map(|sheet| compare(layout, &sheet.rows).ok());
        let update = update.ok_or(Message::new("import-booth-no-heading"))?;
        if self.target.json {
            session.json(&written(session, layout, &update))?;
        } else {
            tell(session, layout, &update)?;
        }
        let code = u8::from(!update.refused.is_empty());
        let Some(output) = target else { return Ok(code) };
        if !update.booths.is_empty() {
            let label = Message::new("edit-booth-table").with("count", update.booths.len());
            let put = |transaction: &mut Transaction<'_>| {
                update.booths.into_iter().try_for_each(|booth| transaction.replace(booth))
            };
            editor.change(label, put)?;
        }
        write(session, &editor, output)?;
        Ok(code)
    }
}

fn number(layout: &Layout, id: ObjectId) -> Option<&str> {
    layout.object(id)?.booth()?.number.as_deref()
}

fn tell(session: &mut Session<'_>, layout: &Layout, update: &BoothUpdate) -> Result<(), Fault> {
    for change in &update.changes {
        let booth = places::number(layout, change.id);
        let told = Message::new("cli-booths-change").with("booth", booth).with("column", change.column.label());
        session.say(&told.with("text", change.text.as_str()))?;
    }
    update.refused.iter().try_for_each(|refused| session.say(&refused.message()))?;
    if !update.left_out.is_empty() {
        session.say(&Message::new("cli-booths-left-out").with("columns", update.left_out.join(", ")))?;
    }
    session
        .say(&Message::new("cli-booths-count").with("booths", update.booths.len()).with("cells", update.changes.len()))
}

fn written<'a>(session: &Session<'_>, layout: &'a Layout, update: &'a BoothUpdate) -> Written<'a> {
    let changes = update.changes.iter().map(|it| Change {
        booth: it.id.to_string(),
        number: number(layout, it.id),
        column: it.column.word(),
        text: &it.text,
    });
    let refused = update.refused.iter().map(|it| Refused {
        row: it.row,
        column: it.column.map(|column| column.word()),
        text: &it.text,
        reason: session.words.say(&it.reason),
    });
    Written {
        booths: update.booths.len(),
        changes: changes.collect(),
        refused: refused.collect(),
        left_out: &update.left_out,
    }
}
