//! What the journal recorded comes to the disk, not only to the system: a power cut takes nothing after that.

#![cfg(unix)]

use std::io::ErrorKind;
use std::path::Path;
use std::sync::Arc;
use std::time::{Duration, Instant};

use hallplan::storage::{self, Journal, Places};

use super::fault_fs::{Fault, FaultFs, SYNC_LOG, Synced};
use super::journal::{adding, files, only, plan_path, start, with_booths};

fn never_failing() -> FaultFs {
    FaultFs::slow(Duration::ZERO)
}

/// The length of a file of the journal, and how much of it is on the disk.
fn on_disk(fs: &FaultFs, home: &Path, name: &str) -> (u64, u64) {
    let path = files(home).into_iter().find(|path| path.ends_with(name)).unwrap();
    let synced = fs.synced().iter().rev().find(|it| it.path == path).map_or(0, |it| it.len);
    (std::fs::metadata(path).unwrap().len(), synced)
}

fn all_there(fs: &FaultFs, home: &Path) {
    let (len, synced) = on_disk(fs, home, "edits.journal");
    assert_eq!(len, synced);
}

#[test]
fn a_flush_brings_plan_edits_and_names_to_the_disk_in_this_order() {
    let home = tempfile::tempdir().unwrap();
    let fs = never_failing();
    let journal = start(Arc::new(fs.clone()), &Places::under(home.path()));
    journal.record(&adding(1));
    journal.flush();
    all_there(&fs, home.path());
    let order: Vec<String> =
        fs.synced().iter().map(|it| it.path.file_name().unwrap_or_default().to_string_lossy().into_owned()).collect();
    let of = |name: &str| order.iter().position(|other| other == name).unwrap_or_else(|| panic!("{name}: {order:?}"));
    assert!(of("base.json") < of("edits.journal"), "{order:?}");
    assert_eq!(order.len() - of("edits.journal") - 1, 2, "then the folder and the one it is in: {order:?}");
    // With nothing new there is nothing to do.
    let before = fs.synced().len();
    journal.flush();
    assert_eq!(fs.synced().len(), before);
    journal.record(&adding(2));
    journal.flush();
    all_there(&fs, home.path());
}

#[test]
fn a_journal_that_ends_has_brought_all_to_the_disk_however_slow_that_is() {
    let home = tempfile::tempdir().unwrap();
    let fs = FaultFs::slow(Duration::from_millis(60));
    let journal = start(Arc::new(fs.clone()), &Places::under(home.path()));
    (1..=3).for_each(|x| journal.record(&adding(x)));
    drop(journal);
    all_there(&fs, home.path());
}

#[test]
#[expect(clippy::disallowed_methods, reason = "only bounds a wait")]
fn edits_of_the_same_moment_go_to_the_disk_together() {
    for _ in 0..20 {
        let home = tempfile::tempdir().unwrap();
        let fs = never_failing();
        let begun = Instant::now();
        let journal = start(Arc::new(fs.clone()), &Places::under(home.path()));
        for x in 1..=4 {
            journal.record(&adding(x));
            std::thread::sleep(Duration::from_millis(15));
        }
        let synced = fs.synced().len();
        // On a machine that stood still meanwhile it says nothing.
        if begun.elapsed() < Duration::from_millis(200) {
            assert_eq!(synced, 0, "a quarter of a second is not over");
            return;
        }
    }
}

#[test]
#[expect(clippy::disallowed_methods, reason = "only bounds a wait")]
fn edits_that_nobody_flushes_are_on_the_disk_soon() {
    let home = tempfile::tempdir().unwrap();
    let fs = never_failing();
    let journal = start(Arc::new(fs.clone()), &Places::under(home.path()));
    journal.record(&adding(1));
    let end = Instant::now() + Duration::from_secs(20);
    while fs.synced().is_empty() && Instant::now() < end {
        std::thread::sleep(Duration::from_millis(10));
    }
    assert!(fs.synced().iter().any(|it| it.thread == "journal"), "{:?}", fs.synced());
    drop(journal);
}

#[test]
fn whoever_asks_is_told_whether_all_is_on_the_disk() {
    let home = tempfile::tempdir().unwrap();
    let full = FaultFs::new(0, Fault::ForEver, ErrorKind::StorageFull);
    let journal = start(Arc::new(full), &Places::under(home.path()));
    journal.record(&adding(1));
    assert!(!journal.write_all());
    let fs = never_failing();
    let journal = start(Arc::new(fs.clone()), &Places::under(home.path()));
    journal.record(&adding(1));
    assert!(journal.write_all());
    all_there(&fs, home.path());
}

#[test]
fn discarded_edits_are_counted_like_any_other() {
    let home = tempfile::tempdir().unwrap();
    let journal = start(Arc::new(never_failing()), &Places::under(home.path()));
    (1..=3).for_each(|x| journal.record(&adding(x)));
    journal.discard();
    assert_eq!(journal.mark(), 3);
    journal.record(&adding(4));
    assert_eq!(journal.mark(), 4);
}

#[test]
fn a_journal_begun_anew_for_a_damaged_one_counts_on_from_it() {
    let home = tempfile::tempdir().unwrap();
    let places = Places::under(home.path());
    let journal = start(Arc::new(never_failing()), &places);
    (1..=3).for_each(|x| journal.record(&adding(x)));
    let mark = journal.mark();
    (4..=5).for_each(|x| journal.record(&adding(x)));
    journal.saved(&plan_path(), storage::write(&with_booths(3)), mark);
    drop(journal);
    let edits = files(home.path()).into_iter().find(|path| path.ends_with("edits.journal")).unwrap();
    let mut bytes = std::fs::read(&edits).unwrap();
    // The last edit loses its end.
    bytes.pop();
    std::fs::write(&edits, bytes).unwrap();
    let found = only(&places);
    let restored = found.restore().unwrap();
    let kept = restored.edits as u64;
    let journal = found.resume(&restored).unwrap();
    assert_eq!(journal.mark(), 3 + kept, "three edits were before the save");
    journal.record(&adding(6));
    assert_eq!(journal.mark(), 4 + kept);
}

/// Tells the child how it is to end.
const END: &str = "HALLPLAN_TEST_SYNC";

/// The child: two journals, one edit each, and an end before either comes to the disk by itself.
#[test]
fn child() {
    let Ok(end) = std::env::var(END) else { return };
    storage::flush_at_end();
    let homes = [tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap()];
    let fs = [never_failing(), never_failing()];
    let journals: Vec<Journal> =
        homes.iter().zip(&fs).map(|(home, fs)| start(Arc::new(fs.clone()), &Places::under(home.path()))).collect();
    journals.iter().for_each(|journal| journal.record(&adding(1)));
    let by = |name: &str, synced: &[Synced]| synced.iter().any(|it| it.thread == name && it.len > 0);
    if end == "panic" {
        let panics = std::thread::Builder::new().name("worker".to_owned());
        assert!(panics.spawn(|| panic!("a panic that the test wants")).unwrap().join().is_err());
        fs.iter().for_each(|fs| println!("synced by the worker: {}", by("worker", &fs.synced())));
        return;
    }
    signal_hook::low_level::raise(signal_hook::consts::SIGTERM).unwrap();
    std::thread::sleep(Duration::from_secs(20));
}

fn run_child(end: &str, log: &Path) -> std::process::Output {
    let program = std::env::current_exe().unwrap();
    let mut command = std::process::Command::new(program);
    command
        .args(["files::synced::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(END, end)
        .env(SYNC_LOG, log);
    command.output().unwrap()
}

#[test]
fn a_thread_that_panics_brings_every_journal_to_the_disk() {
    let output = run_child("panic", Path::new("/dev/null"));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert_eq!(said.matches("synced by the worker: true").count(), 2, "{said}");
}

#[test]
fn a_program_that_is_told_to_end_brings_every_journal_to_the_disk_first() {
    let home = tempfile::tempdir().unwrap();
    let mut seen = String::new();
    // Where the machine stands still for a quarter of a second, the journals themselves are first.
    for attempt in 0..10 {
        let log = home.path().join(attempt.to_string());
        let output = run_child("term", &log);
        assert_eq!(std::os::unix::process::ExitStatusExt::signal(&output.status), Some(signal_hook::consts::SIGTERM));
        seen = std::fs::read_to_string(&log).unwrap_or_default();
        let lines = seen.lines().filter(|line| line.starts_with("signals ") && line.ends_with("edits.journal"));
        if lines.count() == 2 {
            return;
        }
    }
    panic!("{seen}");
}
