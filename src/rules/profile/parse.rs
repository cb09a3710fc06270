//! JSON text to [`Profile`]. What a profile does not name is off: rules and cases; a case that is on needs its limits.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use serde::Deserialize;
use serde::de::value::MapAccessDeserializer;
use serde::de::{DeserializeSeed, Deserializer, Error as _, MapAccess, SeqAccess, Visitor};

use super::amount::Amount;
use super::{Basis, Demand, Part, Profile, Standing, Terms};
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
#[serde(field_identifier, rename_all = "kebab-case")]
enum Top {
    Format,
    Version,
    Id,
    Names,
    BuildsOn,
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
        let mut beneath = Vec::new();
        while let Some(key) = map.next_key()? {
            match key {
                Top::Format => format = Some(map.next_value::<String>()?),
                Top::Version => check_version(self.0, map.next_value()?)?,
                Top::Id => id = Some(map.next_value()?),
                Top::Names => names = Some(read_names(map.next_value()?).map_err(|message| told(self.0, message))?),
                Top::BuildsOn => beneath = builds_on(self.0, map.next_value()?)?,
                Top::Rules => rules = Some(map.next_value_seed(Rules(self.0))?),
            }
        }
        if format.as_deref() != Some("hallplan-rules") {
            return Err(told(self.0, Message::new("rule-profile-format")));
        }
        let id: String = id.ok_or_else(|| A::Error::missing_field("id"))?;
        let mut rules: BTreeMap<&'static str, Terms> = rules.ok_or_else(|| A::Error::missing_field("rules"))?;
        for demand in rules.values_mut().flat_map(|terms| terms.demands.iter_mut()) {
            Arc::make_mut(&mut demand.basis).profile.clone_from(&id);
        }
        let own = Profile { parts: vec![Part { id, names: names.unwrap_or_default() }], rules };
        Ok(beneath.into_iter().fold(own, Profile::and))
    }
}

/// The shipped profiles of these ids.
fn builds_on<E: serde::de::Error>(problem: &Problem, ids: Vec<String>) -> Result<Vec<Profile>, E> {
    let shipped = |id: String| {
        let unknown = || told(problem, Message::new("rule-profile-beneath").with("id", id.as_str()));
        Profile::shipped(&id).ok_or_else(unknown)
    };
    ids.into_iter().map(shipped).collect()
}

fn check_version<E: serde::de::Error>(problem: &Problem, version: u32) -> Result<(), E> {
    if version == 1 {
        Ok(())
    } else {
        Err(told(problem, Message::new("rule-profile-version").with("version", i64::from(version))))
    }
}

fn read_names(names: BTreeMap<String, String>) -> Result<Names, Message> {
    let lang = |tag: String| tag.parse::<Lang>().map_err(|_| Message::new("rule-profile-language").with("tag", tag));
    names.into_iter().map(|(tag, name)| Ok((lang(tag)?, name))).collect()
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
            let demands = map.next_value_seed(Entries { about, problem: self.0 })?;
            rules.insert(about.id, Terms { about, demands });
        }
        Ok(rules)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawDemand {
    cases: Ordered<String>,
    #[serde(default)]
    limits: Ordered<Amount>,
    #[serde(default)]
    forbidden: Vec<String>,
    #[serde(default)]
    clause: Option<String>,
    #[serde(default)]
    text: BTreeMap<String, String>,
    #[serde(default)]
    source: BTreeMap<String, String>,
    status: String,
}

/// One clause about a rule, or a list of them.
#[derive(Clone, Copy)]
struct Entries<'p> {
    about: &'static About,
    problem: &'p Problem,
}

impl<'de> DeserializeSeed<'de> for Entries<'_> {
    type Value = Vec<Demand>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Entries<'_> {
    type Value = Vec<Demand>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("what a rule asks, or a list of that")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Self::Value, A::Error> {
        let raw = RawDemand::deserialize(MapAccessDeserializer::new(map))?;
        demand(self.about, raw).map(|demand| vec![demand]).map_err(|message| told(self.problem, message))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut all = Vec::new();
        while let Some(one) = list.next_element_seed(self)? {
            all.extend(one);
        }
        Ok(all)
    }
}

fn demand(about: &'static About, raw: RawDemand) -> Result<Demand, Message> {
    let standing = Standing::from_word(&raw.status)
        .ok_or_else(|| Message::new("rule-profile-word").with("word", raw.status.as_str()))?;
    let cases =
        matched(about, "case", raw.cases, |name| about.case(name).map(|case| case.id), |_, word| severity(word))?;
    let unit = |name: &str| about.limit(name).map(|limit| limit.unit);
    let read = |name: &str, amount: Amount| unit(name).map_or(Ok(0), |unit| amount.read(unit));
    let limits = matched(about, "limit", raw.limits, |name| about.limit(name).map(|limit| limit.id), read)?;
    let on = cases.iter().filter(|(_, severity)| severity.is_some()).filter_map(|(id, _)| about.case(id));
    let given = |name: &str| limits.iter().any(|(limit, _)| *limit == name);
    if let Some(missing) = on.flat_map(|case| case.limits).find(|name| !given(name)) {
        return Err(wrong("rule-profile-missing-name", about, "limit", missing));
    }
    let known = |name: &String| {
        let named = cases.iter().find(|(case, _)| case == name).map(|(case, _)| *case);
        named.ok_or_else(|| wrong("rule-profile-unknown-name", about, "case", name))
    };
    let forbidden = raw.forbidden.iter().map(known).collect::<Result<_, _>>()?;
    let (text, source) = (read_names(raw.text)?, read_names(raw.source)?);
    let basis = Basis { profile: String::new(), clause: raw.clause, text, source, standing };
    Ok(Demand { basis: Arc::new(basis), cases, limits, forbidden })
}

fn severity(word: String) -> Result<Option<Severity>, Message> {
    if word == "off" {
        return Ok(None);
    }
    Severity::from_word(&word).map(Some).ok_or_else(|| Message::new("rule-profile-word").with("word", word))
}

fn wrong(key: &'static str, about: &About, what: &'static str, name: &str) -> Message {
    Message::new(key).with("rule", about.id).with("what", what).with("name", name)
}

/// The values of a profile by the names that the rule knows.
fn matched<T, U>(
    about: &About,
    what: &'static str,
    Ordered(given): Ordered<T>,
    known: impl Fn(&str) -> Option<&'static str>,
    read: impl Fn(&str, T) -> Result<U, Message>,
) -> Result<Vec<(&'static str, U)>, Message> {
    let mut values: Vec<(&'static str, U)> = Vec::with_capacity(given.len());
    for (name, value) in given {
        let known = known(&name).ok_or_else(|| wrong("rule-profile-unknown-name", about, what, &name))?;
        if values.iter().any(|(other, _)| *other == known) {
            return Err(Message::new("rule-profile-twice").with("name", name));
        }
        values.push((known, read(&name, value)?));
    }
    Ok(values)
}

/// Members of a JSON object as written, repeated ones too.
struct Ordered<T>(Vec<(String, T)>);

impl<T> Default for Ordered<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

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
