//! `hallplan booths import`.

use std::ffi::OsStr;

use hallplan::model::{Layout, Status};
use hallplan::storage;

use super::{Desk, Ran, plans, run, run_in_chinese};

fn list(desk: &Desk, name: &str, chinese: bool) -> String {
    let out = desk.file(name);
    let words = ["list", desk.plan.to_str().unwrap(), "--what", "booths", "-o", out.to_str().unwrap()];
    let ran = if chinese { run_in_chinese(words.map(OsStr::new)) } else { run(words.map(OsStr::new)) };
    assert_eq!(ran.code, 0, "{}", ran.err);
    out.to_str().unwrap().to_owned()
}

fn import(desk: &Desk, table: &str, words: &[&str]) -> Ran {
    let start = ["booths", "import", desk.plan.to_str().unwrap(), table];
    run(start.iter().chain(words).map(OsStr::new))
}

fn read(path: &std::path::Path) -> Layout {
    storage::read(&std::fs::read(path).unwrap()).unwrap().layout
}

#[test]
fn a_table_that_was_written_comes_back_unchanged_in_both_languages_and_formats() {
    let desk = Desk::with(&plans::sound());
    for (name, chinese) in [("booths.csv", false), ("booths.csv", true), ("booths.xlsx", false), ("booths.xlsx", true)]
    {
        let table = list(&desk, name, chinese);
        let ran = import(&desk, &table, &["--dry-run", "--json"]);
        let told: serde_json::Value =
            serde_json::from_str(&ran.out).unwrap_or_else(|_| panic!("{}{}", ran.out, ran.err));
        assert_eq!((ran.code, &told["booths"], told["refused"].as_array().unwrap().len()), (0, &0.into(), 0), "{told}");
    }
}

#[test]
fn what_was_changed_in_it_changes_the_plan_and_what_is_wrong_is_told() {
    let desk = Desk::with(&plans::sound());
    let before = read(&desk.plan);
    let booths: Vec<_> =
        before.booths().take(2).map(|(object, booth)| (object.id, booth.number.clone().unwrap())).collect();
    let table = format!(
        "Number,Status,Held until,Price (CNY),Height (m)\n{},held,2026-12-31,9800,4.5\n{},perhaps,,,\nX99,held,,,\n",
        booths[0].1, booths[1].1
    );
    let path = desk.file("changed.csv");
    std::fs::write(&path, table).unwrap();
    let out = desk.file("out.json");
    let ran = import(&desk, path.to_str().unwrap(), &["-o", out.to_str().unwrap()]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""), "{}", ran.out);
    for told in
        ["Row 3, Status, “perhaps”: Write available", "The plan has no booth “X99”", "Booths that change: 1, cells: 4"]
    {
        assert!(ran.out.contains(told), "{told}: {}", ran.out);
    }
    let after = read(&out);
    let booth = after.object(booths[0].0).unwrap().booth().unwrap();
    assert_eq!((booth.status, booth.held_until.as_deref()), (Status::Held, Some("2026-12-31")));
    assert_eq!((booth.price, booth.height), (Some(980_000), Some(4_500)));
    assert_eq!(after.object(booths[1].0), before.object(booths[1].0));
    std::fs::write(&path, "Company,City\nFAW,Changchun\n").unwrap();
    let refused = import(&desk, path.to_str().unwrap(), &["--dry-run"]);
    assert!(refused.code == 2 && refused.err.contains("No row heads the table"), "{}", refused.err);
}
