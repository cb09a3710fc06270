//! Text with a separator between the cells of a row.

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
        // The reader says where it was before it passed over empty lines.
        let at = record.position().map_or(0, csv::Position::byte);
        let before = text.get(usize::try_from(at).unwrap_or(usize::MAX)..).unwrap_or_default();
        let begins = text.len() - before.trim_start_matches(['\n', '\r']).len();
        row += text.get(counted..begins).unwrap_or_default().matches('\n').count();
        counted = begins;
        record.iter().enumerate().try_for_each(|(column, cell)| rows.set(row, column, cell))?;
    }
    Ok(rows.rows)
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
    fn a_picture_is_no_table() {
        let bytes: Vec<u8> = (0..=255).cycle().take(4_000).collect();
        assert_eq!(read(&bytes, &Asked::default()), Err(Refused::Unknown));
    }
}
