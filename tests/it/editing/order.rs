//! What is drawn over what.

use hallplan::editor::{CommandId, Editor, EventKind};
use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::message::Message;
use hallplan::model::{Booth, Object, ObjectId, Thing};
use hallplan::scene::{Layer, Mark, View, build};

use super::{at, click, drag, event, id, run, selected, session};

/// The session with three booths of one size, `p`, `q` and `r`, each a metre to the right of the one before.
fn pile() -> Editor {
    let mut editor = session();
    editor
        .change(Message::new("edit-paste"), |tx| {
            ["p", "q", "r"].iter().zip([30_000, 31_000, 32_000]).try_for_each(|(name, x)| {
                let outline = Outline::Rectangle(Rectangle::new(Point::new(x, 20_000), Size::new(3_000, 3_000)));
                tx.add(Object::new(id(name), Thing::Booth(Booth::new(outline)))).map(|_| ())
            })
        })
        .unwrap();
    editor
}

/// The booths of the pile in the order in which their areas are drawn.
fn drawn(editor: &Editor) -> Vec<String> {
    let layout = editor.document().layout();
    let near = |area: &hallplan::geometry::Bounds| editor.document().index().near_sorted(area);
    let shapes = build(layout, &View::printed(layout, 200.0, &near)).shapes;
    let pile: Vec<ObjectId> = ["p", "q", "r"].map(id).to_vec();
    let areas = shapes.iter().filter(|shape| shape.layer == Layer::Booths && matches!(shape.mark, Mark::Area { .. }));
    let mut names: Vec<String> =
        areas.filter_map(|shape| shape.source.filter(|it| pile.contains(it))).map(|it| it.to_string()).collect();
    names.dedup();
    names
}

fn order(editor: &Editor, name: &str) -> i16 {
    editor.document().layout().object(id(name)).unwrap().order
}

#[test]
fn the_front_and_the_back_are_one_step_of_undo_each() {
    let mut editor = pile();
    assert_eq!(drawn(&editor), ["p", "q", "r"]);
    editor.select([id("p")]);
    run(&mut editor, "cmd-order-front");
    assert_eq!(drawn(&editor), ["q", "r", "p"]);
    editor.select([id("r")]);
    run(&mut editor, "cmd-order-back");
    assert_eq!(drawn(&editor), ["r", "q", "p"]);
    run(&mut editor, "cmd-undo");
    run(&mut editor, "cmd-undo");
    assert_eq!((drawn(&editor), order(&editor, "p")), (vec!["p".to_owned(), "q".to_owned(), "r".to_owned()], 0));
}

#[test]
fn a_step_goes_past_the_next_thing_it_lies_on_and_no_farther() {
    let mut editor = pile();
    editor.select([id("p")]);
    run(&mut editor, "cmd-order-forward");
    assert_eq!(drawn(&editor), ["q", "p", "r"]);
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-forward");
    run(&mut editor, "cmd-order-forward");
    assert_eq!(drawn(&editor), ["q", "r", "p"]);
    assert_eq!(editor.run(CommandId("cmd-order-forward")).unwrap_err().key, "editor-in-front");
    run(&mut editor, "cmd-order-backward");
    assert_eq!(drawn(&editor), ["q", "p", "r"]);
    run(&mut editor, "cmd-order-backward");
    assert_eq!(drawn(&editor), ["p", "q", "r"]);
    (0..4).for_each(|_| run(&mut editor, "cmd-undo"));
    assert_eq!((order(&editor, "p"), order(&editor, "q"), order(&editor, "r")), (0, 0, 0));
    editor.select([id("c")]);
    assert_eq!(editor.run(CommandId("cmd-order-backward")).unwrap_err().key, "editor-at-back", "it lies on nothing");
}

#[test]
fn a_step_leaves_what_is_locked() {
    let mut editor = pile();
    editor.select([id("r")]);
    run(&mut editor, "cmd-lock");
    editor.select([id("p")]);
    run(&mut editor, "cmd-order-forward");
    assert_eq!((drawn(&editor), order(&editor, "r")), (vec!["q".into(), "r".into(), "p".into()], 0));
}

#[test]
fn several_keep_their_order_among_themselves() {
    let mut editor = pile();
    editor.select([id("p"), id("q")]);
    run(&mut editor, "cmd-order-front");
    assert_eq!(drawn(&editor), ["r", "p", "q"]);
    assert_eq!(editor.run(CommandId("cmd-order-front")).unwrap_err().key, "editor-in-front");
    assert_eq!((order(&editor, "p"), order(&editor, "q"), order(&editor, "a")), (1, 1, 0));
}

#[test]
fn a_click_takes_what_lies_on_top() {
    let mut editor = pile();
    let shared = at(32.5, 21.0);
    click(&mut editor, shared);
    assert_eq!(selected(&editor), ["r"]);
    editor.select([id("p")]);
    run(&mut editor, "cmd-order-front");
    editor.select([]);
    click(&mut editor, shared);
    assert_eq!(selected(&editor), ["p"]);
}

#[test]
fn the_end_of_the_numbers_is_said_and_nothing_changes() {
    let mut editor = pile();
    let q = editor.document().layout().object(id("q")).cloned().unwrap();
    editor.change(Message::new("edit-paste"), |tx| tx.replace(Object { order: i16::MAX, ..q })).unwrap();
    let before = editor.document().layout().clone();
    editor.select([id("p")]);
    assert_eq!(editor.run(CommandId("cmd-order-front")).unwrap_err().key, "editor-order-full");
    assert!(*editor.document().layout() == before);
}

#[test]
fn a_drag_keeps_the_order() {
    let mut editor = pile();
    editor.select([id("p")]);
    run(&mut editor, "cmd-order-front");
    drag(&mut editor, &[at(30.5, 21.0), at(30.5, 22.0), at(30.5, 25.0)]);
    assert_eq!(order(&editor, "p"), 1);
    event(&mut editor, EventKind::Press, at(30.5, 25.0));
    event(&mut editor, EventKind::Move, at(35.0, 30.0));
    event(&mut editor, EventKind::Cancel, at(35.0, 30.0));
    assert_eq!((order(&editor, "p"), drawn(&editor).last().unwrap().as_str()), (1, "p"));
}
