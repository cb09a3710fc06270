//! Corners that are added and removed, outlines that move out or in, and where coordinates are counted from.

use hallplan::editor::arrange::{Arrange, Ask};
use hallplan::editor::{CanvasEvent, CommandId, Editor, EventKind, OverlayMark, Request, ToolId, Typed};
use hallplan::geometry::{Outline, Place, Point, Rectangle, Size};
use hallplan::message::Message;
use hallplan::model::{Anchor, Dimension, Object, Thing, Wall};

use super::{ZOOM, at, click, drag, event, id, run, selected, session};

fn ctrl_click(editor: &mut Editor, place: Place) {
    for kind in [EventKind::Press, EventKind::Release] {
        editor.handle(CanvasEvent { ctrl: true, ..CanvasEvent::new(kind, place, ZOOM) });
    }
}

fn outline(editor: &Editor, name: &str) -> Vec<(i32, i32)> {
    let object = editor.document().layout().object(id(name)).unwrap();
    object.thing.corners().into_iter().map(Place::rounded).map(|corner| (corner.x, corner.y)).collect()
}

fn add(editor: &mut Editor, name: &str, thing: Thing) {
    editor.change(Message::new("edit-paste"), |tx| tx.add(Object::new(id(name), thing)).map(|_| ())).unwrap();
}

fn anchors(editor: &Editor, name: &str) -> (Anchor, Anchor) {
    match &editor.document().layout().object(id(name)).unwrap().thing {
        Thing::Dimension(dimension) => (dimension.from, dimension.to),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_hall_gets_a_corner_and_loses_it_again() {
    let mut editor = session();
    let before = editor.document().layout().clone();
    editor.select([id("h")]);
    ctrl_click(&mut editor, at(30.0, 0.05));
    assert_eq!(outline(&editor, "h"), [(0, 0), (30_000, 0), (60_000, 0), (60_000, 40_000), (0, 40_000)]);
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-add-corner");
    assert_eq!(selected(&editor), ["h"], "it stays selected");
    drag(&mut editor, &[at(30.0, 0.0), at(30.0, -3.0), at(30.0, -5.0)]);
    assert_eq!(outline(&editor, "h")[1], (30_000, -5_000));
    ctrl_click(&mut editor, at(30.0, -5.0));
    assert!(*editor.document().layout() == before, "the corner is gone");
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-remove-corner");
    for _ in 0..3 {
        run(&mut editor, "cmd-undo");
    }
    assert!(editor.document().is_saved());
}

#[test]
fn a_rectangular_booth_becomes_an_ell() {
    let mut editor = session();
    editor.select([id("c")]);
    ctrl_click(&mut editor, at(24.5, 13.0));
    ctrl_click(&mut editor, at(26.0, 11.5));
    assert_eq!(outline(&editor, "c").len(), 6);
    let object = editor.document().layout().object(id("c")).unwrap();
    assert!(matches!(object.thing.outline(), Some(Outline::Polygon(_))));
    assert_eq!(object.thing.outline().unwrap().area(), 9_000_000);
    drag(&mut editor, &[at(26.0, 13.0), at(25.0, 12.0), at(24.5, 11.5)]);
    let area = editor.document().layout().object(id("c")).unwrap().thing.outline().unwrap().area();
    assert_eq!(area, 6_750_000, "a quarter was cut out");
}

#[test]
fn the_last_corners_are_needed() {
    let mut editor = session();
    let line = vec![Point::new(30_000, 30_000), Point::new(40_000, 30_000)];
    add(&mut editor, "w", Thing::Wall(Wall { line, thickness: 200 }));
    editor.select([id("w")]);
    ctrl_click(&mut editor, at(40.0, 30.0));
    assert_eq!(editor.take_notice().unwrap().key, "editor-corner-needed");
    ctrl_click(&mut editor, at(35.0, 30.0));
    assert_eq!(outline(&editor, "w"), [(30_000, 30_000), (35_000, 30_000), (40_000, 30_000)]);
    ctrl_click(&mut editor, at(30.0, 30.0));
    assert_eq!(outline(&editor, "w"), [(35_000, 30_000), (40_000, 30_000)]);
}

#[test]
fn a_locked_outline_keeps_its_corners() {
    let mut editor = session();
    editor.select([id("h")]);
    run(&mut editor, "cmd-lock");
    let before = editor.document().layout().clone();
    ctrl_click(&mut editor, at(30.0, 0.05));
    assert!(*editor.document().layout() == before);
}

#[test]
fn dimensions_keep_to_their_corners() {
    let mut editor = session();
    let ends = |from, to| Thing::Dimension(Dimension::aligned(from, to, 500));
    add(&mut editor, "d", ends(Anchor::Corner(id("h"), 0), Anchor::Corner(id("h"), 2)));
    editor.select([id("h")]);
    ctrl_click(&mut editor, at(30.0, 0.0));
    assert_eq!(anchors(&editor, "d"), (Anchor::Corner(id("h"), 0), Anchor::Corner(id("h"), 3)));
    ctrl_click(&mut editor, at(0.0, 0.0));
    assert_eq!(anchors(&editor, "d"), (Anchor::Point(Point::new(0, 0)), Anchor::Corner(id("h"), 2)));
    for object in editor.document().layout().objects() {
        editor.document().layout().check_references(object).unwrap();
    }
    run(&mut editor, "cmd-undo");
    assert_eq!(anchors(&editor, "d").1, Anchor::Corner(id("h"), 3), "in the same step");
}

#[test]
fn outlines_move_out_by_a_typed_distance_in_one_step() {
    let mut editor = session();
    editor.select([id("h"), id("c")]);
    run(&mut editor, "cmd-offset");
    assert_eq!(editor.take_requests(), [Request::Ask(Ask::Offset)]);
    editor.arrange(&Arrange::Offset(500)).unwrap();
    assert_eq!(outline(&editor, "h")[0], (-500, -500));
    assert_eq!(outline(&editor, "h")[2], (60_500, 40_500));
    let Some(Outline::Rectangle(c)) = editor.document().layout().object(id("c")).unwrap().thing.outline() else {
        panic!("still a rectangle")
    };
    assert_eq!(c, Rectangle::new(Point::new(22_500, 9_500), Size::new(4_000, 4_000)));
    run(&mut editor, "cmd-undo");
    assert!(editor.document().is_saved());
    let refused = editor.arrange(&Arrange::Offset(-2_000)).unwrap_err();
    assert_eq!(refused.key, "editor-cannot-offset", "the booth has no room for that, so the hall stays too");
    assert!(editor.document().is_saved());
}

#[test]
fn the_origin_is_picked_at_a_corner_and_shown() {
    let mut editor = session();
    editor.snapping.on = true;
    assert!(!editor.can_run(CommandId("cmd-reset-origin")));
    run(&mut editor, "cmd-set-origin");
    assert_eq!(editor.tool(), ToolId("tool-origin"));
    event(&mut editor, EventKind::Move, at(59.9, 39.95));
    click(&mut editor, at(59.9, 39.95));
    assert_eq!((editor.origin, editor.tool()), (Point::new(60_000, 40_000), ToolId("tool-select")));
    let shown = |editor: &Editor| editor.overlay(ZOOM).iter().any(|mark| matches!(mark, OverlayMark::Origin(_)));
    assert!(shown(&editor));
    assert!(editor.document().is_saved(), "the plan is as it was");
    editor.select([id("a")]);
    editor.type_in(Typed::At(-5_000, -5_000), &CanvasEvent::new(EventKind::Move, at(0.0, 0.0), ZOOM));
    assert_eq!(outline(&editor, "a")[0], (55_000, 35_000));
    run(&mut editor, "cmd-reset-origin");
    assert!(!shown(&editor) && editor.origin == Point::default());
}

#[test]
fn the_origin_moves_by_what_is_typed() {
    let mut editor = session();
    run(&mut editor, "cmd-set-origin");
    editor.type_in(Typed::Offset(2_000, 1_000), &CanvasEvent::new(EventKind::Move, at(0.0, 0.0), ZOOM));
    assert_eq!((editor.origin, editor.tool()), (Point::new(2_000, 1_000), ToolId("tool-select")));
}
