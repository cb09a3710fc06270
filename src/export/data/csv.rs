//! CSV as Excel opens it: UTF-8 with a byte order mark, CRLF, no cell that begins like a formula.

use std::io;

use super::{Cell, Sheet};

const MARK: &[u8] = b"\xef\xbb\xbf";

/// Writes sheets one below the other; where there are several, each with its name above it.
pub(super) fn write(sheets: &[Sheet]) -> io::Result<Vec<u8>> {
    let mut writer = csv::WriterBuilder::new();
    writer.flexible(true).terminator(csv::Terminator::CRLF);
    let mut writer = writer.from_writer(MARK.to_vec());
    for (place, sheet) in sheets.iter().enumerate() {
        if sheets.len() > 1 {
            if place > 0 {
                writer.write_record([""])?;
            }
            writer.write_record([harmless(&sheet.name)])?;
        }
        write_rows(&mut writer, sheet)?;
    }
    writer.into_inner().map_err(|error| io::Error::other(error.to_string()))
}

/// The sheets as cells that a spreadsheet takes from the clipboard: tabs between them, no byte order mark.
///
/// # Errors
/// Where memory ends.
pub fn cells(sheets: &[Sheet]) -> io::Result<String> {
    let mut writer = csv::WriterBuilder::new();
    writer.flexible(true).terminator(csv::Terminator::CRLF).delimiter(b'\t');
    let mut writer = writer.from_writer(Vec::new());
    sheets.iter().try_for_each(|sheet| write_rows(&mut writer, sheet))?;
    let bytes = writer.into_inner().map_err(|error| io::Error::other(error.to_string()))?;
    String::from_utf8(bytes).map_err(io::Error::other)
}

/// Writes the headings of a sheet, and its rows.
fn write_rows(writer: &mut csv::Writer<Vec<u8>>, sheet: &Sheet) -> io::Result<()> {
    writer.write_record(sheet.headings.iter().map(|heading| harmless(&heading.text)))?;
    for row in &sheet.rows {
        writer.write_record(row.iter().map(written))?;
    }
    Ok(())
}

fn written(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) => harmless(text),
        Cell::Count(count) => count.to_string(),
        Cell::Hundredths(number) => {
            let sign = if *number < 0 { "-" } else { "" };
            format!("{sign}{}.{:02}", number.unsigned_abs() / 100, number.unsigned_abs() % 100)
        }
    }
}

/// A text that no spreadsheet takes for a formula: one that begins like one gets an apostrophe before it.
fn harmless(text: &str) -> String {
    let begins = text.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠'])
        || text.starts_with(['\t', '\r', '\n']);
    if begins { format!("'{text}") } else { text.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::super::{Heading, Measure};
    use super::*;

    fn sheet(name: &str, texts: &[&str]) -> Sheet {
        let heading = Heading { text: "名称".to_owned(), measure: Measure::Text };
        let rows = texts.iter().map(|text| vec![Cell::Text((*text).to_owned())]).collect();
        Sheet { name: name.to_owned(), headings: vec![heading], rows }
    }

    #[test]
    fn a_cell_that_begins_like_a_formula_is_words() {
        let bytes = write(&[sheet("x", &["=1+1", " @SUM(A1)", "+86 139", "-", "\tcmd", "一汽, \"FAW\""])]).unwrap();
        let text = String::from_utf8(bytes).unwrap();
        assert_eq!(
            text,
            "\u{feff}名称\r\n'=1+1\r\n' @SUM(A1)\r\n'+86 139\r\n'-\r\n'\tcmd\r\n\"一汽, \"\"FAW\"\"\"\r\n"
        );
    }

    #[test]
    fn cells_for_the_clipboard_have_tabs_between_them_and_quotes_where_they_must() {
        let text = cells(&[sheet("x", &["=1+1", "a\tb", "two\nlines", "say \"no\""])]).unwrap();
        assert_eq!(text, "名称\r\n'=1+1\r\n\"a\tb\"\r\n\"two\nlines\"\r\n\"say \"\"no\"\"\"\r\n");
    }

    #[test]
    fn numbers_stay_numbers_and_sheets_have_names() {
        assert_eq!(written(&Cell::Hundredths(-5)), "-0.05");
        assert_eq!(written(&Cell::area(9_255_000)), "9.26");
        let text = String::from_utf8(write(&[sheet("a", &["1"]), sheet("b", &["2"])]).unwrap()).unwrap();
        assert_eq!(text, "\u{feff}a\r\n名称\r\n1\r\n\"\"\r\nb\r\n名称\r\n2\r\n");
    }
}
