//! Renaming in ways that not every system, and not every file system, has.

use std::fs;
use std::io;
use std::path::Path;

pub(super) use self::special::exchange;

/// A way to put one file in the place of another; [`Unsupported`](io::ErrorKind::Unsupported) where the system or the
/// file system has it not.
type Way = fn(&Path, &Path) -> io::Result<()>;

/// Puts `from` in the place of `to`, where nothing is.
pub(super) fn rename_new(from: &Path, to: &Path) -> io::Result<()> {
    by_first(&[special::rename_new, link_new, look_and_rename], from, to)
}

/// By the first of `ways` that there is.
fn by_first(ways: &[Way], from: &Path, to: &Path) -> io::Result<()> {
    for way in ways {
        match way(from, to) {
            Err(error) if error.kind() == io::ErrorKind::Unsupported => {}
            result => return result,
        }
    }
    Err(io::ErrorKind::Unsupported.into())
}

/// By a second name.
fn link_new(from: &Path, to: &Path) -> io::Result<()> {
    match fs::hard_link(from, to) {
        Ok(()) => fs::remove_file(from),
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(error),
        // File systems without second names say so in many ways. What else is amiss is told by the next way.
        Err(_) => Err(io::ErrorKind::Unsupported.into()),
    }
}

/// Looks as late as can be.
fn look_and_rename(from: &Path, to: &Path) -> io::Result<()> {
    if fs::symlink_metadata(to).is_ok() { Err(io::ErrorKind::AlreadyExists.into()) } else { fs::rename(from, to) }
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
    fn nothing_is_replaced_by_any_way() {
        for way in [rename_new, link_new, look_and_rename] {
            let folder = tempfile::tempdir().unwrap();
            let (from, to) = (folder.path().join("from"), folder.path().join("to"));
            fs::write(&from, "new").unwrap();
            fs::write(&to, "old").unwrap();
            assert_eq!(way(&from, &to).unwrap_err().kind(), io::ErrorKind::AlreadyExists);
            assert_eq!((fs::read(&from).unwrap(), fs::read(&to).unwrap()), (b"new".to_vec(), b"old".to_vec()));
            fs::remove_file(&to).unwrap();
            way(&from, &to).unwrap();
            assert!(!from.exists() && fs::read(&to).unwrap() == b"new");
        }
    }

    #[test]
    fn a_way_that_there_is_not_gives_way_to_the_next_and_what_another_says_is_the_answer() {
        let none: Way = |_, _| Err(io::ErrorKind::Unsupported.into());
        let full: Way = |_, _| Err(io::ErrorKind::StorageFull.into());
        let said = |ways: &[Way]| by_first(ways, "".as_ref(), "".as_ref()).map_err(|error| error.kind());
        assert_eq!(said(&[none, none, |_, _| Ok(()), full]), Ok(()));
        assert_eq!(said(&[none, full, |_, _| Ok(())]), Err(io::ErrorKind::StorageFull));
        assert_eq!(said(&[none, none]), Err(io::ErrorKind::Unsupported));
    }

    #[test]
    fn what_can_have_no_second_name_is_renamed_otherwise() {
        let folder = tempfile::tempdir().unwrap();
        let (from, to) = (folder.path().join("from"), folder.path().join("to"));
        // No system gives a folder a second name.
        fs::create_dir(&from).unwrap();
        assert_eq!(link_new(&from, &to).unwrap_err().kind(), io::ErrorKind::Unsupported);
        by_first(&[link_new, look_and_rename], &from, &to).unwrap();
        assert!(!from.exists() && to.is_dir());
    }
}
