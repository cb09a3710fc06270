//! A journal that is damaged, or whose plan is: as much as can be had is got back, and nothing is deleted.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, UNIX_EPOCH};

use hallplan::document::Change;
use hallplan::model::RecordId;
use hallplan::storage::{self, Base, FileNow, Fs, Journal, Places, RealFs, Recoverable};

use super::every_kind::{id, layout};
use super::fault_fs::FaultFs;
use super::journal::{adding, files, only, real, with_booths};

/// A plan with a file, of which three edits were not saved when the program died.
pub struct Wreck {
    pub home: tempfile::TempDir,
    pub places: Places,
}

impl Wreck {
    pub fn new() -> Self {
        Self::with_edits(3)
    }

    /// With so many edits instead.
    pub fn with_edits(edits: usize) -> Self {
        let home = tempfile::tempdir().unwrap();
        let places = Places::under(home.path());
        let wreck = Self { home, places };
        fs::write(wreck.plan(), storage::write(&layout())).unwrap();
        let journal = Journal::start(real(), &wreck.places, Some(&wreck.plan()), storage::write(&layout()));
        (1..=i32::try_from(edits).unwrap()).for_each(|x| journal.record(&adding(x)));
        wreck
    }

    fn plan(&self) -> PathBuf {
        self.home.path().join("plan.json")
    }

    pub fn file(&self, name: &str) -> PathBuf {
        files(&self.home.path().join("data/journals")).into_iter().find(|path| path.ends_with(name)).unwrap()
    }

    /// Replaces lines of the journal, counted from 0.
    fn change_lines(&self, change: impl Fn(usize, &str) -> String) {
        let path = self.file("edits.journal");
        let text = fs::read_to_string(&path).unwrap();
        let lines = text.lines().enumerate().map(|(number, line)| change(number, line) + "\n");
        fs::write(path, lines.collect::<String>()).unwrap();
    }

    pub fn only(&self) -> Recoverable {
        only(&self.places)
    }

    /// Everything that was set aside.
    pub fn aside(&self) -> Vec<PathBuf> {
        files(&self.home.path().join("data/discarded"))
    }
}

fn line(number: u64, json: &str) -> String {
    let checked = format!("{number} {json}");
    format!("{:08x} {checked}", crc32fast::hash(checked.as_bytes()))
}

/// Resumes a damaged journal, goes on, dies again, and has everything.
#[track_caller]
pub fn goes_on(wreck: &Wreck, found: Recoverable, edits: i32) {
    let old = fs::read(wreck.file("edits.journal")).unwrap();
    let restored = found.restore().unwrap();
    let journal = found.resume(&restored).unwrap();
    assert!(wreck.aside().iter().any(|path| fs::read(path).unwrap() == old), "the damaged one is kept as it was");
    journal.record(&adding(9));
    drop(journal);
    let mut wanted = with_booths(edits);
    adding(9).into_iter().for_each(|change| drop(wanted.put(&change.id, change.after)));
    let restored = wreck.only().restore().unwrap();
    assert!(restored.layout == wanted && restored.lost == 0 && restored.certain);
}

#[test]
fn what_became_of_the_file_is_told() {
    let wreck = Wreck::new();
    assert_eq!(wreck.only().file_now(), FileNow::Same);
    // The same content at another time is no change.
    fs::write(wreck.plan(), storage::write(&layout())).unwrap();
    assert_eq!(wreck.only().file_now(), FileNow::Same);
    fs::write(wreck.plan(), storage::write(&with_booths(7))).unwrap();
    let found = wreck.only();
    assert_eq!((found.file_now(), found.base()), (FileNow::Changed, Some(Base::of(&storage::write(&layout())))));
    let restored = found.restore().unwrap();
    assert!(restored.layout == with_booths(3) && restored.certain, "its own copy is what the edits begin from");
    fs::remove_file(wreck.plan()).unwrap();
    assert_eq!(found.file_now(), FileNow::Gone);
}

#[test]
fn edits_after_a_damaged_one_are_counted_and_kept_aside() {
    let wreck = Wreck::new();
    wreck.change_lines(|number, line| if number == 2 { line.replace("put", "pot") } else { line.to_owned() });
    let found = wreck.only();
    let restored = found.restore().unwrap();
    assert_eq!((restored.edits, restored.lost, found.edits()), (1, 2, 1));
    assert!(restored.layout == with_booths(1));
    goes_on(&wreck, found, 1);
}

#[test]
fn a_damaged_first_edit_is_not_taken_for_no_edit() {
    let wreck = Wreck::new();
    wreck.change_lines(|number, line| if number == 1 { line.replace("put", "pot") } else { line.to_owned() });
    let restored = wreck.only().restore().unwrap();
    assert_eq!((restored.edits, restored.lost), (0, 3));
}

#[test]
fn a_damaged_beginning_costs_the_name_of_the_plan_only() {
    let wreck = Wreck::new();
    wreck.change_lines(|number, line| if number == 0 { line[9..].to_owned() } else { line.to_owned() });
    let found = wreck.only();
    assert_eq!((found.path(), found.base(), found.file_now()), (None, None, FileNow::None));
    let restored = found.restore().unwrap();
    assert!(restored.layout == with_booths(3) && restored.lost == 0 && !restored.certain);
    goes_on(&wreck, found, 3);
}

#[test]
fn a_damaged_copy_of_the_plan_is_replaced_by_the_plan() {
    let wreck = Wreck::new();
    fs::write(wreck.file("base.json"), "{").unwrap();
    let found = wreck.only();
    let restored = found.restore().unwrap();
    assert!(restored.layout == with_booths(3) && !restored.certain);
    goes_on(&wreck, found, 3);
    // Also by one that was changed, as far as the edits can be made to it.
    let wreck = Wreck::new();
    fs::write(wreck.file("base.json"), "{").unwrap();
    let mut changed = layout();
    let x1 = RecordId::Exhibitor(id("x1"));
    let booth = changed.booths().find(|(object, _)| object.id == id("zz")).map(|(object, _)| object.id).unwrap();
    changed.put(&RecordId::Object(booth), None);
    fs::write(wreck.plan(), storage::write(&changed)).unwrap();
    (1..=3).for_each(|x| adding(x).into_iter().for_each(|change| drop(changed.put(&change.id, change.after))));
    let restored = wreck.only().restore().unwrap();
    assert!(restored.layout == changed && restored.layout.record(&x1).is_some() && !restored.certain);
    fs::remove_file(wreck.plan()).unwrap();
    assert_eq!(wreck.only().restore().unwrap_err().message().key, "storage-open-failed");
    assert!(wreck.only().edits() == 3, "it stays for whoever can find the plan");
}

#[test]
fn a_journal_of_a_newer_version_is_left_alone_and_says_so() {
    for header in [r#"{"version": 7, "moons": 3}"#, r#"{"version":7,"path":null,"len":1,"hash":[],"after":0}"#] {
        let wreck = Wreck::new();
        wreck.change_lines(|number, old| if number == 0 { line(0, header) } else { old.to_owned() });
        let before = fs::read(wreck.file("edits.journal")).unwrap();
        let message = wreck.only().restore().unwrap_err().message().to_string();
        assert!(message.contains("storage-newer") && message.contains('7'), "{message}");
        assert_eq!(fs::read(wreck.file("edits.journal")).unwrap(), before);
    }
}

#[test]
fn an_edit_that_fails_costs_what_comes_after_it_and_no_more() {
    let poison = [
        line(2, r#"[{"put":{"moon":{}}}]"#),
        line(2, r#"[{"remove":{"exhibitor":"x1"}}]"#),
        line(2, r#"[{"put":{"booth":{"id":"n9","outline":{"at":[0,0],"size":[-5,0]}}}}]"#),
        line(2, "nonsense"),
    ];
    for poison in poison {
        let wreck = Wreck::new();
        wreck.change_lines(|number, line| if number == 2 { poison.clone() } else { line.to_owned() });
        let found = wreck.only();
        let restored = found.restore().unwrap();
        assert_eq!((restored.edits, restored.lost), (1, 2), "{poison}");
        assert!(restored.layout == with_booths(1));
        goes_on(&wreck, found, 1);
    }
}

#[test]
fn one_bad_edit_among_many_is_found() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    for bad in [1, 2, 37, 99, 100] {
        let journal = Journal::start(real(), &places, None, storage::write(&layout()));
        let poison = || vec![Change { id: RecordId::Exhibitor(id("x1")), before: None, after: None }];
        (1..=100).for_each(|x| journal.record(&if x == bad { poison() } else { adding(x) }));
        drop(journal);
        let found = only(&places);
        let restored = found.restore().unwrap();
        assert_eq!(restored.edits, usize::try_from(bad - 1).unwrap());
        assert!(restored.layout == with_booths(bad - 1));
        found.discard().unwrap();
    }
}

#[test]
fn journals_are_offered_oldest_first_with_the_time_of_their_last_edit() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let time = |x: i32| UNIX_EPOCH + Duration::from_secs(u64::try_from(x).unwrap() * 1_000);
    for x in [3, 1, 4, 2] {
        let journal = Journal::start(real(), &places, None, storage::write(&layout()));
        (0..x).for_each(|more| journal.record(&adding(more)));
        drop(journal);
        let named = files(home.path()).into_iter().filter(|path| path.ends_with("edits.journal"));
        let newest = named.max_by_key(|path| fs::metadata(path).unwrap().modified().unwrap()).unwrap();
        fs::File::options().append(true).open(newest).unwrap().set_modified(time(x)).unwrap();
    }
    // Another test may be starting a child, which holds every lock for a moment.
    let mut found = storage::scan(&real(), &places);
    for _ in 0..100 {
        if found.len() == 4 {
            break;
        }
        drop(found);
        std::thread::sleep(Duration::from_millis(20));
        found = storage::scan(&real(), &places);
    }
    let told: Vec<_> = found.iter().map(|found| (found.edits(), found.changed())).collect();
    assert_eq!(told, [1, 2, 3, 4].map(|x| (usize::try_from(x).unwrap(), Some(time(x)))));
}

#[test]
fn what_is_not_wanted_is_kept_for_thirty_days_from_then() {
    let wreck = Wreck::new();
    wreck.only().discard().unwrap();
    assert_eq!(wreck.aside().len(), 2);
    // The time is in the name; those of the files say nothing.
    let name = wreck.aside()[0].parent().unwrap().file_name().unwrap().to_str().unwrap().to_owned();
    let since = Duration::from_secs(name.split('-').next().unwrap().parse().unwrap());
    let scan_after = |time: Duration| {
        let fs: std::sync::Arc<dyn Fs> = std::sync::Arc::new(FaultFs::at_time(UNIX_EPOCH + since + time));
        assert!(storage::scan(&fs, &wreck.places).is_empty());
    };
    let before = RealFs.now().duration_since(UNIX_EPOCH).unwrap() - since;
    assert!(before < Duration::from_secs(60));
    for path in wreck.aside() {
        let long_ago = UNIX_EPOCH + Duration::from_secs(1);
        fs::File::options().append(true).open(path).unwrap().set_modified(long_ago).unwrap();
    }
    let month = Duration::from_secs(30 * 86_400);
    scan_after(month);
    assert_eq!(wreck.aside().len(), 2);
    scan_after(month + Duration::from_secs(1));
    assert!(wreck.aside().is_empty());
    assert!(!Path::new(&wreck.home.path().join("data/journals")).read_dir().unwrap().any(|_| true));
}
