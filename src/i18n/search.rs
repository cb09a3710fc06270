//! Finding texts by what people type: in whatever case and width, Chinese also by its pinyin, whole or by initials.

use pinyin::ToPinyinMulti;
use unicode_normalization::UnicodeNormalization;

/// What is looked for: words that must all be found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Search(Vec<String>);

/// Texts made ready to be looked through.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Searched {
    /// Without case and width, a line each.
    text: String,
    /// Whether any of it has a pinyin.
    sounds: bool,
}

impl Searched {
    /// These texts, made ready.
    #[must_use]
    pub fn of<'a>(texts: impl IntoIterator<Item = &'a str>) -> Self {
        let lines: Vec<String> = texts.into_iter().map(plain).collect();
        let text = lines.join("\n");
        Self { sounds: text.chars().any(|c| c.to_pinyin_multi().is_some()), text }
    }
}

impl Search {
    /// The words of what was typed.
    #[must_use]
    pub fn of(typed: &str) -> Self {
        Self(plain(typed).split_whitespace().map(str::to_owned).collect())
    }

    /// Whether nothing is looked for.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Whether every word is found in these texts.
    #[must_use]
    pub fn finds(&self, texts: &Searched) -> bool {
        self.0.iter().all(|word| texts.text.contains(word) || (texts.sounds && sounds_like(&texts.text, word)))
    }
}

/// A text without case and width.
fn plain(text: &str) -> String {
    text.nfkc().flat_map(char::to_lowercase).collect()
}

/// Whether the pinyin of some of `text` begins with `word`: each character counts with any of its readings, whole or by
/// its initial.
fn sounds_like(text: &str, word: &str) -> bool {
    let letters =
        word.bytes().all(|byte| byte.is_ascii_alphanumeric()) && word.bytes().any(|b| b.is_ascii_alphabetic());
    letters && text.char_indices().filter_map(|(at, _)| text.get(at..)).any(|rest| reads(rest, word, false))
}

/// Whether `text` reads as `word` and goes on as it likes. `heard` says that a Chinese character has been read before.
fn reads(text: &str, word: &str, heard: bool) -> bool {
    if word.is_empty() {
        return heard;
    }
    let mut rest = text.chars();
    let Some(first) = rest.next() else { return false };
    let Some(readings) = first.to_pinyin_multi() else {
        return match word.strip_prefix(first) {
            Some(word) => reads(rest.as_str(), word, heard),
            None => heard && !first.is_alphanumeric() && first != '\n' && reads(rest.as_str(), word, heard),
        };
    };
    readings.into_iter().any(|reading| {
        let whole = reading.plain();
        // ü is typed v, as input methods have it.
        let typed = whole.replace('ü', "v");
        is_read(&typed, rest.as_str(), word)
            || (typed != whole && is_read(&whole.replace('ü', "u"), rest.as_str(), word))
    })
}

/// Whether a character with this reading, and the text after it, read as `word`.
fn is_read(reading: &str, rest: &str, word: &str) -> bool {
    if reading.starts_with(word) {
        return true;
    }
    let initial = reading.get(..1).unwrap_or_default();
    let parts = [reading, initial];
    let all = if reading == initial { 1 } else { 2 };
    parts.iter().take(all).filter_map(|part| word.strip_prefix(part)).any(|word| reads(rest, word, true))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn finds(typed: &str, texts: &[&str]) -> bool {
        Search::of(typed).finds(&Searched::of(texts.iter().copied()))
    }

    #[test]
    fn case_and_width_do_not_count_and_all_words_do() {
        for typed in ["volks", "ＶＯＬＫＳ", "wagen volks", " a12 ", "大众 Volk", "гру", "一汽"] {
            assert!(finds(typed, &["大众 Volkswagen", "Ａ12", "ГРУППА 一汽"]), "{typed}");
        }
        for typed in ["volks toyota", "a13", "mn"] {
            assert!(!finds(typed, &["大众 Volkswagen", "Ａ12"]), "{typed}");
        }
        assert!(Search::of("  ").is_empty() && finds("", &[]));
    }

    #[test]
    fn chinese_is_found_by_pinyin_and_by_initials() {
        for typed in ["shangqi", "SQ", "shangqitongyong", "sqty", "tongy", "shangqt", "qitong", "sqtong"] {
            assert!(finds(typed, &["上汽通用", "SAIC GM"]), "{typed}");
        }
        for typed in ["shanghai", "sqx", "ang", "qs"] {
            assert!(!finds(typed, &["上汽通用"]), "{typed}");
        }
    }

    #[test]
    fn every_reading_counts_and_so_does_what_stands_between() {
        for (typed, text) in [
            ("cq", "长庆"),
            ("zhongqing", "重庆"),
            ("chongqing", "重庆"),
            ("lvse", "绿色"),
            ("lse", "绿色"),
            ("zg1q", "中国1汽"),
            ("zhongguoyiqi", "中国·一汽"),
            ("3dda", "3D打印"),
        ] {
            assert!(finds(typed, &[text]), "{typed} in {text}");
        }
        // One name does not run on into the next.
        assert!(!finds("zgyq", &["中国", "一汽"]));
    }
}
