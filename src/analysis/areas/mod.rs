//! How much of what there is: halls, pavilions, booths, units, exhibitors, areas.
//!
//! Net area is the area of all booths; gross area is what the venue states for a hall, else the area of its outline.
//! All areas are whole square millimetres, so that parts add up to the whole.

mod tally;

use std::collections::BTreeMap;

use super::{booth_type, prices::price_as};
use crate::index::Index;
use crate::model::{Booth, BoothKind, BoothType, Exhibitor, Hall, Layout, Names, ObjectId, Status, Theme};
use tally::{Count, Of, Tally, figures_of};

/// Figures of a whole plan and of its parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Description {
    /// The whole plan.
    pub totals: Totals,
    /// Each hall by id; then the booths of no hall, if there are any.
    pub by_hall: Vec<InHall>,
    /// Each pavilion by id; then the booths of no pavilion, if there are any.
    pub by_pavilion: Vec<InPavilion>,
    /// Each status, in the order of [`Status::ALL`].
    pub by_status: Vec<(Status, Figures)>,
    /// Shell scheme and raw space.
    pub by_kind: Vec<(BoothKind, Figures)>,
    /// Each type of booth by its open sides, in the order of [`BoothType::ALL`].
    pub by_type: Vec<(BoothType, Figures)>,
    /// Each country of an exhibitor by its code, then those of none: booths count for the first exhibitor in them.
    pub by_country: Vec<(Option<String>, Figures)>,
    /// Each line of business, then those of none, counted in the same way.
    pub by_sector: Vec<(Option<String>, Figures)>,
}

/// Figures of a whole plan.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Totals {
    /// Halls and open grounds.
    pub halls: usize,
    /// Themed pavilions.
    pub pavilions: usize,
    /// All exhibitors on record, those without a booth too.
    pub exhibitors: usize,
    /// Gross area of all halls in mm².
    pub gross: i64,
    /// Booths and their area.
    pub booths: Figures,
}

/// Figures of some booths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Figures {
    /// How many booths.
    pub booths: usize,
    /// Different exhibitors in them.
    pub exhibitors: usize,
    /// Their area in mm².
    pub net: i64,
    /// Their prices together, typed or by the price list without discounts, in hundredths of the plan's currency; a booth
    /// without a price adds nothing.
    pub price: i64,
    /// The area of those under contract in mm².
    pub sold: i64,
    /// The area of those held or reserved in mm².
    pub held: i64,
    /// The prices of those under contract, as in `price`.
    pub earned: i64,
}

/// Figures of a hall.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InHall {
    /// The hall; `None` for the booths that name none.
    pub hall: Option<ObjectId>,
    /// What it is called.
    pub names: Names,
    /// Its gross area in mm².
    pub gross: i64,
    /// Booths that name it.
    pub figures: Figures,
}

/// Figures of a pavilion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InPavilion {
    /// The pavilion; `None` for the booths that name none.
    pub pavilion: Option<ObjectId>,
    /// What it is about.
    pub theme: Option<Theme>,
    /// What it is called.
    pub names: Names,
    /// Area of its outlines in mm².
    pub gross: i64,
    /// Booths that name it.
    pub figures: Figures,
}

impl Figures {
    /// Standard booths of 9 m² that the area is worth, in hundredths, rounded.
    #[must_use]
    pub const fn units_hundredths(&self) -> i64 {
        let (whole, rest) = (self.net / Booth::UNIT, self.net % Booth::UNIT);
        whole.saturating_mul(100).saturating_add((rest * 100 + Booth::UNIT / 2) / Booth::UNIT)
    }

    /// The same in units, to two decimals.
    #[must_use]
    pub fn units(&self) -> f64 {
        self.units_hundredths() as f64 / 100.0
    }
}

/// Gross area of a hall in mm²: as the venue states it, else the area of the outline.
#[must_use]
pub fn gross(hall: &Hall) -> i64 {
    hall.gross_area.map_or_else(|| hall.outline.area(), |square_metres| i64::from(square_metres) * 1_000_000)
}

/// The figures of a plan.
#[must_use]
pub fn describe(layout: &Layout) -> Description {
    let mut tally = Tally::default();
    let index = Index::of(layout);
    let near = |area: &crate::geometry::Bounds| index.near_sorted(area);
    for (object, booth) in layout.booths() {
        let first = booth.exhibitors.first().and_then(|&id| layout.exhibitor(id));
        let sort = booth_type(layout, &near, object.id);
        let price = price_as(layout, booth, || sort).map_or(0, |price| price.amount);
        tally.add(booth, &Of { sort, price, first });
    }
    let by_hall = by_hall(layout, &tally.halls);
    let totals = Totals {
        halls: layout.halls().count(),
        pavilions: layout.pavilions().count(),
        exhibitors: layout.exhibitors().len(),
        gross: by_hall.iter().fold(0, |sum, hall| hall.gross.saturating_add(sum)),
        booths: tally.all.figures(),
    };
    let by_status = Status::ALL.iter().map(|status| (*status, figures_of(&tally.statuses, status))).collect();
    let by_kind = BoothKind::ALL.iter().map(|kind| (*kind, figures_of(&tally.kinds, kind))).collect();
    let by_type = BoothType::ALL.iter().map(|sort| (*sort, figures_of(&tally.types, sort))).collect();
    let by_pavilion = by_pavilion(layout, &tally.pavilions);
    let by_country = by_word(layout, &tally.countries, |it| it.country.as_deref());
    let by_sector = by_word(layout, &tally.sectors, |it| it.sector.as_deref());
    Description { totals, by_hall, by_pavilion, by_status, by_kind, by_type, by_country, by_sector }
}

/// What exhibitors say of themselves, by word; those who have no booth are counted as exhibitors too.
fn by_word(
    layout: &Layout,
    counts: &BTreeMap<&str, Count<'_>>,
    word: fn(&Exhibitor) -> Option<&str>,
) -> Vec<(Option<String>, Figures)> {
    let mut figures: BTreeMap<&str, Figures> = counts.iter().map(|(word, count)| (*word, count.figures())).collect();
    figures.values_mut().for_each(|figures| figures.exhibitors = 0);
    for exhibitor in layout.exhibitors() {
        figures.entry(word(exhibitor).unwrap_or_default()).or_default().exhibitors += 1;
    }
    let nobody = figures.remove("");
    let named = figures.into_iter().map(|(word, figures)| (Some(word.to_owned()), figures));
    named.chain(nobody.map(|figures| (None, figures))).collect()
}

fn by_hall(layout: &Layout, counts: &BTreeMap<Option<ObjectId>, Count<'_>>) -> Vec<InHall> {
    let halls = layout.halls().map(|(object, hall)| InHall {
        hall: Some(object.id),
        names: hall.names.clone(),
        gross: gross(hall),
        figures: figures_of(counts, &Some(object.id)),
    });
    let homeless = counts.get(&None).map(|count| InHall {
        hall: None,
        names: Names::default(),
        gross: 0,
        figures: count.figures(),
    });
    halls.chain(homeless).collect()
}

fn by_pavilion(layout: &Layout, counts: &BTreeMap<Option<ObjectId>, Count<'_>>) -> Vec<InPavilion> {
    let pavilions = layout.pavilions().map(|(object, pavilion)| InPavilion {
        pavilion: Some(object.id),
        theme: Some(pavilion.theme),
        names: pavilion.names.clone(),
        gross: pavilion.outlines.iter().fold(0, |sum, outline| outline.area().saturating_add(sum)),
        figures: figures_of(counts, &Some(object.id)),
    });
    let homeless = counts.get(&None).map(|count| InPavilion {
        pavilion: None,
        theme: None,
        names: Names::default(),
        gross: 0,
        figures: count.figures(),
    });
    pavilions.chain(homeless).collect()
}

#[cfg(test)]
mod tests {
    use super::{Figures, describe};
    use crate::geometry::{Outline, Point, Polygon, Rectangle, Size};
    use crate::model::{Booth, BoothType, Hall, Layout, Names, Object, ObjectId, Record, Status, Thing};

    fn id(text: &str) -> ObjectId {
        text.parse().unwrap()
    }

    fn booth(name: &str, size: Size, hall: Option<&str>, status: Status) -> Record {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(0, 0), size));
        let price = (status == Status::Contracted).then_some(400_000);
        let booth = Booth { hall: hall.map(id), status, price, ..Booth::new(outline) };
        Record::Object(Object::new(id(name), Thing::Booth(booth)))
    }

    fn hall(name: &str, gross_area: Option<i32>) -> Record {
        let corners = [(0, 0), (100_000, 0), (100_000, 50_000), (0, 50_000)];
        let outline = Polygon::new(corners.map(|(x, y)| Point::new(x, y)).to_vec()).unwrap();
        let names = Names::zh_en("一号馆", "Hall 1");
        let hall = Hall { names, gross_area, ..Hall::new(outline) };
        Record::Object(Object::new(id(name), Thing::Hall(hall)))
    }

    #[test]
    fn parts_add_up_to_the_whole() {
        let layout: Layout = [
            hall("h1", None),
            hall("h2", Some(12_000)),
            booth("a", Size::new(3000, 3000), Some("h1"), Status::Available),
            booth("b", Size::new(6000, 3000), Some("h2"), Status::Contracted),
            booth("c", Size::new(2500, 2000), None, Status::Contracted),
        ]
        .into_iter()
        .collect();
        let found = describe(&layout);
        assert_eq!(found.totals.gross, 17_000_000_000);
        assert_eq!(
            found.totals.booths,
            Figures {
                booths: 3,
                net: 32_000_000,
                price: 800_000,
                sold: 23_000_000,
                earned: 800_000,
                ..Figures::default()
            }
        );
        assert_eq!(found.totals.booths.units_hundredths(), 356);
        assert_eq!(found.by_hall.iter().map(|hall| hall.figures.booths).collect::<Vec<_>>(), [1, 1, 1]);
        assert_eq!(found.by_hall.iter().map(|hall| hall.figures.net).sum::<i64>(), 32_000_000);
        assert_eq!(found.by_status.iter().map(|(_, figures)| figures.net).sum::<i64>(), 32_000_000);
        assert_eq!(found.by_type.iter().map(|(_, figures)| figures.net).sum::<i64>(), 32_000_000);
        assert_eq!(found.by_type.len(), BoothType::ALL.len());
        assert_eq!(found.by_hall[2].hall, None);
        assert_eq!(found.by_pavilion.len(), 1);
    }

    #[test]
    fn an_exhibitor_in_two_booths_counts_once() {
        let mut records = Vec::new();
        for name in ["a", "b"] {
            let Record::Object(mut object) = booth(name, Size::new(3000, 3000), None, Status::Held) else { panic!() };
            if let Thing::Booth(booth) = &mut object.thing {
                booth.exhibitors = vec![id("acme")];
            }
            records.push(Record::Object(object));
        }
        assert_eq!(describe(&records.into_iter().collect()).totals.booths.exhibitors, 1);
    }
}
