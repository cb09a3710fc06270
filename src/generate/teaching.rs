//! A small layout to learn with: every kind of object that is drawn by hand, every status, names in six languages.

use super::Ids;
use super::ground::{Demo, rectangle_polygon};
use crate::geometry::{Angle, Outline, Point, Polygon, Rectangle, Size};
use crate::model::{
    Anchor, Booth, BoothKind, Dimension, Exhibitor, FacilityKind, Label, Lang, Layout, Names, Object, ObjectId,
    Pavilion, Record, Settings, Status, Theme, Thing, Utility, UtilityKind, Wall,
};

const SIZE: Size = Size::new(44_000, 38_000);
const MIDDLE: i32 = 22_000;
/// Name in Chinese, name in the company's own language, its tag, country.
const COMPANIES: [(&str, &str, &str, &str); 6] = [
    ("长春汽车示范公司", "Changchun Auto Demo", "en", "CN"),
    ("首尔电子示范公司", "서울전자 데모", "ko", "KR"),
    ("大阪机械示范公司", "大阪機械デモ", "ja", "JP"),
    ("符拉迪沃斯托克贸易示范公司", "Владивосток Торг Демо", "ru", "RU"),
    ("乌兰巴托羊绒示范公司", "Улаанбаатар Ноолуур Үзүүлэн", "mn", "MN"),
    ("吉林人参示范公司", "Jilin Ginseng Demo", "en", "CN"),
];

/// The plan.
pub(super) fn layout() -> Layout {
    let (automobile, asia) = (Ids::new("pauto").take(), Ids::new("pasia").take());
    let hall = hall(automobile);
    let mut layout: Layout = std::iter::once(Record::Settings(Box::new(settings()))).collect();
    let exhibitors = exhibitors();
    let firms: Vec<ObjectId> = exhibitors.iter().map(|exhibitor| exhibitor.id).collect();
    let zones = [(automobile, Theme::Automobile, 500), (asia, Theme::NortheastAsia, MIDDLE + 2_500)];
    for (id, theme, left) in zones {
        let outline = rectangle_polygon(Point::new(left, 500), Size::new(MIDDLE - 3_000, SIZE.depth - 1_000));
        layout.insert(Record::Object(zone(id, theme, outline)));
    }
    for (at, mut record) in hall.records().into_iter().enumerate() {
        if let Record::Object(Object { thing: Thing::Booth(booth), .. }) = &mut record {
            furnish(booth, at, asia, &firms);
        }
        layout.insert(record);
    }
    exhibitors.into_iter().for_each(|exhibitor| drop(layout.insert(Record::Exhibitor(exhibitor))));
    let mut ids = Ids::new("t");
    for thing in [island(hall.id(), automobile)].into_iter().chain(notes(hall.id())) {
        layout.insert(Record::Object(Object::new(ids.take(), thing)));
    }
    layout
}

fn settings() -> Settings {
    Settings {
        names: Names::zh_en("教学示例展会", "Teaching fair"),
        edition: Names::zh_en("示例", "Example"),
        plan_number: Some("T-01".to_owned()),
        revision: Some("A".to_owned()),
        date: Some("2021-09-23".to_owned()),
        remark: Names::zh_en("演示展馆,公司名称均为虚构。", "A demonstration hall; the companies are invented."),
        ..Settings::default()
    }
}

fn hall(pavilion: ObjectId) -> Demo {
    let place = Rectangle::new(Point::new(29_000, 5_000), Size::new(9_000, 6_000));
    Demo {
        number: 1,
        corner: Point::new(0, 0),
        size: SIZE,
        segments: vec![5, 5],
        blocks: 2,
        main_after: None,
        north: 6_000,
        clear: Vec::new(),
        facilities: vec![(FacilityKind::Stage, Names::zh_en("主舞台", "Main stage"), place)],
        emergency: 1_500,
        all_emergency: false,
        pavilion: Some(pavilion),
    }
}

fn zone(id: ObjectId, theme: Theme, outline: Option<Polygon>) -> Object {
    let outlines = outline.into_iter().collect();
    Object::new(id, Thing::Pavilion(Pavilion { theme, names: Names::default(), colour: None, outlines }))
}

fn exhibitors() -> Vec<Exhibitor> {
    let mut ids = Ids::new("x");
    COMPANIES
        .iter()
        .map(|&(chinese, own, tag, country)| {
            let own_language = tag.parse().unwrap_or_else(|_| Lang::english());
            let names = Names::default().with(Lang::chinese(), chinese).with(own_language, own);
            Exhibitor { country: Some(country.to_owned()), ..Exhibitor::new(ids.take(), names) }
        })
        .collect()
}

/// Pavilion by side of the main aisle; a status in turn; the first booths under contract have exhibitors.
fn furnish(booth: &mut Booth, at: usize, east: ObjectId, firms: &[ObjectId]) {
    if booth.outline.centre().x > f64::from(MIDDLE) {
        booth.pavilion = Some(east);
    }
    booth.status = Status::ALL.get(at % Status::ALL.len()).copied().unwrap_or(Status::Available);
    if booth.status == Status::Contracted {
        booth.exhibitors = firms.get(at / Status::ALL.len()).copied().into_iter().collect();
    }
}

fn island(hall: ObjectId, pavilion: ObjectId) -> Thing {
    let floor = Rectangle::new(Point::new(7_500, 5_000), Size::new(9_000, 6_000));
    let mut booth = Booth::new(Outline::Rectangle(floor));
    booth.number = Some("1T01".to_owned());
    (booth.kind, booth.status, booth.height) = (BoothKind::Raw, Status::Reserved, Some(4_500));
    (booth.hall, booth.pavilion) = (Some(hall), Some(pavilion));
    Thing::Booth(booth)
}

fn notes(hall: ObjectId) -> [Thing; 4] {
    let ends = [0, SIZE.width].map(|x| Anchor::Point(Point::new(x, SIZE.depth)));
    [
        Thing::Wall(Wall { line: vec![Point::new(29_000, 4_900), Point::new(38_000, 4_900)], thickness: 100 }),
        Thing::Utility(Utility {
            at: Point::new(12_000, 8_000),
            kind: UtilityKind::Power,
            capacity: Some(20_000),
            hall: Some(hall),
        }),
        Thing::Label(Label {
            at: Point::new(12_000, 2_500),
            text: Names::zh_en("光地展位", "Raw space"),
            height: 600,
            angle: Angle::ZERO,
        }),
        Thing::Dimension(Dimension { from: ends[0], to: ends[1], offset: 2_500 }),
    ]
}
