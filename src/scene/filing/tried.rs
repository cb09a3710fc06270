//! Every rule with what came of it, and what the plan changes of the rules.

use std::collections::BTreeMap;

use super::{Block, Both, Content, Table};
use crate::message::Message;
use crate::model::Kind;
use crate::rules::{About, Demand, Finding, RULES, Rule, Severity, Standing};

/// How many objects of each kind there are.
type Counts = BTreeMap<&'static str, usize>;

/// A row for each rule: what asks for it, how many objects were looked at, what was found.
pub(super) fn rules(content: &Content<'_>) -> Vec<Block> {
    let speaker = &content.speaker;
    let mut counts = Counts::new();
    for object in content.filing.layout.objects() {
        *counts.entry(object.kind().word()).or_default() += 1;
    }
    let heads = [
        "scene-filing-rule",
        "scene-filing-clauses",
        "scene-filing-looked-at",
        "scene-filing-errors",
        "scene-filing-warnings",
        "scene-filing-infos",
        "scene-filing-waived",
        "scene-filing-outcome",
    ];
    let table = Table {
        widths: vec![0.25, 0.24, 0.09, 0.07, 0.08, 0.07, 0.08, 0.12],
        figures: vec![false, false, true, true, true, true, true, false],
        head: heads.iter().map(|key| speaker.text(key)).collect(),
        rows: RULES.iter().map(|rule| row(content, *rule, &counts)).collect(),
        least: 0.0,
    };
    vec![
        Block::Heading(speaker.text("scene-filing-rules")),
        Block::Paragraph(speaker.text("scene-filing-rules-about")),
        Block::Table(table),
    ]
}

fn row(content: &Content<'_>, rule: &dyn Rule, counts: &Counts) -> Vec<Both> {
    let (speaker, about) = (&content.speaker, rule.about());
    let of_rule = |finding: &&&Finding| finding.rule == about.id;
    let open = |severity: Severity| content.open.iter().filter(of_rule).filter(|it| it.severity == severity).count();
    let [errors, warnings, infos] = [Severity::Error, Severity::Warning, Severity::Info].map(open);
    let waived = content.waived.iter().filter(of_rule).count();
    let is_on = is_on(content, about);
    let looked_at: usize = about.subjects.iter().filter_map(|kind: &Kind| counts.get(kind.word())).sum();
    let outcome = match (is_on, errors + warnings + infos, waived) {
        (false, ..) => off(content, about),
        (true, 0, 0) if looked_at == 0 => "scene-filing-nothing",
        (true, 0, 0) => "scene-filing-passed",
        (true, 0, _) => "scene-filing-all-waived",
        (true, ..) if errors > 0 => "scene-filing-failed",
        (true, ..) => "scene-filing-to-look-at",
    };
    let figure = |count: usize| Both::same(if is_on { count.to_string() } else { String::new() });
    let title = speaker.text(about.title);
    let mut row = vec![title, clauses(content, about), figure(looked_at)];
    row.extend([errors, warnings, infos, waived].map(figure));
    row.push(speaker.text(outcome));
    row
}

/// Whether any case of a rule is on.
fn is_on(content: &Content<'_>, about: &About) -> bool {
    let terms = content.filing.profile.terms(about.id);
    terms.is_some_and(|terms| terms.demands().iter().any(|demand| asks(demand, about)))
}

/// Why a rule is off: its numbers are not verified, or nobody asks for it.
fn off(content: &Content<'_>, about: &About) -> &'static str {
    let demands = content.filing.profile.terms(about.id).map_or(&[][..], |terms| terms.demands());
    if demands.iter().any(|demand| demand.basis.standing == Standing::Unverified) {
        "scene-filing-off-unverified"
    } else {
        "scene-filing-off"
    }
}

/// The clauses that ask for a rule, each with its numbers: `cn-cnea CNEA-1: 0.60 m`.
fn clauses(content: &Content<'_>, about: &'static About) -> Both {
    let speaker = &content.speaker;
    let Some(terms) = content.filing.profile.terms(about.id) else { return Both::default() };
    let mut told: Vec<(String, Vec<Both>)> = Vec::new();
    for demand in terms.demands().iter().filter(|demand| asks(demand, about)) {
        let named = named(demand, about);
        let amounts = about
            .limits
            .iter()
            .filter(|limit| limit.id != "tolerance")
            .filter_map(|limit| Some(speaker.say(&limit.unit.amount(demand.limit(limit.id)?.into()))));
        match told.iter_mut().find(|(other, _)| *other == named) {
            Some((_, all)) => all.extend(amounts),
            None => told.push((named, amounts.collect())),
        }
    }
    let told = told.into_iter().map(|(named, mut amounts)| {
        let mut seen: Vec<Both> = Vec::new();
        amounts.retain(|amount| {
            !seen.contains(amount) && {
                seen.push(amount.clone());
                true
            }
        });
        let message = Message::new("scene-filing-clause").with("clause", named.as_str());
        if amounts.is_empty() {
            speaker.plain(&named)
        } else {
            speaker.with(&message, &[("amounts", &speaker.listed(amounts))])
        }
    });
    speaker.listed(told.collect())
}

/// Whether a clause switches any case of a rule on.
fn asks(demand: &Demand, about: &About) -> bool {
    about.cases.iter().any(|case| demand.severity(case.id).is_some())
}

/// The profile and the clause; own rules have no clause but their name.
fn named(demand: &Demand, about: &About) -> String {
    let clause = demand.basis.clause.as_deref().filter(|clause| *clause != about.id).unwrap_or_default();
    format!("{} {clause}", demand.basis.profile).trim().to_owned()
}

/// The clauses that are off because nobody has verified them, and what to check them against.
pub(super) fn unverified(content: &Content<'_>) -> Vec<Block> {
    let speaker = &content.speaker;
    let mut rows = Vec::new();
    for about in RULES.iter().map(|rule| rule.about()) {
        let demands = content.filing.profile.terms(about.id).map_or(&[][..], |terms| terms.demands());
        let off = |it: &&Demand| it.basis.standing == Standing::Unverified && !asks(it, about);
        rows.extend(demands.iter().filter(off).map(|demand| {
            let (text, source) = (speaker.names(&demand.basis.text), speaker.names(&demand.basis.source));
            vec![speaker.text(about.title), speaker.plain(&named(demand, about)), text, source]
        }));
    }
    if rows.is_empty() {
        return Vec::new();
    }
    let heads = ["scene-filing-rule", "scene-filing-clauses", "scene-filing-text", "scene-filing-check-against"];
    let table = Table {
        widths: vec![0.16, 0.18, 0.36, 0.3],
        figures: vec![false; 4],
        head: heads.iter().map(|key| speaker.text(key)).collect(),
        rows,
        least: 0.0,
    };
    let about = Block::Paragraph(speaker.text("scene-filing-unverified-about"));
    vec![Block::Heading(speaker.text("scene-filing-unverified")), about, Block::Table(table)]
}

/// What the plan changes of its profiles, and why.
pub(super) fn changes(content: &Content<'_>) -> Vec<Block> {
    let speaker = &content.speaker;
    let heading = Block::Heading(speaker.text("scene-filing-changes"));
    if content.filing.changes.is_empty() {
        return vec![heading, Block::Paragraph(speaker.text("scene-filing-no-changes"))];
    }
    let row = |change: &crate::model::RuleChange| {
        vec![
            speaker.label("rule", &change.rule),
            speaker.plain(&change.of),
            if change.to == "off" { speaker.text("scene-filing-off") } else { speaker.plain(&change.to) },
            speaker.plain(&change.reason),
        ]
    };
    let heads = ["scene-filing-rule", "scene-filing-change-of", "scene-filing-change-to", "scene-filing-reason"];
    let table = Table {
        widths: vec![0.27, 0.15, 0.15, 0.43],
        figures: vec![false; 4],
        head: heads.iter().map(|key| speaker.text(key)).collect(),
        rows: content.filing.changes.iter().map(row).collect(),
        least: 0.0,
    };
    vec![heading, Block::Table(table)]
}
