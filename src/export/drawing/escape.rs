//! Texts of strangers inside XML and HTML.

use std::borrow::Cow;

/// A text that XML reads as itself: markup is harmless, and characters that XML forbids are left out.
pub(super) fn escaped(text: &str) -> Cow<'_, str> {
    let plain = |character| !matches!(character, '<' | '>' | '&' | '"' | '\'') && !is_forbidden(character);
    if text.chars().all(plain) {
        return Cow::Borrowed(text);
    }
    let mut safe = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '<' => safe.push_str("&lt;"),
            '>' => safe.push_str("&gt;"),
            '&' => safe.push_str("&amp;"),
            '"' => safe.push_str("&quot;"),
            '\'' => safe.push_str("&#39;"),
            '\t' | '\n' | '\r' => safe.push(' '),
            other if is_forbidden(other) => {}
            other => safe.push(other),
        }
    }
    Cow::Owned(safe)
}

/// Characters that no XML document may hold, and line ends, which become spaces.
fn is_forbidden(character: char) -> bool {
    matches!(character, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}')
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;

    use super::escaped;

    #[test]
    fn what_xml_obeys_is_written_as_text() {
        assert_eq!(escaped("<b a=\"1\" c='2'>&amp;"), "&lt;b a=&quot;1&quot; c=&#39;2&#39;&gt;&amp;amp;");
        // Each alone, too: one of them is reason enough.
        let alone = ["<", ">", "&", "\"", "'"].map(|text| escaped(text).into_owned());
        assert_eq!(alone, ["&lt;", "&gt;", "&amp;", "&quot;", "&#39;"]);
    }

    #[test]
    fn what_xml_forbids_is_left_out_and_line_ends_are_spaces() {
        assert_eq!(escaped("a\tb\nc\rd"), "a b c d");
        for forbidden in ["\0", "\u{8}", "\u{b}", "\u{1f}", "\u{7f}", "\u{9f}", "\u{fffe}", "\u{ffff}"] {
            assert_eq!(escaped(&format!("a{forbidden}b")), "ab", "{forbidden:?}");
        }
        let plain = " ~\u{a0}\u{fffd}展位 👩‍👩‍👧\u{10000}";
        assert!(matches!(escaped(plain), Cow::Borrowed(text) if text == plain));
    }
}
