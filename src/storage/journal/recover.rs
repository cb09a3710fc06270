//! Journals that no running program writes: what a crash left.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, mpsc};
use std::thread;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use super::line::{self, First, Header};
use super::live::{BASE, EDITS, Live, Start};
use super::replay::replay;
use super::{Journal, Shared, State};
use crate::model::Layout;
use crate::storage::file_error::{Cause, Doing, FileError};
use crate::storage::fs::{Fs, OpenFile};
use crate::storage::places::Places;
use crate::storage::read::{self, MOST_BYTES};
use crate::storage::read_error::ReadError;
use crate::storage::save::Base;

/// How long journals are kept that the user did not want.
const KEPT: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// How long the file of a plan is waited for.
const PATIENCE: Duration = Duration::from_secs(3);

/// Work that can be got back. While it exists, no other window offers the same.
pub struct Recoverable {
    fs: Arc<dyn Fs>,
    places: Places,
    folder: PathBuf,
    file: Arc<dyn OpenFile>,
    first: First,
    edits: Vec<String>,
    /// How many bytes of the file are good.
    good: usize,
    torn: bool,
    /// Whether the last good edit has no newline any more.
    unended: bool,
    /// How many damaged edits come after the good ones.
    beyond: usize,
    changed: Option<SystemTime>,
}

/// Work that was got back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Restored {
    /// The plan with its edits.
    pub layout: Layout,
    /// How many edits were got back, the first ones.
    pub edits: usize,
    /// How many could not, the last ones; torn lines that never were whole are not counted.
    pub lost: usize,
    /// Whether the plan that the edits begin from is certainly that one. Its copy may be damaged; then they are made to
    /// the plan's file as it is now.
    pub certain: bool,
}

/// What has become of the file of a plan since its edits began.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileNow {
    /// The plan had none, or nobody can tell which.
    None,
    /// It is as it was.
    Same,
    /// It has another content.
    Changed,
    /// It is not there, cannot be read, or does not answer.
    Gone,
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

/// Forgets what has been unwanted for long. The time is in the name: that of the last edit says nothing of it.
fn forget_old(fs: &dyn Fs, places: &Places) {
    let now = fs.now().duration_since(UNIX_EPOCH).unwrap_or_default();
    for folder in fs.list(&places.discarded()).unwrap_or_default() {
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let since = name.split_once('-').and_then(|(seconds, _)| seconds.parse().ok()).map(Duration::from_secs);
        let old = since.is_some_and(|since| now.saturating_sub(since) > KEPT);
        if old && fs.remove(&folder).is_err() {
            log::warn!("{} could not be removed", folder.display());
        }
    }
}

/// Clears away a journal that ended before its first edit was written. One that holds anything but its first line, which
/// nobody can read, is kept with the unwanted ones.
fn clear_away(fs: &dyn Fs, places: &Places, folder: &Path, first: &First, has_no_more: bool) {
    let cleared = match first {
        First::Header(_) if has_no_more => fs.remove(folder).map_err(|error| error.to_string()),
        First::Header(_) | First::Damaged => set_aside(fs, places, folder).map_err(|error| error.to_string()),
        First::Newer(_) => Ok(()),
    };
    if let Err(error) = cleared {
        log::warn!("{}: {error}", folder.display());
    }
}

/// Moves a journal to where the unwanted ones are kept.
pub(super) fn set_aside(fs: &dyn Fs, places: &Places, folder: &Path) -> Result<(), FileError> {
    let discarded = places.discarded();
    let seconds = fs.now().duration_since(UNIX_EPOCH).map_or(0, |since| since.as_secs());
    let name = format!("{seconds}-{}", folder.file_name().unwrap_or_default().to_string_lossy());
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
        let lines = line::lines(&bytes);
        if lines.are_begun_only() {
            drop(file);
            // An empty one may be of a program that is about to lock it.
            if !bytes.is_empty() {
                clear_away(&**fs, places, &folder, &lines.first, lines.len == bytes.len());
            }
            return None;
        }
        let changed = fs.about(&path).ok().and_then(|about| about.changed);
        Some(Self {
            fs: Arc::clone(fs),
            places: places.clone(),
            file,
            torn: lines.len < bytes.len(),
            good: lines.len,
            beyond: lines.beyond,
            unended: lines.unended,
            edits: lines.edits.iter().map(|line| format!("{line}\n")).collect(),
            first: lines.first,
            folder,
            changed,
        })
    }

    fn header(&self) -> Option<&Header> {
        if let First::Header(header) = &self.first { Some(header) } else { None }
    }

    /// The file of the plan; `None` where it was never saved, or nobody can tell.
    #[must_use]
    pub fn path(&self) -> Option<&Path> {
        self.header()?.path()
    }

    /// What the file was when the edits began: to be expected there when the plan is saved.
    #[must_use]
    pub fn base(&self) -> Option<Base> {
        self.header().map(Header::base)
    }

    /// How many edits are whole.
    #[must_use]
    pub fn edits(&self) -> usize {
        self.edits.len()
    }

    /// What has become of the file of the plan since. Where it does not answer within three seconds, as on a network
    /// drive that is gone, it is gone: the work must be offered all the same.
    #[must_use]
    pub fn file_now(&self) -> FileNow {
        let (Some(path), Some(base)) = (self.path(), self.base()) else { return FileNow::None };
        let (fs, path) = (Arc::clone(&self.fs), path.to_owned());
        let (tell, told) = mpsc::channel();
        let look = move || {
            // Nobody may be waiting any more.
            let _ = tell.send(fs.read(&path, MOST_BYTES).map(|bytes| Base::of(&bytes)));
        };
        if thread::Builder::new().name("look".to_owned()).spawn(look).is_err() {
            return FileNow::Gone;
        }
        match told.recv_timeout(PATIENCE) {
            Ok(Ok(now)) if now == base => FileNow::Same,
            Ok(Ok(_)) => FileNow::Changed,
            _ => FileNow::Gone,
        }
    }

    /// When the last edit was made, as far as the file system knows.
    #[must_use]
    pub fn changed(&self) -> Option<SystemTime> {
        self.changed
    }

    /// Makes the plan from the journal, as far as that can be done; the journal stays.
    ///
    /// # Errors
    /// When no plan can be found that the edits begin from, or a newer version of the program wrote the journal.
    pub fn restore(&self) -> Result<Restored, FileError> {
        let (_, base, certain) = self.base_plan()?;
        let (layout, edits) = replay(&base, &self.edits);
        Ok(Restored { layout, edits, lost: self.edits.len() - edits + self.beyond, certain })
    }

    /// The plan that the edits begin from, with its content, and whether that is certain.
    fn base_plan(&self) -> Result<(Vec<u8>, Layout, bool), FileError> {
        let copy = self.folder.join(BASE);
        if let First::Newer(version) = self.first {
            return Err(FileError::new(Doing::Opening, &copy, ReadError::Newer { version: version.into() }));
        }
        let base = self.base();
        match (self.plan_in(&copy, base), self.path()) {
            (Ok((bytes, layout)), _) => Ok((bytes, layout, base.is_some())),
            (Err(_), Some(path)) => self.plan_in(path, None).map(|(bytes, layout)| (bytes, layout, false)),
            (Err(error), None) => Err(error),
        }
    }

    /// The content of the file at `path`, if that is `base`, and the plan in it.
    fn plan_in(&self, path: &Path, base: Option<Base>) -> Result<(Vec<u8>, Layout), FileError> {
        let fail = |cause: Cause| FileError::new(Doing::Opening, path, cause);
        let bytes = self.fs.read(path, MOST_BYTES).map_err(|error| fail(error.into()))?;
        if base.is_some_and(|base| Base::of(&bytes) != base) {
            return Err(fail(Cause::ReadBack));
        }
        let opened = read::read(&bytes).map_err(|error| fail(error.into()))?;
        Ok((bytes, opened.layout))
    }

    /// The journal, going on after the edits that `restored` holds: for the window that shows it. Where a part of it is
    /// damaged, a new one takes what could be got back, and the old one is set aside as it is.
    ///
    /// # Errors
    /// When the file cannot be cut to its good part, or the plan that the edits begin from cannot be read any more.
    pub fn resume(mut self, restored: &Restored) -> Result<Journal, FileError> {
        let (bytes, ..) = self.base_plan()?;
        let start = Start::new(self.path(), bytes);
        let first = self.header().map_or(0, Header::after) + 1;
        self.edits.truncate(restored.edits);
        let lines = std::mem::take(&mut self.edits);
        if !restored.certain || restored.lost > 0 || self.unended {
            return Ok(self.begin_anew(State { first, lines, ..State::new(start) }));
        }
        if self.torn {
            let fail = |error: io::Error| FileError::new(Doing::Recording, &self.folder, error);
            self.file.cut(self.good as u64).map_err(fail)?;
        }
        let live = Some(Live::found(self.folder, self.file, lines.len()));
        let state = State { first, live, lines, ..State::new(start) };
        Ok(Journal::running(Shared { fs: self.fs, places: self.places, state: Mutex::new(state) }))
    }

    /// A new journal with what could be got back; once that is on the disk, the old one is set aside.
    fn begin_anew(self, state: State) -> Journal {
        let (fs, places) = (Arc::clone(&self.fs), self.places.clone());
        let journal = Journal::running(Shared { fs, places, state: Mutex::new(state) });
        if journal.write_all()
            && let Err(error) = self.discard()
        {
            log::warn!("{error}");
        }
        journal
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
