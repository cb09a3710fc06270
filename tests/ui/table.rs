//! The table of booths: typed into, copied, pasted over as a block, undone.

use egui::{Event, Key, Modifiers, OutputCommand, Role};
use egui_kittest::kittest::Queryable;
use hallplan::model::{BoothKind, Status};

use super::lists::command;
use super::making::window_on;
use super::office::{Desk, Office};

const PLAN: &str = r#"{
"format": "hallplan",
"version": 1,
"booths": [
{"id":"b1","number":"A1","outline":{"at":[0,0],"size":[3000,3000]}},
{"id":"b2","number":"A2","outline":{"at":[3000,0],"size":[3000,3000]}},
{"id":"b3","number":"A10","outline":{"at":[6000,0],"size":[3000,3000]}}
]
}
"#;

fn open() -> (Office, Desk) {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    command(&mut desk, "cmd-booth-table");
    assert!(desk.shows("app-booth-table-title"));
    desk.0.run_steps(6);
    (office, desk)
}

#[test]
fn commands_are_found_by_pinyin_and_that_none_is_found_is_said() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    desk.press(Modifiers::COMMAND, Key::K);
    let search = super::office::say("app-palette-hint");
    let type_text = |desk: &mut Desk, text: &str| {
        desk.0.get_by_role_and_label(Role::SearchInput, &search).type_text(text);
        desk.0.run_steps(3);
    };
    type_text(&mut desk, "zhanweib");
    assert!(!desk.shows("app-palette-none"));
    desk.press(Modifiers::NONE, Key::Enter);
    assert!(desk.shows("app-booth-table-title"));
    desk.press(Modifiers::NONE, Key::Escape);
    desk.press(Modifiers::COMMAND, Key::K);
    type_text(&mut desk, "zzzz");
    assert!(desk.shows("app-palette-none"));
}

/// Clicks the cell that shows this.
fn cell(desk: &mut Desk, text: &str) {
    // The list of objects behind the dialog shows it, too.
    desk.0.get_all_by_role_and_label(Role::Button, text).last().unwrap().click();
    desk.0.run_steps(4);
}

fn type_over(desk: &mut Desk, text: &str, key: Key) {
    desk.0.event(Event::Text(text.to_owned()));
    desk.0.run_steps(2);
    desk.press(Modifiers::NONE, key);
    desk.0.run_steps(4);
}

fn booth(desk: &Desk, id: &str) -> hallplan::model::Booth {
    desk.layout().object(id.parse().unwrap()).unwrap().booth().unwrap().clone()
}

#[test]
fn a_cell_is_typed_into_and_what_cannot_be_is_told_and_stays() {
    let (_office, mut desk) = open();
    cell(&mut desk, "A1");
    type_over(&mut desk, "B1", Key::Tab);
    assert_eq!(booth(&desk, "b1").number.as_deref(), Some("B1"));
    type_over(&mut desk, "perhaps", Key::Enter);
    assert!(desk.says("Write available, held"), "the status is refused");
    assert_eq!(booth(&desk, "b1").status, Status::Available);
    desk.press(Modifiers::COMMAND, Key::A);
    type_over(&mut desk, "contracted", Key::Enter);
    assert_eq!(booth(&desk, "b1").status, Status::Contracted);
    assert!(!desk.says("Write available, held"));
}

#[test]
fn escape_leaves_a_cell_as_it_was_and_the_table_open() {
    let (_office, mut desk) = open();
    cell(&mut desk, "A1");
    type_over(&mut desk, "B1", Key::Escape);
    assert_eq!(booth(&desk, "b1").number.as_deref(), Some("A1"));
    assert!(desk.shows("app-booth-table-title"));
    desk.press(Modifiers::NONE, Key::Escape);
    desk.0.run_steps(4);
    assert!(!desk.shows("app-booth-table-title"), "the next one closes it");
}

#[test]
fn a_block_of_cells_is_shown_before_it_is_pasted_in_one_step() {
    let (_office, mut desk) = open();
    let before = desk.layout().clone();
    cell(&mut desk, "A2");
    desk.0.event(Event::Paste("C2\theld\t2026-12-31\traw\r\nC3\tmaybe\r\nC4\r\n".to_owned()));
    desk.0.run_steps(4);
    assert!(desk.layout() == &before, "nothing is done yet");
    for told in
        ["change 2 booths in 5 cells; 2 are refused", "Row 2, Status, “maybe”", "Row 3: There is no booth below"]
    {
        assert!(desk.says(told), "{told}");
    }
    desk.click("app-booth-table-take");
    desk.0.run_steps(3);
    let second = booth(&desk, "b2");
    assert_eq!((second.number.as_deref(), second.status, second.kind), (Some("C2"), Status::Held, BoothKind::Raw));
    assert_eq!(booth(&desk, "b3").number.as_deref(), Some("C3"));
    desk.click("app-close");
    desk.press(Modifiers::COMMAND, Key::Z);
    assert!(desk.layout() == &before);
}

#[test]
fn what_is_shown_is_copied_as_cells() {
    let (_office, mut desk) = open();
    desk.0.get_by_role_and_label(Role::Button, &super::office::say("app-booth-table-copy")).click();
    let mut copied = None;
    for _ in 0..8 {
        desk.0.step();
        let commands = desk.0.output().platform_output.commands.iter();
        copied = copied.or_else(|| {
            commands
                .filter_map(|it| if let OutputCommand::CopyText(text) = it { Some(text.clone()) } else { None })
                .next()
        });
    }
    let copied = copied.expect("something is on the clipboard");
    let lines: Vec<&str> = copied.lines().collect();
    assert!(lines[0].starts_with("Number\tStatus\tHeld until") && lines.len() == 4, "{copied}");
    assert!(lines[1].starts_with("A1\tAvailable") && lines[3].starts_with("A10\t"), "sorted as people do: {copied}");
}
