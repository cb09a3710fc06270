//! Exhibitors put on the plan from their panel.

use egui::{Key, Modifiers, PointerButton, Pos2, Role, Vec2};
use egui_kittest::kittest::Queryable;
use hallplan::geometry::Place;
use hallplan::model::{ObjectId, Status};

use super::making::window_on;
use super::office::{Desk, Office, say};

const PLAN: &str = r#"{
"format": "hallplan",
"version": 1,
"halls": [
{"id":"hall7","name":{"en":"Hall 7","zh-CN":"7号馆"},"outline":[[0,0],[60000,0],[60000,40000],[0,40000]],"wall_thickness":300}
],
"booths": [
{"id":"b1","number":"A1","outline":{"at":[10000,10000],"size":[9000,9000]},"hall":"hall7","status":"contracted","exhibitors":["x1"]},
{"id":"b2","number":"A2","outline":{"at":[30000,10000],"size":[9000,9000]},"hall":"hall7"}
],
"exhibitors": [
{"id":"x1","name":{"zh-CN":"本田","en":"Honda"}},
{"id":"x2","name":{"zh-CN":"起亚","en":"Kia"},"country":"KR"}
]
}
"#;

fn tenants(desk: &Desk, booth: &str) -> Vec<String> {
    let booth = desk.layout().object(booth.parse::<ObjectId>().unwrap()).unwrap().booth().unwrap();
    booth.exhibitors.iter().map(ToString::to_string).collect()
}

fn pointer(desk: &mut Desk, at: Pos2, pressed: Option<bool>) {
    desk.0.event(egui::Event::PointerMoved(at));
    desk.0.run_steps(2);
    if let Some(pressed) = pressed {
        let modifiers = Modifiers::NONE;
        desk.0.event(egui::Event::PointerButton { pos: at, button: PointerButton::Primary, pressed, modifiers });
        desk.0.run_steps(3);
    }
}

/// Drags the row of an exhibitor onto a place of the plan.
fn drag(desk: &mut Desk, name: &str, to: Place) {
    let from = desk.0.get_by_role_and_label(Role::ListItem, name).rect().center();
    let to = desk.0.state().on_screen(to);
    pointer(desk, from, Some(true));
    pointer(desk, from + Vec2::splat(12.0), None);
    pointer(desk, to, None);
    pointer(desk, to, Some(false));
}

#[test]
fn an_exhibitor_is_searched_and_dragged_onto_a_booth() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    desk.press(Modifiers::NONE, Key::F5);
    assert!(desk.says("1 without, 1 with a booth"));
    let search = say("app-exhibitors-search");
    desk.0.get_by_role_and_label(Role::SearchInput, &search).focus();
    desk.0.run_steps(2);
    desk.0.get_by_role_and_label(Role::SearchInput, &search).type_text("qiya");
    desk.0.run_steps(3);
    assert!(desk.0.query_by_role_and_label(Role::ListItem, "Honda").is_none());
    drag(&mut desk, "Kia", Place::new(34_000.0, 14_000.0));
    assert_eq!(tenants(&desk, "b2"), ["x2"]);
    assert!(desk.says("0 without, 2 with a booth"));
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(tenants(&desk, "b2").is_empty());
}

#[test]
fn a_sold_booth_that_is_dragged_onto_the_list_gives_its_exhibitors_back() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    desk.press(Modifiers::NONE, Key::F5);
    let before = desk.layout().clone();
    let from = desk.0.state().on_screen(Place::new(14_000.0, 14_000.0));
    let list = desk.0.get_by_role_and_label(Role::ListItem, "Kia").rect().center();
    let to_the_list = |desk: &mut Desk| {
        pointer(desk, from, None);
        pointer(desk, from, Some(true));
        pointer(desk, from + Vec2::new(-20.0, 0.0), None);
        pointer(desk, list, None);
    };
    to_the_list(&mut desk);
    desk.press(Modifiers::NONE, Key::Escape);
    pointer(&mut desk, list, Some(false));
    assert!(desk.layout() == &before, "Escape leaves all as it was");
    to_the_list(&mut desk);
    pointer(&mut desk, list, Some(false));
    assert!(tenants(&desk, "b1").is_empty() && desk.says("2 without, 0 with a booth"));
    let booth =
        |layout: &hallplan::model::Layout| layout.object("b1".parse().unwrap()).unwrap().booth().unwrap().clone();
    assert_eq!(booth(desk.layout()).outline, booth(&before).outline, "it stays where it was");
    assert_eq!(booth(desk.layout()).status, Status::Available);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(desk.layout() == &before);
}

#[test]
fn a_grip_that_is_pulled_over_the_list_gives_nobody_back() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    desk.press(Modifiers::NONE, Key::F5);
    let on_screen = |desk: &Desk, x: f64| desk.0.state().on_screen(Place::new(x, 14_500.0));
    let (middle, grip) = (on_screen(&desk, 14_500.0), on_screen(&desk, 10_000.0));
    let list = desk.0.get_by_role_and_label(Role::ListItem, "Kia").rect().center();
    pointer(&mut desk, middle, Some(true));
    pointer(&mut desk, middle, Some(false));
    let width = |desk: &Desk| desk.layout().object("b1".parse().unwrap()).unwrap().thing.bounds().unwrap().width();
    assert!((width(&desk) - 9_000.0).abs() < 1.0);
    pointer(&mut desk, grip, Some(true));
    pointer(&mut desk, grip + Vec2::new(-20.0, 0.0), None);
    pointer(&mut desk, list, None);
    pointer(&mut desk, list, Some(false));
    assert!(width(&desk) > 10_000.0, "it is wider: {}", width(&desk));
    assert_eq!(tenants(&desk, "b1"), ["x1"]);
}

#[test]
fn holds_that_are_over_can_be_marked_on_a_print_where_its_colours_show_them() {
    let held = PLAN.replace(r#""status":"contracted""#, r#""status":"held","held_until":"2020-01-31""#);
    let by_kind = held.replace(r#""version": 1,"#, r#""version": 1, "settings": {"colours":"kind"},"#);
    for (plan, offered) in [(PLAN, false), (held.as_str(), true), (by_kind.as_str(), false)] {
        let office = Office::new();
        let mut desk = window_on(&office, plan);
        super::lists::command(&mut desk, "cmd-export");
        desk.0.run_steps(4);
        assert!(desk.shows("app-export-title"));
        assert_eq!(desk.shows("app-export-over"), offered, "{plan}");
    }
}

#[test]
fn a_sold_booth_asks_what_becomes_of_those_who_are_there() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    desk.press(Modifiers::NONE, Key::F5);
    drag(&mut desk, "Kia", Place::new(14_000.0, 14_000.0));
    desk.wait("it is asked", |desk| desk.says("Honda is in booth A1"));
    assert_eq!(tenants(&desk, "b1"), ["x1"]);
    desk.click("app-taken-share");
    assert_eq!(tenants(&desk, "b1"), ["x1", "x2"]);
    // The close button beside the booth's number takes the chosen one out again.
    desk.0.get_by_role_and_label(Role::Button, "Let go of A1").click();
    desk.0.run_steps(4);
    assert_eq!(tenants(&desk, "b1"), ["x1"]);
    let booth = desk.layout().object("b1".parse().unwrap()).unwrap().booth().unwrap();
    assert_eq!(booth.status, Status::Contracted);
}

#[test]
fn moving_a_sold_booth_says_whom_it_concerns_and_lists_them() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    let at = desk.0.state().on_screen(Place::new(14_000.0, 14_000.0));
    pointer(&mut desk, at, Some(true));
    pointer(&mut desk, at, Some(false));
    desk.press(Modifiers::NONE, Key::ArrowRight);
    assert!(desk.says("Sold booth A1 was changed. Concerned: Honda"));
    desk.click("app-affected-list");
    desk.wait("the list is shown", |desk| desk.says("Exhibitors concerned · 1"));
    desk.click("app-affected-write");
    desk.wait("a file is asked for", |desk| desk.shows("app-list-out-to-title"));
    desk.type_into(&say("app-file-name"), "affected.csv");
    desk.click("app-save");
    let path = office.0.path().join("affected.csv");
    desk.wait("the list is written", |_| path.exists());
    assert!(std::fs::read_to_string(path).unwrap().contains("Honda,moved,A1,A1"));
    desk.press(Modifiers::COMMAND, Key::Z);
    desk.press(Modifiers::COMMAND, Key::S);
    desk.wait("it is saved", Desk::is_saved);
}

#[test]
fn proposed_places_are_listed_unticked_and_done_in_one_step() {
    let office = Office::new();
    let plan = PLAN
        .replace("[30000,10000],\"size\":[9000,9000]", "[30000,10000],\"size\":[3000,3000]")
        .replace("\"hall\":\"hall7\"}\n]", "\"hall\":\"hall7\"},\n{\"id\":\"b3\",\"number\":\"A3\",\"outline\":{\"at\":[33000,10000],\"size\":[3000,3000]},\"hall\":\"hall7\"}\n]")
        .replace("\"country\":\"KR\"}", "\"country\":\"KR\"},\n{\"id\":\"x3\",\"name\":{\"en\":\"Mazda\"}}");
    let mut desk = window_on(&office, &plan);
    desk.press(Modifiers::COMMAND, Key::K);
    let palette = say("app-palette-hint");
    desk.0.get_by_role_and_label(Role::SearchInput, &palette).type_text(&say("cmd-assign"));
    desk.0.run_steps(3);
    desk.press(Modifiers::NONE, Key::Enter);
    desk.wait("places are proposed", |desk| desk.says("2 proposed, 2 ticked; 0 without a place"));
    desk.0.get_by_role_and_label(Role::CheckBox, "Mazda").click();
    desk.0.run_steps(4);
    assert!(desk.says("2 proposed, 1 ticked"));
    let before = desk.layout().clone();
    desk.click("app-assign-apply");
    let housed = |desk: &Desk, id: &str| {
        let id = id.parse::<ObjectId>().unwrap();
        desk.layout().booths().filter(|(_, booth)| booth.exhibitors.contains(&id)).count()
    };
    assert_eq!((housed(&desk, "x2"), housed(&desk, "x3")), (1, 0));
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(*desk.layout(), before);
}
