//! Exhibitors: records beside the objects.

use std::collections::BTreeMap;

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

/// What an exhibitor asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Wishes {
    /// Area in hundredths of a square metre.
    pub area: Option<i32>,
    /// How many sides of its booth are to be open, 1 to 4.
    pub open_sides: Option<u8>,
    /// Name of the pavilion it is to stand in, as written in its application.
    pub pavilion: Option<String>,
    /// Numbers of booths it was promised; the plan need not have them yet.
    pub booths: Vec<String>,
    /// Exhibitors with the same word here want to stand together.
    pub together: Option<String>,
    /// Exhibitors with the same word here are to stand apart.
    pub apart: Option<String>,
}

impl Wishes {
    /// The wanted area in mm².
    #[must_use]
    pub fn area_mm2(&self) -> Option<i64> {
        self.area.map(|area| i64::from(area) * 10_000)
    }
}

/// A company or body that exhibits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exhibitor {
    /// Stable id.
    pub id: ObjectId,
    /// Its number in the organiser's books.
    pub code: Option<String>,
    /// What it is called.
    pub names: Names,
    /// Two-letter country code (ISO 3166-1), upper case.
    pub country: Option<String>,
    /// Province or state.
    pub province: Option<String>,
    /// How it takes part.
    pub attendance: Attendance,
    /// Line of business.
    pub sector: Option<String>,
    /// What it shows.
    pub products: Option<String>,
    /// Person, telephone or address to reach it.
    pub contact: Option<String>,
    /// Web shop or meeting link.
    pub link: Option<String>,
    /// Anything else.
    pub note: Option<String>,
    /// What it asked for.
    pub wishes: Wishes,
    /// Whatever else its list says of it, by the heading of the column.
    pub fields: BTreeMap<String, String>,
    /// What other programs keep here.
    pub extra: Option<Extra>,
}

impl Exhibitor {
    /// An exhibitor on site of which nothing but its name is known.
    #[must_use]
    pub const fn new(id: ObjectId, names: Names) -> Self {
        Self {
            id,
            code: None,
            names,
            country: None,
            province: None,
            attendance: Attendance::OnSite,
            sector: None,
            products: None,
            contact: None,
            link: None,
            note: None,
            wishes: Wishes {
                area: None,
                open_sides: None,
                pavilion: None,
                booths: Vec::new(),
                together: None,
                apart: None,
            },
            fields: BTreeMap::new(),
            extra: None,
        }
    }
}
