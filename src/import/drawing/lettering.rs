//! What a text says, without the codes that drawings write into it.

use acadrust::entities::mtext_format::{parse_mtext, parse_plain_text};

/// The words of a text of one line: `\U+4E2D`, `^J`, `%%c` and the like.
pub(super) fn plain(text: &str) -> String {
    readable(&parse_plain_text(&carets(&escapes(text))).to_plain_text())
}

/// The words of a text of several lines: `\P`, `{\fArial;…}`, `\S1/2;`, `\U+4E2D` and the like.
pub(super) fn of_many_lines(text: &str) -> String {
    readable(&parse_mtext(&escapes(text), true).to_plain_text())
}

/// The name of a layer.
pub(super) fn name(text: &str) -> String {
    readable(&escapes(text))
}

/// Characters that no text has, and no plan takes, become the sign of an unknown one.
fn readable(text: &str) -> String {
    let known = |it: char| !it.is_control() || it == '\n' || it == '\t';
    text.chars().map(|it| if known(it) { it } else { char::REPLACEMENT_CHARACTER }).collect()
}

/// `\U+4E2D` becomes its character, two of them that stand for one included.
fn escapes(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\\U+") {
        let (before, escape) = rest.split_at(at);
        words.push_str(before);
        let (units, used) = units(escape);
        match char::decode_utf16(units).collect::<Result<String, _>>() {
            Ok(read) if used > 0 => {
                words.push_str(&read);
                rest = escape.get(used..).unwrap_or_default();
            }
            _ => {
                words.push_str("\\U+");
                rest = escape.get(3..).unwrap_or_default();
            }
        }
    }
    words.push_str(rest);
    words
}

/// The UTF-16 units of one character at the beginning, and how many bytes they take.
fn units(text: &str) -> (Vec<u16>, usize) {
    let unit = |from: usize| {
        let digits = text.get(from..)?.strip_prefix("\\U+")?.get(..4)?;
        u16::from_str_radix(digits, 16).ok()
    };
    match (unit(0), unit(7)) {
        (Some(high @ 0xd800..0xdc00), Some(low @ 0xdc00..0xe000)) => (vec![high, low], 14),
        (Some(one), _) => (vec![one], 7),
        (None, _) => (Vec::new(), 0),
    }
}

/// `^J` is a new line, `^I` a tab, `^M` nothing, and `^ ` a caret.
fn carets(text: &str) -> String {
    text.replace("^J", "\n").replace("^I", "\t").replace("^M", "").replace("^ ", "^")
}

#[cfg(test)]
mod tests {
    use super::{of_many_lines, plain};

    #[test]
    fn codes_of_one_line_become_characters() {
        for (written, said) in [
            ("A-101", "A-101"),
            ("%%c500", "Ø500"),
            ("90%%d %%p5", "90° ±5"),
            ("%%uUNDER%%u", "UNDER"),
            ("\\U+4E2D\\U+56FD", "中国"),
            ("\\U+D842\\U+DFB7", "𠮷"),
            ("\\U+D842", "\\U+D842"),
            ("\\U+12", "\\U+12"),
            ("one^Jtwo", "one\ntwo"),
            ("a^ b", "a^b"),
            ("B01\u{1b}\u{1}", "B01\u{fffd}\u{fffd}"),
            ("", ""),
        ] {
            assert_eq!(plain(written), said, "{written}");
        }
    }

    #[test]
    fn codes_of_many_lines_become_text() {
        for (written, said) in [
            ("one\\Ptwo", "one\ntwo"),
            ("{\\fArial|b0|i0;Hall} 3", "Hall 3"),
            ("\\A1;\\H2.5x;\\C1;Hall\\~3", "Hall\u{a0}3"),
            ("\\S1/2;", "1/2"),
            ("a\\\\b \\{c\\}", "a\\b {c}"),
            ("\\U+5C55\\U+9986", "展馆"),
        ] {
            assert_eq!(of_many_lines(written), said, "{written}");
        }
    }
}
