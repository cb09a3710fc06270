//! What `hallplan rules` prints for people.

use super::{Listed, is_on};
use crate::cli::fault::Fault;
use crate::cli::session::Session;
use crate::i18n::{Words, one_line};
use crate::message::Message;
use crate::model::{Lang, Names};
use crate::rules::{Demand, Profile, Rule, Standing, Stricter};

/// Prints the profiles, then rule by rule what it looks at and what is asked of it.
pub fn print(listed: &Listed, session: &mut Session<'_>) -> Result<(), Fault> {
    let words = session.words;
    for profile in &listed.profiles {
        session.say(&called(profile, words))?;
    }
    for rule in listed.rules() {
        session.line("")?;
        head(rule, session)?;
        listed.demands(rule).into_iter().try_for_each(|demand| clause(rule, demand, session))?;
    }
    Ok(())
}

fn called(profile: &Profile, words: &Words) -> Message {
    let name = profile.names().map(|names| best(names, words)).unwrap_or_default();
    Message::new("cli-rules-named").with("name", name).with("parts", profile.label())
}

/// Title, explanation, kinds, cases, parameters.
fn head(rule: &dyn Rule, session: &mut Session<'_>) -> Result<(), Fault> {
    let (about, words) = (rule.about(), session.words);
    session.line(&format!("{}: {}", about.id, words.text(about.title)))?;
    session.line(&format!("  {}", words.text(about.explanation)))?;
    let kinds = about.subjects.iter().map(|kind| words.label("model-kind", kind.word()));
    told("cli-rules-subjects", kinds.collect(), session)?;
    told("cli-rules-cases", about.cases.iter().map(|case| case.id.to_owned()).collect(), session)?;
    let parameter = |limit: &crate::rules::Limit| {
        let stricter = match limit.stricter {
            Stricter::Larger => "cli-rules-at-least",
            Stricter::Smaller => "cli-rules-at-most",
        };
        words.say(&Message::new(stricter).with("name", limit.id).with("unit", limit.unit.label()))
    };
    told("cli-rules-parameters", about.limits.iter().map(parameter).collect(), session)
}

/// A line of some words with commas; none where there are none.
fn told(key: &'static str, list: Vec<String>, session: &mut Session<'_>) -> Result<(), Fault> {
    if list.is_empty() {
        return Ok(());
    }
    let line = session.words.say(&Message::new(key).with("list", list.join(", ")));
    session.line(&format!("  {line}"))
}

/// What one clause asks, where it is written, and how far it can be trusted.
fn clause(rule: &dyn Rule, demand: &Demand, session: &mut Session<'_>) -> Result<(), Fault> {
    let (about, basis, words) = (rule.about(), &demand.basis, session.words);
    let clause = basis.clause.as_deref().map(one_line).unwrap_or_default();
    session.line(&format!("  [{}] {clause}", one_line(&basis.profile)))?;
    let case = |case: &crate::rules::Case| {
        let severity = demand.severity(case.id).map(|severity| words.label("rule-severity", severity.word()));
        format!("{} {}", case.id, severity.unwrap_or_else(|| words.text("cli-rules-off")))
    };
    let limit = |limit: &crate::rules::Limit| {
        let value = demand.limit(limit.id)?;
        Some(format!("{} {}", limit.id, words.say(&limit.unit.amount(value.into()))))
    };
    let lines = [
        about.cases.iter().map(case).collect::<Vec<_>>().join(", "),
        forced(rule, demand).map(|cases| words.say(&cases)).unwrap_or_default(),
        about.limits.iter().filter_map(limit).collect::<Vec<_>>().join(", "),
        best(&basis.text, words),
        words.say(&standing(rule, demand, words)),
    ];
    lines.iter().filter(|line| !line.is_empty()).try_for_each(|line| session.line(&format!("      {line}")))
}

/// The cases of a clause that are on and that nobody can force; `None` where there are none.
fn forced(rule: &dyn Rule, demand: &Demand) -> Option<Message> {
    let forbidden = |id: &&str| demand.forbids(id) && demand.severity(id).is_some();
    let cases: Vec<&str> = rule.about().cases.iter().map(|case| case.id).filter(forbidden).collect();
    (!cases.is_empty()).then(|| Message::new("cli-rules-forbidden").with("list", cases.join(", ")))
}

/// The source; of what is not verified, that it is off and what to check it against.
fn standing(rule: &dyn Rule, demand: &Demand, words: &Words) -> Message {
    let basis = &demand.basis;
    let key = match (basis.standing, is_on(rule, demand), basis.source.is_empty()) {
        (Standing::Unverified, false, _) => "cli-rules-unverified-off",
        (_, _, true) => "cli-rules-no-source",
        _ => "cli-rules-source",
    };
    let status = words.label("rule-standing", basis.standing.word());
    Message::new(key).with("source", best(&basis.source, words)).with("status", status)
}

fn best(names: &Names, words: &Words) -> String {
    let lang: Option<Lang> = words.locale().word().parse().ok();
    lang.and_then(|lang| names.best(&lang).map(|name| one_line(name).into_owned())).unwrap_or_default()
}
