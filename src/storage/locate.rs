//! Where things stand in the text of a file: slow, and patient with broken text.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::model::ObjectId;

/// A record in the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Spot {
    /// Key of its list, or `settings`.
    pub list: String,
    /// Place in the list, counted from 0.
    pub index: usize,
    /// Where its text begins and ends.
    pub span: Range<usize>,
}

/// A bracket or key of the text.
#[derive(Debug, Clone, Copy, PartialEq)]
enum Mark<'a> {
    /// A bracket opens; the depth inside it.
    Open(usize, usize),
    /// A bracket closes; the depth inside it.
    Close(usize, usize),
    /// A key at a depth, and its value where that is a text.
    Key { at: usize, depth: usize, name: &'a str },
    /// A text that is no key.
    Text { depth: usize, text: &'a str },
}

/// The deepest nesting of brackets and the place of the first bracket that deep.
pub(super) fn deepest(text: &str) -> (usize, usize) {
    let mut most = (0, 0);
    for mark in marks(text) {
        if let Mark::Open(at, depth) = mark
            && depth > most.0
        {
            most = (depth, at);
        }
    }
    most
}

/// The number of the line that holds byte `at`, counted from 1.
pub(super) fn line_of(text: &str, at: usize) -> usize {
    1 + text.bytes().take(at).filter(|&byte| byte == b'\n').count()
}

/// The byte at `column` of `line`, both counted from 1 as `serde_json` does.
pub(super) fn offset_of(text: &str, line: usize, column: usize) -> usize {
    let before: usize = text.split_inclusive('\n').take(line.saturating_sub(1)).map(str::len).sum();
    (before + column.saturating_sub(1)).min(text.len())
}

/// Every record of the text, in order; one that does not end runs to the end of the text.
pub(super) fn spots(text: &str) -> Vec<Spot> {
    let mut found: Vec<Spot> = Vec::new();
    let (mut list, mut next, mut open) = ("", 0, None);
    for mark in marks(text) {
        match mark {
            Mark::Key { depth: 1, name, .. } => (list, next) = (name, 0),
            Mark::Open(at, depth) if depth == if list == "settings" { 2 } else { 3 } => open = Some(at),
            Mark::Close(at, depth) if depth == if list == "settings" { 2 } else { 3 } => {
                if let Some(start) = open.take() {
                    found.push(Spot { list: list.to_owned(), index: next, span: start..at + 1 });
                    next += 1;
                }
            }
            _ => {}
        }
    }
    if let Some(start) = open {
        found.push(Spot { list: list.to_owned(), index: next, span: start..text.len() });
    }
    found
}

/// The line of the file on which each record with an id begins, counted from 1; of an id that is there twice, the first.
#[must_use]
pub fn lines(file: &[u8]) -> BTreeMap<ObjectId, usize> {
    let text = String::from_utf8_lossy(file);
    let (mut line, mut counted) = (1, 0);
    let mut found = BTreeMap::new();
    // Spots come in the order of the text, so that each line end is counted once.
    for spot in spots(&text) {
        let between = text.as_bytes().get(counted..spot.span.start).unwrap_or_default();
        line += between.iter().filter(|&&byte| byte == b'\n').count();
        counted = spot.span.start;
        if let Some(id) = spot.id(&text).and_then(|id| id.parse().ok()) {
            found.entry(id).or_insert(line);
        }
    }
    found
}

impl Spot {
    /// The id of the record, if it says one.
    pub(super) fn id<'a>(&self, text: &'a str) -> Option<&'a str> {
        let mut marks = marks(text.get(self.span.clone())?);
        marks.find(|mark| matches!(mark, Mark::Key { depth: 1, name: "id", .. }))?;
        match marks.next()? {
            Mark::Text { depth: 1, text } => Some(text),
            _ => None,
        }
    }

    /// Where the record's key `key` stands.
    pub(super) fn key(&self, text: &str, key: &str) -> Option<usize> {
        marks(text.get(self.span.clone())?).find_map(|mark| match mark {
            Mark::Key { at, depth: 1, name } if name == key => Some(self.span.start + at),
            _ => None,
        })
    }
}

/// The last key that begins before byte `at`.
pub(super) fn last_key(text: &str, at: usize) -> Option<&str> {
    marks(text)
        .take_while(|mark| !matches!(mark, Mark::Open(place, _) | Mark::Close(place, _) | Mark::Key { at: place, .. } if *place >= at))
        .filter_map(|mark| if let Mark::Key { name, .. } = mark { Some(name) } else { None })
        .last()
}

fn marks(text: &str) -> impl Iterator<Item = Mark<'_>> {
    let bytes = text.as_bytes();
    let (mut at, mut depth) = (0, 0_usize);
    std::iter::from_fn(move || {
        loop {
            let start = at;
            let byte = *bytes.get(at)?;
            at += 1;
            match byte {
                b'{' | b'[' => {
                    depth += 1;
                    return Some(Mark::Open(start, depth));
                }
                b'}' | b']' => {
                    depth = depth.saturating_sub(1);
                    return Some(Mark::Close(start, depth + 1));
                }
                b'"' => {
                    at = end_of_text(bytes, at);
                    let name = text.get(start + 1..at.saturating_sub(1)).unwrap_or("");
                    let rest = bytes.get(at..).unwrap_or_default();
                    let is_key = rest.iter().find(|byte| !byte.is_ascii_whitespace()) == Some(&b':');
                    return Some(if is_key {
                        Mark::Key { at: start, depth, name }
                    } else {
                        Mark::Text { depth, text: name }
                    });
                }
                _ => {}
            }
        }
    })
}

/// The byte after the quote that ends the text which begins at `at`.
fn end_of_text(bytes: &[u8], mut at: usize) -> usize {
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => return at + 1,
            b'\\' => at += 2,
            _ => at += 1,
        }
    }
    bytes.len()
}

#[cfg(test)]
mod tests {
    use super::{deepest, last_key, line_of, lines, offset_of, spots};

    const TEXT: &str = r#"{
 "settings": { "name": { "id": "A \" {" } },
 "halls": [ { "name": {},
   "id": "h1" }, {"id": "h2", "outline": [[0,0]]} ],
 "booths": [{"extra": {"id": "no"}, "id": "b1""#;

    #[test]
    fn records_are_found_in_any_layout_of_the_text() {
        let found = spots(TEXT);
        let names: Vec<_> = found.iter().map(|spot| (spot.list.as_str(), spot.index, spot.id(TEXT))).collect();
        let want =
            [("settings", 0, None), ("halls", 0, Some("h1")), ("halls", 1, Some("h2")), ("booths", 0, Some("b1"))];
        assert_eq!(names, want);
        assert_eq!(found.iter().map(|spot| line_of(TEXT, spot.span.start)).collect::<Vec<_>>(), [2, 3, 4, 5]);
        assert_eq!(TEXT.get(found[2].span.clone()), Some(r#"{"id": "h2", "outline": [[0,0]]}"#));
        assert_eq!(found[1].key(TEXT, "id").map(|at| line_of(TEXT, at)), Some(4));
    }

    #[test]
    fn of_brackets_as_deep_as_each_other_the_first_is_the_deepest() {
        assert_eq!(deepest("[[],\n[[]],[[]]]"), (3, 6));
        assert_eq!(deepest("1"), (0, 0));
    }

    #[test]
    fn every_id_has_the_line_on_which_its_record_begins() {
        let found = lines(TEXT.as_bytes());
        let want = [("b1", 5), ("h1", 3), ("h2", 4)];
        assert_eq!(
            found.iter().map(|(id, line)| (id.to_string(), *line)).collect::<Vec<_>>(),
            want.map(|(id, line)| (id.to_owned(), line))
        );
        let plan = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/layouts/teaching.json")).unwrap();
        let text: Vec<&str> = std::str::from_utf8(&plan).unwrap().lines().collect();
        let layout = crate::storage::read(&plan).unwrap().layout;
        let found = lines(&plan);
        assert!(layout.objects().len() > 20);
        for object in layout.objects() {
            let line = found[&object.id];
            assert!(
                text[line - 1].contains(&format!("\"id\":\"{}\"", object.id))
                    || text[line - 1].contains(&format!("\"id\": \"{}\"", object.id)),
                "{} {}",
                object.id,
                text[line - 1]
            );
        }
    }

    #[test]
    fn places_are_found() {
        assert_eq!(line_of(TEXT, offset_of(TEXT, 4, 3)), 4);
        assert_eq!(last_key(TEXT, TEXT.find("[[").unwrap()), Some("outline"));
        assert_eq!(deepest("[[{}]]").0, 3);
    }
}
