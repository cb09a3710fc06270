//! The rules of a plan while they are being changed.

use std::collections::BTreeMap;

use crate::message::Message;
use crate::model::{self, RuleChange};
use crate::rules::{About, Limit, Profile, Severity, Terms};

/// A rule and one of its cases or limits.
type Part = (&'static str, &'static str);

/// What is typed and chosen, and what the profiles say themselves.
pub(super) struct Draft {
    profile: Profile,
    severities: BTreeMap<Part, Option<Severity>>,
    numbers: BTreeMap<Part, String>,
    reasons: BTreeMap<&'static str, String>,
}

impl Draft {
    /// The rules of a plan with what it changes already.
    ///
    /// # Errors
    /// Where the profiles of the plan cannot be read.
    pub(super) fn of(chosen: &model::Profile) -> Result<Self, Message> {
        let profile = Profile::named(chosen)?;
        let (severities, numbers, reasons) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let mut draft = Self { profile, severities, numbers, reasons };
        for change in &chosen.changes {
            draft.take(change);
        }
        Ok(draft)
    }

    fn take(&mut self, change: &RuleChange) {
        let Some(about) = crate::rules::rule(&change.rule).map(|rule| rule.about()) else { return };
        if let Some(case) = about.case(&change.of) {
            self.severities.insert((about.id, case.id), Severity::from_word(&change.to));
        } else if let Some(limit) = about.limit(&change.of) {
            self.numbers.insert((about.id, limit.id), change.to.clone());
        }
        self.reasons.insert(about.id, change.reason.clone());
    }

    /// What the profiles say of a rule; `None` where none of them asks for it.
    pub(super) fn terms(&self, rule: &About) -> Option<&Terms> {
        self.profile.terms(rule.id)
    }

    /// How grave a case is by the profiles alone.
    pub(super) fn usual_severity(&self, rule: &About, case: &str) -> Option<Severity> {
        self.terms(rule)?.severity(case)
    }

    /// How grave a case is.
    pub(super) fn severity(&self, rule: &'static About, case: &'static str) -> Option<Severity> {
        let chosen = self.severities.get(&(rule.id, case));
        chosen.copied().unwrap_or_else(|| self.usual_severity(rule, case))
    }

    /// Whether nobody can force a finding of a case, as long as the case is on.
    pub(super) fn forbids(&self, rule: &'static About, case: &'static str) -> bool {
        self.severity(rule, case).is_some() && self.terms(rule).is_some_and(|terms| terms.forbids(case))
    }

    /// Chooses how grave a case is.
    pub(super) fn set_severity(&mut self, rule: &'static About, case: &'static str, severity: Option<Severity>) {
        if severity == self.usual_severity(rule, case) {
            self.severities.remove(&(rule.id, case));
        } else {
            self.severities.insert((rule.id, case), severity);
        }
    }

    /// A number by the profiles alone, the strictest of those that they give.
    pub(super) fn usual_number(&self, rule: &About, limit: &Limit) -> Option<String> {
        let terms = self.terms(rule)?;
        let all = terms.demands().iter().filter_map(|demand| demand.limit(limit.id));
        let value = terms.strictest(limit.id).or_else(|| all.reduce(|one, other| limit.stricter_of(one, other)));
        value.map(|value| limit.unit.written(value))
    }

    /// A number as it is typed, or as the profiles have it.
    pub(super) fn number(&self, rule: &'static About, limit: &'static Limit) -> Option<String> {
        self.numbers.get(&(rule.id, limit.id)).cloned().or_else(|| self.usual_number(rule, limit))
    }

    /// Types a number.
    pub(super) fn set_number(&mut self, rule: &'static About, limit: &'static Limit, text: String) {
        if self.usual_number(rule, limit).as_deref() == Some(text.trim()) {
            self.numbers.remove(&(rule.id, limit.id));
        } else {
            self.numbers.insert((rule.id, limit.id), text);
        }
    }

    /// What is wrong with a number as it is typed.
    pub(super) fn problem(&self, rule: &'static About, limit: &'static Limit) -> Option<Message> {
        let typed = self.numbers.get(&(rule.id, limit.id))?;
        limit.unit.read(&with_unit(typed, self.usual_number(rule, limit).as_deref())).err()
    }

    /// Whether anything of a rule is not as the profiles have it.
    pub(super) fn is_changed(&self, rule: &About) -> bool {
        self.severities.keys().chain(self.numbers.keys()).any(|(id, _)| *id == rule.id)
    }

    /// Whether any case of a rule is on.
    pub(super) fn is_on(&self, rule: &'static About) -> bool {
        rule.cases.iter().any(|case| self.severity(rule, case.id).is_some())
    }

    /// Why a rule is changed.
    pub(super) fn reason(&mut self, rule: &'static About) -> &mut String {
        self.reasons.entry(rule.id).or_default()
    }

    /// Everything of a rule as the profiles have it.
    pub(super) fn reset(&mut self, rule: &About) {
        self.severities.retain(|(id, _), _| *id != rule.id);
        self.numbers.retain(|(id, _), _| *id != rule.id);
    }

    /// What is changed, in the order of rules.
    ///
    /// # Errors
    /// The rule, and a number of it that cannot be read, or that the reason is missing.
    pub(super) fn changes(&self) -> Result<Vec<RuleChange>, (&'static str, Message)> {
        let mut changes = Vec::new();
        for about in crate::rules::RULES.iter().map(|rule| rule.about()).filter(|about| self.is_changed(about)) {
            let reason = self.reasons.get(about.id).map(|reason| reason.trim()).unwrap_or_default();
            if reason.is_empty() {
                return Err((about.id, Message::new("app-rules-no-reason").with("rule", Message::new(about.title))));
            }
            let change = |of: &str, to: String| RuleChange {
                rule: about.id.to_owned(),
                of: of.to_owned(),
                to,
                reason: reason.to_owned(),
            };
            for case in about.cases {
                if let Some(severity) = self.severities.get(&(about.id, case.id)) {
                    changes.push(change(case.id, severity.map_or("off", Severity::word).to_owned()));
                }
            }
            for limit in about.limits {
                if let Some(typed) = self.numbers.get(&(about.id, limit.id)) {
                    let text = with_unit(typed, self.usual_number(about, limit).as_deref());
                    let value = limit.unit.read(&text).map_err(|problem| (about.id, problem))?;
                    changes.push(change(limit.id, limit.unit.written(value)));
                }
            }
        }
        Ok(changes)
    }

    /// The profile that these rules are, as JSON text.
    ///
    /// # Errors
    /// As [`Self::changes`].
    pub(super) fn written(&self, id: &str) -> Result<String, Message> {
        let changes = self.changes().map_err(|(_, problem)| problem)?;
        self.profile.written(id, &model::Names::zh_en(id, id), &changes)
    }
}

/// What was typed with the unit of what was there, where it has none.
fn with_unit(typed: &str, usual: Option<&str>) -> String {
    let typed = typed.trim();
    let unit = usual.and_then(|usual| usual.split_once(' ')).map_or("", |(_, unit)| unit);
    if typed.parse::<f64>().is_ok() && !unit.is_empty() { format!("{typed} {unit}") } else { typed.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::Draft;
    use crate::model::{Profile, RuleChange};
    use crate::rules::{About, Severity, rule};

    fn about(id: &str) -> &'static About {
        rule(id).unwrap().about()
    }

    fn draft() -> Draft {
        Draft::of(&Profile::shipped("cn-cnea")).unwrap()
    }

    #[test]
    fn what_is_typed_becomes_a_change_with_its_reason() {
        let (mut draft, gap) = (draft(), about("wall-gap"));
        assert_eq!(draft.number(gap, &gap.limits[0]).as_deref(), Some("0.6 m"));
        draft.set_number(gap, &gap.limits[0], "0.5".to_owned());
        draft.set_severity(gap, "wall", None);
        assert!(draft.is_changed(gap) && draft.is_on(gap));
        assert_eq!(draft.changes().unwrap_err().1.key, "app-rules-no-reason");
        *draft.reason(gap) = " agreed ".to_owned();
        let change = |of: &str, to: &str| RuleChange {
            rule: "wall-gap".to_owned(),
            of: of.to_owned(),
            to: to.to_owned(),
            reason: "agreed".to_owned(),
        };
        let changes = draft.changes().unwrap();
        assert_eq!(changes, [change("wall", "off"), change("gap", "0.5 m")]);
        let mut again = Draft::of(&Profile { changes, ..Profile::shipped("cn-cnea") }).unwrap();
        assert_eq!(again.severity(gap, "wall"), None);
        assert_eq!(again.number(gap, &gap.limits[0]).as_deref(), Some("0.5 m"));
        again.reset(gap);
        assert_eq!(again.changes().unwrap(), []);
    }

    #[test]
    fn what_is_as_it_was_is_no_change() {
        let (mut draft, gap) = (draft(), about("wall-gap"));
        draft.set_number(gap, &gap.limits[0], "1 m".to_owned());
        draft.set_number(gap, &gap.limits[0], "0.6 m ".to_owned());
        draft.set_severity(gap, "wall", Some(Severity::Info));
        draft.set_severity(gap, "wall", Some(Severity::Error));
        assert!(!draft.is_changed(gap));
        assert_eq!(draft.changes().unwrap(), []);
    }

    #[test]
    fn what_nobody_can_force_is_told_while_it_is_on() {
        let (mut draft, overlap) = (draft(), about("overlap"));
        assert!(draft.forbids(overlap, "booths") && draft.forbids(overlap, "wall"));
        assert!(!draft.forbids(overlap, "facility") && !draft.forbids(about("wall-gap"), "wall"));
        draft.set_severity(overlap, "booths", Some(Severity::Info));
        assert!(draft.forbids(overlap, "booths"), "less grave, and still nobody can force it");
        draft.set_severity(overlap, "booths", None);
        assert!(!draft.forbids(overlap, "booths"));
    }

    #[test]
    fn a_number_that_cannot_be_read_is_told() {
        let (mut draft, gap) = (draft(), about("wall-gap"));
        draft.set_number(gap, &gap.limits[0], "half a metre".to_owned());
        assert_eq!(draft.problem(gap, &gap.limits[0]).unwrap().key, "rule-profile-unit");
        *draft.reason(gap) = "x".to_owned();
        assert_eq!(draft.changes().unwrap_err().0, "wall-gap");
        assert!(draft.written("mine").is_err());
        assert!(self::draft().written("mine").unwrap().contains("\"id\": \"mine\""));
    }
}
