//! Workbooks: numbers that are numbers, headings that stay in sight, filters.

use std::io;

use rust_xlsxwriter::{DocProperties, Format, FormatAlign, FormatBorder, Workbook, Worksheet, XlsxError};

use super::{Cell, Heading, Measure, Sheet};

/// Most letters of a sheet's name, and what may not stand in it.
const LONGEST_NAME: usize = 31;
const NOT_IN_NAMES: &[char] = &['[', ']', ':', '*', '?', '/', '\\', '\''];
/// Columns are this wide in letters, at least and at most.
const NARROWEST: usize = 8;
const WIDEST: usize = 48;

/// Writes a workbook.
pub(super) fn write(sheets: &[Sheet]) -> io::Result<Vec<u8>> {
    let mut book = Workbook::new();
    // The day of making is no part of a list: the same plan gives the same bytes.
    let made = rust_xlsxwriter::ExcelDateTime::from_ymd(2000, 1, 1).map_err(broken)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&made).set_author("Hallplan"));
    for sheet in sheets {
        fill(book.add_worksheet(), sheet).map_err(broken)?;
    }
    book.save_to_buffer().map_err(broken)
}

fn broken(error: XlsxError) -> io::Error {
    io::Error::other(error.to_string())
}

fn fill(page: &mut Worksheet, sheet: &Sheet) -> Result<(), XlsxError> {
    let name: String = sheet.name.chars().filter(|c| !NOT_IN_NAMES.contains(c)).take(LONGEST_NAME).collect();
    page.set_name(&name)?;
    let bold =
        Format::new().set_bold().set_border_bottom(FormatBorder::Thin).set_text_wrap().set_align(FormatAlign::Top);
    let formats: Vec<Format> = sheet.headings.iter().map(format).collect();
    for ((column, heading), format) in (0_u16..).zip(&sheet.headings).zip(&formats) {
        page.write_string_with_format(0, column, &heading.text, &bold)?;
        page.set_column_width(column, width(sheet, usize::from(column)) as f64)?;
        for (row, cells) in (1_u32..).zip(&sheet.rows) {
            match cells.get(usize::from(column)) {
                Some(Cell::Text(text)) => drop(page.write_string_with_format(row, column, text, format)?),
                Some(Cell::Count(count)) => drop(page.write_number_with_format(row, column, *count as f64, format)?),
                Some(Cell::Hundredths(number)) => {
                    page.write_number_with_format(row, column, *number as f64 / 100.0, format)?;
                }
                Some(Cell::Empty) | None => {}
            }
        }
    }
    page.set_freeze_panes(1, 0)?;
    page.set_repeat_rows(0, 0)?;
    page.set_landscape().set_print_fit_to_pages(1, 0);
    let last = (u32::try_from(sheet.rows.len()), u16::try_from(sheet.headings.len()));
    if let (Ok(rows), Ok(columns @ 1..)) = last {
        page.autofilter(0, 0, rows, columns - 1)?;
    }
    Ok(())
}

fn format(heading: &Heading) -> Format {
    match heading.measure {
        Measure::Text => Format::new().set_text_wrap().set_align(FormatAlign::Top),
        Measure::Count => Format::new().set_num_format("0").set_align(FormatAlign::Top),
        Measure::Hundredths => Format::new().set_num_format("#,##0.00").set_align(FormatAlign::Top),
    }
}

/// As wide as its longest line, within bounds; Chinese letters are two wide.
fn width(sheet: &Sheet, column: usize) -> usize {
    let wide = |text: &str| {
        let line = |line: &str| line.chars().map(|c| if u32::from(c) > 0x2e80 { 2 } else { 1 }).sum::<usize>();
        text.lines().map(line).max().unwrap_or(0)
    };
    let cells = sheet.rows.iter().filter_map(|row| row.get(column));
    let longest = cells.map(|cell| match cell {
        Cell::Text(text) => wide(text),
        Cell::Count(number) | Cell::Hundredths(number) => number.to_string().len() + 2,
        Cell::Empty => 0,
    });
    let heading = sheet.headings.get(column).map_or(0, |heading| wide(&heading.text));
    (longest.max().unwrap_or(0).max(heading) + 2).clamp(NARROWEST, WIDEST)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::data::Measure;

    #[test]
    fn the_same_table_gives_the_same_bytes() {
        let heading = |text: &str, measure| Heading { text: text.to_owned(), measure };
        let sheet = Sheet {
            name: "a/b: [展位]".to_owned(),
            headings: vec![heading("名称", Measure::Text), heading("面积", Measure::Hundredths)],
            rows: vec![vec![Cell::Text("=1+1".to_owned()), Cell::Hundredths(925)], vec![Cell::Empty, Cell::Empty]],
        };
        let bytes = write(std::slice::from_ref(&sheet)).unwrap();
        assert_eq!(bytes, write(&[sheet]).unwrap());
        assert!(bytes.starts_with(b"PK"));
    }
}
