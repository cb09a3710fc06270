//! Groups: a click on a member means all of them.

use hallplan::editor::{CanvasEvent, CommandId, Editor, EventKind, Request};
use hallplan::geometry::{Place, Point};
use hallplan::model::Object;

use super::{ZOOM, at, click, corner, drag, event, id, run, selected, session};

/// The session with `a` and `b` in a group.
fn grouped() -> Editor {
    let mut editor = session();
    editor.select([id("a"), id("b")]);
    run(&mut editor, "cmd-group");
    editor.select([]);
    editor
}

fn group_of(editor: &Editor, name: &str) -> Option<hallplan::model::ObjectId> {
    editor.document().layout().object(id(name)).unwrap().group
}

fn held(editor: &mut Editor, place: Place, hold: fn(&mut CanvasEvent)) {
    for kind in [EventKind::Press, EventKind::Release] {
        let mut event = CanvasEvent::new(kind, place, ZOOM);
        hold(&mut event);
        editor.handle(event);
    }
}

#[test]
fn grouping_is_one_step_of_undo() {
    let mut editor = grouped();
    assert!(group_of(&editor, "a").is_some() && group_of(&editor, "a") == group_of(&editor, "b"));
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-group");
    run(&mut editor, "cmd-undo");
    assert_eq!((group_of(&editor, "a"), group_of(&editor, "b")), (None, None));
    assert!(editor.document().undo_label().is_none());
}

#[test]
fn a_click_selects_the_whole_group_and_a_drag_moves_it() {
    let mut editor = grouped();
    click(&mut editor, at(11.0, 11.0));
    assert_eq!(selected(&editor), ["a", "b"]);
    drag(&mut editor, &[at(14.0, 11.0), at(14.0, 12.0), at(14.0, 21.0)]);
    assert_eq!((corner(&editor, "a"), corner(&editor, "b")), (Point::new(10_000, 20_000), Point::new(13_000, 20_000)));
    run(&mut editor, "cmd-undo");
    assert_eq!((corner(&editor, "a"), corner(&editor, "b")), (Point::new(10_000, 10_000), Point::new(13_000, 10_000)));
}

#[test]
fn escape_takes_the_drag_of_a_group_back() {
    let mut editor = grouped();
    let before = editor.document().layout().clone();
    event(&mut editor, EventKind::Press, at(11.0, 11.0));
    event(&mut editor, EventKind::Move, at(21.0, 21.0));
    assert_ne!(corner(&editor, "b"), Point::new(13_000, 10_000), "the other member is dragged along");
    event(&mut editor, EventKind::Cancel, at(21.0, 21.0));
    assert!(*editor.document().layout() == before);
}

#[test]
fn shift_adds_and_takes_away_whole_groups() {
    let mut editor = grouped();
    click(&mut editor, at(24.0, 11.0));
    held(&mut editor, at(11.0, 11.0), |event| event.shift = true);
    assert_eq!(selected(&editor), ["a", "b", "c"]);
    held(&mut editor, at(14.0, 11.0), |event| event.shift = true);
    assert_eq!(selected(&editor), ["c"]);
}

#[test]
fn alt_or_a_double_click_selects_one_member() {
    let mut editor = grouped();
    held(&mut editor, at(11.0, 11.0), |event| event.alt = true);
    assert_eq!(selected(&editor), ["a"]);
    drag(&mut editor, &[at(11.0, 11.0), at(11.0, 12.0), at(11.0, 21.0)]);
    assert_eq!((corner(&editor, "a").y, corner(&editor, "b").y), (20_000, 10_000), "a member moves alone");
    click(&mut editor, at(14.0, 11.0));
    assert_eq!(selected(&editor), ["a", "b"]);
    event(&mut editor, EventKind::DoubleClick, at(14.0, 11.0));
    assert_eq!(selected(&editor), ["b"]);
    assert_eq!(editor.take_requests(), [Request::EnterText(id("b"))], "its number is typed all the same");
}

#[test]
fn a_frame_that_touches_one_takes_all() {
    let mut editor = grouped();
    drag(&mut editor, &[at(9.0, 9.0), at(13.0, 13.0)]);
    assert_eq!(selected(&editor), ["a", "b"]);
    drag(&mut editor, &[at(9.0, 30.0), at(8.0, 31.0)]);
    assert!(selected(&editor).is_empty());
}

#[test]
fn copies_make_a_group_of_their_own() {
    let mut editor = grouped();
    click(&mut editor, at(11.0, 11.0));
    run(&mut editor, "cmd-duplicate");
    let groups: Vec<_> =
        editor.selection().iter().map(|&id| editor.document().layout().object(id).unwrap().group).collect();
    assert!(
        matches!(groups.as_slice(), [Some(one), Some(other)] if one == other && Some(*one) != group_of(&editor, "a"))
    );
    held(&mut editor, at(11.0, 11.0), |event| event.alt = true);
    run(&mut editor, "cmd-duplicate");
    let copy = *editor.selection().first().unwrap();
    assert_eq!(editor.document().layout().object(copy).unwrap().group, None, "one alone is no group");
}

#[test]
fn a_group_of_one_is_none() {
    let mut editor = grouped();
    held(&mut editor, at(14.0, 11.0), |event| event.alt = true);
    assert_eq!(editor.selected_group(), Some(2));
    run(&mut editor, "cmd-delete");
    click(&mut editor, at(11.0, 11.0));
    assert_eq!((selected(&editor), editor.selected_group()), (vec!["a".to_owned()], None));
    run(&mut editor, "cmd-undo");
    click(&mut editor, at(11.0, 11.0));
    assert_eq!(selected(&editor), ["a", "b"]);
}

#[test]
fn ungrouping_lets_every_selected_member_go() {
    let mut editor = grouped();
    click(&mut editor, at(11.0, 11.0));
    assert!(!editor.can_run(CommandId("cmd-group")), "it is one group already");
    run(&mut editor, "cmd-ungroup");
    assert_eq!((group_of(&editor, "a"), group_of(&editor, "b")), (None, None));
    assert!(!editor.can_run(CommandId("cmd-ungroup")));
    run(&mut editor, "cmd-undo");
    assert!(group_of(&editor, "a").is_some());
}

#[test]
fn a_locked_object_joins_no_group() {
    let mut editor = session();
    editor.select([id("a")]);
    run(&mut editor, "cmd-lock");
    editor.select([id("a"), id("b")]);
    assert_eq!(editor.run(CommandId("cmd-group")).unwrap_err().key, "editor-group-two");
    assert!(editor.document().layout().objects().all(|object: &Object| object.group.is_none()));
}
