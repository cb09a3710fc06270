//! What `hallplan describe --json` prints: counts, units of 9 m², areas in m² to two decimals.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::analysis::areas::{Description, Figures, InHall, InPavilion};
use crate::cli::languages::by_language;
use crate::cli::money;
use crate::model::ObjectId;

/// The whole report.
#[derive(Serialize)]
pub struct Report {
    totals: Totals,
    by_hall: Vec<Hall>,
    by_pavilion: Vec<Pavilion>,
    by_status: Vec<Status>,
    by_type: Vec<Sort>,
    by_kind: Vec<Group>,
    by_country: Vec<Group>,
    by_sector: Vec<Group>,
    /// Booths whose hold is over, where a day was named.
    #[serde(skip_serializing_if = "Option::is_none")]
    holds_over: Option<usize>,
}

#[derive(Serialize)]
struct Totals {
    halls: usize,
    pavilions: usize,
    booths: usize,
    units: f64,
    exhibitors: usize,
    gross_m2: f64,
    net_m2: f64,
    price: f64,
}

/// A hall; `null` for the booths that name none.
#[derive(Serialize)]
struct Hall {
    hall: Option<String>,
    name: BTreeMap<String, String>,
    #[serde(flatten)]
    counts: Counts,
    gross_m2: f64,
    net_m2: f64,
}

/// A pavilion; `null` for the booths that name none.
#[derive(Serialize)]
struct Pavilion {
    pavilion: Option<String>,
    theme: Option<&'static str>,
    name: BTreeMap<String, String>,
    #[serde(flatten)]
    counts: Counts,
    gross_m2: f64,
    net_m2: f64,
}

#[derive(Serialize)]
struct Status {
    status: &'static str,
    #[serde(flatten)]
    counts: Counts,
    net_m2: f64,
}

/// A type of booth by its open sides.
#[derive(Serialize)]
struct Sort {
    r#type: &'static str,
    open_sides: u8,
    #[serde(flatten)]
    counts: Counts,
    net_m2: f64,
}

/// What has one word in common; `null` for what has none.
#[derive(Serialize)]
struct Group {
    word: Option<String>,
    #[serde(flatten)]
    counts: Counts,
    net_m2: f64,
    price: f64,
}

#[derive(Serialize)]
struct Counts {
    booths: usize,
    units: f64,
    exhibitors: usize,
}

impl Report {
    /// `holds_over` is how many booths were held until a day that is past.
    pub fn of(description: &Description, holds_over: Option<usize>) -> Self {
        let totals = &description.totals;
        Self {
            holds_over,
            totals: Totals {
                halls: totals.halls,
                pavilions: totals.pavilions,
                booths: totals.booths.booths,
                units: totals.booths.units(),
                exhibitors: totals.exhibitors,
                gross_m2: square_metres(totals.gross),
                net_m2: square_metres(totals.booths.net),
                price: money::number(totals.booths.price),
            },
            by_kind: description.by_kind.iter().map(|(it, figures)| Group::of(Some(it.word()), figures)).collect(),
            by_country: description.by_country.iter().map(|(it, figures)| Group::of(it.as_deref(), figures)).collect(),
            by_sector: description.by_sector.iter().map(|(it, figures)| Group::of(it.as_deref(), figures)).collect(),
            by_hall: description.by_hall.iter().map(Hall::of).collect(),
            by_pavilion: description.by_pavilion.iter().map(Pavilion::of).collect(),
            by_status: description
                .by_status
                .iter()
                .map(|(status, figures)| Status {
                    status: status.word(),
                    counts: Counts::of(figures),
                    net_m2: square_metres(figures.net),
                })
                .collect(),
            by_type: description
                .by_type
                .iter()
                .map(|(sort, figures)| Sort {
                    r#type: sort.word(),
                    open_sides: sort.open_sides(),
                    counts: Counts::of(figures),
                    net_m2: square_metres(figures.net),
                })
                .collect(),
        }
    }
}

impl Group {
    fn of(word: Option<&str>, figures: &Figures) -> Self {
        Self {
            word: word.map(str::to_owned),
            counts: Counts::of(figures),
            net_m2: square_metres(figures.net),
            price: money::number(figures.price),
        }
    }
}

impl Hall {
    fn of(hall: &InHall) -> Self {
        Self {
            hall: hall.hall.as_ref().map(ObjectId::to_string),
            name: by_language(&hall.names),
            counts: Counts::of(&hall.figures),
            gross_m2: square_metres(hall.gross),
            net_m2: square_metres(hall.figures.net),
        }
    }
}

impl Pavilion {
    fn of(pavilion: &InPavilion) -> Self {
        Self {
            pavilion: pavilion.pavilion.as_ref().map(ObjectId::to_string),
            theme: pavilion.theme.map(crate::model::Theme::word),
            name: by_language(&pavilion.names),
            counts: Counts::of(&pavilion.figures),
            gross_m2: square_metres(pavilion.gross),
            net_m2: square_metres(pavilion.figures.net),
        }
    }
}

impl Counts {
    fn of(figures: &Figures) -> Self {
        Self { booths: figures.booths, units: figures.units(), exhibitors: figures.exhibitors }
    }
}

/// m² to two decimals, halves rounded up.
fn square_metres(mm2: i64) -> f64 {
    mm2.saturating_add(5_000).div_euclid(10_000) as f64 / 100.0
}

#[cfg(test)]
mod tests {
    use super::square_metres;

    #[test]
    fn areas_have_two_decimals() {
        assert_eq!(square_metres(9_000_000), 9.0);
        assert_eq!(square_metres(9_254_999), 9.25);
        assert_eq!(square_metres(9_255_000), 9.26);
    }
}
