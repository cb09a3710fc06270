//! Putting a plan in its place, with others at work and calls failing at single, chosen moments.

use std::collections::BTreeSet;
use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use hallplan::geometry::Offset;
use hallplan::model::{Layout, Record};
use hallplan::storage::{self, Base, Expected, Outcome};

use super::every_kind::{id, layout};
use super::fault_fs::FaultFs;
use super::saving::{CONFLICT, edited, save, temporaries};

/// A folder with the plan in it.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("plan.json"), storage::write(&layout())).unwrap();
    folder
}

fn plan(folder: &tempfile::TempDir) -> PathBuf {
    folder.path().join("plan.json")
}

fn old() -> Expected {
    Expected::Unchanged(Base::of(&storage::write(&layout())))
}

/// The plan as somebody else has edited it.
fn of(number: i32) -> Layout {
    let mut layout = layout();
    let moved = layout.object(id("b1")).unwrap().moved(Offset::new(number, 0)).unwrap();
    layout.insert(Record::Object(moved));
    layout
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().unwrap().to_string_lossy().starts_with(".~")
}

fn is_plan(path: &Path) -> bool {
    path.ends_with("plan.json")
}

/// The real file system, on which call number `at` (from 0) named `name` of a file that is meant is answered by `answer`.
fn at(
    name: &'static str,
    at: usize,
    is_meant: fn(&Path) -> bool,
    answer: impl Fn(&Path) -> Option<ErrorKind> + Send + Sync + 'static,
) -> FaultFs {
    let calls = AtomicUsize::new(0);
    FaultFs::answering(move |call, path| {
        let is_meant = call == name && is_meant(path);
        if is_meant && calls.fetch_add(1, Ordering::SeqCst) == at { answer(path) } else { None }
    })
}

/// The notes of a save that put the plan in its place.
#[track_caller]
fn saved(folder: &tempfile::TempDir, fs: &FaultFs) -> Vec<String> {
    match save(fs, folder.path(), &edited(), old()) {
        Ok(Outcome::Saved { notes, .. }) => {
            assert!(fs::read(plan(folder)).unwrap() == storage::write(&edited()));
            notes.iter().map(ToString::to_string).collect()
        }
        Ok(Outcome::Conflict { .. }) => panic!("a conflict"),
        Err(error) => panic!("{error}"),
    }
}

/// What a save says that failed, after which the plan is as it was and nothing lies beside it.
#[track_caller]
fn failed(folder: &tempfile::TempDir, fs: &FaultFs) -> String {
    let said = save(fs, folder.path(), &edited(), old()).unwrap_err();
    assert!(fs::read(plan(folder)).unwrap() == storage::write(&layout()));
    assert_eq!(beside(folder), BTreeSet::new());
    said
}

/// The files in the folder but for the plan.
fn beside(folder: &tempfile::TempDir) -> BTreeSet<PathBuf> {
    let paths = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path());
    paths.filter(|path| path.is_file() && !is_plan(path)).collect()
}

#[test]
fn only_what_is_there_keeps_a_new_plan_from_its_place_as_a_conflict() {
    let folder = tempfile::tempdir().unwrap();
    let full = at("rename_new", 0, is_hidden, |_| Some(ErrorKind::StorageFull));
    let said = save(&full, folder.path(), &edited(), Expected::Nothing).unwrap_err();
    assert!(said.contains("storage-cause-full"), "{said}");
    assert_eq!(beside(&folder), BTreeSet::new());
    let there = plan(&folder);
    let taken = at("rename_new", 0, is_hidden, move |_| {
        fs::write(&there, "theirs").unwrap();
        None
    });
    assert_eq!(save(&taken, folder.path(), &edited(), Expected::Nothing), Ok(CONFLICT));
    assert_eq!(fs::read(plan(&folder)).unwrap(), b"theirs");
}

#[test]
fn a_plan_that_was_changed_before_is_not_moved_even_for_a_moment() {
    let folder = folder();
    let (path, calls) = (plan(&folder), Arc::new(Mutex::new(Vec::new())));
    let seen = Arc::clone(&calls);
    let fs = FaultFs::answering(move |call, _| {
        seen.lock().unwrap().push(call.to_owned());
        if call == "sync" {
            fs::write(&path, storage::write(&of(1))).unwrap();
        }
        None
    });
    assert_eq!(save(&fs, folder.path(), &edited(), old()), Ok(CONFLICT));
    let calls = calls.lock().unwrap();
    assert!(calls.iter().any(|call| call == "sync") && calls.iter().all(|call| call != "exchange"), "{calls:?}");
}

#[test]
fn a_plan_that_goes_while_it_is_saved_is_made_anew() {
    for moment in ["sync", "exchange"] {
        let folder = folder();
        let path = plan(&folder);
        let fs = at(moment, 0, is_hidden, move |_| {
            fs::remove_file(&path).unwrap();
            None
        });
        assert_eq!(saved(&folder, &fs), [""; 0], "{moment}");
        assert_eq!(beside(&folder), BTreeSet::new(), "{moment}");
    }
}

#[test]
fn what_keeps_files_from_changing_places_is_told() {
    let fs = at("exchange", 0, is_hidden, |_| Some(ErrorKind::PermissionDenied));
    let said = failed(&folder(), &fs);
    assert!(said.contains("storage-cause-permission"), "{said}");
}

#[test]
fn a_plan_that_cannot_be_read_once_more_is_not_replaced() {
    // Where files cannot change places, and where the plan seems to be another.
    let again = || at("read", 1, is_plan, |_| Some(ErrorKind::PermissionDenied));
    assert!(failed(&folder(), &again().without_exchange()).contains("storage-cause-permission"));
    let folder = folder();
    let (path, reads) = (plan(&folder), AtomicUsize::new(0));
    let touched = FaultFs::answering(move |call, at| match call {
        "sync" if is_hidden(at) => {
            fs::write(&path, storage::write(&layout())).unwrap();
            fs::File::options().write(true).open(&path).unwrap().set_modified(std::time::UNIX_EPOCH).unwrap();
            None
        }
        "read" if is_plan(at) && reads.fetch_add(1, Ordering::SeqCst) == 1 => Some(ErrorKind::PermissionDenied),
        _ => None,
    });
    assert!(failed(&folder, &touched).contains("storage-cause-permission"));
}

#[test]
fn what_was_displaced_and_cannot_be_read_is_kept_where_it_can_be_seen() {
    let folder = folder();
    let unread = at("read", 0, is_hidden, |_| Some(ErrorKind::PermissionDenied));
    let (notes, kept) = (saved(&folder, &unread), beside(&folder));
    let kept = kept.first().unwrap();
    assert!(notes.len() == 1 && notes[0].contains("storage-kept") && notes[0].contains(kept.to_str().unwrap()));
    assert!(kept.file_name().unwrap().to_str().unwrap().starts_with("plan.kept-"), "{}", kept.display());
    assert_eq!(fs::read(kept).unwrap(), storage::write(&layout()));
}

#[test]
fn what_was_displaced_and_cannot_be_renamed_is_told_where_it_is() {
    let folder = folder();
    let stuck = FaultFs::answering(|call, path| {
        (is_hidden(path) && ["read", "rename_new"].contains(&call)).then_some(ErrorKind::PermissionDenied)
    });
    let (notes, left) = (saved(&folder, &stuck), temporaries(folder.path()));
    assert!(left.len() == 1 && notes.len() == 1 && notes[0].contains(&left[0]), "{notes:?}, {left:?}");
    assert_eq!(fs::read(&left[0]).unwrap(), storage::write(&layout()));
}

/// Another window takes what was displaced for what a killed program left.
#[test]
fn what_another_window_did_with_what_was_displaced_is_told_only_where_it_kept_it() {
    let gone = at("read", 0, is_hidden, |displaced| {
        fs::remove_file(displaced).unwrap();
        None
    });
    assert_eq!(saved(&folder(), &gone), [""; 0]);
    let folder = folder();
    let keeping = at("read", 0, is_hidden, |displaced| {
        let name = displaced.file_name().unwrap().to_str().unwrap();
        let id = name.split('-').nth(1).unwrap();
        fs::rename(displaced, displaced.with_file_name(format!("plan.kept-{id}.json"))).unwrap();
        None
    });
    let (notes, kept) = (saved(&folder, &keeping), beside(&folder));
    assert!(notes.len() == 1 && notes[0].contains(kept.first().unwrap().to_str().unwrap()), "{notes:?}");
}

/// The real file system, on which others write the plan just before files change places: each a plan of its own.
fn with_others(folder: &tempfile::TempDir, others: i32) -> FaultFs {
    let (path, calls) = (plan(folder), AtomicUsize::new(1));
    FaultFs::answering(move |call, _| {
        let number = i32::try_from(calls.fetch_add(usize::from(call == "exchange"), Ordering::SeqCst)).unwrap();
        if call == "exchange" && number <= others {
            fs::write(&path, storage::write(&of(number))).unwrap();
        }
        None
    })
}

#[test]
fn after_changing_back_only_what_is_not_ours_is_kept() {
    let folder = folder();
    assert_eq!(save(&with_others(&folder, 1), folder.path(), &edited(), old()), Ok(CONFLICT));
    assert_eq!(fs::read(plan(&folder)).unwrap(), storage::write(&of(1)));
    assert_eq!(beside(&folder), BTreeSet::new());
}

#[test]
fn of_three_who_save_at_once_none_loses_a_plan() {
    let folder = folder();
    let Ok(Outcome::Conflict { notes }) = save(&with_others(&folder, 2), folder.path(), &edited(), old()) else {
        panic!("two others were there first")
    };
    assert_eq!(fs::read(plan(&folder)).unwrap(), storage::write(&of(1)));
    let kept = beside(&folder);
    let third = kept.first().unwrap();
    assert_eq!(fs::read(third).unwrap(), storage::write(&of(2)));
    assert!(kept.len() == 1 && notes.len() == 1 && notes[0].to_string().contains(third.to_str().unwrap()), "{notes:?}");
}

#[test]
fn what_cannot_change_back_is_kept_beside_the_plan() {
    let folder = folder();
    let (path, calls) = (plan(&folder), AtomicUsize::new(0));
    let one_way = FaultFs::answering(move |call, _| {
        if call != "exchange" {
            return None;
        }
        fs::write(&path, storage::write(&of(1))).unwrap_or_default();
        (calls.fetch_add(1, Ordering::SeqCst) > 0).then_some(ErrorKind::PermissionDenied)
    });
    let Ok(Outcome::Saved { notes, .. }) = save(&one_way, folder.path(), &edited(), old()) else { panic!("not saved") };
    let kept = beside(&folder);
    assert_eq!(fs::read(kept.first().unwrap()).unwrap(), storage::write(&of(1)));
    assert!(notes.len() == 1 && notes[0].to_string().contains(kept.first().unwrap().to_str().unwrap()), "{notes:?}");
}

#[test]
fn a_name_that_cannot_be_brought_to_the_disk_is_said() {
    let folder = folder();
    let unsettled = at("sync_folder", 1, |path| !path.ends_with("home"), |_| Some(ErrorKind::Other));
    let notes = saved(&folder, &unsettled);
    assert!(notes.len() == 1 && notes[0].contains("storage-not-settled"), "{notes:?}");
}
