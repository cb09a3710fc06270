//! A plan is approved from the Check menu; the bar says so, and that it was changed since.

use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;

use super::drop::drop_on;
use super::office::{Desk, Office, say};

fn open(desk: &mut Desk) {
    desk.click("cmd-menu-check");
    desk.0.get_by_label_contains(&say("cmd-approve")).click();
    desk.0.run_steps(4);
}

#[test]
fn an_approval_is_given_lost_by_a_change_found_again_by_undo_and_withdrawn() {
    let office = Office::new();
    let mut desk = office.window();
    open(&mut desk);
    desk.type_into(&say("app-approve-who"), "Li Na");
    desk.click("app-approve-button");
    assert!(desk.says("Approved: Li Na"));
    desk.edit();
    assert!(desk.shows("app-status-approval-lost"));
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(desk.says("Approved: Li Na"));
    open(&mut desk);
    assert!(desk.says("Approved by Li Na"));
    desk.click("app-approve-withdraw");
    assert!(!desk.says("Li Na") && desk.layout().settings().approval.is_none());
}

#[test]
fn of_two_plans_one_after_the_other_each_is_told_as_it_is() {
    let office = Office::new();
    let mut desk = office.window();
    open(&mut desk);
    desk.type_into(&say("app-approve-who"), "Li Na");
    desk.click("app-approve-button");
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
    // As somebody else's program leaves it: approved, and one booth more.
    let other = office.0.path().join("other.json");
    std::fs::copy(office.plan(), &other).unwrap();
    office.somebody_saves();
    for (file, lost) in [(&other, false), (&office.plan(), true), (&other, false)] {
        drop_on(&mut desk.0, file);
        desk.wait("it is open", |desk| desk.shows("app-status-approval-lost") == lost && desk.says("Li Na") != lost);
    }
}
