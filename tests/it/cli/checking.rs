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

#[test]
fn other_profiles_and_single_rules_can_be_asked_for() {
    let desk = Desk::with(&plans::overlapping());
    let check = |more: &[&str]| {
        let more = more.iter().map(AsRef::as_ref);
        run([std::ffi::OsStr::new("check"), desk.plan.as_os_str()].into_iter().chain(more))
    };
    let told: Value = serde_json::from_str(&check(&["--json", "--profile", "cn-shanghai,cn-national"]).out).unwrap();
    assert_eq!(told["profiles"], serde_json::json!(["cn-shanghai", "base", "cn-national"]));
    let finding = told["findings"].as_array().unwrap().iter().find(|finding| finding["rule"] == "overlap").unwrap();
    assert_eq!((&finding["profile"], &finding["status"]), (&"base".into(), &"own".into()));
    assert!(finding["source"]["en"].is_string() && finding["source"]["zh-CN"].is_string());
    assert!(finding["geometry"][0].as_array().unwrap().len() >= 3);
    let only = check(&["--rule", "booth-number,wall-gap"]);
    assert!(!only.out.contains("rule overlap"), "{}", only.out);
    for (wrong, words) in [
        (["--rule", "moon"], "There is no rule “moon”. There are: overlap, "),
        (["--profile", "moon"], "There is no rule profile “moon”. There are: base, cn-cnea, "),
        (["--profile", "moon.json"], "moon.json"),
    ] {
        let ran = check(&wrong);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{wrong:?}");
        assert!(ran.err.contains(words), "{wrong:?}: {}", ran.err);
    }
}

#[test]
fn a_profile_from_a_file_counts_and_a_wrong_one_is_refused_by_line_and_key() {
    let desk = Desk::with(&plans::sound());
    let profile = desk.file("my rules.json");
    let text = r#"{"format": "hallplan-rules", "version": 1, "id": "mine", "rules": {
"height": {"cases": {"indoor": "error"},
"limits": {"most": "2 m"},
"clause": "M-1", "status": "own"}}}"#;
    let check = |text: &str| {
        std::fs::write(&profile, text).unwrap();
        run(["check".as_ref(), desk.plan.as_os_str(), "--profile".as_ref(), profile.as_os_str()])
    };
    assert_eq!(check(text).code, 0);
    let wrong = check(&text.replace("most", "mast"));
    assert_eq!(wrong.code, 2);
    assert!(
        wrong.err.contains("line 4") && wrong.err.contains("mast") && wrong.err.contains("my rules.json"),
        "{}",
        wrong.err
    );
}

#[test]
fn what_a_plan_changes_is_told_with_its_reason() {
    let mut layout = plans::sound();
    let mut settings = layout.settings().clone();
    settings.profile = hallplan::model::Profile::shipped("cn-shanghai");
    settings.profile.changes.push(hallplan::model::RuleChange {
        rule: "pillar-gap".to_owned(),
        of: "gap".to_owned(),
        to: "0.3 m".to_owned(),
        reason: "the venue agreed".to_owned(),
    });
    layout.insert(Record::Settings(Box::new(settings)));
    let desk = Desk::with(&layout);
    let ran = run(["check".as_ref(), desk.plan.as_os_str()]);
    let line = "Changed for this plan: gap of the rule pillar-gap is 0.3 m. Reason: the venue agreed";
    assert!(ran.out.lines().any(|told| told == line), "{}", ran.out);
    let json = run(["check".as_ref(), desk.plan.as_os_str(), "--json".as_ref()]);
    let told: Value = serde_json::from_str(&json.out).unwrap();
    assert_eq!(told["changes"][0]["to"], "0.3 m");
}

#[test]
fn mending_writes_a_plan_without_the_fault_and_tells_what_it_moved() {
    let desk = Desk::with(&plans::overlapping());
    let output = desk.file("mended.json");
    let arguments = ["check".as_ref(), desk.plan.as_os_str(), "--mend".as_ref(), "-o".as_ref(), output.as_os_str()];
    let ran = run(arguments);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    assert!(ran.out.contains("Moved Booth A00") && ran.out.contains("Mended: 1."), "{}", ran.out);
    let again = run(["check".as_ref(), output.as_os_str()]);
    assert_eq!(again.out, "Errors: 0, warnings: 0, notes: 0, waived: 0.\n");
    let told = run(arguments.into_iter().chain(["--json".as_ref()]));
    let told: Value = serde_json::from_str(&told.out).unwrap();
    assert_eq!((told["format"].as_str(), told["left"].as_array().map(Vec::len)), (Some("hallplan-mended"), Some(0)));
    let changed = &told["mended"][0]["objects"][0];
    assert!(told["mended"][0]["moved_mm"].as_i64() > Some(0) && changed["from"] != changed["to"], "{told}");
}

#[test]
fn mending_asks_where_the_plan_goes_and_keeps_to_the_named_rules() {
    let desk = Desk::with(&plans::overlapping());
    let before = std::fs::read(&desk.plan).unwrap();
    let ran = run(["check".as_ref(), desk.plan.as_os_str(), "--mend".as_ref()]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
    assert!(ran.err.contains("-o FILE"), "{}", ran.err);
    let output = desk.file("mended.json");
    let only = ["--mend".as_ref(), "-o".as_ref(), output.as_os_str(), "--rule".as_ref(), "height".as_ref()];
    let ran = run(["check".as_ref(), desk.plan.as_os_str()].into_iter().chain(only));
    assert_eq!((ran.code, std::fs::read(&output).unwrap() == before), (0, true), "{}", ran.out);
    assert!(std::fs::read(&desk.plan).unwrap() == before);
}

#[test]
fn what_cannot_be_written_is_not_told_as_mended() {
    let desk = Desk::with(&plans::overlapping());
    let nowhere = desk.file("none").join("mended.json");
    for more in [&[][..], &["--json"]] {
        let first = ["check".as_ref(), desk.plan.as_os_str(), "--mend".as_ref(), "-o".as_ref(), nowhere.as_os_str()];
        let ran = run(first.into_iter().chain(more.iter().map(AsRef::as_ref)));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{}", ran.err);
        assert!(ran.err.contains("mended.json"), "{}", ran.err);
    }
}
