//! What a planner sees: colours and what they mean, the plan in small, nothing but the plan.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use hallplan::geometry::Place;
use hallplan::model::BoothColours;

use super::office::{Desk, Office, say};

/// Chooses a colour in the command palette.
fn colour_by(desk: &mut Desk, key: &'static str) {
    desk.press(Modifiers::COMMAND, Key::K);
    desk.0.get_by_role_and_label(Role::SearchInput, &say("app-palette-hint")).type_text(&say(key));
    desk.0.run_steps(3);
    desk.press(Modifiers::NONE, Key::Enter);
    desk.0.run_steps(4);
}

/// Looks closer, so that not the whole plan is in view.
fn closer(desk: &mut Desk) {
    desk.press(Modifiers::COMMAND, Key::Plus);
    desk.wait("the small plan is shown", |desk| desk.shows("app-minimap"));
}

#[test]
fn the_legend_follows_the_colours_that_are_chosen() {
    let office = Office::new();
    let mut desk = office.window();
    assert!(desk.says("Legend: Pavilion, "));
    for (key, colours, told) in [
        ("cmd-colour-open-sides", BoothColours::OpenSides, "Legend: Open sides, "),
        ("cmd-colour-area", BoothColours::Area, "Legend: Area, Up to 9 m²"),
        ("cmd-colour-findings", BoothColours::Findings, "Legend: Findings, "),
    ] {
        colour_by(&mut desk, key);
        assert_eq!(desk.layout().settings().colours, colours);
        assert!(desk.says(told), "{told}");
    }
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.layout().settings().colours, BoothColours::Area, "it is a step of undo like any other");
    assert!(desk.says("Legend: Area, "));
}

#[test]
fn a_click_on_the_small_plan_moves_the_view_and_selects_nothing() {
    let office = Office::new();
    let mut desk = office.window();
    assert!(!desk.shows("app-minimap"), "the whole plan is in view");
    closer(&mut desk);
    let at = |desk: &Desk| desk.0.state().on_screen(Place::new(0.0, 0.0));
    let before = at(&desk);
    let small = desk.0.get_by_label(&say("app-minimap")).rect();
    desk.press(Modifiers::COMMAND, Key::A);
    let chosen = desk.0.state().editor().selection().clone();
    let there = small.left_top() + small.size() * 0.1;
    desk.0.hover_at(there);
    desk.0.step();
    desk.0.drag_at(there);
    desk.0.step();
    desk.0.drop_at(there);
    desk.0.run_steps(3);
    let moved = at(&desk) - before;
    assert!(moved.x > 100.0 && moved.y > 50.0, "the upper left of the plan came to the middle: {moved}");
    assert_eq!(*desk.0.state().editor().selection(), chosen);
}

#[test]
fn a_presentation_shows_nothing_but_the_plan_until_escape() {
    let office = Office::new();
    let mut desk = office.window();
    closer(&mut desk);
    let canvas = |desk: &Desk| desk.0.get_by_label(&say("app-canvas")).rect();
    let before = canvas(&desk);
    assert!(desk.says(&say("app-objects")));
    desk.press(Modifiers::NONE, Key::F11);
    assert_eq!(canvas(&desk).size(), egui::vec2(1280.0, 720.0));
    assert!(!desk.shows("app-objects") && !desk.shows("app-minimap"));
    desk.press(Modifiers::NONE, Key::Escape);
    assert_eq!(canvas(&desk), before);
    assert!(desk.shows("app-objects") && desk.shows("app-minimap"));
}

#[test]
fn a_view_is_kept_under_a_name_and_gone_back_to() {
    let office = Office::new();
    let mut desk = office.window();
    closer(&mut desk);
    let at = |desk: &Desk| desk.0.state().on_screen(Place::new(0.0, 0.0));
    let kept = at(&desk);
    desk.press(Modifiers::NONE, Key::F7);
    desk.wait("the views are listed", |desk| desk.shows("app-views-none"));
    desk.0.get_by_role_and_label(Role::TextInput, &say("app-views-name")).type_text("Hall 7");
    desk.0.run_steps(3);
    desk.0.get_by_label(&say("app-views-keep")).click();
    desk.0.run_steps(4);
    assert_eq!(desk.layout().settings().views.len(), 1);
    desk.press(Modifiers::NONE, Key::Escape);
    desk.press(Modifiers::COMMAND, Key::Num0);
    desk.0.run_steps(3);
    assert!((at(&desk) - kept).length() > 50.0, "the whole plan is shown");
    desk.press(Modifiers::NONE, Key::F7);
    desk.0.run_steps(3);
    desk.0.get_by_label("Hall 7").click();
    desk.0.run_steps(4);
    assert!((at(&desk) - kept).length() < 30.0, "{:?} {kept:?}", at(&desk));
}

#[test]
fn walking_distances_lie_under_the_booths_and_follow_exits_that_are_closed() {
    let office = Office::new();
    let mut desk = office.window();
    assert!(!desk.says(&say("scene-egress-aid")));
    colour_by(&mut desk, "cmd-ways-out");
    desk.wait("the map is there", |desk| desk.says("0–"));
    assert!(desk.says(&say("scene-egress-aid")) && !desk.says("exit closed"));
    let there = |desk: &Desk, x: f64, y: f64| desk.0.state().on_screen(Place::new(x, y));
    let before_the_door = there(&desk, 22_000.0, 1_200.0);
    desk.0.hover_at(before_the_door);
    desk.wait("the way is told", |desk| desk.says("to South 2 1."));
    // The door itself is chosen, and closed for a try.
    let door = there(&desk, 22_000.0, 0.0);
    desk.0.hover_at(door);
    desk.0.step();
    desk.0.drag_at(door);
    desk.0.step();
    desk.0.drop_at(door);
    desk.0.run_steps(3);
    assert_eq!(desk.0.state().editor().selected_exits().len(), 1);
    colour_by(&mut desk, "cmd-try-closed");
    desk.wait("the door is closed", |desk| desk.says("1 exit closed"));
    desk.0.hover_at(before_the_door);
    desk.wait("the way is longer", |desk| desk.says("to South 1 "));
    assert!(desk.0.state().editor().document().is_saved(), "a try changes nothing of the plan");
    colour_by(&mut desk, "cmd-ways-out");
    assert!(!desk.says(&say("scene-egress-aid")));
}
