//! The price list: what each booth costs and how that comes about, today's discounts and other currencies beside it, and
//! the rates behind it.

use super::{Cell, Heading, Measure, Sheet, Subject, by_number};
use crate::analysis::prices::{Price, price};
use crate::index::Index;
use crate::message::Message;
use crate::model::{Booth, EarlyBird, Object, Prices};

pub(super) fn sheets(subject: &Subject<'_>) -> Vec<Sheet> {
    let index = Index::of(subject.layout);
    let near = |area: &crate::geometry::Bounds| index.near_sorted(area);
    let mut booths: Vec<(&Object, &Booth)> = subject.layout.booths().collect();
    booths.sort_by(|(_, one), (_, other)| by_number(one, other));
    let rows = booths
        .into_iter()
        .map(|(object, booth)| row(subject, booth, price(subject.layout, &near, object.id)))
        .collect();
    let list = Sheet { name: subject.text("list-prices"), headings: headings(subject), rows };
    [list].into_iter().chain(rates(subject)).collect()
}

const fn prices<'a>(subject: &Subject<'a>) -> &'a Prices {
    &subject.layout.settings().prices
}

fn early<'a>(subject: &Subject<'a>) -> Vec<&'a EarlyBird> {
    let mut early: Vec<&EarlyBird> = prices(subject).early.iter().collect();
    early.sort_by(|one, other| one.until.cmp(&other.until));
    early
}

fn headings(subject: &Subject<'_>) -> Vec<Heading> {
    let mut headings = vec![
        subject.field("number", Measure::Text),
        subject.field("hall", Measure::Text),
        subject.field("pavilion", Measure::Text),
        subject.field("kind", Measure::Text),
        subject.heading("list-type", Measure::Count),
        subject.heading("list-area", Measure::Hundredths),
        subject.heading("list-charged", Measure::Hundredths),
        subject.heading("list-per-m2", Measure::Hundredths),
        subject.field("premium", Measure::Count),
        subject.heading("list-fees", Measure::Hundredths),
        subject.heading("list-price", Measure::Hundredths),
    ];
    let until = |early: &EarlyBird| Message::new("list-price-until").with("date", early.until.as_str());
    let sum = |message: &Message| Heading { text: subject.words.say(message), measure: Measure::Hundredths };
    headings.extend(early(subject).into_iter().map(|early| sum(&until(early))));
    let other = |code: &str| Message::new("list-price").with("currency", code);
    headings.extend(prices(subject).also.iter().map(|it| sum(&other(&it.currency))));
    headings
}

fn row(subject: &Subject<'_>, booth: &Booth, whole: Option<Price>) -> Vec<Cell> {
    let parts = whole.and_then(|price| price.from);
    let amount = |price: Option<Price>| Cell::hundredths(price.map(|price| price.amount));
    let mut row = vec![
        Cell::text(booth.number.as_deref()),
        subject.place(booth.hall),
        subject.place(booth.pavilion),
        Cell::Text(subject.words.label("model-booth-kind", booth.kind.word())),
        parts.map_or(Cell::Empty, |parts| Cell::Count(parts.open_sides.into())),
        Cell::area(booth.outline.area()),
        parts.map_or(Cell::Empty, |parts| Cell::area(parts.area)),
        Cell::hundredths(parts.map(|parts| parts.per_m2)),
        parts.filter(|parts| parts.premium != 0).map_or(Cell::Empty, |parts| Cell::Count(parts.premium.into())),
        Cell::hundredths(parts.map(|parts| parts.fees).filter(|fees| *fees != 0)),
        amount(whole),
    ];
    row.extend(
        early(subject)
            .into_iter()
            .map(|early| amount(whole.map(|price| price.signed_on(&early.until, prices(subject))))),
    );
    row.extend(prices(subject).also.iter().map(|other| Cell::hundredths(whole.map(|price| other.of(price.amount)))));
    row
}

/// The rates by kind and open sides; nothing where there are none.
fn rates(subject: &Subject<'_>) -> Option<Sheet> {
    let mut rates: Vec<_> = prices(subject).rates.iter().collect();
    rates.sort_by_key(|rate| (rate.kind, rate.open_sides));
    let row = |rate: &&crate::model::Rate| {
        vec![
            Cell::Text(subject.words.label("model-booth-kind", rate.kind.word())),
            Cell::Count(rate.open_sides.into()),
            Cell::Hundredths(rate.per_m2),
        ]
    };
    let headings = vec![
        subject.field("kind", Measure::Text),
        subject.field("open-sides-from", Measure::Count),
        subject.heading("list-per-m2", Measure::Hundredths),
    ];
    let rows: Vec<Vec<Cell>> = rates.iter().map(row).collect();
    (!rows.is_empty()).then(|| Sheet { name: subject.text("list-rates"), headings, rows })
}
