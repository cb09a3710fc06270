//! `hallplan exhibitors move` and `hold`.

use std::ffi::OsStr;
use std::path::Path;

use hallplan::model::{Layout, Status};
use hallplan::storage;

use super::{Desk, Ran, run};

/// Booth A1 contracted to Honda at a price, A2 free, A3 held by Kia until the first of November.
const PLAN: &str = r#"{
"format": "hallplan",
"version": 1,
"booths": [
{"id":"a1","number":"A1","outline":{"at":[0,0],"size":[3000,3000]},"status":"contracted","price":90000,"exhibitors":["x1"]},
{"id":"a2","number":"A2","outline":{"at":[3000,0],"size":[3000,3000]}},
{"id":"a3","number":"A3","outline":{"at":[6000,0],"size":[3000,3000]},"status":"held","held_until":"2026-11-01","exhibitors":["x2"]}
],
"exhibitors": [
{"id":"x1","name":{"en":"Honda"}},
{"id":"x2","code":"K-7","name":{"en":"Kia"}}
]
}
"#;

fn read(path: &Path) -> Layout {
    storage::read(&std::fs::read(path).unwrap()).unwrap().layout
}

fn desk() -> Desk {
    Desk::with(&storage::read(PLAN.as_bytes()).unwrap().layout)
}

fn exhibitors(desk: &Desk, verb: &str, words: &[&str]) -> Ran {
    let start = [OsStr::new("exhibitors"), OsStr::new(verb), desk.plan.as_os_str()];
    run(start.into_iter().chain(words.iter().map(OsStr::new)))
}

/// Number, status, price and the exhibitors of each booth.
fn told(layout: &Layout) -> String {
    let booths = layout.booths().map(|(_, it)| {
        let who: Vec<String> = it.exhibitors.iter().map(ToString::to_string).collect();
        let until = it.held_until.as_deref().unwrap_or("-");
        format!("{} {} {until} {:?} {}", it.number.as_deref().unwrap(), it.status.word(), it.price, who.join("+"))
    });
    booths.collect::<Vec<_>>().join("; ")
}

#[test]
fn a_contract_moves_to_a_free_booth_and_two_change_places() {
    let desk = desk();
    let out = desk.file("out.json");
    let ran = exhibitors(&desk, "move", &["ａ1", "a2", "-o", out.to_str().unwrap()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert_eq!(ran.out, "A1: – (Available)\nA2: Honda (Contracted)\n");
    let wanted = "A1 available - Some(90000) ; A2 contracted - Some(90000) x1; A3 held 2026-11-01 None x2";
    assert_eq!(told(&read(&out)), wanted);
    let ran = exhibitors(&desk, "move", &["A1", "A3", "-o", out.to_str().unwrap()]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.contains("Booth A3 is not free: Kia"), "{}", ran.err);
    let ran = exhibitors(&desk, "move", &["A1", "A3", "--swap", "--json", "-o", out.to_str().unwrap()]);
    let rows: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&rows[0]["held_until"], &rows[1]["exhibitors"][0]), (&"2026-11-01".into(), &"Honda".into()));
    let wanted = "A1 held 2026-11-01 Some(90000) x2; A2 available - None ; A3 contracted - Some(90000) x1";
    assert_eq!(told(&read(&out)), wanted);
    assert!(exhibitors(&desk, "move", &["A9", "A1", "--dry-run"]).err.contains("no booth A9"));
}

#[test]
fn a_booth_is_held_until_a_day_and_what_is_over_is_told() {
    let desk = desk();
    let out = desk.file("out.json");
    let words = ["A2", "--until", "2026-12-01", "--for", "K-7", "-o", out.to_str().unwrap()];
    let ran = exhibitors(&desk, "hold", &words);
    assert_eq!((ran.code, ran.out.as_str()), (0, "Booth A2 is held until 2026-12-01: Kia\n"), "{}", ran.err);
    let held = read(&out);
    assert_eq!(held.booths().filter(|(_, it)| it.status == Status::Held).count(), 2);
    for (words, error) in [
        (["A1", "--until", "2026-12-01"], "cannot be held"),
        (["A2", "--until", "soon"], "no date"),
        (["A2", "--until", "2026-11-31"], "no date"),
    ] {
        let ran = exhibitors(&desk, "hold", &[&words[..], &["--dry-run"]].concat());
        assert!(ran.code == 2 && ran.err.contains(error), "{}", ran.err);
    }
    let ran = exhibitors(&desk, "hold", &["--over", "2026-11-02"]);
    assert_eq!((ran.code, ran.out.as_str()), (1, "A3 (held until 2026-11-01): Kia\nBooths whose hold is over: 1\n"));
    assert_eq!(exhibitors(&desk, "hold", &["--over", "2026-11-01"]).code, 0, "the last day counts");
}
