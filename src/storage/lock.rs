//! Who has a plan open: a lock of the system on a small file beside the plan, with a name and a token in it.
//!
//! Whether somebody has the plan is told by the lock of the system alone. It ends with its program, however that ends,
//! and reaches whoever shares the folder as far as the file system carries locks. What stands in the file only says
//! who; a file that nobody locks is nobody's, whatever stands in it. The token tells our file from one that was put in
//! its place. Where the folder takes no file, the lock is made among the user's own data: it keeps the windows of one
//! user apart, and no more.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::atomic::clear_away;
use super::file_error::Cause;
use super::fs::{Fs, OpenFile, folder_of, write_all};
use super::places::Places;
use crate::message::Message;

/// Longer files are not ours, in bytes.
const MOST_BYTES: u64 = 4_096;
/// Names are shown up to this length, in characters.
const MOST_LETTERS: usize = 60;
/// The longest name of a plan that is part of the name of its lock, in bytes: file systems allow 255.
const LONGEST_NAME: usize = 230;
/// How often a lock is tried. A program that is just being started, or one that only asks, holds it for a moment.
const TRIES: u32 = 6;
/// The wait between two tries.
const BETWEEN: Duration = Duration::from_millis(15);

/// Who has a plan open, as far as the lock says.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Holder {
    /// The name of the user on that computer.
    pub user: String,
    /// The name of the computer.
    pub host: String,
    /// Differs from every other lock that ever was.
    token: String,
}

/// What became of the wish to have a plan.
pub enum Access {
    /// It is ours as long as the lock lives. The message says where others cannot see that.
    Ours(Lock, Option<Message>),
    /// Somebody has it: this one, where that can be told.
    Theirs(Option<Holder>),
    /// Nobody can tell: there is no place for a lock, or the file system knows none. The message says why.
    Unknown(Message),
}

/// The lock of an open plan; it ends when this is dropped.
pub struct Lock {
    fs: Arc<dyn Fs>,
    path: PathBuf,
    plan: PathBuf,
    /// Closing it ends the lock.
    _file: Arc<dyn OpenFile>,
    written: Vec<u8>,
}

/// What a file of a lock turned out to be.
enum Found {
    Ours(Lock),
    Theirs(Option<Holder>),
    /// It went, or was replaced, while it was being locked.
    Moved,
}

impl Lock {
    /// Takes the plan at `plan` (links followed), if nobody has it. The plan itself need not exist.
    #[must_use]
    pub fn take(fs: &Arc<dyn Fs>, places: Option<&Places>, plan: &Path) -> Access {
        let target = fs.resolve(plan).unwrap_or_else(|_| plan.to_owned());
        match take_at(fs, &beside(&target), &target) {
            Ok(Found::Ours(lock)) => Access::Ours(lock, None),
            Ok(Found::Theirs(holder)) => Access::Theirs(holder),
            Ok(Found::Moved) => Access::Unknown(said("storage-lock-none", io::ErrorKind::ResourceBusy.into())),
            Err(error) => take_alone(fs, places, &target, error),
        }
    }

    /// Whether nobody has the plan at `plan` now. It may be somebody's a moment later: only [`Lock::take`] is certain.
    #[must_use]
    pub fn is_free(fs: &dyn Fs, places: Option<&Places>, plan: &Path) -> bool {
        let target = fs.resolve(plan).unwrap_or_else(|_| plan.to_owned());
        let alone = places.map(|places| places.lock_of(&target));
        [Some(beside(&target)), alone].into_iter().flatten().all(|path| match fs.open(&path) {
            Ok(file) => file.lock().unwrap_or(false),
            Err(error) => error.kind() == io::ErrorKind::NotFound,
        })
    }

    /// Who has the plan at `plan` (links followed) now, by the lock beside it, of which nothing is changed; the name is
    /// empty where that does not say. Where nobody can tell, nobody has it.
    #[must_use]
    pub fn held_by(fs: &dyn Fs, plan: &Path) -> Option<Holder> {
        let target = fs.resolve(plan).ok()?;
        let file = fs.open(&beside(&target)).ok()?;
        let is_free = lock_patiently(&*file).unwrap_or(true);
        (!is_free).then(|| Holder::read(&*file).unwrap_or_default())
    }

    /// Whether this is the lock of the plan at `plan` (links followed).
    #[must_use]
    pub fn is_of(&self, plan: &Path) -> bool {
        self.plan == plan || self.fs.resolve(plan).is_ok_and(|target| target == self.plan)
    }

    /// Whether the file of the lock is still the one that was made for it, and not one that somebody put in its place.
    #[must_use]
    pub fn stands(&self) -> bool {
        holds(&*self.fs, &self.path, &self.written)
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Removed while it is still locked, so that nobody can take it for a free one.
        if self.stands() {
            clear_away(&*self.fs, &self.path);
        }
    }
}

impl Holder {
    /// Who runs this program.
    fn here() -> io::Result<Self> {
        let random = || getrandom::u64().map_err(io::Error::other);
        Ok(Self { user: user(), host: shown(&host()), token: format!("{:016x}{:016x}", random()?, random()?) })
    }

    /// Whom the file of a lock names; nobody where it is torn, or was written by another program.
    fn read(file: &dyn OpenFile) -> Option<Self> {
        let bytes = file.read(MOST_BYTES).ok()?;
        let holder: Self = serde_json::from_slice(&bytes).ok()?;
        Some(Self { user: shown(&holder.user), host: shown(&holder.host), ..holder })
    }
}

/// The name of the user on this computer; empty where the system tells none.
#[must_use]
pub fn user() -> String {
    let name = ["USER", "LOGNAME", "USERNAME"].into_iter().find_map(|name| std::env::var(name).ok());
    shown(&name.unwrap_or_default())
}

/// A name that can be shown whatever a stranger wrote there.
fn shown(name: &str) -> String {
    name.chars().filter(|letter| !letter.is_control()).take(MOST_LETTERS).collect()
}

#[cfg(unix)]
fn host() -> String {
    rustix::system::uname().nodename().to_string_lossy().into_owned()
}

#[cfg(not(unix))]
fn host() -> String {
    std::env::var("COMPUTERNAME").unwrap_or_default()
}

/// The file of the lock of `target`. It begins so that programs which synchronise folders leave it alone: what they
/// copy is no lock.
fn beside(target: &Path) -> PathBuf {
    let name = target.file_name().unwrap_or_default();
    let mut file = OsString::from(".~lock.");
    if name.len() <= LONGEST_NAME {
        file.push(name);
    } else {
        let hash = blake3::hash(name.as_encoded_bytes()).to_hex();
        file.push(hash.as_str());
    }
    file.push(".hallplan");
    folder_of(target).join(file)
}

/// Locks among the user's own data, since `error` keeps a lock from being beside the plan.
fn take_alone(fs: &Arc<dyn Fs>, places: Option<&Places>, target: &Path, error: io::Error) -> Access {
    let alone = places.map(|places| places.lock_of(target));
    let found = alone.and_then(|path| {
        fs.make_folder(folder_of(&path)).ok()?;
        take_at(fs, &path, target).ok()
    });
    match found {
        Some(Found::Ours(lock)) => Access::Ours(lock, Some(said("storage-lock-alone", error))),
        Some(Found::Theirs(holder)) => Access::Theirs(holder),
        Some(Found::Moved) | None => Access::Unknown(said("storage-lock-none", error)),
    }
}

fn said(key: &'static str, error: io::Error) -> Message {
    Message::new(key).with("cause", Cause::System(error).message())
}

/// Locks the file at `path` for `plan`, making it where it is not there, with the permissions of the plan.
fn take_at(fs: &Arc<dyn Fs>, path: &Path, plan: &Path) -> io::Result<Found> {
    for _ in 0..TRIES {
        match try_at(fs, path, plan)? {
            Found::Moved => std::thread::sleep(BETWEEN),
            found => return Ok(found),
        }
    }
    Ok(Found::Moved)
}

fn try_at(fs: &Arc<dyn Fs>, path: &Path, plan: &Path) -> io::Result<Found> {
    match fs.open_end(path) {
        Ok(file) => claim(fs, path, plan, file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => make(fs, path, plan),
        Err(error) if error.kind() == io::ErrorKind::PermissionDenied => remove_dead(fs, path, error),
        Err(error) => Err(error),
    }
}

fn make(fs: &Arc<dyn Fs>, path: &Path, plan: &Path) -> io::Result<Found> {
    let file = match fs.create_new(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => return Ok(Found::Moved),
        made => made?,
    };
    // So that whoever may write the plan may also take over its lock.
    if let Err(error) = fs.copy_permissions(plan, path) {
        log::debug!("{}: {error}", path.display());
    }
    let found = claim(fs, path, plan, file);
    if found.is_err() {
        clear_away(&**fs, path);
    }
    found
}

/// Locks the open `file` and writes into it who has it. Where that fails, no half of it stays.
fn claim(fs: &Arc<dyn Fs>, path: &Path, plan: &Path, file: Arc<dyn OpenFile>) -> io::Result<Found> {
    if !lock_patiently(&*file)? {
        return Ok(Found::Theirs(Holder::read(&*file)));
    }
    let written = serde_json::to_vec(&Holder::here()?)?;
    if let Err(error) = file.cut(0).and_then(|()| write_all(&*file, &written)) {
        clear_away(&**fs, path);
        return Err(error);
    }
    // Whoever had it before may have removed it between our opening and our locking it.
    if !holds(&**fs, path, &written) {
        return Ok(Found::Moved);
    }
    Ok(Found::Ours(Lock { fs: Arc::clone(fs), path: path.to_owned(), plan: plan.to_owned(), _file: file, written }))
}

/// The file belongs to another user and may not be written: where nobody locks it, it goes.
fn remove_dead(fs: &Arc<dyn Fs>, path: &Path, denied: io::Error) -> io::Result<Found> {
    let file = fs.open(path).map_err(|_| denied)?;
    if !lock_patiently(&*file)? {
        return Ok(Found::Theirs(Holder::read(&*file)));
    }
    if holds(&**fs, path, &file.read(MOST_BYTES)?) {
        fs.remove(path)?;
    }
    Ok(Found::Moved)
}

fn lock_patiently(file: &dyn OpenFile) -> io::Result<bool> {
    for _ in 1..TRIES {
        if file.lock()? {
            return Ok(true);
        }
        std::thread::sleep(BETWEEN);
    }
    file.lock()
}

/// Whether the file at `path` is the one that holds `written`. On some systems a lock keeps every reader out: then it
/// is there, and is taken for that one.
fn holds(fs: &dyn Fs, path: &Path, written: &[u8]) -> bool {
    match fs.read(path, MOST_BYTES) {
        Ok(bytes) => bytes == written,
        Err(error) => error.kind() != io::ErrorKind::NotFound,
    }
}
