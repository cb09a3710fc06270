//! What a layout is: plain data, one file a kind of object.
//!
//! It knows nothing of editing, drawing, rules or files. What can be computed from other values is not kept here.

mod aisle;
mod approval;
mod became;
mod booth;
mod booth_numbers;
mod country;
mod date;
mod dimension;
mod drawing;
mod exhibitor;
mod exit;
mod facility;
mod hall;
mod id;
mod label;
mod layout;
mod limits;
mod measured;
mod mirror;
mod names;
mod object;
mod page;
mod pavilion;
mod pillar;
mod prices;
mod record;
mod references;
mod safety_point;
mod seen;
mod settings;
mod theme;
mod underlay;
mod utility;
mod waiver;
mod wall;

pub use aisle::{Aisle, AisleClass};
pub use approval::{Approval, Standing};
pub use became::Became;
pub use booth::{Booth, BoothKind, BoothTrait, BoothType, Service, Status, Tenancy, Terms};
pub use booth_numbers::{BoothNumbers, RANGE_JOINS, number_head, number_tail, tidy_number};
pub use country::{country_code, country_name};
pub use date::is_date;
pub use dimension::{Anchor, Dimension, DimensionKind};
pub use drawing::{Drawing, DrawingLayer, DrawingText};
pub use exhibitor::{Attendance, Exhibitor, Wishes};
pub use exit::{Exit, ExitKind};
pub use facility::{Facility, FacilityKind};
pub use hall::{Ground, Hall};
pub use id::{IdError, ObjectId};
pub use label::Label;
pub use layout::Layout;
pub use limits::{HIGHEST, LONGEST_NAME, LONGEST_NOTE};
pub use measured::{Chain, Corner, Measured, Stop};
pub use names::{Lang, LangError, Names};
pub use object::{Extra, Kind, Object, Thing};
pub use page::{Margins, PageSetup, Paper, Shown};
pub use pavilion::{Colour, Pavilion};
pub use pillar::Pillar;
pub use prices::{EarlyBird, Fee, OtherCurrency, Prices, Rate};
pub use record::{Record, RecordId};
pub use safety_point::{SafetyKind, SafetyPoint};
pub use seen::{BoothLabel, NamedView};
pub use settings::{BoothColours, Profile, RuleChange, Settings};
pub use theme::Theme;
pub use underlay::{Calibration, Crop, Picture, Underlay};
pub use utility::{Utility, UtilityKind};
pub use waiver::{Waiver, WaiverKey};
pub use wall::Wall;

/// Writes an enum whose variants have a fixed short word, used in files, message keys and `--help`.
///
/// With `as "prefix"` the values also have labels: sentences with the keys `prefix-word`.
macro_rules! words {
    ($(#[$meta:meta])* $name:ident as $prefix:literal { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $crate::model::words! { $(#[$meta])* $name { $($(#[$doc])* $variant = $word),+ } }

        impl $name {
            /// What people call this value.
            #[must_use]
            pub const fn label(self) -> $crate::message::Message {
                $crate::message::Message::new(match self { $(Self::$variant => concat!($prefix, "-", $word)),+ })
            }
        }
    };
    ($(#[$meta:meta])* $name:ident { $($(#[$doc:meta])* $variant:ident = $word:literal),+ $(,)? }) => {
        $(#[$meta])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum $name { $($(#[$doc])* $variant),+ }

        impl $name {
            /// Every value, in the order lists show them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The short word of this value: stable, lower case, for files and message keys.
            #[must_use]
            pub const fn word(self) -> &'static str {
                match self { $(Self::$variant => $word),+ }
            }

            /// The value of a short word.
            #[must_use]
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|value| value.word() == word)
            }
        }
    };
}
pub(crate) use words;
