//! Help.

use super::{ALWAYS, Command, CommandId, Menu, Shortcut};
use crate::editor::{Editor, Request};
use crate::message::Message;

const fn help(
    id: &'static str,
    section: u8,
    shortcut: Option<Shortcut>,
    run: fn(&mut Editor) -> Result<(), Message>,
) -> Command {
    Command { id: CommandId(id), menu: Menu::Help, section, shortcut, needs_plan: false, can: ALWAYS, run }
}

pub(super) const COMMANDS: &[Command] = &[
    help("cmd-palette", 0, Shortcut::ctrl("K"), |editor| editor.ask(Request::Palette)),
    help("cmd-shortcuts", 0, Shortcut::plain("F1"), |editor| editor.ask(Request::Shortcuts)),
    help("cmd-about", 1, None, |editor| editor.ask(Request::About)),
];
