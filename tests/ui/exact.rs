//! Exact drawing in the window: values typed at the pointer, units, guides, the dialogs that arrange.

use egui::{Event, Key, Modifiers, Pos2, Role};
use egui_kittest::kittest::Queryable;
use hallplan::geometry::{Axis, Point};
use hallplan::model::ObjectId;

use super::office::{Desk, Office, say};

/// A booth of the plan, with its middle on the screen.
fn some_booth(desk: &Desk) -> (ObjectId, Pos2) {
    let (object, booth) = desk.layout().booths().next().unwrap();
    (object.id, desk.0.state().on_screen(booth.outline.centre()))
}

fn corner(desk: &Desk, id: ObjectId) -> Point {
    desk.layout().object(id).unwrap().thing.corners()[0].rounded()
}

fn type_in(desk: &mut Desk, text: &str) {
    desk.0.event(Event::Text(text.to_owned()));
    desk.0.run_steps(3);
}

fn run(desk: &mut Desk, command: &'static str) {
    desk.press(Modifiers::COMMAND, Key::K);
    desk.0.get_by_role_and_label(Role::SearchInput, &say("app-palette-hint")).type_text(&say(command));
    desk.0.run_steps(3);
    desk.press(Modifiers::NONE, Key::Enter);
}

fn select(desk: &mut Desk) -> (ObjectId, Pos2) {
    let (id, at) = some_booth(desk);
    desk.0.hover_at(at);
    desk.0.step();
    desk.0.drag_at(at);
    desk.0.step();
    // The pointer leaves the window then; the canvas keeps the focus.
    desk.0.drop_at(at);
    desk.0.run_steps(3);
    assert!(desk.0.state().editor().selection().contains(&id));
    (id, at)
}

#[test]
fn a_value_typed_over_the_plan_moves_what_is_selected() {
    let office = Office::new();
    let mut desk = office.window();
    let (id, _) = select(&mut desk);
    let before = corner(&desk, id);
    type_in(&mut desk, "2,1");
    assert!(desk.0.query_by_role_and_label(Role::TextInput, &say("app-typed-value")).is_some());
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(corner(&desk, id), before, "Escape closes the field");
    assert!(desk.0.query_by_role_and_label(Role::TextInput, &say("app-typed-value")).is_none());
    type_in(&mut desk, "2,1");
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(corner(&desk, id), Point::new(before.x + 2_000, before.y + 1_000));
    assert!(desk.0.query_by_role_and_label(Role::TextInput, &say("app-typed-value")).is_none());
}

#[test]
fn a_bare_number_is_in_the_unit_that_is_shown() {
    let office = Office::new();
    let mut desk = office.window();
    run(&mut desk, "cmd-unit-mm");
    let (id, at) = select(&mut desk);
    let before = corner(&desk, id);
    type_in(&mut desk, "2000,150");
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(corner(&desk, id), Point::new(before.x + 2_000, before.y + 150));
    desk.0.hover_at(at);
    desk.0.run_steps(3);
    assert!(desk.0.query_all_by_label_contains(" mm").next().is_some(), "lengths are shown in it, too");
}

#[test]
fn a_value_typed_in_the_middle_of_a_drag_ends_it() {
    let office = Office::new();
    let mut desk = office.window();
    let (id, at) = select(&mut desk);
    let before = corner(&desk, id);
    desk.0.drag_at(at);
    desk.0.step();
    desk.0.hover_at(at + egui::vec2(0.0, 60.0));
    desk.0.run_steps(2);
    assert!(corner(&desk, id) != before);
    type_in(&mut desk, "0,-3.125");
    desk.0.drop_at(at + egui::vec2(0.0, 60.0));
    desk.0.run_steps(2);
    desk.press(Modifiers::NONE, Key::Enter);
    assert_eq!(corner(&desk, id), Point::new(before.x, before.y - 3_125), "though the button went up meanwhile");
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(corner(&desk, id), before);
    assert!(desk.is_saved(), "one step");
}

#[test]
fn copies_in_rows_are_counted_before_they_are_made() {
    let office = Office::new();
    let mut desk = office.window();
    let count = desk.layout().booths().count();
    select(&mut desk);
    run(&mut desk, "cmd-array");
    assert!(desk.says("9 new objects"));
    desk.click("app-apply");
    assert_eq!(desk.layout().booths().count(), count + 9);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.layout().booths().count(), count);
}

#[test]
fn a_guide_is_pulled_out_of_a_ruler_and_dropped_on_it_again() {
    let office = Office::new();
    let mut desk = office.window();
    run(&mut desk, "cmd-toggle-rulers");
    let canvas = desk.0.get_by_label(&say("app-canvas")).rect();
    let (ruler, plan) = (canvas.center_top() + egui::vec2(0.0, 8.0), canvas.center());
    let pull = |desk: &mut Desk, from: Pos2, to: Pos2| {
        desk.0.hover_at(from);
        desk.0.run_steps(2);
        desk.0.drag_at(from);
        desk.0.step();
        for part in [0.3, 0.7, 1.0] {
            desk.0.hover_at(from + (to - from) * part);
            desk.0.step();
        }
        desk.0.drop_at(to);
        desk.0.run_steps(3);
    };
    pull(&mut desk, ruler, plan);
    let guides = &desk.0.state().editor().snapping.guides;
    assert_eq!(guides.iter().map(|guide| guide.axis).collect::<Vec<_>>(), [Axis::Y]);
    let at = desk.0.state().on_screen(hallplan::geometry::Place::new(0.0, f64::from(guides[0].at)));
    assert!((at.y - plan.y).abs() < 12.0, "where it was dropped, or what is near there");
    pull(&mut desk, Pos2::new(canvas.left() + 8.0, at.y), ruler);
    assert!(desk.0.state().editor().snapping.guides.is_empty());
    assert!(desk.is_saved());
}
