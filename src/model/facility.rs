//! What the organiser builds for everybody.

use super::{Names, ObjectId, words};
use crate::geometry::Outline;

words! {
    /// What a facility is for.
    FacilityKind as "model-facility-kind" {
        /// A stage.
        Stage = "stage",
        /// Registration.
        Registration = "registration",
        /// A forum or meeting room.
        Forum = "forum",
        /// A café or restaurant.
        Cafe = "cafe",
        /// Toilets.
        Toilets = "toilets",
        /// A store room.
        Store = "store",
        /// Information, service desk, first aid or office.
        Service = "service",
    }
}

/// A stage, registration, café, …
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Facility {
    /// What it covers on the floor.
    pub outline: Outline,
    /// What it is for.
    pub kind: FacilityKind,
    /// What it is called; where empty, its kind's name is shown.
    pub names: Names,
    /// The hall it stands in.
    pub hall: Option<ObjectId>,
}
