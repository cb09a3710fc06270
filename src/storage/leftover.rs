//! Temporary files that a killed program left beside a plan: how they are known, and when they are removed.
//!
//! The name says which file it was made for. A file that is still being written is locked by its program, and the
//! system frees the lock however that program ends: a free lock is a dead file.

use std::io;
use std::path::Path;

use super::fs::{Fs, folder_of};
use crate::model::ObjectId;

/// What the names of all temporary files made for `target` begin with: `.~`, a hash of its name and a dash. A hash,
/// since the name of the target may be as long as names can be.
fn beginning(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().as_encoded_bytes();
    format!(".~{}-", blake3::hash(name).to_hex().get(..16).unwrap_or_default())
}

const END: &str = ".tmp";

/// A new name for a temporary file made for `target`.
pub(super) fn new_name(target: &Path) -> io::Result<String> {
    let id = ObjectId::from_random(getrandom::u64().map_err(io::Error::other)?);
    Ok(format!("{}{id}{END}", beginning(target)))
}

/// Removes the temporary files made for `target` that no program writes any more. One that cannot be removed, or of
/// which that is not certain, stays: it does no harm.
pub(super) fn remove_dead(fs: &dyn Fs, target: &Path) {
    let beginning = beginning(target);
    for path in fs.list(folder_of(target)).unwrap_or_default() {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let id = name.strip_prefix(&beginning).and_then(|rest| rest.strip_suffix(END));
        if id.is_some_and(|id| id.parse::<ObjectId>().is_ok()) {
            // Nothing is lost by a file that stays, so there is nothing to tell.
            let _ = remove_if_dead(fs, &path);
        }
    }
}

fn remove_if_dead(fs: &dyn Fs, path: &Path) -> io::Result<()> {
    let file = fs.open_end(path)?;
    // Locked until the file is gone, so that no other program can take it for one of its own.
    if file.lock()? { fs.remove(path) } else { Ok(()) }
}
