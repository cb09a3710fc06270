//! Opening a plan and saving it so that no crash, full disk or other program can lose one.
//!
//! The target must still be what was opened. The plan is written beside it, brought to the disk, read back and compared;
//! the old content becomes a backup; only then the new file changes places with it, and what was displaced is looked
//! at once more.

use std::io;
use std::path::Path;

use super::atomic::Temporary;
use super::backup;
use super::file_error::{Cause, Doing, FileError};
use super::fs::{About, Fs};
use super::leftover;
use super::places::Places;
use super::placing::{self, Placed};
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
    /// Somebody else changed the file (or made one) in the meantime. It is as they left it.
    Conflict {
        /// What the user should know besides.
        notes: Vec<Message>,
    },
}

/// What a save is doing: told before it is begun, so that whoever waits knows for what.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Looking at what is at the place now.
    Looking,
    /// Writing the plan to a file beside it.
    Writing,
    /// Bringing that to the disk.
    Flushing,
    /// Reading it back.
    ReadingBack,
    /// Keeping the older version.
    BackingUp,
    /// Putting the new file in its place.
    Placing,
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
        opened.notes.extend(leftover::remove_dead(fs, &target).iter().map(|kept| placing::kept_note(kept)));
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
    save_watched(fs, places, path, layout, expected, &|_| {})
}

/// The same, saying what it does.
///
/// # Errors
/// Those of [`save`].
pub fn save_watched(
    fs: &dyn Fs,
    places: Option<&Places>,
    path: &Path,
    layout: &Layout,
    expected: Expected,
    watch: &dyn Fn(Step),
) -> Result<Outcome, FileError> {
    let saving = Saving { fs, places, layout, expected, watch };
    saving.run(path).map_err(|cause| FileError::new(Doing::Saving, path, cause))
}

struct Saving<'a> {
    fs: &'a dyn Fs,
    places: Option<&'a Places>,
    layout: &'a Layout,
    expected: Expected,
    watch: &'a dyn Fn(Step),
}

/// The file at the target before it is replaced.
pub(super) struct Old {
    /// What is known of it.
    pub about: About,
    /// Its content.
    pub bytes: Vec<u8>,
    /// What that is known by.
    pub base: Base,
}

impl Saving<'_> {
    fn run(&self, path: &Path) -> Result<Outcome, Cause> {
        check(self.layout)?;
        let bytes = write(self.layout);
        (self.watch)(Step::Looking);
        let target = self.fs.resolve(path)?;
        let old = self.old(&target)?;
        if self.conflicts(old.as_ref()) {
            return Ok(Outcome::Conflict { notes: Vec::new() });
        }
        (self.watch)(Step::Writing);
        let temporary = Temporary::beside(self.fs, &target)?;
        temporary.put(&bytes, old.is_some().then_some(target.as_path()))?;
        (self.watch)(Step::Flushing);
        temporary.flush()?;
        (self.watch)(Step::ReadingBack);
        temporary.read_back(&bytes)?;
        self.read(&bytes)?;
        (self.watch)(Step::BackingUp);
        let mut notes = self.back_up(&target, old.as_ref())?;
        let base = Base::of(&bytes);
        (self.watch)(Step::Placing);
        let placed = match &old {
            Some(old) => placing::replace(self.fs, temporary, &target, base, old)?,
            None => placing::put(self.fs, temporary, &target)?,
        };
        match placed {
            Placed::There(more) => {
                notes.extend(more);
                Ok(Outcome::Saved { base, bytes, notes })
            }
            Placed::Conflict(notes) => Ok(Outcome::Conflict { notes }),
        }
    }

    /// What is in the file now is the plan, not only the bytes that were made of it.
    fn read(&self, bytes: &[u8]) -> Result<(), Cause> {
        let same = read::read(bytes).is_ok_and(|opened| opened.layout == *self.layout);
        if same { Ok(()) } else { Err(Cause::ReadBack) }
    }

    /// What is at `target`; `None` only where there certainly is nothing.
    fn old(&self, target: &Path) -> Result<Option<Old>, Cause> {
        let about = match self.fs.about(target) {
            Ok(about) if about.folder => return Err(Cause::Folder),
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            about => about?,
        };
        let bytes = self.fs.read(target, u64::MAX)?;
        Ok(Some(Old { about, base: Base::of(&bytes), bytes }))
    }

    fn conflicts(&self, old: Option<&Old>) -> bool {
        match (self.expected, old) {
            (Expected::Anything, _) | (_, None) => false,
            (Expected::Nothing, Some(_)) => true,
            (Expected::Unchanged(base), Some(old)) => old.base != base,
        }
    }

    /// Keeps the old content. Where there is no room for backups, a plan can be saved all the same: what the user saved
    /// before is then replaced by what the user saves now. What somebody else saved is kept beside the plan instead.
    fn back_up(&self, target: &Path, old: Option<&Old>) -> Result<Vec<Message>, Cause> {
        let Some(old) = old else { return Ok(Vec::new()) };
        let kept = self.places.map(|places| backup::keep(self.fs, places, target, &old.bytes));
        match (kept, self.expected) {
            (Some(Ok(true)), _) | (None, Expected::Unchanged(_)) => Ok(Vec::new()),
            (Some(Err(error)), Expected::Unchanged(_)) => {
                Ok(vec![FileError::new(Doing::BackingUp, target, error).message()])
            }
            _ if old.bytes.is_empty() => Ok(Vec::new()),
            _ => Ok(vec![placing::kept_note(&placing::keep_beside(self.fs, target, &old.bytes)?)]),
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
