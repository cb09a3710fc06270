//! What is done to the selected booths at once.

use super::{ALWAYS, Command, CommandId, Menu, Shortcut};
use crate::editor::{Carried, Editor, Request};
use crate::message::Message;
use crate::model::{Booth, BoothKind, Object, ObjectId, Status, Thing};

const fn booths(id: &'static str, section: u8, run: fn(&mut Editor) -> Result<(), Message>) -> Command {
    Command { id: CommandId(id), menu: Menu::Booths, section, shortcut: None, needs_plan: true, can: any_booth, run }
}

pub(super) const COMMANDS: &[Command] = &[
    Command {
        shortcut: Shortcut::ctrl("B"),
        can: ALWAYS,
        ..booths("cmd-generate", 0, |editor| editor.ask_to_change(Request::Generate))
    },
    Command {
        shortcut: Shortcut::ctrl_shift("N"),
        can: |editor| editor.document().layout().booths().next().is_some(),
        ..booths("cmd-renumber", 0, |editor| editor.ask_to_change(Request::Renumber))
    },
    Command {
        shortcut: Shortcut::ctrl("M"),
        can: |editor| selected(editor).nth(1).is_some(),
        ..booths("cmd-merge", 0, |editor| editor.ask_to_change(Request::Merge))
    },
    Command {
        shortcut: Shortcut::ctrl_shift("M"),
        ..booths("cmd-split", 0, |editor| editor.ask_to_change(Request::Split))
    },
    Command {
        can: |editor| editor.document().layout().booths().next().is_some(),
        ..booths("cmd-booth-table", 0, |editor| editor.ask_to_change(Request::BoothTable))
    },
    booths("cmd-status-available", 1, |editor| set_status(editor, Status::Available)),
    booths("cmd-status-held", 1, |editor| set_status(editor, Status::Held)),
    booths("cmd-status-reserved", 1, |editor| set_status(editor, Status::Reserved)),
    booths("cmd-status-contracted", 1, |editor| set_status(editor, Status::Contracted)),
    booths("cmd-status-blocked", 1, |editor| set_status(editor, Status::Blocked)),
    booths("cmd-status-organiser", 1, |editor| set_status(editor, Status::Organiser)),
    booths("cmd-kind-shell", 2, |editor| set_kind(editor, BoothKind::Shell)),
    booths("cmd-kind-raw", 2, |editor| set_kind(editor, BoothKind::Raw)),
    booths("cmd-join-pavilion", 3, join_pavilion),
    Command {
        can: |editor| editor.tenants().is_some(),
        ..booths("cmd-move-exhibitor", 4, |editor| carry(editor, Carried::From))
    },
    Command {
        can: |editor| editor.tenants().is_some(),
        ..booths("cmd-swap-exhibitors", 4, |editor| carry(editor, Carried::Swap))
    },
    Command { can: |editor| editor.occupied().next().is_some(), ..booths("cmd-let-go", 4, Editor::empty_selected) },
    Command { can: ALWAYS, ..booths("cmd-assign", 4, |editor| editor.ask_to_change(Request::Assign)) },
    Command { can: ALWAYS, ..booths("cmd-affected", 4, |editor| editor.ask(Request::Affected)) },
    Command {
        id: CommandId("cmd-exhibitors"),
        menu: Menu::Booths,
        section: 4,
        shortcut: Shortcut::ctrl_shift("E"),
        needs_plan: true,
        can: ALWAYS,
        run: |editor| editor.ask(Request::Exhibitors),
    },
];

/// Those in the selected booth go to one that the user points at.
fn carry(editor: &mut Editor, carried: fn(ObjectId) -> Carried) -> Result<(), Message> {
    let booth = editor.tenants().ok_or_else(|| Message::new("editor-no-booth"))?;
    editor.carry(carried(booth))
}

fn any_booth(editor: &Editor) -> bool {
    selected(editor).next().is_some()
}

fn selected(editor: &Editor) -> impl Iterator<Item = (&Object, &Booth)> {
    let layout = editor.document().layout();
    editor.selection().iter().filter_map(move |&id| {
        let object = layout.object(id)?;
        Some((object, object.booth()?))
    })
}

fn change(editor: &mut Editor, label: Message, change: impl Fn(&mut Booth)) -> Result<(), Message> {
    editor.refuse_if_locked()?;
    let changed: Vec<Object> = selected(editor)
        .filter(|(object, _)| !editor.is_locked(object))
        .map(|(object, booth)| {
            let mut booth = booth.clone();
            change(&mut booth);
            Object { thing: Thing::Booth(booth), ..object.clone() }
        })
        .collect();
    if changed.is_empty() {
        return Err(Message::new("editor-all-locked"));
    }
    editor.change(label.with("count", changed.len()), |transaction| {
        changed.into_iter().try_for_each(|object| transaction.replace(object))
    })
}

fn set_status(editor: &mut Editor, status: Status) -> Result<(), Message> {
    change(editor, Message::new("edit-status"), |booth| booth.status = status)
}

fn set_kind(editor: &mut Editor, kind: BoothKind) -> Result<(), Message> {
    change(editor, Message::new("edit-kind"), |booth| booth.kind = kind)
}

/// Puts each booth into the pavilion and hall its centre lies in.
fn join_pavilion(editor: &mut Editor) -> Result<(), Message> {
    let moved: Vec<Object> = selected(editor)
        .filter(|(object, _)| !editor.is_locked(object))
        .map(|(object, _)| editor.document().at_its_place(object.clone()))
        .collect();
    editor.change(Message::new("edit-join-pavilion").with("count", moved.len()), |transaction| {
        moved.into_iter().try_for_each(|object| transaction.replace(object))
    })
}
