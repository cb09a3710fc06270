//! A small layout to learn with: every kind of object, every status, names in six languages.

use super::ground::{Demo, rectangle_polygon};
use super::{Ids, site};
use crate::geometry::{Angle, Outline, Point, Polygon, Rectangle, Size};
use crate::model::{
    Anchor, Booth, BoothKind, Dimension, Exhibitor, FacilityKind, Label, Lang, Layout, Names, Object, ObjectId,
    PageSetup, Paper, Pavilion, Picture, Record, SafetyKind, SafetyPoint, Settings, Shown, Status, Theme, Thing,
    Underlay, Utility, UtilityKind, Wall,
};

const SIZE: Size = Size::new(44_000, 38_000);
const MIDDLE: i32 = 22_000;
/// Lower left corner and width of the picture beside the hall.
const SITE: Point = Point::new(47_000, 26_000);
const SITE_WIDTH: i32 = 16_000;
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
    let booth = Object::new(ids.take(), island(hall.id(), automobile));
    let edge = [0, 1].map(|corner| Anchor::Corner(booth.id, corner));
    layout.insert(Record::Object(booth));
    let things = notes().into_iter().chain(dimensions(edge)).chain(safety(hall.id())).chain(utilities(hall.id()));
    for thing in things.chain(site()) {
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
        page: PageSetup {
            paper: Paper::A3,
            shown: Shown { utilities: true, ..Shown::default() },
            ..PageSetup::default()
        },
        ..Settings::default()
    }
}

fn hall(pavilion: ObjectId) -> Demo {
    let at = |x, y, width, depth| Rectangle::new(Point::new(x, y), Size::new(width, depth));
    Demo {
        number: 1,
        corner: Point::new(0, 0),
        size: SIZE,
        segments: vec![5, 5],
        blocks: 2,
        main_after: None,
        north: 6_000,
        west: None,
        clear: Vec::new(),
        facilities: vec![
            (FacilityKind::Stage, Names::zh_en("主舞台", "Main stage"), at(29_000, 5_000, 9_000, 6_000)),
            (FacilityKind::Registration, Names::zh_en("观众登记处", "Registration"), at(600, 600, 3_700, 2_700)),
            (FacilityKind::Cafe, Names::zh_en("咖啡厅", "Café"), at(40_600, 600, 2_800, 2_700)),
        ],
        emergency: 1_500,
        all_emergency: false,
        pavilion: Some(pavilion),
    }
}

fn zone(id: ObjectId, theme: Theme, outline: Option<Polygon>) -> Object {
    let outlines = outline.into_iter().collect();
    Object::new(id, Thing::Pavilion(Pavilion { theme, names: Names::default(), colour: None, premium: None, outlines }))
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

fn notes() -> [Thing; 3] {
    let label = |x, y, zh, en| {
        let text = Names::zh_en(zh, en);
        Thing::Label(Label { at: Point::new(x, y), text, height: 600, angle: Angle::ZERO, leader: None })
    };
    [
        Thing::Wall(Wall { line: vec![Point::new(29_000, 4_900), Point::new(38_000, 4_900)], thickness: 100 }),
        label(12_000, 2_500, "光地展位", "Raw space"),
        label(SITE.x + SITE_WIDTH / 2, SITE.y - 1_000, "位置示意图", "Site sketch"),
    ]
}

/// The width and depth of the hall between fixed points, and the `edge` of a booth, which it follows.
fn dimensions(edge: [Anchor; 2]) -> [Thing; 3] {
    let point = |x, y| Anchor::Point(Point::new(x, y));
    let dimension = |from, to, offset| Thing::Dimension(Dimension::aligned(from, to, offset));
    [
        dimension(point(0, SIZE.depth), point(SIZE.width, SIZE.depth), 2_500),
        dimension(point(0, 0), point(0, SIZE.depth), 2_500),
        dimension(edge[0], edge[1], -600),
    ]
}

/// What the halls of the program lack: an alarm beside each door in a side wall, signs that hang before the main exits.
fn safety(hall: ObjectId) -> impl Iterator<Item = Thing> {
    let points = [
        (0, 12_000, SafetyKind::Alarm),
        (SIZE.width, 12_000, SafetyKind::Alarm),
        (MIDDLE, 1_500, SafetyKind::Sign),
        (MIDDLE, SIZE.depth - 1_500, SafetyKind::Sign),
    ];
    points.into_iter().map(move |(x, y, kind)| {
        Thing::SafetyPoint(SafetyPoint { at: Point::new(x, y), kind, clear_radius: None, hall: Some(hall) })
    })
}

/// Every supply for the island, and power and data for the stage.
fn utilities(hall: ObjectId) -> impl Iterator<Item = Thing> {
    let points = [
        (8_500, 6_000, UtilityKind::Water, 40),
        (9_700, 6_000, UtilityKind::Drain, 60),
        (10_900, 6_000, UtilityKind::Air, 500),
        (14_300, 6_000, UtilityKind::Data, 1_000),
        (15_500, 6_000, UtilityKind::Power, 20_000),
        (30_000, 10_000, UtilityKind::Data, 1_000),
        (31_200, 10_000, UtilityKind::Power, 60_000),
    ];
    points.into_iter().map(move |(x, y, kind, capacity)| {
        Thing::Utility(Utility { at: Point::new(x, y), kind, capacity: Some(capacity), hall: Some(hall) })
    })
}

/// Where the hall stands, as a picture beside it.
fn site() -> Option<Thing> {
    let (width, depth) = site::SIZE;
    let depth = i32::try_from(u64::from(depth) * SITE_WIDTH as u64 / u64::from(width)).ok()?;
    let frame = Rectangle::new(SITE, Size::new(SITE_WIDTH, depth));
    Some(Thing::Underlay(Underlay {
        crop: None,
        picture: Picture::Embedded(site::picture()?),
        frame,
        opacity: 100,
        calibration: None,
    }))
}
