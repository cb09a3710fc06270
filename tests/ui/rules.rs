//! The rules of the plan one by one: changed with a reason, and written as an own profile.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;
use hallplan::i18n::{Locale, words};
use hallplan::model::RuleChange;
use hallplan::rules::Profile;

use super::office::{Desk, Office};

fn text(key: &str) -> String {
    words(Locale::English).text(key)
}

fn press(desk: &mut Desk, label: &str) {
    desk.0.get_by_role_and_label(Role::Button, label).click();
    desk.0.run_steps(4);
}

/// Opens the rules, finds one, and types a number of it.
fn type_number(desk: &mut Desk, rule: &str, number: &str, typed: &str) {
    press(desk, &text("cmd-menu-check"));
    desk.0.get_by_label_contains(&text("cmd-rules")).click();
    desk.0.run_steps(4);
    desk.0.get_by_role_and_label(Role::SearchInput, &text("app-rules-search")).type_text(rule);
    desk.0.run_steps(4);
    desk.0.get_by(|node| node.role() == Role::Button && node.label().is_some_and(|it| it.starts_with(rule))).click();
    desk.0.run_steps(4);
    desk.type_into(number, typed);
}

fn changes(desk: &Desk) -> Vec<RuleChange> {
    desk.layout().settings().profile.changes.clone()
}

#[test]
fn a_number_is_changed_with_a_reason_and_in_one_step_of_undo() {
    let office = Office::new();
    let mut desk = office.window();
    type_number(&mut desk, &text("rule-overlap"), &text("rule-limit-overlap-tolerance"), "0.005");
    press(&mut desk, &text("app-apply"));
    assert!(desk.says("say why") && changes(&desk).is_empty(), "no change without a reason");
    desk.type_into(&text("app-rules-reason"), "Curved walls");
    press(&mut desk, &text("app-apply"));
    let change = RuleChange {
        rule: "overlap".to_owned(),
        of: "tolerance".to_owned(),
        to: "0.005 m".to_owned(),
        reason: "Curved walls".to_owned(),
    };
    assert_eq!(changes(&desk), [change]);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(changes(&desk).is_empty());
}

#[test]
fn rules_are_written_as_a_profile_and_are_still_there_afterwards() {
    let office = Office::new();
    let mut desk = office.window();
    type_number(&mut desk, &text("rule-overlap"), &text("rule-limit-overlap-tolerance"), "5 mm");
    desk.type_into(&text("app-rules-reason"), "Curved walls");
    press(&mut desk, &text("app-rules-save"));
    press(&mut desk, &text("app-cancel"));
    assert!(desk.shows("app-rules-asked-by"), "what was typed is still there");
    press(&mut desk, &text("app-rules-save"));
    press(&mut desk, &text("app-save"));
    let file = office.0.path().join("plan rules.json");
    desk.wait("the profile is there", |_| file.exists());
    let profile = Profile::parse(&std::fs::read_to_string(file).unwrap()).unwrap();
    assert_eq!(profile.id(), "plan rules");
    assert_eq!(profile.terms("overlap").unwrap().limit("booths", "tolerance"), Some(5));
    assert!(desk.shows("app-rules-asked-by") && changes(&desk).is_empty());
}

#[test]
fn cases_that_nobody_can_force_say_so() {
    let office = Office::new();
    let mut desk = office.window();
    type_number(&mut desk, &text("rule-overlap"), &text("rule-limit-overlap-tolerance"), "2 mm");
    let told = desk.0.query_all_by_label(&text("app-rules-forbidden")).count();
    assert_eq!(told, 2, "booths on booths, and booths on walls");
}
