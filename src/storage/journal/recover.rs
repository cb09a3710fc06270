//! Journals that no running program writes: what a crash left.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use super::line::{self, Header};
use super::live::{BASE, EDITS, Live, Start};
use super::{Journal, Shared, State};
use crate::model::Layout;
use crate::storage::file_error::{Cause, Doing, FileError};
use crate::storage::fs::{Fs, OpenFile};
use crate::storage::places::Places;
use crate::storage::read::{self, MOST_BYTES};
use crate::storage::save::Base;

/// How long journals are kept that the user did not want.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// Work that can be got back. While it exists, no other window offers the same.
pub struct Recoverable {
    fs: Arc<dyn Fs>,
    places: Places,
    folder: PathBuf,
    file: Arc<dyn OpenFile>,
    header: Header,
    edits: Vec<String>,
    /// How many bytes of the file are good.
    good: usize,
    torn: bool,
    changed: Option<SystemTime>,
}

/// Work that was got back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The plan with its edits.
    pub layout: Layout,
    /// How many edits could not be got back, the last ones; torn lines that never were whole are not counted.
    pub lost: usize,
}

/// Finds the journals that no running program writes, the oldest first, and forgets unwanted ones after thirty days.
#[must_use]
pub fn scan(fs: &Arc<dyn Fs>, places: &Places) -> Vec<Recoverable> {
    forget_old(&**fs, places);
    let folders = fs.list(&places.journals()).unwrap_or_default();
    let mut found: Vec<Recoverable> =
        folders.into_iter().filter_map(|folder| Recoverable::find(fs, places, folder)).collect();
    found.sort_by_key(|found| found.changed);
    found
}

fn forget_old(fs: &dyn Fs, places: &Places) {
    for folder in fs.list(&places.discarded()).unwrap_or_default() {
        let changed = fs.about(&folder.join(EDITS)).ok().and_then(|about| about.changed);
        let old = changed.and_then(|changed| changed.elapsed().ok()).is_some_and(|age| age > KEPT);
        if old && fs.remove(&folder).is_err() {
            log::warn!("{} could not be removed", folder.display());
        }
    }
}

/// Moves a journal to where the unwanted ones are kept.
pub(super) fn set_aside(fs: &dyn Fs, places: &Places, folder: &Path) -> Result<(), FileError> {
    let discarded = places.discarded();
    let name = folder.file_name().unwrap_or_default();
    fs.make_folder(&discarded)
        .and_then(|()| fs.rename(folder, &discarded.join(name)))
        .map_err(|error| FileError::new(Doing::Recording, folder, error))
}

impl Recoverable {
    fn find(fs: &Arc<dyn Fs>, places: &Places, folder: PathBuf) -> Option<Self> {
        let path = folder.join(EDITS);
        let file = fs.open_end(&path).ok()?;
        if !file.lock().ok()? {
            return None;
        }
        let bytes = file.read(u64::MAX).ok()?;
        let lines = line::lines(&bytes)?;
        if lines.edits.is_empty() {
            // It ended before its first edit was written: there is nothing to get back.
            drop(file);
            let _ = fs.remove(&folder);
            return None;
        }
        let changed = fs.about(&path).ok().and_then(|about| about.changed);
        Some(Self {
            fs: Arc::clone(fs),
            places: places.clone(),
            file,
            torn: lines.len < bytes.len(),
            good: lines.len,
            edits: lines.edits.iter().map(ToString::to_string).collect(),
            header: lines.header,
            folder,
            changed,
        })
    }

    /// The file of the plan; `None` where it was never saved.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.header.path()
    }

    /// What the file was when the edits began: to be expected there when the plan is saved.
    #[must_use]
    pub fn base(&self) -> Base {
        self.header.base()
    }

    /// How many edits can be got back.
    #[must_use]
    pub fn edits(&self) -> usize {
        self.edits.len()
    }

    /// When the last edit was made, as far as the file system knows.
    #[must_use]
    pub fn changed(&self) -> Option<SystemTime> {
        self.changed
    }

    /// Makes the plan from the journal; the journal stays.
    ///
    /// # Errors
    /// When the copy of the plan that the edits begin from is damaged.
    pub fn restore(&self) -> Result<Restored, FileError> {
        let (_, base) = self.base_plan()?;
        let all = self.edits.len();
        let (layout, applied) = replay(&base, &self.edits);
        if applied == all && whole(&layout) {
            return Ok(Restored { layout, lost: 0 });
        }
        // Some edit is poisoned: keeps what comes before it.
        let mut good = base;
        for (index, line) in self.edits.iter().enumerate() {
            let (next, applied) = replay(&good, std::slice::from_ref(line));
            if applied == 0 || !whole(&next) {
                return Ok(Restored { layout: good, lost: all - index });
            }
            good = next;
        }
        Ok(Restored { layout: good, lost: 0 })
    }

    /// The content that the edits begin from, and the plan in it.
    fn base_plan(&self) -> Result<(Vec<u8>, Layout), FileError> {
        let path = self.folder.join(BASE);
        let fail = |cause: Cause| FileError::new(Doing::Opening, &path, cause);
        let bytes = self.fs.read(&path, MOST_BYTES).map_err(|error| fail(error.into()))?;
        if Base::of(&bytes) != self.header.base() {
            return Err(fail(Cause::ReadBack));
        }
        let opened = read::read(&bytes).map_err(|error| fail(error.into()))?;
        Ok((bytes, opened.layout))
    }

    /// The journal, going on after the edits that `restored` holds: for the window that shows it.
    ///
    /// # Errors
    /// When the file cannot be cut to its good part, or the copy of the plan is damaged.
    pub fn resume(mut self, restored: &Restored) -> Result<Journal, FileError> {
        let (bytes, _) = self.base_plan()?;
        let lost = self.edits.split_off(self.edits.len().saturating_sub(restored.lost));
        if self.torn || !lost.is_empty() {
            let good = self.good - lost.iter().map(String::len).sum::<usize>();
            let fail = |error: io::Error| FileError::new(Doing::Recording, &self.folder, error);
            self.file.cut(good as u64).map_err(fail)?;
        }
        let state = State {
            first: self.header.after() + 1,
            live: Some(Live::found(self.folder, self.file, self.edits.len())),
            lines: self.edits,
            ..State::new(Start::new(self.header.path(), bytes))
        };
        Ok(Journal::running(Shared { fs: self.fs, places: self.places, state: Mutex::new(state) }))
    }

    /// The user does not want it: sets it aside, where it is kept for thirty days.
    ///
    /// # Errors
    /// When it cannot be moved; then it is offered again.
    pub fn discard(self) -> Result<(), FileError> {
        drop(self.file);
        set_aside(&*self.fs, &self.places, &self.folder)
    }
}

/// Applies `edits` to a copy of `base` until one cannot be read; how many were applied.
fn replay(base: &Layout, edits: &[String]) -> (Layout, usize) {
    let mut layout = base.clone();
    for (index, line) in edits.iter().enumerate() {
        let Ok(changes) = line::changes(line) else { return (layout, index) };
        for (id, record) in changes {
            layout.put(&id, record);
        }
    }
    (layout, edits.len())
}

/// Whether nothing in the layout refers to what is not there.
fn whole(layout: &Layout) -> bool {
    layout.objects().all(|object| layout.check_references(object).is_ok())
}
