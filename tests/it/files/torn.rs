//! A journal of which a byte is damaged, or the end is missing: whatever may hold work is offered or kept.

use std::fs;
use std::time::Duration;

use hallplan::storage;

use super::journal::{files, real, with_booths};
use super::recovery::{Wreck, goes_on};

#[test]
fn no_byte_of_a_journal_that_is_damaged_does_harm() {
    for edits in 1..=2 {
        let wreck = Wreck::with_edits(edits);
        let path = wreck.file("edits.journal");
        let whole = fs::read(&path).unwrap();
        let before = |at: usize| whole[..at].iter().filter(|&&byte| byte == b'\n').count();
        for at in 0..whole.len() {
            for damaged in [whole[at] ^ 0x94, b'\n'] {
                let mut bytes = whole.clone();
                bytes[at] = damaged;
                fs::write(&path, &bytes).unwrap();
                let restored = wreck.only().restore().unwrap();
                let what = format!("{edits} edits, byte {at}: {} and {}", restored.edits, restored.lost);
                if damaged == whole[at] || at == whole.len() - 1 {
                    // The newline of the last edit is no part of it.
                    assert_eq!((restored.edits, restored.lost), (edits, 0), "{what}");
                } else if before(at) > 0 {
                    assert!(restored.edits == before(at) - 1 && restored.lost > 0, "{what}");
                } else if whole[at] == b'\n' {
                    // The first line swallowed the first edit.
                    let lost = usize::from(edits == 1);
                    assert!(!restored.certain && (restored.edits, restored.lost) == (edits - 1, lost), "{what}");
                    continue;
                } else {
                    assert!(!restored.certain && restored.edits + restored.lost >= edits, "{what}");
                }
                assert_eq!(restored.layout, with_booths(i32::try_from(restored.edits).unwrap()), "{what}");
            }
        }
    }
}

#[test]
fn an_edit_that_lost_its_newline_is_kept_and_gone_on_from() {
    for end in ["", " ", "\0"] {
        let wreck = Wreck::new();
        let path = wreck.file("edits.journal");
        let text = fs::read_to_string(&path).unwrap();
        fs::write(&path, text.trim_end().to_owned() + end).unwrap();
        let found = wreck.only();
        assert_eq!((found.edits(), found.restore().unwrap().lost), (3, 0));
        goes_on(&wreck, found, 3);
    }
}

#[test]
fn only_a_journal_without_any_edit_is_removed() {
    let wreck = Wreck::new();
    let path = wreck.file("edits.journal");
    let whole = fs::read_to_string(&path).unwrap();
    let header = whole.lines().next().unwrap();
    let first = whole.lines().nth(1).unwrap();
    // Nothing of an edit: it goes. The beginning of one, or something that nobody can read: it is kept aside.
    let half = format!("{header}\n{}", &first[..first.len() / 2]);
    let zeros = format!("{header}\n{}", "\0".repeat(500));
    for (text, aside) in [(format!("{header}\n"), 0), (half, 2), (zeros, 2), (header[..50].to_owned(), 2)] {
        let wreck = Wreck::new();
        fs::write(wreck.file("edits.journal"), &text).unwrap();
        soon_cleared(&wreck);
        assert_eq!(wreck.aside().len(), aside, "{text}");
        assert!(aside == 0 || wreck.aside().iter().any(|path| fs::read(path).unwrap() == text.as_bytes()));
    }
    // That of a newer program is not touched.
    let newer = br#"0 {"version": 7, "moons": 3}"#;
    fs::write(&path, [format!("{:08x} ", crc32fast::hash(newer)).as_bytes(), newer, b"\n"].concat()).unwrap();
    assert!(storage::scan(&real(), &wreck.places).is_empty() && path.exists());
    // One that is empty may be just being made by another window.
    fs::write(&path, "").unwrap();
    assert!(storage::scan(&real(), &wreck.places).is_empty() && path.exists());
    // A header that is damaged may have swallowed an edit.
    fs::write(&path, format!("{header} {first}\n")).unwrap();
    let restored = wreck.only().restore().unwrap();
    assert_eq!((restored.edits, restored.lost, restored.certain), (0, 1, false));
}

/// Waits until nothing is left of the journals: see [`only`] for why that may take a moment.
#[track_caller]
fn soon_cleared(wreck: &Wreck) {
    for _ in 0..100 {
        assert!(storage::scan(&real(), &wreck.places).is_empty());
        if files(&wreck.home.path().join("data/journals")).is_empty() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("a journal is left");
}
