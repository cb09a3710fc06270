//! Temporary files that a killed program left beside a plan: how they are known, and what becomes of them.
//!
//! The name says which file it was made for. A file that is still being written is locked by its program, and the
//! system frees the lock however that program ends: a free lock is a dead file. It is removed, unless a save ended just
//! when it had put the plan of another program aside: that plan is kept under a name that can be seen.

use std::ffi::OsString;
use std::io;
use std::path::{Path, PathBuf};

use super::fs::{Fs, OpenFile, folder_of};
use super::read::MOST_BYTES;
use super::save::Base;
use crate::model::ObjectId;

/// What the names of all temporary files made for `target` begin with: `.~`, a hash of its name and a dash. A hash,
/// since the name of the target may be as long as names can be.
fn beginning(target: &Path) -> String {
    let name = target.file_name().unwrap_or_default().as_encoded_bytes();
    format!(".~{}-", blake3::hash(name).to_hex().get(..16).unwrap_or_default())
}

const END: &str = ".tmp";
/// The longest name of a plan that is part of the names of its copies, in bytes.
const LONGEST_STEM: usize = 200;

/// The path of the temporary file `id` made for `target`.
pub(super) fn path(target: &Path, id: ObjectId) -> PathBuf {
    folder_of(target).join(format!("{}{id}{END}", beginning(target)))
}

/// The name of the whole temporary file at `path` from when it is to change places with the plan: it tells `ours`, the
/// new content, and `displaced`, what the plan is expected to be. What holds neither belongs to another program.
pub(super) fn marked(path: &Path, ours: Base, displaced: Base) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let stem = name.strip_suffix(END).unwrap_or(&name);
    path.with_file_name(format!("{stem}-{}-{}{END}", mark(ours), mark(displaced)))
}

fn mark(base: Base) -> String {
    blake3::Hash::from(base.hash).to_hex().get(..16).unwrap_or_default().to_owned()
}

/// The name of a temporary file, taken apart.
struct Name {
    id: ObjectId,
    marks: Vec<String>,
}

impl Name {
    fn of(path: &Path, beginning: &str) -> Option<Self> {
        let name = path.file_name()?.to_str()?.strip_prefix(beginning)?.strip_suffix(END)?;
        let mut parts = name.split('-');
        let id = parts.next()?.parse().ok()?;
        let marks: Vec<String> = parts.map(str::to_owned).collect();
        matches!(marks.len(), 0 | 2).then_some(Self { id, marks })
    }

    /// Whether it holds, or held, nothing but what its own program wrote or meant to replace.
    fn explains(&self, file: &dyn OpenFile) -> io::Result<bool> {
        Ok(self.marks.is_empty() || self.marks.contains(&mark(Base::of(&file.read(MOST_BYTES)?))))
    }
}

/// Where the content of the temporary file `id` made for `target` is kept, should it belong to another program.
pub(super) fn kept(target: &Path, id: ObjectId) -> PathBuf {
    let stem = target.file_stem().filter(|stem| stem.len() <= LONGEST_STEM).unwrap_or("plan".as_ref());
    let mut name = OsString::from(stem);
    name.push(format!(".kept-{id}"));
    if let Some(extension) = target.extension() {
        name.push(".");
        name.push(extension);
    }
    folder_of(target).join(name)
}

/// Removes the temporary files made for `target` that no program writes any more, and returns where those are now that
/// hold the plan of another program. One that cannot be removed, or of which that is not certain, stays: it does no
/// harm.
pub(super) fn remove_dead(fs: &dyn Fs, target: &Path) -> Vec<PathBuf> {
    let beginning = beginning(target);
    let paths = fs.list(folder_of(target)).unwrap_or_default();
    let named = paths.into_iter().filter_map(|path| Some((Name::of(&path, &beginning)?, path)));
    // Nothing is lost by a file that stays, so there is nothing to tell.
    named.filter_map(|(name, path)| remove_if_dead(fs, &name, &path, target).ok().flatten()).collect()
}

fn remove_if_dead(fs: &dyn Fs, name: &Name, path: &Path, target: &Path) -> io::Result<Option<PathBuf>> {
    let file = fs.open_end(path)?;
    // Locked until the file is gone, so that no other program can take it for one of its own.
    if !file.lock()? {
        return Ok(None);
    }
    if name.explains(&*file)? {
        fs.remove(path)?;
        return Ok(None);
    }
    let kept = kept(target, name.id);
    fs.rename_new(path, &kept)?;
    Ok(Some(kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_named_after_the_plan_unless_names_cannot_be_that_long() {
        let name = |target: &str| {
            let kept = kept(&Path::new("desk").join(target), "left".parse().unwrap());
            assert!(kept.starts_with("desk"));
            kept.file_name().unwrap().to_string_lossy().into_owned()
        };
        assert_eq!(name("展会.json"), "展会.kept-left.json");
        assert_eq!(name("expo"), "expo.kept-left");
        assert_eq!(kept(Path::new("a.json"), "left".parse().unwrap()), Path::new("./a.kept-left.json"));
        let long = "a".repeat(LONGEST_STEM);
        assert_eq!(name(&format!("{long}.json")), format!("{long}.kept-left.json"));
        assert_eq!(name(&format!("{long}a.json")), "plan.kept-left.json");
    }
}
