//! The findings that nobody waived: kind by kind, each with what was measured, what is required, and a drawing.

use super::drawings::Crops;
use super::{Block, Both, Content, Entry, Kind, MOST_DRAWINGS};
use crate::message::Message;
use crate::rules::{Basis, Finding, Unit, rule};

/// All findings that nobody waived.
pub(super) fn part(content: &Content<'_>) -> Vec<Block> {
    let speaker = &content.speaker;
    let mut blocks = vec![Block::Heading(speaker.text("scene-filing-findings"))];
    let count = content.open.len();
    if count == 0 {
        blocks.push(Block::Paragraph(speaker.text("scene-filing-no-findings")));
        return blocks;
    }
    if count > MOST_DRAWINGS {
        let message = Message::new("scene-filing-drawn").with("drawn", MOST_DRAWINGS).with("count", count);
        blocks.push(Block::Paragraph(speaker.say(&message)));
    }
    let crops = Crops::of(content);
    let mut number = 0;
    let alike = |a: &&Finding, b: &&Finding| a.rule == b.rule && a.severity == b.severity && a.basis == b.basis;
    for group in content.open.chunk_by(alike) {
        blocks.extend(group.first().map(|first| Block::Kind(kind(content, first, group.len()))));
        for finding in group {
            number += 1;
            let drawing = (number <= MOST_DRAWINGS).then(|| Box::new(crops.draw(finding)));
            blocks.push(Block::Entry(entry(content, finding, number, drawing)));
        }
    }
    blocks
}

/// The rule, how grave, how many; the clause and where it stands.
fn kind(content: &Content<'_>, first: &Finding, count: usize) -> Kind {
    let speaker = &content.speaker;
    let title = speaker.label("rule", first.rule);
    let severity = speaker.label("rule-severity", first.severity.word());
    let message = Message::new("scene-filing-kind").with("count", count);
    let title = speaker.with(&message, &[("rule", &title), ("severity", &severity)]);
    Kind { severity: first.severity, title, lines: basis(content, &first.basis) }
}

/// What a clause says, where it stands, how far it can be trusted.
fn basis(content: &Content<'_>, basis: &Basis) -> Vec<Both> {
    let speaker = &content.speaker;
    let clause = basis.clause.as_deref().unwrap_or_default();
    let asked = Message::new("scene-filing-asked").with("profile", basis.profile.as_str()).with("clause", clause);
    let status = speaker.label("rule-standing", basis.standing.word());
    let source = speaker.names(&basis.source);
    let mut lines = vec![speaker.with(&asked, &[("text", &speaker.names(&basis.text))])];
    let told = Message::new("scene-filing-source");
    let told =
        if source.is_empty() { status } else { speaker.with(&told, &[("status", &status), ("source", &source)]) };
    lines.push(told);
    lines.retain(|line| !line.is_empty());
    lines
}

fn entry(
    content: &Content<'_>,
    finding: &Finding,
    number: usize,
    drawing: Option<Box<crate::scene::sheet::Sheet>>,
) -> Entry {
    Entry {
        number,
        severity: finding.severity,
        sentence: content.speaker.say(&finding.message),
        lines: lines(content, finding),
        drawing,
    }
}

/// Measured and required; where, and which objects.
fn lines(content: &Content<'_>, finding: &Finding) -> Vec<Both> {
    let speaker = &content.speaker;
    let unit = rule(finding.rule).and_then(|rule| rule.about().measures()).unwrap_or(Unit::Count);
    let amount = |value: i64| unit.amount(value);
    let mut lines = Vec::new();
    match (finding.measured, finding.required) {
        (Some(measured), Some(required)) => lines.push(
            speaker.say(
                &Message::new("scene-filing-measured")
                    .with("measured", amount(measured))
                    .with("required", amount(required)),
            ),
        ),
        (None, Some(required)) => {
            lines.push(speaker.say(&Message::new("scene-filing-required").with("required", amount(required))));
        }
        _ => {}
    }
    let ids: Vec<String> = finding.objects().map(|id| id.to_string()).collect();
    let at = finding.at;
    let metres = |mm: f64| format!("{:.2}", mm / 1_000.0);
    let place = Message::new("scene-filing-at").with("x", metres(at.x)).with("y", metres(at.y));
    lines.push(speaker.say(&place.with("ids", some(&ids))));
    lines
}

/// Ids with commas; of many only the first.
fn some(ids: &[String]) -> String {
    const MOST: usize = 12;
    let mut text = ids.iter().take(MOST).map(String::as_str).collect::<Vec<_>>().join(", ");
    if ids.len() > MOST {
        text.push_str(&format!(" … ({})", ids.len()));
    }
    text
}
