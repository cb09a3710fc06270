//! JSON text to [`Profile`]. Every rule of a profile must name each of its cases and limits, and nothing else.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, Visitor};

use super::{Profile, Standing, Terms};
use crate::geometry::LARGEST;
use crate::message::Message;
use crate::model::{Lang, Names};
use crate::rules::{About, Severity, rule};

/// Reads a profile; see [`Profile::parse`].
pub(super) fn parse(text: &str) -> Result<Profile, Message> {
    let problem = RefCell::new(None);
    let mut json = serde_json::Deserializer::from_str(text);
    let read = Whole(&problem).deserialize(&mut json).and_then(|profile| json.end().map(|()| profile));
    read.map_err(|error| {
        let told = problem.take().unwrap_or_else(|| Message::new("rule-profile-json").with("detail", detail(&error)));
        Message::new("rule-profile-bad").with("line", error.line()).with("reason", told)
    })
}

/// The words of an error without the position that serde appends.
fn detail(error: &serde_json::Error) -> String {
    let text = error.to_string();
    text.rsplit_once(" at line ").map_or(text.clone(), |(words, _)| words.to_owned())
}

/// Where a problem that has a sentence of its own waits while serde's error carries the line out.
type Problem = RefCell<Option<Message>>;

fn told<E: serde::de::Error>(problem: &Problem, message: Message) -> E {
    problem.replace(Some(message));
    E::custom("")
}

#[derive(Deserialize)]
#[serde(field_identifier, rename_all = "lowercase")]
enum Top {
    Format,
    Version,
    Id,
    Names,
    Rules,
}

struct Whole<'p>(&'p Problem);

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = Profile;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Profile, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = Profile;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a rule profile")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Profile, A::Error> {
        let (mut format, mut id, mut names, mut rules) = (None, None, None, None);
        while let Some(key) = map.next_key()? {
            match key {
                Top::Format => format = Some(map.next_value::<String>()?),
                Top::Version => check_version(self.0, map.next_value()?)?,
                Top::Id => id = Some(map.next_value()?),
                Top::Names => names = Some(read_names(map.next_value()?)?),
                Top::Rules => rules = Some(map.next_value_seed(Rules(self.0))?),
            }
        }
        if format.as_deref() != Some("hallplan-rules") {
            return Err(told(self.0, Message::new("rule-profile-format")));
        }
        Ok(Profile {
            id: id.ok_or_else(|| A::Error::missing_field("id"))?,
            names: names.unwrap_or_default(),
            rules: rules.ok_or_else(|| A::Error::missing_field("rules"))?,
        })
    }
}

fn check_version<E: serde::de::Error>(problem: &Problem, version: u32) -> Result<(), E> {
    if version == 1 {
        Ok(())
    } else {
        Err(told(problem, Message::new("rule-profile-version").with("version", i64::from(version))))
    }
}

fn read_names<E: serde::de::Error>(names: BTreeMap<String, String>) -> Result<Names, E> {
    names.into_iter().map(|(tag, name)| Ok((tag.parse::<Lang>().map_err(E::custom)?, name))).collect()
}

struct Rules<'p>(&'p Problem);

impl<'de> DeserializeSeed<'de> for Rules<'_> {
    type Value = BTreeMap<&'static str, Terms>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Rules<'_> {
    type Value = BTreeMap<&'static str, Terms>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("rules by id")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut rules = BTreeMap::new();
        while let Some(id) = map.next_key::<String>()? {
            let Some(rule) = rule(&id) else {
                return Err(told(self.0, Message::new("rule-profile-no-such-rule").with("rule", id)));
            };
            let about = rule.about();
            if rules.contains_key(about.id) {
                return Err(told(self.0, Message::new("rule-profile-twice").with("name", id)));
            }
            rules.insert(about.id, map.next_value_seed(Entry { about, problem: self.0 })?);
        }
        Ok(rules)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTerms {
    cases: Ordered<String>,
    limits: Ordered<i32>,
    #[serde(default)]
    clause: Option<String>,
    #[serde(default)]
    source: BTreeMap<String, String>,
    status: String,
}

struct Entry<'p> {
    about: &'static About,
    problem: &'p Problem,
}

impl<'de> DeserializeSeed<'de> for Entry<'_> {
    type Value = Terms;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Terms, D::Error> {
        let raw = RawTerms::deserialize(deserializer)?;
        let fail = |message| told(self.problem, message);
        let standing = Standing::from_word(&raw.status)
            .ok_or_else(|| fail(Message::new("rule-profile-word").with("word", raw.status.as_str())))?;
        let cases = matched(self.about, "case", self.about.cases, raw.cases, severity).map_err(fail)?;
        let limits = matched(self.about, "limit", self.about.limits, raw.limits, limit).map_err(fail)?;
        Ok(Terms { cases, limits, clause: raw.clause, source: read_names(raw.source)?, standing })
    }
}

fn severity(word: String) -> Result<Option<Severity>, Message> {
    if word == "off" {
        return Ok(None);
    }
    Severity::from_word(&word).map(Some).ok_or_else(|| Message::new("rule-profile-word").with("word", word))
}

fn limit(value: i32) -> Result<i32, Message> {
    if (0..=LARGEST).contains(&value) {
        Ok(value)
    } else {
        Err(Message::new("rule-profile-range").with("value", value).with("most", LARGEST))
    }
}

/// The values of a profile in the order of the names that the rule knows.
fn matched<T, U>(
    about: &About,
    what: &'static str,
    names: &'static [&'static str],
    Ordered(given): Ordered<T>,
    read: fn(T) -> Result<U, Message>,
) -> Result<Vec<(&'static str, U)>, Message> {
    let wrong = |key, name: &str| Message::new(key).with("rule", about.id).with("what", what).with("name", name);
    let mut values = BTreeMap::new();
    for (name, value) in given {
        let Some(&known) = names.iter().find(|known| **known == name) else {
            return Err(wrong("rule-profile-unknown-name", &name));
        };
        if values.insert(known, read(value)?).is_some() {
            return Err(Message::new("rule-profile-twice").with("name", name));
        }
    }
    names
        .iter()
        .map(|&name| Ok((name, values.remove(name).ok_or_else(|| wrong("rule-profile-missing-name", name))?)))
        .collect()
}

/// Members of a JSON object as written, repeated ones too.
struct Ordered<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Ordered<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Members<T>(std::marker::PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Members<T> {
            type Value = Ordered<T>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Ordered(members))
            }
        }

        deserializer.deserialize_map(Members(std::marker::PhantomData))
    }
}
