//! Where a line may break, and how badly: Unicode's line breaking algorithm (UAX #14), which knows of the signs that must
//! not start or end a line, and on top of it what reads well on a plan.

use unicode_linebreak::linebreaks;

use super::measure;

/// Signs that belong to what stands before them, beside those that Unicode knows of.
const NOT_FIRST: &str = "·²³";
/// Signs after which a break inside a text without spaces reads as well as one at a space.
const PAUSES: &str = ",;:!?)]、。，．；：！？）】》」』〉—-/";

/// A piece of a text that is never broken, with the spaces behind it; widths in ems.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Piece<'a> {
    pub text: &'a str,
    /// With the spaces behind it, as where more follows on the line.
    pub whole: f64,
    /// Without them, as at the end of a line.
    pub bare: f64,
    /// How badly a line ends after it: 0 at a space, 1 inside a Korean word.
    pub harm: f64,
}

/// The pieces of a text between which a line may break: at spaces, after hyphens, between Chinese, Japanese and Korean
/// letters; never inside a word of other scripts.
pub(super) fn pieces(text: &str, bold: bool) -> Vec<Piece<'_>> {
    let mut start = 0;
    let ends = linebreaks(text).map(|(at, _)| at).filter(|&at| {
        let after = text.get(at..).and_then(|rest| rest.chars().next());
        !after.is_some_and(|after| NOT_FIRST.contains(after))
    });
    ends.filter_map(|end| {
        let (piece, rest) = (text.get(start..end)?, text.get(end..)?);
        start = end;
        let (whole, bare) = (measure(piece, 1.0, bold), measure(piece.trim_end(), 1.0, bold));
        Some(Piece { text: piece, whole, bare, harm: harm(piece, rest) })
    })
    .collect()
}

fn harm(before: &str, after: &str) -> f64 {
    let (Some(last), Some(first)) = (before.chars().next_back(), after.chars().next()) else { return 0.0 };
    if last.is_whitespace() {
        0.0
    } else if PAUSES.contains(last) {
        0.1
    } else if is_hangul(last) && is_hangul(first) {
        1.0
    } else {
        0.5
    }
}

/// Whether a last line is a single Chinese, Japanese or Korean letter, cut off from its word.
pub(super) fn is_lone(line: &str) -> bool {
    let mut letters = line.chars().filter(|character| character.is_alphanumeric());
    matches!((letters.next(), letters.next()), (Some(letter), None) if is_cjk(letter))
}

const fn is_hangul(character: char) -> bool {
    matches!(character, '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}' | '\u{3130}'..='\u{318f}')
}

const fn is_cjk(character: char) -> bool {
    is_hangul(character)
        || matches!(character, '\u{2e80}'..='\u{a4cf}' | '\u{f900}'..='\u{faff}' | '\u{ff66}'..='\u{ff9d}'
            | '\u{20000}'..='\u{3ffff}')
}

#[cfg(test)]
mod tests {
    use super::{is_lone, pieces};

    fn split(text: &str) -> Vec<&str> {
        pieces(text, false).iter().map(|piece| piece.text).collect()
    }

    #[test]
    fn words_of_letters_stay_whole_and_hanzi_part_anywhere() {
        assert_eq!(split("Changchun Faway Co., Ltd."), ["Changchun ", "Faway ", "Co., ", "Ltd."]);
        assert_eq!(split("长春 Auto中心"), ["长", "春 ", "Auto", "中", "心"]);
        assert_eq!(split("현대 차"), ["현", "대 ", "차"]);
        assert_eq!(split("Өвөр Монгол"), ["Өвөр ", "Монгол"]);
        assert_eq!(split("R&D 1A-101 48 m²"), ["R&D ", "1A-101 ", "48 ", "m²"]);
    }

    #[test]
    fn no_line_begins_with_a_closing_sign_or_ends_with_an_opening_one() {
        for text in ["展位，展馆。", "（长春）中心", "「東京」ビッグ", "一·二", "カーッ", "9㎡、5％"]
        {
            for piece in split(text) {
                assert!(!piece.starts_with(['，', '。', '）', '」', '·', 'ー', 'ッ', '、', '％']), "{text}: {piece}");
                assert!(!piece.ends_with(['（', '「']), "{text}: {piece}");
            }
        }
    }

    #[test]
    fn breaks_are_rated() {
        let harms = |text| pieces(text, false).iter().map(|piece| piece.harm).collect::<Vec<f64>>();
        assert_eq!(harms("현대 차량"), [1.0, 0.0, 1.0, 0.0]);
        assert_eq!(harms("中心,馆"), [0.5, 0.1, 0.0]);
    }

    #[test]
    fn a_single_letter_is_lone_whatever_sign_follows() {
        assert!(is_lone("司") && is_lone("차)") && !is_lone("公司") && !is_lone("A") && !is_lone("2"));
    }
}
