//! What the profiles of a plan say of one rule, and whose word counts.

use std::sync::Arc;

use crate::model::{Names, words};
use crate::rules::{About, Limit, Severity};

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

/// Who asks for something, and where it is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// Id of the profile.
    pub profile: String,
    /// The clause that asks for it.
    pub clause: Option<String>,
    /// What the clause says, in several languages.
    pub text: Names,
    /// Where the clause stands, in several languages.
    pub source: Names,
    /// How far it can be trusted.
    pub standing: Standing,
}

impl Default for Basis {
    fn default() -> Self {
        Self {
            profile: String::new(),
            clause: None,
            text: Names::default(),
            source: Names::default(),
            standing: Standing::Own,
        }
    }
}

/// What one clause of a profile asks of a rule.
#[derive(Debug, Clone, PartialEq)]
pub struct Demand {
    /// Who asks.
    pub basis: Arc<Basis>,
    pub(super) cases: Vec<(&'static str, Option<Severity>)>,
    pub(super) limits: Vec<(&'static str, i32)>,
    pub(super) forbidden: Vec<&'static str>,
}

/// Everything that is asked of one rule. Case by case the stricter value counts, and the graver of two severities.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms {
    pub(super) about: &'static About,
    pub(super) demands: Vec<Demand>,
}

impl Demand {
    /// How grave a case is; `None` where it is switched off or not named.
    #[must_use]
    pub fn severity(&self, case: &str) -> Option<Severity> {
        self.cases.iter().find(|(name, _)| *name == case).and_then(|(_, severity)| *severity)
    }

    /// Whether no plan is approved with a finding of this case, whoever answers for it.
    #[must_use]
    pub fn forbids(&self, case: &str) -> bool {
        self.forbidden.contains(&case)
    }

    /// Whether the clause names a case, be it to switch it off.
    #[must_use]
    pub fn names(&self, case: &str) -> bool {
        self.cases.iter().any(|(name, _)| *name == case)
    }

    /// A number of the rule in the unit of the limit, where the clause gives it.
    #[must_use]
    pub fn limit(&self, name: &str) -> Option<i32> {
        self.limits.iter().find(|(limit, _)| *limit == name).map(|(_, value)| *value)
    }
}

impl Terms {
    /// Every clause about the rule, in the order of the profiles.
    #[must_use]
    pub fn demands(&self) -> &[Demand] {
        &self.demands
    }

    /// How grave a case is at most; `None` where it is switched off.
    #[must_use]
    pub fn severity(&self, case: &str) -> Option<Severity> {
        self.demands.iter().filter_map(|demand| demand.severity(case)).min()
    }

    /// Whether any clause that looks at the case forbids it outright.
    #[must_use]
    pub fn forbids(&self, case: &str) -> bool {
        self.looking_at(case).any(|demand| demand.forbids(case))
    }

    /// The strictest value of a limit among the clauses that look at the case; `None` where none does.
    #[must_use]
    pub fn limit(&self, case: &str, name: &str) -> Option<i32> {
        let limit = self.about.limit(name)?;
        let values = self.looking_at(case).filter_map(|demand| demand.limit(name));
        values.reduce(|one, other| limit.stricter_of(one, other))
    }

    /// The strictest value of a limit among all cases that need it; `None` where all of them are off.
    #[must_use]
    pub fn strictest(&self, name: &str) -> Option<i32> {
        let limit = self.about.limit(name)?;
        let cases = self.about.cases.iter().filter(|case| case.limits.contains(&name));
        cases.filter_map(|case| self.limit(case.id, name)).reduce(|one, other| limit.stricter_of(one, other))
    }

    /// How grave a finding of a case is, and whose word counts: the gravest severity among the clauses that the measured
    /// value breaks, and the clause with the strictest value.
    #[must_use]
    pub fn weigh(&self, case: &'static str, measured: Option<i64>) -> Option<(Severity, &Arc<Basis>)> {
        let limit = self.about.case(case).and_then(|case| self.about.limit(case.limits.first()?));
        let strictest = limit.and_then(|limit| self.limit(case, limit.id));
        let severity = |demand: &Demand| demand.severity(case);
        let broken = |demand: &Demand| breaks(limit, measured, demand);
        let gravest = self.looking_at(case).filter(|demand| broken(demand)).filter_map(severity).min();
        let owner = self
            .looking_at(case)
            .filter(|demand| limit.is_none_or(|limit| demand.limit(limit.id) == strictest))
            .min_by_key(|demand| severity(demand))?;
        Some((gravest.or_else(|| self.severity(case))?, &owner.basis))
    }

    fn looking_at<'a, 'c>(&'a self, case: &'c str) -> impl Iterator<Item = &'a Demand> + use<'a, 'c> {
        self.demands.iter().filter(move |demand| demand.severity(case).is_some())
    }
}

/// Whether a measured value breaks a clause; without a number to hold it against, it does.
fn breaks(limit: Option<&Limit>, measured: Option<i64>, demand: &Demand) -> bool {
    match (limit.and_then(|limit| Some((limit, demand.limit(limit.id)?))), measured) {
        (Some((limit, value)), Some(measured)) => limit.is_broken(measured, value),
        _ => true,
    }
}
