//! Where coordinates are counted from, rulers and the guides pulled out of them.

use super::{ALWAYS, Command, CommandId, Menu};
use crate::editor::{Editor, Request, ToolId};
use crate::geometry::Point;
use crate::message::Message;

const fn origin(id: &'static str, can: fn(&Editor) -> bool, run: fn(&mut Editor) -> Result<(), Message>) -> Command {
    Command { id: CommandId(id), menu: Menu::View, section: 10, shortcut: None, needs_plan: true, can, run }
}

pub(super) const COMMANDS: &[Command] = &[
    origin("cmd-set-origin", ALWAYS, |editor| {
        editor.set_tool(ToolId("tool-origin"));
        Ok(())
    }),
    origin(
        "cmd-reset-origin",
        |editor| editor.origin != Point::default(),
        |editor| {
            editor.origin = Point::default();
            Ok(())
        },
    ),
    origin("cmd-toggle-rulers", ALWAYS, |editor| editor.ask(Request::ToggleRulers)),
    origin(
        "cmd-clear-guides",
        |editor| !editor.snapping.guides.is_empty(),
        |editor| {
            editor.snapping.guides.clear();
            Ok(())
        },
    ),
];
