//! Exhibitors: records beside the objects.

use super::{Extra, Names, ObjectId, words};

words! {
    /// How an exhibitor takes part.
    Attendance as "model-attendance" {
        /// With a booth.
        OnSite = "on-site",
        /// Online only: it has no booth.
        Online = "online",
        /// With a booth and online.
        Both = "both",
    }
}

/// A company or body that exhibits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exhibitor {
    /// Stable id.
    pub id: ObjectId,
    /// What it is called.
    pub names: Names,
    /// Two-letter country code (ISO 3166-1), upper case.
    pub country: Option<String>,
    /// How it takes part.
    pub attendance: Attendance,
    /// Line of business.
    pub sector: Option<String>,
    /// Person, telephone or address to reach it.
    pub contact: Option<String>,
    /// Web shop or meeting link.
    pub link: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// What other programs keep here.
    pub extra: Option<Extra>,
}

impl Exhibitor {
    /// An exhibitor on site of which nothing but its name is known.
    #[must_use]
    pub const fn new(id: ObjectId, names: Names) -> Self {
        Self {
            id,
            names,
            country: None,
            attendance: Attendance::OnSite,
            sector: None,
            contact: None,
            link: None,
            note: None,
            extra: None,
        }
    }
}
