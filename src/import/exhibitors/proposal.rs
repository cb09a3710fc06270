//! Where the heading of a list is, and what its columns seem to mean.

use super::heading::{meaning_of, tongue_of};
use super::script::language_of;
use super::{Column, ColumnMeaning};
use crate::import::table::{Sheet, Table};

/// How many rows from the top may come before the heading.
const LOOKED_AT: usize = 40;
/// How many rows below the heading tell the language of names.
const TELLING: usize = 200;

/// How a table is read as a list of exhibitors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mapping {
    /// Which sheet, from 0.
    pub sheet: usize,
    /// The row of the headings, from 0.
    pub heading: usize,
    /// The headings, from the first column on; a column without one is called by its letter.
    pub headings: Vec<String>,
    /// What each column means.
    pub columns: Vec<Column>,
}

/// What the columns seem to mean: on the sheet that looks most like a list, or on `sheet`.
#[must_use]
pub fn propose(table: &Table, sheet: Option<usize>, heading: Option<usize>) -> Mapping {
    let of = |place: usize| {
        let sheet = table.sheets.get(place)?;
        let at = heading.unwrap_or_else(|| heading_of(sheet));
        Some(((known(sheet.rows.get(at)), sheet.rows.len()), at))
    };
    let place = sheet
        .filter(|place| *place < table.sheets.len())
        .or_else(|| (0..table.sheets.len()).rev().max_by_key(|&place| of(place).map(|(score, _)| score)));
    let place = place.unwrap_or(0);
    let at = of(place).map_or(0, |(_, at)| at);
    let empty = Sheet::default();
    let sheet = table.sheets.get(place).unwrap_or(&empty);
    let headings = headings(sheet, at);
    let columns = columns(sheet, at, &headings);
    Mapping { sheet: place, heading: at, headings, columns }
}

/// How many cells of a row are headings whose meaning is known.
fn known(row: Option<&Vec<String>>) -> usize {
    row.into_iter().flatten().filter(|cell| is_short(cell) && meaning_of(cell).is_some()).count()
}

/// A heading is short and no number.
fn is_short(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().count() <= 40 && !cell.chars().all(|c| c.is_ascii_digit() || c == '.')
}

/// The row of the headings: of the first rows the one with most cells that are known to be some, else the first one with
/// as many cells as any.
fn heading_of(sheet: &Sheet) -> usize {
    let rows = || sheet.rows.iter().take(LOOKED_AT).enumerate();
    let filled = |row: &[String]| row.iter().filter(|cell| !cell.is_empty()).count();
    let best = rows().rev().max_by_key(|(_, row)| known(Some(row)));
    match best {
        Some((at, row)) if known(Some(row)) > 0 => at,
        _ => rows().rev().max_by_key(|(_, row)| filled(row)).map_or(0, |(at, _)| at),
    }
}

/// The headings. Where headings stand in two rows, cells that are merged over both have their text in the upper one.
fn headings(sheet: &Sheet, at: usize) -> Vec<String> {
    let width = sheet.rows.iter().skip(at).map(Vec::len).max().unwrap_or(0);
    let above = at
        .checked_sub(1)
        .and_then(|above| sheet.rows.get(above))
        .filter(|row| row.iter().filter(|it| !it.is_empty()).count() > 1);
    let cell = |row: Option<&Vec<String>>, column: usize| {
        row.and_then(|row| row.get(column)).map(|cell| cell.replace('\n', " ")).filter(|cell| !cell.is_empty())
    };
    let mut headings: Vec<String> = Vec::new();
    for column in 0..width {
        let own = cell(sheet.rows.get(at), column).or_else(|| cell(above, column));
        let name = own.unwrap_or_else(|| letters(column));
        let again = headings
            .iter()
            .filter(|other| **other == name || other.strip_prefix(&name).is_some_and(|rest| rest.starts_with(" (")))
            .count();
        headings.push(if again == 0 { name } else { format!("{name} ({})", again + 1) });
    }
    headings
}

/// What Excel calls a column: A, B, …, Z, AA.
fn letters(column: usize) -> String {
    let last = u8::try_from(column % 26).map_or('?', |place| char::from(b'A' + place));
    let before = (column / 26).checked_sub(1).map(letters).unwrap_or_default();
    format!("{before}{last}")
}

/// What the columns mean: each meaning once, the first time, unless texts of several columns can be put together.
fn columns(sheet: &Sheet, at: usize, headings: &[String]) -> Vec<Column> {
    let mut columns: Vec<Column> = Vec::new();
    for (place, heading) in headings.iter().enumerate() {
        let cells = || sheet.rows.iter().skip(at + 1).filter_map(|row| row.get(place)).filter(|cell| !cell.is_empty());
        let column = match meaning_of(heading) {
            _ if cells().next().is_none() && meaning_of(heading).is_none() => Column::of(ColumnMeaning::LeftOut),
            None => Column::of(ColumnMeaning::Field),
            Some(ColumnMeaning::Name) => {
                let names = cells().take(TELLING).map(String::as_str);
                Column::name_in(tongue_of(heading).unwrap_or_else(|| language_of(names)))
            }
            Some(meaning) => Column::of(meaning),
        };
        let taken = !column.meaning.may_repeat() && columns.contains(&column);
        columns.push(if taken { Column::of(ColumnMeaning::Field) } else { column });
    }
    if !columns.iter().any(|column| matches!(column.meaning, ColumnMeaning::Name | ColumnMeaning::Code)) {
        name_something(sheet, at, &mut columns);
    }
    columns
}

/// Where no heading tells of names, the first column with words in most of its rows seems to hold them.
fn name_something(sheet: &Sheet, at: usize, columns: &mut [Column]) {
    let rows = || sheet.rows.iter().skip(at + 1).take(TELLING).filter(|row| row.iter().any(|cell| !cell.is_empty()));
    let count = rows().count();
    for (place, column) in columns.iter_mut().enumerate().filter(|(_, column)| column.meaning == ColumnMeaning::Field) {
        let words = || rows().filter_map(|row| row.get(place)).filter(|cell| cell.chars().any(char::is_alphabetic));
        if count > 0 && words().count() * 2 > count {
            *column = Column::name_in(language_of(words().map(String::as_str)));
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::table::{self, Asked};

    fn table(text: &str) -> Table {
        table::read(text.as_bytes().to_vec(), &Asked::default()).unwrap()
    }

    fn meanings(text: &str) -> (usize, Vec<String>) {
        let mapping = propose(&table(text), None, None);
        (mapping.heading, mapping.columns.iter().map(ToString::to_string).collect())
    }

    #[test]
    fn the_heading_is_found_below_titles() {
        let (at, columns) =
            meanings("第十五届东北亚博览会参展商名单\n\n公司名称,英文名称,展位号,合作级别\n一汽,FAW,A1,金牌\n");
        assert_eq!((at, columns.join(" ").as_str()), (2, "name:zh-CN name:en booths field"));
    }

    #[test]
    fn headings_in_two_rows_are_put_together() {
        let text = "公司名称,展位,联系人,\n,,姓名,电话\n一汽,A1,李,139\n";
        let mapping = propose(&table(text), None, Some(1));
        assert_eq!(mapping.headings, ["公司名称", "展位", "姓名", "电话"]);
    }

    #[test]
    fn a_meaning_is_given_once_and_names_by_language() {
        let (_, columns) = meanings("Company,Company (RU),Country,Country,Phone,E-mail\nA,Б,CN,JP,1,2\n");
        assert_eq!(columns.join(" "), "name:en name:ru country field contact contact");
    }

    #[test]
    fn a_list_without_known_headings_keeps_its_columns() {
        let (at, columns) = meanings("alpha,beta\n1,2\n");
        assert_eq!((at, columns.join(" ").as_str()), (0, "field field"));
        let (_, columns) = meanings("alpha,beta\n1,Honda\n2,Toyota\n3,日産\n");
        assert_eq!(columns.join(" "), "field name:en", "words are likelier names than numbers");
    }

    #[test]
    fn columns_without_a_heading_are_called_by_letter() {
        assert_eq!(
            (letters(0), letters(25), letters(26), letters(701), letters(702)),
            ("A".into(), "Z".into(), "AA".into(), "ZZ".into(), "AAA".into())
        );
        let mapping = propose(&table("company,,company\nA,x,B\n"), None, None);
        assert_eq!(mapping.headings, ["company", "B", "company (2)"]);
    }

    #[test]
    fn the_sheet_that_looks_most_like_a_list_is_taken() {
        let sheet = |name: &str, rows: &[&[&str]]| Sheet {
            name: name.to_owned(),
            rows: rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect(),
        };
        let mut book = table("x\n");
        book.sheets = vec![sheet("notes", &[&["read me"]]), sheet("list", &[&["公司名称", "国家"], &["一汽", "中国"]])];
        assert_eq!(propose(&book, None, None).sheet, 1);
        assert_eq!(propose(&book, Some(0), None).sheet, 0);
    }
}
