//! The journal: what a crash leaves can be got back, up to the last edit.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use hallplan::document::Change;
use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::model::{Booth, Layout, Object, Record, RecordId, Thing};
use hallplan::storage::{self, Base, Fs, Journal, Places, RealFs, Recoverable};

use super::every_kind::{id, layout};
use super::fault_fs::{Fault, FaultFs};

pub fn real() -> Arc<dyn Fs> {
    Arc::new(RealFs)
}

pub fn booth(x: i32) -> Record {
    let rectangle = Rectangle::new(Point::new(x, 0), Size::new(3_000, 3_000));
    Record::Object(Object::new(id(&format!("n{x}")), Thing::Booth(Booth::new(Outline::Rectangle(rectangle)))))
}

/// The edit that adds booth `x`.
pub fn adding(x: i32) -> Vec<Change> {
    let after = booth(x);
    vec![Change { id: after.id(), before: None, after: Some(after) }]
}

/// `layout()` with the booths 1 to `last`.
pub fn with_booths(last: i32) -> Layout {
    let mut layout = layout();
    (1..=last).for_each(|x| drop(layout.insert(booth(x))));
    layout
}

pub fn plan_path() -> PathBuf {
    PathBuf::from("/somewhere/展会 plan.json")
}

pub fn start(fs: Arc<dyn Fs>, places: &Places) -> Journal {
    Journal::start(fs, places, Some(&plan_path()), storage::write(&layout()))
}

/// The one journal that is offered. Another test may just be starting a child, which holds every lock of this process
/// for the moment before it becomes another program: so this waits a little.
pub fn only(places: &Places) -> Recoverable {
    for _ in 0..100 {
        let mut found = storage::scan(&real(), places);
        assert!(found.len() <= 1);
        if let Some(found) = found.pop() {
            return found;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
    panic!("no journal is offered");
}

/// Every file below a folder.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn edits_come_back_after_the_program_is_gone() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = start(real(), &places);
    assert_eq!(files(home.path()), Vec::<PathBuf>::new(), "a plan that is only looked at makes no file");
    (1..=3).for_each(|x| journal.record(&adding(x)));
    let removed = RecordId::Object(id("n2"));
    journal.record(&[Change { id: removed.clone(), before: Some(booth(2)), after: None }]);
    assert!(storage::scan(&real(), &places).is_empty(), "a journal in use is not offered");
    drop(journal);
    let found = only(&places);
    assert_eq!((found.edits(), found.path()), (4, Some(plan_path().as_path())));
    assert_eq!(found.base(), Some(Base::of(&storage::write(&layout()))));
    assert!(storage::scan(&real(), &places).is_empty(), "what is offered in one window is not offered in another");
    let mut wanted = with_booths(3);
    wanted.put(&removed, None);
    let restored = found.restore().unwrap();
    assert_eq!((restored.layout, restored.lost), (wanted, 0));
}

#[test]
fn every_kind_of_record_goes_through_the_journal() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = Journal::start(real(), &places, None, storage::write(&Layout::default()));
    let all = layout();
    let objects = all.objects().cloned().map(Record::Object);
    let exhibitors = all.exhibitors().cloned().map(Record::Exhibitor);
    let waivers = all.waivers().cloned().map(Record::Waiver);
    let settings = [Record::Settings(Box::new(all.settings().clone()))];
    let records = objects.chain(exhibitors).chain(waivers).chain(settings);
    let put = |record: Record| Change { id: record.id(), before: None, after: Some(record) };
    journal.record(&records.map(put).collect::<Vec<_>>());
    let gone = all
        .waivers()
        .map(|waiver| RecordId::Waiver(Box::new(waiver.key.clone())))
        .chain([RecordId::Exhibitor(id("x3"))]);
    let gone: Vec<Change> = gone.map(|id| Change { id, before: None, after: None }).collect();
    journal.record(&gone);
    drop(journal);
    let mut wanted = all.clone();
    gone.iter().for_each(|change| drop(wanted.put(&change.id, None)));
    let found = only(&places);
    assert_eq!((found.path(), found.restore().unwrap().layout), (None, wanted));
}

#[test]
fn saving_forgets_the_edits_up_to_the_copy_that_was_saved() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = start(real(), &places);
    (1..=3).for_each(|x| journal.record(&adding(x)));
    let mark = journal.mark();
    // While the save runs on another thread, the planner goes on.
    journal.record(&adding(4));
    journal.saved(&plan_path(), storage::write(&with_booths(3)), mark);
    journal.record(&adding(5));
    drop(journal);
    let found = only(&places);
    assert_eq!((found.edits(), found.base()), (2, Some(Base::of(&storage::write(&with_booths(3))))));
    assert_eq!(found.restore().unwrap().layout, with_booths(5));
    drop(found);
    let resumed = only(&places);
    let restored = resumed.restore().unwrap();
    let journal = resumed.resume(&restored).unwrap();
    journal.saved(&plan_path(), storage::write(&with_booths(5)), journal.mark());
    drop(journal);
    assert!(storage::scan(&real(), &places).is_empty());
    assert_eq!(files(home.path()), Vec::<PathBuf>::new());
}

#[test]
fn a_restored_plan_goes_on_in_its_journal() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = start(real(), &places);
    (1..=2).for_each(|x| journal.record(&adding(x)));
    drop(journal);
    let edits = files(home.path()).into_iter().find(|path| path.ends_with("edits.journal")).unwrap();
    let torn = [fs::read(&edits).unwrap(), b"0badcafe 3 [{\"put".to_vec()].concat();
    fs::write(&edits, torn).unwrap();
    let found = only(&places);
    let restored = found.restore().unwrap();
    assert_eq!((&restored.layout, restored.lost), (&with_booths(2), 0));
    let journal = found.resume(&restored).unwrap();
    journal.record(&adding(3));
    drop(journal);
    assert_eq!(only(&places).restore().unwrap().layout, with_booths(3));
    assert_eq!(files(&home.path().join("data/discarded")), Vec::<PathBuf>::new(), "it is the same journal");
}

#[test]
fn a_restored_plan_goes_on_in_a_journal_that_began_after_a_save() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = start(real(), &places);
    (1..=3).for_each(|x| journal.record(&adding(x)));
    let mark = journal.mark();
    journal.record(&adding(4));
    journal.saved(&plan_path(), storage::write(&with_booths(3)), mark);
    drop(journal);
    for x in 5..=7 {
        let found = only(&places);
        let restored = found.restore().unwrap();
        let journal = found.resume(&restored).unwrap();
        journal.record(&adding(x));
        drop(journal);
        let restored = only(&places).restore().unwrap();
        assert_eq!((restored.layout, restored.lost), (with_booths(x), 0));
    }
}

#[test]
fn a_journal_cut_anywhere_gives_back_its_whole_edits() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = start(real(), &places);
    (1..=3).for_each(|x| journal.record(&adding(x)));
    drop(journal);
    let edits = files(home.path()).into_iter().find(|path| path.ends_with("edits.journal")).unwrap();
    let whole = fs::read(&edits).unwrap();
    let ends: Vec<usize> = (0..whole.len()).filter(|&at| whole[at] == b'\n').collect();
    for len in ends[1]..whole.len() {
        fs::write(&edits, &whole[..len]).unwrap();
        let found = only(&places);
        // The newline is no part of an edit.
        let want = ends.iter().filter(|&&end| end <= len).count() - 1;
        assert_eq!(found.edits(), want, "cut at {len}");
        assert_eq!(found.restore().unwrap().layout, with_booths(i32::try_from(want).unwrap()));
    }
}

#[test]
fn an_edit_that_cannot_be_right_ends_what_is_restored() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = start(real(), &places);
    journal.record(&adding(1));
    // Leaves the booth that names it with a dangling reference.
    journal.record(&[Change { id: RecordId::Exhibitor(id("x1")), before: None, after: None }]);
    journal.record(&adding(2));
    drop(journal);
    let found = only(&places);
    let restored = found.restore().unwrap();
    assert_eq!((&restored.layout, restored.lost), (&with_booths(1), 2));
    let journal = found.resume(&restored).unwrap();
    journal.record(&adding(2));
    drop(journal);
    let restored = only(&places).restore().unwrap();
    assert_eq!((restored.layout, restored.lost), (with_booths(2), 0));
}

#[test]
fn unwanted_work_is_set_aside_not_deleted() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = start(real(), &places);
    journal.record(&adding(1));
    journal.discard();
    journal.record(&adding(2));
    drop(journal);
    only(&places).discard().unwrap();
    assert!(storage::scan(&real(), &places).is_empty());
    assert_eq!(files(&home.path().join("data/discarded")).len(), 4);
}

#[test]
fn a_damaged_copy_of_the_plan_is_an_error() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = start(real(), &places);
    journal.record(&adding(1));
    drop(journal);
    let base = files(home.path()).into_iter().find(|path| path.ends_with("base.json")).unwrap();
    fs::write(base, "{}").unwrap();
    assert_eq!(only(&places).restore().unwrap_err().message().key, "storage-open-failed");
}

#[test]
fn a_fault_costs_no_edit() {
    for at in 0..24 {
        for fault in [Fault::Once, Fault::Torn, Fault::Short] {
            let home = tempfile::tempdir().unwrap();
            let places = Places::under(home.path());
            let journal = start(Arc::new(FaultFs::new(at, fault, ErrorKind::StorageFull)), &places);
            (1..=4).for_each(|x| journal.record(&adding(x)));
            journal.flush();
            drop(journal);
            let restored = only(&places).restore().unwrap();
            assert!(restored.layout == with_booths(4), "call {at}, {fault:?}");
        }
    }
}

#[test]
fn a_full_disk_is_told_and_what_was_written_before_stays() {
    for at in 0..12 {
        let home = tempfile::tempdir().unwrap();
        let places = Places::under(home.path());
        let journal = start(Arc::new(FaultFs::new(at, Fault::ForEver, ErrorKind::StorageFull)), &places);
        (1..=9).for_each(|x| journal.record(&adding(x)));
        journal.flush();
        let message = journal.trouble().unwrap();
        assert_eq!(message.key, "storage-record-failed");
        assert!(message.to_string().contains("storage-cause-full"), "{message}");
        drop(journal);
        for found in storage::scan(&real(), &places) {
            let edits = i32::try_from(found.edits()).unwrap();
            assert!(found.restore().unwrap().layout == with_booths(edits), "call {at}");
        }
    }
}
