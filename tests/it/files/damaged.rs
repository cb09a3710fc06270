//! Files that are no plans: each with the message that it must give.

use std::fs;
use std::path::{Path, PathBuf};

use hallplan::geometry::{Outline, Point, Rectangle, Size};
use hallplan::message::{Message, Value};
use hallplan::model::{Booth, Layout, Object, Record, Thing};
use hallplan::storage::{self, ReadError};

use super::every_kind::{self, id};

fn files(folder: &str) -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let mut files: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Key of what is wrong, line, and record of an error, as the name of its file has them.
fn told(error: &ReadError) -> String {
    let message = error.message();
    let value = |name| message.values.iter().find(|(found, _)| *found == name).map(|(_, value)| value);
    let inner = match value("problem") {
        Some(Value::Message(inner)) => (**inner).clone(),
        _ => Message { values: Vec::new(), ..message },
    };
    let line = match value("line") {
        Some(Value::Number(line)) => format!("__{line}"),
        _ => String::new(),
    };
    let record = match value("record") {
        Some(Value::Text(record)) => format!("__{record}"),
        _ => String::new(),
    };
    format!("{}{line}{record}", inner.key)
}

/// The names are `key__line__record.json`, then `--` and anything.
#[test]
fn every_damaged_file_says_what_is_wrong_and_where() {
    let files = files("tests/files/damaged");
    assert!(files.len() >= 190, "{}", files.len());
    let mut wrong = Vec::new();
    for path in files {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let wanted = name.split("--").next().unwrap();
        let found = match storage::read(&fs::read(&path).unwrap()) {
            Ok(_) => "opens".to_owned(),
            Err(error) => told(&error),
        };
        if found != wanted {
            wrong.push(format!("{name}: {found}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_file_that_is_too_large_is_not_looked_at() {
    let bytes = storage::write(&every_kind::layout());
    let most = bytes.len() as u64;
    assert!(storage::read_at_most(&bytes, most).is_ok());
    let error = storage::read_at_most(&bytes, most - 1).unwrap_err();
    assert_eq!(error, ReadError::TooLarge { size: most, most: most - 1 });
}

fn three_hundred_booths() -> Layout {
    let booth = |number: i32| {
        let at = Point::new(number % 20 * 3_000, number / 20 * 3_000);
        let mut booth = Booth::new(Outline::Rectangle(Rectangle::new(at, Size::new(3_000, 3_000))));
        booth.number = Some(format!("馆{number}"));
        Record::Object(Object::new(id(&format!("b{number:03}")), Thing::Booth(booth)))
    };
    (0..300).map(booth).collect()
}

#[test]
fn a_file_cut_at_any_byte_is_an_error_or_the_same_plan() {
    let plan = three_hundred_booths();
    let bytes = storage::write(&plan);
    let whole = bytes.len() - 1; // The final newline may go.
    std::thread::scope(|scope| {
        for part in 0..2 {
            let (bytes, plan) = (&bytes, &plan);
            scope.spawn(move || {
                for len in (part..bytes.len()).step_by(2) {
                    match storage::read(&bytes[..len]) {
                        Ok(opened) => assert!(len >= whole && opened.layout == *plan, "cut at {len}"),
                        Err(error) => {
                            assert!(len < whole, "cut at {len}: {error}");
                            let cut = matches!(error, ReadError::Empty | ReadError::Truncated { .. });
                            assert!(cut, "cut at {len}: {error}");
                        }
                    }
                }
            });
        }
    });
}

#[test]
fn no_changed_byte_makes_the_reader_panic() {
    let bytes = storage::write(&every_kind::layout());
    let lines = bytes.iter().filter(|&&byte| byte == b'\n').count() + 1;
    let mut errors = 0;
    for at in 0..bytes.len() {
        for byte in [b'"', b'}', 0, 0xff, b'9'] {
            let mut changed = bytes.clone();
            if std::mem::replace(&mut changed[at], byte) == byte || at % 3 != usize::from(byte) % 3 {
                continue;
            }
            if let Err(error) = storage::read(&changed) {
                errors += 1;
                let message = error.message();
                let line = message.values.iter().find(|(name, _)| *name == "line").map(|(_, line)| line.clone());
                if let Some(Value::Number(line)) = line {
                    assert!((1..=i64::try_from(lines).unwrap()).contains(&line), "{message}");
                }
            }
        }
    }
    assert!(errors > 1_000, "{errors}");
}
