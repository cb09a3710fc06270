//! What menus, palette, shortcuts and tool bar offer: one list, one file a group.
//!
//! A command works on the session alone; what needs files or the window becomes a [`Request`](super::Request).

mod arrange;
mod booths;
mod check;
mod edit;
mod file;
mod help;
mod insert;
mod layers;
mod origin;
mod snapping;
mod view;

use super::Editor;
use crate::message::Message;

/// The stable name of a command: the key of the sentence that menus show.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CommandId(pub &'static str);

crate::model::words! {
    /// The menus, in order.
    Menu as "cmd-menu" {
        /// Files.
        File = "file",
        /// Editing.
        Edit = "edit",
        /// What is seen.
        View = "view",
        /// New things.
        Insert = "insert",
        /// Order among what is selected.
        Arrange = "arrange",
        /// Booths.
        Booths = "booths",
        /// Rules.
        Check = "check",
        /// Help.
        Help = "help",
    }
}

/// A key with what is held beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Shortcut {
    /// Ctrl, or Command on a Mac.
    pub ctrl: bool,
    /// Shift.
    pub shift: bool,
    /// Alt.
    pub alt: bool,
    /// The key: a capital letter, a digit, or a name such as `Delete`, `F8`, `Left`, `Plus`.
    pub key: &'static str,
}

impl Shortcut {
    /// Only the key.
    const fn plain(key: &'static str) -> Option<Self> {
        Some(Self { ctrl: false, shift: false, alt: false, key })
    }

    /// Ctrl and the key.
    const fn ctrl(key: &'static str) -> Option<Self> {
        Some(Self { ctrl: true, shift: false, alt: false, key })
    }

    /// Ctrl, Shift and the key.
    const fn ctrl_shift(key: &'static str) -> Option<Self> {
        Some(Self { ctrl: true, shift: true, alt: false, key })
    }

    /// Shift and the key.
    const fn shift(key: &'static str) -> Option<Self> {
        Some(Self { ctrl: false, shift: true, alt: false, key })
    }
}

/// One thing the user can do.
pub struct Command {
    /// Its stable name.
    pub id: CommandId,
    /// The menu it stands in.
    pub menu: Menu,
    /// Commands of one section stand together, with a line between sections.
    pub section: u8,
    /// The key for it.
    pub shortcut: Option<Shortcut>,
    /// Whether it makes no sense before a plan is shown.
    pub needs_plan: bool,
    /// Whether it can be done now.
    pub can: fn(&Editor) -> bool,
    /// Does it.
    pub run: fn(&mut Editor) -> Result<(), Message>,
}

impl Command {
    /// The same, for use before a plan is shown, too.
    const fn without_plan(mut self) -> Self {
        self.needs_plan = false;
        self
    }
}

/// Beginnings of the names of commands that stand in a menu of their own inside their menu, and what that is called.
pub const SUBMENUS: &[(&str, &str)] = &[
    ("cmd-colour-", "cmd-under-colours"),
    ("cmd-unit-", "cmd-under-units"),
    ("cmd-nudge-", "cmd-under-nudge"),
    ("cmd-toggle-objects", "cmd-under-panels"),
    ("cmd-toggle-exhibitors", "cmd-under-panels"),
    ("cmd-toggle-inspector", "cmd-under-panels"),
    ("cmd-toggle-findings", "cmd-under-panels"),
    ("cmd-toggle-layers", "cmd-under-panels"),
    ("cmd-layers-", "cmd-under-layers"),
    ("cmd-set-origin", "cmd-under-origin"),
    ("cmd-reset-origin", "cmd-under-origin"),
    ("cmd-toggle-rulers", "cmd-under-origin"),
    ("cmd-clear-guides", "cmd-under-origin"),
    ("cmd-align-", "cmd-under-align"),
    ("cmd-order-", "cmd-under-order"),
    ("cmd-grid", "cmd-under-snapping"),
    ("cmd-snap-", "cmd-under-snapping"),
];

impl CommandId {
    /// What the menu inside the menu is called, for commands that stand in one.
    #[must_use]
    pub fn submenu(self) -> Option<&'static str> {
        SUBMENUS.iter().find(|(beginning, _)| self.0.starts_with(beginning)).map(|(_, name)| *name)
    }
}

/// Every command, in the order of the menus.
pub static COMMANDS: &[&[Command]] = &[
    file::COMMANDS,
    edit::COMMANDS,
    view::COMMANDS,
    layers::COMMANDS,
    snapping::COMMANDS,
    origin::COMMANDS,
    insert::COMMANDS,
    arrange::COMMANDS,
    booths::COMMANDS,
    check::COMMANDS,
    help::COMMANDS,
];

/// Every command, in the order of the menus.
pub fn commands() -> impl Iterator<Item = &'static Command> {
    COMMANDS.iter().copied().flatten()
}

/// The command of this name.
#[must_use]
pub fn command(id: CommandId) -> Option<&'static Command> {
    commands().find(|command| command.id == id)
}

/// A command that can always be done.
const ALWAYS: fn(&Editor) -> bool = |_| true;
/// A command that needs a selection.
const SELECTED: fn(&Editor) -> bool = |editor| !editor.selection().is_empty();

#[cfg(test)]
mod tests {
    use super::commands;

    #[test]
    fn no_two_commands_share_a_name_or_a_key() {
        let all: Vec<_> = commands().collect();
        for (i, a) in all.iter().enumerate() {
            for b in &all[i + 1..] {
                assert_ne!(a.id, b.id);
                assert!(a.shortcut.is_none() || a.shortcut != b.shortcut, "{:?} {:?}", a.id, b.id);
            }
        }
    }
}
