//! What a crash left is offered with its counts, and no answer deletes anything; after failed starts nothing is done
//! without being asked for.

use std::fs;
use std::sync::Arc;

use egui_kittest::kittest::Queryable;
use hallplan::document::Change;
use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::model::{Booth, Layout, Object, Record, Thing};
use hallplan::storage::{self, Journal, RealFs};

use super::office::{Desk, Office};

/// A program that died with two edits of the plan unsaved; the plan with them.
fn crash(office: &Office) -> Layout {
    let mut layout = office.there();
    let journal = Journal::start(Arc::new(RealFs), &office.places(), Some(&office.plan()), storage::write(&layout));
    for x in [1, 2] {
        let booth = Booth::new(Outline::Rectangle(Rectangle::new(Point::new(x, 0), Size::new(3_000, 3_000))));
        let object = Object::new(format!("lost{x}").parse().unwrap(), Thing::Booth(booth));
        let change =
            Change { id: Record::Object(object.clone()).id(), before: None, after: Some(Record::Object(object)) };
        layout.put(&change.id, change.after.clone());
        journal.record(&[change]);
    }
    layout
}

fn offered(office: &Office) -> Desk {
    let mut desk = office.starting();
    desk.wait("the work is offered", |desk| desk.shows("app-recovery-title"));
    desk
}

#[test]
fn unsaved_work_is_offered_with_its_counts_and_comes_back() {
    let office = Office::new();
    let lost = crash(&office);
    let mut desk = offered(&office);
    let counts = format!("{} booths", lost.booths().count());
    assert!(desk.0.query_by_label_contains("2 edits").is_some());
    assert!(desk.0.query_by_label_contains(&counts).is_some());
    desk.click("app-recover");
    assert!(desk.layout() == &lost && !desk.is_saved());
    desk.wait("the lock is ours", |_| office.0.path().join(".~lock.plan.json.hallplan").exists());
    desk.save();
    desk.wait("it is saved", Desk::is_saved);
    assert!(office.there() == lost);
}

#[test]
fn what_is_put_aside_or_left_for_later_is_still_there() {
    let office = Office::new();
    crash(&office);
    let mut desk = offered(&office);
    desk.click("app-later");
    drop(desk);
    let mut desk = offered(&office);
    desk.click("app-forget");
    let aside = office.0.path().join("home/data/discarded");
    assert_eq!(fs::read_dir(aside).unwrap().count(), 1);
    assert!(!desk.shows("app-recovery-title"));
}

#[test]
fn a_file_that_was_changed_since_is_said_and_not_overwritten() {
    let office = Office::new();
    let lost = crash(&office);
    let theirs = office.somebody_saves();
    let mut desk = offered(&office);
    assert!(desk.shows("app-recovery-changed"));
    desk.click("app-recover");
    assert!(desk.layout() == &lost);
    desk.save();
    desk.wait("it is asked", |desk| desk.shows("app-conflict-title"));
    assert!(office.there() == theirs);
}

#[test]
fn a_damaged_record_says_how_much_is_missing() {
    let office = Office::new();
    crash(&office);
    let journals = fs::read_dir(office.0.path().join("home/data/journals")).unwrap();
    let path = journals.map(|entry| entry.unwrap().path().join("edits.journal")).next().unwrap();
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("lost2", "lost3", 1)).unwrap();
    let mut desk = offered(&office);
    assert!(desk.0.query_by_label_contains("1 edit can be got back").is_some());
    assert!(desk.0.query_by_label_contains("1 later edit is damaged").is_some());
    desk.click("app-recover");
    assert_eq!(desk.layout().booths().count(), office.there().booths().count() + 1);
    assert_eq!(fs::read_dir(office.0.path().join("home/data/discarded")).unwrap().count(), 1);
}

#[test]
fn after_two_failed_starts_nothing_is_opened_until_it_is_asked_for() {
    let office = Office::new();
    let lost = crash(&office);
    let starts = office.0.path().join("home/data/starts");
    fs::create_dir_all(&starts).unwrap();
    ["one", "two"].iter().for_each(|name| fs::write(starts.join(name), "").unwrap());
    let mut desk = office.starting();
    desk.wait("it is said", |desk| desk.shows("app-safe-title"));
    std::thread::sleep(std::time::Duration::from_millis(300));
    desk.0.run_steps(3);
    assert!(desk.layout().objects().len() == 0 && !desk.shows("app-recovery-title"));
    desk.click("app-safe-look");
    desk.wait("the work is offered", |desk| desk.shows("app-recovery-title"));
    desk.click("app-recover");
    assert!(desk.layout() == &lost);
    // Ended in an orderly way, it is the last careful one.
    drop(desk);
    let mut desk = office.starting();
    desk.wait("the plan is open", |desk| desk.layout().objects().len() > 0);
}
