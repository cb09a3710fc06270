//! `hallplan check --sarif`: a log of SARIF 2.1.0, held against what its schema requires.

use hallplan::model::{Layout, Record, Waiver};
use hallplan::rules::{Profile, RULES, full_check};
use serde_json::Value;

use super::{Desk, plans, run};

fn log(desk: &Desk, more: &[&str]) -> Value {
    let first = ["check".as_ref(), desk.plan.as_os_str(), "--sarif".as_ref()];
    let ran = run(first.into_iter().chain(more.iter().map(AsRef::as_ref)));
    assert_eq!(ran.err, "");
    serde_json::from_str(&ran.out).unwrap()
}

/// The plan with every second finding waived.
fn half_waived() -> Layout {
    let mut layout = plans::overlapping();
    for finding in full_check(&layout, &Profile::of(layout.settings()).unwrap()).into_iter().step_by(2) {
        let told = |text: &str| text.to_owned();
        let waiver =
            Waiver { key: finding.waiver_key(), who: told("Li"), when: told("2021-08-12"), why: told("shared") };
        layout.insert(Record::Waiver(waiver));
    }
    layout
}

fn text<'a>(value: &'a Value, at: &str) -> &'a str {
    value.pointer(at).and_then(Value::as_str).unwrap_or_else(|| panic!("{at} is no text in {value}"))
}

fn list<'a>(value: &'a Value, at: &str) -> &'a Vec<Value> {
    value.pointer(at).and_then(Value::as_array).unwrap_or_else(|| panic!("{at} is no list in {value}"))
}

/// What the schema of SARIF 2.1.0 requires, and what it says of the types of the fields that we write.
fn assert_valid(log: &Value) {
    assert_eq!(text(log, "/version"), "2.1.0");
    assert!(text(log, "/$schema").starts_with("https://"));
    for run in list(log, "/runs") {
        let driver = run.pointer("/tool/driver").unwrap();
        assert!(!text(driver, "/name").is_empty() && !text(driver, "/version").is_empty());
        // Language tags of SARIF: two letters, and a country of two.
        let language = text(driver, "/language");
        assert!(["en", "zh-CN"].contains(&language), "{language}");
        let rules = list(driver, "/rules");
        for rule in rules {
            assert!(!text(rule, "/id").is_empty());
            for member in ["/shortDescription/text", "/fullDescription/text", "/help/text"] {
                assert!(!text(rule, member).is_empty(), "{member}");
            }
            let level = text(rule, "/defaultConfiguration/level");
            assert!(["none", "note", "warning", "error"].contains(&level));
        }
        let artifacts = list(run, "/artifacts").len();
        for result in list(run, "/results") {
            assert!(!text(result, "/message/text").is_empty());
            assert!(["note", "warning", "error"].contains(&text(result, "/level")));
            let index = result["ruleIndex"].as_u64().unwrap() as usize;
            assert_eq!(rules[index]["id"], result["ruleId"]);
            assert!(!list(result, "/locations").is_empty());
            for location in list(result, "/locations") {
                let artifact = location.pointer("/physicalLocation/artifactLocation").unwrap();
                assert!(
                    !text(artifact, "/uri").is_empty() && (artifact["index"].as_u64().unwrap() as usize) < artifacts
                );
                assert!(location.pointer("/physicalLocation/region/startLine").and_then(Value::as_u64).unwrap() >= 1);
                for logical in list(location, "/logicalLocations") {
                    for member in ["/name", "/fullyQualifiedName", "/kind"] {
                        assert!(!text(logical, member).is_empty());
                    }
                }
            }
            for suppression in result.get("suppressions").and_then(Value::as_array).into_iter().flatten() {
                assert!(["inSource", "external"].contains(&text(suppression, "/kind")));
                assert!(["accepted", "underReview", "rejected"].contains(&text(suppression, "/status")));
                assert!(!text(suppression, "/justification").is_empty());
            }
            for fingerprint in result["partialFingerprints"].as_object().unwrap().values() {
                assert!(fingerprint.is_string());
            }
        }
    }
}

#[test]
fn the_log_has_every_finding_and_every_rule() {
    let layout = half_waived();
    let desk = Desk::with(&layout);
    let log = log(&desk, &[]);
    assert_valid(&log);
    let found = full_check(&layout, &Profile::of(layout.settings()).unwrap());
    let results = list(&log, "/runs/0/results");
    assert_eq!((results.len(), list(&log, "/runs/0/tool/driver/rules").len()), (found.len(), RULES.len()));
    let waived = results.iter().filter(|result| result.get("suppressions").is_some()).count();
    assert_eq!(waived, found.len().div_ceil(2));
    let waived = results.iter().find(|result| result.get("suppressions").is_some()).unwrap();
    assert_eq!(text(waived, "/suppressions/0/justification"), "shared");
    assert_eq!(text(waived, "/suppressions/0/properties/who"), "Li");
}

#[test]
fn a_result_leads_to_the_line_of_its_subject_and_names_its_objects() {
    let desk = Desk::with(&plans::overlapping());
    let log = log(&desk, &["--rule", "overlap"]);
    assert_valid(&log);
    let results = list(&log, "/runs/0/results");
    let overlap = results.iter().find(|result| result["ruleId"] == "overlap").unwrap();
    let line = overlap.pointer("/locations/0/physicalLocation/region/startLine").unwrap().as_u64().unwrap() as usize;
    let file = std::fs::read_to_string(&desk.plan).unwrap();
    assert!(file.lines().nth(line - 1).unwrap().contains("\"id\":\"a1\""), "line {line}");
    let objects = list(overlap, "/locations/0/logicalLocations");
    let ids: Vec<&str> = objects.iter().map(|object| text(object, "/fullyQualifiedName")).collect();
    assert_eq!((ids, text(&objects[0], "/kind")), (vec!["a1", "a3"], "booth"));
    let uri = text(overlap, "/locations/0/physicalLocation/artifactLocation/uri");
    assert!(uri.starts_with("file:///") && uri.ends_with("%20expo.json") && uri.is_ascii(), "{uri}");
    assert_eq!(text(overlap, "/properties/clause"), "overlap");
    assert!(overlap["properties"]["measured"].is_i64() && overlap["properties"]["required"].is_i64());
    assert!(list(overlap, "/properties/geometry/0").len() >= 3);
}

#[test]
fn the_log_speaks_the_readers_language_and_json_excludes_it() {
    let desk = Desk::with(&plans::overlapping());
    let chinese = log(&desk, &["--locale", "zh-CN"]);
    assert_valid(&chinese);
    let rule = &list(&chinese, "/runs/0/tool/driver/rules")[0];
    assert_eq!((text(rule, "/shortDescription/text"), text(&chinese, "/runs/0/language")), ("重叠", "zh-CN"));
    let both = run(["check".as_ref(), desk.plan.as_os_str(), "--json".as_ref(), "--sarif".as_ref()]);
    assert_eq!((both.code, both.out.as_str()), (2, ""));
}
