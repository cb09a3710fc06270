//! What is snapped to: a switch for each source.

use super::{ALWAYS, Command, CommandId, Menu, Shortcut};
use crate::editor::Editor;
use crate::editor::snapping::Source;
use crate::message::Message;

const fn snapping(source: Source, shortcut: Option<Shortcut>, run: fn(&mut Editor) -> Result<(), Message>) -> Command {
    let id = CommandId(source.command());
    Command { id, menu: Menu::View, section: 9, shortcut, needs_plan: true, can: ALWAYS, run }
}

pub(super) const COMMANDS: &[Command] = &[
    snapping(Source::Grid, Shortcut::shift("F9"), |e| toggle(e, Source::Grid)),
    snapping(Source::Corner, None, |e| toggle(e, Source::Corner)),
    snapping(Source::Edge, None, |e| toggle(e, Source::Edge)),
    snapping(Source::Middle, None, |e| toggle(e, Source::Middle)),
    snapping(Source::Centre, None, |e| toggle(e, Source::Centre)),
    snapping(Source::Intersection, None, |e| toggle(e, Source::Intersection)),
    snapping(Source::Perpendicular, None, |e| toggle(e, Source::Perpendicular)),
    snapping(Source::Extension, None, |e| toggle(e, Source::Extension)),
    snapping(Source::Gap, None, |e| toggle(e, Source::Gap)),
    snapping(Source::Size, None, |e| toggle(e, Source::Size)),
    snapping(Source::Polar, None, |e| toggle(e, Source::Polar)),
];

fn toggle(editor: &mut Editor, source: Source) -> Result<(), Message> {
    let switch = editor.snapping.switch(source);
    *switch = !*switch;
    Ok(())
}
