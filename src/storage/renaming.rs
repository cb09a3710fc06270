//! Renaming in ways that not every system, and not every file system, has.

use std::fs;
use std::io;
use std::path::Path;

pub(super) use self::special::exchange;

/// Puts `from` in the place of `to`, where nothing is.
pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    match special::rename_new(from, to) {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => link_new(from, to),
        result => result,
    }
}

/// The same by a second name.
fn link_new(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // The file system has no second names: looks as late as can be.
        Err(_) if fs::symlink_metadata(to).is_ok() => Err(io::ErrorKind::AlreadyExists.into()),
        Err(_) => fs::rename(from, to),
    }
}

#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
mod special {
    use std::io;
    use std::path::Path;

    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;

    pub fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
        known(renameat_with(CWD, from, CWD, to, RenameFlags::NOREPLACE))
    }

    pub fn exchange(one: &Path, other: &Path) -> io::Result<()> {
        known(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE))
    }

    /// File systems that cannot do it say so in several ways.
    fn known(result: Result<(), Errno>) -> io::Result<()> {
        result.map_err(|error| match error {
            Errno::INVAL | Errno::NOSYS | Errno::NOTSUP => io::ErrorKind::Unsupported.into(),
            error => error.into(),
        })
    }
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
mod special {
    use std::io;
    use std::path::Path;

    pub fn rename_new(_: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }

    pub fn exchange(_: &Path, _: &Path) -> io::Result<()> {
        Err(io::ErrorKind::Unsupported.into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_replaced_by_a_second_name_either() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        fs::write(&from, "new").unwrap();
        fs::write(&to, "old").unwrap();
        assert_eq!(link_new(&from, &to).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
        assert_eq!((fs::read(&from).unwrap(), fs::read(&to).unwrap()), (b"new".to_vec(), b"old".to_vec()));
        fs::remove_file(&to).unwrap();
        link_new(&from, &to).unwrap();
        assert!(!from.exists() && fs::read(&to).unwrap() == b"new");
    }
}
