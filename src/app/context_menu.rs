//! What can be done with what is selected, beside the pointer.

use egui::Ui;

use super::desk::Desk;
use super::menus;
use crate::editor::commands::command;
use crate::editor::{CommandId, Editor};

/// What is offered, in groups, where it can be done.
const OFFERED: &[&[&str]] = &[
    &["cmd-try-closed"],
    &["cmd-cut", "cmd-copy", "cmd-paste", "cmd-duplicate", "cmd-delete"],
    &["cmd-merge", "cmd-split", "cmd-join-pavilion"],
    &["cmd-group", "cmd-ungroup", "cmd-lock", "cmd-unlock"],
    &["cmd-order-front", "cmd-order-back"],
    &["cmd-select-same", "cmd-select-all", "cmd-zoom-selection", "cmd-zoom-fit"],
];

/// Shows the menu.
pub fn show(ui: &mut Ui, desk: &mut Desk<'_>, editor: &Editor) {
    ui.set_min_width(220.0);
    let mut begun = false;
    for group in OFFERED {
        let commands = group.iter().filter_map(|id| command(CommandId(id)));
        let possible: Vec<_> = commands.filter(|command| desk.can_run(editor, command)).collect();
        if begun && !possible.is_empty() {
            ui.separator();
        }
        begun |= !possible.is_empty();
        possible.into_iter().for_each(|command| menus::choose(ui, desk, editor, command));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_that_is_offered_is_there() {
        for id in OFFERED.iter().copied().flatten() {
            assert!(command(CommandId(id)).is_some(), "{id}");
        }
    }
}
