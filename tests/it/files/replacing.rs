//! Replacing one file as a whole: what is there before, names that are taken, and what is told when a step fails.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};

use hallplan::storage::{self, Base, Expected};

use super::every_kind::layout;
use super::fault_fs::{Fault, FaultFs};
use super::saving::{edited, save, temporaries};

/// Replaces a file with one fault at every call in turn, and hands on what came of each: the key and the cause of the
/// error, if any, and how many notes.
fn each_call(kind: ErrorKind, fault: Fault, mut check: impl FnMut(usize, Result<usize, String>)) {
    for at in 0..40 {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, "old").unwrap();
        let failing = FaultFs::new(at, fault, kind);
        let done = storage::replace(&failing, &path, b"new");
        let now = fs::read(&path).unwrap();
        assert_eq!(now, if done.is_ok() { &b"new"[..] } else { b"old" }, "call {at}");
        if failing.calls() <= at {
            return;
        }
        check(at, done.map(|notes| notes.len()).map_err(|error| error.message().to_string()));
    }
    panic!("no end of calls");
}

#[test]
fn a_name_that_is_taken_is_no_error_another_is_used() {
    for (taken, cause) in [(1, None), (8, None), (99, Some("storage-cause-busy"))] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let tried = AtomicUsize::new(0);
        let fs = FaultFs::answering(move |call, _| {
            (call == "create_new" && tried.fetch_add(1, Ordering::SeqCst) < taken).then_some(ErrorKind::AlreadyExists)
        });
        let told = storage::replace(&fs, &path, b"new").map_err(|error| error.message().to_string());
        match cause {
            None => assert!(told.unwrap().is_empty() && fs::read(&path).unwrap() == b"new"),
            Some(cause) => assert!(told.unwrap_err().contains(cause) && !path.exists()),
        }
    }
}

#[test]
fn whatever_else_keeps_a_file_from_being_made_is_told_as_it_is() {
    let mut told = 0;
    each_call(ErrorKind::PermissionDenied, Fault::ForEver, |at, done| {
        // Removing what is dead and settling the folder are no reason to fail.
        if let Err(text) = done {
            assert!(text.contains("storage-cause-permission"), "call {at}: {text}");
            told += 1;
        }
    });
    assert!(told > 5, "{told}");
}

#[test]
fn what_is_there_must_be_known_before_it_is_replaced() {
    let mut refused = Vec::new();
    each_call(ErrorKind::PermissionDenied, Fault::Once, |at, done| {
        if done.is_err() {
            refused.push(at);
        }
    });
    // Resolving the path, and asking what is there.
    assert_eq!(refused.get(..2), Some(&[0, 1][..]));
}

#[test]
fn a_folder_that_cannot_be_brought_to_the_disk_is_a_note() {
    let mut noted = 0;
    each_call(ErrorKind::Other, Fault::Once, |_, done| noted += done.unwrap_or_default());
    assert_eq!(noted, 1);
}

#[test]
fn a_folder_is_not_replaced_and_a_new_file_may_be_made() {
    let folder = tempfile::tempdir().unwrap();
    let real = || FaultFs::new(usize::MAX, Fault::Once, ErrorKind::Other);
    let fs = real();
    let error = storage::replace(&fs, folder.path(), b"new").unwrap_err();
    assert!(error.message().to_string().contains("storage-cause-folder"), "{}", error.message());
    assert_eq!(fs.calls(), 2, "nothing was written anywhere");
    let path = folder.path().join("new.json");
    assert!(storage::replace(&real(), &path, b"new").unwrap().is_empty());
    assert_eq!(fs::read(path).unwrap(), b"new");
}

/// The names of the temporary files in a folder before each call of a save.
fn names_during_a_save(folder: &Path) -> Vec<String> {
    let seen = Arc::new(Mutex::new(Vec::new()));
    for at in 0..80 {
        fs::write(folder.join("plan.json"), storage::write(&layout())).unwrap();
        let (seen, watched) = (Arc::clone(&seen), folder.to_owned());
        let meddled = FaultFs::meddled(at, move || {
            seen.lock().unwrap().extend(temporaries(&watched));
        });
        save(&meddled, folder, &edited(), Expected::Unchanged(Base::of(&storage::write(&layout())))).unwrap();
        if meddled.calls() <= at {
            break;
        }
    }
    seen.lock().unwrap().clone()
}

#[test]
fn before_files_change_places_the_name_of_the_new_one_says_what_both_hold() {
    let folder = tempfile::tempdir().unwrap();
    let mark = |layout| blake3::hash(&storage::write(layout)).to_hex()[..16].to_owned();
    let end = format!("-{}-{}.tmp", mark(&edited()), mark(&layout()));
    let names = names_during_a_save(folder.path());
    let marked = names.iter().filter(|name| name.ends_with(&end)).count();
    assert!(marked > 1, "{end} is not among {names:?}");
    assert!(names.len() > marked, "before that it says nothing");
}

#[test]
fn settings_that_cannot_be_read_or_set_aside_are_said_and_stay() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("window.json");
    fs::write(&path, "{\"left\": 2").unwrap();
    for (call, key) in [("read", "storage-open-failed"), ("rename", "storage-settings-stuck")] {
        let denied = FaultFs::answering(move |name, _| (name == call).then_some(ErrorKind::PermissionDenied));
        let (value, said) = storage::load_settings::<serde_json::Value>(&denied, &path);
        assert_eq!((value, said.unwrap().key), (serde_json::Value::Null, key));
        assert_eq!(fs::read(&path).unwrap(), b"{\"left\": 2");
    }
}
