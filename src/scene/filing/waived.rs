//! Findings that somebody answers for: what, who, when, why.

use std::collections::BTreeSet;

use super::{Block, Both, Content, Table};
use crate::message::Message;
use crate::model::{Waiver, WaiverKey};

/// Every waiver of the plan; those that hold for no finding any more are named as such.
pub(super) fn part(content: &Content<'_>) -> Vec<Block> {
    let speaker = &content.speaker;
    let heading = Block::Heading(speaker.text("scene-filing-waivers"));
    let mut rows: Vec<Vec<Both>> = Vec::new();
    let mut holding: BTreeSet<&WaiverKey> = BTreeSet::new();
    for finding in &content.waived {
        let Some(waiver) = finding.waiver(content.filing.layout) else { continue };
        rows.push(row(content, speaker.say(&finding.message), waiver));
        holding.insert(&waiver.key);
    }
    for waiver in content.filing.layout.waivers().filter(|waiver| !holding.contains(&waiver.key)) {
        let ids: Vec<String> = waiver.key.objects.iter().map(ToString::to_string).collect();
        let message = Message::new("scene-filing-waiver-idle").with("ids", ids.join(", "));
        let what = speaker.with(&message, &[("rule", &speaker.label("rule", &waiver.key.rule))]);
        rows.push(row(content, what, waiver));
    }
    if rows.is_empty() {
        return vec![heading, Block::Paragraph(speaker.text("scene-filing-no-waivers"))];
    }
    let heads = ["scene-filing-finding", "scene-filing-who", "scene-filing-when", "scene-filing-reason"];
    let table = Table {
        widths: vec![0.45, 0.13, 0.12, 0.3],
        figures: vec![false; 4],
        head: heads.iter().map(|key| speaker.text(key)).collect(),
        rows,
        least: 0.0,
    };
    vec![heading, Block::Table(table)]
}

fn row(content: &Content<'_>, what: Both, waiver: &Waiver) -> Vec<Both> {
    let texts = [&waiver.who, &waiver.when, &waiver.why];
    std::iter::once(what).chain(texts.map(|text| content.speaker.plain(text))).collect()
}
