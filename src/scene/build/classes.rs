//! Classes that fills of booths can tell: open sides, area, price, country, findings.
//!
//! Fills follow a scale from light to dark, so that they can be told apart in greyscale and by the colour-blind; no class
//! at all (no price, no country, no finding) is plain paper.

use std::collections::BTreeMap;

use super::fields::field;
use super::{Near, View};
use crate::analysis::{booth_type, prices::price_per_m2};
use crate::geometry::Bounds;
use crate::message::Message;
use crate::model::{Booth, BoothColours, Colour, Layout, ObjectId};
use crate::rules::{Finding, Severity};

/// Upper ends of the bands of area, in m²; larger booths are one band more.
const AREAS: [i64; 4] = [9, 18, 36, 72];
/// So many bands of price, at most.
const PRICES: usize = 5;
/// From light to dark, for areas, open sides and prices.
const AREA_RAMP: [u32; 5] = [0xff_ffcc, 0xa1_dab4, 0x41_b6c4, 0x2c_7fb8, 0x25_3494];
const OPEN_RAMP: [u32; 5] = [0xff_ffff, 0xff_ffcc, 0xc2_e699, 0x78_c679, 0x23_8443];
const PRICE_RAMP: [u32; 5] = [0xed_f8fb, 0xb3_cde3, 0x8c_96c6, 0x88_56a7, 0x81_0f7c];
/// The most frequent countries, in colours that the colour-blind tell apart (Okabe and Ito); all others are grey.
const COUNTRIES: [u32; 7] = [0xe6_9f00, 0x56_b4e9, 0xf0_e442, 0x00_9e73, 0xcc_79a7, 0x00_72b2, 0xd5_5e00];
const OTHERS: u32 = 0xb9_bec4;

/// What the classes of a plan depend on beside the booth itself.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Classes {
    /// Upper ends of the bands of price, in hundredths of the currency per m², ascending.
    prices: Vec<i64>,
    /// The most frequent countries first.
    countries: Vec<String>,
    /// The gravest finding about each object.
    worst: BTreeMap<ObjectId, Severity>,
    /// What a field says, the most frequent first.
    values: Vec<String>,
    /// Which of these it says of each booth of which it says anything.
    valued: BTreeMap<ObjectId, usize>,
}

impl Classes {
    /// The classes of a plan whose booths are coloured so. Looks at every booth: keep it.
    #[must_use]
    pub fn of<'f>(
        (layout, near): (&Layout, &Near<'_>),
        colours: BoothColours,
        findings: impl IntoIterator<Item = &'f Finding>,
    ) -> Self {
        match colours {
            BoothColours::Price => Self { prices: prices(layout, near), ..Self::default() },
            BoothColours::Country => Self { countries: countries(layout), ..Self::default() },
            BoothColours::Findings => Self { worst: worst(findings), ..Self::default() },
            BoothColours::Field => valued(layout),
            BoothColours::Pavilion
            | BoothColours::Status
            | BoothColours::Kind
            | BoothColours::OpenSides
            | BoothColours::Area => Self::default(),
        }
    }
}

/// The class of a booth in what colours tell, in the order of a legend.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(in crate::scene) enum Class {
    /// Open to so many sides.
    Open(u8),
    /// In this band of area.
    Area(usize),
    /// In this band of price.
    Price(usize),
    /// Without a price.
    Unpriced,
    /// From this one of the most frequent countries; from any other where there are fewer.
    Country(usize),
    /// From nobody knows where.
    Stateless,
    /// With this one of the most frequent values of a field; with any other where there are fewer.
    Value(usize),
    /// Of which a field says nothing.
    Valueless,
    /// With a finding of this gravity.
    Found(Severity),
    /// Without findings.
    Sound,
}

impl Class {
    /// The class of a booth; `None` where colours tell its pavilion, status or kind.
    pub fn of(view: &View<'_>, layout: &Layout, id: ObjectId, booth: &Booth) -> Option<Self> {
        let classes = &view.classes;
        match view.colours {
            BoothColours::Pavilion | BoothColours::Status | BoothColours::Kind => None,
            BoothColours::OpenSides => booth_type(layout, view.near, id).map(|sort| Self::Open(sort.open_sides())),
            BoothColours::Area => {
                let area = booth.outline.area();
                Some(Self::Area(AREAS.partition_point(|end| end * 1_000_000 < area)))
            }
            BoothColours::Price => Some(
                price_per_m2(layout, view.near, id)
                    .map_or(Self::Unpriced, |price| Self::Price(classes.prices.partition_point(|end| *end < price))),
            ),
            BoothColours::Country => Some(country(layout, booth).map_or(Self::Stateless, |code| {
                let place = classes.countries.iter().position(|other| other == code);
                Self::Country(place.unwrap_or(COUNTRIES.len()))
            })),
            BoothColours::Field => {
                Some(classes.valued.get(&id).map_or(Self::Valueless, |&at| Self::Value(at.min(COUNTRIES.len()))))
            }
            BoothColours::Findings => Some(classes.worst.get(&id).map_or(Self::Sound, |worst| Self::Found(*worst))),
        }
    }

    /// The fill, and the colour of the hatch over it if it has one.
    pub fn looks(self, view: &View<'_>) -> (Colour, Option<Colour>) {
        let palette = view.palette;
        let step = |ramp: &[u32], at: usize| ramp.get(at).map_or(palette.paper, |colour| Colour::hex(*colour));
        match self {
            Self::Open(0) => (palette.paper, Some(palette.fire)),
            Self::Open(count) => (step(&OPEN_RAMP, count.into()), None),
            Self::Area(band) => (step(&AREA_RAMP, band), None),
            Self::Price(band) => (step(&PRICE_RAMP, band), None),
            Self::Country(place) | Self::Value(place) => {
                (Colour::hex(COUNTRIES.get(place).copied().unwrap_or(OTHERS)), None)
            }
            Self::Unpriced | Self::Stateless | Self::Valueless | Self::Sound => (palette.paper, None),
            Self::Found(Severity::Error) => (palette.tint(palette.fire, 0.3), Some(palette.fire)),
            Self::Found(Severity::Warning) => (palette.tint(palette.warning, 0.6), None),
            Self::Found(Severity::Info) => (palette.tint(palette.supply, 0.25), None),
        }
    }

    /// What it is called in a legend.
    pub fn label(self, view: &View<'_>, layout: &Layout) -> Message {
        match self {
            Self::Open(count) => Message::new("scene-class-open").with("count", i64::from(count)),
            Self::Area(band) => ends("scene-class-area", &AREAS, band, |end| end.to_string()),
            Self::Price(band) => ends("scene-class-price", &view.classes.prices, band, hundredths)
                .with("currency", layout.settings().currency.as_str()),
            Self::Unpriced => Message::new("scene-class-unpriced"),
            Self::Country(place) => match view.classes.countries.get(place).filter(|_| place < COUNTRIES.len()) {
                Some(code) => Message::new("scene-class-country").with("code", code.as_str()),
                None => Message::new("scene-class-other-countries"),
            },
            Self::Stateless => Message::new("scene-class-no-country"),
            Self::Value(place) => match view.classes.values.get(place).filter(|_| place < COUNTRIES.len()) {
                Some(value) => Message::new("scene-class-value").with("value", value.as_str()),
                None => Message::new("scene-class-other-values"),
            },
            Self::Valueless => Message::new("scene-class-no-value"),
            Self::Found(Severity::Error) => Message::new("scene-legend-error"),
            Self::Found(Severity::Warning) => Message::new("scene-legend-warning"),
            Self::Found(Severity::Info) => Message::new("scene-legend-info"),
            Self::Sound => Message::new("scene-class-sound"),
        }
    }
}

/// The name of a band: up to its end, from the one before, or above the last.
fn ends(key: &'static str, all: &[i64], band: usize, say: impl Fn(i64) -> String) -> Message {
    let end = |at: usize| all.get(at).map(|end| say(*end));
    let before = band.checked_sub(1).and_then(end);
    let (which, low, high) = match (before, end(band)) {
        (None, high) => ("first", String::new(), high.unwrap_or_default()),
        (Some(low), Some(high)) => ("middle", low, high),
        (Some(low), None) => ("last", low, String::new()),
    };
    Message::new(key).with("band", which).with("low", low).with("high", high)
}

/// Hundredths as a whole number where they are none.
fn hundredths(value: i64) -> String {
    let (whole, rest) = (value / 100, value % 100);
    if rest == 0 { whole.to_string() } else { format!("{whole}.{rest:02}") }
}

/// The country of the first exhibitor that has one.
fn country<'l>(layout: &'l Layout, booth: &Booth) -> Option<&'l str> {
    let exhibitors = booth.exhibitors.iter().filter_map(|id| layout.exhibitor(*id));
    exhibitors.filter_map(|exhibitor| exhibitor.country.as_deref()).next()
}

/// Upper ends of bands that hold about equally many booths; each price its own band where there are few.
fn prices(layout: &Layout, near: &Near<'_>) -> Vec<i64> {
    let mut all: Vec<i64> = layout.booths().filter_map(|(it, _)| price_per_m2(layout, near, it.id)).collect();
    all.sort_unstable();
    let mut different = all.clone();
    different.dedup();
    if different.len() <= PRICES {
        return different;
    }
    let end = |band: usize| all.get((all.len() * band).div_ceil(PRICES).saturating_sub(1)).copied();
    let mut ends: Vec<i64> = (1..=PRICES).filter_map(end).collect();
    ends.dedup();
    ends
}

/// The countries with most booths, as many as there are colours.
fn countries(layout: &Layout) -> Vec<String> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for code in layout.booths().filter_map(|(_, booth)| country(layout, booth)) {
        *counts.entry(code).or_default() += 1;
    }
    let mut order: Vec<(&str, usize)> = counts.into_iter().collect();
    order.sort_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
    order.into_iter().take(COUNTRIES.len()).map(|(code, _)| code.to_owned()).collect()
}

/// What the plan's field says of each booth, in the plan's main language.
fn valued(layout: &Layout) -> Classes {
    let Some(name) = &layout.settings().colour_field else { return Classes::default() };
    let near = |_: &Bounds| Vec::new();
    let view = View::bare(layout, 1.0, &near);
    let said = layout.booths().filter_map(|(object, _)| Some((object.id, field(&view, layout, name, object.id)?)));
    let said: Vec<(ObjectId, String)> = said.filter(|(_, value)| !value.is_empty()).collect();
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (_, value) in &said {
        *counts.entry(value).or_default() += 1;
    }
    let mut order: Vec<(&str, usize)> = counts.into_iter().collect();
    order.sort_by(|(a, x), (b, y)| y.cmp(x).then(a.cmp(b)));
    let places: BTreeMap<&str, usize> = order.iter().enumerate().map(|(at, (value, _))| (*value, at)).collect();
    let valued = said.iter().filter_map(|(id, value)| Some((*id, *places.get(value.as_str())?))).collect();
    let values = order.iter().take(COUNTRIES.len()).map(|(value, _)| (*value).to_owned()).collect();
    Classes { values, valued, ..Classes::default() }
}

/// The gravest finding about each object.
fn worst<'f>(findings: impl IntoIterator<Item = &'f Finding>) -> BTreeMap<ObjectId, Severity> {
    let mut worst: BTreeMap<ObjectId, Severity> = BTreeMap::new();
    for finding in findings {
        for id in finding.objects() {
            let gravest = worst.entry(id).or_insert(finding.severity);
            *gravest = (*gravest).min(finding.severity);
        }
    }
    worst
}

#[cfg(test)]
mod tests;
