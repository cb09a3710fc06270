//! A network drive with moods: it answers, hangs, or fails.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex};
use std::time::SystemTime;

use hallplan::storage::{About, Fs, OpenFile, RealFs};

/// What calls to the drive do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mood {
    /// What they should.
    Answers,
    /// None comes back before the mood changes.
    Hangs,
    /// The same, but only for bringing files to the disk.
    HangsAtFlush,
    /// They fail in this way.
    Fails(io::ErrorKind),
}

/// The real file system, with a drive of moods at one folder.
#[derive(Clone)]
pub struct Share {
    folder: PathBuf,
    mood: Arc<(Mutex<Mood>, Condvar)>,
}

impl Share {
    pub fn at(folder: &Path) -> Self {
        let folder = folder.canonicalize().unwrap();
        Self { folder, mood: Arc::new((Mutex::new(Mood::Answers), Condvar::new())) }
    }

    /// The mood changes; what hung goes on in the new one.
    pub fn now(&self, mood: Mood) {
        *self.mood.0.lock().unwrap() = mood;
        self.mood.1.notify_all();
    }

    fn call(&self, path: &Path) -> io::Result<()> {
        if path.starts_with(&self.folder) { self.answer(false) } else { Ok(()) }
    }

    fn answer(&self, flush: bool) -> io::Result<()> {
        let hangs = |mood: &mut Mood| *mood == Mood::Hangs || (flush && *mood == Mood::HangsAtFlush);
        match *self.mood.1.wait_while(self.mood.0.lock().unwrap(), hangs).unwrap() {
            Mood::Fails(kind) => Err(kind.into()),
            _ => Ok(()),
        }
    }

    fn wrap(&self, path: &Path, file: Arc<dyn OpenFile>) -> Arc<dyn OpenFile> {
        if path.starts_with(&self.folder) { Arc::new(ShareFile { share: self.clone(), file }) } else { file }
    }
}

struct ShareFile {
    share: Share,
    file: Arc<dyn OpenFile>,
}

impl OpenFile for ShareFile {
    fn read(&self, most: u64) -> io::Result<Vec<u8>> {
        self.share.answer(false)?;
        self.file.read(most)
    }

    fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        self.share.answer(false)?;
        self.file.write(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        self.share.answer(true)?;
        self.file.sync()
    }

    fn cut(&self, len: u64) -> io::Result<()> {
        self.share.answer(false)?;
        self.file.cut(len)
    }

    fn lock(&self) -> io::Result<bool> {
        self.share.answer(false)?;
        self.file.lock()
    }
}

impl Fs for Share {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        self.call(path)?;
        RealFs.resolve(path)
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        self.call(path)?;
        RealFs.about(path)
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        self.call(path)?;
        RealFs.read(path, most)
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.call(path)?;
        RealFs.create_new(path).map(|file| self.wrap(path, file))
    }

    fn open(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.call(path)?;
        RealFs.open(path).map(|file| self.wrap(path, file))
    }

    fn open_end(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        self.call(path)?;
        RealFs.open_end(path).map(|file| self.wrap(path, file))
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(to)?;
        RealFs.copy_permissions(from, to)
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(to)?;
        RealFs.rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        self.call(to)?;
        RealFs.rename_new(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        self.call(one)?;
        RealFs.exchange(one, other)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        self.call(path)?;
        RealFs.remove(path)
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.call(path)?;
        RealFs.make_folder(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        self.call(folder)?;
        RealFs.list(folder)
    }

    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        if folder.starts_with(&self.folder) {
            self.answer(true)?;
        }
        RealFs.sync_folder(folder)
    }

    fn now(&self) -> SystemTime {
        RealFs.now()
    }
}
