//! A file that is either wholly new or wholly as it was.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::file_error::{Cause, Doing, FileError};
use super::fs::{Fs, OpenFile, folder_of, write_all};
use crate::message::Message;

/// A temporary file beside its target. Nothing of it stays unless it is put in place.
///
/// Its name begins with `.~` and ends in `.tmp`, so that synchronisation programs leave it alone.
pub(super) struct Temporary<'fs> {
    fs: &'fs dyn Fs,
    path: PathBuf,
    file: Option<Arc<dyn OpenFile>>,
    placed: bool,
}

impl<'fs> Temporary<'fs> {
    /// A new file in the folder of `target`.
    pub(super) fn beside(fs: &'fs dyn Fs, target: &Path) -> io::Result<Self> {
        let mut tries = 0;
        loop {
            let path = folder_of(target).join(temporary_name()?);
            match fs.create_new(&path) {
                Ok(file) => return Ok(Self { fs, path, file: Some(file), placed: false }),
                Err(error) if error.kind() == io::ErrorKind::AlreadyExists && tries < 8 => tries += 1,
                Err(error) => return Err(error),
            }
        }
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the whole content and brings it to the disk, with the permissions of `like` where that exists.
    /// A sync that fails is not tried again: the system may have dropped what it could not write.
    pub(super) fn fill(&mut self, bytes: &[u8], like: Option<&Path>) -> io::Result<()> {
        let Some(file) = self.file.take() else { return Err(io::ErrorKind::InvalidInput.into()) };
        write_all(&*file, bytes)?;
        if let Some(like) = like {
            self.fs.copy_permissions(like, &self.path)?;
        }
        file.sync()
    }

    /// Puts the file in the place of `target`.
    pub(super) fn place(mut self, target: &Path) -> io::Result<()> {
        self.file = None;
        self.fs.rename(&self.path, target)?;
        self.placed = true;
        Ok(())
    }
}

impl Drop for Temporary<'_> {
    fn drop(&mut self) {
        self.file = None;
        if !self.placed && self.fs.remove(&self.path).is_err() {
            log::warn!("{} could not be removed", self.path.display());
        }
    }
}

/// `.~` and eight random characters and `.tmp`: short, since the name of the target may be as long as names can be.
fn temporary_name() -> io::Result<String> {
    let id = crate::model::ObjectId::from_random(getrandom::u64().map_err(io::Error::other)?);
    Ok(format!(".~{id}.tmp"))
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
    let mut temporary = Temporary::beside(fs, &target).map_err(fail)?;
    temporary.fill(bytes, like).map_err(fail)?;
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
