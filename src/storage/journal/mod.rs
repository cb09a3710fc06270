//! The edits since the plan was saved last, on disk a moment after each was made: what a crash cannot take.
//!
//! A journal is a folder of the user's own data with a copy of the plan as it was saved (`base.json`) and the edits
//! since (`edits.journal`), so that nothing else is needed to get the work back. It is locked as long as the program
//! runs that writes it. [`scan`] finds those that nobody writes any more.
//!
//! A line is handed to the system before [`Journal::record`] returns, which a crash of the program cannot undo, and
//! brought to the disk within [`WITHIN`], which bounds what a power cut can.

mod guard;
mod line;
mod live;
mod recover;
mod replay;

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Sender};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, TryLockError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

pub use guard::flush_at_end;
pub use recover::{FileNow, Recoverable, Restored, scan};

use self::live::{Live, Start, Unsynced};
use super::file_error::{Doing, FileError};
use super::fs::Fs;
use super::places::Places;
use crate::document::Change;
use crate::message::Message;

/// The longest that an edit waits before it is brought to the disk.
pub const WITHIN: Duration = Duration::from_millis(200);

/// The journal of one open plan. It makes no file before the first edit, and keeps what it has when it is dropped.
pub struct Journal {
    shared: Arc<Shared>,
    wake: Option<Sender<()>>,
    syncer: Option<JoinHandle<()>>,
}

struct Shared {
    fs: Arc<dyn Fs>,
    places: Places,
    state: Mutex<State>,
}

struct State {
    start: Start,
    /// Every edit since `start`, as lines of the file; the first has number `first`.
    lines: Vec<String>,
    first: u64,
    live: Option<Live>,
    /// Folders that could not be written any more: kept until a new one has everything.
    given_up: Vec<PathBuf>,
    trouble: Option<Message>,
}

impl State {
    fn new(start: Start) -> Self {
        Self { start, lines: Vec::new(), first: 1, live: None, given_up: Vec::new(), trouble: None }
    }

    /// Closes the folder that failed; the next edit makes a new one.
    fn give_up(&mut self, error: &FileError) {
        log::warn!("{error}");
        self.given_up.extend(self.live.take().map(Live::into_folder));
        self.trouble = Some(error.message());
    }
}

impl Journal {
    /// The journal of a plan that was just opened, saved or made: `path` is its file, if it has one, and `base` the
    /// content of that file, or what [`fn@super::write`] makes of a plan that was never saved.
    #[must_use]
    pub fn start(fs: Arc<dyn Fs>, places: &Places, path: Option<&Path>, base: Vec<u8>) -> Self {
        let state = State::new(Start::new(path, base));
        Self::running(Shared { fs, places: places.clone(), state: Mutex::new(state) })
    }

    #[expect(clippy::disallowed_methods, reason = "only bounds a wait; nothing in a plan depends on it")]
    fn running(shared: Shared) -> Self {
        let shared = Arc::new(shared);
        guard::watch(Arc::downgrade(&shared));
        let (wake, woken) = mpsc::channel();
        let syncer = Arc::clone(&shared);
        let run = move || {
            while woken.recv().is_ok() {
                let end = Instant::now() + WITHIN;
                // More edits of the same moment go to the disk together.
                while woken.recv_timeout(end.saturating_duration_since(Instant::now())).is_ok() {}
                syncer.sync();
            }
        };
        let syncer = thread::Builder::new().name("journal".to_owned()).spawn(run);
        // Without the thread the edits are still handed to the system one by one.
        Self { shared, wake: Some(wake), syncer: syncer.ok() }
    }

    /// Adds one edit, also one that undoes or redoes another. A failure is told by [`Journal::trouble`]; the edit is
    /// kept in memory and tried again with the next one.
    pub fn record(&self, changes: &[Change]) {
        if changes.is_empty() {
            return;
        }
        let mut state = self.shared.state();
        let number = state.first + state.lines.len() as u64;
        state.lines.push(line::edit(number, changes));
        self.shared.write(&mut state);
        drop(state);
        if let Some(wake) = &self.wake {
            // The other end is gone only when the thread could not be started.
            let _ = wake.send(());
        }
    }

    /// The number of edits recorded so far; to be taken together with the copy of the plan that is saved.
    #[must_use]
    pub fn mark(&self) -> u64 {
        let state = self.shared.state();
        state.first + state.lines.len() as u64 - 1
    }

    /// The plan was saved at `path` as `bytes`, as it was at `mark`: forgets the edits up to there.
    pub fn saved(&self, path: &Path, bytes: Vec<u8>, mark: u64) {
        let mut state = self.shared.state();
        let gone = usize::try_from((mark + 1).saturating_sub(state.first)).unwrap_or(usize::MAX).min(state.lines.len());
        state.lines.drain(..gone);
        state.first = mark + 1;
        state.start = Start::new(Some(path), bytes);
        let old = state.live.take();
        state.given_up.extend(old.map(Live::into_folder));
        if state.lines.is_empty() {
            self.shared.remove_given_up(&mut state);
        } else {
            self.shared.write(&mut state);
        }
    }

    /// The edits are not wanted: sets the journal aside, where it is kept for thirty days.
    pub fn discard(&self) {
        let mut state = self.shared.state();
        state.first += state.lines.len() as u64;
        state.lines.clear();
        let live = state.live.take().map(Live::into_folder);
        let folders: Vec<PathBuf> = state.given_up.drain(..).chain(live).collect();
        for folder in folders {
            if let Err(error) = recover::set_aside(&*self.shared.fs, &self.shared.places, &folder) {
                state.trouble = Some(error.message());
            }
        }
    }

    /// Brings what is not in the file yet to the disk; whether that is there now.
    #[must_use]
    pub fn write_all(&self) -> bool {
        let mut state = self.shared.state();
        self.shared.write(&mut state);
        drop(state);
        self.shared.sync();
        self.shared.state().live.is_some()
    }

    /// Brings every edit to the disk before it returns.
    pub fn flush(&self) {
        self.shared.sync();
    }

    /// What went wrong since this was asked last: the plan is not protected against a crash then.
    #[must_use]
    pub fn trouble(&self) -> Option<Message> {
        self.shared.state().trouble.take()
    }
}

impl Drop for Journal {
    fn drop(&mut self) {
        self.wake = None;
        if let Some(syncer) = self.syncer.take()
            && syncer.join().is_err()
        {
            log::error!("the thread of the journal panicked");
        }
        self.shared.sync();
    }
}

impl Shared {
    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes the lines that are not yet in the file; where that fails, all of them into a new one.
    fn write(&self, state: &mut State) {
        let Err(error) = self.append(state) else { return };
        state.give_up(&error);
        match self.append(state) {
            Ok(()) => state.trouble = None,
            Err(error) => state.give_up(&error),
        }
    }

    /// Writes the lines that are not yet in the file, making the file where there is none.
    fn append(&self, state: &mut State) -> Result<(), FileError> {
        if state.live.is_none() {
            state.live = Some(Live::make(&*self.fs, &self.places, &state.start, state.first - 1)?);
        }
        if let State { live: Some(live), lines, .. } = state {
            live.append(lines)?;
        }
        self.remove_given_up(state);
        Ok(())
    }

    fn remove_given_up(&self, state: &mut State) {
        for folder in state.given_up.drain(..) {
            if self.fs.remove(&folder).is_err() {
                log::warn!("{} could not be removed", folder.display());
            }
        }
    }

    /// Brings the file to the disk, outside the lock. A file whose sync failed is given up and written anew, once.
    fn sync(&self) {
        let mut failed = false;
        while let Some(unsynced) = self.take_unsynced() {
            let Err(error) = unsynced.sync(&*self.fs) else { return };
            let mut state = self.state();
            state.give_up(&FileError::new(Doing::Recording, unsynced.folder(), error));
            if failed {
                return;
            }
            failed = true;
            self.write(&mut state);
        }
    }

    /// The same for a thread that may hold the lock itself, once.
    fn sync_if_free(&self) {
        let unsynced = match self.state.try_lock() {
            Ok(mut state) => state.live.as_mut().and_then(Live::take_unsynced),
            Err(TryLockError::Poisoned(state)) => state.into_inner().live.as_mut().and_then(Live::take_unsynced),
            Err(TryLockError::WouldBlock) => None,
        };
        if let Some(Err(error)) = unsynced.map(|unsynced| unsynced.sync(&*self.fs)) {
            log::warn!("{error}");
        }
    }

    fn take_unsynced(&self) -> Option<Unsynced> {
        self.state().live.as_mut().and_then(Live::take_unsynced)
    }
}
