//! A plan is approved from the Check menu; the bar says so, and that it was changed since.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;

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
    let who = say("app-approve-who");
    desk.0.get_by_role_and_label(Role::TextInput, &who).click();
    desk.0.run_steps(2);
    desk.press(Modifiers::COMMAND, Key::A);
    desk.0.get_by_role_and_label(Role::TextInput, &who).type_text("Li Na");
    desk.0.run_steps(3);
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
