//! The lock of an open plan: never two who have it, and free as soon as its program is gone.

use std::fs;
use std::io::{BufRead, BufReader, ErrorKind};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::time::Duration;

use hallplan::storage::{self, Access, Fs, Holder, Lock, RealFs};

use super::desk::Desk;
use super::every_kind::layout;
use super::fault_fs::{Fault, FaultFs};

const CHILD: &str = "HALLPLAN_TEST_LOCK";

impl Desk {
    fn with_plan() -> Self {
        let desk = Self::empty();
        fs::write(desk.plan(), storage::write(&layout())).unwrap();
        desk
    }

    fn lock_file(&self) -> PathBuf {
        self.folder.path().join(".~lock.plan.json.hallplan")
    }

    fn take_with(&self, fs: Arc<dyn Fs>) -> Access {
        Lock::take(&fs, Some(&self.places), &self.plan())
    }

    fn take(&self) -> Access {
        self.take_with(Arc::new(RealFs))
    }

    fn is_free(&self) -> bool {
        Lock::is_free(&RealFs, Some(&self.places), &self.plan())
    }
}

#[track_caller]
fn ours(access: Access) -> Lock {
    match access {
        Access::Ours(lock, None) => lock,
        Access::Ours(_, Some(note)) | Access::Unknown(note) => panic!("{note}"),
        Access::Theirs(holder) => panic!("{holder:?} has it"),
    }
}

#[track_caller]
fn theirs(access: Access) -> Option<Holder> {
    match access {
        Access::Theirs(holder) => holder,
        Access::Ours(..) => panic!("it was free"),
        Access::Unknown(note) => panic!("{note}"),
    }
}

/// Waits for what is true within a second. Another test may just be starting a child, which holds every lock of this
/// process for the moment before it becomes another program.
#[track_caller]
fn soon(is_so: impl Fn() -> bool) {
    for _ in 0..50 {
        if is_so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("it did not come true within a second");
}

#[test]
fn the_second_window_sees_who_has_the_plan_and_gets_it_when_the_first_is_gone() {
    let desk = Desk::with_plan();
    let lock = ours(desk.take());
    assert!(lock.stands() && !desk.is_free());
    let holder = theirs(desk.take()).unwrap();
    assert_eq!(Lock::held_by(&RealFs, &desk.plan()), Some(holder.clone()));
    assert!(!holder.host.is_empty());
    let written = fs::read_to_string(desk.lock_file()).unwrap();
    let keys: Vec<&str> = written.split('"').filter(|word| ["user", "host", "token", "pid"].contains(word)).collect();
    assert_eq!(keys, ["user", "host", "token"]);
    drop(lock);
    assert!(!desk.lock_file().exists(), "nothing is left beside the plan");
    soon(|| desk.is_free() && Lock::held_by(&RealFs, &desk.plan()).is_none());
    drop(ours(desk.take()));
}

#[cfg(unix)]
#[test]
fn one_plan_under_two_names_has_one_lock() {
    let desk = Desk::with_plan();
    let link = desk.folder.path().join("link.json");
    std::os::unix::fs::symlink("plan.json", &link).unwrap();
    let lock = ours(desk.take());
    assert!(lock.is_of(&link) && lock.is_of(&desk.plan()) && !lock.is_of(&desk.lock_file()));
    let fs: Arc<dyn Fs> = Arc::new(RealFs);
    theirs(Lock::take(&fs, Some(&desk.places), &link));
}

#[test]
fn a_file_that_nobody_locks_is_nobodys_whatever_stands_in_it() {
    let huge = "x".repeat(100_000);
    let other = r#"{"user": "Wang", "host": "desk", "token": "0123"}"#;
    for content in ["", "{\"user\": \"Wa", other, "1234", "\0\0\0\0", &huge] {
        let desk = Desk::with_plan();
        fs::write(desk.lock_file(), content).unwrap();
        assert!(desk.is_free());
        let lock = ours(desk.take());
        theirs(desk.take()).unwrap();
        drop(lock);
        assert!(!desk.lock_file().exists());
    }
}

#[test]
fn a_locked_file_is_somebodys_even_where_it_does_not_say_whose() {
    for content in ["", "{\"user\": \"Wa", "[]"] {
        let desk = Desk::with_plan();
        fs::write(desk.lock_file(), content).unwrap();
        let file = fs::File::open(desk.lock_file()).unwrap();
        file.try_lock().unwrap();
        assert_eq!(theirs(desk.take()), None);
        assert_eq!(Lock::held_by(&RealFs, &desk.plan()).unwrap().user, "");
        drop(file);
        soon(|| matches!(desk.take(), Access::Ours(..)));
    }
}

#[test]
fn what_a_stranger_wrote_can_be_shown() {
    let desk = Desk::with_plan();
    let user = format!("Wang\\u0007\\n{}", "王".repeat(900));
    fs::write(desk.lock_file(), format!(r#"{{"user": "{user}", "host": "\u001b[31mdesk", "token": ""}}"#)).unwrap();
    let file = fs::File::open(desk.lock_file()).unwrap();
    file.try_lock().unwrap();
    let holder = theirs(desk.take()).unwrap();
    assert!(holder.user.starts_with("Wang王") && holder.user.chars().count() == 60, "{holder:?}");
    assert_eq!(holder.host, "[31mdesk");
}

#[test]
fn a_lock_that_was_replaced_is_noticed_and_the_other_one_stays() {
    let desk = Desk::with_plan();
    let lock = ours(desk.take());
    fs::remove_file(desk.lock_file()).unwrap();
    assert!(!lock.stands());
    let other = ours(desk.take());
    drop(lock);
    assert!(other.stands() && desk.lock_file().exists());
}

/// The child: takes the lock, says so, and waits to be killed.
#[test]
fn child() {
    let Some(plan) = std::env::var_os(CHILD) else { return };
    let fs: Arc<dyn Fs> = Arc::new(RealFs);
    let _lock = ours(Lock::take(&fs, None, Path::new(&plan)));
    println!("locked");
    std::thread::sleep(Duration::from_secs(600));
}

#[test]
fn a_killed_program_has_nothing() {
    let desk = Desk::with_plan();
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["files::locks::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(CHILD, desk.plan())
        .env("USER", "王 Wang")
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.ends_with("locked")));
    assert_eq!(theirs(desk.take()).unwrap().user, "王 Wang");
    child.kill().unwrap();
    child.wait().unwrap();
    soon(|| desk.is_free());
    drop(ours(desk.take()));
    assert!(!desk.lock_file().exists());
}

#[test]
fn where_the_folder_takes_no_file_one_users_windows_are_still_kept_apart() {
    let desk = Desk::with_plan();
    let read_only = || Arc::new(FaultFs::new(1, Fault::Once, ErrorKind::ReadOnlyFilesystem));
    let Access::Ours(lock, Some(note)) = desk.take_with(read_only()) else { panic!("it is free") };
    assert_eq!(note.key, "storage-lock-alone");
    assert!(note.to_string().contains("storage-cause-read-only"), "{note}");
    assert!(!desk.lock_file().exists() && !desk.is_free());
    theirs(desk.take_with(read_only())).unwrap();
    drop(lock);
    soon(|| desk.is_free());
}

#[test]
fn where_there_is_no_place_for_a_lock_that_is_said() {
    let desk = Desk::with_plan();
    let fs: Arc<dyn Fs> = Arc::new(FaultFs::new(1, Fault::ForEver, ErrorKind::Unsupported));
    for places in [None, Some(&desk.places)] {
        let Access::Unknown(note) = Lock::take(&fs, places, &desk.plan()) else { panic!("nobody can tell") };
        assert_eq!(note.key, "storage-lock-none");
    }
}

#[test]
fn every_call_of_taking_a_lock_may_fail() {
    for fault in [Fault::Once, Fault::ForEver, Fault::Torn] {
        for kind in [ErrorKind::StorageFull, ErrorKind::PermissionDenied, ErrorKind::NotFound] {
            for dead in [false, true] {
                let mut at = 0;
                loop {
                    let desk = Desk::with_plan();
                    if dead {
                        fs::write(desk.lock_file(), "{").unwrap();
                    }
                    let faulty = Arc::new(FaultFs::new(at, fault, kind));
                    drop(desk.take_with(Arc::clone(&faulty) as Arc<dyn Fs>));
                    soon(|| matches!(desk.take(), Access::Ours(_, None)));
                    assert!(!desk.lock_file().exists(), "call {at}, {fault:?}, {kind:?}");
                    if faulty.calls() <= at {
                        break;
                    }
                    at += 1;
                }
            }
        }
    }
}

#[test]
fn never_do_two_have_it() {
    let desk = Desk::with_plan();
    let (within, taken) = (AtomicBool::new(false), AtomicU32::new(0));
    std::thread::scope(|scope| {
        for _ in 0..6 {
            scope.spawn(|| {
                for _ in 0..60 {
                    if let Access::Ours(lock, _) = desk.take() {
                        assert!(!within.swap(true, Ordering::SeqCst), "two have it");
                        taken.fetch_add(1, Ordering::SeqCst);
                        std::thread::yield_now();
                        within.store(false, Ordering::SeqCst);
                        drop(lock);
                    }
                }
            });
        }
    });
    assert!(taken.into_inner() >= 60);
    assert!(!desk.lock_file().exists());
}
