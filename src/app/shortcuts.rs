//! Keys: which command or tool a key press means, and how a shortcut is written.

use egui::{Context, Event, Key, KeyboardShortcut, Modifiers};

use super::desk::Wish;
use crate::editor::commands::commands;
use crate::editor::{CommandId, Shortcut, TOOLS};

/// A shortcut as egui has it; `None` for a key egui does not know.
#[must_use]
pub fn keyboard(shortcut: &Shortcut) -> Option<KeyboardShortcut> {
    let key = Key::from_name(shortcut.key)?;
    let mut held = Modifiers::NONE;
    if shortcut.ctrl {
        held |= Modifiers::COMMAND;
    }
    if shortcut.shift {
        held |= Modifiers::SHIFT;
    }
    if shortcut.alt {
        held |= Modifiers::ALT;
    }
    Some(KeyboardShortcut::new(held, key))
}

/// A shortcut as people read it: `Ctrl+Shift+Z`.
#[must_use]
pub fn written(ctx: &Context, shortcut: &Shortcut) -> String {
    keyboard(shortcut).map_or_else(|| shortcut.key.to_owned(), |shortcut| ctx.format_shortcut(&shortcut))
}

/// The commands and tools whose keys were pressed in this frame. Nothing while a text is typed.
#[must_use]
pub fn pressed(ctx: &Context) -> Vec<Wish> {
    if ctx.text_edit_focused() {
        return Vec::new();
    }
    let mut wishes = clipboard(ctx);
    // The more keys are held, the earlier, so that Ctrl+Shift+Z is not taken for Ctrl+Z.
    let mut keyed: Vec<(CommandId, KeyboardShortcut)> =
        commands().filter_map(|command| Some((command.id, keyboard(command.shortcut.as_ref()?)?))).collect();
    keyed.sort_by_key(|(_, shortcut)| {
        let held = shortcut.modifiers;
        std::cmp::Reverse(u8::from(held.command) + u8::from(held.shift) + u8::from(held.alt))
    });
    for (id, shortcut) in keyed {
        if ctx.input_mut(|input| input.consume_shortcut(&shortcut)) {
            wishes.push(Wish::Run(id));
        }
    }
    for tool in TOOLS {
        if Key::from_name(tool.key).is_some_and(|key| ctx.input_mut(|input| input.consume_key(Modifiers::NONE, key))) {
            wishes.push(Wish::Tool(tool.id));
        }
    }
    wishes
}

/// Copy and cut reach egui as events of their own.
fn clipboard(ctx: &Context) -> Vec<Wish> {
    ctx.input(|input| {
        input
            .events
            .iter()
            .filter_map(|event| match event {
                Event::Copy => Some(Wish::Run(CommandId("cmd-copy"))),
                Event::Cut => Some(Wish::Run(CommandId("cmd-cut"))),
                _ => None,
            })
            .collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_key_of_a_command_or_tool_is_a_key() {
        for command in commands() {
            if let Some(shortcut) = &command.shortcut {
                assert!(keyboard(shortcut).is_some(), "{:?} has the unknown key {}", command.id, shortcut.key);
            }
        }
        for tool in TOOLS {
            assert!(Key::from_name(tool.key).is_some(), "{:?} has the unknown key {}", tool.id, tool.key);
        }
    }
}
