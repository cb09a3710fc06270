//! A file system that fails when it is told to.

mod file;

use std::io;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use hallplan::storage::{About, Fs, OpenFile, RealFs};

use file::FaultFile;

/// How calls fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// The n-th call alone.
    Once,
    /// The n-th call and every later one, but for removing files: as on a full disk.
    ForEver,
    /// The n-th call, if it writes, takes one byte only; it does not fail.
    Short,
    /// The n-th call, if it writes, takes half of the bytes and then fails.
    Torn,
    /// The n-th call, if it writes, says that it did, and another last byte comes to the disk.
    Lies,
    /// The program ends at the n-th call: a write takes half of its bytes, and neither that call nor a later one does
    /// anything else, clearing up included.
    Killed,
    /// The n-th call waits until a line comes on standard input, after saying [`WAITING`] on standard output.
    Wait,
    /// Before the n-th call, another program does something.
    Meddle,
}

/// Names a file that is told of all that comes to the disk, for a program that does not live to tell it.
pub const SYNC_LOG: &str = "HALLPLAN_TEST_SYNC_LOG";
/// What a program says whose call waits.
pub const WAITING: &str = "a call waits";

/// The error of a call, known by its name and its (first) path; `None` where it is made.
type Answer = dyn Fn(&str, &Path) -> Option<io::ErrorKind> + Send + Sync;

/// The real file system until call number `at`, counted from 0.
#[derive(Clone)]
pub struct FaultFs {
    calls: Arc<AtomicUsize>,
    at: usize,
    fault: Fault,
    kind: io::ErrorKind,
    meddle: Arc<dyn Fn() + Send + Sync>,
    answer: Arc<Answer>,
    exchanges: bool,
    now: Option<SystemTime>,
    /// The number of the system's error, where that says more than its kind.
    errno: Option<i32>,
    synced: Arc<Mutex<Vec<Synced>>>,
    /// How long bringing a file to the disk takes.
    slow: Duration,
}

/// What was brought to the disk.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Synced {
    pub path: PathBuf,
    /// How long the file was; 0 of a folder.
    pub len: u64,
    /// The thread that did it.
    pub thread: String,
}

impl FaultFs {
    pub fn new(at: usize, fault: Fault, kind: io::ErrorKind) -> Self {
        Self {
            calls: Arc::new(AtomicUsize::new(0)),
            at,
            fault,
            kind,
            meddle: Arc::new(|| {}),
            answer: Arc::new(|_, _| None),
            exchanges: true,
            now: None,
            errno: None,
            synced: Arc::default(),
            slow: Duration::ZERO,
        }
    }

    /// The real file system, of which another program does `meddle` before call number `at`.
    pub fn meddled(at: usize, meddle: impl Fn() + Send + Sync + 'static) -> Self {
        Self { meddle: Arc::new(meddle), ..Self::new(at, Fault::Meddle, io::ErrorKind::Other) }
    }

    /// The real file system, of which each call is answered by the error that `answer` gives for it. What that does
    /// itself, another program does before the call.
    pub fn answering(answer: impl Fn(&str, &Path) -> Option<io::ErrorKind> + Send + Sync + 'static) -> Self {
        Self { answer: Arc::new(answer), ..Self::new(usize::MAX, Fault::Once, io::ErrorKind::Other) }
    }

    /// One on which files cannot change places.
    pub fn without_exchange(self) -> Self {
        Self { exchanges: false, ..self }
    }

    /// The real file system, which never fails, at another time.
    pub fn at_time(now: SystemTime) -> Self {
        Self { now: Some(now), ..Self::new(usize::MAX, Fault::Once, io::ErrorKind::Other) }
    }

    /// Fails with this error of the system.
    pub fn with_errno(at: usize, fault: Fault, errno: i32) -> Self {
        let kind = io::Error::from_raw_os_error(errno).kind();
        Self { errno: Some(errno), ..Self::new(at, fault, kind) }
    }

    fn error(&self) -> io::Error {
        self.errno.map_or_else(|| self.kind.into(), io::Error::from_raw_os_error)
    }

    /// The real file system, which never fails; a file takes so long to come to the disk.
    pub fn slow(slow: Duration) -> Self {
        Self { slow, ..Self::new(usize::MAX, Fault::Once, io::ErrorKind::Other) }
    }

    /// What was brought to the disk so far, in order.
    pub fn synced(&self) -> Vec<Synced> {
        self.synced.lock().unwrap().clone()
    }

    fn note_synced(&self, path: &Path) {
        let len = std::fs::metadata(path).ok().filter(|about| about.is_file()).map_or(0, |about| about.len());
        let thread = std::thread::current().name().unwrap_or_default().to_owned();
        if let Some(log) = std::env::var_os(SYNC_LOG) {
            let mut log = std::fs::File::options().append(true).create(true).open(log).unwrap();
            io::Write::write_all(&mut log, format!("{thread} {}\n", path.display()).as_bytes()).unwrap();
        }
        self.synced.lock().unwrap().push(Synced { path: path.to_owned(), len, thread });
    }

    /// How many calls were made.
    pub fn calls(&self) -> usize {
        self.calls.load(Ordering::SeqCst)
    }

    fn call(&self, name: &str, path: &Path) -> io::Result<()> {
        if let Some(kind) = (self.answer)(name, path) {
            return Err(kind.into());
        }
        let now = self.calls.fetch_add(1, Ordering::SeqCst);
        let fails = match self.fault {
            Fault::Once => now == self.at,
            Fault::ForEver | Fault::Killed => now >= self.at,
            Fault::Short | Fault::Torn | Fault::Lies => false,
            Fault::Wait => {
                if now == self.at {
                    println!("{WAITING}");
                    io::stdin().read_line(&mut String::new())?;
                }
                false
            }
            Fault::Meddle => {
                if now == self.at {
                    (self.meddle)();
                }
                false
            }
        };
        if fails { Err(self.error()) } else { Ok(()) }
    }

    fn wrap(&self, path: &Path, file: Arc<dyn OpenFile>) -> Arc<dyn OpenFile> {
        Arc::new(FaultFile { fs: self.clone(), path: path.to_owned(), file })
    }
}

impl Fs for FaultFs {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.call("resolve", path)?;
        RealFs.resolve(path)
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        self.call("about", path)?;
        RealFs.about(path)
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.call("read", path)?;
        RealFs.read(path, most)
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.call("create_new", path)?;
        RealFs.create_new(path).map(|file| self.wrap(path, file))
    }

    fn open(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.call("open", path)?;
        RealFs.open(path).map(|file| self.wrap(path, file))
    }

    fn open_end(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.call("open_end", path)?;
        RealFs.open_end(path).map(|file| self.wrap(path, file))
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("copy_permissions", from)?;
        RealFs.copy_permissions(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("rename", from)?;
        RealFs.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call("rename_new", from)?;
        RealFs.rename_new(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.call("exchange", one)?;
        if self.exchanges { RealFs.exchange(one, other) } else { Err(io::ErrorKind::Unsupported.into()) }
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        if self.fault == Fault::ForEver {
            self.calls.fetch_add(1, Ordering::SeqCst);
        } else {
            self.call("remove", path)?;
        }
        RealFs.remove(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.call("make_folder", path)?;
        RealFs.make_folder(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.call("list", folder)?;
        RealFs.list(folder)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        self.call("sync_folder", folder)?;
        RealFs.sync_folder(folder)?;
        self.note_synced(folder);
        Ok(())
    }

    fn now(&self) -> SystemTime {
        self.now.unwrap_or_else(|| RealFs.now())
    }
}
