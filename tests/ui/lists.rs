//! Lists of exhibitors through the window: read, looked at, taken over; lists of the plan, written.

use egui::{Key, Modifiers, Role};
use egui_kittest::kittest::Queryable;

use super::making::window_on;
use super::office::{Desk, Office, say};

pub const PLAN: &str = r#"{
"format": "hallplan",
"version": 1,
"halls": [
{"id":"hall7","name":{"en":"Hall 7","zh-CN":"7号馆"},"outline":[[0,0],[120000,0],[120000,100000],[0,100000]],"wall_thickness":300}
],
"booths": [
{"id":"b1","number":"A1","outline":{"at":[10000,10000],"size":[3000,3000]},"hall":"hall7"},
{"id":"b2","number":"A2","outline":{"at":[13000,10000],"size":[3000,3000]},"hall":"hall7"}
]
}
"#;

pub fn command(desk: &mut Desk, key: &'static str) {
    desk.press(Modifiers::COMMAND, Key::K);
    let palette = say("app-palette-hint");
    desk.0.get_by_role_and_label(Role::SearchInput, &palette).type_text(&say(key));
    desk.0.run_steps(3);
    desk.press(Modifiers::NONE, Key::Enter);
}

fn name_file(desk: &mut Desk, title: &'static str, name: &str) {
    desk.wait("a file is asked for", |desk| desk.shows(title));
    desk.type_into(&say("app-file-name"), name);
}

fn import(office: &Office, desk: &mut Desk, list: &[u8]) {
    std::fs::write(office.0.path().join("list.csv"), list).unwrap();
    command(desk, "cmd-import-exhibitors");
    name_file(desk, "app-list-in-open-title", "list.csv");
    desk.click("app-open");
    desk.wait("the list was read", |desk| desk.shows("app-list-in-take"));
}

#[test]
fn a_list_is_read_looked_at_and_taken_over_in_one_step() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    let list = "公司名称,英文名称,展位号,合作级别\n一汽,FAW,A1,金牌\n丰田,Toyota,Z9,\n合计,2,,\n";
    let gbk = encoding_rs::GB18030.encode(list).0.into_owned();
    import(&office, &mut desk, &gbk);
    assert!(desk.says("New: 2") && desk.says("Rows left out: 1") && desk.says("金牌"));
    assert_eq!(desk.layout().exhibitors().len(), 0, "nothing is done yet");
    desk.click("app-list-in-take");
    desk.wait("the list was taken over", |desk| desk.layout().exhibitors().len() == 2);
    let faw = desk.layout().exhibitors().find(|it| it.fields.contains_key("合作级别")).unwrap().id;
    assert!(desk.layout().booths().any(|(_, booth)| booth.exhibitors == [faw]));
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.layout().exhibitors().len(), 0, "one step of undo");
}

#[test]
fn a_newer_list_shows_what_it_changes_before_anything_is_done() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    import(&office, &mut desk, b"Company,Stand,Country\nHonda,A1,Japan\nKia,,Korea\n");
    desk.click("app-list-in-take");
    desk.wait("the first list was taken over", |desk| desk.layout().exhibitors().len() == 2);
    import(&office, &mut desk, b"Company,Stand,Country\nHonda,A2,China\n");
    assert!(desk.says("New: 0") && desk.says("Changed: 1") && desk.says("Not on the list: 1"));
    desk.0.get_by_label("Changed: 1").click();
    desk.0.run_steps(3);
    assert!(desk.says("Country: JP → CN") && desk.says("A1 → A2"));
    desk.0.get_by_label("Remove the 1 not on the list").click();
    desk.0.run_steps(3);
    desk.click("app-list-in-take");
    desk.wait("Kia is gone", |desk| desk.layout().exhibitors().len() == 1);
}

#[test]
fn a_file_that_is_no_list_is_told_and_a_list_of_the_plan_is_written() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    std::fs::write(office.0.path().join("list.xlsx"), b"PK\x03\x04 broken").unwrap();
    command(&mut desk, "cmd-import-exhibitors");
    name_file(&mut desk, "app-list-in-open-title", "list.xlsx");
    desk.click("app-open");
    desk.wait("it cannot be used", |desk| desk.says("list.xlsx cannot be used"));
    command(&mut desk, "cmd-export-list");
    desk.wait("it is asked which list", |desk| desk.shows("app-list-out-title"));
    desk.0.get_by_role_and_label(Role::RadioButton, &say("list-booths")).click();
    desk.0.run_steps(3);
    desk.click("app-list-out-write");
    name_file(&mut desk, "app-list-out-to-title", "booths.xlsx");
    desk.click("app-save");
    let path = office.0.path().join("booths.xlsx");
    desk.wait("the list is written", |_| path.exists());
    assert!(std::fs::read(path).unwrap().starts_with(b"PK"));
}

#[test]
fn cells_from_a_spreadsheet_are_pasted_as_a_list_and_lists_are_copied_as_cells() {
    let office = Office::new();
    let mut desk = window_on(&office, PLAN);
    let cells = "公司名称\t英文名称\t展位号\n\"一汽\n红旗\"\tFAW\tA1\n丰田\tToyota\tZ9\n合计\t2\t\n";
    desk.0.event(egui::Event::Paste(cells.to_owned()));
    desk.wait("the cells were read", |desk| desk.shows("app-list-in-take"));
    assert!(desk.says("New: 2") && desk.says("Rows left out: 1") && desk.says("pasted cells"));
    desk.click("app-list-in-take");
    desk.wait("they were taken over", |desk| desk.layout().exhibitors().len() == 2);
    assert_eq!(desk.layout().booths().filter(|(_, booth)| !booth.exhibitors.is_empty()).count(), 1);
    command(&mut desk, "cmd-export-list");
    desk.wait("it is asked which list", |desk| desk.shows("app-list-out-title"));
    desk.click("app-list-out-copy");
    assert!(desk.says("2 rows copied"));
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.layout().exhibitors().len(), 0, "one step of undo");
}
