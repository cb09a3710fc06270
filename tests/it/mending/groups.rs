//! What the planner has grouped is shifted together.

use hallplan::document::Document;
use hallplan::mend::Trial;
use hallplan::model::{ObjectId, Thing};

/// A sold booth, one that stands half a metre in it, and what that one may be grouped with three metres away.
fn plan(group: &str) -> Document {
    let text = format!(
        r#"{{
"format": "hallplan",
"version": 1,
"booths": [
{{"id":"a","number":"A","outline":{{"at":[0,0],"size":[3000,3000]}},"status":"contracted"}},
{{"id":"b","number":"B","outline":{{"at":[2500,0],"size":[3000,3000]}}{group}}}
],
"facilities": [
{{"id":"c","kind":"cafe","outline":{{"at":[9000,0],"size":[3000,3000]}}{group}}}
]
}}"#
    );
    Document::new(hallplan::storage::read(text.as_bytes()).unwrap().layout).unwrap()
}

/// What mending the one finding moves, and how far to the right.
fn moved(group: &str) -> Vec<(String, i32)> {
    let document = plan(group);
    let key = document.findings().iter().find(|finding| finding.rule == "overlap").unwrap().key();
    let mended = Trial::of(&document).mend(&key).unwrap();
    let left = |id: ObjectId| match &document.layout().object(id).unwrap().thing {
        Thing::Booth(booth) => booth.outline.bounds().min.x,
        Thing::Facility(facility) => facility.outline.bounds().min.x,
        _ => unreachable!("only booths and facilities are there"),
    };
    let right = |object: &hallplan::model::Object| {
        let now = object.thing.outline().unwrap().bounds().min.x;
        (object.id.to_string(), (now - left(object.id)) as i32)
    };
    mended.objects.iter().map(right).collect()
}

#[test]
fn a_booth_takes_its_group_along() {
    assert_eq!(moved(""), [("b".to_owned(), 500)]);
    assert_eq!(moved(r#","group":"g""#), [("b".to_owned(), 500), ("c".to_owned(), 500)]);
}
