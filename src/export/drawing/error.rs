//! Why a drawing was not made.

use crate::message::Message;

/// Why a drawing was not made.
#[derive(Debug, thiserror::Error)]
pub enum DrawError {
    /// Somebody cancelled it.
    #[error("the export was cancelled")]
    Cancelled,
    /// The bytes could not be written.
    #[error("the drawing could not be written: {0}")]
    Write(#[from] std::io::Error),
    /// A picture on the plan is neither PNG nor JPEG, damaged, or too large.
    #[error("a picture on the plan could not be read: {0}")]
    Picture(String),
    /// The drawing would be too wide or too narrow.
    #[error("a picture of {wanted} pixels across cannot be made, only {least} to {most}")]
    Width {
        /// Pixels across that were asked for.
        wanted: i64,
        /// Fewest that can be made.
        least: u32,
        /// Most that can be made.
        most: u32,
    },
    /// The format could not take the drawing.
    #[error("the drawing could not be made: {0}")]
    Format(String),
}

impl DrawError {
    /// The sentence for the user.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::Cancelled => Message::new("export-cancelled"),
            Self::Write(cause) => Message::new("export-not-written").with("cause", cause.to_string()),
            Self::Picture(cause) => Message::new("export-picture-unreadable").with("cause", cause.as_str()),
            Self::Width { wanted, least, most } => Message::new("export-width-out-of-range")
                .with("wanted", *wanted)
                .with("least", i64::from(*least))
                .with("most", i64::from(*most)),
            Self::Format(cause) => Message::new("export-not-made").with("cause", cause.as_str()),
        }
    }
}
