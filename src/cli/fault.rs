//! Why a run could not be carried out.

use std::io;
use std::path::{Path, PathBuf};

use crate::message::Message;
use crate::storage::ReadError;

/// Why a run could not be carried out.
#[derive(Debug, thiserror::Error)]
#[error("{}", self.message())]
pub enum Fault {
    /// The command line makes no sense, or asks for help.
    Usage(#[from] clap::Error),
    /// A file could not be read.
    Read(PathBuf, io::Error),
    /// A file could not be written.
    Write(PathBuf, io::Error),
    /// A file holds no plan that can be opened.
    NotAPlan(PathBuf, ReadError),
    /// Standard output could not be written.
    Output(io::Error),
    /// Anything else: a sentence.
    Told(Message),
}

impl From<Message> for Fault {
    fn from(message: Message) -> Self {
        Self::Told(message)
    }
}

impl Fault {
    /// What to tell the user.
    pub fn message(&self) -> Message {
        match self {
            Self::Usage(error) => Message::new("cli-usage-other").with("reason", error.kind().to_string()),
            Self::Read(path, error) => at("cli-cannot-read", path).with("reason", reason(error)),
            Self::Write(path, error) => at("cli-cannot-write", path).with("reason", reason(error)),
            Self::NotAPlan(path, error) => at("cli-cannot-open", path).with("reason", error.message()),
            Self::Output(error) => Message::new("cli-cannot-print").with("reason", reason(error)),
            Self::Told(message) => message.clone(),
        }
    }
}

/// A message that names a file.
pub fn at(key: &'static str, path: &Path) -> Message {
    Message::new(key).with("file", path.display().to_string())
}

fn reason(error: &io::Error) -> Message {
    use io::ErrorKind as Kind;
    match error.kind() {
        Kind::NotFound => Message::new("cli-io-not-found"),
        Kind::PermissionDenied => Message::new("cli-io-denied"),
        Kind::IsADirectory => Message::new("cli-io-folder"),
        Kind::NotADirectory => Message::new("cli-io-no-folder"),
        Kind::StorageFull | Kind::QuotaExceeded => Message::new("cli-io-full"),
        Kind::ReadOnlyFilesystem => Message::new("cli-io-read-only"),
        Kind::FileTooLarge => Message::new("cli-io-too-large"),
        Kind::InvalidFilename => Message::new("cli-io-bad-name"),
        _ => Message::new("cli-io-other").with("reason", error.to_string()),
    }
}
