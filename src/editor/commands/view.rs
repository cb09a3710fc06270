//! What is seen and what snaps.

use super::{ALWAYS, Command, CommandId, Menu, SELECTED, Shortcut};
use crate::editor::{Editor, Request};
use crate::message::Message;

type Done = Result<(), Message>;

const fn view(
    id: &'static str,
    section: u8,
    shortcut: Option<Shortcut>,
    can: fn(&Editor) -> bool,
    run: fn(&mut Editor) -> Done,
) -> Command {
    Command { id: CommandId(id), menu: Menu::View, section, shortcut, can, run }
}

pub(super) const COMMANDS: &[Command] = &[
    view("zoom-fit", 0, Shortcut::ctrl("0"), ALWAYS, |e| e.ask(Request::ZoomFit)),
    view("zoom-selection", 0, Shortcut::ctrl("9"), SELECTED, zoom_selection),
    view("zoom-in", 0, Shortcut::ctrl("Plus"), ALWAYS, |e| e.ask(Request::ZoomIn)),
    view("zoom-out", 0, Shortcut::ctrl("Minus"), ALWAYS, |e| e.ask(Request::ZoomOut)),
    view("snapping", 1, Shortcut::plain("F9"), ALWAYS, |e| toggle(&mut e.snapping.on)),
    view("grid", 1, Shortcut::ctrl("G"), ALWAYS, |e| toggle(&mut e.snapping.grid)),
    view("snap-corners", 1, None, ALWAYS, |e| toggle(&mut e.snapping.corners)),
    view("snap-edges", 1, None, ALWAYS, |e| toggle(&mut e.snapping.edges)),
    view("toggle-objects", 2, Shortcut::plain("F2"), ALWAYS, |e| e.ask(Request::ToggleObjects)),
    view("toggle-inspector", 2, Shortcut::plain("F3"), ALWAYS, |e| e.ask(Request::ToggleInspector)),
    view("toggle-findings", 2, Shortcut::plain("F4"), ALWAYS, |e| e.ask(Request::ToggleFindings)),
    view("toggle-theme", 3, None, ALWAYS, |e| e.ask(Request::ToggleTheme)),
    view("toggle-language", 3, None, ALWAYS, |e| e.ask(Request::ToggleLanguage)),
    view("frame-times", 4, Shortcut::plain("F12"), ALWAYS, |e| e.ask(Request::ToggleFrameTimes)),
];

fn toggle(setting: &mut bool) -> Done {
    *setting = !*setting;
    Ok(())
}

fn zoom_selection(editor: &mut Editor) -> Done {
    match editor.selection_bounds() {
        Some(bounds) => editor.ask(Request::ZoomTo(bounds)),
        None => Ok(()),
    }
}
