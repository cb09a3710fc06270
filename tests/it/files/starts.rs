//! Starts that died: two in a row make the next one careful.

use std::io::{BufRead, BufReader, ErrorKind};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

use hallplan::storage::{Fs, Places, Start};

use super::fault_fs::{Fault, FaultFs};
use super::journal::{files, real};

const CHILD: &str = "HALLPLAN_TEST_START";

/// The child: starts, says whether it is careful, and does not come further.
#[test]
fn child() {
    let Some(home) = std::env::var_os(CHILD) else { return };
    let start = Start::begin(&real(), &Places::under(Path::new(&home)));
    println!("careful: {}", start.is_careful());
    std::thread::sleep(Duration::from_secs(600));
}

/// A start that is killed before its window is well up; whether it was careful.
fn dies(home: &Path) -> bool {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["files::starts::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, home)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let said = lines.find_map(|line| Some(line.split_once("careful: ")?.1 == "true")).unwrap();
    child.kill().unwrap();
    child.wait().unwrap();
    said
}

fn begin(home: &Path) -> Start {
    // Another test may just be starting a child, which holds every lock of this process for a moment.
    std::thread::sleep(Duration::from_millis(30));
    Start::begin(&real(), &Places::under(home))
}

#[test]
fn after_two_starts_that_died_the_next_ones_are_careful_until_one_is_up() {
    let home = tempfile::tempdir().unwrap();
    assert_eq!([dies(home.path()), dies(home.path()), dies(home.path())], [false, false, true]);
    let start = begin(home.path());
    assert!(start.is_careful());
    start.is_up();
    assert!(files(home.path()).is_empty());
    assert!(!begin(home.path()).is_careful());
}

#[test]
fn an_orderly_end_and_a_window_beside_are_no_failures() {
    let home = tempfile::tempdir().unwrap();
    dies(home.path());
    drop(begin(home.path()));
    assert!(!dies(home.path()), "the row is broken");
    // Three windows that are just starting.
    let windows: Vec<Start> = (0..3).map(|_| begin(home.path())).collect();
    assert!(windows.iter().all(|window| !window.is_careful()));
}

#[test]
fn a_start_that_panics_is_one_that_died() {
    let home = tempfile::tempdir().unwrap();
    for careful in [false, false, true] {
        let place = home.path().to_owned();
        let thread = std::thread::spawn(move || {
            let start = begin(&place);
            assert!(start.is_careful(), "a panic that the test wants");
        });
        assert_eq!(thread.join().is_ok(), careful);
    }
}

#[test]
fn a_window_that_broke_down_counts_and_one_beside_that_comes_up_ends_the_row() {
    let home = tempfile::tempdir().unwrap();
    begin(home.path()).died();
    let second = begin(home.path());
    assert!(!second.is_careful());
    second.died();
    assert_eq!(files(home.path()).len(), 2);
    let careful = begin(home.path());
    assert!(careful.is_careful());
    careful.is_up();
    assert!(files(home.path()).is_empty());
}

#[test]
fn a_mark_that_cannot_be_locked_is_not_left() {
    for kind in [None, Some(ErrorKind::Unsupported)] {
        let home = tempfile::tempdir().unwrap();
        let others = std::sync::Mutex::new(Vec::new());
        let fs: Arc<dyn Fs> = Arc::new(FaultFs::answering(move |call, path| {
            if call == "lock" && kind.is_none() {
                // Another program has it, for whatever reason.
                let file = std::fs::File::open(path).unwrap();
                file.lock().unwrap();
                others.lock().unwrap().push(file);
            }
            kind.filter(|_| call == "lock")
        }));
        let start = Start::begin(&fs, &Places::under(home.path()));
        assert!(files(home.path()).is_empty() && !start.is_careful(), "{kind:?}");
    }
}

#[test]
fn where_marks_cannot_be_made_the_program_starts_all_the_same() {
    for at in 0..6 {
        for fault in [Fault::Once, Fault::ForEver] {
            let home = tempfile::tempdir().unwrap();
            let fs: Arc<dyn Fs> = Arc::new(FaultFs::new(at, fault, ErrorKind::PermissionDenied));
            let start = Start::begin(&fs, &Places::under(home.path()));
            assert!(!start.is_careful());
            start.is_up();
        }
    }
}
