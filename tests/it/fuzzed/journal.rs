//! Whatever a journal holds, what can be got back is a whole plan, and going on from there loses nothing of it.

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use hallplan::document::Change;
use hallplan::model::{Layout, Record};
use hallplan::storage::{self, Fs, Journal, Places};

use super::memory_fs::MemoryFs;

/// The plan that all edits begin from, with things that edits can refer to.
const BASE: &[u8] = br#"{"format":"hallplan","version":1,
"halls":[{"id":"h1","outline":[[0,0],[9000,0],[9000,9000],[0,9000]]}],
"pavilions":[{"id":"p1","theme":"jilin","outlines":[[[0,0],[9000,0],[9000,9000],[0,9000]]]}],
"booths":[{"id":"b1","outline":{"at":[0,0],"size":[3000,3000]},"hall":"h1","exhibitors":["x1"]}],
"exhibitors":[{"id":"x1"}]}"#;

/// The first line of a journal of that plan, and the folder it lies in, as the program itself makes them.
fn beginning() -> &'static (PathBuf, Vec<u8>) {
    static MADE: OnceLock<(PathBuf, Vec<u8>)> = OnceLock::new();
    MADE.get_or_init(|| {
        let fs = Arc::new(MemoryFs::default());
        let record = Record::Settings(Box::default());
        let journal = Journal::start(Arc::clone(&fs) as Arc<dyn Fs>, &places(), None, BASE.to_vec());
        journal.record(&[Change { id: record.id(), before: None, after: Some(record) }]);
        let folder = fs.list(&journals(&fs)).unwrap().remove(0);
        let whole = fs.read(&folder.join("edits.journal"), u64::MAX).unwrap();
        let end = whole.iter().position(|&byte| byte == b'\n').unwrap() + 1;
        (folder, whole[..end].to_vec())
    })
}

fn places() -> Places {
    Places::under(Path::new("/home"))
}

/// The folder of all journals: the only one with anything in it, some folders down.
fn journals(fs: &MemoryFs) -> PathBuf {
    let mut folder = PathBuf::from("/home");
    loop {
        let inside = fs.list(&folder).unwrap().remove(0);
        if fs.about(&inside.join("base.json")).is_ok() {
            return folder;
        }
        folder = inside;
    }
}

/// Bytes as a journal. After a zero they are the file as it is; otherwise each line is an edit that gets its number and a
/// check sum that holds, since no chance ever finds those.
fn edits(bytes: &[u8]) -> Vec<u8> {
    let (_, header) = beginning();
    let Some(rest) = bytes.strip_prefix(&[0]) else {
        let mut file = header.clone();
        for (number, line) in bytes.split(|&byte| byte == b'\n').enumerate() {
            let checked = [format!("{} ", number + 1).as_bytes(), line].concat();
            file.extend(format!("{:08x} ", crc32fast::hash(&checked)).into_bytes());
            file.extend(checked);
            file.push(b'\n');
        }
        return file;
    };
    if rest.first() == Some(&0) { rest[1..].to_vec() } else { [header.as_slice(), rest].concat() }
}

/// Panics where the journal reader is wrong about a journal with these edits.
pub fn check(bytes: &[u8]) {
    let fs = Arc::new(MemoryFs::default());
    let (folder, _) = beginning();
    fs.put(&folder.join("base.json"), BASE);
    let journal = edits(bytes);
    let lines = journal.split(|&byte| byte == b'\n').count();
    fs.put(&folder.join("edits.journal"), &journal);
    let shared: Arc<dyn Fs> = fs;
    let Some(found) = storage::scan(&shared, &places()).pop() else { return };
    let Ok(restored) = found.restore() else { return };
    assert!(restored.edits <= found.edits() && restored.edits + restored.lost <= lines);
    assert_whole(&restored.layout);
    if bytes.len().is_multiple_of(7) {
        // Going on makes a thread, so not every time.
        drop(found.resume(&restored).expect("it goes on"));
        let kept = storage::scan(&shared, &places()).pop().map(|found| found.restore().expect("it can be read"));
        assert!(kept.is_none_or(|kept| kept.lost == 0 && kept.layout == restored.layout));
    }
}

fn assert_whole(layout: &Layout) {
    let bytes = storage::write(layout);
    let again = storage::read(&bytes).unwrap_or_else(|error| panic!("what is got back is no plan: {error}"));
    assert!(again.layout == *layout);
}
