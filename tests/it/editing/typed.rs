//! Values typed in the middle of a gesture, or with none under way.

use hallplan::editor::{Bare, CanvasEvent, Editor, EventKind, ToolId, Typed};
use hallplan::geometry::{Angle, Outline, Place, Point, Rectangle, Size};
use hallplan::i18n::Unit;
use hallplan::model::{Kind, Thing};

use super::{ZOOM, at, click, corner, event, id, run, session};

/// Types a value with the pointer at `place`.
fn type_in(editor: &mut Editor, text: &str, place: Place) {
    let bare = editor.takes_typed().expect("a value is taken");
    let typed = Typed::read(text, Unit::Metre, bare).expect("it can be read");
    editor.type_in(typed, &CanvasEvent::new(EventKind::Move, place, ZOOM));
}

fn frame(editor: &Editor, name: &str) -> Rectangle {
    match editor.document().layout().object(id(name)).unwrap().thing.outline() {
        Some(Outline::Rectangle(rectangle)) => rectangle,
        other => panic!("{other:?}"),
    }
}

fn drawn(editor: &Editor) -> Rectangle {
    let object = editor.document().layout().object(*editor.selection().first().unwrap()).unwrap();
    match object.thing.outline() {
        Some(Outline::Rectangle(rectangle)) => rectangle,
        other => panic!("{other:?}"),
    }
}

/// Presses on `a` and moves 5 m up.
fn moving() -> Editor {
    let mut editor = session();
    event(&mut editor, EventKind::Press, at(11.0, 11.0));
    event(&mut editor, EventKind::Move, at(11.0, 16.0));
    editor
}

#[test]
fn a_move_ends_where_it_was_typed_to() {
    for (text, to) in [
        ("2,1.5", (12_000, 11_500)),
        ("@-2,0", (8_000, 10_000)),
        ("=20,30", (20_000, 30_000)),
        ("3.25", (10_000, 13_250)),
        ("3<180", (7_000, 10_000)),
    ] {
        let mut editor = moving();
        type_in(&mut editor, text, at(11.0, 16.0));
        assert!(!editor.is_busy() && !editor.document().is_open(), "{text}");
        assert_eq!(corner(&editor, "a"), Point::new(to.0, to.1), "{text}");
        event(&mut editor, EventKind::Release, at(11.0, 17.0));
        assert_eq!(corner(&editor, "a"), Point::new(to.0, to.1), "the button goes up later: {text}");
        run(&mut editor, "cmd-undo");
        assert!(editor.document().is_saved(), "one step: {text}");
    }
}

#[test]
fn typed_values_are_exact_while_the_grid_is_on() {
    let mut editor = session();
    editor.snapping.on = true;
    event(&mut editor, EventKind::Press, at(11.0, 11.0));
    event(&mut editor, EventKind::Move, at(12.0, 11.0));
    type_in(&mut editor, "0.123,0.007", at(12.0, 11.0));
    assert_eq!(corner(&editor, "a"), Point::new(10_123, 10_007));
}

#[test]
fn what_means_nothing_leaves_the_gesture_as_it_is() {
    let mut editor = moving();
    type_in(&mut editor, "3x2", at(11.0, 16.0));
    assert_eq!(editor.take_notice().unwrap().key, "editor-typed-means-nothing");
    assert!(editor.is_busy());
    event(&mut editor, EventKind::Move, at(11.0, 12.0));
    event(&mut editor, EventKind::Release, at(11.0, 12.0));
    assert_eq!(corner(&editor, "a"), Point::new(10_000, 11_000));
    let mut editor = moving();
    type_in(&mut editor, "@99999999mm,0", at(11.0, 16.0));
    assert_eq!(editor.take_notice().unwrap().key, "model-out-of-range");
    assert_eq!(corner(&editor, "a"), Point::new(10_000, 10_000));
}

#[test]
fn a_selection_is_moved_turned_and_sized_with_no_gesture() {
    let mut editor = session();
    assert_eq!(editor.takes_typed(), None, "nothing is selected");
    editor.select([id("a"), id("c")]);
    assert_eq!(editor.takes_typed(), Some(Bare::Length));
    type_in(&mut editor, "0,2", at(0.0, 0.0));
    assert_eq!([corner(&editor, "a").y, corner(&editor, "c").y], [12_000, 12_000]);
    type_in(&mut editor, "=0,0", at(0.0, 0.0));
    assert_eq!([corner(&editor, "a"), corner(&editor, "c")], [Point::new(0, 0), Point::new(13_000, 0)]);
    type_in(&mut editor, "2x4", at(0.0, 0.0));
    assert_eq!([frame(&editor, "a").size, frame(&editor, "c").size], [Size::new(2_000, 4_000); 2]);
    editor.select([id("c")]);
    type_in(&mut editor, "<30", at(0.0, 0.0));
    assert_eq!(frame(&editor, "c").angle, Angle::from_degrees(30.0));
    type_in(&mut editor, "1.5", at(0.0, 0.0));
    for _ in 0..5 {
        run(&mut editor, "cmd-undo");
    }
    assert!(editor.document().is_saved(), "five values, five steps");
}

#[test]
fn typed_places_count_from_the_origin() {
    let mut editor = session();
    editor.origin = Point::new(1_000, -2_000);
    editor.select([id("a")]);
    type_in(&mut editor, "=5,5", at(0.0, 0.0));
    assert_eq!(corner(&editor, "a"), Point::new(6_000, 3_000));
}

#[test]
fn a_locked_selection_stays() {
    let mut editor = session();
    editor.select([id("a")]);
    run(&mut editor, "cmd-lock");
    type_in(&mut editor, "2,1", at(0.0, 0.0));
    assert_eq!(editor.take_notice().unwrap().key, "editor-all-locked");
    assert_eq!(corner(&editor, "a"), Point::new(10_000, 10_000));
    editor.select([id("a"), id("c")]);
    type_in(&mut editor, "2,1", at(0.0, 0.0));
    assert_eq!(editor.take_notice().unwrap().key, "editor-locked-stayed");
    assert_eq!([corner(&editor, "a").x, corner(&editor, "c").x], [10_000, 25_000]);
}

#[test]
fn a_booth_is_drawn_in_the_typed_size_towards_the_pointer() {
    for (text, pointer, wanted) in [
        ("3x2", at(22.0, 23.0), (20_000, 20_000, 3_000, 2_000)),
        ("3x2", at(18.0, 18.0), (17_000, 18_000, 3_000, 2_000)),
        ("4", at(22.0, 18.0), (20_000, 16_000, 4_000, 4_000)),
        ("-6,3", at(22.0, 18.0), (14_000, 20_000, 6_000, 3_000)),
        ("=25,26", at(22.0, 22.0), (20_000, 20_000, 5_000, 6_000)),
    ] {
        let mut editor = session();
        editor.set_tool(ToolId("tool-booth"));
        event(&mut editor, EventKind::Press, at(20.0, 20.0));
        event(&mut editor, EventKind::Move, pointer);
        type_in(&mut editor, text, pointer);
        let (x, y, width, depth) = wanted;
        assert_eq!(drawn(&editor), Rectangle::new(Point::new(x, y), Size::new(width, depth)), "{text}");
        event(&mut editor, EventKind::Release, pointer);
        assert_eq!(editor.document().layout().booths().count(), 4);
        run(&mut editor, "cmd-undo");
        assert_eq!(editor.document().layout().booths().count(), 3);
    }
}

#[test]
fn a_booth_is_drawn_by_the_keyboard_alone() {
    let mut editor = session();
    editor.set_tool(ToolId("tool-booth"));
    type_in(&mut editor, "=30,20", at(1.0, 1.0));
    assert!(editor.is_busy());
    type_in(&mut editor, "6x3", at(40.0, 30.0));
    assert_eq!(drawn(&editor), Rectangle::new(Point::new(30_000, 20_000), Size::new(6_000, 3_000)));
    type_in(&mut editor, "3x3", at(45.0, 30.0));
    assert_eq!(drawn(&editor).corner, Point::new(45_000, 30_000), "at the pointer where no corner is typed");
}

#[test]
fn a_typed_corner_is_met_by_the_next_drag() {
    let mut editor = session();
    editor.set_tool(ToolId("tool-booth"));
    type_in(&mut editor, "=30,20", at(1.0, 1.0));
    click(&mut editor, at(34.0, 25.0));
    assert_eq!(drawn(&editor), Rectangle::new(Point::new(30_000, 20_000), Size::new(4_000, 5_000)));
}

#[test]
fn a_pulled_side_and_corner_take_sizes() {
    let cases = [
        (at(26.0, 11.5), at(29.0, 11.5), "4.5", (23_000, 10_000, 4_500, 3_000)),
        (at(23.0, 11.5), at(20.0, 11.5), "4.5", (21_500, 10_000, 4_500, 3_000)),
        (at(26.0, 13.0), at(29.0, 16.0), "6x2", (23_000, 10_000, 6_000, 2_000)),
        (at(23.0, 10.0), at(20.0, 8.0), "6x4", (20_000, 9_000, 6_000, 4_000)),
        (at(26.0, 13.0), at(29.0, 16.0), "1,2", (23_000, 10_000, 4_000, 5_000)),
    ];
    for (grip, pointer, text, (x, y, width, depth)) in cases {
        let mut editor = session();
        click(&mut editor, at(24.0, 11.0));
        event(&mut editor, EventKind::Press, grip);
        event(&mut editor, EventKind::Move, pointer);
        type_in(&mut editor, text, pointer);
        let wanted = Rectangle::new(Point::new(x, y), Size::new(width, depth));
        assert_eq!(frame(&editor, "c"), wanted, "{text} at {grip:?}");
        assert_eq!(editor.document().undo_label().unwrap().key, "edit-resize");
    }
}

#[test]
fn turning_takes_bare_degrees() {
    let mut editor = session();
    click(&mut editor, at(24.0, 11.0));
    event(&mut editor, EventKind::Press, at(24.5, 13.56));
    event(&mut editor, EventKind::Move, at(20.0, 13.0));
    assert_eq!(editor.takes_typed(), Some(Bare::Degrees));
    type_in(&mut editor, "12.5", at(20.0, 13.0));
    assert_eq!(frame(&editor, "c").angle, Angle::from_degrees(12.5));
}

#[test]
fn a_wall_goes_on_from_typed_lengths() {
    let mut editor = session();
    editor.set_tool(ToolId("tool-wall"));
    type_in(&mut editor, "=30,30", at(0.0, 0.0));
    type_in(&mut editor, "10", at(50.0, 30.0));
    type_in(&mut editor, "@0,5", at(0.0, 0.0));
    type_in(&mut editor, "4<180", at(0.0, 0.0));
    event(&mut editor, EventKind::Confirm, at(0.0, 0.0));
    let walls: Vec<_> = editor.document().layout().of_kind(Kind::Wall).collect();
    let Thing::Wall(wall) = &walls[0].thing else { panic!("a wall") };
    let places = [(30_000, 30_000), (40_000, 30_000), (40_000, 35_000), (36_000, 35_000)];
    assert_eq!(wall.line, places.map(|(x, y)| Point::new(x, y)));
}

#[test]
fn an_exit_is_as_long_as_typed_and_ends_with_its_wall() {
    for (text, end) in [("2.4", 22_400), ("99", 60_000)] {
        let mut editor = session();
        editor.set_tool(ToolId("tool-exit"));
        event(&mut editor, EventKind::Press, at(20.0, 0.2));
        event(&mut editor, EventKind::Move, at(30.0, 0.2));
        type_in(&mut editor, text, at(30.0, 0.2));
        let exits: Vec<_> = editor.document().layout().of_kind(Kind::Exit).collect();
        let Thing::Exit(exit) = &exits[0].thing else { panic!("an exit") };
        assert_eq!((exit.from, exit.to), (Point::new(20_000, 0), Point::new(end, 0)), "{text}");
    }
}

#[test]
fn measuring_takes_places_and_lengths_and_changes_nothing() {
    let mut editor = session();
    let before = editor.document().layout().clone();
    editor.set_tool(ToolId("tool-measure"));
    type_in(&mut editor, "=1,1", at(0.0, 0.0));
    type_in(&mut editor, "3,4", at(0.0, 0.0));
    let note = editor.overlay(ZOOM).into_iter().find_map(|mark| match mark {
        hallplan::editor::OverlayMark::Note { text, .. } => Some(text),
        _ => None,
    });
    let said = hallplan::i18n::words(hallplan::i18n::Locale::English).say(&note.unwrap());
    assert!(said.starts_with("5.00 m"), "{said}");
    assert!(*editor.document().layout() == before);
}
