//! `hallplan list`: what is in a plan, as a table for offices and contractors.

use std::path::{Path, PathBuf};

use clap::Args;
use clap::builder::{PossibleValuesParser, TypedValueParser};

use super::fault::Fault;
use super::files;
use super::session::Session;
use super::task::Task;
use crate::export::data::{LISTS, List, TABLE_FORMATS, TableFormat};
use crate::message::Message;

/// `hallplan list FILE --what exhibitors -o OUT.xlsx`.
#[derive(Debug, Args)]
pub struct Lists {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// What is listed.
    #[arg(long, value_name = "LIST", value_parser = lists())]
    what: &'static List,
    /// The file to write.
    #[arg(short, long, value_name = "OUT")]
    output: PathBuf,
}

fn lists() -> impl TypedValueParser<Value = &'static List> {
    PossibleValuesParser::new(LISTS.iter().map(|list| list.word))
        .try_map(|word| LISTS.iter().find(|list| list.word == word).ok_or(word))
}

impl Task for Lists {
    const NAME: &'static str = "list";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan list expo.json --what exhibitors -o exhibitors.xlsx",
        "hallplan list expo.json --what sales -o sales.csv",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let format = format_of(&self.output)?;
        let layout = session.open(&self.file)?;
        let sheets = self.what.of(&layout, session.words);
        let bytes = (format.write)(&sheets).map_err(|error| Fault::Write(self.output.clone(), error))?;
        files::write(&self.output, &bytes)?.iter().for_each(|note| session.note(note));
        let rows: usize = sheets.iter().map(|sheet| sheet.rows.len()).sum();
        session.say(
            &Message::new("cli-list-written").with("rows", rows).with("file", self.output.display().to_string()),
        )?;
        Ok(0)
    }
}

/// The format that the ending of a file asks for.
pub fn format_of(output: &Path) -> Result<&'static TableFormat, Fault> {
    let ending = output.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_lowercase();
    TABLE_FORMATS.iter().find(|format| format.ending == ending).ok_or_else(|| {
        let known = TABLE_FORMATS.iter().map(|format| format.ending).collect::<Vec<_>>().join(", ");
        Message::new("cli-list-unknown-ending").with("ending", ending).with("known", known).into()
    })
}
