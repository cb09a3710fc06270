//! The head of a report: the fair, the plan, the rules, the result; and at its end, who signs it.

use super::{Block, Both, Content, Table, drawings};
use crate::i18n::one_line;
use crate::message::Message;
use crate::model::Standing;
use crate::rules::Severity;

/// Height of a row to be signed, in mm.
const SIGNED: f64 = 13.0;

/// What the report is called: the fair, and that it is a filing report.
pub(super) fn name(content: &Content<'_>) -> Both {
    let speaker = &content.speaker;
    let names = speaker.names(&content.filing.layout.settings().names);
    let fair = if names.is_empty() { speaker.text("scene-sheet-plan") } else { names };
    speaker.with(&Message::new("scene-filing-name"), &[("fair", &fair)])
}

/// Title, facts, result, and the whole plan.
pub(super) fn part(content: &Content<'_>) -> Vec<Block> {
    let speaker = &content.speaker;
    let mut blocks = vec![
        Block::Title(name(content)),
        Block::Facts(facts(content)),
        Block::Paragraph(speaker.text("scene-filing-aid")),
    ];
    let caption = if content.open.is_empty() { "scene-filing-plan" } else { "scene-filing-plan-numbered" };
    blocks.extend(drawings::whole(content).map(|sheet| Block::Drawing(Box::new(sheet), speaker.text(caption))));
    blocks
}

fn facts(content: &Content<'_>) -> Vec<(Both, Both)> {
    let (speaker, settings) = (&content.speaker, content.filing.layout.settings());
    let plain = |text: &Option<String>| text.as_deref().map(|text| speaker.plain(text)).unwrap_or_default();
    let known = [
        ("scene-filing-edition", speaker.names(&settings.edition)),
        ("scene-title-plan-number", plain(&settings.plan_number)),
        ("scene-title-revision", plain(&settings.revision)),
        ("scene-title-date", plain(&settings.date)),
        ("scene-title-author", plain(&settings.author)),
        ("scene-filing-remark", speaker.names(&settings.remark)),
        ("scene-filing-profile", profile(content)),
        ("scene-filing-file", file(content)),
        ("scene-filing-result", result(content)),
        ("scene-filing-approval", approval(content)),
    ];
    let told = known.into_iter().filter(|(_, value)| !value.is_empty());
    told.map(|(key, value)| (speaker.text(key), value)).collect()
}

/// The profiles by name and id, those they build on too.
fn profile(content: &Content<'_>) -> Both {
    let speaker = &content.speaker;
    let parts = content.filing.profile.parts().iter().map(|part| {
        let id = speaker.plain(&part.id);
        if part.names.is_empty() {
            return id;
        }
        let [id, _] = id.0;
        let message = Message::new("scene-filing-profile-part").with("id", id);
        speaker.with(&message, &[("name", &speaker.names(&part.names))])
    });
    speaker.listed(parts.collect())
}

/// The file, and whether it holds what the report tells of.
fn file(content: &Content<'_>) -> Both {
    let filing = &content.filing;
    let key = match (filing.saved, filing.layout.settings().locked) {
        (false, _) => "scene-filing-unsaved",
        (true, false) => "scene-filing-saved",
        (true, true) => "scene-filing-locked",
    };
    content.speaker.say(&Message::new(key).with("file", filing.file))
}

/// Who approved the plan; that it is another one now, where it is.
fn approval(content: &Content<'_>) -> Both {
    let speaker = &content.speaker;
    let Some(approval) = &content.filing.layout.settings().approval else {
        return speaker.text("scene-filing-approval-open");
    };
    let key = match (content.filing.standing, approval.why.is_empty()) {
        (Standing::Changed, _) => "scene-filing-approval-changed",
        (_, true) => "scene-filing-approval-given",
        (_, false) => "scene-filing-approval-forced",
    };
    let plain = |text: &str| one_line(text).into_owned();
    let message = Message::new(key).with("who", plain(&approval.who)).with("when", plain(&approval.when));
    speaker.say(&message.with("why", plain(&approval.why)))
}

fn result(content: &Content<'_>) -> Both {
    let message =
        Message::new(if content.count(Severity::Error) == 0 { "scene-filing-sound" } else { "scene-filing-unsound" });
    content.speaker.say(
        &message
            .with("errors", content.count(Severity::Error))
            .with("warnings", content.count(Severity::Warning))
            .with("infos", content.count(Severity::Info))
            .with("waived", content.waived.len()),
    )
}

/// Rows to be signed by hand.
pub(super) fn signatures(content: &Content<'_>) -> Vec<Block> {
    let speaker = &content.speaker;
    let row = |key| vec![speaker.text(key), Both::default(), Both::default(), Both::default()];
    let heads = ["scene-filing-role", "scene-filing-signed-name", "scene-filing-signature", "scene-filing-signed-on"];
    let table = Table {
        widths: vec![0.25, 0.25, 0.3, 0.2],
        figures: vec![false; 4],
        head: heads.iter().map(|key| speaker.text(key)).collect(),
        rows: ["scene-filing-made-by", "scene-filing-checked-by", "scene-filing-approved-by"].map(row).to_vec(),
        least: SIGNED,
    };
    vec![Block::Heading(speaker.text("scene-filing-signatures")), Block::Table(table)]
}
