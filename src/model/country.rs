//! Countries and regions: their codes, and what lists and people call them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use unicode_normalization::UnicodeNormalization;

use super::Lang;

/// Codes and names, a country a line.
const COUNTRIES: &str = include_str!("../../assets/countries.tsv");
/// The languages of the columns after the code; the last column holds other names, with `|` between them.
const LANGS: &[&str] = &["en", "zh-CN", "zh-TW", "ja", "ko", "ru", "mn", "de"];

fn lines() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    COUNTRIES.lines().skip_while(|line| line.starts_with('#')).skip(1).filter_map(|line| {
        let mut cells = line.split('\t');
        Some((cells.next()?, cells.collect()))
    })
}

/// The ISO 3166-1 code (two capital letters) of a country by its code, or by any name of it, in whatever case and spacing.
#[must_use]
pub fn country_code(text: &str) -> Option<&'static str> {
    static CODES: LazyLock<BTreeMap<String, &'static str>> = LazyLock::new(|| {
        let mut codes = BTreeMap::new();
        for (code, names) in lines() {
            for name in names.iter().flat_map(|cell| cell.split('|')).chain([code]) {
                codes.entry(plain(name)).or_insert(code);
            }
        }
        codes.remove("");
        codes
    });
    CODES.get(&plain(text)).copied()
}

/// What a country is called in a language; in English where the language is none of ours.
#[must_use]
pub fn country_name(code: &str, lang: &Lang) -> Option<&'static str> {
    static NAMES: LazyLock<BTreeMap<&str, Vec<&str>>> = LazyLock::new(|| lines().collect());
    let names = NAMES.get(code)?;
    let place = LANGS.iter().position(|tag| *tag == lang.as_str());
    let place = place.or_else(|| LANGS.iter().position(|tag| tag.split('-').next() == Some(lang.primary())));
    names.get(place.unwrap_or(0)).copied().filter(|name| !name.is_empty()).or_else(|| names.first().copied())
}

/// A text as it is compared: without case, width, spaces and points.
fn plain(text: &str) -> String {
    let letters = text.nfkc().filter(|c| c.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_country_is_known_by_its_names_in_the_languages_of_the_fair() {
        for (text, code) in [
            ("中国", "CN"),
            ("韩国", "KR"),
            (" 대한민국 ", "KR"),
            ("Russian Federation", "RU"),
            ("РОССИЯ", "RU"),
            ("Монгол", "MN"),
            ("モンゴル", "MN"),
            ("ｊｐ", "JP"),
            ("U.S.A.", "US"),
            ("Deutschland", "DE"),
            ("中国香港", "HK"),
        ] {
            assert_eq!(country_code(text), Some(code), "{text}");
        }
        assert_eq!(country_code("Atlantis"), None);
        assert_eq!(country_code(" . "), None);
    }

    #[test]
    fn every_code_is_its_own_and_has_a_name_in_every_language() {
        let mut seen = 0;
        for (code, names) in lines() {
            assert!(code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()), "{code}");
            assert_eq!(country_code(code), Some(code));
            assert_eq!(names.len(), LANGS.len() + 1, "{code}");
            assert!(names.iter().take(LANGS.len()).all(|name| !name.is_empty()), "{code}");
            seen += 1;
        }
        assert_eq!(seen, 249);
    }

    #[test]
    fn a_country_has_its_name_in_the_language_of_the_reader() {
        let name = |tag: &str| country_name("JP", &tag.parse().unwrap()).unwrap();
        assert_eq!((name("zh-CN"), name("en"), name("ru"), name("sw")), ("日本", "Japan", "Япония", "Japan"));
    }
}
