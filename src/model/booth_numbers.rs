//! Booths found by what people write for their numbers.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use super::{Booth, Object, ObjectId};

/// Most booths of a range such as `A1-A40`.
const LONGEST_RANGE: u32 = 200;
/// What joins the ends of a range of numbers.
pub const RANGE_JOINS: &[char] = &['-', '–', '—', '~', '～', '〜', '至', '－'];

/// A number without the digits at its end, where it has letters before them.
#[must_use]
pub fn number_head(number: &str) -> Option<&str> {
    let head = number.trim_end_matches(|c: char| c.is_ascii_digit());
    (!head.is_empty() && head.len() < number.len()).then_some(head)
}

/// The digits at the end of a number.
#[must_use]
pub fn number_tail(number: &str) -> &str {
    number.get(number.trim_end_matches(|c: char| c.is_ascii_digit()).len()..).unwrap_or_default()
}

/// The numbers of a range: `A15-16`, `A15-A18`, `A015~018`; nothing where it is none.
fn range(text: &str) -> Vec<String> {
    let ends = text.char_indices().filter(|(_, c)| RANGE_JOINS.contains(c)).find_map(|(at, c)| {
        let (from, to) = (text.get(..at)?.trim(), text.get(at + c.len_utf8()..)?.trim());
        let (first, last) = (number_tail(from), number_tail(to));
        let same = number_head(to).is_none_or(|of_last| Some(of_last) == number_head(from)) || from == first;
        let whole = !first.is_empty() && !last.is_empty() && same;
        whole.then_some((number_head(from).unwrap_or_default(), first, last))
    });
    let Some((head, first, last)) = ends else { return Vec::new() };
    let (Ok(from), Ok(to)) = (first.parse::<u32>(), last.parse::<u32>()) else { return Vec::new() };
    if from >= to || to - from >= LONGEST_RANGE {
        return Vec::new();
    }
    (from..=to).map(|number| format!("{head}{number:0width$}", width = first.len())).collect()
}

/// Booths by number, as people write numbers: in whatever case and width, alone or as a range.
#[derive(Debug, Clone)]
pub struct BoothNumbers(BTreeMap<String, ObjectId>);

impl BoothNumbers {
    /// These booths, those with a number.
    #[must_use]
    pub fn of<'a>(booths: impl Iterator<Item = (&'a Object, &'a Booth)>) -> Self {
        let numbered = booths.filter_map(|(object, booth)| Some((plain(booth.number.as_deref()?), object.id)));
        Self(numbered.collect())
    }

    /// The booths that a text names: one whose number it is, or all of a range.
    #[must_use]
    pub fn named(&self, text: &str) -> Option<Vec<ObjectId>> {
        if let Some(id) = self.0.get(&plain(text)) {
            return Some(vec![*id]);
        }
        let ids: Option<Vec<ObjectId>> = range(text).iter().map(|number| self.0.get(&plain(number)).copied()).collect();
        ids.filter(|ids| !ids.is_empty())
    }
}

/// A number as it is best written: letters and digits of the usual width (NFKC), one blank at most between two of them, and
/// nothing that cannot be seen.
#[must_use]
pub fn tidy_number(number: &str) -> String {
    let seen: String = number.nfkc().filter(|c| c.is_whitespace() || !is_unseen(*c)).collect();
    seen.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Characters that show nothing, but make a number another one.
fn is_unseen(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
}

/// A number as it is compared with what a list says: tidy, without case and blanks.
fn plain(number: &str) -> String {
    tidy_number(number).chars().filter(|c| *c != ' ').flat_map(char::to_uppercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geometry::{Outline, Point, Rectangle, Size};
    use crate::model::{Layout, Record, Thing};

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
    fn a_tidy_number_has_nothing_that_only_looks_the_same() {
        for (written, tidy) in [
            ("Ａ１０１", "A101"),
            ("A\u{200b}101", "A101"),
            (" A  101\t", "A 101"),
            ("10.3E15-16", "10.3E15-16"),
            ("展01", "展01"),
            ("\u{feff}", ""),
        ] {
            assert_eq!(tidy_number(written), tidy, "{written:?}");
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
        let booths = BoothNumbers::of(plan.booths());
        let named = |text: &str| {
            booths.named(text).map(|ids| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" "))
        };
        assert_eq!(named("ａ15-16").as_deref(), Some("a"));
        assert_eq!(named("b1-2").as_deref(), Some("b c"));
        assert_eq!(named("B1-B3"), None);
        assert_eq!(named("A15"), None);
    }
}
