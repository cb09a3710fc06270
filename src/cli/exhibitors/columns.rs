//! `--map MAP.json`: which column means what, where the program is not to find out by itself.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use crate::cli::fault::{Fault, at};
use crate::cli::files;
use crate::import::exhibitors::{Column, Key, Mapping};
use crate::import::table::Table;
use crate::message::Message;

/// How a list is read: what `--json` prints under `map`, and `--map` takes. Everything may be left out.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Map {
    /// Name of the sheet.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// Row of the headings, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub heading_row: Option<usize>,
    /// Encoding of a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub encoding: Option<String>,
    /// What stands between the cells of a text.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub separator: Option<char>,
    /// `name`, `code`, or the heading of a column that is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
    /// What columns mean, by heading: `name:zh-CN`, `country`, …, `field`, `left-out`.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub columns: BTreeMap<String, String>,
}

impl Map {
    /// Reads the file.
    pub fn read(path: &Path) -> Result<Self, Fault> {
        let bytes = files::read(path)?;
        serde_json::from_slice(&bytes)
            .map_err(|error| at("cli-cannot-open", path).with("reason", error.to_string()).into())
    }

    /// Which sheet of the table it names: by name, or by number from 1.
    pub fn sheet_in(&self, table: &Table) -> Result<Option<usize>, Fault> {
        let Some(word) = &self.sheet else { return Ok(None) };
        let named = table.sheets.iter().position(|sheet| sheet.name == *word);
        let counted = || word.parse::<usize>().ok()?.checked_sub(1).filter(|place| *place < table.sheets.len());
        let known = || table.sheets.iter().map(|sheet| sheet.name.as_str()).collect::<Vec<_>>().join(", ");
        named.or_else(counted).map(Some).ok_or_else(|| {
            Message::new("cli-exhibitors-no-sheet").with("sheet", word.as_str()).with("known", known()).into()
        })
    }

    /// Lets the columns mean what it says.
    pub fn apply(&self, mapping: &mut Mapping) -> Result<(), Fault> {
        for (heading, word) in &self.columns {
            let place = mapping.headings.iter().position(|it| it == heading).ok_or_else(|| {
                let known = mapping.headings.join(", ");
                Message::new("cli-exhibitors-no-column").with("column", heading.as_str()).with("known", known)
            })?;
            let column: Column = word.parse().map_err(|_| {
                Message::new("cli-exhibitors-no-meaning")
                    .with("column", heading.as_str())
                    .with("meaning", word.as_str())
            })?;
            if let Some(it) = mapping.columns.get_mut(place) {
                *it = column;
            }
        }
        Ok(())
    }

    /// The key that it names.
    pub fn key_of(word: &str, mapping: &Mapping) -> Result<Key, Fault> {
        match word {
            "name" => Ok(Key::Name),
            "code" => Ok(Key::Code),
            heading if mapping.headings.iter().any(|it| it == heading) => Ok(Key::Field(heading.to_owned())),
            heading => {
                let known = mapping.headings.join(", ");
                Err(Message::new("cli-exhibitors-no-column").with("column", heading).with("known", known).into())
            }
        }
    }
}
