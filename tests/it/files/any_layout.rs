//! Any layout goes out and comes back: layouts made at random.

use std::sync::Arc;

use hallplan::geometry::{Angle, Circle, Outline, Point, Polygon, Rectangle, Size};
use hallplan::model::{
    Anchor, Attendance, Booth, BoothKind, Dimension, Exhibitor, Extra, Facility, FacilityKind, Ground, Hall, Label,
    Lang, Layout, Names, Object, ObjectId, Pillar, Record, Service, Settings, Status, Thing, UtilityKind, Wall,
};
use hallplan::storage;
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;

use super::every_kind::id;

fn text() -> impl Strategy<Value = String> {
    "[\\PC\n\t]{0,12}"
}

fn names() -> impl Strategy<Value = Names> {
    vec((select(vec!["zh-CN", "en", "ko", "mn", "ru"]), text()), 0..4)
        .prop_map(|names| names.into_iter().map(|(lang, name)| (lang.parse::<Lang>().unwrap(), name)).collect())
}

fn point() -> impl Strategy<Value = Point> {
    (-90_000_000..90_000_000, -90_000_000..90_000_000).prop_map(|(x, y)| Point::new(x, y))
}

fn polygon() -> impl Strategy<Value = Polygon> {
    (point(), 2..9_000, 2..9_000, any::<bool>()).prop_map(|(at, w, d, l_shaped)| {
        let mut corners = vec![(0, 0), (w, 0), (w, d), (0, d)];
        if l_shaped {
            corners.splice(2..3, [(w, d / 2), (w / 2, d / 2), (w / 2, d)]);
        }
        Polygon::new(corners.into_iter().map(|(x, y)| Point::new(at.x + x, at.y + y)).collect()).unwrap()
    })
}

fn outline() -> impl Strategy<Value = Outline> {
    let rectangle = (point(), 1..9_000, 1..9_000, 0..360_000).prop_map(|(corner, width, depth, turn)| {
        Outline::Rectangle(Rectangle { corner, size: Size::new(width, depth), angle: Angle::from_thousandths(turn) })
    });
    prop_oneof![3 => rectangle, 1 => polygon().prop_map(Outline::Polygon)]
}

fn booth() -> impl Strategy<Value = Thing> {
    let sale = (select(Status::ALL), option::of(0..10_i64.pow(14)), select(BoothKind::ALL), option::of(1..9_000));
    let service = (select(UtilityKind::ALL), 0..i32::MAX).prop_map(|(kind, amount)| Service { kind, amount });
    (outline(), option::of(text()), sale, any::<(bool, bool)>(), vec(service, 0..3)).prop_map(
        |(outline, number, (status, price, kind, height), (in_hall, sold), services)| {
            let exhibitors = sold.then(|| id("firm")).into_iter().collect();
            let hall = in_hall.then(|| id("hall"));
            let base = Booth::new(outline);
            Thing::Booth(Booth { number, kind, height, status, price, exhibitors, hall, services, ..base })
        },
    )
}

fn thing() -> impl Strategy<Value = Thing> {
    let circle = (point(), 1..9_000).prop_map(|(centre, radius)| Outline::Circle(Circle { centre, radius }));
    let facility = (outline(), names(), select(FacilityKind::ALL))
        .prop_map(|(outline, names, kind)| Thing::Facility(Facility { outline, kind, names, hall: None }));
    let label = (point(), names(), 1..9_000, 0..360_000).prop_map(|(at, text, height, turn)| {
        Thing::Label(Label { at, text, height, angle: Angle::from_thousandths(turn), leader: None })
    });
    let dimension = (point(), 0..4_u16, -9_000..9_000).prop_map(|(at, corner, offset)| {
        Thing::Dimension(Dimension::aligned(Anchor::Point(at), Anchor::Corner(id("hall"), corner), offset))
    });
    let wall = (vec(point(), 2..5), 1..900).prop_map(|(line, thickness)| Thing::Wall(Wall { line, thickness }));
    let pillar = prop_oneof![circle, outline()].prop_map(|outline| Thing::Pillar(Pillar { outline }));
    prop_oneof![6 => booth(), 1 => facility, 1 => label, 1 => dimension, 1 => wall, 1 => pillar]
}

fn extra() -> impl Strategy<Value = Option<Extra>> {
    let json = (text(), any::<f64>()).prop_map(|(text, number)| {
        Extra(Arc::from(serde_json::json!({ "text": text, "list": [number, null, { "": true }] }).to_string()))
    });
    option::weighted(0.2, json)
}

fn object() -> impl Strategy<Value = Record> {
    let id = any::<u64>().prop_map(ObjectId::from_random);
    let place = (option::of((0..4_u64).prop_map(ObjectId::from_random)), any::<i16>());
    (id, any::<bool>(), place, option::of(text()), extra(), thing()).prop_map(
        |(id, locked, (group, order), note, extra, thing)| {
            Record::Object(Object { id, locked, group, order, note, extra, thing })
        },
    )
}

fn layout() -> impl Strategy<Value = Layout> {
    let hall = (polygon(), names(), select(Ground::ALL), any::<i16>()).prop_map(|(outline, names, ground, level)| {
        let empty = Hall { names, wall_thickness: 0, level, ground, ..Hall::new(outline) };
        Record::Object(Object::new(id("hall"), Thing::Hall(empty)))
    });
    let firm = (names(), option::of(text()), select(Attendance::ALL), extra()).prop_map(
        |(names, contact, attendance, extra)| {
            Record::Exhibitor(Exhibitor { contact, attendance, extra, ..Exhibitor::new(id("firm"), names) })
        },
    );
    let settings = (names(), option::of(text()), option::of(1..1_000_000)).prop_map(|(names, author, scale)| {
        let mut settings = Settings { names, author, ..Settings::default() };
        settings.page.scale = scale;
        Record::Settings(Box::new(settings))
    });
    (hall, firm, settings, vec(object(), 0..12))
        .prop_map(|(hall, firm, settings, objects)| [hall, firm, settings].into_iter().chain(objects).collect())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(layout in layout()) {
        let bytes = storage::write(&layout);
        let opened = storage::read(&bytes).map_err(|error| TestCaseError::fail(error.to_string()))?;
        prop_assert_eq!(&opened.layout, &layout);
        prop_assert_eq!(storage::write(&opened.layout), bytes);
    }

    #[test]
    fn a_record_alone_comes_back(record in object()) {
        prop_assert_eq!(storage::read_record(&storage::write_record(&record)), Ok(record));
    }
}
