//! What is taken back leaves the findings of a full check, those about floors too.

use hallplan::document::Document;
use hallplan::geometry::Offset;
use hallplan::message::Message;
use hallplan::model::{Profile, Record, Settings};
use hallplan::rules::{Finding, full_check};

fn sorted(mut findings: Vec<Finding>) -> Vec<Finding> {
    findings.sort_by_key(Finding::key);
    findings
}

#[test]
fn a_cancelled_edit_leaves_the_findings_about_floors_as_they_were() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/layouts/expo-2021.json");
    let mut layout = hallplan::storage::read(&std::fs::read(path).unwrap()).unwrap().layout;
    let base = layout.settings().clone();
    let profile = Profile { also: vec!["cn-national".to_owned()], ..Profile::shipped("cn-cnea") };
    layout.insert(Record::Settings(Box::new(Settings { profile, ..base.clone() })));
    let mut document = Document::new(layout).unwrap();
    let full = |document: &Document| sorted(full_check(document.layout(), document.profile()));
    let live = |document: &Document| sorted(document.findings().iter().cloned().collect());
    let clean = live(&document);
    // The booth comes to stand in a main aisle.
    let booth = document.layout().object("b10013".parse().unwrap()).unwrap().moved(Offset::new(500, 0)).unwrap();
    for (floors, other_rules) in [(false, false), (true, false), (false, true), (true, true)] {
        document.begin(Message::new("test")).unwrap();
        document.transaction().unwrap().replace(booth.clone()).unwrap();
        if other_rules {
            document.transaction().unwrap().set_settings(base.clone()).unwrap();
        }
        document.settle();
        if floors {
            document.settle_floors();
            assert!(other_rules || live(&document) != clean, "the aisle is too narrow now");
        }
        document.cancel();
        assert_eq!(live(&document), clean, "floors {floors}, other rules {other_rules}");
        assert_eq!(full(&document), clean);
    }
}
