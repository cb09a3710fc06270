//! Why a change is refused.

use crate::message::Message;
use crate::model::RecordId;

/// A change that the document does not take; nothing was changed.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum EditError {
    /// No edit has begun.
    #[error("no edit is open")]
    NothingOpen,
    /// Another edit is still open.
    #[error("an edit is open already")]
    AlreadyOpen,
    /// The whole plan is locked.
    #[error("the plan is locked")]
    PlanLocked,
    /// There is a record with this id already.
    #[error("{0:?} is there already")]
    Exists(RecordId),
    /// There is no record with this id.
    #[error("{0:?} is not there")]
    Missing(RecordId),
    /// A value is out of its range, or refers to nothing.
    #[error("{0}")]
    Refused(Message),
}

impl EditError {
    /// The sentence for the user.
    #[must_use]
    pub fn message(&self) -> Message {
        match self {
            Self::NothingOpen => Message::new("model-nothing-open"),
            Self::AlreadyOpen => Message::new("model-already-open"),
            Self::PlanLocked => Message::new("model-plan-locked"),
            Self::Exists(id) => Message::new("model-exists").with("id", name(id)),
            Self::Missing(id) => Message::new("model-missing").with("id", name(id)),
            Self::Refused(message) => message.clone(),
        }
    }
}

fn name(id: &RecordId) -> String {
    match id {
        RecordId::Settings => "settings".to_owned(),
        RecordId::Object(id) | RecordId::Exhibitor(id) => id.to_string(),
        RecordId::Waiver(key) => key.rule.clone(),
    }
}
