//! Starts of the program that ended before its window was up for some seconds: after two in a row, the next one opens
//! nothing by itself.
//!
//! A start makes a small file and locks it, and removes it once it is well up, or when it ends in an orderly way. A file
//! that nobody locks is a start that died. Nothing of it depends on a clock or on the number of a process.

use std::path::PathBuf;
use std::sync::Arc;

use super::fs::{Fs, OpenFile};
use super::places::Places;
use crate::model::ObjectId;

/// After so many starts in a row that died, nothing is opened by itself.
const MOST: usize = 2;

/// A start of the program.
pub struct Start {
    fs: Arc<dyn Fs>,
    places: Places,
    failed: usize,
    /// Closing it ends the lock. `None` where the file could not be made: then this start is not counted.
    own: Option<(PathBuf, Arc<dyn OpenFile>)>,
}

impl Start {
    /// The program starts.
    #[must_use]
    pub fn begin(fs: &Arc<dyn Fs>, places: &Places) -> Self {
        let failed = dead(&**fs, places).len();
        let own = mark(&**fs, places).inspect_err(|error| log::warn!("this start is not counted: {error}")).ok();
        Self { fs: Arc::clone(fs), places: places.clone(), failed, own }
    }

    /// Whether the starts before this one died, so that whatever killed them must not be repeated by itself.
    #[must_use]
    pub const fn is_careful(&self) -> bool {
        self.failed >= MOST
    }

    /// The window is well up: what was before does not count any more.
    pub fn is_up(self) {
        // Forgotten as at every orderly end.
    }

    /// The window broke down, though the program goes on to its end: counts as one that died.
    pub fn died(mut self) {
        self.own = None;
    }

    fn forget(&mut self) {
        let own = self.own.take().map(|(path, _)| path);
        for path in dead(&*self.fs, &self.places).into_iter().chain(own) {
            if let Err(error) = self.fs.remove(&path) {
                log::debug!("{}: {error}", path.display());
            }
        }
    }
}

impl Drop for Start {
    /// An orderly end is no failure; a panic is one.
    fn drop(&mut self) {
        if self.own.is_some() && !std::thread::panicking() {
            self.forget();
        }
    }
}

/// The files of starts that died.
fn dead(fs: &dyn Fs, places: &Places) -> Vec<PathBuf> {
    let files = fs.list(&places.starts()).unwrap_or_default();
    let is_dead = |path: &PathBuf| fs.open_end(path).and_then(|file| file.lock()).unwrap_or(false);
    files.into_iter().filter(is_dead).collect()
}

fn mark(fs: &dyn Fs, places: &Places) -> std::io::Result<(PathBuf, Arc<dyn OpenFile>)> {
    let random = getrandom::u64().map_err(std::io::Error::other)?;
    let path = places.starts().join(ObjectId::from_random(random).to_string());
    fs.make_folder(&places.starts())?;
    let file = fs.create_new(&path)?;
    match file.lock() {
        Ok(true) => Ok((path, file)),
        // Without locks, nobody could tell a running program from a dead one.
        other => {
            fs.remove(&path)?;
            Err(other.err().unwrap_or_else(|| std::io::ErrorKind::ResourceBusy.into()))
        }
    }
}
