//! Files, export, printing.

use super::{ALWAYS, Command, CommandId, Menu, Shortcut};
use crate::editor::Request;

pub(super) const COMMANDS: &[Command] = &[
    Command {
        id: CommandId("cmd-new"),
        menu: Menu::File,
        section: 0,
        shortcut: Shortcut::ctrl("N"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::New),
    },
    Command {
        id: CommandId("cmd-open"),
        menu: Menu::File,
        section: 0,
        shortcut: Shortcut::ctrl("O"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::Open),
    },
    Command {
        id: CommandId("cmd-save"),
        menu: Menu::File,
        section: 1,
        shortcut: Shortcut::ctrl("S"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::Save),
    },
    Command {
        id: CommandId("cmd-save-as"),
        menu: Menu::File,
        section: 1,
        shortcut: Shortcut::ctrl_shift("S"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::SaveAs),
    },
    Command {
        id: CommandId("cmd-export"),
        menu: Menu::File,
        section: 2,
        shortcut: Shortcut::ctrl("E"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::Export),
    },
    Command {
        id: CommandId("cmd-print"),
        menu: Menu::File,
        section: 2,
        shortcut: Shortcut::ctrl("P"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::Print),
    },
    Command {
        id: CommandId("cmd-page-setup"),
        menu: Menu::File,
        section: 2,
        shortcut: None,
        can: ALWAYS,
        run: |editor| editor.ask(Request::PageSetup),
    },
    Command {
        id: CommandId("cmd-quit"),
        menu: Menu::File,
        section: 4,
        shortcut: Shortcut::ctrl("Q"),
        can: ALWAYS,
        run: |editor| editor.ask(Request::Quit),
    },
];
