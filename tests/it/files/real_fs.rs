//! The file system of the machine, as far as plans depend on what it says.

use std::fs;
use std::io::ErrorKind;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, UNIX_EPOCH};

use hallplan::storage::{self, Fs, RealFs};

use super::fault_fs::FaultFs;

#[test]
fn no_more_is_read_than_tells_that_there_is_more() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    fs::write(&path, "0123456789").unwrap();
    for (most, found) in [(3, "0123"), (10, "0123456789"), (u64::MAX, "0123456789")] {
        assert_eq!(RealFs.read(&path, most).unwrap(), found.as_bytes());
        let open = RealFs.open_end(&path).unwrap();
        assert_eq!(open.read(most).unwrap(), found.as_bytes());
    }
    RealFs.open_end(&path).unwrap().cut(2).unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"01");
}

#[test]
fn what_is_known_of_a_file_is_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    fs::write(&path, "0123").unwrap();
    let about = RealFs.about(&path).unwrap();
    assert_eq!((about.len, about.folder, about.read_only), (4, false, false));
    assert_eq!(about.changed, fs::metadata(&path).unwrap().modified().ok());
    assert!(RealFs.about(folder.path()).unwrap().folder);
    assert_eq!(RealFs.list(folder.path()).unwrap(), [path]);
    // Half a century ago there was no program to be on time for.
    assert!(RealFs.now() > UNIX_EPOCH + Duration::from_secs(50 * 365 * 86_400));
}

#[test]
fn a_path_through_a_file_means_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("plan.json");
    fs::write(&path, "").unwrap();
    assert!(RealFs.resolve(&path.join("x")).is_err());
    assert!(RealFs.resolve(&folder.path().join("none/x")).is_err());
    let new = RealFs.resolve(&folder.path().join("new.json")).unwrap();
    assert_eq!(new, folder.path().canonicalize().unwrap().join("new.json"));
}

#[cfg(unix)]
#[test]
fn what_cannot_come_to_the_disk_is_told_but_for_folders_that_never_can() {
    let nothing = Path::new("/dev/null");
    assert_eq!(RealFs.open(nothing).unwrap().sync().unwrap_err().kind(), ErrorKind::InvalidInput);
    RealFs.sync_folder(nothing).unwrap();
    let folder = tempfile::tempdir().unwrap();
    assert_eq!(RealFs.sync_folder(&folder.path().join("none")).unwrap_err().kind(), ErrorKind::NotFound);
}

#[test]
fn a_write_that_was_interrupted_is_tried_again_and_no_other() {
    for (kind, passes) in [(ErrorKind::Interrupted, true), (ErrorKind::StorageFull, false)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        let failed = AtomicBool::new(false);
        let once = FaultFs::answering(move |call, _| {
            (call == "write" && !failed.swap(true, Ordering::SeqCst)).then_some(kind)
        });
        assert_eq!(storage::replace(&once, &path, b"new").is_ok(), passes);
        assert_eq!(fs::read(&path).ok().as_deref(), passes.then_some(b"new".as_slice()));
    }
}
