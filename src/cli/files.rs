//! Reading whole files, and writing them so that a failure leaves what was there.

use std::fs;
use std::io::{self, Write};
use std::path::Path;

use super::fault::{Fault, at};
use crate::import::table::{Asked, Table};
use crate::message::Message;
use crate::storage::{self, Cause, Fs, Holder, Lock, RealFs};
use crate::worker::Worker;

/// The bytes of a file. One that no plan can be as large as is refused, also where it only shows while it is read.
pub fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    let fault = |error: io::Error| Fault::Read(path.to_owned(), error);
    if fs::metadata(path).map_err(fault)?.is_dir() {
        return Err(fault(io::ErrorKind::IsADirectory.into()));
    }
    let bytes = RealFs.read(path, storage::MOST_BYTES).map_err(fault)?;
    if bytes.len() as u64 > storage::MOST_BYTES { Err(fault(io::ErrorKind::FileTooLarge.into())) } else { Ok(bytes) }
}

/// The table in a file, read in a child process.
pub fn read_table(path: &Path, asked: Asked) -> Result<Table, Fault> {
    let worker = Worker::of_this_program().map_err(|error| Fault::Read(path.to_owned(), error))?;
    let table = worker.read_table(read(path)?, asked);
    Ok(table.map_err(|failure| at("cli-cannot-open", path).with("reason", failure.message()))?)
}

/// Writes a whole file: see [`write_with`].
pub fn write(path: &Path, bytes: &[u8]) -> Result<Vec<Message>, Fault> {
    let fault = |error: io::Error| Fault::Write(path.to_owned(), error);
    may_be_written(path)?;
    storage::replace(&RealFs, path, bytes).map_err(|error| match error.cause {
        Cause::System(error) => fault(error),
        Cause::Folder => fault(io::ErrorKind::IsADirectory.into()),
        _ => Fault::Told(error.message()),
    })
}

/// Writes what `fill` makes: first beside its place, then put there in one step. On failure nothing is left of it, and
/// what stood in its place stays. Returns notes for the user.
pub fn write_with(path: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<(), Fault>) -> Result<Vec<Message>, Fault> {
    may_be_written(path)?;
    let mut bytes = Vec::new();
    fill(&mut bytes)?;
    write(path, &bytes)
}

/// Refuses, before any work is done, what a new file may not take the place of: also a plan that somebody has open, whose
/// window would not show it.
fn may_be_written(path: &Path) -> Result<(), Fault> {
    takes_a_file(path).map_err(|error| Fault::Write(path.to_owned(), error))?;
    Lock::held_by(&RealFs, path).map_or(Ok(()), |holder| Err(held(path, holder).into()))
}

fn held(path: &Path, holder: Holder) -> Message {
    let Holder { user, host, .. } = holder;
    if user.is_empty() {
        at("cli-held-by-somebody", path)
    } else {
        at("cli-held", path).with("user", user).with("host", host)
    }
}

fn takes_a_file(path: &Path) -> io::Result<()> {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(found) if !found.is_file() => Err(io::Error::other("it is a device, a pipe or a socket")),
        Ok(found) if found.permissions().readonly() => Err(io::ErrorKind::PermissionDenied.into()),
        Ok(_) => Ok(()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => fs::metadata(folder_of(path)).map(|_| ()),
        Err(error) => Err(error),
    }
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

/// Whether both paths lead to one file.
pub fn same_file(one: &Path, other: &Path) -> bool {
    match (fs::canonicalize(one), fs::canonicalize(other)) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_and_replaced_and_nothing_else_is_left() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("展图 plan.json");
        write(&path, b"one").unwrap();
        write(&path, b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }

    #[test]
    fn a_failure_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let inside = folder.path().join("taken");
        fs::create_dir(&inside).unwrap();
        assert!(write(&inside, b"one").is_err());
        assert!(write(&folder.path().join("no/such/folder/plan.json"), b"one").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        assert_eq!(fs::read_dir(inside).unwrap().count(), 0);
    }

    #[cfg(unix)]
    #[test]
    fn links_and_permissions_are_kept() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (path, link) = (folder.path().join("plan.json"), folder.path().join("link.json"));
        fs::write(&path, b"one").unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&path, &link).unwrap();
        write(&link, b"two").unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&path).unwrap(), b"two");
        assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o640);
        assert!(same_file(&path, &link));
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_without_end_is_too_large() {
        assert!(
            matches!(read(Path::new("/dev/zero")), Err(Fault::Read(_, error)) if error.kind() == io::ErrorKind::FileTooLarge)
        );
    }
}
