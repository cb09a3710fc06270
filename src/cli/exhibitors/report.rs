//! What a list changes, for people and for scripts.

use serde::Serialize;

use super::columns::Map;
use super::import::Read;
use super::name;
use crate::cli::fault::Fault;
use crate::cli::session::Session;
use crate::i18n::Words;
use crate::import::exhibitors::{Difference, Key, Noted};
use crate::message::Message;
use crate::model::{Exhibitor, Layout, ObjectId};

/// How many of each sort are told to people.
const TOLD: usize = 20;

/// What `--json` prints.
#[derive(Serialize)]
pub struct Report {
    map: Map,
    added: Vec<Row>,
    changed: Vec<Row>,
    same: usize,
    vanished: Vec<Named>,
    booths_changed: Vec<String>,
    refused: Vec<Said>,
    notes: Vec<Said>,
}

#[derive(Serialize)]
struct Row {
    row: usize,
    id: String,
    name: String,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    differences: Vec<Told>,
}

#[derive(Serialize)]
struct Told {
    of: String,
    from: String,
    to: String,
}

#[derive(Serialize)]
struct Named {
    id: String,
    name: String,
}

#[derive(Serialize)]
struct Said {
    row: usize,
    message: String,
}

/// The whole of it, for scripts.
pub fn of(read: &Read, layout: &Layout, words: &Words) -> Report {
    let row = |row: usize, exhibitor: &Exhibitor, differences: &[Difference]| Row {
        row,
        id: exhibitor.id.to_string(),
        name: name(exhibitor, layout),
        differences: differences
            .iter()
            .map(|it| Told { of: it.of.clone(), from: it.from.clone(), to: it.to.clone() })
            .collect(),
    };
    let said = |noted: &Noted| Said { row: noted.row, message: words.say(&noted.message) };
    let update = &read.update;
    Report {
        map: map(read),
        added: update.added.iter().map(|it| row(it.row, &it.exhibitor, &[])).collect(),
        changed: update.changed.iter().map(|it| row(it.row, &it.exhibitor, &it.differences)).collect(),
        same: update.same,
        vanished: vanished(&update.vanished, layout).map(|(id, name)| Named { id: id.to_string(), name }).collect(),
        booths_changed: update.booths.iter().map(|object| object.id.to_string()).collect(),
        refused: update.refused.iter().map(said).collect(),
        notes: update.notes.iter().map(said).collect(),
    }
}

/// How the list was read: what `--map` would take to read it so again.
fn map(read: &Read) -> Map {
    let Read { table, mapping, key, .. } = read;
    let headed = mapping.headings.iter().zip(&mapping.columns);
    Map {
        sheet: table.sheets.get(mapping.sheet).map(|sheet| sheet.name.clone()).filter(|name| !name.is_empty()),
        heading_row: Some(mapping.heading + 1),
        encoding: table.about.encoding.clone(),
        separator: table.about.separator,
        key: Some(match key {
            Key::Name => "name".to_owned(),
            Key::Code => "code".to_owned(),
            Key::Field(heading) => heading.clone(),
        }),
        columns: headed.map(|(heading, column)| (heading.clone(), column.to_string())).collect(),
    }
}

fn vanished<'a>(ids: &'a [ObjectId], layout: &'a Layout) -> impl Iterator<Item = (ObjectId, String)> + 'a {
    ids.iter().filter_map(|&id| Some((id, name(layout.exhibitor(id)?, layout))))
}

/// The most important of it, for people.
pub fn tell(session: &mut Session<'_>, read: &Read, layout: &Layout) -> Result<(), Fault> {
    let map = map(read);
    let update = &read.update;
    if read.table.about.lossy {
        session.say(&Message::new("import-lossy").with("encoding", map.encoding.clone().unwrap_or_default()))?;
    }
    let sheet = map.sheet.or(map.encoding).unwrap_or_default();
    session.say(&Message::new("cli-exhibitors-read").with("sheet", sheet).with("row", read.mapping.heading + 1))?;
    for (heading, column) in read.mapping.headings.iter().zip(&read.mapping.columns) {
        let mut meaning = session.words.say(&column.meaning.label());
        if let Some(lang) = &column.lang {
            meaning = format!("{meaning} ({lang})");
        }
        session.line(&format!("  {heading}: {meaning}"))?;
    }
    session.say(&update.counts())?;
    let changed = update.changed.iter().map(|it| {
        let told = it.differences.iter().map(|it| format!("{}: {} → {}", it.of, it.from, it.to));
        let told = told.collect::<Vec<_>>().join("; ");
        Message::new("cli-exhibitors-changed")
            .with("row", it.row)
            .with("name", name(&it.exhibitor, layout))
            .with("what", told)
    });
    let noted = |noted: &Noted| Message::new("import-row").with("row", noted.row).with("reason", noted.message.clone());
    let vanished =
        vanished(&update.vanished, layout).map(|(_, name)| Message::new("cli-exhibitors-vanished").with("name", name));
    some(session, update.changed.len(), changed)?;
    some(session, update.vanished.len(), vanished)?;
    some(session, update.refused.len(), update.refused.iter().map(noted))?;
    some(session, update.notes.len(), update.notes.iter().map(noted))
}

/// The first of some sentences, and how many are left.
fn some(session: &mut Session<'_>, count: usize, messages: impl Iterator<Item = Message>) -> Result<(), Fault> {
    for message in messages.take(TOLD) {
        session.line(&format!("  {}", session.words.say(&message)))?;
    }
    if count > TOLD {
        session.say(&Message::new("cli-exhibitors-more").with("count", count - TOLD))?;
    }
    Ok(())
}
