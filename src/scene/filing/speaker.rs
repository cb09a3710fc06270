//! Texts in both languages of a report.

use super::Both;
use crate::i18n::{Locale, Words, one_line, words};
use crate::message::Message;
use crate::model::{Lang, Names};

/// Speaks both languages, one of them first.
#[derive(Clone, Copy)]
pub(super) struct Speaker {
    words: [&'static Words; 2],
}

impl Speaker {
    pub fn of(first: Locale) -> Self {
        let second = Locale::ALL.iter().copied().find(|locale| *locale != first).unwrap_or(first);
        Self { words: [words(first), words(second)] }
    }

    /// Tags of the languages.
    pub fn tags(&self) -> [&'static str; 2] {
        self.words.map(|words| words.locale().word())
    }

    /// The first language.
    pub fn lang(&self) -> Lang {
        let [first, _] = self.tags();
        first.parse().unwrap_or_else(|_| Lang::english())
    }

    pub fn say(&self, message: &Message) -> Both {
        Both(self.words.map(|words| words.say(message)))
    }

    pub fn text(&self, key: &'static str) -> Both {
        self.say(&Message::new(key))
    }

    /// The label of one word of a list.
    pub fn label(&self, list: &str, word: &str) -> Both {
        Both(self.words.map(|words| words.label(list, word)))
    }

    /// A name as each language has it.
    pub fn names(&self, names: &Names) -> Both {
        let best = |tag: &str| {
            let lang: Option<Lang> = tag.parse().ok();
            lang.and_then(|lang| names.best(&lang).map(|name| one_line(name).into_owned())).unwrap_or_default()
        };
        Both(self.tags().map(best))
    }

    /// A text of the plan, which is in no language that is known.
    pub fn plain(&self, text: &str) -> Both {
        Both::same(one_line(text))
    }

    /// Some texts one after another, in each language with its own comma.
    pub fn listed(&self, parts: Vec<Both>) -> Both {
        let comma = self.text("scene-filing-comma");
        let mut listed = Both::default();
        for (at, part) in parts.into_iter().enumerate() {
            for ((all, one), comma) in listed.0.iter_mut().zip(part.0).zip(&comma.0) {
                if at > 0 {
                    all.push_str(comma);
                }
                all.push_str(&one);
            }
        }
        listed
    }

    /// A message into which texts in both languages go.
    pub fn with(&self, message: &Message, values: &[(&'static str, &Both)]) -> Both {
        let [first, second] = &self.words;
        let filled = |at: usize| {
            values.iter().fold(message.clone(), |message, (name, Both(texts))| {
                message.with(name, texts.get(at).map_or("", String::as_str))
            })
        };
        Both([first.say(&filled(0)), second.say(&filled(1))])
    }
}
