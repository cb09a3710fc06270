//! Counts in a text DXF that cannot be true.
//!
//! The library makes room for as many corners of a hatching as the file says there are, and looks for each of them. So a
//! record that counts more than the rest of the file could hold is left out before the library sees it.

use std::ops::Range;

use super::super::Note;

/// Group codes of counts.
const COUNTS: [&[u8]; 4] = [b"93", b"95", b"96", b"97"];

/// The file without its records with impossible counts, and a note for each of those; `None` where there is none.
pub(super) fn without_impossible(bytes: &[u8]) -> Option<(Vec<u8>, Vec<Note>)> {
    let (records, notes): (Vec<Range<usize>>, Vec<Note>) = impossible(bytes).into_iter().unzip();
    let ends = records.iter().map(|record| record.start).chain([bytes.len()]);
    let begins = [0].into_iter().chain(records.iter().map(|record| record.end));
    let sound = || begins.zip(ends).filter_map(|(begin, end)| bytes.get(begin..end)).collect::<Vec<_>>().concat();
    (!notes.is_empty()).then(|| (sound(), notes))
}

/// Where such records are, and what is to be told of each.
fn impossible(bytes: &[u8]) -> Vec<(Range<usize>, Note)> {
    let mut pairs = Pairs { bytes, at: 0, line: 1 };
    let mut found = Vec::new();
    // Of the record that is being read: where it begins, whether its counts are looked at, and what is wrong with it.
    let (mut begin, mut counts, mut wrong) = (0, false, None);
    while let Some(pair) = pairs.next() {
        if pair.code == b"0" {
            found.extend(wrong.take().map(|note| (begin..pair.begin, note)));
            (begin, counts) = (pair.begin, pair.value == b"HATCH" || pair.value.starts_with(b"ACDBLS"));
        } else if counts && wrong.is_none() && COUNTS.contains(&pair.code) {
            let left = bytes.len().saturating_sub(pairs.at) as i64;
            let count = std::str::from_utf8(pair.value).ok().and_then(|text| text.parse::<i64>().ok());
            let impossible = count.filter(|count| !(0..=left).contains(count));
            wrong = impossible.map(|count| Note::Miscounted { line: pair.line, count });
        }
    }
    found.extend(wrong.map(|note| (begin..bytes.len(), note)));
    found
}

/// A group code and its value, without the blanks round them.
struct Pair<'a> {
    code: &'a [u8],
    value: &'a [u8],
    /// Where its first byte is.
    begin: usize,
    /// Line of the value, from 1.
    line: u64,
}

/// The pairs of lines of a text DXF.
struct Pairs<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

impl<'a> Pairs<'a> {
    fn line(&mut self) -> Option<&'a [u8]> {
        let rest = self.bytes.get(self.at..).filter(|rest| !rest.is_empty())?;
        let line = rest.split(|byte| *byte == b'\n').next()?;
        self.at += line.len() + 1;
        self.line += 1;
        Some(line.trim_ascii())
    }
}

impl<'a> Iterator for Pairs<'a> {
    type Item = Pair<'a>;

    /// The next pair; a line in the place of a code that is none is passed over, as the library does when it mends.
    fn next(&mut self) -> Option<Pair<'a>> {
        loop {
            let begin = self.at;
            let code = self.line()?;
            if (1..=4).contains(&code.len()) && code.iter().all(u8::is_ascii_digit) {
                let line = self.line;
                let value = self.line()?;
                return Some(Pair { code, value, begin, line });
            }
        }
    }
}
