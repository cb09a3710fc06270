//! Booths: what is sold.

use super::{ObjectId, UtilityKind, words};
use crate::geometry::Outline;

words! {
    /// How a booth is built.
    BoothKind as "model-booth-kind" {
        /// The organiser builds walls and fascia.
        Shell = "shell",
        /// Bare floor; the exhibitor builds.
        Raw = "raw",
    }
}

words! {
    /// What the exhibits of a booth do to their surroundings, or ask of them.
    BoothTrait as "model-booth-trait" {
        /// They shake the floor, so it carries less of them.
        Vibrates = "vibrates",
        /// They are loud.
        Noisy = "noisy",
        /// They smell.
        Smelly = "smelly",
        /// They need quiet around them.
        Quiet = "quiet",
        /// They are food, or need clean air around them.
        Food = "food",
    }
}

words! {
    /// Sales status, typed by the planner; never derived from exhibitors.
    Status as "model-status" {
        /// For sale.
        Available = "available",
        /// Kept for somebody for a while.
        Held = "held",
        /// Promised, not yet under contract.
        Reserved = "reserved",
        /// Under contract.
        Contracted = "contracted",
        /// Not for sale.
        Blocked = "blocked",
        /// Used by the organiser.
        Organiser = "organiser",
    }
}

words! {
    /// What sort of place a booth is, the fewest open sides first.
    BoothType as "model-booth-type" {
        /// No open side: nobody can get in.
        Inner = "inner",
        /// One open side.
        Row = "row",
        /// One open side, the hall's wall behind.
        Perimeter = "perimeter",
        /// Two open sides that meet.
        Corner = "corner",
        /// Two open sides across from each other.
        Through = "through",
        /// Three open sides.
        Peninsula = "peninsula",
        /// Three open sides, backed by another booth with three.
        SplitIsland = "split-island",
        /// Open all round.
        Island = "island",
    }
}

impl BoothType {
    /// How many sides are open, 0 to 4.
    #[must_use]
    pub const fn open_sides(self) -> u8 {
        match self {
            Self::Inner => 0,
            Self::Row | Self::Perimeter => 1,
            Self::Corner | Self::Through => 2,
            Self::Peninsula | Self::SplitIsland => 3,
            Self::Island => 4,
        }
    }
}

/// A connection that a booth ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Service {
    /// What is to be supplied.
    pub kind: UtilityKind,
    /// How much, in the unit of the kind.
    pub amount: i32,
}

/// A booth.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booth {
    /// A rectangle at any angle, or a polygon; never a circle.
    pub outline: Outline,
    /// The number on the plan: a label for people, unique in a layout (compared in NFC).
    pub number: Option<String>,
    /// Shell scheme or raw space.
    pub kind: BoothKind,
    /// Height of the build in mm.
    pub height: Option<i32>,
    /// The heaviest load of its exhibits on the floor, in kg/m².
    pub load: Option<i32>,
    /// How high above the floor the lower edge of what hangs over it is, in mm.
    pub hung_at: Option<i32>,
    /// What its exhibits do to their surroundings, or ask of them; each at most once.
    pub traits: Vec<BoothTrait>,
    /// Sales status.
    pub status: Status,
    /// Until when it is kept, where it is held: `YYYY-MM-DD`.
    pub held_until: Option<String>,
    /// Price in hundredths of the plan's currency.
    pub price: Option<i64>,
    /// Who exhibits here.
    pub exhibitors: Vec<ObjectId>,
    /// The hall it stands in.
    pub hall: Option<ObjectId>,
    /// The pavilion it belongs to.
    pub pavilion: Option<ObjectId>,
    /// Connections it ordered.
    pub services: Vec<Service>,
}

impl Booth {
    /// Area of one standard booth, a "unit": 9 m² (3 m x 3 m), in mm².
    pub const UNIT: i64 = 9_000_000;

    /// An unsold shell-scheme booth with no number, hall, pavilion or exhibitors.
    #[must_use]
    pub const fn new(outline: Outline) -> Self {
        Self {
            outline,
            number: None,
            kind: BoothKind::Shell,
            height: None,
            load: None,
            hung_at: None,
            traits: Vec::new(),
            status: Status::Available,
            held_until: None,
            price: None,
            exhibitors: Vec::new(),
            hall: None,
            pavilion: None,
            services: Vec::new(),
        }
    }
}
