//! Text with a separator between the cells of a row.

use std::ops::Range;

use super::encoding::{Decoded, decoded};
use super::{About, Asked, Refused, Rows, Sheet, Table};

/// What separates cells, the likeliest first.
const SEPARATORS: &[char] = &[',', ';', '\t', '|'];
/// How many lines are looked at to find the separator.
const LOOKED_AT: usize = 50;
/// How many of a hundred characters may be controls in a text.
const MOST_CONTROLS: usize = 2;

/// Reads a text.
pub(super) fn read(bytes: &[u8], asked: &Asked) -> Result<Table, Refused> {
    let Decoded { text, encoding, lossy } = decoded(bytes, asked.encoding.as_deref());
    let controls = text.chars().take(10_000).filter(|c| c.is_control() && !c.is_whitespace()).count();
    if controls * 100 > MOST_CONTROLS * text.chars().take(10_000).count() {
        return Err(Refused::Unknown);
    }
    let (text, told) = told_separator(&text);
    let separator = asked.separator.or(told).unwrap_or_else(|| likeliest(text));
    let about = About { encoding: Some(encoding.to_owned()), separator: Some(separator), lossy };
    Ok(Table { sheets: vec![Sheet { name: String::new(), rows: rows(text, separator)? }], about })
}

/// Excel takes a first line such as `sep=;` as the separator, and no row.
fn told_separator(text: &str) -> (&str, Option<char>) {
    let told = text.strip_prefix("sep=").and_then(|rest| {
        let mut letters = rest.chars();
        let separator = letters.next()?;
        let rest = letters.as_str().strip_prefix("\r\n").or_else(|| letters.as_str().strip_prefix('\n'))?;
        Some((rest, Some(separator)))
    });
    told.unwrap_or((text, None))
}

/// The separator that cuts most of the first lines into the same number of cells, more than one.
fn likeliest(text: &str) -> char {
    let cut = |separator: char| {
        let counts: Vec<usize> = records(text, separator).take(LOOKED_AT).flatten().map(|row| row.len()).collect();
        let most = counts
            .iter()
            .copied()
            .filter(|&count| count > 1)
            .max_by_key(|count| (counts.iter().filter(|other| *other == count).count(), *count))?;
        let same = counts.iter().filter(|count| **count == most).count();
        Some((same * 100 / counts.len().max(1), most))
    };
    let scored = SEPARATORS.iter().rev().filter_map(|&separator| Some((cut(separator)?, separator)));
    scored.max_by_key(|(score, _)| *score).map_or(',', |(_, separator)| separator)
}

fn records(text: &str, separator: char) -> impl Iterator<Item = csv::Result<csv::StringRecord>> {
    let separator = u8::try_from(separator).unwrap_or(b',');
    let mut reader = csv::ReaderBuilder::new();
    reader.has_headers(false).flexible(true).delimiter(separator);
    reader.from_reader(text.as_bytes()).into_records()
}

/// The rows of the text, each at the line of the file where it begins.
fn rows(text: &str, separator: char) -> Result<Vec<Vec<String>>, Refused> {
    let mut rows = Rows::default();
    let (mut row, mut counted) = (0, 0);
    for record in records(text, separator) {
        let record = record.map_err(Refused::damaged)?;
        let begins = passed(text, &record).end;
        row += lines(text, counted..begins);
        counted = begins;
        record.iter().enumerate().try_for_each(|(column, cell)| rows.set(row, column, cell))?;
    }
    Ok(rows.rows)
}

/// The cells that a spreadsheet put on the clipboard: tabs between them, quotes round those that hold lines or quotes. An empty
/// line is a row, unless nothing follows it.
///
/// # Errors
/// When they are too many.
pub fn block(text: &str) -> Result<Vec<Vec<String>>, Refused> {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut rows = Rows::default();
    let mut row = 0;
    for record in records(&text, '\t') {
        let record = record.map_err(Refused::damaged)?;
        row += lines(&text, passed(&text, &record));
        record.iter().enumerate().try_for_each(|(column, cell)| rows.set(row, column, cell))?;
        rows.widen(row, record.len())?;
        row += 1;
    }
    Ok(rows.rows)
}

/// The empty lines before a record: the reader says where it was before it passed over them.
fn passed(text: &str, record: &csv::StringRecord) -> Range<usize> {
    let at = record.position().map_or(0, csv::Position::byte);
    let at = usize::try_from(at).unwrap_or(usize::MAX).min(text.len());
    let before = text.get(at..).unwrap_or_default();
    at..text.len() - before.trim_start_matches(['\n', '\r']).len()
}

fn lines(text: &str, part: Range<usize>) -> usize {
    text.get(part).unwrap_or_default().matches('\n').count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> Table {
        read(text.as_bytes(), &Asked::default()).unwrap()
    }

    fn cells(table: &Table) -> Vec<Vec<&str>> {
        table.sheets[0].rows.iter().map(|row| row.iter().map(String::as_str).collect()).collect()
    }

    #[test]
    fn the_separator_is_found_though_cells_hold_others() {
        for (text, separator) in [
            ("name,area\n\"Honda; Motor\",9\nToyota,18\n", ','),
            ("name;price\nHonda;1,50\nToyota;2,75\n", ';'),
            ("name\tarea\nHonda, Motor\t9\n", '\t'),
            ("a|b\n1|2\n", '|'),
            ("only one column\nHonda\n", ','),
        ] {
            assert_eq!(read_text(text).about.separator, Some(separator), "{text}");
        }
    }

    #[test]
    fn quotes_hold_separators_quotes_and_lines() {
        let table = read_text("name,note\n\"A \"\"B\"\", C\",\"two\r\nlines\"\nD,\n");
        assert_eq!(cells(&table), [vec!["name", "note"], vec!["A \"B\", C", "two\nlines"], vec![], vec!["D"]]);
    }

    #[test]
    fn rows_keep_the_line_they_are_on() {
        let table = read_text("title\n\n\nname,area\nHonda,9\n");
        assert_eq!(table.sheets[0].rows.iter().position(|row| row.first().is_some_and(|it| it == "name")), Some(3));
    }

    #[test]
    fn a_line_that_names_the_separator_is_no_row() {
        let table = read_text("sep=;\nname;area\nHonda, Motor;9\n");
        assert_eq!(cells(&table)[0], ["name", "area"]);
        assert_eq!(
            read(b"name;a,b\n", &Asked { separator: Some(';'), ..Asked::default() }).unwrap().sheets[0].rows[0][1],
            "a,b"
        );
    }

    #[test]
    fn blanks_round_cells_go_whatever_their_script() {
        assert_eq!(cells(&read_text("\u{feff}\u{3000}名称\u{a0},x\u{200b}\n"))[0], ["名称", "x"]);
    }

    #[test]
    fn what_was_written_so_that_it_is_no_formula_loses_its_apostrophe() {
        let table = read_text("contact,name\n'+86 431,'s-Hertogenbosch\n' -x,'quoted'\n\"'＝1\",'\n");
        assert_eq!(cells(&table)[1..], [vec!["+86 431", "'s-Hertogenbosch"], vec!["-x", "'quoted'"], vec!["＝1", "'"]]);
    }

    #[test]
    fn a_block_keeps_empty_rows_and_cells_and_lines_within_cells() {
        let read = |text: &str| block(text).unwrap();
        let rows = read("a\t\"two\r\nlines\"\t\r\n\r\n\t'=1\r\n\"say \"\"no\"\"\"\r\n\r\n");
        assert_eq!(rows, [vec!["a", "two\nlines", ""], vec![], vec!["", "=1"], vec!["say \"no\""]]);
        assert_eq!(read("\t\t\n"), [["", "", ""]]);
        assert_eq!(read("a,b;c\n\nd"), [vec!["a,b;c"], vec![], vec!["d"]]);
        assert_eq!(read("\n\na"), [vec![], vec![], vec!["a"]]);
    }

    #[test]
    fn a_picture_is_no_table() {
        let bytes: Vec<u8> = (0..=255).cycle().take(4_000).collect();
        assert_eq!(read(&bytes, &Asked::default()), Err(Refused::Unknown));
    }
}
