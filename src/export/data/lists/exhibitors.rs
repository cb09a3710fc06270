//! Exhibitors by name, and by the number of their booths.

use std::collections::{BTreeMap, BTreeSet};

use super::{Cell, Heading, Measure, Sheet, Subject};
use crate::model::{Booth, Exhibitor, ObjectId};

type Booths<'a> = BTreeMap<ObjectId, Vec<&'a Booth>>;

pub(super) fn sheets(subject: &Subject<'_>) -> Vec<Sheet> {
    let mut booths: Booths<'_> = BTreeMap::new();
    for (_, booth) in subject.layout.booths() {
        booth.exhibitors.iter().for_each(|&id| booths.entry(id).or_default().push(booth));
    }
    for booths in booths.values_mut() {
        booths.sort_by(|one, other| super::by_number(one, other));
    }
    vec![by_name(subject, &booths)]
}

/// The same by the numbers of their booths.
pub(super) fn sheets_by_number(subject: &Subject<'_>) -> Vec<Sheet> {
    vec![by_number(subject)]
}

fn by_name(subject: &Subject<'_>, booths: &Booths<'_>) -> Sheet {
    let fields: BTreeSet<&str> =
        subject.layout.exhibitors().flat_map(|it| it.fields.keys()).map(String::as_str).collect();
    let mut exhibitors: Vec<&Exhibitor> = subject.layout.exhibitors().collect();
    exhibitors.sort_by_cached_key(|it| (subject.name(&it.names).to_lowercase(), it.id));
    let rows = exhibitors.into_iter().map(|exhibitor| {
        let booths = booths.get(&exhibitor.id).map(Vec::as_slice).unwrap_or_default();
        row(subject, exhibitor, booths, &fields)
    });
    Sheet { name: subject.text("list-exhibitors"), headings: headings(subject, &fields), rows: rows.collect() }
}

fn headings(subject: &Subject<'_>, fields: &BTreeSet<&str>) -> Vec<Heading> {
    let text = |field: &str| subject.field(field, Measure::Text);
    let names = subject.languages().iter().map(|lang| Heading {
        text: format!("{} ({lang})", subject.words.label("model-field", "name")),
        measure: Measure::Text,
    });
    let mut headings = vec![text("code")];
    headings.extend(names);
    headings.extend(["country", "province", "sector", "products", "attendance", "booths"].map(text));
    headings.push(subject.heading("list-area-of-booths", Measure::Hundredths));
    headings.push(subject.heading("list-wanted-area", Measure::Hundredths));
    headings.push(subject.heading("list-wanted-sides", Measure::Count));
    headings.push(subject.heading("list-wanted-pavilion", Measure::Text));
    headings.push(subject.heading("list-wanted-booths", Measure::Text));
    headings.extend(["contact", "link", "note", "together", "apart"].map(text));
    headings.extend(fields.iter().map(|field| Heading { text: (*field).to_owned(), measure: Measure::Text }));
    headings.push(subject.heading("list-own-id", Measure::Text));
    headings
}

fn row(subject: &Subject<'_>, it: &Exhibitor, booths: &[&Booth], fields: &BTreeSet<&str>) -> Vec<Cell> {
    let text = |text: &Option<String>| Cell::text(text.as_deref());
    let numbers = booths.iter().map(|booth| booth.number.as_deref().unwrap_or("–"));
    let mut row = vec![text(&it.code)];
    row.extend(subject.languages().iter().map(|lang| Cell::text(it.names.get(lang))));
    row.push(Cell::text(it.country.as_deref().map(|code| subject.country(code))));
    row.extend([text(&it.province), text(&it.sector), text(&it.products)]);
    row.push(Cell::Text(subject.words.label("model-attendance", it.attendance.word())));
    row.push(Cell::text(Some(numbers.collect::<Vec<_>>().join(", "))));
    let area: i64 = booths.iter().map(|booth| booth.outline.area()).sum();
    row.push(if booths.is_empty() { Cell::Empty } else { Cell::area(area) });
    row.push(Cell::hundredths(it.wishes.area.map(i64::from)));
    row.push(it.wishes.open_sides.map_or(Cell::Empty, |sides| Cell::Count(sides.into())));
    row.push(text(&it.wishes.pavilion));
    row.push(Cell::text(Some(it.wishes.booths.join(", "))));
    row.extend([text(&it.contact), text(&it.link), text(&it.note), text(&it.wishes.together), text(&it.wishes.apart)]);
    row.extend(fields.iter().map(|field| Cell::text(it.fields.get(*field).map(String::as_str))));
    row.push(Cell::Text(it.id.to_string()));
    row
}

fn by_number(subject: &Subject<'_>) -> Sheet {
    let mut booths: Vec<&Booth> = subject.layout.booths().map(|(_, booth)| booth).collect();
    booths.retain(|booth| !booth.exhibitors.is_empty());
    booths.sort_by(|one, other| super::by_number(one, other));
    let rows = booths.into_iter().flat_map(|booth| {
        let exhibitors = booth.exhibitors.iter().filter_map(|&id| subject.layout.exhibitor(id));
        exhibitors.map(|exhibitor| {
            vec![
                Cell::text(booth.number.as_deref()),
                Cell::text(Some(subject.name(&exhibitor.names))),
                Cell::text(exhibitor.country.as_deref().map(|code| subject.country(code))),
                subject.place(booth.hall),
                subject.place(booth.pavilion),
                Cell::area(booth.outline.area()),
            ]
        })
    });
    let text = |field: &str| subject.field(field, Measure::Text);
    let mut headings: Vec<Heading> = ["number", "name", "country", "hall", "pavilion"].map(text).into();
    headings.push(subject.heading("list-area", Measure::Hundredths));
    Sheet { name: subject.text("list-by-number"), headings, rows: rows.collect() }
}
