//! Opening a plan and saving it so that no crash, full disk or other program can lose one.
//!
//! A plan is written beside its target, brought to the disk, read back and compared; the target must still be what was
//! opened; its old content becomes a backup; only then the new file takes its place.

use std::io;
use std::path::Path;

use super::atomic::{Temporary, settled};
use super::backup;
use super::file_error::{Cause, Doing, FileError};
use super::fs::{About, Fs};
use super::leftover;
use super::places::Places;
use super::read::{self, MOST_BYTES, Opened};
use super::write::write;
use crate::message::Message;
use crate::model::{Layout, Record};

/// Which content a file had when it was opened or saved. Times are not looked at: clocks differ, and programs that
/// synchronise set them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Base {
    /// Length in bytes.
    pub len: u64,
    /// BLAKE3 hash.
    pub hash: [u8; 32],
}

impl Base {
    /// The base that a file with this content is.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self { len: bytes.len() as u64, hash: *blake3::hash(bytes).as_bytes() }
    }
}

/// What may be at the place where a plan is saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Expected {
    /// The file as it was opened or saved last; that it is gone does no harm.
    Unchanged(Base),
    /// No file.
    Nothing,
    /// Anything: the user chose to replace it. It becomes a backup.
    Anything,
}

/// What came of saving.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The plan is in the file.
    Saved {
        /// What the file is now.
        base: Base,
        /// Its content, for the journal.
        bytes: Vec<u8>,
        /// What the user should know, such as that no backup could be kept.
        notes: Vec<Message>,
    },
    /// Somebody else changed the file (or made one) in the meantime. Nothing was written.
    Conflict,
}

/// A plan that was opened from a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedFile {
    /// The layout and the notes of the reader.
    pub opened: Opened,
    /// What the file was.
    pub base: Base,
    /// Its content, for the journal.
    pub bytes: Vec<u8>,
}

/// Opens the plan at `path`. What a killed program left of a save of it is removed.
///
/// # Errors
/// When the file cannot be read or is no plan.
pub fn open(fs: &dyn Fs, path: &Path) -> Result<OpenedFile, FileError> {
    let about = fs.about(path).map_err(|error| FileError::new(Doing::Opening, path, error))?;
    if about.folder {
        return Err(FileError::new(Doing::Opening, path, Cause::Folder));
    }
    let bytes = fs.read(path, MOST_BYTES).map_err(|error| FileError::new(Doing::Opening, path, error))?;
    let mut opened = read::read(&bytes).map_err(|error| FileError::new(Doing::Opening, path, error))?;
    if let Ok(target) = fs.resolve(path) {
        leftover::remove_dead(fs, &target);
    }
    if about.read_only {
        opened.notes.push(Message::new("storage-read-only"));
    }
    Ok(OpenedFile { opened, base: Base::of(&bytes), bytes })
}

/// Saves `layout` at `path`, following links, with the permissions of the file that is there.
///
/// # Errors
/// When it could not be saved: then the old file is as it was, and no temporary file is left.
pub fn save(
    fs: &dyn Fs,
    places: Option<&Places>,
    path: &Path,
    layout: &Layout,
    expected: Expected,
) -> Result<Outcome, FileError> {
    Saving { fs, places, layout, expected }.run(path).map_err(|cause| FileError::new(Doing::Saving, path, cause))
}

struct Saving<'a> {
    fs: &'a dyn Fs,
    places: Option<&'a Places>,
    layout: &'a Layout,
    expected: Expected,
}

/// The file at the target before it is replaced.
struct Old {
    about: About,
    bytes: Vec<u8>,
}

impl Saving<'_> {
    fn run(&self, path: &Path) -> Result<Outcome, Cause> {
        check(self.layout)?;
        let bytes = write(self.layout);
        let target = self.fs.resolve(path)?;
        let there = self.about(&target)?;
        let temporary = Temporary::beside(self.fs, &target)?;
        temporary.fill(&bytes, there.is_some().then_some(target.as_path()))?;
        self.read_back(&temporary, &bytes)?;
        let old = self.old(&target)?;
        if self.conflicts(old.as_ref()) {
            return Ok(Outcome::Conflict);
        }
        let mut notes = self.back_up(&target, old.as_ref());
        if self.about(&target)? != old.map(|old| old.about) {
            return Ok(Outcome::Conflict);
        }
        temporary.place(&target)?;
        notes.extend(settled(self.fs, &target));
        Ok(Outcome::Saved { base: Base::of(&bytes), bytes, notes })
    }

    /// What is at `path`; `None` only where there certainly is nothing.
    fn about(&self, path: &Path) -> Result<Option<About>, Cause> {
        match self.fs.about(path) {
            Ok(about) if about.folder => Err(Cause::Folder),
            Ok(about) => Ok(Some(about)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        }
    }

    fn read_back(&self, temporary: &Temporary<'_>, bytes: &[u8]) -> Result<(), Cause> {
        let back = temporary.content(bytes.len() as u64)?;
        let same = back == bytes && read::read(&back).is_ok_and(|opened| opened.layout == *self.layout);
        if same { Ok(()) } else { Err(Cause::ReadBack) }
    }

    fn old(&self, target: &Path) -> Result<Option<Old>, Cause> {
        let Some(about) = self.about(target)? else { return Ok(None) };
        Ok(Some(Old { about, bytes: self.fs.read(target, u64::MAX)? }))
    }

    fn conflicts(&self, old: Option<&Old>) -> bool {
        match (self.expected, old) {
            (Expected::Anything, _) | (_, None) => false,
            (Expected::Nothing, Some(_)) => true,
            (Expected::Unchanged(base), Some(old)) => Base::of(&old.bytes) != base,
        }
    }

    /// Keeps the old content. A home without room must not keep a plan from being saved elsewhere, so a failure is a
    /// note.
    fn back_up(&self, target: &Path, old: Option<&Old>) -> Vec<Message> {
        let (Some(places), Some(old)) = (self.places, old) else { return Vec::new() };
        match backup::keep(self.fs, places, target, &old.bytes) {
            Ok(()) => Vec::new(),
            Err(error) => vec![FileError::new(Doing::BackingUp, target, error).message()],
        }
    }
}

/// Whether the layout may be in a file at all.
fn check(layout: &Layout) -> Result<(), Message> {
    Record::Settings(Box::new(layout.settings().clone())).check()?;
    for object in layout.objects() {
        object.check().and_then(|()| layout.check_references(object)).map_err(|problem| about(object.id, problem))?;
    }
    for exhibitor in layout.exhibitors() {
        let record = Record::Exhibitor(exhibitor.clone());
        record.check().map_err(|problem| about(exhibitor.id, problem))?;
    }
    layout.waivers().try_for_each(|waiver| Record::Waiver(waiver.clone()).check())
}

fn about(id: crate::model::ObjectId, problem: Message) -> Message {
    Message::new("storage-in-record").with("record", id.to_string()).with("problem", problem)
}
