//! What a killed save leaves beside the plan goes when the plan is next opened or saved; nothing else does.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, ErrorKind, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use hallplan::storage::{self, Base, Expected, Outcome, RealFs};

use super::every_kind::layout;
use super::fault_fs::{Fault, FaultFs, WAITING};
use super::saving::{edited, save, temporaries, told};

/// Tells the child its folder and at which call it waits.
const FOLDER: &str = "HALLPLAN_TEST_LEFTOVERS";
const CALL: &str = "HALLPLAN_TEST_CALL";

/// A folder with a plan in it; what is saved there keeps its backups in `home`.
fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("plan.json"), storage::write(&layout())).unwrap();
    folder
}

fn old() -> Expected {
    Expected::Unchanged(Base::of(&storage::write(&layout())))
}

fn open(folder: &Path) {
    storage::open(&RealFs, &folder.join("plan.json")).unwrap();
}

/// A temporary file made for the file `target` of `folder`, of which the program is gone.
fn leave(folder: &Path, target: &str) -> PathBuf {
    let hash = blake3::hash(target.as_bytes()).to_hex();
    let path = folder.join(format!(".~{}-left.tmp", &hash[..16]));
    fs::write(&path, "{\"format\": \"hallp").unwrap();
    path
}

/// Whether `act` removes all temporary files of `folder`. Another test may just be starting a child, which holds every
/// lock of this process for the moment before it becomes another program: so this tries for a while.
fn all_go(folder: &Path, act: impl Fn()) -> bool {
    (0..50).any(|_| {
        act();
        let gone = temporaries(folder).is_empty();
        if !gone {
            std::thread::sleep(Duration::from_millis(20));
        }
        gone
    })
}

fn opening_removes_all(folder: &Path) -> bool {
    all_go(folder, || open(folder))
}

/// The child: a save of which one call waits.
#[test]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER) else { return };
    let at = std::env::var(CALL).unwrap().parse().unwrap();
    let waiting = FaultFs::new(at, Fault::Wait, ErrorKind::Other);
    let saved = save(&waiting, Path::new(&folder), &edited(), old()).unwrap();
    assert!(matches!(saved, Outcome::Saved { .. }));
}

/// A child that waits at call `at` of its save; `None` where a save has not that many.
fn waiting_child(folder: &Path, at: usize) -> Option<Child> {
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["files::leftovers::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(CALL, at.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    if lines.any(|line| line.ends_with(WAITING)) {
        // What the child says at its end must not break a closed pipe.
        std::thread::spawn(move || lines.count());
        return Some(child);
    }
    assert!(child.wait().unwrap().success());
    None
}

#[test]
fn a_save_killed_at_any_call_leaves_nothing_once_the_plan_is_opened() {
    let (mut kills, mut left) = (0, 0);
    loop {
        let folder = folder();
        let (home, path) = (folder.path().join("home"), folder.path().join("plan.json"));
        let Some(mut child) = waiting_child(folder.path(), kills) else { break };
        child.kill().unwrap();
        child.wait().unwrap();
        left += temporaries(folder.path()).len();
        let now = fs::read(&path).unwrap();
        assert!(now == storage::write(&layout()) || now == storage::write(&edited()), "call {kills}");
        // What was left of a backup is in the user's own folder, and goes with the next backup.
        fs::create_dir_all(&home).unwrap();
        let aside = tempfile::tempdir().unwrap();
        fs::rename(&home, aside.path().join("home")).unwrap();
        assert!(opening_removes_all(folder.path()), "call {kills}: {:?}", temporaries(folder.path()));
        fs::rename(aside.path().join("home"), &home).unwrap();
        assert!(all_go(&home, || drop(save(&RealFs, folder.path(), &layout(), Expected::Anything))), "call {kills}");
        kills += 1;
    }
    assert!(kills > 20 && left > 10, "{kills} kills, {left} temporary files left");
    println!("{kills} kills left {left} temporary files: all gone, no plan lost");
}

#[test]
fn a_save_under_way_is_left_alone_at_every_call() {
    let (mut saves, mut held) = (0, 0);
    loop {
        let folder = folder();
        let Some(mut child) = waiting_child(folder.path(), saves) else { break };
        open(folder.path());
        held += usize::from(!temporaries(folder.path()).is_empty());
        child.stdin.take().unwrap().write_all(b"go on\n").unwrap();
        assert!(child.wait().unwrap().success(), "call {saves}");
        assert_eq!(fs::read(folder.path().join("plan.json")).unwrap(), storage::write(&edited()), "call {saves}");
        assert!(opening_removes_all(folder.path()), "call {saves}");
        saves += 1;
    }
    assert!(held > 10, "{held} of {saves} saves had a temporary file that stayed");
}

#[test]
fn opening_and_saving_remove_what_is_dead() {
    let folder = folder();
    leave(folder.path(), "plan.json");
    assert!(opening_removes_all(folder.path()));
    let left = leave(folder.path(), "plan.json");
    let lock = File::open(&left).unwrap();
    lock.lock().unwrap();
    save(&RealFs, folder.path(), &edited(), old()).unwrap();
    assert!(left.exists(), "a locked one belongs to a save that is under way");
    drop(lock);
    assert!(opening_removes_all(folder.path()));
}

#[test]
fn files_that_only_look_like_it_stay() {
    let folder = folder();
    let mut mine = vec![leave(folder.path(), "other.json"), leave(folder.path(), "Plan.json")];
    let ours = leave(folder.path(), "plan.json").file_name().unwrap().to_string_lossy().into_owned();
    let names = [
        ours.replace("-left", "-UPPER"),
        ours.replace("-left", "-"),
        ours.replace("-left", ""),
        ours.replace(".tmp", ".tmp.json"),
        ours.replace(".~", "~"),
        ".~left.tmp".to_owned(),
        ".~lock.plan.json#".to_owned(),
        "plan.json.tmp".to_owned(),
    ];
    for name in names {
        fs::write(folder.path().join(&name), "mine").unwrap();
        mine.push(folder.path().join(name));
    }
    let inside = folder.path().join(ours.replace("-left", "-folder"));
    fs::create_dir(&inside).unwrap();
    mine.push(inside);
    open(folder.path());
    save(&RealFs, folder.path(), &edited(), old()).unwrap();
    for path in mine {
        assert!(path.exists(), "{} was removed", path.display());
    }
}

/// Saves with a leftover beside the plan and call `at` failing; whether the save made that many calls.
fn one_save(at: usize, fault: Fault) -> bool {
    let folder = folder();
    let left = leave(folder.path(), "plan.json");
    let faulty = FaultFs::new(at, fault, ErrorKind::PermissionDenied);
    let saved = save(&faulty, folder.path(), &edited(), old());
    let wanted = if saved.is_ok() { edited() } else { layout() };
    let what = format!("call {at}, {fault:?}: {}", told(&saved));
    assert_eq!(fs::read(folder.path().join("plan.json")).unwrap(), storage::write(&wanted), "{what}");
    // The leftover, or the old plan, stays where a call of its own removal fails; nothing else does.
    for stays in temporaries(folder.path()) {
        let old = saved.is_ok() && fs::read(&stays).unwrap() == storage::write(&layout());
        assert!(old || stays == left.display().to_string(), "{what}: {stays}");
    }
    assert!(opening_removes_all(folder.path()), "{what}");
    faulty.calls() > at
}

#[test]
fn a_leftover_that_cannot_be_removed_keeps_no_plan_from_being_saved() {
    for fault in [Fault::Once, Fault::ForEver] {
        let mut at = 0;
        while one_save(at, fault) {
            at += 1;
        }
    }
    // Listing, opening, locking, removing: with each of them failing the plan is opened and saved without a word.
    for at in 1..9 {
        let folder = folder();
        leave(folder.path(), "plan.json");
        let faulty = FaultFs::new(at, Fault::Once, ErrorKind::PermissionDenied);
        if let Ok(file) = storage::open(&faulty, &folder.path().join("plan.json")) {
            assert!(file.opened.notes.is_empty(), "call {at}");
        } else {
            assert!(at < 2, "call {at}: only reading the plan itself may fail");
        }
    }
}
