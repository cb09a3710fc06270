//! Exhibitors whose sold booths are others than they were.

use super::{Cell, Measure, Sheet, Subject};
use crate::analysis::affected::{Affected, Stand, affected};
use crate::i18n::{Words, natural};
use crate::model::Layout;

/// Whom the way from one state of a plan to another concerns: what was, what is, and what to reach them by.
#[must_use]
pub fn changes(before: &Layout, after: &Layout, words: &Words) -> Vec<Sheet> {
    let (old, new) = (Subject::of(before, words), Subject::of(after, words));
    let mut found = affected(before, after);
    found.sort_by(|a, b| {
        let number = |it: &Affected| it.before.number.clone().unwrap_or_default();
        natural(&number(a), &number(b)).then_with(|| a.exhibitor.cmp(&b.exhibitor))
    });
    let rows = found.iter().map(|it| row(&old, &new, it)).collect();
    let text = |key| new.heading(key, Measure::Text);
    let area = |key| new.heading(key, Measure::Hundredths);
    let headings = vec![
        new.field("exhibitors", Measure::Text),
        text("list-change-what"),
        text("list-change-number-before"),
        text("list-change-number-after"),
        area("list-change-area-before"),
        area("list-change-area-after"),
        text("list-change-hall-before"),
        text("list-change-hall-after"),
        area("list-change-distance"),
        new.field("contact", Measure::Text),
        new.heading("list-own-id", Measure::Text),
    ];
    vec![Sheet { name: new.text("list-changes"), headings, rows }]
}

fn row(old: &Subject<'_>, new: &Subject<'_>, it: &Affected) -> Vec<Cell> {
    let record = it.exhibitor.and_then(|id| new.layout.exhibitor(id).or_else(|| old.layout.exhibitor(id)));
    let became: Vec<String> = it.became.iter().map(|what| new.words.label("model-became", what.word())).collect();
    let number = |stand: &Stand| Cell::Text(stand.number.clone().unwrap_or_else(|| stand.id.to_string()));
    let after = it.after.as_ref();
    // Hundredths of a metre.
    let distance = after.map(|after| libm::round(after.centre.distance(it.before.centre) / 10.0) as i64);
    vec![
        Cell::text(record.map(|record| new.name(&record.names))),
        Cell::Text(became.join(", ")),
        number(&it.before),
        after.map_or(Cell::Empty, number),
        Cell::area(it.before.area),
        after.map_or(Cell::Empty, |after| Cell::area(after.area)),
        old.place(it.before.hall),
        after.map_or(Cell::Empty, |after| new.place(after.hall)),
        Cell::hundredths(distance),
        Cell::text(record.and_then(|record| record.contact.as_deref())),
        Cell::text(it.exhibitor.map(|id| id.to_string())),
    ]
}
