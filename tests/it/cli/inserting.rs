//! `hallplan insert`: objects of another plan.

use std::ffi::OsStr;

use super::{Desk, Ran, plans, run};

fn insert(desk: &Desk, other: &std::path::Path, more: &[&str]) -> Ran {
    let fixed: [&OsStr; 3] = ["insert".as_ref(), desk.plan.as_ref(), other.as_ref()];
    run(fixed.into_iter().chain(more.iter().map(OsStr::new)))
}

#[test]
fn hall_7_of_2023_comes_into_2021_with_its_exhibitors() {
    let desk = Desk::with(&plans::shipped("layouts/expo-2021.json"));
    let other = desk.file("2023.json");
    let layout = plans::shipped("layouts/expo-2023.json");
    std::fs::write(&other, hallplan::storage::write(&layout)).unwrap();
    let wanted: Vec<_> = layout.booths().filter(|(_, booth)| booth.hall == Some("hall7".parse().unwrap())).collect();
    let output = desk.file("out.json");
    let out = output.to_str().unwrap().to_owned();
    let choice = ["--hall", "hall7", "--kinds", "booth", "--shift", "0,-300", "--json"];
    let told = insert(&desk, &other, &[&choice[..], &["-o", &out]].concat());
    assert_eq!((told.code, told.err.as_str()), (0, ""));
    let told: serde_json::Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((told["added"].as_u64(), told["there_already"].as_u64()), (Some(wanted.len() as u64), Some(0)));
    assert!(wanted.len() > 100 && told["numbers_dropped"].as_u64() > Some(0), "2021 has such numbers in its Hall 7");
    let new = hallplan::storage::read(&std::fs::read(&output).unwrap()).unwrap().layout;
    assert_eq!(new.booths().count(), 3_386 + wanted.len());
    assert_eq!(new.exhibitors().len() as u64, told["exhibitors_added"].as_u64().unwrap());
    let dry = insert(&desk, &other, &[&choice[..6], &["--dry-run"]].concat());
    assert!(dry.code == 0 && dry.out.contains(&format!("{} objects inserted", wanted.len())), "{}", dry.out);
}

#[test]
fn what_cannot_be_inserted_is_said_and_nothing_is_written() {
    let desk = Desk::with(&plans::sound());
    let before = std::fs::read(&desk.plan).unwrap();
    let itself = desk.plan.clone();
    let out = desk.plan.to_str().unwrap();
    for (more, wrong) in [
        (&["--kinds", "booth,castle", "-o", out][..], "castle"),
        (&["--hall", "hall8", "-o", out], "hall7"),
        (&["--hall", "auto", "-o", out], "auto"),
        (&["--ids", "keep", "-o", out], "all 4 ids"),
        (&["--at", "1,2", "--shift", "1,2", "-o", out], "--shift"),
        (&["--at", "here", "-o", out], "here"),
        (&[], "--dry-run"),
    ] {
        let refused = insert(&desk, &itself, more);
        assert_eq!(refused.code, 2, "{more:?}");
        assert!(refused.err.contains(wrong), "{more:?}: {}", refused.err);
    }
    assert_eq!(std::fs::read(&desk.plan).unwrap(), before);
}
