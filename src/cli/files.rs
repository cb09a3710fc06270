//! Reading whole files, and writing them so that a failure leaves what was there.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use super::fault::Fault;
use crate::storage;

/// The bytes of a file. One that no plan can be as large as is refused before it is read.
pub fn read(path: &Path) -> Result<Vec<u8>, Fault> {
    let size = fs::metadata(path).map_err(|error| Fault::Read(path.to_owned(), error))?;
    if size.is_dir() {
        return Err(Fault::Read(path.to_owned(), io::ErrorKind::IsADirectory.into()));
    }
    if size.len() > storage::MOST_BYTES {
        return Err(Fault::Read(path.to_owned(), io::ErrorKind::FileTooLarge.into()));
    }
    fs::read(path).map_err(|error| Fault::Read(path.to_owned(), error))
}

/// Writes a whole file: see [`write_with`].
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), Fault> {
    write_with(path, |out| out.write_all(bytes).map_err(|error| Fault::Write(path.to_owned(), error)))
}

/// Writes what `fill` writes: first beside its place, then put there in one step. On failure nothing is left of it, and
/// what stood in its place stays.
pub fn write_with(path: &Path, fill: impl FnOnce(&mut dyn Write) -> Result<(), Fault>) -> Result<(), Fault> {
    let fault = |error| Fault::Write(path.to_owned(), error);
    let place = target(path).map_err(fault)?;
    let folder = place.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let file = beside(&place, folder).map_err(fault)?;
    let mut out = io::BufWriter::new(file);
    fill(&mut out)?;
    let file = out.into_inner().map_err(|error| fault(error.into_error()))?;
    file.as_file().sync_all().map_err(fault)?;
    file.persist(&place).map_err(|error| fault(error.error))?;
    Ok(())
}

/// The file that `path` means: where it is a link, what it points to.
fn target(path: &Path) -> io::Result<PathBuf> {
    match fs::metadata(path) {
        Ok(found) if found.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        Ok(found) if !found.is_file() => Err(io::Error::other("it is a device, a pipe or a socket")),
        Ok(found) if found.permissions().readonly() => Err(io::ErrorKind::PermissionDenied.into()),
        Ok(_) => fs::canonicalize(path),
        Err(_) => Ok(path.to_owned()),
    }
}

/// A new file in `folder` that may be read by whom the one it replaces may be read, or else by whom the system says.
fn beside(place: &Path, folder: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(".hallplan-").suffix(".tmp");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let file = builder.tempfile_in(folder)?;
    if let Ok(old) = fs::metadata(place) {
        file.as_file().set_permissions(old.permissions())?;
    }
    Ok(file)
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
}
