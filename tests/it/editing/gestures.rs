//! Select, move, resize, turn.

use hallplan::editor::{CanvasEvent, EventKind};
use hallplan::geometry::{Outline, Point, Size};
use hallplan::model::{Object, Record, Thing};

use super::{ZOOM, at, click, corner, drag, event, hall, id, run, selected, session};

#[test]
fn a_drag_is_one_step_of_undo() {
    let mut editor = session();
    drag(&mut editor, &[at(11.0, 11.0), at(12.0, 12.0), at(15.0, 20.0), at(11.0, 25.0)]);
    assert_eq!(corner(&editor, "a"), Point::new(10_000, 24_000));
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-move");
    run(&mut editor, "cmd-undo");
    assert_eq!(corner(&editor, "a"), Point::new(10_000, 10_000));
    assert!(editor.document().undo_label().is_none());
    assert!(editor.document().is_saved());
    run(&mut editor, "cmd-redo");
    assert_eq!(corner(&editor, "a"), Point::new(10_000, 24_000));
}

#[test]
fn findings_speak_while_a_booth_is_dragged() {
    let mut editor = session();
    event(&mut editor, EventKind::Press, at(11.0, 11.0));
    event(&mut editor, EventKind::Move, at(12.5, 11.0));
    let overlaps = |editor: &hallplan::editor::Editor| {
        editor.document().findings().about(id("a")).filter(|finding| finding.rule == "overlap").count()
    };
    assert_eq!(overlaps(&editor), 1);
    event(&mut editor, EventKind::Move, at(11.0, 21.0));
    assert_eq!(overlaps(&editor), 0);
    event(&mut editor, EventKind::Release, at(11.0, 21.0));
    assert_eq!(overlaps(&editor), 0);
}

#[test]
fn escape_takes_a_drag_back() {
    let mut editor = session();
    let before = editor.document().layout().clone();
    event(&mut editor, EventKind::Press, at(11.0, 11.0));
    event(&mut editor, EventKind::Move, at(30.0, 30.0));
    assert!(*editor.document().layout() != before);
    event(&mut editor, EventKind::Cancel, at(30.0, 30.0));
    event(&mut editor, EventKind::Move, at(35.0, 30.0));
    event(&mut editor, EventKind::Release, at(35.0, 30.0));
    assert!(*editor.document().layout() == before);
    assert!(editor.document().undo_label().is_none());
}

#[test]
fn another_tool_in_the_middle_of_a_drag_takes_it_back() {
    let mut editor = session();
    let before = editor.document().layout().clone();
    event(&mut editor, EventKind::Press, at(11.0, 11.0));
    event(&mut editor, EventKind::Move, at(30.0, 30.0));
    editor.set_tool(hallplan::editor::ToolId("tool-measure"));
    assert!(*editor.document().layout() == before);
    assert!(!editor.document().is_open());
}

#[test]
fn a_click_selects_and_shift_adds_and_takes_away() {
    let mut editor = session();
    click(&mut editor, at(11.0, 11.0));
    assert_eq!(selected(&editor), ["a"]);
    let shifted = |kind| CanvasEvent { shift: true, ..CanvasEvent::new(kind, at(24.0, 11.0), ZOOM) };
    editor.handle(shifted(EventKind::Press));
    editor.handle(shifted(EventKind::Release));
    assert_eq!(selected(&editor), ["a", "c"]);
    editor.handle(shifted(EventKind::Press));
    editor.handle(shifted(EventKind::Release));
    assert_eq!(selected(&editor), ["a"]);
    click(&mut editor, at(40.0, 30.0));
    assert!(selected(&editor).is_empty());
}

#[test]
fn a_frame_to_the_right_takes_what_is_inside_and_to_the_left_what_it_touches() {
    let mut editor = session();
    drag(&mut editor, &[at(9.0, 9.0), at(14.0, 14.0)]);
    assert_eq!(selected(&editor), ["a"]);
    drag(&mut editor, &[at(14.0, 14.0), at(9.0, 9.0)]);
    assert_eq!(selected(&editor), ["a", "b"]);
}

#[test]
fn a_pulled_side_resizes_one_booth() {
    let mut editor = session();
    click(&mut editor, at(24.0, 11.0));
    drag(&mut editor, &[at(26.0, 11.5), at(27.0, 11.5), at(29.0, 11.5)]);
    let Some(Outline::Rectangle(rectangle)) = editor.document().layout().object(id("c")).unwrap().thing.outline()
    else {
        panic!("a booth is a rectangle")
    };
    assert_eq!((rectangle.corner, rectangle.size), (Point::new(23_000, 10_000), Size::new(6_000, 3_000)));
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-resize");
}

#[test]
fn the_turn_grip_turns_about_the_middle() {
    let mut editor = session();
    click(&mut editor, at(24.0, 11.0));
    // The grip lies 28 pixels above the box: at 13.56 m; turning it to the left of the middle is a quarter turn.
    drag(&mut editor, &[at(24.5, 13.56), at(20.0, 13.0), at(15.0, 11.5)]);
    assert_eq!(corner(&editor, "c"), Point::new(26_000, 10_000));
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-turn");
}

#[test]
fn a_locked_booth_stays_and_it_is_said() {
    let mut editor = session();
    click(&mut editor, at(11.0, 11.0));
    run(&mut editor, "cmd-lock");
    drag(&mut editor, &[at(11.0, 11.0), at(30.0, 30.0)]);
    assert_eq!(corner(&editor, "a"), Point::new(10_000, 10_000));
    assert_eq!(editor.take_notice().unwrap().key, "editor-all-locked");
    assert_eq!(editor.run(hallplan::editor::CommandId("cmd-delete")).unwrap_err().key, "editor-all-locked");
}

#[test]
fn a_booth_dropped_wholly_in_another_hall_changes_its_hall_in_the_same_step() {
    let mut editor = session();
    let other = Object::new(id("h2"), Thing::Hall(hall(70_000)));
    editor.document_mut().edit(hallplan::message::Message::new("edit-insert"), |tx| tx.add(other).map(|_| ())).unwrap();
    drag(&mut editor, &[at(11.0, 11.0), at(50.0, 11.0), at(91.0, 11.0)]);
    let hall_of =
        |editor: &hallplan::editor::Editor| editor.document().layout().object(id("a")).unwrap().booth().unwrap().hall;
    assert_eq!(hall_of(&editor), Some(id("h2")));
    run(&mut editor, "cmd-undo");
    assert_eq!(hall_of(&editor), Some(id("h")));
}

#[test]
fn many_objects_are_moved_once_on_release() {
    let mut editor = session();
    let mut ids = Vec::new();
    editor
        .document_mut()
        .edit(hallplan::message::Message::new("edit-paste"), |tx| {
            for i in 0..1_100 {
                let rectangle =
                    hallplan::geometry::Rectangle::new(Point::new(i * 4_000, 100_000), Size::new(3_000, 3_000));
                let thing = Thing::Booth(hallplan::model::Booth::new(Outline::Rectangle(rectangle)));
                ids.push(tx.add(Object::new(id(&format!("m{i}")), thing))?);
            }
            Ok(())
        })
        .unwrap();
    editor.select(ids);
    event(&mut editor, EventKind::Press, at(1.0, 101.0));
    event(&mut editor, EventKind::Move, at(1.0, 111.0));
    assert_eq!(corner(&editor, "m5").y, 100_000, "not while dragging");
    event(&mut editor, EventKind::Release, at(1.0, 111.0));
    assert_eq!(corner(&editor, "m5").y, 110_000);
    run(&mut editor, "cmd-undo");
    assert_eq!(corner(&editor, "m1099").y, 100_000);
}

#[test]
fn a_dragged_booth_snaps_to_its_neighbour_unless_the_key_is_held() {
    let mut editor = session();
    editor.snapping.on = true;
    editor.snapping.grid = false;
    // 60 mm short of b's right side and 40 mm too high: within 8 pixels of 20 mm.
    drag(&mut editor, &[at(24.0, 11.0), at(20.0, 11.0), at(17.06, 11.04)]);
    assert_eq!(corner(&editor, "c"), Point::new(16_000, 10_000));
    run(&mut editor, "cmd-undo");
    let suspended = |kind, place| CanvasEvent { alt: true, ..CanvasEvent::new(kind, place, ZOOM) };
    editor.handle(suspended(EventKind::Press, at(24.0, 11.0)));
    editor.handle(suspended(EventKind::Move, at(17.06, 11.04)));
    editor.handle(suspended(EventKind::Release, at(17.06, 11.04)));
    assert_eq!(corner(&editor, "c"), Point::new(16_060, 10_040));
}

#[test]
fn nudging_goes_by_the_grid_when_it_is_on() {
    let mut editor = session();
    click(&mut editor, at(11.0, 11.0));
    run(&mut editor, "cmd-nudge-up");
    assert_eq!(corner(&editor, "a"), Point::new(10_000, 10_010));
    run(&mut editor, "cmd-nudge-left-far");
    assert_eq!(corner(&editor, "a"), Point::new(9_900, 10_010));
    run(&mut editor, "cmd-snapping");
    run(&mut editor, "cmd-nudge-right");
    assert_eq!(corner(&editor, "a"), Point::new(10_400, 10_010));
    run(&mut editor, "cmd-nudge-down-far");
    assert_eq!(corner(&editor, "a"), Point::new(10_400, 5_010), "ten steps of the grid");
}

#[test]
fn removing_a_hall_leaves_nothing_that_names_it() {
    let mut editor = session();
    editor.select([id("h")]);
    run(&mut editor, "cmd-delete");
    assert!(editor.document().layout().booths().all(|(_, booth)| booth.hall.is_none()));
    run(&mut editor, "cmd-undo");
    assert!(editor.document().layout().booths().all(|(_, booth)| booth.hall == Some(id("h"))));
    let layout = editor.document().layout();
    assert!(matches!(layout.record(&hallplan::model::RecordId::Object(id("h"))), Some(Record::Object(_))));
}

#[test]
fn a_drag_tells_how_far_the_walls_are() {
    use hallplan::editor::OverlayMark;
    let mut editor = session();
    event(&mut editor, EventKind::Press, at(11.5, 11.5));
    for x in [12.0, 13.0, 14.5] {
        event(&mut editor, EventKind::Move, at(x, 9.5));
    }
    let told = |editor: &hallplan::editor::Editor| -> Vec<(f64, f64)> {
        let marks = editor.overlay(ZOOM);
        let guides = marks.iter().filter_map(|mark| match mark {
            OverlayMark::Guide(from, to) => Some((to.x - from.x, to.y - from.y)),
            _ => None,
        });
        guides.collect()
    };
    // The booth is at 13 m and 8 m now, 3 m x 3 m; the walls at its left and below it are nearer.
    assert_eq!(told(&editor), [(-13_000.0, 0.0), (0.0, -8_000.0)]);
    event(&mut editor, EventKind::Cancel, at(14.5, 9.5));
    assert!(told(&editor).is_empty());
    // Outside any hall there are no walls.
    event(&mut editor, EventKind::Press, at(11.5, 11.5));
    event(&mut editor, EventKind::Move, at(111.5, 11.5));
    assert!(told(&editor).is_empty());
    event(&mut editor, EventKind::Cancel, at(111.5, 11.5));
}
