//! Templates of the user's own: plans in a folder of the user's data, to begin new plans from. They are ordinary files.

use std::io;
use std::path::{Path, PathBuf};

use super::counts::Counts;
use super::file_error::{Cause, Doing, FileError};
use super::fs::{Fs, folder_of};
use super::places::Places;
use super::save::{Expected, Outcome, open, save};
use crate::message::Message;
use crate::model::Layout;

/// The ending of the files.
const ENDING: &str = "json";
/// Most bytes of a name: with ending and marks of a temporary file it stays below what file systems take.
const LONGEST: usize = 180;
/// What no name may hold on one system or another.
const FORBIDDEN: &str = "/\\:*?\"<>|";
/// Names that mean devices on Windows, whatever follows after a full stop.
const DEVICES: &[&str] = &["con", "prn", "aux", "nul", "com", "lpt"];

/// A template of the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnTemplate {
    /// What it is called: the name of its file without the ending.
    pub name: String,
    /// Its file.
    pub path: PathBuf,
    /// How much is in it, or why it cannot be read.
    pub counts: Result<Counts, Message>,
}

/// The user's own templates, by name; those that cannot be read, too.
///
/// # Errors
/// When their folder cannot be read; where there is none, there are no templates.
pub fn own_templates(fs: &dyn Fs, places: &Places) -> Result<Vec<OwnTemplate>, FileError> {
    let folder = places.templates();
    let files = match fs.list(&folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        files => files.map_err(|error| FileError::new(Doing::Opening, &folder, error))?,
    };
    let templates = files.into_iter().filter_map(|path| Some((name_of(&path)?, path)));
    let templates = templates.map(|(name, path)| {
        let counts = open(fs, &path).map(|file| Counts::of(&file.opened.layout)).map_err(|error| error.cause.message());
        OwnTemplate { name, path, counts }
    });
    Ok(templates.collect())
}

/// The name of the template in this file; `None` where it is none.
fn name_of(path: &Path) -> Option<String> {
    let is_plan = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case(ENDING));
    let name = path.file_stem()?.to_str()?.to_owned();
    (is_plan && !name.starts_with('.')).then_some(name)
}

/// The file of the user's own template of this name.
///
/// # Errors
/// When it is no name that a file can have on every system.
pub fn template_file(places: &Places, name: &str) -> Result<PathBuf, Message> {
    let name = name.trim();
    let bad = |letter: char| letter.is_control() || FORBIDDEN.contains(letter);
    if name.is_empty() {
        return Err(Message::new("storage-template-no-name"));
    }
    if name.chars().any(bad) || name.starts_with('.') || name.ends_with('.') || is_device(name) {
        return Err(Message::new("storage-template-bad-name"));
    }
    if name.len() > LONGEST {
        return Err(Message::new("storage-template-long-name"));
    }
    Ok(places.templates().join(format!("{name}.{ENDING}")))
}

fn is_device(name: &str) -> bool {
    let first = name.split('.').next().unwrap_or(name).trim_end().to_ascii_lowercase();
    DEVICES.contains(&first.trim_end_matches(|digit: char| digit.is_ascii_digit()))
}

/// Writes a plan as the template of this name, as safely as any plan is saved. [`Outcome::Conflict`] says that there is
/// one already; with `replaces`, that becomes a backup.
///
/// # Errors
/// When the name is none, or the file cannot be written; then nothing is changed.
pub fn save_template(
    fs: &dyn Fs,
    places: &Places,
    name: &str,
    layout: &Layout,
    replaces: bool,
) -> Result<Outcome, Message> {
    let path = template_file(places, name)?;
    let failed = |error: FileError| error.message();
    fs.make_folder(folder_of(&path)).map_err(|error| failed(FileError::new(Doing::Saving, &path, error)))?;
    let expected = if replaces { Expected::Anything } else { Expected::Nothing };
    save(fs, Some(places), &path, layout, expected).map_err(failed)
}

/// Removes a template of the user's own, and its small picture.
///
/// # Errors
/// When the file is no template of the user's, or cannot be removed.
pub fn remove_template(fs: &dyn Fs, places: &Places, path: &Path) -> Result<(), FileError> {
    let fail = |cause: Cause| FileError::new(Doing::Removing, path, cause);
    if name_of(path).is_none() || path.parent() != Some(&places.templates()) {
        return Err(fail(io::Error::from(io::ErrorKind::InvalidFilename).into()));
    }
    if fs.about(path).map_err(|error| fail(error.into()))?.folder {
        return Err(fail(Cause::Folder));
    }
    fs.remove(path).map_err(|error| fail(error.into()))?;
    // The picture is of no use by itself, and does no harm.
    if let Err(error) = fs.remove(&places.thumbnail_of(path)) {
        log::debug!("thumbnail of {}: {error}", path.display());
    }
    fs.sync_folder(folder_of(path)).map_err(|error| fail(error.into()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_that_every_system_takes() {
        let places = Places::under(Path::new("/home"));
        for good in ["东博会 2025", "one hall (copy)", "v1.2", "Console", " com hall ", &"馆".repeat(60)] {
            assert_eq!(template_file(&places, good).map(|path| name_of(&path)), Ok(Some(good.trim().to_owned())));
        }
        for bad in
            ["", "  ", "a/b", "..\\x", ".hidden", "a.", "x:y", "a\nb", "NUL", "com1", "lpt9.old", &"馆".repeat(61)]
        {
            assert!(template_file(&places, bad).is_err(), "{bad:?}");
        }
    }
}
