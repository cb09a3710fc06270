//! Background pictures: put in, calibrated on a known length, replaced without anything else moving.

use std::sync::Arc;

use hallplan::editor::Editor;
use hallplan::editor::snapping::{SnapSettings, Snapper, Source};
use hallplan::geometry::{Angle, Place, Point, Rectangle, Size};
use hallplan::message::Message;
use hallplan::model::{Crop, Drawing, DrawingLayer, Kind, Object, ObjectId, Picture, Thing, Underlay};

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

/// A drawing of 10 m × 5 m with its lower left corner at 100 m, 100 m: a line on layer A, another across it on layer B.
fn with_drawing(crop: Option<Crop>) -> Editor {
    let mut editor = session();
    let layer = |name: &str, line: [Point; 2]| DrawingLayer {
        name: name.to_owned(),
        lines: vec![line.to_vec()],
        ..DrawingLayer::default()
    };
    let layers = vec![
        layer("A", [Point::new(1_000, 1_000), Point::new(9_000, 1_000)]),
        layer("B", [Point::new(4_000, 0), Point::new(4_000, 4_000)]),
    ];
    let picture = Picture::Drawing(Arc::new(Drawing { size: Size::new(10_000, 5_000), layers }));
    let frame = Rectangle::new(Point::new(100_000, 100_000), Size::new(10_000, 5_000));
    let thing = Thing::Underlay(Underlay { picture, frame, crop, opacity: 60, calibration: None });
    editor.change(Message::new("test"), |tx| tx.add(Object::new(id("d"), thing)).map(|_| ())).unwrap();
    editor
}

/// What a place is snapped to with only these sources, 10 mm of the plan to a pixel.
fn snapped(editor: &Editor, sources: &[Source], x: f64, y: f64) -> (Place, Option<Source>) {
    let mut settings = SnapSettings::default();
    Source::ALL.iter().for_each(|&source| *settings.switch(source) = sources.contains(&source));
    let snapper = Snapper::new(editor.document(), &settings, 10.0, false).seeing(editor.layers());
    let (place, snapped) = snapper.place(Place::new(x, y), &[]);
    (place, snapped.mark.map(|(_, source)| source))
}

#[test]
fn lines_of_a_drawing_are_snapped_to_like_those_of_things() {
    let editor = with_drawing(None);
    let cases = [
        (Source::Corner, (101_030.0, 101_040.0), (101_000.0, 101_000.0)),
        (Source::Edge, (102_345.0, 101_030.0), (102_345.0, 101_000.0)),
        (Source::Middle, (105_020.0, 101_030.0), (105_000.0, 101_000.0)),
        (Source::Intersection, (104_030.0, 101_030.0), (104_000.0, 101_000.0)),
    ];
    for (source, (x, y), (to_x, to_y)) in cases {
        assert_eq!(snapped(&editor, &[source], x, y), (Place::new(to_x, to_y), Some(source)));
        assert_eq!(snapped(&editor, &[], x, y), (Place::new(x, y), None), "{source:?} is off");
    }
}

#[test]
fn lines_that_are_hidden_or_cut_off_are_not_snapped_to_and_moved_ones_are_where_they_lie() {
    let mut editor = with_drawing(None);
    let hiding = picture(&editor, id("d")).hiding(|_, layer| layer.name == "A").unwrap();
    let put = |editor: &mut Editor, underlay: Underlay| {
        let object = Object::new(id("d"), Thing::Underlay(underlay));
        editor.change(Message::new("test"), |tx| tx.replace(object)).unwrap();
    };
    put(&mut editor, hiding.clone());
    assert_eq!(snapped(&editor, &[Source::Corner], 101_030.0, 101_040.0).1, None);
    assert_eq!(snapped(&editor, &[Source::Corner], 104_030.0, 104_030.0).1, Some(Source::Corner));
    assert_eq!(hiding.hiding(|_, layer| layer.name == "A"), None, "nothing changes");
    // Moved, turned a quarter to the left and twice as large.
    let frame =
        Rectangle { angle: Angle::from_degrees(90.0), ..Rectangle::new(Point::new(0, 0), Size::new(20_000, 10_000)) };
    put(&mut editor, Underlay { frame, ..hiding });
    assert_eq!(snapped(&editor, &[Source::Corner], -7_980.0, 8_030.0).0, Place::new(-8_000.0, 8_000.0));
    let cropped = with_drawing(Some(Crop { right: 500, ..Crop::default() }));
    assert_eq!(snapped(&cropped, &[Source::Edge], 107_000.0, 101_030.0).1, None, "cut off");
    assert_eq!(snapped(&cropped, &[Source::Edge], 104_800.0, 101_030.0).1, Some(Source::Edge));
}

#[test]
fn a_moved_booth_comes_flush_with_a_line_of_a_drawing() {
    use hallplan::editor::snapping::Moved;
    use hallplan::geometry::{Bounds, Offset};
    let editor = with_drawing(None);
    let settings = SnapSettings { grid: false, ..SnapSettings::default() };
    let snapper = Snapper::new(editor.document(), &settings, 10.0, false);
    let bounds = Bounds::between(Place::new(105_500.0, 101_030.0), Place::new(108_500.0, 104_030.0));
    let moved = Moved { bounds, corners: &bounds.corners(), anchor: bounds.min };
    let (offset, _) = snapper.offset(Offset::new(0, 0), &moved, &[]);
    assert_eq!(offset, Offset::new(0, -30));
}

#[test]
fn what_is_cut_off_of_a_drawing_is_not_drawn() {
    let lines = |crop| {
        let editor = with_drawing(crop);
        let layout = editor.document().layout();
        let near = |_: &hallplan::geometry::Bounds| Vec::new();
        let scene = hallplan::scene::build(layout, &hallplan::scene::View::printed(layout, 200.0, &near));
        let of_drawing = scene.shapes.into_iter().filter(|shape| shape.source == Some(id("d")));
        let lines = of_drawing.filter_map(|shape| match shape.mark {
            hallplan::scene::Mark::Line { places, .. } => Some(places),
            _ => None,
        });
        lines.collect::<Vec<_>>()
    };
    assert_eq!(lines(None).len(), 2);
    let half = lines(Some(Crop { right: 500, ..Crop::default() }));
    assert_eq!(half.first().and_then(|line| line.last()), Some(&Place::new(105_000.0, 101_000.0)));
    assert_eq!(lines(Some(Crop { left: 950, ..Crop::default() })).len(), 0);
}
