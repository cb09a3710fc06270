//! Rule profiles: which rules apply, how grave their findings are, and every number they use.

mod parse;

use std::collections::BTreeMap;

use super::Severity;
use crate::message::Message;
use crate::model::{self, Names, words};

/// The profiles that ship, by id.
const SHIPPED: &[(&str, &str)] = &[("base", include_str!("../../../assets/rules/base.json"))];

words! {
    /// How far the number of a rule can be trusted.
    Standing {
        /// A rule of this program.
        Own = "own",
        /// Read in the text it comes from.
        Read = "read",
        /// Quoted by somebody else.
        SecondHand = "second-hand",
        /// Not verified; ask the venue.
        Unverified = "unverified",
    }
}

/// A set of rules with their numbers and severities.
#[derive(Debug, Clone, PartialEq)]
pub struct Profile {
    id: String,
    names: Names,
    rules: BTreeMap<&'static str, Terms>,
}

/// What a profile says of one rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms {
    cases: Vec<(&'static str, Option<Severity>)>,
    limits: Vec<(&'static str, i32)>,
    clause: Option<String>,
    source: Names,
    standing: Standing,
}

impl Profile {
    /// The shipped profile of this id.
    #[must_use]
    pub fn shipped(id: &str) -> Option<Self> {
        let (_, text) = SHIPPED.iter().find(|(name, _)| *name == id)?;
        Self::parse(text).ok()
    }

    /// Ids of the shipped profiles.
    pub fn shipped_ids() -> impl Iterator<Item = &'static str> {
        SHIPPED.iter().map(|(id, _)| *id)
    }

    /// The profile that the settings of a plan name or hold.
    ///
    /// # Errors
    /// Where no shipped profile has the id, or the plan's own text is no profile.
    pub fn of(settings: &model::Settings) -> Result<Self, Message> {
        match &settings.profile.text {
            Some(text) => Self::parse(&text.0),
            None => Self::shipped(&settings.profile.id)
                .ok_or_else(|| Message::new("rule-profile-unknown").with("id", settings.profile.id.as_str())),
        }
    }

    /// Reads the JSON text of a profile.
    ///
    /// # Errors
    /// A message that names the line: broken JSON, an unknown rule, case, limit, severity or key, one that is missing,
    /// or a number out of range.
    pub fn parse(text: &str) -> Result<Self, Message> {
        parse::parse(text)
    }

    /// Its short name.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What it is called.
    #[must_use]
    pub const fn names(&self) -> &Names {
        &self.names
    }

    /// What it says of a rule; `None` where the rule does not apply.
    #[must_use]
    pub fn terms(&self, rule: &str) -> Option<&Terms> {
        self.rules.get(rule)
    }
}

impl Terms {
    /// How grave a case is; `None` where it is switched off.
    #[must_use]
    pub fn severity(&self, case: &str) -> Option<Severity> {
        self.cases.iter().find(|(name, _)| *name == case).and_then(|(_, severity)| *severity)
    }

    /// A number of the rule, in mm or mm²; the parser has made sure that every limit of a rule is there.
    #[must_use]
    pub fn limit(&self, name: &str) -> i32 {
        self.limits.iter().find(|(limit, _)| *limit == name).map_or(0, |(_, value)| *value)
    }

    /// The clause that asks for the rule.
    #[must_use]
    pub fn clause(&self) -> Option<&str> {
        self.clause.as_deref()
    }

    /// Where the clause stands, in several languages.
    #[must_use]
    pub const fn source(&self) -> &Names {
        &self.source
    }

    /// How far it can be trusted.
    #[must_use]
    pub const fn standing(&self) -> Standing {
        self.standing
    }
}
