//! What booths ordered, by kind of supply: a sheet for each contractor, then the supply points.

use super::{Cell, Measure, Sheet, Subject, by_number};
use crate::model::{Booth, Kind, Thing, UtilityKind};

pub(super) fn sheets(subject: &Subject<'_>) -> Vec<Sheet> {
    let ordered = UtilityKind::ALL.iter().map(|&kind| orders(subject, kind)).filter(|sheet| !sheet.rows.is_empty());
    ordered.chain([points(subject)]).collect()
}

fn orders(subject: &Subject<'_>, kind: UtilityKind) -> Sheet {
    let mut booths: Vec<(&Booth, i64)> = subject
        .layout
        .booths()
        .filter_map(|(_, booth)| {
            let amounts =
                booth.services.iter().filter(|service| service.kind == kind).map(|service| i64::from(service.amount));
            let amounts: Vec<i64> = amounts.collect();
            (!amounts.is_empty()).then(|| (booth, amounts.iter().sum()))
        })
        .collect();
    booths.sort_by(|(one, _), (other, _)| by_number(one, other));
    let rows = booths.into_iter().map(|(booth, amount)| {
        vec![
            Cell::text(booth.number.as_deref()),
            subject.exhibitors(booth),
            subject.place(booth.hall),
            Cell::Count(amount),
        ]
    });
    let headings = vec![
        subject.field("number", Measure::Text),
        subject.field("exhibitors", Measure::Text),
        subject.field("hall", Measure::Text),
        subject.field("amount", Measure::Count),
    ];
    Sheet { name: subject.words.label("model-utility-kind", kind.word()), headings, rows: rows.collect() }
}

fn points(subject: &Subject<'_>) -> Sheet {
    let rows = subject.layout.of_kind(Kind::Utility).filter_map(|object| {
        let Thing::Utility(utility) = &object.thing else { return None };
        let metres = |mm: i32| Cell::Hundredths(i64::from(mm).saturating_add(5).div_euclid(10));
        Some(vec![
            Cell::Text(object.id.to_string()),
            Cell::Text(subject.words.label("model-utility-kind", utility.kind.word())),
            subject.place(utility.hall),
            utility.capacity.map_or(Cell::Empty, |amount| Cell::Count(amount.into())),
            metres(utility.at.x),
            metres(utility.at.y),
        ])
    });
    let headings = vec![
        subject.field("id", Measure::Text),
        subject.field("kind", Measure::Text),
        subject.field("hall", Measure::Text),
        subject.field("capacity", Measure::Count),
        subject.heading("list-x", Measure::Hundredths),
        subject.heading("list-y", Measure::Hundredths),
    ];
    Sheet { name: subject.text("list-supply-points"), headings, rows: rows.collect() }
}
