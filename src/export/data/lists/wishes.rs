//! Who wanted what and got what, those who lack most first.

use super::{Cell, Measure, Sheet, Subject};
use crate::analysis::wishes::wanting;
use crate::index::Index;

pub(super) fn sheets(subject: &Subject<'_>) -> Vec<Sheet> {
    let index = Index::of(subject.layout);
    let near = |area: &crate::geometry::Bounds| index.near_sorted(area);
    let number = |id| subject.layout.object(id).and_then(|object| object.booth()?.number.clone());
    let sides = |sides: Option<u8>| sides.map_or(Cell::Empty, |sides| Cell::Count(sides.into()));
    let rows = wanting(subject.layout, &near).into_iter().map(|one| {
        let wishes = &one.exhibitor.wishes;
        let numbers: Vec<String> = one.booths.iter().filter_map(|id| number(*id)).collect();
        vec![
            Cell::Text(subject.name(&one.exhibitor.names)),
            Cell::text(Some(numbers.join(", "))),
            wishes.area_mm2().map_or(Cell::Empty, Cell::area),
            Cell::area(one.area),
            Cell::area(one.short_by()),
            sides(wishes.open_sides),
            sides(one.open_sides),
            Cell::text(wishes.pavilion.as_deref()),
        ]
    });
    let headings = vec![
        subject.field("name", Measure::Text),
        subject.field("booths", Measure::Text),
        subject.heading("list-wanted-area", Measure::Hundredths),
        subject.heading("list-got-area", Measure::Hundredths),
        subject.heading("list-short-by", Measure::Hundredths),
        subject.heading("list-wanted-sides", Measure::Count),
        subject.heading("list-got-sides", Measure::Count),
        subject.heading("list-wanted-pavilion", Measure::Text),
    ];
    vec![Sheet { name: subject.text("list-wishes"), headings, rows: rows.collect() }]
}
