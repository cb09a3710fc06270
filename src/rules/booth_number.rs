//! Every booth has a number that reads as it looks, and no two booths have the same one.

use std::borrow::Cow;
use std::ops::ControlFlow;

use unicode_normalization::{UnicodeNormalization, is_nfc};

use super::{About, Case, Offence, Plan, Report, Rule, Scope, named};
use crate::message::Message;
use crate::model::{Booth, Kind, Object, tidy_number};

/// The rule `booth-number`.
pub(super) struct BoothNumber;

static ABOUT: About = About {
    id: "booth-number",
    title: "rule-booth-number",
    explanation: "rule-booth-number-about",
    subjects: &[Kind::Booth],
    cases: &[Case::of("missing", &[]), Case::of("duplicate", &[]), Case::of("characters", &[])],
    limits: &[],
};

impl Rule for BoothNumber {
    fn about(&self) -> &'static About {
        &ABOUT
    }

    fn scope(&self) -> Scope {
        Scope::SameKey(|object| object.booth().and_then(number))
    }

    fn check(&self, subject: &Object, plan: &Plan<'_>, report: &mut Report<'_>) {
        let Some(booth) = subject.booth() else { return };
        match number(booth) {
            None => {
                let message = Message::new("rule-booth-number-missing").with("booth", named(subject));
                report.add(offence("missing", subject, booth, message));
            }
            Some(number) => {
                characters(&number, subject, booth, report);
                duplicates(&number, subject, booth, plan, report);
            }
        }
    }
}

/// The number as it is compared: trimmed, in NFC; `None` where nothing is left.
fn number(booth: &Booth) -> Option<Cow<'_, str>> {
    let text = booth.number.as_deref()?.trim();
    match text {
        "" => None,
        _ if is_nfc(text) => Some(Cow::Borrowed(text)),
        _ => Some(Cow::Owned(text.nfc().collect())),
    }
}

/// Wide forms, blanks and unseen characters: to people it looks like another number, to lists and searches it is none.
fn characters(number: &str, subject: &Object, booth: &Booth, report: &mut Report<'_>) {
    // Most numbers are plain.
    if number.bytes().all(|byte| byte.is_ascii_graphic()) {
        return;
    }
    let tidy = tidy_number(number);
    if tidy != number {
        let message = Message::new("rule-booth-number-characters").with("booth", named(subject)).with("tidy", tidy);
        report.add(offence("characters", subject, booth, message));
    }
}

/// One finding for all booths of a number, reported by the one with the lowest id.
fn duplicates(number: &str, subject: &Object, booth: &Booth, plan: &Plan<'_>, report: &mut Report<'_>) {
    let mut all = Vec::new();
    plan.with_key(ABOUT.id, number, &mut |id| {
        all.push(id);
        // Lowest first: a subject that is not the first leaves the report to the first.
        if id < subject.id { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    if all.len() < 2 || all.first() != Some(&subject.id) {
        return;
    }
    let message = Message::new("rule-booth-number-duplicate").with("number", number).with("count", all.len());
    let measured = i64::try_from(all.len()).ok();
    let others = all.split_off(1);
    report.add(Offence { others, measured, required: Some(1), ..offence("duplicate", subject, booth, message) });
}

fn offence(case: &'static str, subject: &Object, booth: &Booth, message: Message) -> Offence {
    Offence {
        case,
        subject: subject.id,
        others: Vec::new(),
        at: booth.outline.centre(),
        geometry: Vec::new(),
        measured: None,
        required: None,
        message,
    }
}
