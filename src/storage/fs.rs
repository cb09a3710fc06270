//! Every access of `storage` to files, behind one trait, so that a test can make every single call fail.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read, Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::SystemTime;

use super::renaming;

/// What is known of a file without reading it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct About {
    /// Its length in bytes.
    pub len: u64,
    /// When it was changed last, where the system knows.
    pub changed: Option<SystemTime>,
    /// Whether it is marked as not to be written.
    pub read_only: bool,
    /// Whether it is a folder.
    pub folder: bool,
}

/// The calls that `storage` makes. Errors are those of the system.
pub trait Fs: Send + Sync {
    /// The file that `path` means, links followed; the file itself need not exist, its folder must.
    ///
    /// # Errors
    /// When the folder is missing or cannot be searched.
    fn resolve(&self, path: &Path) -> io::Result<PathBuf>;
    /// What is known of a file.
    ///
    /// # Errors
    /// When there is none, or its folder cannot be searched.
    fn about(&self, path: &Path) -> io::Result<About>;
    /// The content of a file, cut off after `most` + 1 bytes.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>>;
    /// Makes a file that was not there, for writing and reading.
    ///
    /// # Errors
    /// When it is there already, or cannot be made.
    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>>;
    /// Opens a file for reading, and to see who locks it.
    ///
    /// # Errors
    /// When it is not there, or may not be read.
    fn open(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>>;
    /// Opens a file for writing at its end, and for reading.
    ///
    /// # Errors
    /// When it is not there, or may not be written.
    fn open_end(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>>;
    /// Gives `to` the permissions of `from`.
    ///
    /// # Errors
    /// When the system refuses.
    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Puts `from` in the place of `to`, in one step.
    ///
    /// # Errors
    /// When the system refuses; then both are as they were.
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Puts `from` in the place of `to`, where nothing is, in one step.
    ///
    /// # Errors
    /// [`AlreadyExists`](io::ErrorKind::AlreadyExists) where something is; then both are as they were.
    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()>;
    /// Lets two files change places, in one step.
    ///
    /// # Errors
    /// [`Unsupported`](io::ErrorKind::Unsupported) where the system or the file system cannot; then both are as they
    /// were.
    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()>;
    /// Removes a file, or a folder with all that is in it.
    ///
    /// # Errors
    /// When the system refuses.
    fn remove(&self, path: &Path) -> io::Result<()>;
    /// Makes a folder and those it lies in, where they are missing.
    ///
    /// # Errors
    /// When the system refuses.
    fn make_folder(&self, path: &Path) -> io::Result<()>;
    /// What a folder holds, sorted by path.
    ///
    /// # Errors
    /// When it cannot be read.
    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>>;
    /// Brings the names in a folder to the disk.
    ///
    /// # Errors
    /// When the disk fails.
    fn sync_folder(&self, folder: &Path) -> io::Result<()>;
    /// The time: to tell people when something was kept, and to forget it after days. Nothing in a plan depends on it.
    fn now(&self) -> SystemTime;
}

/// An open file.
pub trait OpenFile: Send + Sync {
    /// Its content, cut off after `most` + 1 bytes. Where it is locked, others may not be able to read it.
    ///
    /// # Errors
    /// When it cannot be read.
    fn read(&self, most: u64) -> io::Result<Vec<u8>>;
    /// Writes the beginning of `bytes` and returns how many were written.
    ///
    /// # Errors
    /// When nothing could be written.
    fn write(&self, bytes: &[u8]) -> io::Result<usize>;
    /// Brings the content to the disk.
    ///
    /// # Errors
    /// When the disk fails; the file must then be given up, not synced again.
    fn sync(&self) -> io::Result<()>;
    /// Cuts the file off.
    ///
    /// # Errors
    /// When the system refuses.
    fn cut(&self, len: u64) -> io::Result<()>;
    /// Locks the file against other programs until it is closed; `false` where one has locked it.
    ///
    /// # Errors
    /// When the file system knows no locks.
    fn lock(&self) -> io::Result<bool>;
}

/// Writes all of `bytes`.
///
/// # Errors
/// When the file takes no more.
pub(super) fn write_all(file: &dyn OpenFile, mut bytes: &[u8]) -> io::Result<()> {
    while !bytes.is_empty() {
        match file.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(written) => bytes = bytes.get(written..).unwrap_or_default(),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// The folder that holds `path`.
pub(super) fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// The file system of the machine.
#[derive(Debug, Clone, Copy, Default)]
pub struct RealFs;

impl Fs for RealFs {
    fn resolve(&self, path: &Path) -> io::Result<PathBuf> {
        let mut path = path.to_owned();
        // As many links as Linux follows; a link to a file that is not there yet is followed too.
        for _ in 0..40 {
            match fs::canonicalize(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                result => return result,
            }
            match fs::read_link(&path) {
                Ok(link) => path = folder_of(&path).join(link),
                Err(_) => {
                    let name = path.file_name().ok_or(io::ErrorKind::InvalidFilename)?;
                    return Ok(fs::canonicalize(folder_of(&path))?.join(name));
                }
            }
        }
        Err(io::ErrorKind::InvalidFilename.into())
    }

    fn about(&self, path: &Path) -> io::Result<About> {
        let data = fs::metadata(path)?;
        Ok(About {
            len: data.len(),
            changed: data.modified().ok(),
            read_only: data.permissions().readonly(),
            folder: data.is_dir(),
        })
    }

    fn read(&self, path: &Path, most: u64) -> io::Result<Vec<u8>> {
        OpenFile::read(&File::open(path)?, most)
    }

    fn create_new(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        Ok(Arc::new(OpenOptions::new().read(true).write(true).create_new(true).open(path)?))
    }

    fn open(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        Ok(Arc::new(File::open(path)?))
    }

    fn open_end(&self, path: &Path) -> io::Result<Arc<dyn OpenFile>> {
        Ok(Arc::new(OpenOptions::new().read(true).append(true).open(path)?))
    }

    fn copy_permissions(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::set_permissions(to, fs::metadata(from)?.permissions())
    }

    #[cfg(not(windows))]
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        fs::rename(from, to)
    }

    /// Other programs (virus scanners, synchronisation) hold files open for moments: tries for about 1.6 s.
    #[cfg(windows)]
    fn rename(&self, from: &Path, to: &Path) -> io::Result<()> {
        for wait in [10, 25, 50, 100, 200, 400, 800] {
            match fs::rename(from, to) {
                Err(error) if matches!(error.raw_os_error(), Some(5 | 32)) => {
                    std::thread::sleep(std::time::Duration::from_millis(wait));
                }
                result => return result,
            }
        }
        fs::rename(from, to)
    }

    fn rename_new(&self, from: &Path, to: &Path) -> io::Result<()> {
        renaming::rename_new(from, to)
    }

    fn exchange(&self, one: &Path, other: &Path) -> io::Result<()> {
        renaming::exchange(one, other)
    }

    fn remove(&self, path: &Path) -> io::Result<()> {
        if fs::symlink_metadata(path)?.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        fs::create_dir_all(path)
    }

    fn list(&self, folder: &Path) -> io::Result<Vec<PathBuf>> {
        let mut paths =
            fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect::<io::Result<Vec<_>>>()?;
        paths.sort();
        Ok(paths)
    }

    #[cfg(unix)]
    fn sync_folder(&self, folder: &Path) -> io::Result<()> {
        match File::open(folder)?.sync_all() {
            // Some network file systems cannot; there is nothing more to be done then.
            Err(error) if matches!(error.kind(), io::ErrorKind::InvalidInput | io::ErrorKind::Unsupported) => Ok(()),
            result => result,
        }
    }

    /// Folders cannot be opened for this; the file system keeps its names by a journal.
    #[cfg(not(unix))]
    fn sync_folder(&self, _: &Path) -> io::Result<()> {
        Ok(())
    }

    #[expect(clippy::disallowed_methods, reason = "the one clock of storage; tests have another")]
    fn now(&self) -> SystemTime {
        SystemTime::now()
    }
}

impl OpenFile for File {
    fn read(&self, most: u64) -> io::Result<Vec<u8>> {
        let len = self.metadata()?.len().min(most);
        let mut bytes = Vec::with_capacity(usize::try_from(len).unwrap_or(0) + 1);
        let mut file = self;
        file.seek(SeekFrom::Start(0))?;
        file.take(most.saturating_add(1)).read_to_end(&mut bytes)?;
        Ok(bytes)
    }

    fn write(&self, bytes: &[u8]) -> io::Result<usize> {
        (&mut &*self).write(bytes)
    }

    fn sync(&self) -> io::Result<()> {
        self.sync_all()
    }

    fn cut(&self, len: u64) -> io::Result<()> {
        self.set_len(len)
    }

    fn lock(&self) -> io::Result<bool> {
        match self.try_lock() {
            Ok(()) => Ok(true),
            Err(TryLockError::WouldBlock) => Ok(false),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}
