//! A file system in memory, so that millions of files can be read in minutes.

use std::collections::BTreeMap;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use hallplan::storage::{About, Fs, OpenFile};

type Files = BTreeMap<PathBuf, Arc<MemoryFile>>;

/// Files by path; folders are what files lie in.
#[derive(Default)]
pub struct MemoryFs {
    files: Mutex<Files>,
}

/// The content of a file. Nobody else locks it.
#[derive(Default)]
pub struct MemoryFile(Mutex<Vec<u8>>);

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

fn begun(bytes: &[u8], most: u64) -> Vec<u8> {
    let most = usize::try_from(most.saturating_add(1)).unwrap_or(usize::MAX);
    bytes[..bytes.len().min(most)].to_vec()
}

impl MemoryFs {
    /// Puts a file in its place.
    pub fn put(&self, path: &Path, bytes: &[u8]) {
        held(&self.files).insert(path.to_owned(), Arc::new(MemoryFile(Mutex::new(bytes.to_vec()))));
    }

    fn file(&self, path: &Path) -> io::Result<Arc<MemoryFile>> {
        held(&self.files).get(path).cloned().ok_or_else(|| io::ErrorKind::NotFound.into())
    }
}

impl OpenFile for MemoryFile {
    fn read(&self, most: u64) -> io::Result<Vec<u8>> {
        Ok(begun(&held(&self.0), most))
    }

    fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        held(&self.0).extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn sync(&self) -> io::Result<()> {
        Ok(())
    }

    fn cut(&self, len: u64) -> io::Result<()> {
        held(&self.0).truncate(usize::try_from(len).unwrap_or(usize::MAX));
        Ok(())
    }

    fn lock(&self) -> io::Result<bool> {
        Ok(true)
    }
}

impl Fs for MemoryFs {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        Ok(path.to_owned())
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        let len = held(&self.file(path)?.0).len() as u64;
        Ok(About { len, changed: None, read_only: false, folder: false })
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        Ok(begun(&held(&self.file(path)?.0), most))
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        if self.file(path).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.put(path, &[]);
        self.open_end(path)
    }

    fn open(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        Ok(self.file(path)?)
    }

    fn open_end(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        Ok(self.file(path)?)
    }

    fn copy_permissions(&self, _: &Path, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        let moved: Vec<PathBuf> = held(&self.files).keys().filter(|path| path.starts_with(from)).cloned().collect();
        let mut files = held(&self.files);
        for path in moved {
            let place =
                path.strip_prefix(from).map(|rest| if rest == Path::new("") { to.to_owned() } else { to.join(rest) });
            if let (Some(file), Ok(place)) = (files.remove(&path), place) {
                files.insert(place, file);
            }
        }
        Ok(())
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        if self.file(to).is_ok() {
            return Err(io::ErrorKind::AlreadyExists.into());
        }
        self.rename(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        let (first, second) = (self.file(one)?, self.file(other)?);
        let mut files = held(&self.files);
        files.insert(one.to_owned(), second);
        files.insert(other.to_owned(), first);
        Ok(())
    }

    fn now(&self) -> std::time::SystemTime {
        std::time::SystemTime::UNIX_EPOCH
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        held(&self.files).retain(|file, _| !file.starts_with(path));
        Ok(())
    }

    fn make_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let files = held(&self.files);
        let names = files.keys().filter_map(|path| path.strip_prefix(folder).ok()?.components().next());
        let mut found: Vec<PathBuf> = names.map(|name| folder.join(name)).collect();
        found.dedup();
        Ok(found)
    }

    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }
}
