//! Background pictures: put in, calibrated on a known length, replaced without anything else moving.

use hallplan::geometry::{Angle, Point, Rectangle, Size};
use hallplan::model::{Kind, Object, ObjectId, Picture, Thing, Underlay};

use super::{id, run, session};

fn picture(editor: &hallplan::editor::Editor, id: ObjectId) -> Underlay {
    match &editor.document().layout().object(id).unwrap().thing {
        Thing::Underlay(underlay) => underlay.clone(),
        other => panic!("{other:?}"),
    }
}

fn bytes(text: &str) -> Picture {
    Picture::Embedded(text.as_bytes().into())
}

#[test]
fn a_picture_is_calibrated_about_its_first_place_and_checked() {
    let mut editor = session();
    let before = editor.document().layout().clone();
    let picture_id = editor.insert_picture(bytes("one"), (2_000, 1_000), 40_000).unwrap();
    let put = picture(&editor, picture_id);
    assert_eq!(put.frame.size, Size::new(40_000, 20_000));
    let from = put.frame.corner;
    let to = Point::new(from.x + 10_000, from.y);
    // What is 10 m on the plan is 25 m in truth.
    editor.calibrate(picture_id, from, to, 25_000).unwrap();
    let found = picture(&editor, picture_id);
    assert_eq!((found.frame.corner, found.frame.size), (from, Size::new(100_000, 50_000)));
    assert_eq!(
        found.calibration.map(|it| (it.from, it.to, it.length)),
        Some((from, Point::new(from.x + 25_000, from.y), 25_000))
    );
    let check = hallplan::editor::Deviation { measured: 50_100.0, length: 50_000 };
    assert_eq!((check.off(), check.thousandths()), (100.0, 2.0));
    assert!(editor.calibrate(picture_id, from, Point::new(from.x + 5, from.y), 1_000).is_err());
    assert!(editor.calibrate(picture_id, from, to, 2_000_000_000).is_err(), "larger than 10 km");
    assert_eq!(picture(&editor, picture_id), found);
    run(&mut editor, "cmd-undo");
    run(&mut editor, "cmd-undo");
    assert_eq!(*editor.document().layout(), before);
}

#[test]
fn another_picture_takes_its_place_and_nothing_else_moves() {
    let mut editor = session();
    let first = editor.insert_picture(bytes("one"), (2_000, 1_000), 40_000).unwrap();
    let turned = Rectangle { angle: Angle::from_degrees(30.0), ..picture(&editor, first).frame };
    let object = editor.document().layout().object(first).unwrap().clone();
    let thing = Thing::Underlay(Underlay { frame: turned, opacity: 35, ..picture(&editor, first) });
    editor.change(hallplan::message::Message::new("edit-paste"), |tx| tx.replace(Object { thing, ..object })).unwrap();
    let others = |editor: &hallplan::editor::Editor| -> Vec<Object> {
        editor.document().layout().objects().filter(|object| object.kind() != Kind::Underlay).cloned().collect()
    };
    let before = others(&editor);
    // The same drawing at twice the resolution.
    editor.replace_picture(first, bytes("two"), Some((2_000, 1_000)), (4_000, 2_000)).unwrap();
    let same = picture(&editor, first);
    assert_eq!((same.frame, same.opacity, same.picture), (turned, 35, bytes("two")));
    // A larger sheet: a pixel stays as large as it was, and so does the upper left corner.
    editor.replace_picture(first, bytes("three"), Some((4_000, 2_000)), (4_000, 3_000)).unwrap();
    let larger = picture(&editor, first);
    assert_eq!(larger.frame.size, Size::new(40_000, 30_000));
    let upper_left = |frame: Rectangle| frame.corners()[3];
    assert!(upper_left(larger.frame).distance(upper_left(turned)) < 1.0);
    assert_eq!(others(&editor), before);
    assert!(editor.replace_picture(id("a"), bytes("x"), None, (1, 1)).is_err());
}

#[test]
fn the_picture_that_is_meant_is_the_selected_or_the_only_one() {
    let mut editor = session();
    assert_eq!(editor.chosen_picture(), None);
    let first = editor.insert_picture(bytes("one"), (20, 10), 40_000).unwrap();
    editor.select([]);
    assert_eq!(editor.chosen_picture(), Some(first));
    let second = editor.insert_picture(bytes("two"), (20, 10), 40_000).unwrap();
    assert_eq!(editor.chosen_picture(), Some(second));
    editor.select([]);
    assert_eq!(editor.chosen_picture(), None);
    editor.select([id("a")]);
    assert_eq!(editor.chosen_picture(), None);
}
