//! What a plan changes of its profiles.

use super::{Profile, Terms};
use crate::message::Message;
use crate::model::RuleChange;
use crate::rules::Severity;

use super::amount::Amount;

impl Profile {
    /// These rules with the changes of a plan.
    pub(super) fn changed(mut self, changes: &[RuleChange]) -> Result<Self, Message> {
        for change in changes {
            let wrong = |key| {
                let message = Message::new(key).with("rule", change.rule.as_str());
                message.with("name", change.of.as_str()).with("value", change.to.as_str())
            };
            let known = self.rules.iter_mut().find(|(id, _)| **id == change.rule);
            let (_, terms) = known.ok_or_else(|| wrong("rule-change-no-such-rule"))?;
            match severity(&change.to) {
                Some(severity) => set_severity(terms, &change.of, severity),
                None => set_limit(terms, change)?,
            }
            .ok_or_else(|| wrong("rule-change-of-nothing"))?;
        }
        Ok(self)
    }
}

/// The severity that a word stands for, the inner `None` for off; `None` where it is no such word.
fn severity(word: &str) -> Option<Option<Severity>> {
    if word == "off" { Some(None) } else { Severity::from_word(word).map(Some) }
}

/// Gives every clause that names the case the same severity.
fn set_severity(terms: &mut Terms, case: &str, severity: Option<Severity>) -> Option<()> {
    let cases = terms.demands.iter_mut().flat_map(|demand| demand.cases.iter_mut());
    cases.filter(|(name, _)| *name == case).map(|(_, of_case)| *of_case = severity).last()
}

/// Gives every clause that names the limit the same value.
fn set_limit(terms: &mut Terms, change: &RuleChange) -> Result<Option<()>, Message> {
    let Some(limit) = terms.about.limit(&change.of) else { return Ok(None) };
    let value = Amount::Text(change.to.clone()).read(limit.unit)?;
    let limits = terms.demands.iter_mut().flat_map(|demand| demand.limits.iter_mut());
    Ok(limits.filter(|(name, _)| *name == limit.id).map(|(_, of_limit)| *of_limit = value).last())
}
