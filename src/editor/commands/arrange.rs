//! Aligning, spreading out, sizes, mirroring, turning, order of drawing, copies in rows.

use super::{Command, CommandId, Menu, SELECTED, Shortcut};
use crate::editor::arrange::{Ask, Edge, Sides, Step};
use crate::editor::{Editor, Request};
use crate::geometry::Axis;
use crate::message::Message;

type Done = Result<(), Message>;

const fn arrange(id: &'static str, section: u8, can: fn(&Editor) -> bool, run: fn(&mut Editor) -> Done) -> Command {
    Command { id: CommandId(id), menu: Menu::Arrange, section, shortcut: None, needs_plan: true, can, run }
}

/// At least two things are selected.
const TWO: fn(&Editor) -> bool = |editor| editor.selection().len() > 1;
/// At least three things are selected.
const THREE: fn(&Editor) -> bool = |editor| editor.selection().len() > 2;

pub(super) const COMMANDS: &[Command] = &[
    arrange("cmd-align-left", 0, TWO, |e| e.align(Axis::X, Edge::Low)),
    arrange("cmd-align-centre", 0, TWO, |e| e.align(Axis::X, Edge::Middle)),
    arrange("cmd-align-right", 0, TWO, |e| e.align(Axis::X, Edge::High)),
    arrange("cmd-align-top", 0, TWO, |e| e.align(Axis::Y, Edge::High)),
    arrange("cmd-align-middle", 0, TWO, |e| e.align(Axis::Y, Edge::Middle)),
    arrange("cmd-align-bottom", 0, TWO, |e| e.align(Axis::Y, Edge::Low)),
    arrange("cmd-distribute-centres-across", 1, THREE, |e| e.distribute_centres(Axis::X)),
    arrange("cmd-distribute-centres-along", 1, THREE, |e| e.distribute_centres(Axis::Y)),
    arrange("cmd-distribute-gaps-across", 1, THREE, |e| e.distribute_gaps(Axis::X)),
    arrange("cmd-distribute-gaps-along", 1, THREE, |e| e.distribute_gaps(Axis::Y)),
    arrange("cmd-gap-across", 1, TWO, |e| e.ask_to_change(Request::Ask(Ask::Gap(Axis::X)))),
    arrange("cmd-gap-along", 1, TWO, |e| e.ask_to_change(Request::Ask(Ask::Gap(Axis::Y)))),
    arrange("cmd-same-width", 2, TWO, |e| e.same_size(Sides::Width)),
    arrange("cmd-same-depth", 2, TWO, |e| e.same_size(Sides::Depth)),
    arrange("cmd-same-size", 2, TWO, |e| e.same_size(Sides::Both)),
    arrange("cmd-offset", 2, SELECTED, |e| e.ask_to_change(Request::Ask(Ask::Offset))),
    arrange("cmd-mirror-across", 3, SELECTED, |e| e.mirror(Axis::X)),
    arrange("cmd-mirror-along", 3, SELECTED, |e| e.mirror(Axis::Y)),
    arrange("cmd-turn-by", 3, SELECTED, |e| e.ask_to_change(Request::Ask(Ask::Turn))),
    Command {
        shortcut: Shortcut::shift("PageUp"),
        ..arrange("cmd-order-front", 4, SELECTED, |e| e.reorder(Step::Front))
    },
    Command {
        shortcut: Shortcut::plain("PageUp"),
        ..arrange("cmd-order-forward", 4, SELECTED, |e| e.reorder(Step::Up))
    },
    Command {
        shortcut: Shortcut::plain("PageDown"),
        ..arrange("cmd-order-backward", 4, SELECTED, |e| e.reorder(Step::Down))
    },
    Command {
        shortcut: Shortcut::shift("PageDown"),
        ..arrange("cmd-order-back", 4, SELECTED, |e| e.reorder(Step::Back))
    },
    arrange("cmd-array", 5, SELECTED, |e| e.ask_to_change(Request::Ask(Ask::Array))),
];
