//! A file that could not be opened, saved or kept: which, why, and what to do.

use std::io;
use std::path::{Path, PathBuf};

use super::read_error::ReadError;
use crate::message::Message;

/// What was being done with a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Doing {
    /// Opening it.
    Opening,
    /// Saving or exporting it.
    Saving,
    /// Keeping a backup of it.
    BackingUp,
    /// Removing it.
    Removing,
    /// Keeping a record of edits for recovery.
    Recording,
}

/// Why it failed.
#[derive(Debug, thiserror::Error)]
pub enum Cause {
    /// The system refused.
    #[error(transparent)]
    System(#[from] io::Error),
    /// The content is no plan.
    #[error(transparent)]
    Content(#[from] ReadError),
    /// The plan to be saved holds a value that no plan may hold.
    #[error("{0}")]
    Plan(Message),
    /// What came back from the disk is not what was written.
    #[error("read back differently")]
    ReadBack,
    /// The path is one of a folder.
    #[error("is a folder")]
    Folder,
}

/// A file that could not be opened, saved or kept.
#[derive(Debug, thiserror::Error)]
#[error("{}: {cause}", path.display())]
pub struct FileError {
    /// What was being done.
    pub doing: Doing,
    /// With which file.
    pub path: PathBuf,
    /// Why it failed.
    pub cause: Cause,
}

impl FileError {
    /// Why something failed with the file at `path`.
    #[must_use]
    pub fn new(doing: Doing, path: &Path, cause: impl Into<Cause>) -> Self {
        Self { doing, path: path.to_owned(), cause: cause.into() }
    }

    /// What to tell the user: the path, the cause, and what to do.
    #[must_use]
    pub fn message(&self) -> Message {
        let key = match self.doing {
            Doing::Opening => "storage-open-failed",
            Doing::Saving => "storage-save-failed",
            Doing::BackingUp => "storage-backup-failed",
            Doing::Removing => "storage-remove-failed",
            Doing::Recording => "storage-record-failed",
        };
        Message::new(key).with("path", self.path.display().to_string()).with("cause", self.cause.message())
    }
}

impl Cause {
    pub(super) fn message(&self) -> Message {
        match self {
            Self::System(error) => system(error),
            Self::Content(error) => error.message(),
            Self::Plan(message) => Message::new("storage-cause-plan").with("problem", message.clone()),
            Self::ReadBack => Message::new("storage-cause-read-back"),
            Self::Folder => Message::new("storage-cause-folder"),
        }
    }
}

fn system(error: &io::Error) -> Message {
    use io::ErrorKind;
    let key = match error.kind() {
        ErrorKind::StorageFull => "storage-cause-full",
        ErrorKind::QuotaExceeded => "storage-cause-quota",
        ErrorKind::FileTooLarge => "storage-cause-too-large",
        ErrorKind::ReadOnlyFilesystem => "storage-cause-read-only",
        ErrorKind::PermissionDenied => "storage-cause-permission",
        ErrorKind::NotFound | ErrorKind::NotADirectory => "storage-cause-missing",
        ErrorKind::IsADirectory => "storage-cause-folder",
        ErrorKind::InvalidFilename => "storage-cause-name",
        ErrorKind::ResourceBusy | ErrorKind::ExecutableFileBusy => "storage-cause-busy",
        ErrorKind::StaleNetworkFileHandle
        | ErrorKind::NotConnected
        | ErrorKind::HostUnreachable
        | ErrorKind::NetworkDown
        | ErrorKind::NetworkUnreachable
        | ErrorKind::TimedOut => "storage-cause-network",
        _ => match error.raw_os_error().and_then(by_number) {
            Some(key) => key,
            None => return Message::new("storage-cause-other").with("text", error.to_string()),
        },
    };
    Message::new(key)
}

/// Errors that have no kind of their own, by the numbers of the systems.
const fn by_number(number: i32) -> Option<&'static str> {
    Some(match number {
        32 | 33 if cfg!(windows) => "storage-cause-busy",
        23 | 483 | 1117 if cfg!(windows) => "storage-cause-broken",
        21 | 55 if cfg!(windows) => "storage-cause-missing",
        51 | 53 | 54 | 59 | 64 | 67 | 121 | 1231 if cfg!(windows) => "storage-cause-network",
        5 if cfg!(unix) => "storage-cause-broken",
        6 | 19 if cfg!(unix) => "storage-cause-missing",
        23 | 24 if cfg!(unix) => "storage-cause-too-many",
        70 | 112 | 121 if cfg!(target_os = "linux") => "storage-cause-network",
        64 if cfg!(target_os = "macos") => "storage-cause-network",
        _ => return None,
    })
}

impl From<Message> for Cause {
    fn from(message: Message) -> Self {
        Self::Plan(message)
    }
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::*;

    #[test]
    fn each_kind_of_error_has_its_cause() {
        let key = |kind: ErrorKind| system(&kind.into()).key;
        for (cause, kinds) in [
            ("storage-cause-full", [ErrorKind::StorageFull].as_slice()),
            ("storage-cause-quota", &[ErrorKind::QuotaExceeded]),
            ("storage-cause-too-large", &[ErrorKind::FileTooLarge]),
            ("storage-cause-read-only", &[ErrorKind::ReadOnlyFilesystem]),
            ("storage-cause-permission", &[ErrorKind::PermissionDenied]),
            ("storage-cause-missing", &[ErrorKind::NotFound, ErrorKind::NotADirectory]),
            ("storage-cause-folder", &[ErrorKind::IsADirectory]),
            ("storage-cause-name", &[ErrorKind::InvalidFilename]),
            ("storage-cause-busy", &[ErrorKind::ResourceBusy, ErrorKind::ExecutableFileBusy]),
            (
                "storage-cause-network",
                &[
                    ErrorKind::StaleNetworkFileHandle,
                    ErrorKind::NotConnected,
                    ErrorKind::HostUnreachable,
                    ErrorKind::NetworkDown,
                    ErrorKind::NetworkUnreachable,
                    ErrorKind::TimedOut,
                ],
            ),
            ("storage-cause-other", &[ErrorKind::Other, ErrorKind::InvalidInput]),
        ] {
            assert!(kinds.iter().all(|kind| key(*kind) == cause), "{cause}");
        }
    }

    /// The numbers of other systems mean something else here.
    #[cfg(target_os = "linux")]
    #[test]
    fn each_number_has_the_cause_that_it_has_on_this_system() {
        let known = [
            (5, "storage-cause-broken"),
            (6, "storage-cause-missing"),
            (19, "storage-cause-missing"),
            (23, "storage-cause-too-many"),
            (24, "storage-cause-too-many"),
            (70, "storage-cause-network"),
            (112, "storage-cause-network"),
            (121, "storage-cause-network"),
        ];
        let found = (0..2_000).filter_map(|number| Some((number, by_number(number)?)));
        assert_eq!(found.collect::<Vec<_>>(), known);
    }

    #[test]
    fn what_failed_says_what_was_being_done_with_which_file_and_why() {
        let said = |doing| FileError::new(doing, Path::new("plan.json"), Cause::Folder).message();
        let keys = [Doing::Opening, Doing::Saving, Doing::BackingUp, Doing::Removing, Doing::Recording].map(said);
        let wanted = ["open", "save", "backup", "remove", "record"].map(|word| format!("storage-{word}-failed"));
        assert_eq!(keys.each_ref().map(|message| message.key.to_owned()), wanted);
        let text = keys.map(|message| message.to_string()).concat();
        assert_eq!((text.matches("plan.json").count(), text.matches("storage-cause-folder").count()), (5, 5), "{text}");
        assert_eq!(
            FileError::new(Doing::Saving, Path::new("a"), Cause::ReadBack).to_string(),
            "a: read back differently"
        );
    }
}
