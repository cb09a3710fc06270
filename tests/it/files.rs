//! Our own file: byte-exact round trips, errors that say where, and text that is cut anywhere.

mod any_layout;
mod backups;
mod conflicts;
mod damaged;
mod desk;
mod every_kind;
mod fault_fs;
mod faults;
mod gallery;
mod journal;
mod kills;
mod leftovers;
mod lock_faults;
mod locks;
mod placing;
mod real_fs;
mod recovery;
mod replacing;
mod saving;
mod starts;
mod synced;
mod templates;
mod torn;

use std::fs;
use std::path::{Path, PathBuf};

use hallplan::geometry::Offset;
use hallplan::model::{Kind, Layout, Record};
use hallplan::storage;

#[test]
fn every_field_of_every_kind_goes_out_and_comes_back() {
    let layout = every_kind::layout();
    for kind in Kind::ALL {
        assert!(layout.of_kind(*kind).next().is_some(), "{kind:?}");
    }
    let bytes = storage::write(&layout);
    let opened = storage::read(&bytes).unwrap_or_else(|error| panic!("{error}"));
    assert_eq!(opened.layout, layout);
    assert!(opened.notes.is_empty());
    assert_eq!(String::from_utf8(storage::write(&opened.layout)), String::from_utf8(bytes));
}

#[test]
fn a_new_plan_is_two_lines_of_content() {
    let bytes = storage::write(&Layout::default());
    assert_eq!(String::from_utf8_lossy(&bytes), "{\n\"format\": \"hallplan\",\n\"version\": 1\n}\n");
    assert_eq!(storage::read(&bytes).unwrap().layout, Layout::default());
}

/// Compares `found` with a file of `tests/files`; with `UPDATE_GOLDEN` set, writes it.
fn golden(name: &str, found: &[u8]) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files").join(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        fs::write(&path, found).unwrap();
    }
    let wanted = fs::read(&path).unwrap();
    assert!(wanted == found, "{name} has changed; set UPDATE_GOLDEN to accept it");
}

#[test]
fn the_schema_is_the_golden_one() {
    golden("schema.json", storage::json_schema().as_bytes());
}

#[test]
fn the_format_is_the_golden_one() {
    golden("plans/every-kind.json", &storage::write(&every_kind::layout()));
}

/// The schema has every key that the writer writes.
#[test]
fn the_schema_knows_every_key() {
    let schema = storage::json_schema();
    let text = String::from_utf8(storage::write(&every_kind::layout())).unwrap();
    for word in ["\"safety_points\"", "\"clear_width\"", "\"embedded\"", "\"centre\"", "\"opacity\"", "\"waivers\""] {
        assert!(text.contains(word) && schema.contains(word), "{word}");
    }
}

fn plans(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let paths = entries.map(|entry| entry.unwrap().path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
}

#[test]
fn every_shipped_plan_is_saved_as_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let plans: Vec<PathBuf> =
        ["layouts", "tests/files/plans"].iter().flat_map(|name| plans(&root.join(name))).collect();
    assert!(!plans.is_empty());
    for path in plans {
        let bytes = fs::read(&path).unwrap();
        let opened = storage::read(&bytes).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        assert!(storage::write(&opened.layout) == bytes, "{} is not canonical", path.display());
    }
}

/// The same JSON with every part on a line of its own, or everything on one line.
fn laid_out(json: &str, one_line: bool) -> String {
    let (mut out, mut in_text, mut escaped) = (String::new(), false, false);
    for c in json.chars() {
        if in_text {
            in_text = escaped || c != '"';
            escaped = !escaped && c == '\\';
        } else if c == '"' {
            in_text = true;
        } else if c == '\n' {
            continue;
        }
        out.push(c);
        if !in_text && !one_line && "{[,:".contains(c) {
            out.push_str("\r\n\t ");
        }
    }
    out
}

#[test]
fn other_layouts_of_the_same_json_are_read() {
    let layout = every_kind::layout();
    let text = String::from_utf8(storage::write(&layout)).unwrap();
    for other in [laid_out(&text, false), laid_out(&text, true), format!("\u{feff}{text}")] {
        assert_ne!(other, text);
        let opened = storage::read(other.as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        assert!(opened.layout == layout);
    }
}

#[test]
fn moving_a_booth_changes_one_line() {
    let mut layout = every_kind::layout();
    let before = String::from_utf8(storage::write(&layout)).unwrap();
    let moved = layout.object(every_kind::id("b1")).unwrap().moved(Offset::new(10, 0)).unwrap();
    layout.insert(Record::Object(moved));
    let after = String::from_utf8(storage::write(&layout)).unwrap();
    assert_eq!(before.lines().count(), after.lines().count());
    let changed: Vec<&str> = before.lines().zip(after.lines()).filter(|(a, b)| a != b).map(|(_, b)| b).collect();
    assert_eq!(changed.len(), 1);
    assert!(changed.iter().all(|line| line.starts_with("{\"id\":\"b1\",")), "{changed:?}");
}
