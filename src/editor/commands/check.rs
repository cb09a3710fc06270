//! Going through the findings.

use super::{Command, CommandId, Menu, Shortcut};
use crate::editor::{Editor, Request};
use crate::message::Message;
use crate::rules::{Finding, FindingKey};

const fn check(id: &'static str, shortcut: Option<Shortcut>, run: fn(&mut Editor) -> Result<(), Message>) -> Command {
    let can = |editor: &Editor| editor.document().open_findings().next().is_some();
    Command { id: CommandId(id), menu: Menu::Check, section: 0, shortcut, needs_plan: true, can, run }
}

/// The rules themselves.
const fn rules(id: &'static str, run: fn(&mut Editor) -> Result<(), Message>) -> Command {
    let can = |_: &Editor| true;
    Command { id: CommandId(id), menu: Menu::Check, section: 1, shortcut: None, needs_plan: true, can, run }
}

pub(super) const COMMANDS: &[Command] = &[
    check("cmd-next-finding", Shortcut::plain("F8"), |editor| step(editor, true)),
    check("cmd-previous-finding", Shortcut::shift("F8"), |editor| step(editor, false)),
    check("cmd-mend-all", None, |editor| editor.ask(Request::MendAll)),
    rules("cmd-rules", |editor| editor.ask(Request::Rules)),
    rules("cmd-approve", |editor| editor.ask(Request::Approve)),
];

/// Selects the objects of the next (or previous) finding that nobody waived and shows them.
fn step(editor: &mut Editor, forward: bool) -> Result<(), Message> {
    let keys: Vec<FindingKey> = editor.document().open_findings().map(Finding::key).collect();
    let at = editor.finding().and_then(|now| keys.iter().position(|key| key == now));
    let count = keys.len().max(1);
    let next = match (at, forward) {
        (Some(at), true) => (at + 1) % count,
        (Some(at), false) => (at + count - 1) % count,
        (None, true) => 0,
        (None, false) => count - 1,
    };
    if let Some(key) = keys.get(next) {
        editor.show_finding(key);
    }
    Ok(())
}
