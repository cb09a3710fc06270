//! Exhibitors and waivers in the file, and any record alone: what a line of the journal carries.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::fields::FieldsWords;
use super::objects::{
    AisleWords, BoothWords, DimensionWords, ExitWords, FacilityWords, HallWords, LabelWords, PavilionWords,
    PillarWords, SafetyPointWords, UnderlayWords, UtilityWords, WallWords,
};
use super::settings::SettingsWords;
use super::texts::{Id, NamesWords, Raw};
use super::words::{Maybe, Word, Words, left_out, struct_words, usual_words};
use crate::message::Message;
use crate::model::{self, Attendance, Object, Record, RecordId, Thing, Waiver, WaiverKey};

struct_words! {
    /// A company or body that exhibits.
    #[schemars(rename = "Exhibitor")]
    ExhibitorWords<'a>: Exhibitor {
        /// Stable id, used once in the file.
        id: Id,
        /// Its number in the organiser's books.
        #[serde(default, skip_serializing_if = "left_out")]
        code: Maybe<Cow<'a, str>>,
        /// What it is called.
        #[serde(rename = "name", default, skip_serializing_if = "left_out")]
        names: NamesWords<'a>,
        /// Two-letter country code (ISO 3166-1), upper case.
        #[serde(default, skip_serializing_if = "left_out")]
        country: Maybe<Cow<'a, str>>,
        /// Province or state.
        #[serde(default, skip_serializing_if = "left_out")]
        province: Maybe<Cow<'a, str>>,
        /// How it takes part.
        #[serde(default, skip_serializing_if = "left_out")]
        attendance: Word<Attendance>,
        /// Line of business.
        #[serde(default, skip_serializing_if = "left_out")]
        sector: Maybe<Cow<'a, str>>,
        /// What it shows.
        #[serde(default, skip_serializing_if = "left_out")]
        products: Maybe<Cow<'a, str>>,
        /// Person, telephone or address to reach it.
        #[serde(default, skip_serializing_if = "left_out")]
        contact: Maybe<Cow<'a, str>>,
        /// Web shop or meeting link.
        #[serde(default, skip_serializing_if = "left_out")]
        link: Maybe<Cow<'a, str>>,
        /// Anything else.
        #[serde(default, skip_serializing_if = "left_out")]
        note: Maybe<Cow<'a, str>>,
        /// What it asked for.
        #[serde(default, skip_serializing_if = "left_out")]
        wishes: WishesWords<'a>,
        /// Whatever else its list says of it, by the heading of the column.
        #[serde(default, skip_serializing_if = "left_out")]
        fields: FieldsWords<'a>,
        /// What other programs keep here.
        #[serde(default, skip_serializing_if = "left_out")]
        extra: Maybe<Raw<'a>>,
    }
}

usual_words! {
    /// What an exhibitor asked for.
    #[schemars(rename = "Wishes")]
    WishesWords<'a>: Wishes {
        /// Area in hundredths of a square metre.
        area: Maybe<i32>,
        /// How many sides of its booth are to be open, 1 to 4.
        open_sides: Maybe<u8>,
        /// Name of the pavilion it is to stand in.
        pavilion: Maybe<Cow<'a, str>>,
        /// Numbers of booths it was promised.
        booths: Vec<Cow<'a, str>>,
        /// Exhibitors with the same word here want to stand together.
        together: Maybe<Cow<'a, str>>,
        /// Exhibitors with the same word here are to stand apart.
        apart: Maybe<Cow<'a, str>>,
    }
}

/// A finding that somebody accepted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "Waiver")]
pub(crate) struct WaiverWords<'a> {
    /// Id of the rule.
    rule: Cow<'a, str>,
    /// Objects of the finding, sorted.
    objects: Vec<Id>,
    /// The measured value, in the rule's own unit.
    #[serde(default, skip_serializing_if = "left_out")]
    measured: Maybe<i64>,
    /// Who accepts it.
    who: Cow<'a, str>,
    /// When, as YYYY-MM-DD.
    when: Cow<'a, str>,
    /// Why.
    why: Cow<'a, str>,
}

impl<'a> Words<'a, Waiver> for WaiverWords<'a> {
    fn of(model: &'a Waiver) -> Self {
        Self {
            rule: Words::of(&model.key.rule),
            objects: Words::of(&model.key.objects),
            measured: Words::of(&model.key.measured),
            who: Words::of(&model.who),
            when: Words::of(&model.when),
            why: Words::of(&model.why),
        }
    }

    fn model(self) -> Result<Waiver, Message> {
        let key =
            WaiverKey { rule: self.rule.model()?, objects: self.objects.model()?, measured: self.measured.model()? };
        Ok(Waiver { key, who: self.who.model()?, when: self.when.model()?, why: self.why.model()? })
    }
}

struct_words! {
    /// Which finding a waiver is for.
    WaiverKeyWords<'a>: WaiverKey {
        rule: Cow<'a, str>,
        objects: Vec<Id>,
        #[serde(default, skip_serializing_if = "left_out")]
        measured: Maybe<i64>,
    }
}

/// The name of a record, for a journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum RecordIdWords<'a> {
    Settings,
    Object(Id),
    Exhibitor(Id),
    Waiver(WaiverKeyWords<'a>),
}

impl<'a> Words<'a, RecordId> for RecordIdWords<'a> {
    fn of(model: &'a RecordId) -> Self {
        match model {
            RecordId::Settings => Self::Settings,
            RecordId::Object(id) => Self::Object(Id(*id)),
            RecordId::Exhibitor(id) => Self::Exhibitor(Id(*id)),
            RecordId::Waiver(key) => Self::Waiver(Words::of(&**key)),
        }
    }

    fn model(self) -> Result<RecordId, Message> {
        Ok(match self {
            Self::Settings => RecordId::Settings,
            Self::Object(id) => RecordId::Object(id.0),
            Self::Exhibitor(id) => RecordId::Exhibitor(id.0),
            Self::Waiver(key) => RecordId::Waiver(Box::new(key.model()?)),
        })
    }
}

/// Any record alone, under the name of its kind.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub(crate) enum RecordWords<'a> {
    Settings(Box<SettingsWords<'a>>),
    Underlay(UnderlayWords<'a>),
    Hall(HallWords<'a>),
    Wall(WallWords<'a>),
    Pillar(PillarWords<'a>),
    Exit(ExitWords<'a>),
    SafetyPoint(SafetyPointWords<'a>),
    Utility(UtilityWords<'a>),
    Pavilion(PavilionWords<'a>),
    Aisle(AisleWords<'a>),
    Booth(BoothWords<'a>),
    Facility(FacilityWords<'a>),
    Label(LabelWords<'a>),
    Dimension(DimensionWords<'a>),
    Exhibitor(ExhibitorWords<'a>),
    Waiver(WaiverWords<'a>),
}

impl<'a> RecordWords<'a> {
    /// The words for `object`.
    pub(crate) fn of_object(object: &'a Object) -> Self {
        match &object.thing {
            Thing::Underlay(thing) => Self::Underlay(UnderlayWords::of(object, thing)),
            Thing::Hall(thing) => Self::Hall(HallWords::of(object, thing)),
            Thing::Wall(thing) => Self::Wall(WallWords::of(object, thing)),
            Thing::Pillar(thing) => Self::Pillar(PillarWords::of(object, thing)),
            Thing::Exit(thing) => Self::Exit(ExitWords::of(object, thing)),
            Thing::SafetyPoint(thing) => Self::SafetyPoint(SafetyPointWords::of(object, thing)),
            Thing::Utility(thing) => Self::Utility(UtilityWords::of(object, thing)),
            Thing::Pavilion(thing) => Self::Pavilion(PavilionWords::of(object, thing)),
            Thing::Aisle(thing) => Self::Aisle(AisleWords::of(object, thing)),
            Thing::Booth(thing) => Self::Booth(BoothWords::of(object, thing)),
            Thing::Facility(thing) => Self::Facility(FacilityWords::of(object, thing)),
            Thing::Label(thing) => Self::Label(LabelWords::of(object, thing)),
            Thing::Dimension(thing) => Self::Dimension(DimensionWords::of(object, thing)),
        }
    }
}

impl<'a> Words<'a, Record> for RecordWords<'a> {
    fn of(model: &'a Record) -> Self {
        match model {
            Record::Settings(settings) => Self::Settings(Box::new(Words::of(&**settings))),
            Record::Object(object) => Self::of_object(object),
            Record::Exhibitor(exhibitor) => Self::Exhibitor(Words::of(exhibitor)),
            Record::Waiver(waiver) => Self::Waiver(Words::of(waiver)),
        }
    }

    fn model(self) -> Result<Record, Message> {
        Ok(Record::Object(match self {
            Self::Settings(settings) => return Ok(Record::Settings(Box::new(settings.model()?))),
            Self::Exhibitor(exhibitor) => return Ok(Record::Exhibitor(exhibitor.model()?)),
            Self::Waiver(waiver) => return Ok(Record::Waiver(waiver.model()?)),
            Self::Underlay(words) => words.object()?,
            Self::Hall(words) => words.object()?,
            Self::Wall(words) => words.object()?,
            Self::Pillar(words) => words.object()?,
            Self::Exit(words) => words.object()?,
            Self::SafetyPoint(words) => words.object()?,
            Self::Utility(words) => words.object()?,
            Self::Pavilion(words) => words.object()?,
            Self::Aisle(words) => words.object()?,
            Self::Booth(words) => words.object()?,
            Self::Facility(words) => words.object()?,
            Self::Label(words) => words.object()?,
            Self::Dimension(words) => words.object()?,
        }))
    }
}
