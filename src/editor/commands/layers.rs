//! Layers: a selection shown by itself, everything again.

use super::{Command, CommandId, Menu, SELECTED, Shortcut};
use crate::editor::Editor;
use crate::message::Message;

const fn layers(
    id: &'static str,
    shortcut: Option<Shortcut>,
    can: fn(&Editor) -> bool,
    run: fn(&mut Editor) -> Result<(), Message>,
) -> Command {
    Command { id: CommandId(id), menu: Menu::View, section: 7, shortcut, needs_plan: true, can, run }
}

pub(super) const COMMANDS: &[Command] = &[
    layers(
        "cmd-layers-isolate",
        Shortcut::ctrl_shift("I"),
        |editor| editor.layers().isolates() || SELECTED(editor),
        Editor::isolate,
    ),
    layers("cmd-layers-hide-kinds", None, SELECTED, Editor::hide_kinds),
    layers(
        "cmd-layers-show-all",
        Shortcut::shift("F6"),
        |editor| !editor.layers().all_shown(),
        |editor| {
            editor.show_all_layers();
            Ok(())
        },
    ),
];
