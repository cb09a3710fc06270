//! What is listed, and in which order.

use super::*;
use crate::message::Message;
use crate::model::Record;

fn document() -> Document {
    let text = r#"{"format":"hallplan","version":1,
"pavilions":[{"id":"p","name":{"en":"Cars"},"theme":"automobile","outlines":[[[0,0],[9000,0],[9000,9000],[0,9000]]]}],
"booths":[
{"id":"a","number":"A1","outline":{"at":[0,0],"size":[3000,3000]},"status":"contracted","exhibitors":["x1"],"pavilion":"p"},
{"id":"b","number":"A2","outline":{"at":[3000,0],"size":[3000,3000]},"status":"held","held_until":"2026-11-01","exhibitors":["x2","x1"]}
],
"exhibitors":[
{"id":"x1","name":{"zh-CN":"上汽通用","en":"SAIC GM"},"country":"CN"},
{"id":"x2","name":{"en":"Honda"},"country":"JP"},
{"id":"x3","name":{"ru":"ГРУППА ГАЗ"},"country":"RU","wishes":{"pavilion":"cars"}},
{"id":"x4","name":{"en":"Alpha"},"attendance":"online"}
]}"#;
    Document::new(crate::storage::read(text.as_bytes()).unwrap().layout).unwrap()
}

fn listed(roster: &Roster, document: &Document, asked: &Asked) -> String {
    let ids = roster.listed(asked, document.layout());
    ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ")
}

#[test]
fn exhibitors_without_a_booth_come_first_and_are_found_in_any_script() {
    let document = document();
    let mut roster = Roster::default();
    assert!(roster.follow(&document, &Lang::english(), "2026-11-23"));
    assert!(!roster.follow(&document, &Lang::english(), "2026-11-23"));
    assert_eq!(roster.counts(), Counts { unplaced: 1, placed: 2, online: 1, overdue: 2 });
    let found = |text: &str| listed(&roster, &document, &Asked { search: text.to_owned(), ..Asked::default() });
    assert_eq!(found(""), "x3 x2 x1 x4");
    for (text, ids) in [
        ("sqty", "x1"),
        ("saic", "x1"),
        ("группа", "x3"),
        ("a2", "x2 x1"),
        ("日本", "x2"),
        ("俄罗斯", "x3"),
        ("korea", ""),
    ] {
        assert_eq!(found(text), ids, "{text}");
    }
}

#[test]
fn filters_leave_out_the_others_and_changes_are_followed() {
    let mut document = document();
    let mut roster = Roster::default();
    roster.follow(&document, &Lang::chinese(), "2026-11-23");
    let with = |show| Asked { show, ..Asked::default() };
    for (show, ids) in [
        (Show::Unplaced, "x3"),
        (Show::Placed, "x2 x1"),
        (Show::Online, "x4"),
        (Show::Overdue, "x2 x1"),
        (Show::With(Status::Contracted), "x1"),
    ] {
        assert_eq!(listed(&roster, &document, &with(show)), ids, "{show:?}");
    }
    let pavilion = Asked { pavilion: Some("p".parse().unwrap()), ..Asked::default() };
    assert_eq!(listed(&roster, &document, &pavilion), "x3 x1", "those who wish to be there, too");
    let country = Asked { country: Some("JP".to_owned()), ..Asked::default() };
    assert_eq!(listed(&roster, &document, &country), "x2");
    document.edit(Message::new("edit-paste"), |tx| tx.remove_exhibitor("x3".parse().unwrap())).unwrap();
    assert!(roster.follow(&document, &Lang::chinese(), "2026-11-23"));
    assert_eq!(listed(&roster, &document, &Asked::default()), "x2 x1 x4");
}

#[test]
fn thirty_thousand_are_searched_between_two_key_strokes() {
    let text = |number: usize| format!("第{number}汽车零部件制造有限公司 Automotive Parts {number}");
    let layout: Layout = (0..30_000)
        .map(|number| {
            let names = crate::model::Names::zh_en(&text(number), "");
            Record::Exhibitor(Exhibitor::new(ObjectId::from_random(number as u64 + 1), names))
        })
        .collect();
    let document = Document::new(layout).unwrap();
    let mut roster = Roster::default();
    roster.follow(&document, &Lang::chinese(), "2026-11-23");
    assert_eq!(
        roster.listed(&Asked { search: "qclbj".to_owned(), ..Asked::default() }, document.layout()).len(),
        30_000
    );
    assert_eq!(
        roster.listed(&Asked { search: "parts 29999".to_owned(), ..Asked::default() }, document.layout()).len(),
        1
    );
}
