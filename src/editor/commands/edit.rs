//! Undo, the clipboard, selection, nudging, locking.

use super::{ALWAYS, Command, CommandId, Menu, SELECTED, Shortcut};
use crate::editor::{Editor, Request};
use crate::geometry::{Angle, Bounds, Offset};
use crate::message::Message;
use crate::model::{Object, ObjectId, Settings};

type Done = Result<(), Message>;

const fn edit(
    id: &'static str,
    section: u8,
    shortcut: Option<Shortcut>,
    can: fn(&Editor) -> bool,
    run: fn(&mut Editor) -> Done,
) -> Command {
    Command { id: CommandId(id), menu: Menu::Edit, section, shortcut, needs_plan: true, can, run }
}

pub(super) const COMMANDS: &[Command] = &[
    edit("cmd-undo", 0, Shortcut::ctrl("Z"), |e| e.document().undo_label().is_some(), Editor::undo),
    edit("cmd-redo", 0, Shortcut::ctrl_shift("Z"), |e| e.document().redo_label().is_some(), Editor::redo),
    edit("cmd-cut", 1, Shortcut::ctrl("X"), SELECTED, cut),
    edit("cmd-copy", 1, Shortcut::ctrl("C"), SELECTED, copy),
    edit("cmd-paste", 1, Shortcut::ctrl("V"), ALWAYS, |e| e.ask(Request::Paste)).without_plan(),
    edit("cmd-duplicate", 1, Shortcut::ctrl("D"), SELECTED, duplicate),
    edit("cmd-delete", 1, Shortcut::plain("Delete"), SELECTED, |e| delete(e, "edit-delete")),
    edit("cmd-select-all", 2, Shortcut::ctrl("A"), ALWAYS, select_all),
    edit("cmd-select-same", 2, Shortcut::ctrl_shift("A"), SELECTED, select_same),
    edit("cmd-deselect", 2, None, SELECTED, |e| {
        e.select([]);
        Ok(())
    }),
    edit("cmd-find", 2, Shortcut::ctrl("F"), ALWAYS, |e| e.ask(Request::Find)),
    edit("cmd-turn-left", 3, Shortcut::ctrl("L"), SELECTED, |e| e.turn(Angle::QUARTER)),
    edit("cmd-turn-right", 3, Shortcut::ctrl("R"), SELECTED, |e| e.turn(Angle::from_thousandths(-90_000))),
    edit("cmd-group", 3, Shortcut::ctrl("G"), Editor::can_group, Editor::group),
    edit("cmd-ungroup", 3, Shortcut::ctrl_shift("G"), |e| e.selected().any(|it| it.group.is_some()), Editor::ungroup),
    edit("cmd-lock", 3, None, |e| e.selected().any(|object| !object.locked), |e| lock(e, true)),
    edit("cmd-unlock", 3, None, |e| e.selected().any(|object| object.locked), |e| lock(e, false)),
    edit("cmd-lock-plan", 3, None, ALWAYS, lock_plan),
    edit("cmd-nudge-left", 4, Shortcut::plain("Left"), SELECTED, |e| nudge(e, -1, 0, false)),
    edit("cmd-nudge-right", 4, Shortcut::plain("Right"), SELECTED, |e| nudge(e, 1, 0, false)),
    edit("cmd-nudge-up", 4, Shortcut::plain("Up"), SELECTED, |e| nudge(e, 0, 1, false)),
    edit("cmd-nudge-down", 4, Shortcut::plain("Down"), SELECTED, |e| nudge(e, 0, -1, false)),
    edit("cmd-nudge-left-far", 4, Shortcut::shift("Left"), SELECTED, |e| nudge(e, -1, 0, true)),
    edit("cmd-nudge-right-far", 4, Shortcut::shift("Right"), SELECTED, |e| nudge(e, 1, 0, true)),
    edit("cmd-nudge-up-far", 4, Shortcut::shift("Up"), SELECTED, |e| nudge(e, 0, 1, true)),
    edit("cmd-nudge-down-far", 4, Shortcut::shift("Down"), SELECTED, |e| nudge(e, 0, -1, true)),
];

fn copy(editor: &mut Editor) -> Done {
    let fragment = editor.fragment();
    editor.ask(Request::Copy(Box::new(fragment)))
}

fn cut(editor: &mut Editor) -> Done {
    let fragment = editor.fragment();
    delete(editor, "edit-cut")?;
    editor.remember_cut(fragment.clone());
    editor.ask(Request::Copy(Box::new(fragment)))
}

fn duplicate(editor: &mut Editor) -> Done {
    let fragment = editor.fragment();
    let boxes = editor.selected().filter_map(|object| editor.document().index().bounds(object.id));
    let width = boxes.reduce(Bounds::union).map_or(1_000.0, |bounds| bounds.width());
    // Beside the original, so that the copy neither hides nor overlaps it.
    let offset = Offset::new(crate::geometry::Place::new(libm::ceil(width), 0.0).rounded().x, 0);
    editor.put_copies(&fragment, offset, "edit-duplicate")
}

fn delete(editor: &mut Editor, label: &'static str) -> Done {
    let free = editor.unlocked()?;
    let label = Message::new(label).with("count", free.len());
    editor.change(label, |transaction| {
        // Things that lie in others go first, so that each removal has less to release.
        free.iter().rev().try_for_each(|object| {
            // A dimension may have gone with what it measured.
            let there = transaction.layout().object(object.id).is_some();
            if there { transaction.remove(object.id) } else { Ok(()) }
        })
    })
}

fn select_all(editor: &mut Editor) -> Done {
    let free = |object: &&Object| !editor.is_locked(object) && editor.layers().shows(object);
    let all: Vec<ObjectId> = editor.document().layout().objects().filter(free).map(|object| object.id).collect();
    editor.select(all);
    Ok(())
}

fn select_same(editor: &mut Editor) -> Done {
    let kinds: Vec<_> = editor.selected().map(Object::kind).collect();
    let objects = editor.document().layout().objects();
    let is_same = |object: &&Object| kinds.contains(&object.kind()) && editor.layers().shows(object);
    let same: Vec<ObjectId> = objects.filter(is_same).map(|object| object.id).collect();
    editor.select(same);
    Ok(())
}

fn lock(editor: &mut Editor, locked: bool) -> Done {
    let changed: Vec<Object> = editor.selected().map(|object| Object { locked, ..object.clone() }).collect();
    let label = if locked { "edit-lock" } else { "edit-unlock" };
    editor.change(Message::new(label).with("count", changed.len()), |transaction| {
        changed.into_iter().try_for_each(|object| transaction.replace(object))
    })
}

/// Protects the whole plan, or ends that.
fn lock_plan(editor: &mut Editor) -> Done {
    let settings = editor.document().layout().settings();
    let settings = Settings { locked: !settings.locked, ..settings.clone() };
    let label = if settings.locked { "edit-lock-plan" } else { "edit-unlock-plan" };
    editor.change(Message::new(label), |transaction| transaction.set_settings(settings))
}

/// 10 mm, or a step of the grid when that is on; ten times as far with Shift.
fn nudge(editor: &mut Editor, x: i32, y: i32, far: bool) -> Done {
    let step = if editor.snapping.on && editor.snapping.grid { editor.snapping.step } else { 10 };
    let step = step.saturating_mul(if far { 10 } else { 1 });
    let offset = Offset::new(x * step, y * step);
    let moved: Option<Vec<Object>> = editor.unlocked()?.iter().map(|object| object.moved(offset)).collect();
    let moved = moved.ok_or_else(|| Message::new("editor-too-far"))?;
    editor.change(Message::new("edit-move").with("count", moved.len()), |transaction| {
        moved.into_iter().try_for_each(|object| transaction.replace(object))
    })
}
