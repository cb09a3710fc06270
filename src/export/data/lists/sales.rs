//! Figures of the fair: what is sold, by hall, pavilion, status, type, country, line of business.
//!
//! Gross and net as UFI defines them: gross is the space used, ways included; net what exhibitors occupy.

use super::{Cell, Measure, Sheet, Subject};
use crate::analysis::areas::{Figures, describe};

pub(super) fn sheets(subject: &Subject<'_>) -> Vec<Sheet> {
    let found = describe(subject.layout);
    let totals = &found.totals;
    let row = |group: &str, name: Cell, figures: &Figures, gross: Option<i64>| {
        vec![
            Cell::Text(subject.text(group)),
            name,
            Cell::count(figures.booths),
            Cell::Hundredths(figures.units_hundredths()),
            Cell::area(figures.net),
            gross.map_or(Cell::Empty, Cell::area),
            Cell::count(figures.exhibitors),
            Cell::Hundredths(figures.price),
        ]
    };
    let label = |list: &str, word: &str| Cell::Text(subject.words.label(list, word));
    let none = || Cell::Text(subject.text("list-none"));
    let named = |id: Option<crate::model::ObjectId>, place: Cell| if id.is_none() { none() } else { place };
    let whole = Figures { exhibitors: totals.exhibitors, ..totals.booths };
    let mut rows = vec![row("list-total", Cell::Empty, &whole, Some(totals.gross))];
    rows.extend(
        found
            .by_hall
            .iter()
            .map(|it| row("list-by-hall", named(it.hall, subject.place(it.hall)), &it.figures, Some(it.gross))),
    );
    rows.extend(found.by_pavilion.iter().map(|it| {
        row("list-by-pavilion", named(it.pavilion, subject.place(it.pavilion)), &it.figures, Some(it.gross))
    }));
    rows.extend(
        found
            .by_status
            .iter()
            .map(|(it, figures)| row("list-by-status", label("model-status", it.word()), figures, None)),
    );
    rows.extend(
        found
            .by_kind
            .iter()
            .map(|(it, figures)| row("list-by-kind", label("model-booth-kind", it.word()), figures, None)),
    );
    rows.extend(
        found
            .by_type
            .iter()
            .map(|(it, figures)| row("list-by-type", label("model-booth-type", it.word()), figures, None)),
    );
    rows.extend(found.by_country.iter().map(|(code, figures)| {
        let name = code.as_deref().map_or_else(none, |code| Cell::Text(subject.country(code)));
        row("list-by-country", name, figures, None)
    }));
    rows.extend(
        found.by_sector.iter().map(|(sector, figures)| {
            row("list-by-sector", sector.clone().map_or_else(none, Cell::Text), figures, None)
        }),
    );
    let headings = vec![
        subject.heading("list-group", Measure::Text),
        subject.field("name", Measure::Text),
        subject.field("booths", Measure::Count),
        subject.heading("list-units", Measure::Hundredths),
        subject.heading("list-net", Measure::Hundredths),
        subject.heading("list-gross", Measure::Hundredths),
        subject.field("exhibitors", Measure::Count),
        subject.heading("list-price", Measure::Hundredths),
    ];
    vec![Sheet { name: subject.text("list-sales"), headings, rows }]
}
