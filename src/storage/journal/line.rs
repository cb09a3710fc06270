//! The lines of a journal: a check sum, a number, and JSON.

use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::document::Change;
use crate::model::{Record, RecordId};
use crate::storage::read_error::ReadError;
use crate::storage::save::Base;
use crate::storage::schema::{RecordIdWords, RecordWords, VERSION, Words};

/// The first line: what the edits begin from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Header {
    /// Version of the file format that the records are written in.
    version: u32,
    /// File of the plan; absent for one that was never saved, or whose path is no Unicode.
    path: Option<PathBuf>,
    /// Length of the content that the edits begin from.
    len: u64,
    /// Its BLAKE3 hash.
    hash: [u8; 32],
    /// Number of the edit before the first one here.
    after: u64,
}

impl Header {
    pub(super) fn new(path: Option<&Path>, base: Base, after: u64) -> Self {
        let path = path.filter(|path| path.to_str().is_some()).map(Path::to_owned);
        Self { version: VERSION, path, len: base.len, hash: base.hash, after }
    }

    pub(super) fn base(&self) -> Base {
        Base { len: self.len, hash: self.hash }
    }

    pub(super) fn path(&self) -> Option<&Path> {
        self.path.as_deref()
    }

    pub(super) fn after(&self) -> u64 {
        self.after
    }

    pub(super) fn line(&self) -> String {
        numbered(0, &serde_json::to_string(self).unwrap_or_default())
    }
}

/// What an edit does to one record.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ChangeWords<'a> {
    Put(RecordWords<'a>),
    Remove(RecordIdWords<'a>),
}

/// The line of an edit.
pub(super) fn edit(number: u64, changes: &[Change]) -> String {
    let words: Vec<ChangeWords<'_>> = changes
        .iter()
        .map(|change| match &change.after {
            Some(record) => ChangeWords::Put(Words::of(record)),
            None => ChangeWords::Remove(Words::of(&change.id)),
        })
        .collect();
    numbered(number, &serde_json::to_string(&words).unwrap_or_default())
}

fn numbered(number: u64, json: &str) -> String {
    let checked = format!("{number} {json}");
    format!("{:08x} {checked}\n", crc32fast::hash(checked.as_bytes()))
}

/// The whole, undamaged lines at the beginning of a journal.
pub(super) struct Lines<'a> {
    /// The first line.
    pub header: Header,
    /// The edits, as lines with their newline.
    pub edits: Vec<&'a str>,
    /// How many bytes these lines take.
    pub len: usize,
}

/// Takes a journal apart; what follows the first damaged line is left out. `None` where the first line is damaged.
pub(super) fn lines(bytes: &[u8]) -> Option<Lines<'_>> {
    let mut rest = bytes.split_inclusive(|&byte| byte == b'\n');
    let first = rest.next()?;
    let header: Header = serde_json::from_str(json(first, 0)?).ok()?;
    let (mut edits, mut len) = (Vec::new(), first.len());
    for (line, number) in rest.zip(header.after + 1..) {
        if json(line, number).is_none() {
            break;
        }
        edits.push(std::str::from_utf8(line).ok()?);
        len += line.len();
    }
    Some(Lines { header, edits, len })
}

/// The JSON of a line whose check sum holds and that has this number.
fn json(line: &[u8], number: u64) -> Option<&str> {
    let (sum, checked) = std::str::from_utf8(line).ok()?.strip_suffix('\n')?.split_once(' ')?;
    let holds = u32::from_str_radix(sum, 16).ok()? == crc32fast::hash(checked.as_bytes());
    let (found, json) = checked.split_once(' ')?;
    (holds && found.parse() == Ok(number)).then_some(json)
}

/// The records that the line of an edit sets or removes, their values checked.
pub(super) fn changes(line: &str) -> Result<Vec<(RecordId, Option<Record>)>, ReadError> {
    let json = line.splitn(3, ' ').nth(2).unwrap_or_default();
    let words: Vec<ChangeWords<'_>> =
        serde_json::from_str(json).map_err(|error| crate::storage::read_error::explain(json, &error))?;
    words.into_iter().map(change).collect::<Result<_, _>>().map_err(|problem| ReadError::Broken {
        line: 1,
        record: None,
        problem: Box::new(problem),
    })
}

fn change(words: ChangeWords<'_>) -> Result<(RecordId, Option<Record>), crate::message::Message> {
    match words {
        ChangeWords::Put(words) => {
            let record: Record = words.model()?;
            record.check()?;
            Ok((record.id(), Some(record)))
        }
        ChangeWords::Remove(id) => Ok((id.model()?, None)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_damaged_line_ends_the_journal() {
        let header = Header::new(Some(Path::new("/a.json")), Base::of(b"x"), 4);
        let good = [header.line(), edit(5, &[]), edit(6, &[])].concat();
        assert_eq!(lines(good.as_bytes()).unwrap().edits.len(), 2);
        for end in header.line().len()..good.len() {
            let cut = lines(&good.as_bytes()[..end]).unwrap();
            assert_eq!(cut.edits.len(), usize::from(end >= header.line().len() + edit(5, &[]).len()));
        }
        let gap = [header.line(), edit(6, &[])].concat();
        assert_eq!(lines(gap.as_bytes()).unwrap().edits.len(), 0);
        let flipped = good.replace("6 []", "6 [ ]");
        assert_eq!(lines(flipped.as_bytes()).unwrap().edits.len(), 1);
        assert!(lines(&good.as_bytes()[1..]).is_none());
    }
}
