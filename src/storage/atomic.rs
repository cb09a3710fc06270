//! A file that is either wholly new or wholly as it was.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::file_error::{Cause, Doing, FileError};
use super::fs::{Fs, OpenFile, folder_of, write_all};
use super::leftover;
use super::save::Base;
use crate::message::Message;
use crate::model::ObjectId;

/// How many names are tried for a temporary file.
const TRIES: usize = 9;

/// A temporary file beside its target. Nothing of it stays unless it is put in place.
///
/// Its name begins with `.~` and ends in `.tmp`, so that synchronisation programs leave it alone. It is locked until
/// it is in place, where the file system knows locks: see [`leftover`].
pub(super) struct Temporary<'fs> {
    fs: &'fs dyn Fs,
    id: ObjectId,
    path: PathBuf,
    file: Arc<dyn OpenFile>,
    placed: bool,
}

impl<'fs> Temporary<'fs> {
    /// A new file in the folder of `target`, where dead ones made for the same target are removed.
    pub(super) fn beside(fs: &'fs dyn Fs, target: &Path) -> io::Result<Self> {
        for kept in leftover::remove_dead(fs, target) {
            log::warn!("{} was saved by another program", kept.display());
        }
        for _ in 0..TRIES {
            let id = ObjectId::from_random(getrandom::u64().map_err(io::Error::other)?);
            let path = leftover::path(target, id);
            let file = match fs.create_new(&path) {
                Ok(file) => file,
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
                Err(error) => return Err(error),
            };
            let temporary = Self { fs, id, path, file, placed: false };
            if temporary.is_held() {
                return Ok(temporary);
            }
        }
        Err(io::ErrorKind::ResourceBusy.into())
    }

    /// Locks the new file. In the moment before, another program may have taken it for a dead one.
    fn is_held(&self) -> bool {
        match self.file.lock() {
            Ok(true) => !matches!(self.fs.about(&self.path), Err(error) if error.kind() == io::ErrorKind::NotFound),
            Ok(false) => false,
            // Where there are no locks, no program removes the files of another.
            Err(_) => true,
        }
    }

    /// Writes the whole content and brings it to the disk, with the permissions of `like` where that exists, and reads it
    /// back.
    pub(super) fn fill(&self, bytes: &[u8], like: Option<&Path>) -> Result<(), Cause> {
        self.put(bytes, like)?;
        self.flush()?;
        self.read_back(bytes)
    }

    /// The first part of [`Self::fill`]: hands the content to the system.
    pub(super) fn put(&self, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        write_all(&*self.file, bytes)?;
        like.map_or(Ok(()), |like| self.fs.copy_permissions(like, &self.path))
    }

    /// The second part: brings it to the disk. Where that fails it is not tried again: the system may have dropped what
    /// it could not write.
    pub(super) fn flush(&self) -> io::Result<()> {
        self.file.sync()
    }

    /// The last part: is it what was written? Through the open file: on some systems a lock keeps every other reader out.
    pub(super) fn read_back(&self, bytes: &[u8]) -> Result<(), Cause> {
        if self.file.read(bytes.len() as u64)? == bytes { Ok(()) } else { Err(Cause::ReadBack) }
    }

    /// What tells it from all others.
    pub(super) const fn id(&self) -> ObjectId {
        self.id
    }

    /// Where the file is.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Renames the whole file so that, should the program end now, the next one can tell what is in it: see
    /// [`leftover::marked`].
    pub(super) fn mark(&mut self, ours: Base, displaced: Base) -> io::Result<()> {
        let path = leftover::marked(&self.path, ours, displaced);
        self.fs.rename(&self.path, &path)?;
        self.path = path;
        Ok(())
    }

    /// Puts the file in the place of `target`.
    pub(super) fn place(mut self, target: &Path) -> io::Result<()> {
        self.fs.rename(&self.path, target)?;
        self.placed = true;
        Ok(())
    }

    /// Puts the file in the place of `target`, where nothing is; `false` where something is.
    pub(super) fn place_new(mut self, target: &Path) -> io::Result<bool> {
        match self.fs.rename_new(&self.path, target) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(false),
            result => result?,
        }
        self.placed = true;
        Ok(true)
    }

    /// Lets the file and `target` change places. What was `target` stays where the file was until somebody removes it.
    pub(super) fn exchange(&mut self, target: &Path) -> io::Result<()> {
        self.fs.exchange(&self.path, target)?;
        self.placed = true;
        Ok(())
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        if !self.placed {
            clear_away(self.fs, &self.path);
        }
    }
}

/// Removes a file that does no harm where it stays; that it did is a line of the log.
pub(super) fn clear_away(fs: &dyn Fs, path: &Path) {
    if let Err(error) = fs.remove(path) {
        log::warn!("{} could not be removed: {error}", path.display());
    }
}

/// Writes `bytes` to `path`: on the disk and complete when it returns, or as it was before. A link is followed, the
/// permissions of an old file are kept. Returns notes for the user.
///
/// # Errors
/// When the file cannot be written; then nothing has changed.
pub fn replace(fs: &dyn Fs, path: &Path, bytes: &[u8]) -> Result<Vec<Message>, FileError> {
    let fail = |error: io::Error| FileError::new(Doing::Saving, path, error);
    let target = fs.resolve(path).map_err(fail)?;
    let like = match fs.about(&target) {
        Ok(about) if about.folder => return Err(FileError::new(Doing::Saving, path, Cause::Folder)),
        Ok(_) => Some(target.as_path()),
        Err(error) if error.kind() == io::ErrorKind::NotFound => None,
        Err(error) => return Err(fail(error)),
    };
    let temporary = Temporary::beside(fs, &target).map_err(fail)?;
    temporary.fill(bytes, like).map_err(|cause| FileError::new(Doing::Saving, path, cause))?;
    temporary.place(&target).map_err(fail)?;
    Ok(settled(fs, &target))
}

/// Brings the new name to the disk. The file is in its place already, so a failure is a note, not an error.
pub(super) fn settled(fs: &dyn Fs, target: &Path) -> Vec<Message> {
    match fs.sync_folder(folder_of(target)) {
        Ok(()) => Vec::new(),
        Err(error) => vec![Message::new("storage-not-settled").with("text", error.to_string())],
    }
}
