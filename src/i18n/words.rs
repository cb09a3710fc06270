//! Sentences of one locale.

use std::sync::LazyLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

use super::{Locale, Unit, files, measure, one_line};
use crate::message::{Message, Value};

static CHINESE: LazyLock<Words> = LazyLock::new(|| Words::load(Locale::Chinese));
static ENGLISH: LazyLock<Words> = LazyLock::new(|| Words::load(Locale::English));

/// The sentences of `locale`, read once.
#[must_use]
pub fn words(locale: Locale) -> &'static Words {
    match locale {
        Locale::Chinese => &CHINESE,
        Locale::English => &ENGLISH,
    }
}

/// Every sentence of one locale.
pub struct Words {
    locale: Locale,
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    fn load(locale: Locale) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![locale.language()]);
        // The marks would end up in drawings and file names; neither language is written from right to left.
        bundle.set_use_isolating(false);
        for (area, text) in files(locale) {
            let resource = FluentResource::try_new(text.to_owned()).unwrap_or_else(|(readable, errors)| {
                log::error!("locale file {}/{area}.ftl: {errors:?}", locale.word());
                readable
            });
            if let Err(errors) = bundle.add_resource(resource) {
                log::error!("locale file {}/{area}.ftl: {errors:?}", locale.word());
            }
        }
        Self { locale, bundle }
    }

    /// The locale of these sentences.
    #[must_use]
    pub const fn locale(&self) -> Locale {
        self.locale
    }

    /// Whether there is a sentence for `key`.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.get_message(key).is_some_and(|message| message.value().is_some())
    }

    /// `message` in words, lengths in metres. A key without a sentence is shown as it is, and logged.
    #[must_use]
    pub fn say(&self, message: &Message) -> String {
        self.say_in(message, Unit::Metre)
    }

    /// `message` in words, lengths in `unit`.
    #[must_use]
    pub fn say_in(&self, message: &Message, unit: Unit) -> String {
        let mut args = FluentArgs::with_capacity(message.values.len());
        for (name, value) in &message.values {
            args.set(*name, self.argument(name, value, unit));
        }
        self.sentence(message.key, &args)
    }

    /// The text of a key that needs no values.
    #[must_use]
    pub fn text(&self, key: &str) -> String {
        self.sentence(key, &FluentArgs::new())
    }

    /// The label of one word of a list, such as `label("model-kind", "booth")`.
    #[must_use]
    pub fn label(&self, list: &str, word: &str) -> String {
        self.text(&label_key(list, word))
    }

    fn sentence(&self, key: &str, args: &FluentArgs<'_>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            log::error!("no sentence for {key} in {}", self.locale.word());
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, Some(args), &mut errors).into_owned();
        if !errors.is_empty() {
            log::error!("sentence {key} in {}: {errors:?}", self.locale.word());
        }
        text
    }

    fn argument(&self, name: &str, value: &Value, unit: Unit) -> FluentValue<'static> {
        match value {
            Value::Text(text) if name == "field" => self.field(text).into(),
            Value::Text(text) => one_line(text).into_owned().into(),
            Value::Number(number) => (*number).into(),
            Value::Length(mm) => unit.length(*mm).into(),
            Value::Area(mm2) => measure::area(*mm2).into(),
            Value::Message(message) => self.say_in(message, unit).into(),
            Value::Names(names) => one_line(self.name(names)).into_owned().into(),
        }
    }

    /// What people call a field of the file; the field's own name where they do not.
    fn field(&self, field: &str) -> String {
        let key = label_key("model-field", &field.replace('_', "-"));
        if self.has(&key) { self.text(&key) } else { one_line(field).into_owned() }
    }

    /// The best of several names: this locale's, one of the same language, English, or any.
    fn name<'a>(&self, names: &'a [(String, String)]) -> &'a str {
        let tag = self.locale.word();
        let primary = |tag: &'a str| tag.split('-').next();
        let of = |wanted: &str| names.iter().find(|(tag, _)| tag == wanted);
        of(tag)
            .or_else(|| names.iter().find(|(other, _)| primary(other) == tag.split('-').next()))
            .or_else(|| of("en"))
            .or_else(|| names.first())
            .map_or("", |(_, name)| name.as_str())
    }
}

fn label_key(list: &str, word: &str) -> String {
    format!("{list}-{}", word.to_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(pairs: &[(&str, &str)]) -> Value {
        Value::Names(pairs.iter().map(|(tag, name)| ((*tag).to_owned(), (*name).to_owned())).collect())
    }

    #[test]
    fn a_sentence_takes_its_values_without_hidden_marks() {
        let message =
            Message::new("model-out-of-range").with("field", "wall_thickness").with("least", 0).with("most", 9);
        assert_eq!(words(Locale::English).say(&message), "Wall thickness must be between 0 and 9.");
        assert_eq!(words(Locale::Chinese).say(&message), "墙体厚度必须在 0 到 9 之间。");
    }

    #[test]
    fn a_field_nobody_named_is_shown_as_written() {
        let message = Message::new("model-empty").with("field", "colour_of_sky");
        assert_eq!(words(Locale::English).say(&message), "colour_of_sky must not be empty.");
    }

    #[test]
    fn values_are_put_into_words() {
        let words = words(Locale::English);
        let say = |value: Value| words.argument("value", &value, Unit::Metre);
        assert_eq!(say(Value::Length(3_500)), "3.50 m".into());
        let inner = Message::new("editor-length").with("length", Value::Length(3_500));
        let outer = Message::new("app-undo-step").with("step", inner);
        assert_eq!(words.say_in(&outer, Unit::Centimetre), "Undo: 350 cm");
        assert_eq!(say(Value::Area(9_000_000)), "9 m²".into());
        assert_eq!(say(Value::from(Message::new("model-kind-booth"))), "Booth".into());
        assert_eq!(say(Value::Text("field".to_owned())), "field".into());
    }

    #[test]
    fn a_name_is_the_best_for_the_reader() {
        let best = |locale, value: Value| words(locale).argument("name", &value, Unit::Metre);
        let both = names(&[("en", "Hall 7"), ("zh-CN", "7号馆")]);
        assert_eq!(best(Locale::Chinese, both.clone()), "7号馆".into());
        assert_eq!(best(Locale::English, both), "Hall 7".into());
        let taiwan = names(&[("en", "Hall 7"), ("zh-TW", "七號館")]);
        assert_eq!(best(Locale::Chinese, taiwan), "七號館".into());
        let korean = names(&[("ko", "칠관"), ("ru", "Зал")]);
        assert_eq!(best(Locale::English, korean), "칠관".into());
        assert_eq!(best(Locale::English, names(&[])), "".into());
    }

    #[test]
    fn a_missing_key_is_shown_as_it_is() {
        assert!(!words(Locale::English).has("no-such-key"));
        assert_eq!(words(Locale::English).text("no-such-key"), "no-such-key");
    }

    #[test]
    fn labels_ignore_the_case_of_words() {
        assert_eq!(words(Locale::English).label("model-paper", "A1"), "A1");
        assert_eq!(words(Locale::Chinese).label("model-status", "held"), "预留");
    }
}
