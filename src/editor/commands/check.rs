//! Going through the findings.

use super::{Command, CommandId, Menu, Shortcut};
use crate::editor::{Editor, Request};
use crate::geometry::Bounds;
use crate::message::Message;
use crate::model::ObjectId;

const fn check(id: &'static str, shortcut: Option<Shortcut>, run: fn(&mut Editor) -> Result<(), Message>) -> Command {
    let can = |editor: &Editor| !editor.document().findings().is_empty();
    Command { id: CommandId(id), menu: Menu::Check, section: 0, shortcut, can, run }
}

pub(super) const COMMANDS: &[Command] = &[
    check("cmd-next-finding", Shortcut::plain("F8"), |editor| step(editor, true)),
    check("cmd-previous-finding", Shortcut::shift("F8"), |editor| step(editor, false)),
];

/// Selects the objects of the next (or previous) finding and shows them.
fn step(editor: &mut Editor, forward: bool) -> Result<(), Message> {
    let count = editor.document().findings().len();
    let at = match (editor.finding(), forward) {
        (Some(at), true) => (at + 1) % count.max(1),
        (Some(at), false) => (at + count.max(1) - 1) % count.max(1),
        (None, true) => 0,
        (None, false) => count.saturating_sub(1),
    };
    show(editor, at)
}

/// Selects the objects of the finding at this place of the list and shows them.
pub(in crate::editor) fn show(editor: &mut Editor, at: usize) -> Result<(), Message> {
    let Some(finding) = editor.document().findings().iter().nth(at) else { return Ok(()) };
    let ids: Vec<ObjectId> = finding.objects().collect();
    let place = finding.at;
    let boxes = ids.iter().filter_map(|&id| editor.document().index().bounds(id));
    let bounds = boxes.reduce(Bounds::union).unwrap_or(Bounds { min: place, max: place }).grown(3_000.0);
    editor.select(ids);
    editor.set_finding(Some(at));
    editor.ask(Request::ZoomTo(bounds))
}
