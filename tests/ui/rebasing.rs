//! A newer drawing of the venue through the window: compared, shown, put in the place of the older one, undone.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use hallplan::model::Kind;

use super::drawings::{codes, ring};
use super::drop::drop_on;
use super::making::window_on;
use super::office::{Desk, Office, say};

const PLAN: &str = r#"{
"format": "hallplan",
"version": 1,
"halls": [
{"id":"h","name":{"en":"North"},"outline":[[0,0],[60000,0],[60000,40000],[0,40000]],"wall_thickness":300}
],
"pillars": [
{"id":"p1","outline":{"at":[10000,10000],"size":[800,800]}},
{"id":"p2","outline":{"at":[30000,30000],"size":[800,800]}}
],
"booths": [
{"id":"b1","number":"X1","outline":{"at":[20000,10000],"size":[3000,3000]},"hall":"h"}
]
}
"#;

/// The same hall, 100 m farther to the right; a pillar has moved into the booth.
fn newer() -> String {
    let mut text = codes(&[(0, "SECTION"), (2, "HEADER"), (9, "$INSUNITS"), (70, "6"), (0, "ENDSEC")]);
    text += &codes(&[(0, "SECTION"), (2, "ENTITIES")]);
    text += &ring("HALL", [100.0, 0.0, 60.0, 40.0]);
    text += &ring("COLUMN", [110.0, 10.0, 0.8, 0.8]);
    text += &ring("COLUMN", [121.0, 11.0, 0.8, 0.8]);
    text + &codes(&[(0, "ENDSEC"), (0, "EOF")])
}

fn compare(office: &Office, desk: &mut Desk) {
    let path = office.0.path().join("venue-2.dxf");
    std::fs::write(&path, newer()).unwrap();
    drop_on(&mut desk.0, &path);
    desk.wait("the drawing was looked at", |desk| desk.says("Hall: 1"));
    desk.0.get_by_role_and_label(Role::RadioButton, &say("app-rebase-newer")).click();
    desk.0.run_steps(3);
    desk.click("app-rebase-compare");
    desk.wait("it was compared", |desk| desk.says("a newer drawing of the venue"));
}

#[test]
fn differences_are_shown_first_and_taken_in_one_step_that_can_be_undone() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    let before = desk.layout().clone();
    compare(&office, &mut desk);
    for told in [
        "shifted by -100",
        "booths hit: 1",
        "Booth X1 is hit: Pillar",
        "Gone: Pillar at 30.40 m",
        "New: Pillar at 21.40 m, 11.40 m",
    ] {
        assert!(desk.says(told), "{told}");
    }
    assert!(desk.layout() == &before, "nothing is changed yet");
    desk.click("app-rebase-take");
    desk.wait("the venue is replaced", |desk| desk.says("One booth is hit; it is selected"));
    assert_eq!(desk.layout().of_kind(Kind::Pillar).count(), 2);
    assert!(desk.layout().booths().eq(before.booths()), "booths stay");
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(desk.layout() == &before);
}

#[test]
fn what_differs_can_be_looked_at_and_left_alone() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    let before = desk.layout().clone();
    compare(&office, &mut desk);
    desk.0.get_by_label_contains("Gone: Pillar at").click();
    desk.0.run_steps(3);
    desk.click("app-cancel");
    assert!(!desk.says("a newer drawing of the venue") && desk.layout() == &before);
}
