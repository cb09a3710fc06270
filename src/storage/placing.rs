//! Putting a saved plan in its place without replacing what another program puts there at the same moment.
//!
//! The new file and the target change places in one step, so that what was displaced is still there to be looked at. If
//! it is not what was to be replaced, the two change back, and the user is asked. Where the file system cannot do that,
//! the target is read once more just before it is replaced.

use std::io;
use std::path::{Path, PathBuf};

use super::atomic::{Temporary, clear_away, settled};
use super::file_error::Cause;
use super::fs::Fs;
use super::leftover;
use super::save::{Base, Old};
use crate::message::Message;

/// What came of it.
pub(super) enum Placed {
    /// The new plan is in its place; what the user should know.
    There(Vec<Message>),
    /// Another program was there first: the target is as it left it.
    Conflict(Vec<Message>),
}

/// Puts the new file at `target`, where nothing is.
pub(super) fn put(fs: &dyn Fs, temporary: Temporary<'_>, target: &Path) -> io::Result<Placed> {
    if temporary.place_new(target)? { Ok(Placed::There(settled(fs, target))) } else { Ok(Placed::Conflict(Vec::new())) }
}

/// Puts the new file, which holds `ours`, in the place of `target`, if that still holds `old`.
pub(super) fn replace(
    fs: &dyn Fs,
    mut temporary: Temporary<'_>,
    target: &Path,
    ours: Base,
    old: &Old,
) -> io::Result<Placed> {
    // A file with another length or time need not have changed; one with another content has.
    if fs.about(target).ok() != Some(old.about) && !holds(fs, target, old.base)? {
        return Ok(Placed::Conflict(Vec::new()));
    }
    temporary.mark(ours, old.base)?;
    match temporary.exchange(target) {
        Ok(()) => Ok(Exchanged { fs, temporary, target, ours, expected: old.base }.settle()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => put(fs, temporary, target),
        Err(error) if error.kind() == io::ErrorKind::Unsupported => {
            if !holds(fs, target, old.base)? {
                return Ok(Placed::Conflict(Vec::new()));
            }
            temporary.place(target)?;
            Ok(Placed::There(settled(fs, target)))
        }
        Err(error) => Err(error),
    }
}

/// Whether the file at `path` has this content. One that is gone has: nothing is lost by putting another there.
fn holds(fs: &dyn Fs, path: &Path, base: Base) -> io::Result<bool> {
    match fs.read(path, u64::MAX) {
        Ok(bytes) => Ok(Base::of(&bytes) == base),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(true),
        Err(error) => Err(error),
    }
}

/// The new file and the target have changed places.
struct Exchanged<'a> {
    fs: &'a dyn Fs,
    temporary: Temporary<'a>,
    target: &'a Path,
    ours: Base,
    expected: Base,
}

impl Exchanged<'_> {
    /// Removes what was displaced if it is what was expected; else lets the two change back.
    fn settle(self) -> Placed {
        let mut notes = settled(self.fs, self.target);
        match self.displaced() {
            // Should it stay: its name says what it holds, and it goes when the plan is next opened.
            Ok(Some(base)) if base == self.expected => clear_away(self.fs, self.temporary.path()),
            Ok(Some(_)) => match self.fs.exchange(self.temporary.path(), self.target) {
                Ok(()) => return Placed::Conflict(self.back()),
                Err(error) => {
                    log::warn!("{}: {error}", self.target.display());
                    notes.extend(self.keep_displaced());
                }
            },
            // Another window took it for what a killed program left: it removes only what was expected.
            Ok(None) => notes.extend(self.kept_by_others()),
            Err(error) => {
                log::warn!("{}: {error}", self.temporary.path().display());
                notes.extend(self.keep_displaced());
            }
        }
        Placed::There(notes)
    }

    /// What is now where the new file was made.
    fn displaced(&self) -> io::Result<Option<Base>> {
        match self.fs.read(self.temporary.path(), u64::MAX) {
            Ok(bytes) => Ok(Some(Base::of(&bytes))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// The two have changed back: removes the new file, if it is that one that came back.
    fn back(&self) -> Vec<Message> {
        // Nothing of ours is there that the disk would have to confirm.
        let _ = settled(self.fs, self.target);
        let mut notes = Vec::new();
        match self.displaced() {
            Ok(Some(base)) if base == self.ours => clear_away(self.fs, self.temporary.path()),
            Ok(None) => notes.extend(self.kept_by_others()),
            // A third program was quick enough to save over it.
            Ok(Some(_)) | Err(_) => notes.extend(self.keep_displaced()),
        }
        notes
    }

    /// Gives what was displaced a name that can be seen; where that fails, it stays where it is.
    fn keep_displaced(&self) -> Vec<Message> {
        let kept = leftover::kept(self.target, self.temporary.id());
        match self.fs.rename_new(self.temporary.path(), &kept) {
            Ok(()) => vec![kept_note(&kept)],
            Err(_) => vec![kept_note(self.temporary.path())],
        }
    }

    fn kept_by_others(&self) -> Option<Message> {
        let kept = leftover::kept(self.target, self.temporary.id());
        self.fs.about(&kept).is_ok().then(|| kept_note(&kept))
    }
}

/// Writes `bytes`, what is at `target`, to a file of another name beside it.
pub(super) fn keep_beside(fs: &dyn Fs, target: &Path, bytes: &[u8]) -> Result<PathBuf, Cause> {
    let temporary = Temporary::beside(fs, target)?;
    temporary.fill(bytes, Some(target))?;
    let kept = leftover::kept(target, temporary.id());
    if !temporary.place_new(&kept)? {
        return Err(Cause::System(io::ErrorKind::AlreadyExists.into()));
    }
    settled(fs, &kept);
    Ok(kept)
}

/// Tells where the plan of another program is kept.
pub(super) fn kept_note(path: &Path) -> Message {
    Message::new("storage-kept").with("path", path.display().to_string())
}
