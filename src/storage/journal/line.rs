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
    Put(Box<RecordWords<'a>>),
    Remove(RecordIdWords<'a>),
}

/// The line of an edit.
pub(super) fn edit(number: u64, changes: &[Change]) -> String {
    let words: Vec<ChangeWords<'_>> = changes
        .iter()
        .map(|change| match &change.after {
            Some(record) => ChangeWords::Put(Box::new(Words::of(record))),
            None => ChangeWords::Remove(Words::of(&change.id)),
        })
        .collect();
    numbered(number, &serde_json::to_string(&words).unwrap_or_default())
}

fn numbered(number: u64, json: &str) -> String {
    let checked = format!("{number} {json}");
    format!("{:08x} {checked}\n", crc32fast::hash(checked.as_bytes()))
}

/// What the first line of a journal says.
pub(super) enum First {
    /// What the edits begin from.
    Header(Header),
    /// That a newer version of the program wrote it, whose files have this version.
    Newer(u32),
    /// Nothing: it is damaged.
    Damaged,
}

impl First {
    fn of(line: &[u8]) -> Self {
        #[derive(Deserialize)]
        struct Version {
            version: u32,
        }
        let text = std::str::from_utf8(line).ok().and_then(|text| text.strip_suffix('\n'));
        let Some((0, json)) = text.and_then(checked) else { return Self::Damaged };
        match (serde_json::from_str(json), serde_json::from_str(json)) {
            (Ok(Version { version }), _) if version > VERSION => Self::Newer(version),
            (_, Ok(header)) => Self::Header(header),
            _ => Self::Damaged,
        }
    }
}

/// A journal, taken apart.
pub(super) struct Lines<'a> {
    /// What the first line says.
    pub first: First,
    /// The whole, undamaged edits at the beginning, as lines without their newline.
    pub edits: Vec<&'a str>,
    /// How many bytes the first line and these take.
    pub len: usize,
    /// Whether the newline of the last of them is missing or damaged.
    pub unended: bool,
    /// How many whole lines come after them, the first of them damaged. A first line of the journal that is damaged and
    /// has nothing after it is one too: it may have swallowed an edit.
    pub beyond: usize,
}

impl Lines<'_> {
    /// Whether there was never more than the beginning of one line, or of one edit after the first line.
    pub(super) fn are_begun_only(&self) -> bool {
        self.edits.is_empty() && self.beyond == 0
    }
}

/// Takes a journal apart.
pub(super) fn lines(bytes: &[u8]) -> Lines<'_> {
    let mut rest = bytes.split_inclusive(|&byte| byte == b'\n');
    let first_line = rest.next().unwrap_or_default();
    let first = First::of(first_line);
    let mut number = match &first {
        First::Header(header) => header.after + 1,
        First::Newer(_) | First::Damaged => rest.clone().next().and_then(whole).map_or(1, |(_, number)| number),
    };
    let beyond = usize::from(matches!(first, First::Damaged) && first_line.len() == bytes.len() && ended(first_line));
    let mut lines = Lines { first, edits: Vec::new(), len: first_line.len(), unended: false, beyond };
    for line in rest {
        match whole(line) {
            Some((text, found)) if lines.beyond == 0 && found == number => {
                lines.edits.push(text);
                lines.len += line.len();
                lines.unended = !ended(line);
                number += 1;
            }
            // One that has no end was torn while it was being written.
            _ => lines.beyond += usize::from(ended(line)),
        }
    }
    lines
}

fn ended(line: &[u8]) -> bool {
    line.ends_with(b"\n")
}

/// A line whose check sum holds, without its newline, and its number. Where there is no newline, the last byte may be what
/// became of it.
fn whole(line: &[u8]) -> Option<(&str, u64)> {
    (line.len().saturating_sub(1)..=line.len()).find_map(|end| {
        let text = std::str::from_utf8(line.get(..end)?).ok()?;
        checked(text).map(|(number, _)| (text, number))
    })
}

/// The number and the JSON of a line, without its newline, whose check sum holds.
fn checked(line: &str) -> Option<(u64, &str)> {
    let (sum, checked) = line.split_once(' ')?;
    let holds = u32::from_str_radix(sum, 16).ok()? == crc32fast::hash(checked.as_bytes());
    let (number, json) = checked.split_once(' ')?;
    holds.then_some((number.parse().ok()?, json))
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
        let counts = |text: &[u8]| (lines(text).edits.len(), lines(text).beyond);
        assert_eq!(counts(good.as_bytes()), (2, 0));
        for end in header.line().len()..good.len() {
            // An edit is whole without its newline, too.
            let first = header.line().len() + edit(5, &[]).len() - 1;
            let whole = usize::from(end >= first) + usize::from(end == good.len() - 1);
            assert_eq!(counts(&good.as_bytes()[..end]), (whole, 0));
            assert_eq!(lines(&good.as_bytes()[..end]).unended, end == first || end == good.len() - 1);
        }
        for damaged in *b" }\0\x8a" {
            let mut bytes = good.clone().into_bytes();
            *bytes.last_mut().unwrap() = damaged;
            assert_eq!(counts(&bytes), (2, 0));
            assert!(lines(&bytes).unended && lines(&bytes).edits[1] == edit(6, &[]).trim_end());
        }
        assert_eq!(counts([header.line(), edit(6, &[])].concat().as_bytes()), (0, 1));
        assert_eq!(counts(good.replace("6 []", "6 [ ]").as_bytes()), (1, 1));
        assert_eq!(counts(good.replace("5 []", "5 [ ]").as_bytes()), (0, 2));
        let headless = lines(&good.as_bytes()[1..]);
        assert!(matches!(headless.first, First::Damaged) && headless.edits.len() == 2);
        let newer = numbered(0, r#"{"version": 9, "moons": 2}"#);
        assert!(matches!(lines(newer.as_bytes()).first, First::Newer(9)));
        assert!(matches!(lines(b"").first, First::Damaged));
        assert_eq!((counts(b""), counts(b"x"), counts(b"x\n"), counts(b"x\ny")), ((0, 0), (0, 0), (0, 1), (0, 0)));
    }
}
