//! What the rows of a list say.

use std::collections::BTreeSet;

use super::numbers::numbers;
use super::{Column, ColumnMeaning, Mapping, values};
use crate::import::table::Table;
use crate::message::Message;
use crate::model::{Attendance, Exhibitor, Names, ObjectId, Record, Status, country_code};

/// First words of rows that add up others.
const TOTALS: &[&str] =
    &["合计", "总计", "小计", "total", "sum", "subtotal", "合計", "합계", "총계", "итого", "всего", "summe"];

/// Words before the colon of a remark below the list; and signs that begin one by themselves.
const REMARKS: &[&str] = &["注", "备注", "说明", "note", "notes", "примечание", "備考", "비고"];
const REMARK_SIGNS: &[char] = &['*', '※'];

/// A row of the list, from 1 as a spreadsheet counts, and what is to be said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// The row.
    pub row: usize,
    /// What is to be said.
    pub message: Message,
}

/// An exhibitor as a row of a list says it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The row, from 1 as a spreadsheet counts.
    pub row: usize,
    /// What it says of the exhibitor; the id says nothing.
    pub exhibitor: Exhibitor,
    /// The numbers of its booths.
    pub booths: Vec<String>,
    /// Sales status of its booths.
    pub status: Option<Status>,
    /// How it takes part.
    pub attendance: Option<Attendance>,
    /// Price of its booths together, in hundredths of the plan's currency.
    pub price: Option<i64>,
}

/// What the list has columns for: what it has none for is not changed by it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Given {
    /// The columns, without those left out and kept under their heading.
    pub columns: Vec<Column>,
    /// The headings of columns that are kept as they are.
    pub fields: BTreeSet<String>,
    /// The headings of all others that are taken.
    pub headings: BTreeSet<String>,
}

impl Given {
    /// Whether there is a column with this meaning.
    #[must_use]
    pub fn has(&self, meaning: ColumnMeaning) -> bool {
        self.columns.iter().any(|column| column.meaning == meaning)
    }
}

/// A list that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// What it has columns for.
    pub given: Given,
    /// A row each.
    pub entries: Vec<Entry>,
    /// Rows that are no exhibitors, with the reason.
    pub refused: Vec<Noted>,
    /// What cells say that nothing could be made of: they are kept in the exhibitor's other fields.
    pub notes: Vec<Noted>,
}

/// Reads the rows below the heading.
#[must_use]
pub fn listed(table: &Table, mapping: &Mapping) -> Listed {
    let mut listed = Listed { given: given(mapping), entries: Vec::new(), refused: Vec::new(), notes: Vec::new() };
    let rows = table.sheets.get(mapping.sheet).map(|sheet| sheet.rows.as_slice()).unwrap_or_default();
    let units = counts_booths(mapping);
    for (place, cells) in rows.iter().enumerate().skip(mapping.heading + 1) {
        if cells.iter().all(String::is_empty) {
            continue;
        }
        let row = Row { number: place + 1, cells, mapping, units };
        match row.refusal() {
            Some(message) => listed.refused.push(Noted { row: row.number, message }),
            None => row.enter(&mut listed),
        }
    }
    listed
}

fn given(mapping: &Mapping) -> Given {
    let of = |meaning: ColumnMeaning| move |column: &&Column| column.meaning == meaning;
    let kept = |column: &&Column| !of(ColumnMeaning::Field)(column) && !of(ColumnMeaning::LeftOut)(column);
    let headed = |kept: &dyn Fn(&&Column) -> bool| -> BTreeSet<String> {
        let headed = mapping.columns.iter().zip(&mapping.headings).filter(|(column, _)| kept(column));
        headed.map(|(_, heading)| heading.clone()).collect()
    };
    Given {
        columns: mapping.columns.iter().filter(kept).cloned().collect(),
        fields: headed(&of(ColumnMeaning::Field)),
        headings: headed(&kept),
    }
}

/// Whether the heading of the areas says that they are numbers of standard booths.
fn counts_booths(mapping: &Mapping) -> bool {
    let mut areas =
        mapping.columns.iter().zip(&mapping.headings).filter(|(column, _)| column.meaning == ColumnMeaning::Area);
    areas.any(|(_, heading)| {
        let heading = heading.to_lowercase();
        ["数", "number of", "부스수"].iter().any(|word| heading.contains(word)) && !heading.contains('面')
    })
}

struct Row<'a> {
    number: usize,
    cells: &'a [String],
    mapping: &'a Mapping,
    units: bool,
}

impl Row<'_> {
    /// The cells that are not empty, with their column and heading.
    fn filled(&self) -> impl Iterator<Item = (&Column, &str, &str)> {
        let columns = self.mapping.columns.iter().zip(&self.mapping.headings);
        let cells = columns.zip(self.cells).filter(|(_, cell)| !cell.is_empty());
        cells.map(|((column, heading), cell)| (column, heading.as_str(), cell.as_str()))
    }

    /// Why the row is no exhibitor.
    fn refusal(&self) -> Option<Message> {
        let first = self.cells.iter().find(|cell| !cell.is_empty()).map(|cell| cell.to_lowercase()).unwrap_or_default();
        if TOTALS.iter().any(|word| first.trim_end_matches([':', '：']) == *word) {
            return Some(Message::new("import-row-total"));
        }
        let heading = self.filled().filter(|(_, heading, cell)| heading == cell).count();
        if heading > 1 && heading == self.filled().count() {
            return Some(Message::new("import-row-heading"));
        }
        if self.filled().count() == 1 && is_remark(&first) {
            return Some(Message::new("import-row-remark"));
        }
        let says = self.filled().any(|(column, ..)| column.meaning != ColumnMeaning::LeftOut);
        if says { None } else { Some(Message::new("import-row-empty")) }
    }

    fn enter(&self, listed: &mut Listed) {
        let mut entry = Entry {
            row: self.number,
            exhibitor: Exhibitor::new(ObjectId::from_random(0), Names::default()),
            booths: Vec::new(),
            status: None,
            attendance: None,
            price: None,
        };
        for (column, heading, cell) in self.filled() {
            if !entry.take(column, heading, cell, self.units) {
                let message = Message::new("import-cell-unknown").with("heading", heading).with("text", cell);
                listed.notes.push(Noted { row: self.number, message });
                entry.exhibitor.fields.insert(heading.to_owned(), cell.to_owned());
            }
        }
        if entry.exhibitor.names.is_empty() && entry.exhibitor.code.is_none() {
            listed.notes.push(Noted { row: self.number, message: Message::new("import-row-nameless") });
        }
        match Record::Exhibitor(entry.exhibitor.clone()).check() {
            Err(message) => listed.refused.push(Noted { row: self.number, message }),
            Ok(()) => listed.entries.push(entry),
        }
    }
}

impl Entry {
    /// Takes what a cell says; `false` where nothing can be made of it.
    fn take(&mut self, column: &Column, heading: &str, cell: &str, units: bool) -> bool {
        let it = &mut self.exhibitor;
        let text = || Some(cell.to_owned());
        match column.meaning {
            ColumnMeaning::Name => match &column.lang {
                Some(lang) => it.names.set(lang.clone(), &one_line(cell)),
                None => it.names.set(super::script::language_of(std::iter::once(cell)), &one_line(cell)),
            },
            ColumnMeaning::Code => it.code = text(),
            ColumnMeaning::Province => it.province = text(),
            ColumnMeaning::Sector => it.sector = text(),
            ColumnMeaning::Pavilion => it.wishes.pavilion = text(),
            ColumnMeaning::Together => it.wishes.together = text(),
            ColumnMeaning::Apart => it.wishes.apart = text(),
            ColumnMeaning::Link => it.link = text(),
            ColumnMeaning::Products => append(&mut it.products, cell),
            ColumnMeaning::Contact => append(&mut it.contact, cell),
            ColumnMeaning::Note => append(&mut it.note, cell),
            ColumnMeaning::Booths => self.booths.extend(numbers(cell).into_iter().filter(|it| !is_none(it))),
            ColumnMeaning::Country => return put(&mut it.country, country_code(cell).map(str::to_owned)),
            ColumnMeaning::Area => return put(&mut it.wishes.area, values::area(cell, units)),
            ColumnMeaning::OpenSides => return put(&mut it.wishes.open_sides, values::open_sides(cell)),
            ColumnMeaning::Status => return put(&mut self.status, values::status(cell)),
            ColumnMeaning::Price => return put(&mut self.price, values::price(cell)),
            ColumnMeaning::Attendance => return put(&mut self.attendance, values::attendance(cell)),
            ColumnMeaning::Field => drop(it.fields.insert(heading.to_owned(), cell.to_owned())),
            ColumnMeaning::LeftOut => {}
        }
        true
    }
}

/// Whether a lone cell, in small letters, is a remark and no name: a company may well be called Notebook.
fn is_remark(cell: &str) -> bool {
    let word = cell.split([':', '：']).next().filter(|word| word.len() < cell.len());
    cell.starts_with(REMARK_SIGNS) || word.is_some_and(|word| REMARKS.contains(&word.trim()))
}

fn put<T>(field: &mut Option<T>, found: Option<T>) -> bool {
    let is_found = found.is_some();
    *field = found.or(field.take());
    is_found
}

fn append(field: &mut Option<String>, cell: &str) {
    *field = Some(field.take().map_or_else(|| cell.to_owned(), |before| format!("{before}; {cell}")));
}

/// Names stand on one line, with single blanks.
fn one_line(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// What people write where there is no booth.
fn is_none(number: &str) -> bool {
    matches!(
        number.to_lowercase().as_str(),
        "-" | "–" | "—" | "无" | "none" | "n/a" | "tba" | "tbd" | "待定" | "нет" | "なし" | "없음"
    )
}
