//! What a reader of drawings tells beside what it read.

use serde::{Deserialize, Serialize};

use crate::message::Message;

/// Something that was left out, mended or doubtful.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Note {
    /// The reading of this format is new.
    Experimental,
    /// The file broke the rules of its format there, and was mended.
    Mended {
        /// The line of the file, where that is known.
        line: Option<u64>,
        /// What the reader of the format says, in English.
        reason: String,
    },
    /// A record counts what the file cannot hold, and was left out.
    Miscounted {
        /// The line of the file.
        line: u64,
        /// The count.
        count: i64,
    },
    /// More was mended than is listed.
    MendedMore {
        /// How often.
        count: u64,
    },
    /// Things of a kind that is not read.
    NotRead {
        /// The name of the kind, in the words of the format.
        kind: String,
        /// How many there are.
        count: u64,
    },
    /// Things that the drawing itself keeps from being seen.
    Invisible {
        /// How many there are.
        count: u64,
    },
    /// Things on sheets of paper, not in the drawing itself.
    Paper {
        /// How many there are.
        count: u64,
    },
    /// Another file that the drawing shows.
    Linked {
        /// The name of the block that stands for it.
        name: String,
        /// Its path, as the drawing has it.
        path: String,
    },
    /// Inserted blocks that the drawing does not have.
    NoBlock {
        /// The name.
        name: String,
        /// How often it is inserted.
        count: u64,
    },
    /// Blocks within themselves, or nested more deeply than is read.
    TooDeep {
        /// The name.
        name: String,
        /// How often it was left out.
        count: u64,
    },
    /// Shapes with coordinates that are no numbers, or beyond all measure.
    Absurd {
        /// How many there are.
        count: u64,
    },
    /// Curves given by places on them only, drawn straight from place to place.
    Straightened {
        /// How many there are.
        count: u64,
    },
    /// Characters that the encoding of the drawing does not have.
    Unreadable {
        /// How many texts hold some.
        count: u64,
    },
}

impl Note {
    /// What to tell the user.
    #[must_use]
    pub fn message(&self) -> Message {
        let number = |count: &u64| i64::try_from(*count).unwrap_or(i64::MAX);
        let counted = |key, count| Message::new(key).with("count", number(count));
        match self {
            Self::Experimental => Message::new("import-note-experimental"),
            Self::Mended { line: Some(line), reason } => {
                Message::new("import-note-mended-line").with("line", number(line)).with("reason", reason.as_str())
            }
            Self::Mended { line: None, reason } => Message::new("import-note-mended").with("reason", reason.as_str()),
            Self::Miscounted { line, count } => {
                Message::new("import-note-miscounted").with("line", number(line)).with("count", *count)
            }
            Self::MendedMore { count } => counted("import-note-mended-more", count),
            Self::NotRead { kind, count } => counted("import-note-not-read", count).with("kind", kind.as_str()),
            Self::Invisible { count } => counted("import-note-invisible", count),
            Self::Paper { count } => counted("import-note-paper", count),
            Self::Linked { name, path } => {
                Message::new("import-note-linked").with("name", name.as_str()).with("path", path.as_str())
            }
            Self::NoBlock { name, count } => counted("import-note-no-block", count).with("name", name.as_str()),
            Self::TooDeep { name, count } => counted("import-note-too-deep", count).with("name", name.as_str()),
            Self::Absurd { count } => counted("import-note-absurd", count),
            Self::Straightened { count } => counted("import-note-straightened", count),
            Self::Unreadable { count } => counted("import-note-unreadable", count),
        }
    }
}
