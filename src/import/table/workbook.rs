//! Workbooks: XLSX, XLSM, XLSB, XLS, ODS.

use std::io::Cursor;

use calamine::{Data, DataRef, ExcelDateTime, Reader, SheetVisible, Sheets, open_workbook_auto_from_rs};

use super::{About, Refused, Rows, Sheet, Table};

/// Most sheets that are read.
const MOST_SHEETS: usize = 200;

/// Whether the bytes begin like a workbook: a zip archive, or a compound file.
pub(super) fn is_one(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
}

/// Reads a workbook: the sheets that its reader is shown, first those with anything in them.
pub(super) fn read(bytes: Vec<u8>) -> Result<Table, Refused> {
    let mut book = open_workbook_auto_from_rs(Cursor::new(bytes)).map_err(refused)?;
    let shown = |sheet: &&calamine::Sheet| sheet.visible == SheetVisible::Visible;
    let names: Vec<String> =
        book.sheets_metadata().iter().filter(shown).take(MOST_SHEETS).map(|sheet| sheet.name.clone()).collect();
    let names = if names.is_empty() { book.sheet_names() } else { names };
    let mut sheets = Vec::new();
    for name in names {
        let rows = rows(&mut book, &name)?;
        sheets.push(Sheet { name, rows });
    }
    let about = About { encoding: None, separator: None, lossy: false };
    Ok(Table { sheets, about })
}

type Book = Sheets<Cursor<Vec<u8>>>;

/// Cell by cell where the format can be read so: a lone cell far out then costs nothing.
fn rows(book: &mut Book, name: &str) -> Result<Vec<Vec<String>>, Refused> {
    let mut rows = Rows::default();
    let at = |(row, column): (u32, u32)| (row as usize, column as usize);
    match book {
        Sheets::Xlsx(book) => {
            // A sheet of charts has no cells.
            let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
            while let Some(cell) = cells.next_cell().map_err(Refused::damaged)? {
                let (row, column) = at(cell.get_position());
                rows.set(row, column, &text_of_ref(cell.get_value()))?;
            }
        }
        Sheets::Xlsb(book) => {
            let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(Vec::new()) };
            while let Some(cell) = cells.next_cell().map_err(Refused::damaged)? {
                let (row, column) = at(cell.get_position());
                rows.set(row, column, &text_of_ref(cell.get_value()))?;
            }
        }
        book => {
            let range = book.worksheet_range(name).map_err(refused)?;
            let (top, left) = range.start().map(at).unwrap_or_default();
            for (row, column, cell) in range.used_cells() {
                rows.set(top + row, left + column, &text_of(cell))?;
            }
        }
    }
    Ok(rows.rows)
}

fn refused(error: calamine::Error) -> Refused {
    let reason = error.to_string();
    if reason.to_lowercase().contains("password") { Refused::Protected } else { Refused::Damaged { reason } }
}

fn text_of_ref(cell: &DataRef<'_>) -> String {
    text_of(&Data::from(cell.clone()))
}

/// What the cell shows, as far as it can be told: whole numbers without a point, dates as `YYYY-MM-DD`.
fn text_of(cell: &Data) -> String {
    match cell {
        Data::Empty | Data::Error(_) => String::new(),
        Data::String(text) | Data::DurationIso(text) => text.clone(),
        Data::DateTimeIso(text) => text.split('T').next().unwrap_or(text).to_owned(),
        Data::Int(number) => number.to_string(),
        Data::Float(number) => written(*number),
        Data::Bool(is) => is.to_string(),
        Data::DateTime(moment) => day(moment),
    }
}

/// A number in as few digits as tell it apart, as Excel shows 15 of them.
fn written(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    rounded.to_string()
}

/// A day; a time of the day or a duration stays the number that it is.
fn day(moment: &ExcelDateTime) -> String {
    let (year, month, day, hour, minute, ..) = moment.to_ymd_hms_milli();
    if !moment.is_datetime() || year < 1900 || moment.as_f64() < 1.0 {
        return written(moment.as_f64());
    }
    let time = if (hour, minute) == (0, 0) { String::new() } else { format!(" {hour:02}:{minute:02}") };
    format!("{year:04}-{month:02}-{day:02}{time}")
}

#[cfg(test)]
mod tests {
    use rust_xlsxwriter::{ExcelDateTime as Moment, Format, Workbook};

    use super::super::{Asked, read};
    use super::*;

    fn saved(mut book: Workbook) -> Vec<u8> {
        book.save_to_buffer().unwrap()
    }

    #[test]
    fn cells_are_what_excel_shows() {
        let mut book = Workbook::new();
        let sheet = book.add_worksheet().set_name("参展商").unwrap();
        let date = Format::new().set_num_format("yyyy-mm-dd");
        sheet.write(2, 1, "一汽").unwrap();
        sheet.write(2, 2, 36).unwrap();
        sheet.write(2, 3, 10.1).unwrap();
        sheet.write(2, 4, 0.1 + 0.2).unwrap();
        sheet.write_with_format(2, 5, Moment::from_ymd(2026, 8, 23).unwrap(), &date).unwrap();
        sheet.write(2, 6, true).unwrap();
        let table = read(saved(book), &Asked::default()).unwrap();
        assert_eq!(table.sheets[0].name, "参展商");
        assert_eq!(table.sheets[0].rows[2], ["", "一汽", "36", "10.1", "0.3", "2026-08-23", "true"]);
        assert!(table.sheets[0].rows[..2].iter().all(Vec::is_empty), "rows keep their numbers");
    }

    #[test]
    fn hidden_sheets_are_left_out_and_a_far_cell_is_too_much() {
        let mut book = Workbook::new();
        book.add_worksheet().set_name("shown").unwrap().write(0, 0, "x").unwrap();
        book.add_worksheet().set_name("hidden").unwrap().set_hidden(true).write(0, 0, "y").unwrap();
        let table = read(saved(book), &Asked::default()).unwrap();
        assert_eq!(table.sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>(), ["shown"]);
        let mut far = Workbook::new();
        far.add_worksheet().write(1_048_575, 16_383, "far").unwrap();
        assert_eq!(read(saved(far), &Asked::default()), Err(Refused::TooManyCells));
    }

    #[test]
    fn what_is_damaged_is_refused() {
        let mut book = Workbook::new();
        book.add_worksheet().write(0, 0, "x").unwrap();
        let bytes = saved(book);
        for len in [8, bytes.len() / 2, bytes.len() - 10] {
            let cut = bytes.get(..len).unwrap().to_vec();
            assert!(matches!(read(cut, &Asked::default()), Err(Refused::Damaged { .. })), "cut after {len}");
        }
        assert_eq!(read(Vec::new(), &Asked::default()), Err(Refused::Empty));
        assert_eq!(read(b"\n\n".to_vec(), &Asked::default()), Err(Refused::NoRows));
    }
}
