//! Two windows and one plan: who may save it, what is asked where somebody else saved it, and older versions of it.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use hallplan::storage::{self, Places};

use super::office::{Desk, Office, read, say};

#[test]
fn the_second_window_is_read_only_until_the_first_is_gone() {
    let office = Office::new();
    let mut first = office.window();
    let mut second = office.window();
    second.wait("it says so", |desk| desk.0.query_by_label_contains("Read-only").is_some());
    assert!(first.0.query_by_label_contains("Read-only").is_none());
    assert!(!second.shows("app-take-over"));

    // What is edited there is saved under another name only.
    second.edit();
    second.save();
    second.wait("another name is asked for", |desk| desk.shows("app-save-title"));
    second.click("app-cancel");
    second.press(Modifiers::COMMAND, Key::Z);
    assert!(second.is_saved());

    let saved = first.edit();
    first.save();
    first.wait("it is saved", Desk::is_saved);
    drop(first);
    second.wait("it can be taken over", |desk| desk.shows("app-take-over"));
    second.click("app-take-over");
    second.wait("what was saved last is shown", |desk| desk.layout() == &saved);
    assert!(second.0.query_by_label_contains("Read-only").is_none());
    let mine = second.edit();
    second.save();
    second.wait("it is saved", Desk::is_saved);
    assert!(office.there() == mine);
}

#[test]
fn both_plans_stay_where_mine_is_kept_as_a_copy() {
    let office = Office::new();
    let mut desk = office.window();
    let (mine, theirs) = desk.answer_conflict(&office, "app-conflict-copy");
    desk.wait("it is saved", Desk::is_saved);
    let copy = office.plans().into_iter().find(|name| name != "plan.json").unwrap();
    assert!(office.there() == theirs && read(&office.0.path().join(copy)) == mine);
    // The copy is what is saved from now on.
    desk.edit();
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
    assert!(office.there() == theirs && office.plans().len() == 2);
}

#[test]
fn theirs_can_be_taken() {
    let office = Office::new();
    let mut desk = office.window();
    let (_, theirs) = desk.answer_conflict(&office, "app-conflict-theirs");
    desk.wait("theirs is shown", |desk| desk.layout() == &theirs);
    assert!(desk.is_saved() && office.there() == theirs && office.plans() == ["plan.json"]);
    let aside = office.0.path().join("home/data/discarded");
    assert_eq!(std::fs::read_dir(aside).unwrap().count(), 1, "what was edited is put aside");
    desk.edit();
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
}

#[test]
fn theirs_can_be_overwritten_and_is_a_backup_then() {
    let office = Office::new();
    let mut desk = office.window();
    let (mine, theirs) = desk.answer_conflict(&office, "app-conflict-replace");
    desk.wait("it is saved", Desk::is_saved);
    assert!(office.there() == mine && office.plans() == ["plan.json"]);
    let backups = storage::backups(&storage::RealFs, &Places::under(&office.0.path().join("home")), &office.plan());
    assert!(backups.unwrap().iter().any(|backup| read(&backup.path) == theirs));
}

#[test]
fn a_backup_is_opened_beside_the_plan() {
    let office = Office::new();
    let mut desk = office.window();
    let first = desk.layout().clone();
    let second = desk.edit();
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
    desk.click("cmd-menu-file");
    desk.0.get_by_label_contains(&say("cmd-backups")).click();
    desk.0.run_steps(4);
    desk.wait("the backup is listed", |desk| desk.shows("app-open"));
    let booths = first.booths().count();
    let counts = format!("{booths} booths, {} exhibitors", first.exhibitors().count());
    assert!(desk.0.query_by_label_contains(&counts).is_some(), "{counts}");
    desk.click("app-open");
    desk.wait("the backup is shown", |desk| desk.layout() == &first);
    assert!(!desk.is_saved() && office.there() == second);
    desk.save();
    desk.wait("a name is asked for", |desk| desk.shows("app-save-title"));
    assert!(desk.0.query_by_role(Role::TextInput).is_some());
}

#[test]
fn a_plan_that_cannot_be_opened_has_its_backups_at_hand() {
    let office = Office::new();
    let mut desk = office.window();
    let first = desk.layout().clone();
    desk.edit();
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
    drop(desk);
    std::fs::write(office.plan(), b"{\"format\":").unwrap();
    let mut desk = office.starting();
    desk.wait("the failure is told", |desk| desk.shows("app-dismiss"));
    desk.click("cmd-menu-file");
    desk.0.get_by_label_contains(&say("cmd-backups")).click();
    desk.0.run_steps(4);
    desk.wait("the backup is listed", |desk| desk.shows("app-open"));
    desk.click("app-open");
    desk.wait("the backup is shown", |desk| desk.layout() == &first);
}
