//! `hallplan check`.

use hallplan::model::{Record, Waiver};
use hallplan::rules::{Profile, full_check};
use serde_json::Value;

use super::{Desk, plans, run, run_in_chinese};

#[test]
fn a_sound_plan_ends_with_0() {
    let desk = Desk::with(&plans::sound());
    let ran = run(["check".as_ref(), desk.plan.as_os_str()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert_eq!(ran.out, "Errors: 0, warnings: 0, notes: 0, waived: 0.\n");
}

#[test]
fn an_overlap_ends_with_1_and_is_told_in_the_readers_language() {
    let desk = Desk::with(&plans::overlapping());
    let arguments = ["check".as_ref(), desk.plan.as_os_str()];
    let english = run(arguments);
    assert_eq!(english.code, 1);
    assert!(english.out.starts_with("Error: ") && english.out.contains("A001"), "{}", english.out);
    let chinese = run_in_chinese(arguments);
    assert_eq!(chinese.code, 1);
    assert!(chinese.out.starts_with("错误：") && chinese.out.contains("A001"), "{}", chinese.out);
    let asked = run(arguments.into_iter().chain(["--locale".as_ref(), "zh-CN".as_ref()]));
    assert_eq!(asked.out, chinese.out);
}

#[test]
fn json_has_the_agreed_form() {
    let layout = plans::overlapping();
    let desk = Desk::with(&layout);
    let ran = run(["check".as_ref(), desk.plan.as_os_str(), "--json".as_ref()]);
    assert_eq!(ran.code, 1);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((told["format"].as_str(), told["version"].as_i64()), (Some("hallplan-findings"), Some(1)));
    let found = full_check(&layout, &Profile::of(layout.settings()).unwrap());
    let counts: i64 = ["error", "warning", "info"].iter().map(|word| told["counts"][word].as_i64().unwrap()).sum();
    assert_eq!(counts, i64::try_from(found.len()).unwrap());
    let overlap = told["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "overlap").unwrap();
    assert_eq!(overlap["severity"], "error");
    assert_eq!((&overlap["subject"], &overlap["others"]), (&"a1".into(), &serde_json::json!(["a3"])));
    let [x, y] = [0, 1].map(|axis| overlap["at"][axis].as_i64().unwrap());
    assert!((4_000..=5_000).contains(&x) && (2_000..=5_000).contains(&y), "at {x} {y}");
    for key in ["message", "measured", "required", "clause"] {
        assert!(overlap.get(key).is_some(), "{key}");
    }
}

#[test]
fn two_runs_print_the_same() {
    let desk = Desk::with(&plans::overlapping());
    let arguments = ["check".as_ref(), desk.plan.as_os_str(), "--json".as_ref()];
    assert_eq!(run(arguments).out, run(arguments).out);
}

#[test]
fn a_waived_finding_is_no_error() {
    let mut layout = plans::overlapping();
    for finding in full_check(&layout, &Profile::of(layout.settings()).unwrap()) {
        let told = |text: &str| text.to_owned();
        let waiver =
            Waiver { key: finding.waiver_key(), who: told("Li"), when: told("2021-08-12"), why: told("shared") };
        layout.insert(Record::Waiver(waiver));
    }
    let desk = Desk::with(&layout);
    let ran = run(["check".as_ref(), desk.plan.as_os_str()]);
    assert_eq!(ran.code, 0, "{}", ran.out);
    assert!(ran.out.starts_with("Errors: 0, warnings: 0, notes: 0, waived: ") && !ran.out.contains("waived: 0"));
}
