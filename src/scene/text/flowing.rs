//! Running text: as much on each line as it takes. Nothing is left out, so that a word wider than a line is broken.

use super::breaking::{Piece, pieces};
use super::measure;

/// A text in lines no wider than `width` mm, in letters of `size` mm; none for an empty text.
#[must_use]
pub fn flow(text: &str, bold: bool, size: f64, width: f64) -> Vec<String> {
    let ems = width / size;
    let mut lines: Vec<String> = Vec::new();
    let (mut line, mut pen) = (String::new(), 0.0);
    for piece in pieces(text.trim(), bold) {
        if pen > 0.0 && pen + piece.bare > ems {
            lines.push(std::mem::take(&mut line));
            pen = 0.0;
        }
        if piece.bare > ems {
            pen = broken(piece, bold, ems, &mut line, &mut lines);
        } else {
            line.push_str(piece.text);
            pen += piece.whole;
        }
    }
    lines.push(line);
    lines.into_iter().map(|line| line.trim_end().to_owned()).filter(|line| !line.is_empty()).collect()
}

/// Breaks a word letter by letter; returns how far its last line reaches, in ems.
fn broken(piece: Piece<'_>, bold: bool, ems: f64, line: &mut String, lines: &mut Vec<String>) -> f64 {
    let mut pen = 0.0;
    for letter in piece.text.chars() {
        let wide = measure(letter.encode_utf8(&mut [0; 4]), 1.0, bold);
        if pen > 0.0 && pen + wide > ems {
            lines.push(std::mem::take(line));
            pen = 0.0;
        }
        line.push(letter);
        pen += wide;
    }
    pen
}

#[cfg(test)]
mod tests {
    use super::super::measure;
    use super::flow;

    #[test]
    fn running_text_fills_its_lines_and_loses_nothing() {
        for text in [
            "The aisle between Café and Wall t0001 is 2.30 m wide; widen it by 0.70 m",
            "展位与墙面的距离不小于 0.6 米，请移开 0.15 米",
            "Donaudampfschifffahrtsgesellschaftskapitän",
        ] {
            let lines = flow(text, false, 3.0, 30.0);
            assert!(lines.len() > 1);
            assert!(lines.iter().all(|line| measure(line, 3.0, false) <= 30.0 + 1e-6), "{lines:?}");
            let without = |text: &str| text.replace(' ', "");
            assert_eq!(without(&lines.concat()), without(text));
        }
    }

    #[test]
    fn a_text_without_end_and_one_without_letters_are_set_too() {
        assert_eq!(flow("", false, 3.0, 30.0), Vec::<String>::new());
        assert_eq!(flow(" \n ", false, 3.0, 30.0), Vec::<String>::new());
        let lines = flow(&"W".repeat(1_000), true, 3.0, 30.0);
        assert_eq!(lines.concat().len(), 1_000);
        assert_eq!(flow("W", false, 30.0, 3.0), ["W"], "a letter wider than the line stands alone");
    }
}
