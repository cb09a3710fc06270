//! In which language names are, by their letters.

use crate::model::Lang;

/// The language that most of the names seem to be in: by kana Japanese, by hangul Korean, by Cyrillic letters Russian or
/// Mongolian, by Chinese characters alone Chinese, else English.
pub(super) fn language_of<'a>(names: impl Iterator<Item = &'a str>) -> Lang {
    let mut counts = [0_usize; TAGS.len()];
    for name in names {
        if let Some(count) = counts.get_mut(tongue(name)) {
            *count += 1;
        }
    }
    // Few Japanese names and few Mongolian ones have letters that no other language has.
    let [chinese, english, japanese, korean, russian, mongolian] = counts;
    let place = if counts == [0; TAGS.len()] {
        1
    } else if japanese * 4 > chinese.max(1) && japanese + chinese > english {
        2
    } else if mongolian * 4 > russian.max(1) && mongolian + russian > english {
        5
    } else {
        let most = [chinese, english, 0, korean, russian].into_iter().enumerate().rev().max_by_key(|(_, count)| *count);
        most.map_or(1, |(place, _)| place)
    };
    TAGS.get(place).and_then(|tag| tag.parse().ok()).unwrap_or_else(Lang::english)
}

const TAGS: [&str; 6] = ["zh-CN", "en", "ja", "ko", "ru", "mn"];

fn tongue(name: &str) -> usize {
    let has = |test: fn(char) -> bool| name.chars().any(test);
    match name {
        _ if has(|c| matches!(c, '\u{3041}'..='\u{30fa}')) => 2,
        _ if has(|c| matches!(c, '\u{ac00}'..='\u{d7a3}' | '\u{1100}'..='\u{11ff}')) => 3,
        _ if has(|c| matches!(c, 'Ө' | 'ө' | 'Ү' | 'ү')) => 5,
        _ if has(|c| matches!(c, '\u{0400}'..='\u{04ff}')) => 4,
        _ if has(|c| matches!(c, '\u{3400}'..='\u{9fff}' | '\u{20000}'..='\u{3ffff}')) => 0,
        _ => 1,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_tell_their_language() {
        for (names, tag) in [
            (&["长春一汽", "Honda 中国", "吉林大学"][..], "zh-CN"),
            (&["FAW Group", "Honda", "吉林"], "en"),
            (&["トヨタ自動車", "本田技研工業", "日産"], "ja"),
            (&["현대자동차", "삼성전자"], "ko"),
            (&["Газпром", "Роснефть"], "ru"),
            (&["Эрдэнэс Таван Толгой", "Хөгжлийн банк"], "mn"),
            (&[], "en"),
        ] {
            assert_eq!(language_of(names.iter().copied()).as_str(), tag, "{names:?}");
        }
    }
}
