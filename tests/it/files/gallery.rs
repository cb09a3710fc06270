//! The gallery of damaged and hostile files, opened by the program itself: each is told in a sentence in both languages,
//! in little time and memory.

#![allow(clippy::disallowed_methods, reason = "what may take two seconds is timed")]

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use hallplan::i18n::{Locale, acts, words};
use hallplan::storage;

/// Most memory that a file may take, in KiB: as the shell's `ulimit -v` counts it.
const MEMORY: u32 = 1 << 20;

/// Most time that a file may take. A program built for tests is about ten times slower, and shares the machine.
fn time() -> Duration {
    Duration::from_secs(if cfg!(debug_assertions) { 30 } else { 2 })
}

fn gallery() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files/damaged");
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// What the reader says of some bytes in a language; how long it took is checked.
fn said(bytes: &[u8], locale: Locale, what: &str) -> String {
    let start = Instant::now();
    let error = storage::read(bytes).err().unwrap_or_else(|| panic!("{what} opens"));
    let said = words(locale).say(&error.message());
    assert!(start.elapsed() < time(), "{what} took {:?}", start.elapsed());
    assert!(!said.chars().any(acts), "{what}: {said:?}");
    assert!(said.chars().count() < 1_500, "{what}: {} characters", said.chars().count());
    said
}

/// The golden file has three lines for each of the gallery: its name, and what is said in English and in Chinese.
#[test]
fn every_file_of_the_gallery_is_told_in_both_languages() {
    let mut told = String::new();
    for path in gallery() {
        let (bytes, name) = (fs::read(&path).unwrap(), path.file_stem().unwrap().to_str().unwrap());
        let [english, chinese] = [Locale::English, Locale::Chinese].map(|locale| said(&bytes, locale, name));
        assert_ne!(english, chinese);
        assert!(chinese.chars().any(|c| ('\u{4e00}'..='\u{9fff}').contains(&c)), "{name}: {chinese}");
        writeln!(told, "{name}\n  {english}\n  {chinese}").unwrap();
    }
    super::golden("damaged.txt", told.as_bytes());
}

/// Runs `hallplan check` on a file with bounded memory; its exit code and standard error.
#[cfg(unix)]
fn check(path: &Path) -> (Option<i32>, String, Duration) {
    let start = Instant::now();
    let script = format!("ulimit -v {MEMORY} && exec \"$0\" check \"$1\" --locale en");
    let program = env!("CARGO_BIN_EXE_hallplan");
    let ran = Command::new("sh").args(["-c", &script, program]).arg(path).output().unwrap();
    (ran.status.code(), String::from_utf8(ran.stderr).unwrap(), start.elapsed())
}

/// Files too large to be kept, and what the program says of them.
fn large() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let plan =
        |key: &str, records: String| format!("{{\n\"format\":\"hallplan\",\n\"version\":1,\n{key}{records}\n}}\n");
    let booths = |size: &str, count: usize| {
        let mut text = String::from("[\n");
        for number in 0..count {
            let comma = if number + 1 < count { ",\n" } else { "\n]" };
            write!(text, "{{\"id\":\"b{number}\",\"outline\":{{\"at\":[0,0],\"size\":{size}}}}}{comma}").unwrap();
        }
        plan("\"booths\":", text)
    };
    let zigzag = |id: usize| {
        let up = (0..5_000).map(|at| format!("[{},{}]", (at % 2) * 9_000, at * 10));
        let down = (0..4_999).rev().map(|at| format!("[{},{}]", 20_000 - (at % 2) * 9_000, at * 10));
        let corners: Vec<String> = up.chain(down).collect();
        format!("{{\"id\":\"a{id}\",\"outline\":[{}],\"class\":\"main\",\"hall\":\"none\"}}", corners.join(","))
    };
    let zigzags: Vec<String> = (0..40).map(zigzag).collect();
    let languages: Vec<String> = (0..300_000).map(|at| format!("\"x{at}\":\"a\"")).collect();
    vec![
        ("eighty megabytes of spaces", vec![b' '; 80_000_000], "is empty"),
        ("eighty megabytes of zero bytes", vec![0; 80_000_000], "nothing but zero bytes"),
        ("a million of brackets", vec![b'['; 1_000_000], "not a Hallplan plan"),
        (
            "a plan, then spaces",
            format!("{}{}x", plan("\"booths\":", "[]".into()), " ".repeat(50_000_000)).into(),
            "not valid JSON",
        ),
        ("a million booths of zero size", booths("[0,0]", 1_000_000).into(), "must be between 1 and"),
        (
            "a million booths that end in nothing",
            booths("[1,1]", 1_000_000).into_bytes()[..40_000_000].to_vec(),
            "ends too early",
        ),
        (
            "a text of fifty megabytes",
            plan("\"settings\":", format!("{{\"author\":\"{}\"}}", "a".repeat(50_000_000))).into(),
            "at most 1000 characters",
        ),
        (
            "a key of fifty megabytes",
            plan(&format!("\"{}\":", "k".repeat(50_000_000)), "1".into()).into(),
            "not known here",
        ),
        (
            "a picture of fifty megabytes",
            plan(
                "\"underlays\":",
                format!(
                    "[{{\"id\":\"u1\",\"frame\":{{\"at\":[0,0],\"size\":[9,0]}},\"picture\":{{\"embedded\":\"{}\"}}}}]",
                    "AAAA".repeat(12_500_000)
                ),
            )
            .into(),
            "must be between 1 and",
        ),
        (
            "three hundred thousand languages",
            plan("\"settings\":", format!("{{\"name\":{{{}}},\"languages\":[]}}", languages.join(","))).into(),
            "must not be empty",
        ),
        (
            "outlines whose sides all lie above each other",
            plan("\"aisles\":", format!("[{}]", zigzags.join(",\n"))).into(),
            "not in the layout",
        ),
        ("a number of ten million digits", plan("\"booths\":", "9".repeat(10_000_000)).into(), "out of range"),
    ]
}

#[cfg(unix)]
#[test]
fn large_files_take_little_time_and_memory() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    let mut wrong = Vec::new();
    for (name, bytes, wanted) in large() {
        fs::write(&path, &bytes).unwrap();
        let (code, error, took) = check(&path);
        println!("{name}: {} MB, {:.2} s", bytes.len() / 1_000_000, took.as_secs_f64());
        if code != Some(2) || !error.contains(wanted) || took > time() || error.len() > 5_000 {
            wrong.push(format!("{name}: {code:?} after {took:?}: {}", error.chars().take(300).collect::<String>()));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[cfg(unix)]
#[test]
fn the_program_opens_the_gallery_in_bounded_memory() {
    for path in gallery() {
        let (code, error, took) = check(&path);
        assert!(code == Some(2) && took < time(), "{}: {code:?} after {took:?}: {error}", path.display());
        assert!(error.starts_with("Cannot open ") && error.lines().count() == 1, "{}: {error}", path.display());
    }
}
