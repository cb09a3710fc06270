//! Plan -> tables: lists for offices, contractors and printers, as workbooks and as text.

mod csv;
mod lists;
mod sheet;
mod xlsx;

use std::io;

pub use csv::cells;
pub use lists::{LISTS, List, changes};
pub use sheet::{Cell, Heading, Measure, Sheet};

/// A format of tables that is written.
#[derive(Debug)]
pub struct TableFormat {
    /// Its word on the command line, and the ending of its files.
    pub ending: &'static str,
    /// Its name, as people write it.
    pub name: &'static str,
    /// Makes its bytes of sheets.
    pub write: fn(&[Sheet]) -> io::Result<Vec<u8>>,
}

/// Every format of tables that is written.
pub const TABLE_FORMATS: &[TableFormat] = &[
    TableFormat { ending: "xlsx", name: "Excel", write: xlsx::write },
    TableFormat { ending: "csv", name: "CSV", write: csv::write },
];
