//! `hallplan exhibitors import`: a list of exhibitors taken into a plan.

use std::path::PathBuf;

use clap::Args;
use clap::builder::PossibleValuesParser;

use super::columns::Map;
use super::report;
use crate::cli::fault::Fault;
use crate::cli::files;
use crate::cli::making::{Target, open, write};
use crate::cli::session::Session;
use crate::cli::task::Task;
use crate::editor::Editor;
use crate::import::exhibitors::{Key, Mapping, Options, Update, compare, listed, propose};
use crate::import::table::{Asked, ENCODINGS, Table};
use crate::message::Message;

/// `hallplan exhibitors import FILE LIST -o OUT`.
#[derive(Debug, Args)]
pub struct Import {
    /// The plan.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The list.
    #[arg(value_name = "LIST")]
    list: PathBuf,
    /// What its columns mean.
    #[arg(long, value_name = "MAP")]
    map: Option<PathBuf>,
    /// By what exhibitors are found again.
    #[arg(long, value_name = "KEY")]
    key: Option<String>,
    /// The sheet.
    #[arg(long, value_name = "SHEET")]
    sheet: Option<String>,
    /// The row of the headings.
    #[arg(long, value_name = "ROW", value_parser = clap::value_parser!(u32).range(1..))]
    heading_row: Option<u32>,
    /// The encoding of a text.
    #[arg(long, value_name = "ENCODING", ignore_case = true, value_parser = PossibleValuesParser::new(ENCODINGS))]
    encoding: Option<String>,
    /// What stands between the cells of a text.
    #[arg(long, value_name = "CHARACTER")]
    separator: Option<char>,
    /// Empty cells leave what the plan has.
    #[arg(long)]
    keep_where_empty: bool,
    /// Exhibitors that are not on the list go.
    #[arg(long)]
    remove_vanished: bool,
    #[command(flatten)]
    target: Target,
}

/// A list as it was read.
pub(super) struct Read {
    pub table: Table,
    pub mapping: Mapping,
    pub key: Key,
    pub update: Update,
}

impl Task for Import {
    const NAME: &'static str = "exhibitors import";
    const EXAMPLES: &'static [&'static str] = &[
        "hallplan exhibitors import plan.json exhibitors.xlsx -o plan.json",
        "hallplan exhibitors import plan.json list.csv --encoding GB18030 --key code --dry-run --json",
    ];

    fn run(self, session: &mut Session<'_>) -> Result<u8, Fault> {
        let target = self.target.file()?;
        let mut editor = open(session, &self.file)?;
        let read = self.read(&mut editor)?;
        if self.target.json {
            session.json(&report::of(&read, editor.document().layout(), session.words))?;
        } else {
            report::tell(session, &read, editor.document().layout())?;
        }
        let Some(output) = target else { return Ok(0) };
        let gone = if self.remove_vanished { read.update.vanished.clone() } else { Vec::new() };
        let (exhibitors, booths) = read.update.into_records();
        editor.take_over(Message::new("edit-import-exhibitors"), exhibitors, booths, gone)?;
        write(session, &editor, output)?;
        Ok(0)
    }
}

impl Import {
    fn read(&self, editor: &mut Editor) -> Result<Read, Fault> {
        let map = self.map()?;
        let asked = Asked { encoding: map.encoding.clone(), separator: map.separator };
        let table = files::read_table(&self.list, asked)?;
        let heading = map.heading_row.and_then(|row| row.checked_sub(1));
        let mut mapping = propose(&table, map.sheet_in(&table)?, heading);
        map.apply(&mut mapping)?;
        let listed = listed(&table, &mapping);
        let key = map.key.as_deref().map(|word| Map::key_of(word, &mapping)).transpose()?;
        let key = key.unwrap_or_else(|| Key::for_list(&listed.entries));
        let options = Options { key: key.clone(), erase: !self.keep_where_empty };
        let layout = editor.document().layout().clone();
        let update = compare(&layout, &listed, &options, &mut || editor.fresh_id());
        Ok(Read { table, mapping, key, update })
    }

    /// What the file says, and what the command line says before it.
    fn map(&self) -> Result<Map, Fault> {
        let map = self.map.as_deref().map(Map::read).transpose()?.unwrap_or_default();
        Ok(Map {
            sheet: self.sheet.clone().or(map.sheet),
            heading_row: self.heading_row.and_then(|row| usize::try_from(row).ok()).or(map.heading_row),
            encoding: self.encoding.clone().or(map.encoding),
            separator: self.separator.or(map.separator),
            key: self.key.clone().or(map.key),
            columns: map.columns,
        })
    }
}
