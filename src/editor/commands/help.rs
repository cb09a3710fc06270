//! Help.

use super::{ALWAYS, Command, CommandId, Menu, Shortcut};
use crate::editor::Request;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: CommandId("palette"),
        menu: Menu::Help,
        section: 0,
        shortcut: Shortcut::ctrl("K"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::Palette),
    },
    Command {
        id: CommandId("shortcuts"),
        menu: Menu::Help,
        section: 0,
        shortcut: Shortcut::plain("F1"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::Shortcuts),
    },
    Command {
        id: CommandId("about"),
        menu: Menu::Help,
        section: 1,
        shortcut: None,
        can: ALWAYS,
        run: |editor| editor.ask(Request::About),
    },
];
