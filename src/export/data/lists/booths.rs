//! Booths by number.

use super::{Cell, Heading, Measure, Sheet, Subject, by_number};
use crate::analysis::booth_type;
use crate::index::Index;
use crate::model::{Booth, Object};

pub(super) fn sheets(subject: &Subject<'_>) -> Vec<Sheet> {
    let index = Index::of(subject.layout);
    let near = |area: &crate::geometry::Bounds| index.near_sorted(area);
    let mut booths: Vec<(&Object, &Booth)> = subject.layout.booths().collect();
    booths.sort_by(|(_, one), (_, other)| by_number(one, other));
    let rows = booths.into_iter().map(|(object, booth)| {
        let sort = booth_type(subject.layout, &near, object.id);
        row(subject, booth, sort.map(|sort| subject.words.label("model-booth-type", sort.word())), object)
    });
    vec![Sheet { name: subject.text("list-booths"), headings: headings(subject), rows: rows.collect() }]
}

fn headings(subject: &Subject<'_>) -> Vec<Heading> {
    vec![
        subject.field("number", Measure::Text),
        subject.field("hall", Measure::Text),
        subject.field("pavilion", Measure::Text),
        subject.field("exhibitors", Measure::Text),
        subject.field("status", Measure::Text),
        subject.field("held-until", Measure::Text),
        subject.field("kind", Measure::Text),
        subject.heading("list-type", Measure::Text),
        subject.heading("list-area", Measure::Hundredths),
        subject.heading("list-units", Measure::Hundredths),
        subject.heading("list-price", Measure::Hundredths),
        subject.field("note", Measure::Text),
        subject.field("id", Measure::Text),
    ]
}

fn row(subject: &Subject<'_>, booth: &Booth, sort: Option<String>, object: &Object) -> Vec<Cell> {
    let label = |list: &str, word: &str| Cell::Text(subject.words.label(list, word));
    let area = booth.outline.area();
    vec![
        Cell::text(booth.number.as_deref()),
        subject.place(booth.hall),
        subject.place(booth.pavilion),
        subject.exhibitors(booth),
        label("model-status", booth.status.word()),
        Cell::text(booth.held_until.as_deref()),
        label("model-booth-kind", booth.kind.word()),
        Cell::text(sort),
        Cell::area(area),
        Cell::Hundredths((area.saturating_mul(100) + Booth::UNIT / 2) / Booth::UNIT),
        Cell::hundredths(booth.price),
        Cell::text(object.note.as_deref()),
        Cell::Text(object.id.to_string()),
    ]
}
