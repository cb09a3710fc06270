//! Booth numbers in one cell: `H2-B101、Z1A-603`, `A15-16`, `B3/B4`.

use crate::model::{RANGE_JOINS, number_head, number_tail};

/// What stands between numbers for certain.
const BETWEEN: &[char] = &['、', ',', '，', ';', '；', '/', '／', '|', '\n', '\t', '&', '+', '＋', '＆', '和', '及'];
/// The numbers in a cell, in its order, each once. A number that has lost its letters to the one before takes them back:
/// `B3/4` is B3 and B4. Ranges stay as they are: only a plan tells whether `A15-16` is one booth or two.
pub(super) fn numbers(cell: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for part in cell.split(BETWEEN).flat_map(apart).map(str::trim).filter(|part| !part.is_empty()) {
        let before = found.last().map(String::as_str).unwrap_or_default();
        let whole = match (part.chars().all(|c| c.is_ascii_digit()), number_head(before)) {
            (true, Some(head)) if number_tail(before).len() >= part.len() => format!("{head}{part}"),
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
    word.starts_with(RANGE_JOINS) || word.ends_with(RANGE_JOINS)
}

#[cfg(test)]
mod tests {
    use super::*;

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
}
