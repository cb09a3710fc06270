//! Two who save one plan: nobody overwrites the other without knowing, and both plans are on the disk.
//!
//! The races are a few in the ordinary run; `HALLPLAN_RACES=10000` makes as many as are promised.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Barrier;
use std::thread;

use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::model::{Booth, Layout, Object, Record, Thing};
use hallplan::storage::{self, Base, Expected, Fs, Outcome, Places, RealFs};

use super::every_kind::{id, layout};
use super::fault_fs::FaultFs;
use super::saving::{CONFLICT, save, temporaries, told};

/// The plan as `who` has edited it.
fn edited_by(who: &str) -> Layout {
    let mut layout = layout();
    let rectangle = Rectangle::new(Point::new(1, 2), Size::new(3_000, 3_000));
    let booth = Thing::Booth(Booth::new(Outline::Rectangle(rectangle)));
    layout.insert(Record::Object(Object::new(id(who), booth)));
    layout
}

fn bytes_of(who: &str) -> Vec<u8> {
    storage::write(&edited_by(who))
}

fn old() -> Expected {
    Expected::Unchanged(Base::of(&storage::write(&layout())))
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("plan.json"), storage::write(&layout())).unwrap();
    folder
}

/// What is in all files at and below a folder.
fn contents(folder: &Path) -> BTreeSet<Vec<u8>> {
    let paths = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    paths.flat_map(|path| if path.is_dir() { contents(&path) } else { [fs::read(path).unwrap()].into() }).collect()
}

/// How another program writes the file.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// Over what is there.
    InPlace,
    /// Beside it, then in its place.
    ByRename,
    /// As this program does.
    Save,
}

impl Way {
    const ALL: [Self; 3] = [Self::InPlace, Self::ByRename, Self::Save];

    fn write(self, folder: &Path) {
        let (path, beside) = (folder.join("plan.json"), folder.join("downloaded"));
        match self {
            Self::InPlace => fs::write(path, bytes_of("them")).unwrap(),
            Self::ByRename => {
                fs::write(&beside, bytes_of("them")).unwrap();
                fs::rename(beside, path).unwrap();
            }
            Self::Save => drop(save(&RealFs, folder, &edited_by("them"), old()).unwrap()),
        }
    }
}

/// A save before whose call `at` another program writes the plan; whether it made that many calls.
fn meddled(at: usize, way: Way, exchanges: bool) -> bool {
    let folder = folder();
    let path = folder.path().to_owned();
    let meddled = FaultFs::meddled(at, move || way.write(&path));
    let meddled = if exchanges { meddled } else { meddled.without_exchange() };
    let saved = save(&meddled, folder.path(), &edited_by("us"), old()).unwrap();
    if meddled.calls() <= at {
        return false;
    }
    let now = fs::read(folder.path().join("plan.json")).unwrap();
    let (us, them) = (bytes_of("us"), bytes_of("them"));
    let what = format!("{way:?} before call {at}: {}", told(&saved));
    match saved {
        // They came when we were through: a save of theirs asks, whoever writes blindly overwrites us.
        Outcome::Saved { .. } => assert!(now == us || !matches!(way, Way::Save) && now == them, "{what}"),
        Outcome::Conflict { .. } => {
            assert!(now == them, "{what}");
            let ours = folder.path().join("ours.json");
            let kept = storage::save(&RealFs, None, &ours, &edited_by("us"), Expected::Nothing).unwrap();
            assert!(matches!(kept, Outcome::Saved { .. }));
        }
    }
    let all = contents(folder.path());
    // Only whoever writes blindly after we have saved takes a plan away.
    assert!(all.contains(&us) || now == them && !matches!(way, Way::Save), "{what}");
    assert!(all.contains(&them) || matches!(way, Way::Save), "{what}");
    assert_eq!(temporaries(folder.path()), Vec::<String>::new(), "{what}");
    true
}

#[test]
fn a_change_between_any_two_calls_of_a_save_is_noticed() {
    for way in Way::ALL {
        let mut at = 0;
        while meddled(at, way, true) {
            at += 1;
        }
        assert!(at > 20, "{way:?}: a save makes more calls than {at}");
    }
}

#[test]
fn where_files_cannot_change_places_it_is_noticed_up_to_the_last_call() {
    let folder = folder();
    let counter = FaultFs::meddled(usize::MAX, || {}).without_exchange();
    save(&counter, folder.path(), &edited_by("us"), old()).unwrap();
    // Reading once more, renaming, bringing the folder to the disk.
    for way in Way::ALL {
        (0..counter.calls() - 2).for_each(|at| assert!(meddled(at, way, false)));
    }
}

#[test]
fn a_file_that_was_only_touched_is_saved() {
    let folder = folder();
    let path = folder.path().join("plan.json");
    for way in [Way::InPlace, Way::ByRename] {
        for at in 0..15 {
            fs::write(&path, storage::write(&layout())).unwrap();
            let (path, beside) = (path.clone(), folder.path().join("downloaded"));
            let meddled = FaultFs::meddled(at, move || {
                match way {
                    Way::InPlace => fs::write(&path, storage::write(&layout())).unwrap(),
                    _ => {
                        fs::write(&beside, storage::write(&layout())).unwrap();
                        fs::rename(&beside, &path).unwrap();
                    }
                };
            });
            let saved = save(&meddled, folder.path(), &edited_by("us"), old()).unwrap();
            assert!(matches!(saved, Outcome::Saved { .. }), "{way:?} before call {at}");
        }
    }
}

#[test]
fn what_was_put_in_the_place_of_a_file_that_is_gone_is_noticed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let there = path.clone();
    let calls = FaultFs::meddled(usize::MAX, || {});
    save(&calls, folder.path(), &edited_by("us"), Expected::Nothing).unwrap();
    for at in 3..calls.calls() - 1 {
        fs::remove_file(&path).unwrap();
        let there = there.clone();
        let meddled = FaultFs::meddled(at, move || fs::write(&there, bytes_of("them")).unwrap());
        let saved = save(&meddled, folder.path(), &edited_by("us"), Expected::Nothing).unwrap();
        assert!(saved == CONFLICT && fs::read(&path).unwrap() == bytes_of("them"), "before call {at}");
    }
}

#[test]
fn what_is_overwritten_on_purpose_is_a_backup_or_beside_the_plan() {
    let folder = folder();
    let path = folder.path().join("plan.json");
    let save =
        |places: Option<&Places>| match storage::save(&RealFs, places, &path, &edited_by("us"), Expected::Anything)
            .unwrap()
        {
            Outcome::Saved { notes, .. } => notes,
            Outcome::Conflict { .. } => panic!("it was to be overwritten"),
        };
    let home = folder.path().join("home");
    assert_eq!(save(Some(&Places::under(&home))), []);
    assert!(contents(&home).contains(&storage::write(&layout())));
    // No plan: it must not drive good backups out.
    fs::write(&path, "half a pl").unwrap();
    let notes = save(Some(&Places::under(&home)));
    assert!(notes.len() == 1 && notes[0].key == "storage-kept", "{notes:?}");
    assert!(contents(folder.path()).contains(b"half a pl".as_slice()));
    assert!(!contents(&home).contains(b"half a pl".as_slice()));
    // No home for backups.
    fs::write(&path, bytes_of("them")).unwrap();
    assert_eq!(save(None).len(), 1);
    assert!(contents(folder.path()).contains(&bytes_of("them")));
    // An empty file holds nothing.
    fs::write(&path, "").unwrap();
    assert_eq!(save(None), []);
}

/// A save that was killed when it had just put another program's plan aside.
#[test]
fn what_a_killed_save_displaced_is_kept_where_it_can_be_seen() {
    let folder = folder();
    let path = folder.path().join("plan.json");
    let name = |bytes: &[u8]| blake3::hash(bytes).to_hex()[..16].to_owned();
    let marked = |id: &str, content: &[u8]| {
        let marks = format!("{}-{}", name(&bytes_of("us")), name(&storage::write(&layout())));
        let left = format!(".~{}-{id}-{marks}.tmp", name(b"plan.json"));
        fs::write(folder.path().join(left), content).unwrap();
    };
    marked("ours", &bytes_of("us"));
    marked("old", &storage::write(&layout()));
    marked("theirs", &bytes_of("them"));
    let opened = (0..50).map(|_| storage::open(&RealFs, &path).unwrap()).find(|opened| !opened.opened.notes.is_empty());
    let kept = folder.path().join("plan.kept-theirs.json");
    assert!(opened.unwrap().opened.notes[0].to_string().contains("plan.kept-theirs.json"));
    assert_eq!(fs::read(kept).unwrap(), bytes_of("them"));
    assert!((0..50).any(|_| storage::open(&RealFs, &path).is_ok() && temporaries(folder.path()).is_empty()));
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 2);
}

/// A random number after another one.
fn next(seed: &mut u64) -> u64 {
    *seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
    *seed >> 33
}

/// Two windows save at the same moment; who is asked keeps a copy beside.
fn race(folder: &Path, delays: [u64; 2]) -> [Outcome; 2] {
    let path = folder.join("plan.json");
    fs::write(&path, storage::write(&layout())).unwrap();
    let barrier = Barrier::new(2);
    let one = |who: &'static str, delay: u64| {
        let home = Places::under(&folder.join("home").join(who));
        let (path, barrier) = (&path, &barrier);
        move || {
            let mine = edited_by(who);
            barrier.wait();
            (0..delay).for_each(|_| std::hint::spin_loop());
            let saved = storage::save(&RealFs, Some(&home), path, &mine, old()).unwrap();
            if matches!(saved, Outcome::Conflict { .. }) {
                let copy = path.with_file_name(format!("{who}.json"));
                storage::save(&RealFs, Some(&home), &copy, &mine, Expected::Nothing).unwrap();
            }
            saved
        }
    };
    thread::scope(|scope| {
        let both = [scope.spawn(one("us", delays[0])), scope.spawn(one("them", delays[1]))];
        both.map(|saved| saved.join().unwrap())
    })
}

/// Removes all but the plan's folder.
fn clear(folder: &Path) {
    for entry in fs::read_dir(folder).unwrap() {
        let path: PathBuf = entry.unwrap().path();
        RealFs.remove(&path).unwrap();
    }
}

#[test]
fn of_two_who_save_at_once_one_is_asked_and_both_plans_are_on_the_disk() {
    let races: usize = std::env::var("HALLPLAN_RACES").map_or(60, |text| text.parse().unwrap());
    let mut seed = std::env::var("HALLPLAN_SEED").map_or(20_261_122, |text| text.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let mut first = [0; 2];
    for number in 0..races {
        let (from, delays) = (seed, [next(&mut seed) % 60_000, next(&mut seed) % 60_000]);
        let outcomes = race(folder.path(), delays);
        let saved = outcomes.each_ref().map(|outcome| matches!(outcome, Outcome::Saved { .. }));
        let what = format!("race {number}, seed {from}: {}", outcomes.each_ref().map(told).concat());
        assert!(saved[0] != saved[1], "{what}");
        first[usize::from(saved[1])] += 1;
        let winner = bytes_of(if saved[0] { "us" } else { "them" });
        assert!(fs::read(folder.path().join("plan.json")).unwrap() == winner, "{what}");
        let all = contents(folder.path());
        assert!(all.contains(&bytes_of("us")) && all.contains(&bytes_of("them")), "{what}");
        assert_eq!(temporaries(folder.path()), Vec::<String>::new(), "{what}");
        clear(folder.path());
    }
    println!("{races} races, {first:?} won by each: 0 silent overwrites, both plans on the disk every time");
}
