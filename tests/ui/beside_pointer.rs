//! The menu beside the pointer.

use egui::{Event, Modifiers, PointerButton};
use egui_kittest::kittest::Queryable;

use super::making::window_on;
use super::office::{Desk, Office, say};

const PLAN: &str = r#"{
"format": "hallplan",
"version": 1,
"halls": [
{"id":"hall7","name":{"en":"Hall 7","zh-CN":"7号馆"},"outline":[[0,0],[120000,0],[120000,100000],[0,100000]],"wall_thickness":300}
],
"booths": [
{"id":"b1","number":"A1","outline":{"at":[40000,30000],"size":[40000,40000]},"hall":"hall7"}
]
}
"#;

/// Presses the second button in the middle of the plan.
fn ask_in_the_middle(desk: &mut Desk) {
    let at = desk.0.get_by_label(&say("app-canvas")).rect().center();
    desk.0.hover_at(at);
    desk.0.run_steps(2);
    for pressed in [true, false] {
        desk.0.event(Event::PointerButton {
            pos: at,
            button: PointerButton::Secondary,
            pressed,
            modifiers: Modifiers::NONE,
        });
        desk.0.run_steps(1);
    }
    desk.0.run_steps(3);
}

#[test]
fn the_second_button_selects_a_booth_and_offers_what_can_be_done_with_it() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    ask_in_the_middle(&mut desk);
    let selected: Vec<String> = desk.0.state().editor().selection().iter().map(ToString::to_string).collect();
    assert_eq!(selected, ["b1"]);
    // A line of a menu names its keys too.
    let offers = |desk: &Desk, key: &'static str, keys: &str| desk.says(&format!("{} {keys}", say(key)));
    assert!(offers(&desk, "cmd-duplicate", "Ctrl+D") && offers(&desk, "cmd-delete", "Delete"));
    assert!(!offers(&desk, "cmd-try-closed", ""), "a booth is no exit");
    desk.0.get_by_label(&format!("{} ", say("cmd-lock"))).click();
    desk.0.run_steps(4);
    assert!(desk.layout().booths().all(|(object, _)| object.locked));
    ask_in_the_middle(&mut desk);
    assert!(offers(&desk, "cmd-unlock", ""));
    assert!(desk.0.query_by_label(&format!("{} ", say("cmd-lock"))).is_none(), "it is locked already");
}
