//! The languages of the window and of the command line.

use unic_langid::LanguageIdentifier;

/// A language that every sentence of the program exists in. (Names *on a plan* may be in any language.)
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Locale {
    /// Simplified Chinese.
    Chinese,
    /// English.
    English,
}

impl Locale {
    /// Every locale, in the order lists show them.
    pub const ALL: &'static [Self] = &[Self::Chinese, Self::English];

    /// Its language tag: `zh-CN` or `en`.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Chinese => "zh-CN",
            Self::English => "en",
        }
    }

    /// The locale with exactly this tag.
    #[must_use]
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.iter().copied().find(|locale| locale.word() == word)
    }

    /// What its own readers call it, for a list of languages.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::Chinese => "简体中文",
            Self::English => "English",
        }
    }

    /// The locale for a reader whose system asks for `tag`: Chinese of any kind is `zh-CN`, all else English.
    #[must_use]
    pub fn for_tag(tag: &str) -> Self {
        let primary = tag.split(['-', '_', '.']).next().unwrap_or(tag);
        if primary.eq_ignore_ascii_case("zh") { Self::Chinese } else { Self::English }
    }

    /// The locale the system asks for; English where it asks for none.
    #[must_use]
    pub fn from_system() -> Self {
        sys_locale::get_locale().map_or(Self::English, |tag| Self::for_tag(&tag))
    }

    /// The tag as Fluent wants it, for plurals.
    pub(super) fn language(self) -> LanguageIdentifier {
        self.word().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_leads_back_to_its_locale() {
        for &locale in Locale::ALL {
            assert_eq!(Locale::from_word(locale.word()), Some(locale));
        }
        assert_eq!(Locale::from_word("zh"), None);
    }

    #[test]
    fn chinese_of_any_kind_is_read_in_chinese() {
        for tag in ["zh", "zh-CN", "zh-Hant-TW", "zh_CN.UTF-8", "ZH-cn"] {
            assert_eq!(Locale::for_tag(tag), Locale::Chinese, "{tag}");
        }
        for tag in ["en", "en-GB", "de", "ja-JP", "zha", "C", ""] {
            assert_eq!(Locale::for_tag(tag), Locale::English, "{tag}");
        }
    }
}
