//! Sorting as people do: `A2` before `A10`.

use std::cmp::Ordering;

/// Compares two texts, runs of digits as numbers.
#[must_use]
pub fn natural(a: &str, b: &str) -> Ordering {
    let (mut left, mut right) = (a, b);
    loop {
        match (piece(&mut left), piece(&mut right)) {
            (None, None) => return a.cmp(b),
            (None, Some(_)) => return Ordering::Less,
            (Some(_), None) => return Ordering::Greater,
            (Some(x), Some(y)) => match pieces(x, y) {
                Ordering::Equal => {}
                unequal => return unequal,
            },
        }
    }
}

/// Cuts off the first run of digits, or of other characters.
fn piece<'a>(text: &mut &'a str) -> Option<&'a str> {
    let digits = text.chars().next()?.is_ascii_digit();
    let end = text.find(|c: char| c.is_ascii_digit() != digits).unwrap_or(text.len());
    let (piece, rest) = text.split_at(end);
    *text = rest;
    Some(piece)
}

fn pieces(x: &str, y: &str) -> Ordering {
    let is_number = |piece: &str| piece.starts_with(|c: char| c.is_ascii_digit());
    if is_number(x) && is_number(y) {
        let (x, y) = (x.trim_start_matches('0'), y.trim_start_matches('0'));
        return x.len().cmp(&y.len()).then_with(|| x.cmp(y));
    }
    x.cmp(y)
}

#[cfg(test)]
mod tests {
    use super::natural;

    #[test]
    fn numbers_in_texts_count_as_numbers() {
        let mut numbers = ["A10", "A2", "A1", "B1", "A02", "A1-10", "A1-9", "7号馆", "10号馆", ""];
        numbers.sort_by(|a, b| natural(a, b));
        assert_eq!(numbers, ["", "7号馆", "10号馆", "A1", "A1-9", "A1-10", "A02", "A2", "A10", "B1"]);
    }
}
