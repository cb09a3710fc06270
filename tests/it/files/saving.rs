//! Saving: whatever fails, the old plan or the new one is in the file, and what is reported is what happened.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;

use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::model::{Booth, Layout, Object, Record, Thing};
use hallplan::storage::{self, Base, Expected, Fs, Outcome, Places, RealFs};

use super::every_kind::{id, layout};
use super::fault_fs::{Fault, FaultFs};

pub const CONFLICT: Outcome = Outcome::Conflict { notes: Vec::new() };

/// `layout` with one more booth.
pub fn edited() -> Layout {
    let mut layout = layout();
    let rectangle = Rectangle::new(Point::new(1, 2), Size::new(3_000, 3_000));
    let booth = Thing::Booth(Booth::new(Outline::Rectangle(rectangle)));
    layout.insert(Record::Object(Object::new(id("more"), booth)));
    layout
}

pub fn save(fs: &dyn Fs, folder: &Path, layout: &Layout, expected: Expected) -> Result<Outcome, String> {
    let places = Places::under(&folder.join("home"));
    storage::save(fs, Some(&places), &folder.join("plan.json"), layout, expected)
        .map_err(|error| error.message().to_string())
}

/// What came of a save, without the plan.
pub fn told<T: std::fmt::Debug>(outcome: &T) -> String {
    format!("{outcome:?}").chars().take(80).collect()
}

/// Names in a folder that begin with `.~`, at any depth.
pub fn temporaries(folder: &Path) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(temporaries(&path));
        } else if path.file_name().unwrap().to_string_lossy().starts_with(".~") {
            found.push(path.display().to_string());
        }
    }
    found
}

/// Saves an edited plan over the old one with call `at` failing; whether the save made that many calls.
fn one_save(at: usize, fault: Fault, kind: ErrorKind) -> bool {
    let folder = tempfile::tempdir().unwrap();
    let (old, new) = (storage::write(&layout()), storage::write(&edited()));
    fs::write(folder.path().join("plan.json"), &old).unwrap();
    let faulty = FaultFs::new(at, fault, kind);
    let result = save(&faulty, folder.path(), &edited(), Expected::Unchanged(Base::of(&old)));
    let now = fs::read(folder.path().join("plan.json")).unwrap();
    let what = format!("call {at}, {fault:?}, {kind:?}: {}", told(&result));
    match result {
        Ok(Outcome::Saved { base, bytes, .. }) => {
            assert_eq!((&now, &bytes, base), (&new, &new, Base::of(&new)), "{what}");
        }
        // A file that seems to come and go is one that others change.
        Ok(Outcome::Conflict { .. }) => assert!(kind == ErrorKind::NotFound && now == old, "{what}"),
        Err(message) => {
            assert_eq!(now, old, "{what}");
            assert!(message.contains("plan.json"), "{what}");
        }
    }
    // The old plan stays where it can be neither looked at nor removed, until the plan is next opened.
    for left in temporaries(folder.path()) {
        assert!(fs::read(&left).unwrap() == old && now == new, "{what}");
    }
    if now == new {
        storage::open(&RealFs, &folder.path().join("plan.json")).unwrap();
    }
    assert_eq!(temporaries(folder.path()), Vec::<String>::new(), "{what}");
    faulty.calls() > at
}

#[test]
fn every_call_of_a_save_may_fail() {
    let mut saves = 0;
    for fault in [Fault::Once, Fault::ForEver, Fault::Short, Fault::Torn] {
        for kind in [ErrorKind::StorageFull, ErrorKind::NotFound] {
            let mut at = 0;
            while one_save(at, fault, kind) {
                at += 1;
            }
            assert!(at > 15, "a save makes more calls than {at}");
            saves += at;
        }
    }
    println!("{saves} saves, each with another call failing: none lost a plan");
}

#[test]
fn a_fault_before_the_new_name_is_told_with_its_cause() {
    let told = |kind| {
        let folder = tempfile::tempdir().unwrap();
        save(&FaultFs::new(4, Fault::ForEver, kind), folder.path(), &layout(), Expected::Nothing).unwrap_err()
    };
    assert!(told(ErrorKind::StorageFull).contains("storage-cause-full"));
    assert!(told(ErrorKind::PermissionDenied).contains("storage-cause-permission"));
    assert!(told(ErrorKind::ReadOnlyFilesystem).contains("storage-cause-read-only"));
    assert!(told(ErrorKind::NotFound).contains("storage-cause-missing"));
}

#[test]
fn a_disk_that_writes_something_else_is_found_out() {
    let old = storage::write(&layout());
    let (mut plans, mut said) = (0, Vec::new());
    for at in 0..40 {
        for expected in [Expected::Unchanged(Base::of(&old)), Expected::Anything] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("plan.json");
            fs::write(&path, &old).unwrap();
            let lying = FaultFs::new(at, Fault::Lies, ErrorKind::Other);
            match save(&lying, folder.path(), &edited(), expected) {
                Ok(Outcome::Saved { notes, .. }) => {
                    assert_eq!(fs::read(&path).unwrap(), storage::write(&edited()));
                    let places = Places::under(&folder.path().join("home"));
                    let backups = storage::backups(&RealFs, &places, &path).unwrap();
                    assert_eq!(backups.len(), usize::from(notes.is_empty()), "{notes:?}");
                    assert!(backups.iter().all(|backup| fs::read(&backup.path).unwrap() == old));
                    said.extend(notes.iter().map(ToString::to_string));
                }
                Ok(other) => panic!("{}", told(&other)),
                Err(message) => {
                    assert!(message.contains("storage-cause-read-back"), "{message}");
                    assert_eq!(fs::read(&path).unwrap(), old);
                    plans += 1;
                }
            }
            assert_eq!(temporaries(folder.path()), Vec::<String>::new());
        }
    }
    assert_eq!((plans, said.len()), (2, 2), "{said:?}");
    assert!(said[0].contains("storage-backup-failed") && said[0].contains("storage-cause-read-back"), "{}", said[0]);
    // Where somebody else's plan is replaced, it is kept beside it instead.
    assert!(said[1].contains("storage-kept"), "{}", said[1]);
}

#[test]
fn a_file_that_somebody_changed_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let old = storage::write(&layout());
    fs::write(&path, &old).unwrap();
    let mut theirs = old.clone();
    // The same length, as a swap of two numbers would have.
    let digit = theirs.iter().position(|&byte| byte == b'7').unwrap();
    theirs[digit] = b'8';
    fs::write(&path, &theirs).unwrap();
    let expected = Expected::Unchanged(Base::of(&old));
    assert_eq!(save(&RealFs, folder.path(), &edited(), expected), Ok(CONFLICT));
    assert_eq!(save(&RealFs, folder.path(), &edited(), Expected::Nothing), Ok(CONFLICT));
    assert_eq!(fs::read(&path).unwrap(), theirs);
    assert!(matches!(save(&RealFs, folder.path(), &edited(), Expected::Anything), Ok(Outcome::Saved { .. })));
    let places = Places::under(&folder.path().join("home"));
    let backups = storage::backups(&RealFs, &places, &path).unwrap();
    assert_eq!(backups.iter().map(|backup| fs::read(&backup.path).unwrap()).collect::<Vec<_>>(), [theirs]);
}

#[test]
fn a_file_that_is_gone_is_written_again() {
    let folder = tempfile::tempdir().unwrap();
    let expected = Expected::Unchanged(Base::of(b"was here"));
    assert!(matches!(save(&RealFs, folder.path(), &edited(), expected), Ok(Outcome::Saved { .. })));
    let opened = storage::open(&RealFs, &folder.path().join("plan.json")).unwrap();
    assert_eq!(opened.opened.layout, edited());
}

#[test]
fn a_plan_with_a_dangling_reference_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut broken = layout();
    broken.put(&hallplan::model::RecordId::Exhibitor(id("x1")), None);
    let message = save(&RealFs, folder.path(), &broken, Expected::Anything).unwrap_err();
    assert!(message.contains("model-reference-missing") && message.contains("b1"), "{message}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn json_of_other_programs_that_is_no_json_is_not_saved() {
    let folder = tempfile::tempdir().unwrap();
    let mut broken = layout();
    let mut booth = broken.object(id("b1")).unwrap().clone();
    booth.extra = Some(hallplan::model::Extra("{\"torn\":".into()));
    broken.insert(Record::Object(booth));
    let message = save(&RealFs, folder.path(), &broken, Expected::Anything).unwrap_err();
    assert!(message.contains("storage-cause-read-back"), "{message}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn a_folder_in_the_place_of_the_file_is_told() {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("plan.json")).unwrap();
    let fs = FaultFs::new(usize::MAX, Fault::Once, ErrorKind::Other);
    let message = save(&fs, folder.path(), &layout(), Expected::Anything).unwrap_err();
    assert!(message.contains("storage-cause-folder"), "{message}");
    assert_eq!(fs.calls(), 2, "resolving the path and asking what is there is all");
}

#[cfg(unix)]
#[test]
fn links_and_permissions_are_kept() {
    use std::os::unix::fs::{PermissionsExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let real = folder.path().join("real");
    fs::create_dir(&real).unwrap();
    let old = storage::write(&layout());
    fs::write(real.join("target.json"), &old).unwrap();
    fs::set_permissions(real.join("target.json"), fs::Permissions::from_mode(0o640)).unwrap();
    symlink("real/target.json", folder.path().join("plan.json")).unwrap();
    save(&RealFs, folder.path(), &edited(), Expected::Unchanged(Base::of(&old))).unwrap();
    assert!(fs::symlink_metadata(folder.path().join("plan.json")).unwrap().is_symlink());
    assert_eq!(fs::read(real.join("target.json")).unwrap(), storage::write(&edited()));
    assert_eq!(fs::metadata(real.join("target.json")).unwrap().permissions().mode() & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn a_link_to_a_file_that_is_not_there_yet_makes_that_file() {
    let folder = tempfile::tempdir().unwrap();
    std::os::unix::fs::symlink("later.json", folder.path().join("plan.json")).unwrap();
    save(&RealFs, folder.path(), &layout(), Expected::Nothing).unwrap();
    assert!(fs::symlink_metadata(folder.path().join("plan.json")).unwrap().is_symlink());
    assert_eq!(fs::read(folder.path().join("later.json")).unwrap(), storage::write(&layout()));
}

#[test]
fn a_name_as_long_as_names_can_be_is_saved() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("{}.json", "展".repeat(83)));
    let outcome = storage::save(&RealFs, None, &path, &layout(), Expected::Nothing).unwrap();
    assert!(matches!(outcome, Outcome::Saved { .. }));
}

#[test]
fn damaged_settings_are_set_aside_and_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("new/window.json");
    type Panels = std::collections::BTreeMap<String, u32>;
    assert_eq!(storage::load_settings::<Panels>(&RealFs, &path), (Panels::new(), None));
    let panels = Panels::from([("left".to_owned(), 240)]);
    storage::save_settings(&RealFs, &path, &panels).unwrap();
    assert_eq!(storage::load_settings::<Panels>(&RealFs, &path), (panels, None));
    fs::write(&path, "{\"left\": 2").unwrap();
    let (usual, said) = storage::load_settings::<Panels>(&RealFs, &path);
    assert_eq!((usual, said.unwrap().key), (Panels::new(), "storage-settings-damaged"));
    assert_eq!(fs::read(folder.path().join("new/window.json.damaged")).unwrap(), b"{\"left\": 2");
    assert!(!path.exists());
}

#[test]
fn a_save_says_what_it_does_before_it_does_it() {
    use storage::Step::{BackingUp, Flushing, Looking, Placing, ReadingBack, Writing};
    let run = |fs: &FaultFs| {
        let desk = super::desk::Desk::empty();
        let old = storage::write(&layout());
        fs::write(desk.plan(), &old).unwrap();
        let steps = std::cell::RefCell::new(Vec::new());
        let watch = |step| steps.borrow_mut().push((step, fs.calls()));
        let expected = Expected::Unchanged(Base::of(&old));
        let saved = storage::save_watched(fs, Some(&desk.places), &desk.plan(), &edited(), expected, &watch);
        (steps.into_inner(), saved.is_ok())
    };
    let fault = |at| FaultFs::new(at, Fault::ForEver, ErrorKind::StorageFull);
    let (steps, saved) = run(&fault(usize::MAX));
    assert!(saved);
    let (names, calls): (Vec<_>, Vec<_>) = steps.iter().copied().unzip();
    assert_eq!(names, [Looking, Writing, Flushing, ReadingBack, BackingUp, Placing]);
    assert_eq!(calls[0], 0);
    assert!(calls.windows(2).all(|pair| pair[0] < pair[1]), "each step has calls of its own: {calls:?}");
    for (index, &(step, at)) in steps.iter().enumerate().filter(|(_, (step, _))| *step != BackingUp) {
        let (told, saved) = run(&fault(at));
        assert_eq!((told.last().copied(), told.len(), saved), (Some((step, at)), index + 1, false));
    }
}
