//! Why foreign bytes were not taken.

use serde::{Deserialize, Serialize};

use crate::message::Message;

/// Why foreign bytes were not taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
#[error("{}", self.message())]
pub enum Refused {
    /// There are none.
    Empty,
    /// They begin like no format that is known.
    Unknown,
    /// They begin like no drawing that is known.
    UnknownDrawing,
    /// They are more than are read at once.
    TooLong {
        /// Their length in bytes.
        bytes: u64,
    },
    /// The picture has more pixels than are taken.
    TooManyPixels {
        /// Pixels across.
        width: u32,
        /// Pixels down.
        height: u32,
    },
    /// The drawing has more shapes and texts than are taken, once all its blocks are in their places.
    TooManyShapes {
        /// How many.
        shapes: u64,
    },
    /// The lines of the drawing have more corners than are taken.
    TooManyCorners,
    /// They ask for more memory than they get.
    TooLarge,
    /// They begin like the format and break its rules later.
    Damaged {
        /// What the reader of the format says, in English.
        reason: String,
    },
    /// A table has more cells than are taken.
    TooManyCells,
    /// A table has no rows.
    NoRows,
    /// A password is needed to read them.
    Protected,
    /// There is no such page.
    NoPage {
        /// The one that was asked for, from 1.
        page: u32,
        /// How many there are.
        pages: u32,
    },
}

impl Refused {
    /// What to tell the user.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("import-empty"),
            Self::Unknown => Message::new("import-unknown"),
            Self::TooLong { bytes } => {
                Message::new("import-too-long").with("megabytes", i64::try_from(bytes / 1_000_000).unwrap_or(i64::MAX))
            }
            Self::TooManyPixels { width, height } => Message::new("import-too-many-pixels")
                .with("width", i64::from(*width))
                .with("height", i64::from(*height))
                .with("most", i64::from(super::picture::MOST_MEGAPIXELS)),
            Self::UnknownDrawing => Message::new("import-unknown-drawing"),
            Self::TooManyShapes { shapes } => Message::new("import-too-many-shapes")
                .with("count", i64::try_from(*shapes).unwrap_or(i64::MAX))
                .with("most", i64::try_from(super::drawing::MOST_SHAPES).unwrap_or(i64::MAX)),
            Self::TooManyCorners => Message::new("import-too-many-corners").with("most", super::drawing::MOST_CORNERS),
            Self::TooLarge => Message::new("import-too-large"),
            Self::Damaged { reason } => Message::new("import-damaged").with("reason", reason.as_str()),
            Self::TooManyCells => Message::new("import-too-many-cells")
                .with("most", i64::try_from(super::table::MOST_CELLS).unwrap_or(i64::MAX)),
            Self::NoRows => Message::new("import-no-rows"),
            Self::Protected => Message::new("import-protected"),
            Self::NoPage { page, pages } => {
                Message::new("import-no-page").with("page", i64::from(*page)).with("pages", i64::from(*pages))
            }
        }
    }

    /// The bytes are damaged, as this error says.
    pub(super) fn damaged(reason: impl ToString) -> Self {
        Self::Damaged { reason: reason.to_string() }
    }
}
