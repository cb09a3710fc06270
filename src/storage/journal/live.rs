//! The files of a journal that is being written.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::line::Header;
use crate::model::ObjectId;
use crate::storage::file_error::{Doing, FileError};
use crate::storage::fs::{Fs, OpenFile, write_all};
use crate::storage::places::Places;
use crate::storage::save::Base;

/// The copy of the plan that the edits begin from.
pub(super) const BASE: &str = "base.json";
/// The edits.
pub(super) const EDITS: &str = "edits.journal";

/// What the edits begin from.
pub(super) struct Start {
    path: Option<PathBuf>,
    bytes: Arc<[u8]>,
}

impl Start {
    pub(super) fn new(path: Option<&Path>, bytes: Vec<u8>) -> Self {
        Self { path: path.map(Path::to_owned), bytes: bytes.into() }
    }
}

/// A journal folder with its open, locked file.
pub(super) struct Live {
    folder: PathBuf,
    file: Arc<dyn OpenFile>,
    /// The copy of the plan until it is on the disk.
    base: Option<Arc<dyn OpenFile>>,
    /// How many lines are in the file.
    written: usize,
    unsynced: bool,
}

impl Live {
    /// A new folder with the plan and no edits yet; the first will have the number `after` + 1.
    pub(super) fn make(fs: &dyn Fs, places: &Places, start: &Start, after: u64) -> Result<Self, FileError> {
        let fail = |path: &Path, error: io::Error| FileError::new(Doing::Recording, path, error);
        let journals = places.journals();
        let random = getrandom::u64().map_err(|error| fail(&journals, io::Error::other(error)))?;
        let folder = journals.join(ObjectId::from_random(random).to_string());
        let made = Self::fill(fs, folder.clone(), start, after);
        made.map_err(|error| {
            if fs.remove(&folder).is_err() {
                log::warn!("{} could not be removed", folder.display());
            }
            fail(&folder, error)
        })
    }

    fn fill(fs: &dyn Fs, folder: PathBuf, start: &Start, after: u64) -> io::Result<Self> {
        fs.make_folder(&folder)?;
        let base = fs.create_new(&folder.join(BASE))?;
        write_all(&*base, &start.bytes)?;
        let file = fs.create_new(&folder.join(EDITS))?;
        if !file.lock()? {
            return Err(io::ErrorKind::ResourceBusy.into());
        }
        let header = Header::new(start.path.as_deref(), Base::of(&start.bytes), after);
        write_all(&*file, header.line().as_bytes())?;
        Ok(Self { folder, file, base: Some(base), written: 0, unsynced: true })
    }

    /// The journal that was found in `folder`, with `written` lines in its locked `file`.
    pub(super) fn found(folder: PathBuf, file: Arc<dyn OpenFile>, written: usize) -> Self {
        Self { folder, file, base: None, written, unsynced: false }
    }

    /// Writes those of `lines` that are not in the file yet.
    pub(super) fn append(&mut self, lines: &[String]) -> Result<(), FileError> {
        for line in lines.iter().skip(self.written) {
            write_all(&*self.file, line.as_bytes())
                .map_err(|error| FileError::new(Doing::Recording, &self.folder, error))?;
            self.written += 1;
            self.unsynced = true;
        }
        Ok(())
    }

    /// What is to be brought to the disk, if anything.
    pub(super) fn take_unsynced(&mut self) -> Option<Unsynced> {
        if !std::mem::take(&mut self.unsynced) {
            return None;
        }
        Some(Unsynced { folder: self.folder.clone(), file: Arc::clone(&self.file), base: self.base.take() })
    }

    /// Closes the files.
    pub(super) fn into_folder(self) -> PathBuf {
        self.folder
    }
}

/// What is to be brought to the disk.
pub(super) struct Unsynced {
    folder: PathBuf,
    file: Arc<dyn OpenFile>,
    base: Option<Arc<dyn OpenFile>>,
}

impl Unsynced {
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Syncs the plan before the edits, and the names of a new folder after both.
    pub(super) fn sync(&self, fs: &dyn Fs) -> io::Result<()> {
        if let Some(base) = &self.base {
            base.sync()?;
        }
        self.file.sync()?;
        if self.base.is_some() {
            fs.sync_folder(&self.folder)?;
            fs.sync_folder(self.folder.parent().unwrap_or(&self.folder))?;
        }
        Ok(())
    }
}
