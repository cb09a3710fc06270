//! What is snapped to, by its switches and in its order.

use hallplan::editor::snapping::{Guide, SnapSettings, Source};
use hallplan::editor::{CommandId, Editor, EventKind, OverlayMark, ToolId, commands};
use hallplan::geometry::{Angle, Axis, Outline, Place, Point, Rectangle, Size};
use hallplan::message::Message;
use hallplan::model::{Booth, Kind, Object, Thing};

use super::{ZOOM, at, corner, drag, event, id, run, session};

/// A session where nothing but these sources snaps.
fn only(sources: &[Source]) -> Editor {
    let mut editor = session();
    editor.snapping.on = true;
    for &source in Source::ALL {
        *editor.snapping.switch(source) = sources.contains(&source);
    }
    editor
}

fn add(editor: &mut Editor, name: &str, rectangle: Rectangle) {
    let booth = Object::new(id(name), Thing::Booth(Booth::new(Outline::Rectangle(rectangle))));
    editor.change(Message::new("edit-paste"), |tx| tx.add(booth).map(|_| ())).unwrap();
}

/// Where a measure that begins at the first place and goes to the second ends, and what it snapped to.
fn measured(editor: &mut Editor, from: Place, to: Place) -> (Point, Option<Source>) {
    editor.set_tool(ToolId("tool-measure"));
    event(editor, EventKind::Press, from);
    event(editor, EventKind::Move, to);
    let overlay = editor.overlay(ZOOM);
    let end = overlay.iter().find_map(|mark| match mark {
        OverlayMark::Outline { places, closed: false, .. } => places.last().copied(),
        _ => None,
    });
    let source = overlay.iter().find_map(|mark| match mark {
        OverlayMark::Snapped { source, .. } => Some(*source),
        _ => None,
    });
    event(editor, EventKind::Cancel, to);
    (end.expect("a measure").rounded(), source)
}

fn mm(x: i32, y: i32) -> Point {
    Point::new(x, y)
}

#[test]
fn every_source_has_a_switch_of_its_own_and_a_command() {
    let mut editor = session();
    for &source in Source::ALL {
        let before = editor.snapping.has(source);
        assert!(commands::command(CommandId(source.command())).is_some(), "{source:?}");
        let others: Vec<bool> = Source::ALL.iter().map(|&it| editor.snapping.has(it)).collect();
        run(&mut editor, source.command());
        assert_eq!(editor.snapping.has(source), !before);
        let changed = Source::ALL.iter().zip(others).filter(|&(&it, was)| editor.snapping.has(it) != was).count();
        assert_eq!(changed, 1, "{source:?}");
        assert_eq!(*editor.snapping.switch(source), !before);
    }
}

#[test]
fn places_of_things_are_met_with_their_own_mark() {
    // The booth c covers 23 to 26 m by 10 to 13 m; 8 pixels are 160 mm.
    let cases = [
        (Source::Corner, at(26.1, 13.1), mm(26_000, 13_000)),
        (Source::Middle, at(24.6, 13.1), mm(24_500, 13_000)),
        (Source::Centre, at(24.6, 11.4), mm(24_500, 11_500)),
        (Source::Edge, at(25.3, 13.1), mm(25_300, 13_000)),
    ];
    for (source, pointer, wanted) in cases {
        let mut editor = only(&[source]);
        assert_eq!(measured(&mut editor, at(40.0, 30.0), pointer), (wanted, Some(source)));
        let mut without = only(&[]);
        assert_eq!(measured(&mut without, at(40.0, 30.0), pointer), (pointer.rounded(), None), "{source:?} is off");
    }
}

#[test]
fn crossing_edges_are_met() {
    let mut editor = only(&[Source::Intersection]);
    add(&mut editor, "x", Rectangle::new(mm(24_000, 12_000), Size::new(5_000, 5_000)));
    assert_eq!(measured(&mut editor, at(40.0, 30.0), at(26.1, 12.1)), (mm(26_000, 12_000), Some(Source::Intersection)));
}

#[test]
fn a_perpendicular_from_where_a_line_begins_is_met() {
    let mut editor = only(&[Source::Perpendicular]);
    assert_eq!(
        measured(&mut editor, at(24.2, 20.0), at(24.3, 13.05)),
        (mm(24_200, 13_000), Some(Source::Perpendicular))
    );
    let beside = measured(&mut editor, at(30.0, 20.0), at(26.0, 13.05));
    assert_eq!(beside.1, None, "its foot would lie beside the edge");
}

#[test]
fn lines_go_on_from_slanted_edges_and_along_the_axes() {
    let mut editor = only(&[Source::Extension]);
    let angle = Angle::from_degrees(45.0);
    add(&mut editor, "x", Rectangle { corner: mm(40_000, 20_000), size: Size::new(2_000, 2_000), angle });
    let (end, source) = measured(&mut editor, at(50.0, 5.0), at(44.0, 24.1));
    assert_eq!((end, source), (mm(44_050, 24_050), Some(Source::Extension)));
    let (end, source) = measured(&mut editor, at(50.0, 5.0), at(30.5, 13.1));
    assert_eq!((end.y, source), (13_000, None), "level with the top of c");
}

#[test]
fn directions_go_in_steps() {
    let mut editor = only(&[Source::Polar]);
    let from = at(40.0, 20.0);
    assert_eq!(measured(&mut editor, from, at(43.0, 23.1)), (mm(43_050, 23_050), Some(Source::Polar)));
    editor.snapping.polar_step = 90;
    assert_eq!(measured(&mut editor, from, at(43.0, 23.1)).1, None);
    let mut gridded = only(&[Source::Polar, Source::Grid]);
    assert_eq!(measured(&mut gridded, from, at(43.3, 20.1)), (mm(43_500, 20_000), Some(Source::Polar)));
}

#[test]
fn the_nearest_place_wins_and_corners_come_first_where_they_are_as_near() {
    let mut editor = only(&[Source::Corner, Source::Middle, Source::Edge, Source::Grid]);
    // The middle of c's right side lies on a corner of x.
    add(&mut editor, "x", Rectangle::new(mm(26_000, 11_500), Size::new(3_000, 1_000)));
    assert_eq!(measured(&mut editor, at(40.0, 30.0), at(26.0, 11.55)), (mm(26_000, 11_500), Some(Source::Corner)));
    assert_eq!(measured(&mut editor, at(40.0, 30.0), at(24.5, 13.1)).1, Some(Source::Middle));
    assert_eq!(measured(&mut editor, at(40.0, 30.0), at(25.3, 13.1)).1, Some(Source::Edge), "before the grid");
}

#[test]
fn the_reach_is_counted_in_pixels() {
    let mut editor = only(&[Source::Corner]);
    editor.snapping.pixels = 4.0;
    assert_eq!(measured(&mut editor, at(40.0, 30.0), at(26.1, 13.0)).1, None);
    editor.snapping.pixels = 6.0;
    assert_eq!(measured(&mut editor, at(40.0, 30.0), at(26.1, 13.0)).1, Some(Source::Corner));
}

#[test]
fn a_moved_booth_finds_the_middle_between_two_and_goes_on_with_their_gap() {
    let mut editor = only(&[Source::Gap]);
    add(&mut editor, "m", Rectangle::new(mm(40_000, 10_000), Size::new(3_000, 3_000)));
    // Between b, which ends at 16 m, and c, which begins at 23 m, 3 m have gaps of 2 m.
    drag(&mut editor, &[at(41.0, 11.0), at(30.0, 11.0), at(19.1, 11.2)]);
    assert_eq!(corner(&editor, "m"), mm(18_000, 10_200));
    // From n, which ends at 31 m, as far as n is from c: 2 m.
    run(&mut editor, "cmd-undo");
    add(&mut editor, "n", Rectangle::new(mm(28_000, 10_000), Size::new(3_000, 3_000)));
    drag(&mut editor, &[at(41.0, 11.0), at(36.0, 11.0), at(34.1, 11.2)]);
    assert_eq!(corner(&editor, "m"), mm(33_000, 10_200));
}

#[test]
fn gaps_are_found_upwards_too() {
    let mut editor = only(&[Source::Gap]);
    add(&mut editor, "u", Rectangle::new(mm(23_000, 15_000), Size::new(3_000, 3_000)));
    add(&mut editor, "m", Rectangle::new(mm(40_000, 30_000), Size::new(3_000, 3_000)));
    drag(&mut editor, &[at(41.0, 31.0), at(30.0, 25.0), at(24.3, 20.9)]);
    // c, 2 m, u, 2 m: from 20 m on.
    assert_eq!(corner(&editor, "m"), mm(23_300, 20_000));
}

#[test]
fn a_drawn_booth_takes_the_size_of_one_near() {
    let mut editor = only(&[Source::Size]);
    add(&mut editor, "x", Rectangle::new(mm(30_000, 10_000), Size::new(4_200, 2_600)));
    editor.set_tool(ToolId("tool-booth"));
    drag(&mut editor, &[at(30.0, 15.0), at(33.0, 16.0), at(34.1, 17.7)]);
    let drawn = editor.document().layout().object(*editor.selection().first().unwrap()).unwrap();
    let Some(Outline::Rectangle(drawn)) = drawn.thing.outline() else { panic!("a rectangle") };
    assert_eq!(drawn, Rectangle::new(mm(30_000, 15_000), Size::new(4_200, 2_600)));
}

#[test]
fn a_pulled_side_takes_the_size_of_one_near() {
    let mut editor = only(&[Source::Size]);
    add(&mut editor, "x", Rectangle::new(mm(30_000, 10_000), Size::new(4_200, 2_600)));
    super::click(&mut editor, at(24.0, 11.0));
    drag(&mut editor, &[at(26.0, 11.5), at(26.5, 11.5), at(27.1, 11.5)]);
    let Some(Outline::Rectangle(c)) = editor.document().layout().object(id("c")).unwrap().thing.outline() else {
        panic!("a rectangle")
    };
    assert_eq!(c.size, Size::new(4_200, 3_000));
}

#[test]
fn guides_hold_one_coordinate() {
    let mut editor = only(&[Source::Extension]);
    editor.snapping.guides = vec![Guide { axis: Axis::X, at: 41_234 }, Guide { axis: Axis::Y, at: 30_007 }];
    assert_eq!(measured(&mut editor, at(50.0, 5.0), at(41.3, 29.9)).0, mm(41_234, 30_007));
    drag_to(&mut editor, at(41.4, 31.3));
    assert_eq!(corner(&editor, "a"), mm(41_234, 30_007), "so do the sides of what is moved");
}

fn drag_to(editor: &mut Editor, corner: Place) {
    editor.set_tool(ToolId("tool-select"));
    let held = |place: Place| Place::new(place.x + 1_000.0, place.y + 1_000.0);
    let to = Place::new(corner.x - 100.0, corner.y - 1_200.0);
    drag(editor, &[held(at(10.0, 10.0)), held(at(20.0, 20.0)), held(to)]);
}

#[test]
fn everything_is_off_at_once() {
    let mut editor = session();
    editor.snapping = SnapSettings { on: false, polar: true, ..SnapSettings::default() };
    assert_eq!(measured(&mut editor, at(40.0, 30.0), at(26.1, 13.1)), (mm(26_100, 13_100), None));
    assert_eq!(editor.document().layout().of_kind(Kind::Booth).count(), 3);
}
