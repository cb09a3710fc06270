//! Aligning, spreading out, sizes, mirroring, turning, copies in rows.

use hallplan::editor::arrange::{Arrange, Array, Ask, Numbering, Spacing};
use hallplan::editor::{CommandId, Editor, Request};
use hallplan::geometry::{Angle, Axis, Outline, Place, Point, Rectangle, Size};
use hallplan::message::Message;
use hallplan::model::{Anchor, Dimension, Label, Names, Object, Thing};

use super::{corner, id, run, session};

/// The three booths, no longer in one row: `a` at (10, 10), `b` at (13, 14), `c` at (23, 20) and 4 m x 2 m.
fn scattered() -> Editor {
    let mut editor = session();
    put(&mut editor, "b", Rectangle::new(Point::new(13_000, 14_000), Size::new(3_000, 3_000)));
    put(&mut editor, "c", Rectangle::new(Point::new(23_000, 20_000), Size::new(4_000, 2_000)));
    editor.select([id("a"), id("b"), id("c")]);
    editor
}

fn put(editor: &mut Editor, name: &str, rectangle: Rectangle) {
    let mut object = editor.document().layout().object(id(name)).unwrap().clone();
    let Thing::Booth(booth) = &mut object.thing else { panic!("a booth") };
    booth.outline = Outline::Rectangle(rectangle);
    editor.change(Message::new("edit-resize"), |tx| tx.replace(object)).unwrap();
}

fn frame(editor: &Editor, name: &str) -> Rectangle {
    match editor.document().layout().object(id(name)).unwrap().thing.outline() {
        Some(Outline::Rectangle(rectangle)) => rectangle,
        other => panic!("{other:?}"),
    }
}

fn turn(editor: &mut Editor, name: &str, angle: Angle) {
    let rectangle = frame(editor, name);
    put(editor, name, Rectangle { angle, ..rectangle });
}

fn lock(editor: &mut Editor, name: &str) {
    let object = editor.document().layout().object(id(name)).unwrap().clone();
    editor.change(Message::new("edit-lock"), |tx| tx.replace(Object { locked: true, ..object })).unwrap();
}

/// Does it, and takes it back to see that it was one step.
fn once(editor: &mut Editor, act: impl FnOnce(&mut Editor)) {
    let before = editor.document().layout().clone();
    act(editor);
    let after = editor.document().layout().clone();
    assert!(after != before, "nothing happened");
    run(editor, "cmd-undo");
    assert!(*editor.document().layout() == before, "more than one step");
    run(editor, "cmd-redo");
    assert!(*editor.document().layout() == after);
}

#[test]
fn six_ways_to_align_by_the_box_of_the_selection() {
    let cases: [(&'static str, [(i32, i32); 3]); 6] = [
        ("cmd-align-left", [(10_000, 10_000), (10_000, 14_000), (10_000, 20_000)]),
        ("cmd-align-right", [(24_000, 10_000), (24_000, 14_000), (23_000, 20_000)]),
        ("cmd-align-centre", [(17_000, 10_000), (17_000, 14_000), (16_500, 20_000)]),
        ("cmd-align-bottom", [(10_000, 10_000), (13_000, 10_000), (23_000, 10_000)]),
        ("cmd-align-top", [(10_000, 19_000), (13_000, 19_000), (23_000, 20_000)]),
        ("cmd-align-middle", [(10_000, 14_500), (13_000, 14_500), (23_000, 15_000)]),
    ];
    for (command, places) in cases {
        let mut editor = scattered();
        once(&mut editor, |editor| run(editor, command));
        for (name, (x, y)) in ["a", "b", "c"].into_iter().zip(places) {
            assert_eq!(corner(&editor, name), Point::new(x, y), "{command} {name}");
        }
    }
}

#[test]
fn a_turned_booth_is_aligned_by_its_box() {
    let mut editor = scattered();
    turn(&mut editor, "c", Angle::QUARTER);
    run(&mut editor, "cmd-align-left");
    let bounds = editor.document().index().bounds(id("c")).unwrap();
    assert_eq!((bounds.min.x, corner(&editor, "c")), (10_000.0, Point::new(12_000, 20_000)));
}

#[test]
fn a_locked_booth_stays_and_others_align_with_it() {
    let mut editor = scattered();
    lock(&mut editor, "c");
    run(&mut editor, "cmd-align-right");
    assert_eq!([corner(&editor, "a").x, corner(&editor, "c").x], [24_000, 23_000]);
    let notice = editor.take_notice().unwrap();
    assert_eq!((notice.key, notice.values.len()), ("editor-locked-stayed", 1));
    lock(&mut editor, "a");
    lock(&mut editor, "b");
    for command in ["cmd-align-left", "cmd-mirror-across", "cmd-distribute-gaps-along", "cmd-same-size"] {
        assert_eq!(editor.run(CommandId(command)).unwrap_err().key, "editor-all-locked", "{command}");
    }
}

#[test]
fn centres_and_gaps_are_spread_evenly_and_the_ends_stay() {
    let mut editor = scattered();
    once(&mut editor, |editor| run(editor, "cmd-distribute-centres-across"));
    // Middles at 11.5 and 25 m: the one between them at 18.25 m.
    assert_eq!(["a", "b", "c"].map(|name| corner(&editor, name).x), [10_000, 16_750, 23_000]);
    let mut editor = scattered();
    once(&mut editor, |editor| run(editor, "cmd-distribute-gaps-across"));
    // 17 m less 10 m of booths are two gaps of 3.5 m.
    assert_eq!(["a", "b", "c"].map(|name| corner(&editor, name).x), [10_000, 16_500, 23_000]);
    run(&mut editor, "cmd-distribute-gaps-along");
    assert_eq!(["a", "b", "c"].map(|name| corner(&editor, name).y), [10_000, 15_000, 20_000]);
}

#[test]
fn a_typed_gap_stands_between_neighbours() {
    let mut editor = scattered();
    run(&mut editor, "cmd-gap-across");
    assert_eq!(editor.take_requests(), [Request::Ask(Ask::Gap(Axis::X))]);
    once(&mut editor, |editor| editor.arrange(&Arrange::Gap(Axis::X, 1_500)).unwrap());
    assert_eq!(["a", "b", "c"].map(|name| corner(&editor, name).x), [10_000, 14_500, 19_000]);
    assert_eq!(["a", "b", "c"].map(|name| corner(&editor, name).y), [10_000, 14_000, 20_000]);
}

#[test]
fn rectangles_take_the_size_of_the_largest() {
    for (command, size) in
        [("cmd-same-width", (4_000, 3_000)), ("cmd-same-depth", (3_000, 3_000)), ("cmd-same-size", (4_000, 3_000))]
    {
        let mut editor = scattered();
        once(&mut editor, |editor| run(editor, command));
        let a = frame(&editor, "a");
        assert_eq!((a.corner, a.size), (Point::new(10_000, 10_000), Size::new(size.0, size.1)), "{command}");
    }
    let mut editor = scattered();
    editor.select([id("h")]);
    assert!(!editor.can_run(CommandId("cmd-same-size")), "it takes two");
}

#[test]
fn mirroring_twice_changes_nothing_and_once_changes_sides() {
    let mut editor = scattered();
    turn(&mut editor, "b", Angle::from_degrees(30.0));
    let before = editor.document().layout().clone();
    once(&mut editor, |editor| run(editor, "cmd-mirror-across"));
    assert_eq!(corner(&editor, "a"), Point::new(24_000, 10_000), "from the left end to the right one");
    assert_eq!(frame(&editor, "b").angle, Angle::from_degrees(330.0));
    run(&mut editor, "cmd-mirror-across");
    for name in ["a", "b", "c"] {
        let (now, then) = (frame(&editor, name), before.object(id(name)).unwrap().thing.corners()[0]);
        assert!(now.corner.place().distance(then) <= 1.5, "{name}");
    }
}

#[test]
fn halls_texts_and_dimensions_are_mirrored_too() {
    let mut editor = session();
    let label = Label {
        at: Point::new(10_000, 30_000),
        text: Names::zh_en("字", "T"),
        height: 500,
        angle: Angle::QUARTER,
        leader: None,
    };
    let (from, to) = (Anchor::Point(Point::new(10_000, 20_000)), Anchor::Point(Point::new(20_000, 20_000)));
    let things = [("l", Thing::Label(label)), ("d", Thing::Dimension(Dimension::aligned(from, to, 500)))];
    for (name, thing) in things {
        editor.change(Message::new("edit-paste"), |tx| tx.add(Object::new(id(name), thing)).map(|_| ())).unwrap();
    }
    editor.select(["h", "l", "d"].map(id));
    run(&mut editor, "cmd-mirror-across");
    let layout = editor.document().layout();
    let Thing::Label(label) = &layout.object(id("l")).unwrap().thing else { panic!("a text") };
    assert_eq!((label.at, label.angle), (Point::new(50_000, 30_000), Angle::from_degrees(270.0)));
    let Thing::Dimension(dimension) = &layout.object(id("d")).unwrap().thing else { panic!("a dimension") };
    assert_eq!((dimension.from, dimension.offset), (Anchor::Point(Point::new(50_000, 20_000)), -500));
    assert_eq!(layout.object(id("h")).unwrap().hall().unwrap().outline.area(), 2_400_000_000);
}

#[test]
fn a_typed_angle_turns_about_the_middle() {
    let mut editor = session();
    editor.select([id("c")]);
    run(&mut editor, "cmd-turn-by");
    assert_eq!(editor.take_requests(), [Request::Ask(Ask::Turn)]);
    once(&mut editor, |editor| editor.arrange(&Arrange::Turn(Angle::from_degrees(-90.0))).unwrap());
    assert_eq!(frame(&editor, "c").angle, Angle::from_degrees(270.0));
    assert!(frame(&editor, "c").centre().distance(Place::new(24_500.0, 11_500.0)) < 1.0);
}

fn rows(columns: usize, rows: usize) -> Array {
    Array {
        columns,
        rows,
        across: 0,
        along: 3_000,
        angle: Angle::ZERO,
        spacing: Spacing::Gaps,
        numbering: Numbering::CountUp,
    }
}

#[test]
fn copies_in_rows_take_the_next_numbers_and_no_exhibitors() {
    let mut editor = session();
    let mut object = editor.document().layout().object(id("a")).unwrap().clone();
    let Thing::Booth(booth) = &mut object.thing else { panic!("a booth") };
    booth.number = Some("7A08".to_owned());
    editor.change(Message::new("edit-paste"), |tx| tx.replace(object)).unwrap();
    editor.select([id("a")]);
    once(&mut editor, |editor| editor.arrange(&Arrange::Array(rows(1, 4))).unwrap());
    editor.select([id("a")]);
    run(&mut editor, "cmd-undo");
    editor.select([id("a")]);
    editor.arrange(&Arrange::Array(rows(1, 4))).unwrap();
    let mut made: Vec<(i32, String)> = editor
        .selection()
        .iter()
        .filter_map(|&id| editor.document().layout().object(id)?.booth())
        .map(|booth| (booth.outline.bounds().min.y as i32, booth.number.clone().unwrap()))
        .collect();
    made.sort();
    let wanted = [(10_000, "7A08"), (16_000, "7A09"), (22_000, "7A10"), (28_000, "7A11")];
    assert_eq!(made, wanted.map(|(y, number)| (y, number.to_owned())));
}

#[test]
fn copies_run_along_the_angle_by_steps() {
    let mut editor = session();
    turn(&mut editor, "c", Angle::QUARTER);
    editor.select([id("c")]);
    assert_eq!(editor.selection_angle(), Angle::QUARTER);
    let angle = editor.selection_angle();
    let array = Array { angle, spacing: Spacing::Steps, across: 5_000, numbering: Numbering::Empty, ..rows(3, 1) };
    editor.arrange(&Arrange::Array(array)).unwrap();
    let mut places: Vec<(i32, i32)> = editor
        .selection()
        .iter()
        .map(|id| editor.document().layout().object(*id).unwrap().thing.corners()[0].rounded())
        .map(|corner| (corner.x, corner.y))
        .collect();
    places.sort();
    assert_eq!(places, [(23_000, 10_000), (23_000, 15_000), (23_000, 20_000)]);
    let empty = editor.document().layout().booths().filter(|(_, booth)| booth.number.is_none()).count();
    assert_eq!(empty, 2);
}

#[test]
fn too_many_copies_and_none_are_refused() {
    let mut editor = session();
    editor.select([id("a")]);
    let refused = |editor: &mut Editor, array| editor.arrange(&Arrange::Array(array)).unwrap_err().key;
    assert_eq!(refused(&mut editor, rows(1, 1)), "editor-array-nothing");
    assert_eq!(refused(&mut editor, rows(1_000, 1_000)), "editor-array-many");
    assert_eq!(refused(&mut editor, rows(usize::MAX, usize::MAX)), "editor-array-many");
}
