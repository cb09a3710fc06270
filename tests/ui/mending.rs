//! A finding is mended by a right click, shown before it is done, and undone in one step.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;

use super::office::{Desk, Office, say};

const OVERLAP: &str = r#"{
"format": "hallplan",
"version": 1,
"halls": [
{"id":"hall7","name":{"en":"Hall 7","zh-CN":"7号馆"},"outline":[[0,0],[60000,0],[60000,50000],[0,50000]],"wall_thickness":300}
],
"booths": [
{"id":"b1","number":"A01","outline":{"at":[10000,10000],"size":[3000,3000]},"hall":"hall7"},
{"id":"b2","number":"A02","outline":{"at":[12500,10000],"size":[3000,3000]},"hall":"hall7"}
]
}
"#;

fn findings(desk: &Desk) -> usize {
    desk.0.state().editor().document().open_findings().count()
}

fn choose(desk: &mut Desk, offer: &'static str) {
    let overlap = |label: &str| label.contains("A01") && label.contains("A02");
    desk.0
        .get_by(|node| node.role() == Role::ListItem && node.label().is_some_and(|it| overlap(&it)))
        .click_secondary();
    desk.0.run_steps(4);
    desk.click(offer);
}

#[test]
fn an_overlap_is_mended_as_shown_and_undone_in_one_step() {
    let office = Office::new();
    std::fs::write(office.plan(), OVERLAP).unwrap();
    let mut desk = office.window();
    assert_eq!(findings(&desk), 1);
    for offer in ["app-mend", "app-mend-all"] {
        let before = desk.layout().clone();
        choose(&mut desk, offer);
        desk.wait("the change is shown", |desk| desk.says("Moved "));
        assert!(*desk.layout() == before, "nothing is done yet");
        assert!(!desk.0.state().editor().overlay(20.0).is_empty(), "the place is shown");
        desk.click("app-mend-apply");
        assert_eq!(findings(&desk), 0);
        desk.press(Modifiers::COMMAND, Key::Z);
        assert!(*desk.layout() == before, "one step of undo");
        assert!(!desk.shows("app-mend-apply"), "the panel is gone");
    }
}

#[test]
fn all_findings_are_mended_from_the_menu_and_a_search_is_given_up() {
    let office = Office::new();
    std::fs::write(office.plan(), OVERLAP).unwrap();
    let mut desk = office.window();
    let before = desk.layout().clone();
    for apply in [false, true] {
        desk.click("cmd-menu-check");
        desk.0.get_by_label_contains(&say("cmd-mend-all")).click();
        desk.0.run_steps(4);
        desk.wait("the change is shown", |desk| desk.says("Moved "));
        desk.click(if apply { "app-mend-apply" } else { "app-cancel" });
        assert_eq!(findings(&desk) == 0, apply);
        assert_eq!(*desk.layout() == before, !apply);
    }
}
