//! Help.

use super::{ALWAYS, Command, CommandId, Menu, Shortcut};
use crate::editor::Request;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: CommandId("cmd-palette"),
        menu: Menu::Help,
        section: 0,
        shortcut: Shortcut::ctrl("K"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::Palette),
    },
    Command {
        id: CommandId("cmd-shortcuts"),
        menu: Menu::Help,
        section: 0,
        shortcut: Shortcut::plain("F1"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::Shortcuts),
    },
    Command {
        id: CommandId("cmd-about"),
        menu: Menu::Help,
        section: 1,
        shortcut: None,
        can: ALWAYS,
        run: |editor| editor.ask(Request::About),
    },
];
