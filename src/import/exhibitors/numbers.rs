//! Booth numbers in one cell: `H2-B101、Z1A-603`, `A15-16`, `B3/B4`.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::model::{Layout, ObjectId};

/// What stands between numbers for certain.
const BETWEEN: &[char] = &['、', ',', '，', ';', '；', '/', '／', '|', '\n', '\t', '&', '+', '＋', '＆', '和', '及'];
/// Most booths of a range such as `A1-A40`.
const LONGEST_RANGE: u32 = 200;
/// What joins the ends of a range.
const JOINS: &[char] = &['-', '–', '—', '~', '～', '〜', '至', '－'];

/// The numbers in a cell, in its order, each once. A number that has lost its letters to the one before takes them back:
/// `B3/4` is B3 and B4. Ranges stay as they are: only a plan tells whether `A15-16` is one booth or two.
pub(super) fn numbers(cell: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in cell.split(BETWEEN).flat_map(apart).map(str::trim).filter(|part| !part.is_empty()) {
        let before = found.last().map(String::as_str).unwrap_or_default();
        let whole = match (part.chars().all(|c| c.is_ascii_digit()), head(before)) {
            (true, Some(head)) if tail(before).len() >= part.len() => format!("{head}{part}"),
            _ => part.to_owned(),
        };
        if !found.contains(&whole) {
            found.push(whole);
        }
    }
    found
}

/// Blanks part numbers where each part has a digit: `A1 A2` is two, `Hall 2` is one.
fn apart(part: &str) -> Vec<&str> {
    let words: Vec<&str> = part.split_whitespace().collect();
    let all = words.len() > 1 && words.iter().all(|word| word.chars().any(|c| c.is_ascii_digit()) && !is_join(word));
    if all { words } else { vec![part] }
}

fn is_join(word: &str) -> bool {
    word.starts_with(JOINS) || word.ends_with(JOINS)
}

/// A number without the digits at its end, where it has letters.
fn head(number: &str) -> Option<&str> {
    let head = number.trim_end_matches(|c: char| c.is_ascii_digit());
    (!head.is_empty() && head.len() < number.len()).then_some(head)
}

/// The digits at the end of a number.
fn tail(number: &str) -> &str {
    number.get(number.trim_end_matches(|c: char| c.is_ascii_digit()).len()..).unwrap_or_default()
}

/// The numbers of a range: `A15-16`, `A15-A18`, `A015~018`; nothing where it is none.
fn range(text: &str) -> Vec<String> {
    let ends = text.char_indices().filter(|(_, c)| JOINS.contains(c)).find_map(|(at, c)| {
        let (from, to) = (text.get(..at)?.trim(), text.get(at + c.len_utf8()..)?.trim());
        let (first, last) = (tail(from), tail(to));
        let same = head(to).is_none_or(|of_last| Some(of_last) == head(from)) || from == first;
        let whole = !first.is_empty() && !last.is_empty() && same;
        whole.then_some((head(from).unwrap_or_default(), first, last))
    });
    let Some((head, first, last)) = ends else { return Vec::new() };
    let (Ok(from), Ok(to)) = (first.parse::<u32>(), last.parse::<u32>()) else { return Vec::new() };
    if from >= to || to - from >= LONGEST_RANGE {
        return Vec::new();
    }
    (from..=to).map(|number| format!("{head}{number:0width$}", width = first.len())).collect()
}

/// The booths of a plan by number.
pub(super) struct Booths(BTreeMap<String, ObjectId>);

impl Booths {
    pub(super) fn of(layout: &Layout) -> Self {
        let numbered = layout.booths().filter_map(|(object, booth)| Some((plain(booth.number.as_deref()?), object.id)));
        Self(numbered.collect())
    }

    /// The booths that a text names: one whose number it is, or all of a range.
    pub(super) fn named(&self, text: &str) -> Option<Vec<ObjectId>> {
        if let Some(id) = self.0.get(&plain(text)) {
            return Some(vec![*id]);
        }
        let ids: Option<Vec<ObjectId>> = range(text).iter().map(|number| self.0.get(&plain(number)).copied()).collect();
        ids.filter(|ids| !ids.is_empty())
    }
}

/// A number as it is compared with what a list says: without case, width and blanks.
fn plain(number: &str) -> String {
    number.nfkc().filter(|c| !c.is_whitespace()).flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Outline, Point, Rectangle, Size};
    use crate::model::{Booth, Object, Record, Thing};

    #[test]
    fn numbers_of_a_cell_are_parted() {
        for (cell, parts) in [
            ("H2-B101、Z1A-603", &["H2-B101", "Z1A-603"][..]),
            ("B3/B4", &["B3", "B4"]),
            ("B3/4", &["B3", "B4"]),
            ("D050/F051", &["D050", "F051"]),
            ("A15-16", &["A15-16"]),
            ("A1 A2;A3,\nA1", &["A1", "A2", "A3"]),
            ("Hall 2", &["Hall 2"]),
            ("A1 - A4", &["A1 - A4"]),
            ("101, 102", &["101", "102"]),
            (" 、 ", &[]),
        ] {
            assert_eq!(numbers(cell), parts, "{cell}");
        }
    }

    #[test]
    fn ranges_count_up_in_the_digits_they_are_written_in() {
        assert_eq!(range("A15-16"), ["A15", "A16"]);
        assert_eq!(range("A008~A010"), ["A008", "A009", "A010"]);
        assert_eq!(range("H2-B15-17"), ["H2-B15", "H2-B16", "H2-B17"]);
        assert_eq!(range("10.3E15-16"), ["10.3E15", "10.3E16"]);
        for none in ["A16-15", "H2-B101", "A1-B4", "A1-A9999", "-", "A-B"] {
            assert_eq!(range(none), Vec::<String>::new(), "{none}");
        }
    }

    #[test]
    fn a_merged_booth_is_itself_before_it_is_a_range() {
        let booth = |id: &str, number: &str| {
            let outline = Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000)));
            let booth = Booth { number: Some(number.to_owned()), ..Booth::new(outline) };
            Record::Object(Object::new(id.parse().unwrap(), Thing::Booth(booth)))
        };
        let plan: Layout = [booth("a", "A15-16"), booth("b", "B1"), booth("c", "B2")].into_iter().collect();
        let booths = Booths::of(&plan);
        let named = |text: &str| {
            booths.named(text).map(|ids| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(named("ａ15-16").as_deref(), Some("a"));
        assert_eq!(named("b1-2").as_deref(), Some("b c"));
        assert_eq!(named("B1-B3"), None);
        assert_eq!(named("A15"), None);
    }
}
