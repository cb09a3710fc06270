//! What changes as a whole: an object, an exhibitor, a waiver or the settings.

use super::{Exhibitor, Object, ObjectId, Settings, Waiver, WaiverKey};

/// The name of a record.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum RecordId {
    /// The settings of the plan.
    Settings,
    /// An object.
    Object(ObjectId),
    /// An exhibitor.
    Exhibitor(ObjectId),
    /// A waiver; boxed, since there are few of them and many names of records.
    Waiver(Box<WaiverKey>),
}

/// A record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Record {
    /// The settings of the plan.
    Settings(Box<Settings>),
    /// An object.
    Object(Object),
    /// An exhibitor.
    Exhibitor(Exhibitor),
    /// A waiver.
    Waiver(Waiver),
}

impl Record {
    /// Its name.
    #[must_use]
    pub fn id(&self) -> RecordId {
        match self {
            Self::Settings(_) => RecordId::Settings,
            Self::Object(object) => RecordId::Object(object.id),
            Self::Exhibitor(exhibitor) => RecordId::Exhibitor(exhibitor.id),
            Self::Waiver(waiver) => RecordId::Waiver(Box::new(waiver.key.clone())),
        }
    }

    /// The object it is, if it is one.
    #[must_use]
    pub const fn object(&self) -> Option<&Object> {
        if let Self::Object(object) = self { Some(object) } else { None }
    }
}
