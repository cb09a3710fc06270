use super::*;
use crate::geometry::{Outline, Place, Point, Rectangle, Size};
use crate::index::Index;
use crate::model::{Exhibitor, Names, Object, Record, Thing};
use crate::scene::{Palette, contrast, luminance};

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

/// A plan of booths 10 m apart, `(width and depth in mm, price of the whole in hundredths, country)`.
fn plan(booths: &[(i32, Option<i64>, Option<&str>)], colours: BoothColours) -> Layout {
    let mut layout = Layout::default();
    for (at, (side, price, country)) in booths.iter().enumerate() {
        let outline = Outline::Rectangle(Rectangle::new(Point::new(at as i32 * 20_000, 0), Size::new(*side, *side)));
        let mut booth = Booth { price: *price, ..Booth::new(outline) };
        if let Some(country) = country {
            let mut exhibitor = Exhibitor::new(id(&format!("e{at}")), Names::default());
            exhibitor.country = Some((*country).to_owned());
            booth.exhibitors.push(exhibitor.id);
            layout.insert(Record::Exhibitor(exhibitor));
        }
        layout.insert(Record::Object(Object::new(id(&format!("b{at:03}")), Thing::Booth(booth))));
    }
    let mut settings = layout.settings().clone();
    settings.colours = colours;
    layout.insert(Record::Settings(Box::new(settings)));
    layout
}

/// What each booth of the plan is, with these findings.
fn told(layout: &Layout, findings: &[Finding]) -> Vec<Class> {
    let index = Index::of(layout);
    let near = |area: &crate::geometry::Bounds| index.near_sorted(area);
    let mut view = View::printed(layout, 200.0, &near);
    view.classes = std::sync::Arc::new(Classes::of((layout, &near), view.colours, findings));
    layout.booths().filter_map(|(object, booth)| Class::of(&view, layout, object.id, booth)).collect()
}

#[test]
fn bands_of_area_end_with_their_upper_end() {
    let sides = [2_999, 3_000, 3_001, 6_000, 6_001, 8_485, 8_486];
    let layout = plan(&sides.map(|side| (side, None, None)), BoothColours::Area);
    assert_eq!(told(&layout, &[]), [0, 0, 1, 2, 3, 3, 4].map(Class::Area));
}

#[test]
fn few_prices_are_a_band_each_and_many_are_shared_out() {
    let nine = |price: i64| (3_000, Some(price * 900), None);
    let layout = plan(&[nine(500), nine(800), nine(500), (3_000, None, None)], BoothColours::Price);
    assert_eq!(told(&layout, &[]), [Class::Price(0), Class::Price(1), Class::Price(0), Class::Unpriced]);
    let many: Vec<_> = (1..=100).map(nine).collect();
    let found = told(&plan(&many, BoothColours::Price), &[]);
    for band in 0..PRICES {
        assert_eq!(found.iter().filter(|class| **class == Class::Price(band)).count(), 20);
    }
}

#[test]
fn the_most_frequent_country_comes_first_and_the_rare_ones_share_grey() {
    let codes = ["JP", "CN", "CN", "KR", "AA", "BB", "DD", "EE", "FF"];
    let mut booths: Vec<_> = codes.iter().map(|code| (3_000, None, Some(*code))).collect();
    booths.push((3_000, None, None));
    let found = told(&plan(&booths, BoothColours::Country), &[]);
    assert_eq!(found[1], Class::Country(0));
    assert_eq!(found[2], found[1]);
    assert_eq!(found[0], Class::Country(6));
    assert_eq!(found[3], Class::Country(COUNTRIES.len()), "of equally frequent ones, the first by name");
    assert_eq!(found[9], Class::Stateless);
}

#[test]
fn the_gravest_finding_counts_for_all_that_take_part() {
    let finding = |subject: &str, other: &str, severity| Finding {
        rule: "overlap",
        severity,
        subject: id(subject),
        others: vec![id(other)],
        at: Place::default(),
        geometry: Vec::new(),
        measured: None,
        required: None,
        basis: std::sync::Arc::default(),
        forbidden: false,
        message: Message::new("rules-overlap"),
    };
    let layout = plan(&[(3_000, None, None); 4], BoothColours::Findings);
    let findings = [finding("b000", "b001", Severity::Warning), finding("b001", "b002", Severity::Error)];
    let error = Class::Found(Severity::Error);
    assert_eq!(told(&layout, &findings), [Class::Found(Severity::Warning), error, error, Class::Sound]);
}

#[test]
fn open_sides_follow_the_neighbours() {
    let mut layout = plan(&[(3_000, None, None); 2], BoothColours::OpenSides);
    assert_eq!(told(&layout, &[]), [Class::Open(4); 2]);
    let outline = Outline::Rectangle(Rectangle::new(Point::new(3_000, 0), Size::new(3_000, 3_000)));
    layout.insert(Record::Object(Object::new(id("b999"), Thing::Booth(Booth::new(outline)))));
    assert_eq!(told(&layout, &[]), [Class::Open(3), Class::Open(4), Class::Open(3)]);
}

#[test]
fn pavilion_status_and_kind_have_no_classes() {
    for colours in [BoothColours::Pavilion, BoothColours::Status, BoothColours::Kind] {
        assert_eq!(told(&plan(&[(3_000, Some(1), Some("CN"))], colours), &[]), []);
    }
}

#[test]
fn text_reads_on_every_class_and_scales_get_darker_step_by_step() {
    let layout = Layout::default();
    let near = |_: &crate::geometry::Bounds| Vec::new();
    for palette in [Palette::paper(), Palette::dark()] {
        let view = View { palette, ..View::printed(&layout, 200.0, &near) };
        let scales: [Vec<Class>; 3] =
            [(1..=4).map(Class::Open).collect(), (0..5).map(Class::Area).collect(), (0..5).map(Class::Price).collect()];
        for scale in &scales {
            let lights: Vec<Colour> = scale.iter().map(|class| class.looks(&view).0).collect();
            for pair in lights.windows(2) {
                assert!(luminance(pair[0]) > luminance(pair[1]), "{pair:?}");
                assert!(contrast(pair[0], pair[1]) >= 1.15, "{pair:?}: {}", contrast(pair[0], pair[1]));
            }
        }
        let others = (0..=COUNTRIES.len()).map(Class::Country);
        let found = Severity::ALL.iter().map(|severity| Class::Found(*severity));
        for class in scales.concat().into_iter().chain(others).chain(found).chain([Class::Open(0), Class::Sound]) {
            let fill = class.looks(&view).0;
            assert!(contrast(palette.readable(palette.number, fill), fill) >= 4.5, "{class:?}");
        }
    }
}

#[test]
fn a_field_colours_its_most_frequent_values_and_what_other_programs_keep_is_one() {
    let mut layout = plan(&[(3_000, None, None); 6], BoothColours::Field);
    for (name, zone) in [("b000", "\"east\""), ("b001", "\"west\""), ("b002", "\"west\""), ("b003", "7")] {
        let mut object = layout.object(id(name)).unwrap().clone();
        object.extra = Some(crate::model::Extra(format!("{{\"zone\": {zone}}}").into()));
        layout.insert(Record::Object(object));
    }
    assert_eq!(told(&layout, &[]), [Class::Valueless; 6], "no field was chosen");
    let settings = crate::model::Settings { colour_field: Some("zone".to_owned()), ..layout.settings().clone() };
    layout.insert(Record::Settings(Box::new(settings)));
    // "west" twice, then "7" and "east" once each, by the alphabet.
    assert_eq!(told(&layout, &[])[..4], [2, 0, 0, 1].map(Class::Value));
    assert_eq!(told(&layout, &[])[4..], [Class::Valueless; 2]);
}

#[test]
fn a_field_tells_statuses_in_words() {
    let mut layout = plan(&[(3_000, None, None)], BoothColours::Field);
    let settings = crate::model::Settings { colour_field: Some("status".to_owned()), ..layout.settings().clone() };
    layout.insert(Record::Settings(Box::new(settings)));
    let classes = Classes::of((&layout, &|_| Vec::new()), BoothColours::Field, []);
    assert_eq!(classes.values, ["可售"]);
}
