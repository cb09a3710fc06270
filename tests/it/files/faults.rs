//! Every call of every way to write a file, failing in eight ways: nothing is lost, nothing is left, and what is reported
//! is what happened.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use hallplan::export::Unwatched;
use hallplan::export::drawing::{DrawOptions, Resolution, drawing_format};
use hallplan::index::Index;
use hallplan::model::{Layout, Record, Settings};
use hallplan::scene::{PlanSheetOptions, plan_sheet};
use hallplan::storage::{self, Base, Expected, Fs, Outcome, Places, RealFs};

use super::every_kind::layout;
use super::fault_fs::{Fault, FaultFs};
use super::saving::{edited, temporaries};

const EINTR: i32 = 4;

/// How a call fails: no room, broken, not allowed, read-only, quota, interrupted. Then there are writes that take one
/// byte, and writes that take half; and the end of the program.
const ERRNOS: [(&str, i32); 6] =
    [("ENOSPC", 28), ("EIO", 5), ("EACCES", 13), ("EROFS", 30), ("EDQUOT", 122), ("EINTR", EINTR)];

/// A folder with what is there before, and where things go.
struct Desk {
    folder: tempfile::TempDir,
    file: PathBuf,
    old: Option<Vec<u8>>,
}

impl Desk {
    fn new(name: &str, old: Option<Vec<u8>>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("plans").join(name);
        fs::create_dir(folder.path().join("plans")).unwrap();
        if let Some(old) = &old {
            fs::write(&file, old).unwrap();
        }
        Self { folder, file, old }
    }

    fn places(&self) -> Places {
        Places::under(&self.folder.path().join("home"))
    }
}

/// A way to write a file.
struct Way {
    name: &'static str,
    desk: fn() -> Desk,
    new: Vec<u8>,
    /// Writes; what was said where it failed.
    write: fn(&dyn Fs, &Desk, &[u8]) -> Result<(), String>,
}

fn save(fs: &dyn Fs, desk: &Desk, new: &[u8], expected: Expected) -> Result<(), String> {
    let layout = storage::read(new).unwrap().layout;
    match storage::save(fs, Some(&desk.places()), &desk.file, &layout, expected) {
        Ok(Outcome::Saved { base, .. }) => {
            assert_eq!(base, Base::of(new));
            Ok(())
        }
        Ok(Outcome::Conflict { .. }) => panic!("nobody else writes"),
        Err(error) => Err(error.message().to_string()),
    }
}

fn over_the_old(fs: &dyn Fs, desk: &Desk, new: &[u8]) -> Result<(), String> {
    save(fs, desk, new, Expected::Unchanged(Base::of(desk.old.as_deref().unwrap())))
}

fn replace(fs: &dyn Fs, desk: &Desk, new: &[u8]) -> Result<(), String> {
    storage::replace(fs, &desk.file, new).map(|_| ()).map_err(|error| error.message().to_string())
}

fn settings(fs: &dyn Fs, desk: &Desk, new: &[u8]) -> Result<(), String> {
    let value: serde_json::Value = serde_json::from_slice(new).unwrap();
    storage::save_settings(fs, &desk.file, &value).map_err(|error| error.message().to_string())
}

/// A plan that was saved so often that the next backup makes an older one superfluous.
fn with_many_backups() -> Desk {
    static MODEL: LazyLock<Desk> = LazyLock::new(|| saved(12));
    let desk = saved(2);
    let backups = |desk: &Desk| storage::backups(&RealFs, &desk.places(), &desk.file).unwrap();
    let folder = backups(&desk)[0].path.parent().unwrap().to_owned();
    for backup in backups(&MODEL) {
        fs::copy(&backup.path, folder.join(backup.path.file_name().unwrap())).unwrap();
    }
    desk
}

/// A plan that was saved so often.
fn saved(times: usize) -> Desk {
    let desk = Desk::new("plan.json", Some(storage::write(&layout())));
    for number in 1..times {
        // The same version is not kept twice.
        let mut other = layout();
        let settings = Settings { plan_number: Some(number.to_string()), ..other.settings().clone() };
        other.insert(Record::Settings(Box::new(settings)));
        save(&RealFs, &desk, &storage::write(&other), Expected::Anything).unwrap();
    }
    save(&RealFs, &desk, desk.old.as_deref().unwrap(), Expected::Anything).unwrap();
    desk
}

fn drawn(format: &str) -> Vec<u8> {
    let layout = hallplan::generate::sample(20, 1);
    let index = Index::of(&layout);
    let sheet = plan_sheet(&layout, &|area| index.near_sorted(area), &PlanSheetOptions::of(&layout)).unwrap();
    let mut bytes = Vec::new();
    let options = DrawOptions { resolution: Resolution::Width(200) };
    drawing_format(format).unwrap().write(&sheet, &options, &Unwatched, &mut bytes).unwrap();
    bytes
}

fn ways() -> Vec<Way> {
    let plan = storage::write(&edited());
    let mut ways = vec![
        Way {
            name: "save",
            desk: || Desk::new("plan.json", Some(storage::write(&layout()))),
            new: plan.clone(),
            write: over_the_old,
        },
        Way { name: "save, old backups go", desk: with_many_backups, new: plan.clone(), write: over_the_old },
        Way {
            name: "save as",
            desk: || Desk::new("new.json", None),
            new: plan.clone(),
            write: |fs, desk, new| save(fs, desk, new, Expected::Nothing),
        },
        Way {
            name: "save as another file",
            desk: || Desk::new("b.json", Some(storage::write(&Layout::default()))),
            new: plan.clone(),
            write: |fs, desk, new| save(fs, desk, new, Expected::Anything),
        },
        Way {
            name: "settings",
            desk: || Desk::new("window.json", Some(b"{}\n".to_vec())),
            new: b"{\n  \"dark\": true\n}\n".to_vec(),
            write: settings,
        },
        Way { name: "export json", desk: || Desk::new("out.json", None), new: plan, write: replace },
    ];
    for (name, format, desk) in [
        ("export svg", "svg", (|| Desk::new("out.svg", Some(b"<svg/>".to_vec()))) as fn() -> Desk),
        ("export pdf", "pdf", || Desk::new("out.pdf", Some(b"%PDF".to_vec()))),
        ("export png", "png", || Desk::new("out.png", None)),
    ] {
        ways.push(Way { name, desk, new: drawn(format), write: replace });
    }
    ways
}

/// Writes with call `at` failing; whether as many calls were made.
fn run(way: &Way, faulty: &FaultFs, at: usize, fault: Fault, what: &str) -> bool {
    let desk = (way.desk)();
    let result = (way.write)(faulty, &desk, &way.new);
    let what = format!("{}, call {at}, {fault:?}, {what}: {result:?}", way.name);
    let now = fs::read(&desk.file).ok();
    if fault == Fault::Killed && faulty.calls() > at {
        assert!(now == desk.old || now.as_ref() == Some(&way.new), "{what}: neither old nor new");
        clear_up(way, &desk);
    } else if let Err(message) = &result {
        assert!(now == desk.old, "{what}: changed");
        assert!(message.contains(desk.file.to_str().unwrap()), "{what}: names no path");
    } else {
        assert!(now.as_ref() == Some(&way.new), "{what}: not written");
    }
    if result.is_ok() && fault != Fault::Killed && !temporaries(desk.folder.path()).is_empty() {
        // What was displaced could not be looked at or removed: it goes when the plan is next opened.
        assert!(storage::open(&RealFs, &desk.file).is_ok(), "{what}");
    }
    assert_eq!(temporaries(desk.folder.path()), Vec::<String>::new(), "{what}");
    assert_backups_are_whole(&desk, &what);
    faulty.calls() > at
}

/// The next writing of the same file clears up. While another test begins a program, that program may hold what is
/// locked here for a moment: then the writing after that one does it.
fn clear_up(way: &Way, desk: &Desk) {
    for _ in 0..100 {
        if way.name.starts_with("save") {
            save(&RealFs, desk, &way.new, Expected::Anything).unwrap();
        } else {
            replace(&RealFs, desk, &way.new).unwrap();
        }
        if temporaries(desk.folder.path()).is_empty() {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(20));
    }
}

fn assert_backups_are_whole(desk: &Desk, what: &str) {
    for backup in storage::backups(&RealFs, &desk.places(), &desk.file).unwrap() {
        assert!(storage::read(&fs::read(&backup.path).unwrap()).is_ok(), "{what}: {}", backup.path.display());
    }
}

/// Every call of one way in one kind of failing; how many runs that were.
fn every_call(way: &Way, what: &str, faulty: impl Fn(usize) -> FaultFs, fault: Fault) -> usize {
    let mut at = 0;
    while run(way, &faulty(at), at, fault, what) {
        at += 1;
    }
    at
}

#[test]
fn every_call_of_every_way_to_write_may_fail_in_eight_ways() {
    let mut all = 0;
    for way in ways() {
        let mut runs = 0;
        for (name, errno) in ERRNOS {
            for fault in [Fault::Once, Fault::ForEver, Fault::Torn] {
                if errno == EINTR && fault != Fault::Once {
                    // A write that took anything is not interrupted, and whoever is interrupted tries again without end.
                    continue;
                }
                runs += every_call(&way, name, |at| FaultFs::with_errno(at, fault, errno), fault);
            }
        }
        for fault in [Fault::Short, Fault::Killed] {
            runs += every_call(&way, "EIO", |at| FaultFs::with_errno(at, fault, 5), fault);
        }
        println!("{}: {runs} runs", way.name);
        assert!(runs > 100, "{}: {runs}", way.name);
        all += runs;
    }
    println!("{all} runs, each with a call that fails: nothing lost, nothing left");
    assert!(all >= 1_500, "{all}");
}

/// What a failing disk makes of the message, in both languages: the path and the cause.
#[test]
fn a_failing_disk_is_told_with_path_and_cause() {
    use hallplan::i18n::{Locale, words};
    let told = |errno, locale: Locale| {
        let desk = Desk::new("平面图 plan.json", None);
        let faulty = FaultFs::with_errno(3, Fault::ForEver, errno);
        let error = storage::save(&faulty, None, &desk.file, &layout(), Expected::Nothing).unwrap_err();
        (words(locale).say(&error.message()), desk.file)
    };
    let is_named = |path: &Path, said: &str| assert!(said.contains(path.to_str().unwrap()), "{said}");
    for (errno, english, chinese) in [
        (28, "no room on the disk", "磁盘空间不足"),
        (122, "quota", "配额"),
        (30, "disk is read-only", "磁盘是只读的"),
        (13, "no permission", "权限"),
        (2, "is not there", "不存在"),
        (20, "is not there", "不存在"),
        (5, "disk reported an error", "磁盘报告"),
        (116, "network drive does not answer", "网络驱动器没有响应"),
        (107, "network drive does not answer", "网络驱动器没有响应"),
        (112, "network drive does not answer", "网络驱动器没有响应"),
        (110, "network drive does not answer", "网络驱动器没有响应"),
        (36, "name is too long", "名称过长"),
        (27, "larger than the disk allows", "超出磁盘允许"),
        (24, "too many files", "打开的文件过多"),
    ] {
        for (locale, wanted) in [(Locale::English, english), (Locale::Chinese, chinese)] {
            let (said, path) = told(errno, locale);
            is_named(&path, &said);
            assert!(said.contains(wanted), "{errno}: {said}");
        }
    }
}
