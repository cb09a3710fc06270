//! The program dies at any moment of editing, in whatever way: what comes back lacks the gesture in hand at most.
//!
//! A few deaths in the ordinary run; `HALLPLAN_KILLS=150` makes as many as are promised.

#![cfg(unix)]

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use hallplan::document::Document;
use hallplan::editor::{CanvasEvent, Editor, EventKind};
use hallplan::geometry::{Outline, Place, Point, Rectangle, Size};
use hallplan::model::{Booth, Layout, Object, Record, Thing};
use hallplan::storage::{self, Base, Expected, Journal, Outcome, Places, RealFs};

use super::every_kind::id;
use super::fault_fs::FaultFs;
use super::journal::{adding, real};

/// Tell the child its folder, how it is to end, and when, in milliseconds.
const FOLDER: &str = "HALLPLAN_TEST_KILL";
const END: &str = "HALLPLAN_TEST_END";
const AFTER: &str = "HALLPLAN_TEST_AFTER";

const BOOTHS: i32 = 5;
/// So many gestures are made between two saves.
const BETWEEN_SAVES: u32 = 23;

/// How the child ends.
#[derive(Debug, Clone, Copy)]
enum End {
    /// By a signal that the parent sends.
    Signal(&'static str),
    /// A worker thread recurses without end.
    Overflow,
    /// A worker thread wants more memory than there is.
    Memory,
    /// A worker thread panics; the child goes on, and is killed later.
    Worker,
}

const ENDS: [End; 7] = [
    End::Signal("KILL"),
    End::Signal("TERM"),
    End::Signal("SEGV"),
    End::Signal("ABRT"),
    End::Overflow,
    End::Memory,
    End::Worker,
];

/// Five booths in a row.
fn row() -> Layout {
    let booth = |number: i32| {
        let rectangle = Rectangle::new(Point::new(number * 9_000, 0), Size::new(3_000, 3_000));
        Record::Object(Object::new(id(&format!("b{number}")), Thing::Booth(Booth::new(Outline::Rectangle(rectangle)))))
    };
    (0..BOOTHS).map(booth).collect()
}

fn session() -> Editor {
    let mut editor = Editor::with_random(Document::new(row()).unwrap(), || 1);
    editor.snapping.on = false;
    editor
}

/// Drags a booth: which, and where to, depends on the number of the gesture alone.
fn gesture(editor: &mut Editor, number: u32) {
    let booth = id(&format!("b{}", number % BOOTHS.unsigned_abs()));
    let from = editor.document().index().bounds(booth).unwrap().centre();
    let far = f64::from(number % 7) * 40.0 + 200.0;
    let far = if number.is_multiple_of(2) { far } else { -far };
    let at = |part: f64| Place::new(from.x + part * far / 4.0, from.y + part * far);
    let mut event = |kind, place| editor.handle(CanvasEvent::new(kind, place, 20.0));
    event(EventKind::Press, at(0.0));
    [0.3, 0.6, 1.0].into_iter().for_each(|part| event(EventKind::Move, at(part)));
    event(EventKind::Release, at(1.0));
}

/// The child: drags booths, records each edit, and saves from time to time, until it ends.
#[test]
fn child() {
    let Some(folder) = std::env::var_os(FOLDER).map(PathBuf::from) else { return };
    storage::flush_at_end();
    let after = Duration::from_millis(std::env::var(AFTER).unwrap().parse().unwrap());
    let end = std::env::var(END).unwrap();
    let worker = thread::spawn(move || {
        thread::sleep(after);
        match end.as_str() {
            "Overflow" => drop(deeper(1)),
            "Memory" => drop(Vec::<u8>::with_capacity(1 << 40)),
            "Worker" => panic!("a panic that the test wants"),
            _ => {}
        }
    });
    edit(&folder);
    worker.join().unwrap();
}

fn deeper(level: u64) -> u64 {
    std::hint::black_box(if level == 0 { 0 } else { deeper(level + 1) + 1 })
}

fn edit(folder: &Path) {
    let (plan, places) = (folder.join("plan.json"), Places::under(folder));
    let mut editor = session();
    let mut base = Base::of(&storage::write(&row()));
    let journal = Journal::start(real(), &places, Some(&plan), storage::write(&row()));
    println!("begun");
    for number in 1..u32::MAX {
        gesture(&mut editor, number);
        editor.document_mut().take_committed().iter().for_each(|edit| journal.record(&edit.changes));
        println!("recorded {number}");
        if number % BETWEEN_SAVES == 0 {
            let (mark, layout) = (journal.mark(), editor.document().layout());
            let saved = storage::save(&RealFs, Some(&places), &plan, layout, Expected::Unchanged(base)).unwrap();
            let Outcome::Saved { base: now, bytes, .. } = saved else { panic!("nobody else saves here") };
            base = now;
            journal.saved(&plan, bytes, mark);
        }
    }
}

fn spawn(folder: &Path, end: End, after: u64) -> Child {
    let program = std::env::current_exe().unwrap();
    let mut command = if matches!(end, End::Memory) {
        let mut shell = Command::new("sh");
        shell.args(["-c", "ulimit -v 4000000; exec \"$0\" \"$@\""]).arg(program);
        shell
    } else {
        Command::new(program)
    };
    command
        .args(["files::kills::child", "--exact", "--nocapture", "--test-threads=1"])
        .env(FOLDER, folder)
        .env(END, format!("{end:?}"))
        .env(AFTER, after.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

fn signal(child: &Child, name: &str) {
    Command::new("kill").args(["-s", name, &child.id().to_string()]).status().unwrap();
}

/// Sends the signal until it has worked: the first SIGSEGV is taken for an overflow of the stack and passed on.
fn end(child: &mut Child, how: End, after: u64) {
    let name = match how {
        End::Signal(name) => name,
        End::Worker => "KILL",
        End::Overflow | End::Memory => return,
    };
    let more = if matches!(how, End::Worker) { 30 } else { 0 };
    thread::sleep(Duration::from_millis(after + more));
    for _ in 0..100 {
        signal(child, name);
        thread::sleep(Duration::from_millis(5));
        if child.try_wait().unwrap().is_some() {
            return;
        }
    }
    panic!("SIG{name} did not end the child");
}

/// What is on the disk: the plan with what can be got back.
fn recovered(folder: &Path) -> Vec<Layout> {
    // Another test may just be starting a child, which holds every lock of this process for a moment.
    for _ in 0..20 {
        let found = storage::scan(&real(), &Places::under(folder));
        if !found.is_empty() {
            return found.iter().map(|found| found.restore().unwrap().layout).collect();
        }
        thread::sleep(Duration::from_millis(5));
    }
    vec![storage::open(&RealFs, &folder.join("plan.json")).unwrap().opened.layout]
}

/// A child that ends; how many gestures were recorded, and how many came back.
fn dies(how: End, after: u64) -> (u32, u32) {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("plan.json"), storage::write(&row())).unwrap();
    let mut child = spawn(folder.path(), how, after);
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    assert!(lines.any(|line| line.ends_with("begun")));
    let reader = thread::spawn(move || {
        lines.filter_map(|line| line.rsplit_once("recorded ")?.1.parse::<u32>().ok()).last().unwrap_or(0)
    });
    end(&mut child, how, after);
    assert!(!child.wait().unwrap().success());
    let said = reader.join().unwrap();
    let plans = recovered(folder.path());
    let mut editor = session();
    (1..=said).for_each(|number| gesture(&mut editor, number));
    for more in 0..=1 {
        if plans.contains(editor.document().layout()) {
            return (said, said + more);
        }
        gesture(&mut editor, said + 1);
    }
    panic!("{how:?} after {after} ms: {said} gestures were recorded, and that is not what came back");
}

#[test]
fn however_and_whenever_it_dies_only_the_gesture_in_hand_is_lost() {
    let kills: usize = std::env::var("HALLPLAN_KILLS").map_or(14, |text| text.parse().unwrap());
    let mut seed: u64 = std::env::var("HALLPLAN_SEED").map_or(20_261_122, |text| text.parse().unwrap());
    let (mut most, mut all, mut unsaid) = (0, 0, 0);
    for (number, &how) in (0..kills).zip(ENDS.iter().cycle()) {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let (said, back) = dies(how, (seed >> 33) % 200);
        assert!(back >= said, "death {number}");
        (most, all, unsaid) = (most.max(said), all + said, unsaid + back - said);
    }
    println!(
        "{kills} deaths in {} ways, {all} gestures, at most {most} in one life: none lost ({unsaid} more came back)",
        ENDS.len()
    );
}

/// The child: records one edit, and says when it is brought to the disk.
#[test]
fn told_to_end() {
    let Some(folder) = std::env::var_os("HALLPLAN_TEST_TOLD") else { return };
    storage::flush_at_end();
    // Folder, copy and its content, file, lock, first line, edit; then the copy is brought to the disk.
    let fs = FaultFs::meddled(7, || println!("synced"));
    let journal = Journal::start(Arc::new(fs), &Places::under(Path::new(&folder)), None, storage::write(&row()));
    journal.record(&adding(1));
    println!("recorded");
    thread::sleep(Duration::from_secs(600));
}

#[test]
fn a_program_that_is_told_to_end_brings_its_edits_to_the_disk_first() {
    for name in ["TERM", "INT", "HUP"] {
        let folder = tempfile::tempdir().unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["files::kills::told_to_end", "--exact", "--nocapture", "--test-threads=1"])
            .env("HALLPLAN_TEST_TOLD", folder.path())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        assert!(lines.any(|line| line.ends_with("recorded")));
        signal(&child, name);
        assert!(lines.any(|line| line.ends_with("synced")), "SIG{name}");
        assert!(!child.wait().unwrap().success());
    }
}
