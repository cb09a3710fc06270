//! Version 1 of the file: the only place that knows what the model's values are called in it.
//!
//! A struct with the suffix `Words` holds the form that a struct of the model has in the file; [`words::Words`] turns
//! one into the other. Field order is key order.

mod drawing;
mod fields;
mod objects;
mod places;
mod records;
mod settings;
mod texts;
mod words;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

pub(crate) use records::{ExhibitorWords, RecordIdWords, RecordWords, WaiverWords};
pub(crate) use settings::SettingsWords;
pub(crate) use texts::DEEPEST;
pub(crate) use words::{Maybe, Words};

use crate::message::Message;
use crate::model::{Exhibitor, Kind, Record, Settings, Waiver};
use objects::{
    AisleWords, BoothWords, DimensionWords, ExitWords, FacilityWords, HallWords, LabelWords, PavilionWords,
    PillarWords, SafetyPointWords, UnderlayWords, UtilityWords, WallWords,
};

/// The value of the key `format`.
pub(crate) const FORMAT: &str = "hallplan";
/// The version that this program writes, and the newest that it reads.
pub(crate) const VERSION: u32 = 1;

/// The key under which the objects of a kind are listed.
pub(crate) const fn list_of(kind: Kind) -> &'static str {
    match kind {
        Kind::Underlay => "underlays",
        Kind::Hall => "halls",
        Kind::Wall => "walls",
        Kind::Pillar => "pillars",
        Kind::Exit => "exits",
        Kind::SafetyPoint => "safety_points",
        Kind::Utility => "utilities",
        Kind::Pavilion => "pavilions",
        Kind::Aisle => "aisles",
        Kind::Booth => "booths",
        Kind::Facility => "facilities",
        Kind::Label => "labels",
        Kind::Dimension => "dimensions",
    }
}

/// The only value of the key `format`.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
enum Format {
    #[serde(rename = "hallplan")]
    Hallplan,
}

/// A floor plan of a trade fair. Lengths are whole millimetres, x to the right and y upwards; angles are thousandths of
/// a degree, counter-clockwise.
#[derive(Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(title = "Hallplan")]
#[expect(dead_code, reason = "the reader looks at `format` and `version` before it comes here")]
pub(crate) struct PlanWords<'a> {
    /// Marks the file as a plan.
    format: Format,
    /// Version of the format.
    version: u32,
    /// Settings of the plan.
    #[serde(default)]
    settings: Maybe<SettingsWords<'a>>,
    /// Background pictures.
    #[serde(default)]
    underlays: Vec<UnderlayWords<'a>>,
    /// Halls.
    #[serde(default)]
    halls: Vec<HallWords<'a>>,
    /// Walls inside halls.
    #[serde(default)]
    walls: Vec<WallWords<'a>>,
    /// Pillars.
    #[serde(default)]
    pillars: Vec<PillarWords<'a>>,
    /// Ways out.
    #[serde(default)]
    exits: Vec<ExitWords<'a>>,
    /// Fire-fighting equipment and signs.
    #[serde(default)]
    safety_points: Vec<SafetyPointWords<'a>>,
    /// Supply points.
    #[serde(default)]
    utilities: Vec<UtilityWords<'a>>,
    /// Themed pavilions.
    #[serde(default)]
    pavilions: Vec<PavilionWords<'a>>,
    /// Named or reserved aisles.
    #[serde(default)]
    aisles: Vec<AisleWords<'a>>,
    /// Booths.
    #[serde(default)]
    booths: Vec<BoothWords<'a>>,
    /// Stages, registration, cafés, …
    #[serde(default)]
    facilities: Vec<FacilityWords<'a>>,
    /// Texts on the plan.
    #[serde(default)]
    labels: Vec<LabelWords<'a>>,
    /// Measured distances.
    #[serde(default)]
    dimensions: Vec<DimensionWords<'a>>,
    /// Companies and bodies that exhibit.
    #[serde(default)]
    exhibitors: Vec<ExhibitorWords<'a>>,
    /// Findings that somebody accepted.
    #[serde(default)]
    waivers: Vec<WaiverWords<'a>>,
}

/// Where a record stands in the file: the key of the list and the place in it, counted from 0.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Entry {
    pub list: &'static str,
    pub index: usize,
}

/// A record, or why its words stand for none.
pub(crate) type Found = (Entry, Result<Record, Message>);

impl PlanWords<'_> {
    /// Gives every record to `take`, in file order, until it fails.
    pub(crate) fn for_each<E>(self, mut take: impl FnMut(Found) -> Result<(), E>) -> Result<(), E> {
        macro_rules! objects {
            ($($list:ident),+) => {$(
                for (index, words) in self.$list.into_iter().enumerate() {
                    take((Entry { list: stringify!($list), index }, words.object().map(Record::Object)))?;
                }
            )+};
        }
        if let Some(words) = self.settings.0 {
            let settings: Result<Settings, Message> = words.model();
            take((
                Entry { list: "settings", index: 0 },
                settings.map(|settings| Record::Settings(Box::new(settings))),
            ))?;
        }
        objects!(
            underlays,
            halls,
            walls,
            pillars,
            exits,
            safety_points,
            utilities,
            pavilions,
            aisles,
            booths,
            facilities,
            labels,
            dimensions
        );
        for (index, words) in self.exhibitors.into_iter().enumerate() {
            let exhibitor: Result<Exhibitor, Message> = words.model();
            take((Entry { list: "exhibitors", index }, exhibitor.map(Record::Exhibitor)))?;
        }
        for (index, words) in self.waivers.into_iter().enumerate() {
            let waiver: Result<Waiver, Message> = words.model();
            take((Entry { list: "waivers", index }, waiver.map(Record::Waiver)))?;
        }
        Ok(())
    }
}

/// The JSON Schema of the file, as indented JSON with a final newline.
#[must_use]
pub fn json_schema() -> String {
    let schema = schemars::schema_for!(PlanWords);
    let mut text = serde_json::to_string_pretty(&schema).unwrap_or_default();
    text.push('\n');
    text
}
