//! Drawings of venues through the window: read, looked at, taken into a new plan or the open one, remembered.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use hallplan::model::{Kind, Layout, Thing};

use super::drop::drop_on;
use super::making::window_on;
use super::office::{Desk, Office, say};

const PLAN: &str = r#"{
"format": "hallplan",
"version": 1,
"booths": [
{"id":"b1","number":"X1","outline":{"at":[200000,10000],"size":[3000,3000]}}
]
}
"#;

pub fn codes(pairs: &[(i32, &str)]) -> String {
    pairs.iter().map(|(code, value)| format!("{code:>3}\n{value}\n")).collect()
}

pub fn ring(layer: &str, [x, y, width, depth]: [f64; 4]) -> String {
    let mut text = codes(&[(0, "LWPOLYLINE"), (8, layer), (90, "4"), (70, "1")]);
    for (x, y) in [(x, y), (x + width, y), (x + width, y + depth), (x, y + depth)] {
        text += &codes(&[(10, &x.to_string()), (20, &y.to_string())]);
    }
    text
}

/// A hall of 60 m × 40 m in metres and four booths on a layer whose name tells nothing.
fn venue() -> String {
    let booths = (0..4).map(|n| ring("QX", [20.0 + f64::from(n) * 3.0, 10.0, 3.0, 3.0]));
    in_metres(&(ring("HALL", [0.0, 0.0, 60.0, 40.0]) + &booths.collect::<String>()))
}

/// A drawing in metres of these things.
fn in_metres(things: &str) -> String {
    let begin = [(0, "SECTION"), (2, "HEADER"), (9, "$INSUNITS"), (70, "6"), (0, "ENDSEC")];
    let entities = [(0, "SECTION"), (2, "ENTITIES")];
    codes(&begin) + &codes(&entities) + things + &codes(&[(0, "ENDSEC"), (0, "EOF")])
}

/// The names of the layers of the background that are not shown.
fn hidden(desk: &Desk) -> Vec<String> {
    let things = desk.layout().objects().filter_map(|object| match &object.thing {
        Thing::Underlay(underlay) => underlay.drawing(),
        _ => None,
    });
    things.flat_map(|it| &it.layers).filter(|it| it.hidden).map(|it| it.name.clone()).collect()
}

fn count(layout: &Layout, kind: Kind) -> usize {
    layout.of_kind(kind).count()
}

/// Drops the drawing on the window and waits until it is looked at.
fn drop_venue(office: &Office, desk: &mut Desk) {
    drop_drawing(office, desk, &venue(), "Hall: 1");
}

/// Drops a drawing on the window and waits until it says what becomes of it.
fn drop_drawing(office: &Office, desk: &mut Desk, dxf: &str, told: &str) {
    let path = office.0.path().join("venue.dxf");
    std::fs::write(&path, dxf).unwrap();
    drop_on(&mut desk.0, &path);
    desk.wait("the drawing was looked at", |desk| desk.says(told));
}

fn choose(desk: &mut Desk, combo: &str, wanted: &str) {
    desk.0.get_by_role_and_label(Role::ComboBox, combo).click();
    desk.0.run_steps(3);
    // What is chosen in other rows has the same name: the list that dropped down comes last.
    desk.0.get_all_by_role_and_label(Role::Button, wanted).last().unwrap().click();
    desk.0.run_steps(3);
}

fn radio(desk: &mut Desk, key: &'static str) {
    desk.0.get_by_role_and_label(Role::RadioButton, &say(key)).click();
    desk.0.run_steps(3);
}

#[test]
fn a_dropped_drawing_is_looked_at_and_goes_into_the_open_plan_in_one_step() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    drop_venue(&office, &mut desk);
    assert!(desk.says("QX") && desk.says("One hall with 2"));
    assert_eq!(count(desk.layout(), Kind::Hall), 0, "nothing is done yet");
    choose(&mut desk, "QX", "Booth");
    desk.wait("the booths were found", |desk| desk.says("Booth: 4"));
    radio(&mut desk, "app-drawing-in-open");
    desk.click("app-drawing-in-take");
    desk.wait("the drawing came in", |desk| count(desk.layout(), Kind::Booth) == 5);
    assert_eq!(count(desk.layout(), Kind::Hall), 1);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!([Kind::Booth, Kind::Hall].map(|kind| count(desk.layout(), kind)), [1, 0], "one step of undo");
    // What was chosen is proposed for the next drawing with these layers.
    drop_venue(&office, &mut desk);
    assert!(desk.shows("app-drawing-in-remembered"));
    desk.wait("the booths were found at once", |desk| desk.says("Booth: 4"));
}

#[test]
fn layers_of_a_background_are_switched_in_its_properties() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    let line = |layer| codes(&[(0, "LINE"), (8, layer), (10, "0"), (20, "0"), (11, "40"), (21, "30")]);
    drop_drawing(&office, &mut desk, &in_metres(&(line("QX") + &line("QY"))), "as a background: 2 lines");
    desk.click("app-drawing-in-take");
    desk.wait("the drawing came in", |desk| count(desk.layout(), Kind::Underlay) == 1);
    let switch = |desk: &mut Desk, layer: &str| {
        desk.0.get_by_role_and_label(Role::CheckBox, layer).scroll_to_me();
        desk.0.run_steps(3);
        desk.0.get_by_role_and_label(Role::CheckBox, layer).click();
        desk.0.run_steps(3);
    };
    switch(&mut desk, "QY");
    assert_eq!(hidden(&desk), ["QY"]);
    desk.click("app-inspector-layers-none");
    assert_eq!(hidden(&desk), ["QX", "QY"]);
    switch(&mut desk, "QX");
    assert_eq!(hidden(&desk), ["QY"]);
    desk.click("app-inspector-layers-all");
    assert!(hidden(&desk).is_empty());
    (0..2).for_each(|_| desk.press(Modifiers::COMMAND, Key::Z));
    assert_eq!(hidden(&desk), ["QX", "QY"], "each switch is a step of undo");
}

#[test]
fn a_drawing_becomes_a_new_plan_and_a_file_that_is_none_is_told() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    let broken = office.0.path().join("broken.dxf");
    std::fs::write(&broken, b"%PDF-1.7").unwrap();
    drop_on(&mut desk.0, &broken);
    desk.wait("it cannot be used", |desk| desk.says("broken.dxf cannot be used"));
    drop_venue(&office, &mut desk);
    radio(&mut desk, "app-drawing-in-new");
    desk.click("app-drawing-in-take");
    desk.wait("a plan was made of it", |desk| count(desk.layout(), Kind::Hall) == 1);
    assert_eq!(count(desk.layout(), Kind::Booth), 0, "it is another plan");
}
