//! Every `tests/rules/<rule>/<case>.json` against the `<case>.expect.txt` beside it: one line a finding, with severity,
//! objects, measured value (`-` for none) and message.

#![allow(clippy::unwrap_used, reason = "a test may fail by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use hallplan::document::Document;
use hallplan::message::Message;
use hallplan::model::{AisleClass, Layout, ObjectId, Record, Thing, Waiver};
use hallplan::rules::{Finding, Profile, RULES, full_check};
use hallplan::storage;

fn fixtures(rule: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules").join(rule);
    let mut cases: Vec<PathBuf> = std::fs::read_dir(&folder)
        .unwrap_or_else(|error| panic!("the rule {rule} needs fixtures in {}: {error}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "json"))
        .collect();
    cases.sort();
    cases
}

fn layout(path: &Path) -> Layout {
    let bytes = std::fs::read(path).unwrap();
    storage::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display())).layout
}

/// The rules that the plan of a fixture names: the basic ones where it names none.
fn profile(layout: &Layout) -> Profile {
    Profile::of(layout.settings()).unwrap()
}

fn line(finding: &Finding) -> String {
    let objects: Vec<String> = finding.objects().map(|id| id.to_string()).collect();
    let measured = finding.measured.map_or_else(|| "-".to_owned(), |value| value.to_string());
    format!("{} {} {measured} {}\n", finding.severity.word(), objects.join(" "), finding.message.key)
}

#[test]
fn every_fixture_gives_exactly_the_findings_beside_it() {
    let mut wrong = Vec::new();
    for rule in RULES {
        let id = rule.about().id;
        let mut silent_and_loud = BTreeSet::new();
        for case in fixtures(id) {
            let expected = std::fs::read_to_string(case.with_extension("expect.txt")).unwrap();
            let layout = layout(&case);
            let findings = full_check(&layout, &profile(&layout));
            let found: String = findings.iter().filter(|finding| finding.rule == id).map(line).collect();
            silent_and_loud.insert(expected.is_empty());
            if found != expected {
                wrong.push(format!("{}\nexpected:\n{expected}found:\n{found}", case.display()));
            }
        }
        assert_eq!(silent_and_loud.len(), 2, "{id} needs a fixture with findings and one without");
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_fixture_is_left_behind_by_a_rule_that_is_gone() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules");
    for entry in std::fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(RULES.iter().any(|rule| rule.about().id == name), "tests/rules/{name} belongs to no rule");
    }
}

#[test]
fn findings_are_well_formed_and_an_open_document_has_the_same() {
    for case in RULES.iter().flat_map(|rule| fixtures(rule.about().id)) {
        let layout = layout(&case);
        let findings = full_check(&layout, &profile(&layout));
        let keys: BTreeSet<_> = findings.iter().map(Finding::key).collect();
        assert_eq!(keys.len(), findings.len(), "{}: two findings of one key", case.display());
        for finding in &findings {
            assert!(finding.others.is_sorted() && !finding.others.contains(&finding.subject));
            assert!(finding.objects().all(|id| layout.object(id).is_some()));
            assert!(finding.at.x.is_finite() && finding.at.y.is_finite());
        }
        let by_key = |findings: Vec<Finding>| -> BTreeMap<_, Finding> {
            findings.into_iter().map(|finding| (finding.key(), finding)).collect()
        };
        let document = Document::new(layout).unwrap();
        assert_eq!(by_key(document.findings().iter().cloned().collect()), by_key(findings), "{}", case.display());
    }
}

/// Only the class of an aisle changes, and what was found on the floor of its hall goes; undoing brings it back.
#[test]
fn an_aisle_that_becomes_a_way_for_staff_is_checked_anew() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/common-path");
    let mut document = Document::new(layout(&folder.join("an_aisle_with_a_name_is_walked.json"))).unwrap();
    let found = |document: &Document| document.findings().iter().filter(|it| it.rule == "common-path").count();
    assert_eq!(found(&document), 1);
    let mut aisle = document.layout().object("s".parse().unwrap()).unwrap().clone();
    let Thing::Aisle(own) = &mut aisle.thing else { panic!("an aisle") };
    own.class = AisleClass::Service;
    document.begin(Message::new("edit-move")).unwrap();
    document.transaction().unwrap().replace(aisle).unwrap();
    document.commit(None);
    assert_eq!(found(&document), 0);
    document.undo();
    assert_eq!(found(&document), 1);
}

#[test]
fn a_waiver_no_longer_matches_when_the_measured_value_changes() {
    let case = |name: &str| {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/overlap").join(name);
        let findings = full_check(&layout(&path), &Profile::shipped("base").unwrap());
        findings.into_iter().find(|finding| finding.rule == "overlap").unwrap()
    };
    let (three, identical) = (case("three_mm_deep_is_overlap.json"), case("identical.json"));
    assert_eq!(three.key(), identical.key());
    assert_ne!(three.waiver_key(), identical.waiver_key());
    let objects: Vec<ObjectId> = ["a", "b"].map(|id| id.parse().unwrap()).to_vec();
    assert_eq!(three.waiver_key().objects, objects);
}

#[test]
fn a_waiver_covers_what_gets_better_and_what_is_worse_by_a_hundredth() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/aisle-width/one_mm_short.json");
    let text = std::fs::read_to_string(path).unwrap();
    let found = |gap: i32| {
        let text = text.replace("[0,8999]", &format!("[0,{}]", 6000 + gap));
        let layout = hallplan::storage::read(text.as_bytes()).unwrap().layout;
        let findings = full_check(&layout, &profile(&layout));
        findings.into_iter().find(|finding| finding.rule == "aisle-width").unwrap()
    };
    let mut plan = layout(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/rules/aisle-width/one_mm_short.json"));
    let told = |text: &str| text.to_owned();
    let key = found(2900).waiver_key();
    let waiver = Waiver { key, who: told("Li"), when: told("2026-01-02"), why: told("widened on site") };
    plan.insert(Record::Waiver(waiver));
    let covered = |gap: i32| found(gap).waiver(&plan).is_some();
    assert_eq!([2999, 2900, 2871, 2870, 1500].map(covered), [true, true, true, false, false]);
}
