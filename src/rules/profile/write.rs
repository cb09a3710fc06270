//! A profile as JSON text, so that a fair can carry its own rules from plan to plan.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{Basis, Demand, Profile, Standing, Terms, unreadable};
use crate::message::Message;
use crate::model::{Names, RuleChange};

/// The file as it is written; see [`Profile::parse`].
#[derive(Serialize)]
struct File<'a> {
    format: &'static str,
    version: u32,
    id: &'a str,
    names: BTreeMap<&'a str, &'a str>,
    rules: BTreeMap<&'static str, Vec<Asked>>,
}

#[derive(Serialize)]
struct Asked {
    cases: BTreeMap<&'static str, &'static str>,
    limits: BTreeMap<&'static str, String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    forbidden: Vec<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clause: Option<String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    text: BTreeMap<String, String>,
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    source: BTreeMap<String, String>,
    status: &'static str,
}

impl Profile {
    /// These rules with what a plan changes of them, as the JSON text of one profile that stands by itself.
    ///
    /// A clause of which something is changed becomes an own one: the reason takes the place of its text.
    ///
    /// # Errors
    /// As for the settings of a plan: a change of nothing that the rules ask for.
    pub fn written(&self, id: &str, names: &Names, changes: &[RuleChange]) -> Result<String, Message> {
        let changed = self.clone().changed(changes)?;
        let asked = |(id, terms): (&&'static str, &Terms)| {
            let before = self.rules.get(id).map(|terms| terms.demands.as_slice()).unwrap_or_default();
            let reasons = changes.iter().filter(|change| change.rule == **id);
            let mut reasons: Vec<&str> = reasons.map(|change| change.reason.as_str()).collect();
            reasons.dedup();
            let reason = reasons.join("; ");
            let demands = terms.demands.iter().enumerate();
            let all = demands.map(|(at, demand)| Asked::of(terms, demand, before.get(at), &reason)).collect();
            (*id, all)
        };
        let names = names.iter().map(|(lang, name)| (lang.as_str(), name)).collect();
        let rules = changed.rules.iter().map(asked).collect();
        let file = File { format: "hallplan-rules", version: 1, id, names, rules };
        Ok(serde_json::to_string_pretty(&file).map_err(|error| unreadable(&error))? + "\n")
    }
}

impl Asked {
    fn of(terms: &Terms, demand: &Demand, before: Option<&Demand>, reason: &str) -> Self {
        let severity = |(case, severity): &(&'static str, Option<crate::rules::Severity>)| {
            (*case, severity.map_or("off", crate::rules::Severity::word))
        };
        let written = |(name, value): &(&'static str, i32)| {
            terms.about.limit(name).map(|limit| (*name, limit.unit.written(*value)))
        };
        let basis = if before == Some(demand) { (*demand.basis).clone() } else { own(&demand.basis, reason) };
        let by_language = |names: &Names| names.iter().map(|(lang, it)| (lang.to_string(), it.to_owned())).collect();
        Self {
            cases: demand.cases.iter().map(severity).collect(),
            limits: demand.limits.iter().filter_map(written).collect(),
            forbidden: demand.forbidden.clone(),
            text: by_language(&basis.text),
            source: by_language(&basis.source),
            status: basis.standing.word(),
            clause: basis.clause,
        }
    }
}

/// A clause that was changed, and why.
fn own(basis: &Basis, reason: &str) -> Basis {
    let text =
        basis.text.iter().chain(basis.source.iter()).map(|(lang, _)| (lang.clone(), reason.to_owned())).collect();
    Basis { text, standing: Standing::Own, ..basis.clone() }
}

#[cfg(test)]
mod tests {
    use crate::model::{Names, RuleChange};
    use crate::rules::{Profile, RULES, Standing};

    fn change(rule: &str, of: &str, to: &str) -> RuleChange {
        RuleChange { rule: rule.to_owned(), of: of.to_owned(), to: to.to_owned(), reason: "agreed".to_owned() }
    }

    #[test]
    fn every_shipped_profile_comes_back_with_the_same_cases_and_numbers() {
        for id in Profile::shipped_ids() {
            let profile = Profile::shipped(id).unwrap();
            let text = profile.written("mine", &Names::zh_en("我的", "Mine"), &[]).unwrap();
            let back = Profile::parse(&text).unwrap();
            assert_eq!(back.id(), "mine");
            for about in RULES.iter().map(|rule| rule.about()) {
                let (before, after) = (profile.terms(about.id), back.terms(about.id));
                assert_eq!(before.is_some(), after.is_some(), "{id} {}", about.id);
                let pairs = before.iter().flat_map(|it| it.demands()).zip(after.iter().flat_map(|it| it.demands()));
                for (one, other) in pairs {
                    assert!(
                        about.cases.iter().all(|it| one.severity(it.id) == other.severity(it.id)),
                        "{id} {about:?}"
                    );
                    assert!(about.limits.iter().all(|it| one.limit(it.id) == other.limit(it.id)), "{id} {about:?}");
                    assert_eq!((&one.basis.clause, one.basis.standing), (&other.basis.clause, other.basis.standing));
                    assert!(about.cases.iter().all(|it| one.forbids(it.id) == other.forbids(it.id)), "{id} {about:?}");
                    assert_eq!((&one.basis.text, &one.basis.source), (&other.basis.text, &other.basis.source));
                }
            }
        }
    }

    #[test]
    fn what_was_changed_is_written_as_an_own_clause_with_its_reason() {
        let profile = Profile::shipped("cn-cnea").unwrap();
        let changes = [change("wall-gap", "gap", "0.5 m"), change("wall-gap", "wall", "off")];
        let text = profile.written("mine", &Names::default(), &changes).unwrap();
        let back = Profile::parse(&text).unwrap();
        let terms = back.terms("wall-gap").unwrap();
        assert_eq!((terms.limit("hall", "gap"), terms.severity("wall")), (Some(500), None));
        let demand = &terms.demands()[0];
        assert_eq!(demand.basis.standing, Standing::Own);
        assert!(demand.basis.text.iter().all(|(_, text)| text == "agreed"), "{:?}", demand.basis.text);
        assert!(profile.written("mine", &Names::default(), &[change("wall-gap", "wings", "1 m")]).is_err());
    }
}
