//! Texts of strangers inside our sentences: they stay on their line, within bounds, and what they hold is seen.

use std::borrow::Cow;

/// Most characters of a value that a sentence shows.
const LONGEST: usize = 1_000;
/// Stands for a character that would otherwise act instead of being seen.
const SEEN: char = '\u{fffd}';

/// `text` as one line that does nothing: line ends and tabs become spaces; what a terminal would obey (escape sequences
/// begin with control characters) and what turns the direction of writing becomes `�`; a very long text is cut.
#[must_use]
pub fn one_line(text: &str) -> Cow<'_, str> {
    let cut = text.char_indices().nth(LONGEST).map(|(at, _)| at);
    let kept = text.get(..cut.unwrap_or(text.len())).unwrap_or(text);
    if cut.is_none() && !kept.chars().any(acts) {
        return Cow::Borrowed(text);
    }
    let shown = kept.chars().map(|c| match c {
        '\n' | '\r' | '\t' | '\u{2028}' | '\u{2029}' => ' ',
        c if acts(c) => SEEN,
        c => c,
    });
    Cow::Owned(shown.chain(cut.map(|_| '…')).collect())
}

/// Whether a character does something to the line it stands in: control characters, line separators, and the marks
/// that override, embed or isolate a direction of writing.
#[must_use]
pub const fn acts(c: char) -> bool {
    matches!(c, '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

#[cfg(test)]
mod tests {
    use super::one_line;

    #[test]
    fn what_acts_is_seen_and_all_else_stays() {
        let harmless = "展A01 <b>&#0;</b> =1+1 {$x} %s café नमस्ते 👩‍👩‍👧 \u{200f}عربي";
        assert_eq!(one_line(harmless), harmless);
        assert_eq!(one_line("a\u{1b}[31mb\u{7}c\u{9b}2J"), "a�[31mb�c�2J");
        assert_eq!(one_line("one\r\ntwo\tthree\u{2028}four"), "one  two three four");
        assert_eq!(one_line("exe.\u{202e}fdp"), "exe.�fdp");
    }

    #[test]
    fn a_very_long_text_is_cut_between_characters() {
        assert_eq!(one_line(&"展".repeat(1_000)).chars().count(), 1_000);
        let cut = one_line(&"展".repeat(1_001)).into_owned();
        assert!(cut.chars().count() == 1_001 && cut.ends_with("展…"));
    }
}
