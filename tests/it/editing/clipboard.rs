//! Cut, copy, paste, duplicate.

use hallplan::editor::{Editor, Request};
use hallplan::model::{Layout, Thing};

use super::{id, run, session};

fn copied(editor: &mut Editor) -> Layout {
    let requests = editor.take_requests();
    let [Request::Copy(fragment)] = requests.as_slice() else { panic!("{requests:?}") };
    (**fragment).clone()
}

#[test]
fn a_copy_gets_a_new_id_and_loses_number_and_exhibitors() {
    let mut editor = session();
    editor.select([id("a"), id("b")]);
    run(&mut editor, "cmd-copy");
    let fragment = copied(&mut editor);
    assert_eq!(fragment.objects().len(), 2);
    editor.paste(&fragment).unwrap();
    assert_eq!(editor.document().layout().booths().count(), 5);
    for &pasted in editor.selection() {
        let booth = editor.document().layout().object(pasted).unwrap().booth().unwrap();
        assert_eq!((booth.number.as_deref(), booth.exhibitors.len(), booth.hall), (None, 0, Some(id("h"))));
    }
    run(&mut editor, "cmd-undo");
    assert_eq!(editor.document().layout().booths().count(), 3);
}

#[test]
fn cut_and_paste_in_one_plan_keeps_everything() {
    let mut editor = session();
    let before = editor.document().layout().object(id("a")).unwrap().booth().unwrap().number.clone();
    editor.select([id("a")]);
    run(&mut editor, "cmd-cut");
    let fragment = copied(&mut editor);
    assert!(editor.document().layout().object(id("a")).is_none());
    editor.paste(&fragment).unwrap();
    assert_eq!(editor.document().layout().object(id("a")).unwrap().booth().unwrap().number, before);
    editor.paste(&fragment).unwrap();
    assert_eq!(editor.document().layout().booths().count(), 4, "a second paste is a copy");
}

#[test]
fn a_fragment_names_nothing_that_is_not_in_it() {
    let mut editor = session();
    editor.select([id("a"), id("c")]);
    run(&mut editor, "cmd-insert-dimension");
    let dimension = *editor.selection().first().unwrap();
    editor.select([id("a"), dimension]);
    let fragment = editor.fragment();
    for object in fragment.objects() {
        fragment.check_references(object).unwrap();
    }
    let Thing::Dimension(held) = &fragment.object(dimension).unwrap().thing else { panic!("a dimension") };
    assert!(matches!(held.to, hallplan::model::Anchor::Point(_)), "c stayed behind");
    assert!(matches!(held.from, hallplan::model::Anchor::Corner(..)));
}

#[test]
fn a_duplicate_lies_beside_the_original() {
    let mut editor = session();
    editor.select([id("c")]);
    run(&mut editor, "cmd-duplicate");
    let copy = *editor.selection().first().unwrap();
    assert_ne!(copy, id("c"));
    let bounds = editor.document().index().bounds(copy).unwrap();
    assert_eq!((bounds.min.x, bounds.min.y), (26_000.0, 10_000.0));
}
