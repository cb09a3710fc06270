//! The kinds of object in the file, in the order of `Kind::ALL`.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::drawing::DrawingWords;
use super::places::{AnchorWords, Corners, OutlineWords, Pair, RectangleWords, Turn};
use super::texts::{Base64, ColourWords, Id, NamesWords, Raw};
use super::words::{Maybe, Word, Words, left_out, object_words, struct_words};
use crate::message::Message;
use crate::model::{
    self, AisleClass, BoothKind, BoothTrait, DimensionKind, ExitKind, FacilityKind, Ground, Object, Picture,
    SafetyKind, Status, Theme, Thing, UtilityKind,
};

object_words! {
    /// A background picture.
    #[schemars(rename = "Underlay")]
    UnderlayWords: Underlay {
        /// Where it lies and how large it is.
        frame: RectangleWords,
        /// How much of it is seen, in percent.
        #[serde(default = "opaque", skip_serializing_if = "is_opaque")]
        opacity: u8,
        /// What is cut off at its sides.
        #[serde(default, skip_serializing_if = "left_out")]
        crop: Maybe<CropWords>,
        /// How its scale was found.
        #[serde(default, skip_serializing_if = "left_out")]
        calibration: Maybe<CalibrationWords>,
        /// Its bytes, or where they are.
        picture: PictureWords<'a>,
    }
}

fn opaque() -> u8 {
    100
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_opaque(opacity: &u8) -> bool {
    *opacity == opaque()
}

struct_words! {
    /// Two places on the picture and their true distance.
    #[schemars(rename = "Calibration")]
    CalibrationWords: Calibration {
        /// First place.
        from: Pair,
        /// Second place.
        to: Pair,
        /// True distance in mm.
        length: i32,
    }
}

struct_words! {
    /// What is cut off at the sides of a picture, in thousandths of its width or height.
    #[schemars(rename = "Crop")]
    CropWords: Crop {
        /// At the left.
        #[serde(default, skip_serializing_if = "left_out")]
        left: u16,
        /// At the top.
        #[serde(default, skip_serializing_if = "left_out")]
        top: u16,
        /// At the right.
        #[serde(default, skip_serializing_if = "left_out")]
        right: u16,
        /// At the bottom.
        #[serde(default, skip_serializing_if = "left_out")]
        bottom: u16,
    }
}

/// A picture.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase", deny_unknown_fields)]
#[schemars(rename = "Picture")]
pub(crate) enum PictureWords<'a> {
    /// A file beside the plan.
    Linked {
        /// Path relative to the plan's folder, with `/` between parts.
        path: Cow<'a, str>,
        /// BLAKE3 hash of its bytes when it was placed, hexadecimal.
        hash: Cow<'a, str>,
        /// Which page of the file, from 1, where it has pages.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        page: Option<u32>,
    },
    /// The bytes themselves.
    Embedded(Base64<'a>),
    /// Lines and texts of a drawing.
    Drawing(DrawingWords<'a>),
}

impl<'a> Words<'a, Picture> for PictureWords<'a> {
    fn of(model: &'a Picture) -> Self {
        match model {
            Picture::Linked { path, hash, page } => Self::Linked { path: path.into(), hash: hash.into(), page: *page },
            Picture::Embedded(bytes) => Self::Embedded(Base64::of(bytes)),
            Picture::Drawing(drawing) => Self::Drawing(DrawingWords::of(drawing)),
        }
    }

    fn model(self) -> Result<Picture, Message> {
        Ok(match self {
            Self::Linked { path, hash, page } => {
                Picture::Linked { path: path.into_owned(), hash: hash.into_owned(), page }
            }
            Self::Embedded(bytes) => Picture::Embedded(bytes.model()?),
            Self::Drawing(words) => Picture::Drawing(std::sync::Arc::new(words.model()?)),
        })
    }
}

object_words! {
    /// A hall.
    #[schemars(rename = "Hall")]
    HallWords: Hall {
        /// What it is called.
        #[serde(rename = "name", default, skip_serializing_if = "left_out")]
        names: NamesWords<'a>,
        /// The inner face of its wall.
        outline: Corners<'a>,
        /// Thickness of the wall in mm, outward from the outline.
        #[serde(default, skip_serializing_if = "left_out")]
        wall_thickness: i32,
        /// Storey: 0 is the ground floor.
        #[serde(default, skip_serializing_if = "left_out")]
        level: i16,
        /// A building or open ground.
        #[serde(default, skip_serializing_if = "left_out")]
        ground: Word<Ground>,
        /// Clear height below the ceiling in mm.
        #[serde(default, skip_serializing_if = "left_out")]
        ceiling_height: Maybe<i32>,
        /// Load that the floor carries, in kg/m².
        #[serde(default, skip_serializing_if = "left_out")]
        floor_load: Maybe<i32>,
        /// Gross area in m² as the venue states it.
        #[serde(default, skip_serializing_if = "left_out")]
        gross_area: Maybe<i32>,
        /// Whether the hall is not to be used.
        #[serde(default, skip_serializing_if = "left_out")]
        closed: bool,
        /// What booths in it cost more or less than the price list says, in hundredths.
        #[serde(default, skip_serializing_if = "left_out")]
        premium: Maybe<i32>,
    }
}

object_words! {
    /// A wall inside a hall.
    #[schemars(rename = "Wall")]
    WallWords: Wall {
        /// Its middle line.
        line: Vec<Pair>,
        /// Thickness in mm, half on each side of the line.
        thickness: i32,
    }
}

object_words! {
    /// A pillar.
    #[schemars(rename = "Pillar")]
    PillarWords: Pillar {
        /// What it covers on the floor.
        outline: OutlineWords<'a>,
    }
}

object_words! {
    /// A way out.
    #[schemars(rename = "Exit")]
    ExitWords: Exit {
        /// What it is called.
        #[serde(rename = "name", default, skip_serializing_if = "left_out")]
        names: NamesWords<'a>,
        /// Where it begins on the hall's outline.
        from: Pair,
        /// Where it ends on the hall's outline.
        to: Pair,
        /// What it is for.
        kind: Word<ExitKind>,
        /// Clear width in mm where it is less than the length.
        #[serde(default, skip_serializing_if = "left_out")]
        clear_width: Maybe<i32>,
        /// The hall it leads out of.
        #[serde(default, skip_serializing_if = "left_out")]
        hall: Maybe<Id>,
    }
}

object_words! {
    /// Fire-fighting equipment or a sign.
    #[schemars(rename = "SafetyPoint")]
    SafetyPointWords: SafetyPoint {
        /// Where it is.
        at: Pair,
        /// What it is.
        kind: Word<SafetyKind>,
        /// Radius in mm to keep clear where it differs from the rule profile's.
        #[serde(default, skip_serializing_if = "left_out")]
        clear_radius: Maybe<i32>,
        /// The hall it belongs to.
        #[serde(default, skip_serializing_if = "left_out")]
        hall: Maybe<Id>,
    }
}

object_words! {
    /// A supply point.
    #[schemars(rename = "Utility")]
    UtilityWords: Utility {
        /// Where it is.
        at: Pair,
        /// What it supplies.
        kind: Word<UtilityKind>,
        /// How much: watts of power, litres a minute of water or air, Mbit/s of data.
        #[serde(default, skip_serializing_if = "left_out")]
        capacity: Maybe<i32>,
        /// The hall it belongs to.
        #[serde(default, skip_serializing_if = "left_out")]
        hall: Maybe<Id>,
    }
}

object_words! {
    /// A themed pavilion.
    #[schemars(rename = "Pavilion")]
    PavilionWords: Pavilion {
        /// What it is about.
        theme: Word<Theme>,
        /// What it is called, where that is not the theme's name.
        #[serde(rename = "name", default, skip_serializing_if = "left_out")]
        names: NamesWords<'a>,
        /// Its colour, where that is not the theme's.
        #[serde(default, skip_serializing_if = "left_out")]
        colour: Maybe<ColourWords>,
        /// Its area: one polygon or more, in any halls.
        outlines: Vec<Corners<'a>>,
        /// What its booths cost more or less than the price list says, in hundredths.
        #[serde(default, skip_serializing_if = "left_out")]
        premium: Maybe<i32>,
    }
}

object_words! {
    /// A named or reserved aisle.
    #[schemars(rename = "Aisle")]
    AisleWords: Aisle {
        /// What it is called.
        #[serde(rename = "name", default, skip_serializing_if = "left_out")]
        names: NamesWords<'a>,
        /// The floor it takes.
        outline: Corners<'a>,
        /// Main or other.
        #[serde(default, skip_serializing_if = "left_out")]
        class: Word<AisleClass>,
        /// The hall it lies in.
        #[serde(default, skip_serializing_if = "left_out")]
        hall: Maybe<Id>,
    }
}

object_words! {
    /// A booth.
    #[schemars(rename = "Booth")]
    BoothWords: Booth {
        /// The number on the plan.
        #[serde(default, skip_serializing_if = "left_out")]
        number: Maybe<Cow<'a, str>>,
        /// A rectangle or a polygon.
        outline: OutlineWords<'a>,
        /// Shell scheme or raw space.
        #[serde(default, skip_serializing_if = "left_out")]
        kind: Word<BoothKind>,
        /// Height of the build in mm.
        #[serde(default, skip_serializing_if = "left_out")]
        height: Maybe<i32>,
        /// The heaviest load of its exhibits on the floor, in kg/m².
        #[serde(default, skip_serializing_if = "left_out")]
        load: Maybe<i32>,
        /// Height above the floor of the lower edge of what hangs over it, in mm.
        #[serde(default, skip_serializing_if = "left_out")]
        hung_at: Maybe<i32>,
        /// How much of each of its open sides its design leaves open at least, in hundredths.
        #[serde(default, skip_serializing_if = "left_out")]
        open_front: Maybe<i32>,
        /// What its exhibits do to their surroundings, or ask of them.
        #[serde(default, skip_serializing_if = "left_out")]
        traits: Vec<Word<BoothTrait>>,
        /// Sales status.
        #[serde(default, skip_serializing_if = "left_out")]
        status: Word<Status>,
        /// Until when it is kept, where it is held: YYYY-MM-DD.
        #[serde(default, skip_serializing_if = "left_out")]
        held_until: Maybe<Cow<'a, str>>,
        /// Price in hundredths of the plan's currency.
        #[serde(default, skip_serializing_if = "left_out")]
        price: Maybe<i64>,
        /// The hall it stands in.
        #[serde(default, skip_serializing_if = "left_out")]
        hall: Maybe<Id>,
        /// The pavilion it belongs to.
        #[serde(default, skip_serializing_if = "left_out")]
        pavilion: Maybe<Id>,
        /// Who exhibits here.
        #[serde(default, skip_serializing_if = "left_out")]
        exhibitors: Vec<Id>,
        /// Connections it ordered.
        #[serde(default, skip_serializing_if = "left_out")]
        services: Vec<ServiceWords>,
    }
}

struct_words! {
    /// A connection that a booth ordered.
    #[schemars(rename = "Service")]
    ServiceWords: Service {
        /// What is to be supplied.
        kind: Word<UtilityKind>,
        /// How much, in the unit of the kind.
        amount: i32,
    }
}

object_words! {
    /// A stage, registration, café, …
    #[schemars(rename = "Facility")]
    FacilityWords: Facility {
        /// What it is called, where that is not its kind's name.
        #[serde(rename = "name", default, skip_serializing_if = "left_out")]
        names: NamesWords<'a>,
        /// What it covers on the floor.
        outline: OutlineWords<'a>,
        /// What it is for.
        kind: Word<FacilityKind>,
        /// The hall it stands in.
        #[serde(default, skip_serializing_if = "left_out")]
        hall: Maybe<Id>,
    }
}

object_words! {
    /// A text on the plan.
    #[schemars(rename = "Label")]
    LabelWords: Label {
        /// What it says.
        text: NamesWords<'a>,
        /// Middle of the text.
        at: Pair,
        /// Height of the letters in mm on the floor.
        height: i32,
        /// Turn of the text in thousandths of a degree, counter-clockwise.
        #[serde(default, skip_serializing_if = "left_out")]
        angle: Turn,
        /// What a line from the text points at. Where it holds on to an object, fields in the text such as `{number}`
        /// tell of that object, else of what the text lies on.
        #[serde(default, skip_serializing_if = "left_out")]
        leader: Maybe<AnchorWords>,
    }
}

object_words! {
    /// A measured length, angle or area shown on the plan.
    #[schemars(rename = "Dimension")]
    DimensionWords: Dimension {
        /// What it measures.
        #[serde(default, skip_serializing_if = "left_out")]
        kind: Word<DimensionKind>,
        /// Where it begins.
        from: AnchorWords,
        /// What lies between: the stops of a chain of lengths; the apex of an angle; corners of an area.
        #[serde(default, skip_serializing_if = "left_out")]
        via: Vec<AnchorWords>,
        /// Where it ends; for the area of a whole object the same as `from`, its centre.
        to: AnchorWords,
        /// In mm. Of lengths: how far the dimension line lies from the first end (of aligned ones: from the measured
        /// line), positive to the left of its direction. Of an angle: the radius of its arc, negative where the angle
        /// beyond 180° is meant.
        #[serde(default, skip_serializing_if = "left_out")]
        offset: i32,
    }
}
