//! Tables: text with separators in whatever encoding, and workbooks; every cell becomes a text.

mod delimited;
mod encoding;
mod workbook;

use serde::{Deserialize, Serialize};

pub use delimited::block;
pub use encoding::{ENCODINGS, decoded};

use super::Refused;

/// Most cells of all sheets together.
pub const MOST_CELLS: usize = 5_000_000;
/// Most columns of a sheet.
const WIDEST: usize = 2_000;
/// Most rows of a sheet.
const LONGEST: usize = 500_000;

/// What formulas begin with, also as full-width signs.
const FORMULA_SIGNS: [char; 8] = ['=', '+', '-', '@', '＝', '＋', '－', '＠'];

/// How a table is to be read, where the reader is not to find out by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Asked {
    /// The name of an encoding of [`ENCODINGS`].
    pub encoding: Option<String>,
    /// What stands between the cells of a row.
    pub separator: Option<char>,
}

/// What is known of a table that was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct About {
    /// The encoding of the text; a workbook has none.
    pub encoding: Option<String>,
    /// What stands between the cells of a row; a workbook has nothing there.
    pub separator: Option<char>,
    /// Whether letters had to be left out that the encoding does not have: another one may be the right one.
    pub lossy: bool,
}

/// One sheet of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Sheet {
    /// Its name; that of a text is empty.
    pub name: String,
    /// Its rows from the first line of the file on, with the cells from the first column on, trimmed.
    pub rows: Vec<Vec<String>>,
}

/// A table that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Its sheets, in the order of the file; there is at least one.
    pub sheets: Vec<Sheet>,
    /// What is known of it.
    pub about: About,
}

/// A format of tables that is read.
pub struct Format {
    /// Its name, as people write it.
    pub name: &'static str,
    /// The endings of its files, in small letters.
    pub endings: &'static [&'static str],
}

/// Every format of tables that is read.
pub const FORMATS: &[Format] = &[
    Format { name: "Excel", endings: &["xlsx", "xlsm", "xlsb", "xls"] },
    Format { name: "OpenDocument", endings: &["ods"] },
    Format { name: "CSV", endings: &["csv", "tsv", "txt"] },
];

/// Reads a table.
///
/// # Errors
/// When the bytes are no table, damaged, or too much.
pub fn read(bytes: Vec<u8>, asked: &Asked) -> Result<Table, Refused> {
    if bytes.is_empty() {
        return Err(Refused::Empty);
    }
    let table = if workbook::is_one(&bytes) { workbook::read(bytes)? } else { delimited::read(&bytes, asked)? };
    if table.sheets.iter().all(|sheet| sheet.rows.is_empty()) { Err(Refused::NoRows) } else { Ok(table) }
}

/// Rows in the making, within the limits.
#[derive(Default)]
struct Rows {
    rows: Vec<Vec<String>>,
    cells: usize,
}

impl Rows {
    /// Puts a text at a place, counted from 0.
    fn set(&mut self, row: usize, column: usize, text: &str) -> Result<(), Refused> {
        let text = unarmed(text.trim_matches(is_blank));
        if text.is_empty() {
            return Ok(());
        }
        self.widen(row, column + 1)?;
        if let Some(cell) = self.rows.get_mut(row).and_then(|cells| cells.get_mut(column)) {
            *cell = clean(text);
        }
        Ok(())
    }

    /// Gives a row at least so many cells.
    fn widen(&mut self, row: usize, width: usize) -> Result<(), Refused> {
        if row >= LONGEST || width > WIDEST {
            return Err(Refused::TooManyCells);
        }
        if self.rows.len() <= row {
            self.rows.resize_with(row + 1, Vec::new);
        }
        let Some(cells) = self.rows.get_mut(row) else { return Ok(()) };
        self.cells += width.saturating_sub(cells.len());
        if self.cells > MOST_CELLS {
            return Err(Refused::TooManyCells);
        }
        cells.resize(width.max(cells.len()), String::new());
        Ok(())
    }
}

/// White space of any script, and the marks of order and width that no eye sees.
fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\0')
}

/// Without the apostrophe that lists for spreadsheets have before what begins like a formula.
fn unarmed(text: &str) -> &str {
    let bare = text.strip_prefix('\'').map(|bare| bare.trim_start_matches(is_blank));
    bare.filter(|bare| bare.starts_with(FORMULA_SIGNS)).unwrap_or(text)
}

/// Without characters that no text of a plan may have; line ends are those of the plan.
fn clean(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}
