//! Rule profiles: which rules apply, how grave their findings are, and every number they use.

mod amount;
mod changes;
mod parse;
mod terms;
mod write;

use std::collections::BTreeMap;

pub use terms::{Basis, Demand, Standing, Terms};

use crate::message::Message;
use crate::model::{self, Names};

/// The profiles that ship, by id.
const SHIPPED: &[(&str, &str)] = &[
    ("base", include_str!("../../../assets/rules/base.json")),
    ("cn-cnea", include_str!("../../../assets/rules/cn-cnea.json")),
    ("cn-national", include_str!("../../../assets/rules/cn-national.json")),
    ("cn-shanghai", include_str!("../../../assets/rules/cn-shanghai.json")),
    ("cn-guangzhou", include_str!("../../../assets/rules/cn-guangzhou.json")),
    ("us-iaee", include_str!("../../../assets/rules/us-iaee.json")),
    ("us-fire", include_str!("../../../assets/rules/us-fire.json")),
    ("jp-tokyo", include_str!("../../../assets/rules/jp-tokyo.json")),
    ("de-mvstatt", include_str!("../../../assets/rules/de-mvstatt.json")),
    ("uk", include_str!("../../../assets/rules/uk.json")),
];

/// A set of rules with their numbers and severities: one profile, or several of which the stricter counts.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    parts: Vec<Part>,
    rules: BTreeMap<&'static str, Terms>,
}

/// A profile file that a set of rules is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its short name.
    pub id: String,
    /// What it is called.
    pub names: Names,
}

impl Profile {
    /// The shipped profile of this id, with those it builds on.
    #[must_use]
    pub fn shipped(id: &str) -> Option<Self> {
        let (_, text) = SHIPPED.iter().find(|(name, _)| *name == id)?;
        Self::parse(text).ok()
    }

    /// Ids of the shipped profiles.
    pub fn shipped_ids() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(id, _)| *id)
    }

    /// The shipped profiles of these ids together; the first is the one to be called by.
    ///
    /// # Errors
    /// Where no shipped profile has one of the ids, or there is none.
    pub fn together<'a>(ids: impl IntoIterator<Item = &'a str>) -> Result<Self, Message> {
        let unknown = |id: &str| Message::new("rule-profile-unknown").with("id", id);
        let mut all = ids.into_iter().map(|id| Self::shipped(id).ok_or_else(|| unknown(id)));
        let first = all.next().unwrap_or_else(|| Err(unknown("")))?;
        all.try_fold(first, |profile, next| Ok(profile.and(next?)))
    }

    /// The rules that the settings of a plan name, hold and change.
    ///
    /// # Errors
    /// Where no shipped profile has one of the ids, the plan's own text is no profile, or a change is of nothing that the
    /// profiles ask for.
    pub fn of(settings: &model::Settings) -> Result<Self, Message> {
        Self::named(&settings.profile)?.changed(&settings.profile.changes)
    }

    /// The rules that a plan names and holds, without what it changes of them.
    ///
    /// # Errors
    /// Where no shipped profile has one of the ids, or the plan's own text is no profile.
    pub fn named(chosen: &model::Profile) -> Result<Self, Message> {
        let also = chosen.also.iter().map(String::as_str);
        match &chosen.text {
            Some(text) if chosen.also.is_empty() => Self::parse(&text.0),
            Some(text) => Ok(Self::parse(&text.0)?.and(Self::together(also)?)),
            None => Self::together(std::iter::once(chosen.id.as_str()).chain(also)),
        }
    }

    /// Reads the JSON text of a profile, and what it builds on.
    ///
    /// # Errors
    /// A message that names the line: broken JSON, an unknown rule, case, limit, severity or key, a limit that a case
    /// needs and that is missing, or a number out of range.
    pub fn parse(text: &str) -> Result<Self, Message> {
        parse::parse(text)
    }

    /// The JSON text of a profile as the settings of a plan hold it.
    ///
    /// # Errors
    /// As [`Profile::parse`].
    pub fn own(text: &str) -> Result<model::Profile, Message> {
        let id = Self::parse(text)?.id().to_owned();
        // Without blanks, as a plan's file has it.
        let text: serde_json::Value = serde_json::from_str(text).map_err(|error| unreadable(&error))?;
        Ok(model::Profile { text: Some(model::Extra(text.to_string().into())), ..model::Profile::shipped(&id) })
    }

    /// Its short name; of several, the first one's.
    #[must_use]
    pub fn id(&self) -> &str {
        self.parts.first().map_or("", |part| &part.id)
    }

    /// What it is called; of several, the first one.
    #[must_use]
    pub fn names(&self) -> Option<&Names> {
        self.parts.first().map(|part| &part.names)
    }

    /// The profiles it is made of: the one that was asked for before those it builds on.
    #[must_use]
    pub fn parts(&self) -> &[Part] {
        &self.parts
    }

    /// Ids of its parts for people: `cn-cnea + base`.
    #[must_use]
    pub fn label(&self) -> String {
        let ids: Vec<&str> = self.parts.iter().map(|part| part.id.as_str()).collect();
        ids.join(" + ")
    }

    /// What it says of a rule; `None` where the rule does not apply.
    #[must_use]
    pub fn terms(&self, rule: &str) -> Option<&Terms> {
        self.rules.get(rule)
    }

    /// Ids of the rules of which at least one case is on.
    pub fn rules_on(&self) -> impl Iterator<Item = &'static str> + '_ {
        let on = |terms: &Terms| terms.about.cases.iter().any(|case| terms.severity(case.id).is_some());
        self.rules.iter().filter(move |(_, terms)| on(terms)).map(|(id, _)| *id)
    }

    /// Both together; of a part that both have, the one here.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        let known: Vec<String> = self.parts.iter().map(|part| part.id.clone()).collect();
        let is_new = |id: &str| !known.iter().any(|known| known == id);
        self.parts.extend(other.parts.into_iter().filter(|part| is_new(&part.id)));
        for (id, terms) in other.rules {
            let mine = self.rules.entry(id).or_insert_with(|| Terms { about: terms.about, demands: Vec::new() });
            mine.demands.extend(terms.demands.into_iter().filter(|demand| is_new(&demand.basis.profile)));
        }
        self
    }
}

/// What is wrong with JSON, in the words of who reads or writes it.
fn unreadable(error: &serde_json::Error) -> Message {
    Message::new("rule-profile-json").with("detail", error.to_string())
}
