//! Names in several languages.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use crate::message::Value;

/// A language tag such as `zh-CN`, `en`, `ja`, `ko`, `ru`, `mn`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(String);

/// The text is no language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("a language tag has 2 to 20 letters, digits and hyphens, such as zh-CN")]
pub struct LangError;

impl Lang {
    /// Simplified Chinese.
    #[must_use]
    pub fn chinese() -> Self {
        Self("zh-CN".to_owned())
    }

    /// English.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The tag as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The part before the first hyphen: `zh` of `zh-CN`.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or(&self.0)
    }
}

impl FromStr for Lang {
    type Err = LangError;

    fn from_str(text: &str) -> Result<Self, LangError> {
        let good = (2..=20).contains(&text.len())
            && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && text.bytes().next().is_some_and(|byte| byte.is_ascii_alphabetic());
        if good { Ok(Self(text.to_owned())) } else { Err(LangError) }
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A name in any number of languages; empty where there is none.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Names(BTreeMap<Lang, String>);

impl Names {
    /// The name in Simplified Chinese and in English.
    #[must_use]
    pub fn zh_en(chinese: &str, english: &str) -> Self {
        Self::default().with(Lang::chinese(), chinese).with(Lang::english(), english)
    }

    /// The same with the name in one more language; an empty text takes that language out.
    #[must_use]
    pub fn with(mut self, lang: Lang, name: &str) -> Self {
        self.set(lang, name);
        self
    }

    /// Sets the name in one language; an empty text takes that language out.
    pub fn set(&mut self, lang: Lang, name: &str) {
        if name.is_empty() {
            self.0.remove(&lang);
        } else {
            self.0.insert(lang, name.to_owned());
        }
    }

    /// The name in exactly this language.
    #[must_use]
    pub fn get(&self, lang: &Lang) -> Option<&str> {
        self.0.get(lang).map(String::as_str)
    }

    /// The best name for a reader of `lang`: that language, one with the same first part, English, or any.
    #[must_use]
    pub fn best(&self, lang: &Lang) -> Option<&str> {
        self.get(lang)
            .or_else(|| self.0.iter().find(|(tag, _)| tag.primary() == lang.primary()).map(|(_, name)| name.as_str()))
            .or_else(|| self.get(&Lang::english()))
            .or_else(|| self.0.values().next().map(String::as_str))
    }

    /// Every language and its name, by language tag.
    pub fn iter(&self) -> impl Iterator<Item = (&Lang, &str)> {
        self.0.iter().map(|(lang, name)| (lang, name.as_str()))
    }

    /// Whether there is no name in any language.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<&Names> for Value {
    fn from(names: &Names) -> Self {
        Self::Names(names.iter().map(|(lang, name)| (lang.to_string(), name.to_owned())).collect())
    }
}

impl FromIterator<(Lang, String)> for Names {
    fn from_iter<T: IntoIterator<Item = (Lang, String)>>(names: T) -> Self {
        Self(names.into_iter().filter(|(_, name)| !name.is_empty()).collect())
    }
}
