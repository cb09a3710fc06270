//! `hallplan generate` and `hallplan renumber`.

use std::ffi::OsStr;

use hallplan::model::Layout;

use super::{Desk, plans, run, run_in_chinese};

fn read(desk: &Desk, name: &str) -> Layout {
    hallplan::storage::read(&std::fs::read(desk.file(name)).unwrap()).unwrap().layout
}

/// Runs a task on the desk's plan, with these words behind it.
fn on_plan(desk: &Desk, task: &str, words: &[&str]) -> super::Ran {
    let before = [OsStr::new(task), desk.plan.as_os_str()];
    run(before.into_iter().chain(words.iter().map(OsStr::new)))
}

fn out(desk: &Desk) -> String {
    desk.file("out.json").display().to_string()
}

#[test]
fn a_hall_is_filled_with_numbered_booths_that_pass_the_check() {
    let desk = Desk::with(&plans::sound());
    let out = out(&desk);
    let words = ["--in", "Hall 7", "--back-to-back", "--edge", "wall-row", "--numbers", "{hall}{row}{n:2}", "-o", &out];
    let made = on_plan(&desk, "generate", &words);
    assert_eq!((made.code, made.err.as_str()), (0, ""), "{}", made.out);
    let layout = read(&desk, "out.json");
    let new: Vec<&str> = layout.booths().filter_map(|(_, booth)| booth.number.as_deref()).collect();
    assert!(new.len() > 40 && new.contains(&"7A01") && new.contains(&"A001"), "{new:?}");
    let checked = run(["check".as_ref(), OsStr::new(&out)]);
    assert_eq!(checked.code, 0, "{}", checked.out);
}

#[test]
fn fill_says_how_many_there_are_and_could_be() {
    let desk = Desk::with(&plans::sound());
    let words = ["--in", "hall7", "--back-to-back", "--fill", "--dry-run", "--json"];
    let made = on_plan(&desk, "generate", &words);
    let report: serde_json::Value = serde_json::from_str(&made.out).unwrap();
    let number = |key: &str| report[key].as_u64().unwrap();
    assert!(number("booths") > 60 && number("booths") <= number("upper_bound"), "{report}");
    assert!(number("arrangements_tried") > 10);
    assert_eq!(report["net_m2"].as_f64().unwrap(), number("booths") as f64 * 9.0);
    let plain = on_plan(&desk, "generate", &["--in", "hall7", "--dry-run"]);
    assert!(plain.out.contains("booths, net"), "{}", plain.out);
    assert!(!desk.file("out.json").exists());
}

#[test]
fn what_cannot_be_meant_is_said() {
    let desk = Desk::with(&plans::sound());
    let refused = |words: &[&str], says: &str| {
        let run = on_plan(&desk, "generate", words);
        assert_eq!(run.code, 2, "{}", run.out);
        assert!(run.err.contains(says), "{}", run.err);
    };
    refused(&["--in", "hall9", "--dry-run"], "hall7");
    refused(&["--in", "hall7"], "-o");
    refused(&["--in", "hall7", "--booth", "0.1x3", "--dry-run"], "width of a booth");
    refused(&["--in", "hall7", "--numbers", "{row}", "--dry-run"], "--numbers");
    let chinese = run_in_chinese([
        OsStr::new("generate"),
        desk.plan.as_os_str(),
        OsStr::new("--in"),
        OsStr::new("7号馆"),
        OsStr::new("--dry-run"),
    ]);
    assert_eq!(chinese.code, 0);
    assert!(chinese.out.contains("个展位"), "{}", chinese.out);
}

#[test]
fn booths_are_renumbered_and_keep_their_ids() {
    let desk = Desk::with(&plans::sound());
    let out = out(&desk);
    let made = on_plan(&desk, "renumber", &["--in", "auto", "--numbers", "{hall}-{row}{n:3}", "-o", &out]);
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    let numbers = |layout: &Layout| -> Vec<(String, Option<String>)> {
        layout.booths().map(|(object, booth)| (object.id.to_string(), booth.number.clone())).collect()
    };
    let new = numbers(&read(&desk, "out.json"));
    assert_eq!(new, [("a1".to_owned(), Some("7-A001".to_owned())), ("a2".to_owned(), Some("7-A002".to_owned()))]);
    let dry = on_plan(&desk, "renumber", &["--dry-run"]);
    assert!(dry.out.contains("A001 → 7A01"), "{}", dry.out);
    let json = on_plan(&desk, "renumber", &["--dry-run", "--json"]);
    let rows: serde_json::Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!((rows[0]["old"].as_str(), rows[0]["new"].as_str()), (Some("A001"), Some("7A01")));
}

#[test]
fn odd_numbers_are_told() {
    let desk = Desk::with(&plans::sound());
    assert_eq!(on_plan(&desk, "renumber", &["--lint"]).code, 0);
    let mut layout = plans::sound();
    let (object, booth) = layout.booths().next().map(|(object, booth)| (object.clone(), booth.clone())).unwrap();
    let booth = hallplan::model::Booth { number: Some("A009".to_owned()), ..booth };
    layout.insert(hallplan::model::Record::Object(hallplan::model::Object {
        thing: hallplan::model::Thing::Booth(booth),
        ..object
    }));
    let odd = Desk::with(&layout);
    let told = on_plan(&odd, "renumber", &["--lint"]);
    assert_eq!(told.code, 1);
    assert!(
        told.out.contains("missing between A002 and A009") || told.out.contains("between A2 and A9"),
        "{}",
        told.out
    );
}

#[test]
fn a_locked_plan_is_not_changed_and_it_is_said_how_to_unlock_it() {
    let mut plan = plans::sound();
    let settings = hallplan::model::Settings { locked: true, ..plan.settings().clone() };
    plan.insert(hallplan::model::Record::Settings(Box::new(settings)));
    let desk = Desk::with(&plan);
    let out = out(&desk);
    let picture = desk.file("venue.png");
    tiny_skia::Pixmap::new(4, 4).unwrap().save_png(&picture).unwrap();
    let picture = picture.display().to_string();
    for (task, words) in [
        ("generate", vec!["--in", "Hall 7", "-o", &out]),
        ("renumber", vec!["--numbers", "Z{n:2}", "-o", &out]),
        ("underlay", vec![&picture, "--width", "10", "-o", &out]),
    ] {
        let ran = on_plan(&desk, task, &words);
        assert_eq!(ran.code, 2, "{task}: {}", ran.out);
        assert!(ran.err.contains("The whole plan is locked") && ran.err.contains("Unlock"), "{task}: {}", ran.err);
        assert!(!desk.file("out.json").exists(), "{task}");
    }
}
