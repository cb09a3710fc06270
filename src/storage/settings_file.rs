//! Small files of the program itself, such as the window's settings: never torn, and a damaged one is set aside and
//! said, not silently replaced.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use serde::Serialize;
use serde::de::DeserializeOwned;

use super::atomic;
use super::file_error::{Doing, FileError};
use super::fs::{Fs, folder_of};
use crate::message::Message;

/// The largest such file, in bytes.
const MOST_BYTES: u64 = 1_000_000;

/// Reads a value from the file at `path`. Where there is no file, or it is damaged, the usual value; a damaged file is
/// renamed to end in `.damaged`, and the message says so.
#[must_use]
pub fn load_settings<T: DeserializeOwned + Default>(fs: &dyn Fs, path: &Path) -> (T, Option<Message>) {
    let bytes = match fs.read(path, MOST_BYTES) {
        Ok(bytes) => bytes,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return (T::default(), None),
        Err(error) => return (T::default(), Some(FileError::new(Doing::Opening, path, error).message())),
    };
    match serde_json::from_slice(&bytes) {
        Ok(value) => (value, None),
        Err(error) => {
            log::warn!("{}: {error}", path.display());
            (T::default(), Some(set_aside(fs, path)))
        }
    }
}

fn set_aside(fs: &dyn Fs, path: &Path) -> Message {
    let aside = damaged(path);
    let message = match fs.rename(path, &aside) {
        Ok(()) => Message::new("storage-settings-damaged").with("aside", aside.display().to_string()),
        Err(error) => Message::new("storage-settings-stuck").with("text", error.to_string()),
    };
    message.with("path", path.display().to_string())
}

fn damaged(path: &Path) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(".damaged");
    name.into()
}

/// Writes a value to the file at `path`, making its folder where that is missing.
///
/// # Errors
/// When it cannot be written; then the old file is as it was.
pub fn save_settings<T: Serialize>(fs: &dyn Fs, path: &Path, value: &T) -> Result<(), FileError> {
    let fail = |error| FileError::new(Doing::Saving, path, error);
    let mut bytes = serde_json::to_vec_pretty(value).map_err(|error| fail(error.into()))?;
    bytes.push(b'\n');
    fs.make_folder(folder_of(path)).map_err(fail)?;
    atomic::replace(fs, path, &bytes).map(|_| ())
}
