//! A layout in which every field of every kind of record differs from what a left-out key stands for.

use std::collections::BTreeMap;
use std::sync::Arc;

use hallplan::geometry::{Angle, Circle, Outline, Point, Polygon, Rectangle, Size};
use hallplan::model::{
    Aisle, AisleClass, Anchor, Approval, Attendance, Booth, BoothColours, BoothKind, BoothLabel, BoothTrait,
    Calibration, Colour, Crop, Dimension, DimensionKind, Drawing, DrawingLayer, DrawingText, EarlyBird, Exhibitor,
    Exit, ExitKind, Extra, Facility, FacilityKind, Fee, Ground, Hall, Label, Lang, Layout, Margins, NamedView, Names,
    Object, ObjectId, OtherCurrency, PageSetup, Paper, Pavilion, Picture, Pillar, Prices, Profile, Rate, Record,
    RuleChange, SafetyKind, SafetyPoint, Service, Settings, Shown, Status, Theme, Thing, Underlay, Utility,
    UtilityKind, Waiver, WaiverKey, Wall, Wishes,
};

/// The id `text`.
pub fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

fn extra(json: &str) -> Option<Extra> {
    Some(Extra(Arc::from(json)))
}

fn names(zh: &str, en: &str) -> Names {
    Names::zh_en(zh, en).with("mn".parse::<Lang>().unwrap(), "Үзэсгэлэн \"ө\"")
}

fn square(x: i32, y: i32, side: i32) -> Polygon {
    let corners = [(0, 0), (side, 0), (side, side), (0, side)];
    Polygon::new(corners.iter().map(|(dx, dy)| Point::new(x + dx, y + dy)).collect()).unwrap()
}

fn drawing() -> Drawing {
    let text = DrawingText {
        at: Point::new(-3, 4),
        text: "轴 \"1\"".to_owned(),
        height: 250,
        angle: Angle::from_thousandths(45_000),
    };
    let line = vec![Point::new(0, 0), Point::new(7, -8), Point::new(0, 0)];
    let walls = DrawingLayer { name: "A-WALL".to_owned(), hidden: false, lines: vec![line], texts: Vec::new() };
    let notes = DrawingLayer { name: "标注".to_owned(), hidden: true, lines: Vec::new(), texts: vec![text] };
    Drawing { size: Size::new(90, 80), layers: vec![walls, notes] }
}

fn turned(x: i32, y: i32, thousandths: i32) -> Rectangle {
    let angle = Angle::from_thousandths(thousandths);
    Rectangle { corner: Point::new(x, y), size: Size::new(3000, 6000), angle }
}

fn some(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// The layout.
pub fn layout() -> Layout {
    let objects = building().into_iter().chain(supply()).chain(sold()).chain(drawn());
    let full = objects.map(|(text, thing)| {
        Record::Object(Object {
            locked: true,
            group: Some(id("g1")),
            order: -7,
            note: some("Zeile 1\nLine 2\t\"\\\u{202e}"),
            extra: extra(r#"{"erp":{"id":"no id","n":1.50,"big":123456789012345678901234567890}}"#),
            ..Object::new(id(text), thing)
        })
    });
    let plain = [Record::Object(Object::new(id("zz"), Thing::Booth(Booth::new(Outline::Rectangle(turned(0, 0, 0))))))];
    full.chain(plain).chain(beside()).collect()
}

fn building() -> Vec<(&'static str, Thing)> {
    let hall = Hall {
        names: names("7号馆", "Hall 7"),
        outline: square(0, 0, 120_000),
        wall_thickness: 300,
        level: -1,
        ground: Ground::Open,
        ceiling_height: Some(12_000),
        floor_load: Some(5_000),
        gross_area: Some(12_000),
        closed: true,
        premium: Some(-15),
    };
    let linked = Picture::Linked { path: "图/floor.png".to_owned(), hash: "00ff".to_owned(), page: Some(3) };
    let calibration = Some(Calibration { from: Point::new(1, 2), to: Point::new(3, 4), length: 5_000 });
    vec![
        (
            "u1",
            Thing::Underlay(Underlay {
                picture: linked,
                frame: turned(5, 6, 1),
                crop: Some(Crop { left: 10, top: 20, right: 30, bottom: 40 }),
                opacity: 40,
                calibration,
            }),
        ),
        (
            "u2",
            Thing::Underlay(Underlay {
                crop: None,
                picture: Picture::Embedded(Arc::from([0_u8, 255, 10, 7].as_slice())),
                frame: turned(5, 6, 359_999),
                opacity: 100,
                calibration: None,
            }),
        ),
        (
            "u3",
            Thing::Underlay(Underlay {
                crop: None,
                picture: Picture::Drawing(Arc::new(drawing())),
                frame: turned(5, 6, 90_000),
                opacity: 50,
                calibration: None,
            }),
        ),
        ("hall7", Thing::Hall(hall)),
        ("w1", Thing::Wall(Wall { line: vec![Point::new(0, 0), Point::new(-5, 7), Point::new(8, 9)], thickness: 120 })),
        ("p1", Thing::Pillar(Pillar { outline: Outline::Circle(Circle { centre: Point::new(9, -9), radius: 400 }) })),
        ("p2", Thing::Pillar(Pillar { outline: Outline::Rectangle(turned(7, 7, 45_000)) })),
        (
            "e1",
            Thing::Exit(Exit {
                names: names("北2", "North 2"),
                from: Point::new(0, 0),
                to: Point::new(4_000, 0),
                kind: ExitKind::Emergency,
                clear_width: Some(3_600),
                hall: Some(id("hall7")),
            }),
        ),
    ]
}

fn supply() -> Vec<(&'static str, Thing)> {
    let (at, hall) = (Point::new(100, -100), Some(id("hall7")));
    vec![
        ("s1", Thing::SafetyPoint(SafetyPoint { at, kind: SafetyKind::Alarm, clear_radius: Some(900), hall })),
        ("c1", Thing::Utility(Utility { at, kind: UtilityKind::Drain, capacity: Some(40), hall })),
        (
            "f1",
            Thing::Facility(Facility {
                outline: Outline::Polygon(square(5, 5, 10)),
                kind: FacilityKind::Cafe,
                names: names("咖啡", "Café"),
                hall,
            }),
        ),
        (
            "a1",
            Thing::Aisle(Aisle {
                outline: square(9, 9, 9),
                names: names("主通道", "Main"),
                class: AisleClass::Main,
                hall,
            }),
        ),
    ]
}

fn sold() -> Vec<(&'static str, Thing)> {
    let pavilion = Pavilion {
        theme: Theme::FiveG,
        names: names("5G新时代", "5G New Era"),
        colour: Some(Colour::hex(0x0a_bc_0f)),
        premium: Some(12),
        outlines: vec![square(0, 0, 50), square(100, 0, 50)],
    };
    let booth = Booth {
        outline: Outline::Rectangle(turned(-3_000, 3_000, 12_345)),
        number: some("A展01"),
        kind: BoothKind::Raw,
        height: Some(4_500),
        load: Some(1_200),
        hung_at: Some(2_600),
        open_front: Some(70),
        traits: vec![BoothTrait::Vibrates, BoothTrait::Food],
        status: Status::Held,
        held_until: some("2024-02-29"),
        price: Some(1_234_567_890_123),
        exhibitors: vec![id("x2"), id("x1")],
        hall: Some(id("hall7")),
        pavilion: Some(id("pav")),
        services: vec![
            Service { kind: UtilityKind::Power, amount: 3_000 },
            Service { kind: UtilityKind::Air, amount: 1 },
        ],
    };
    let corner = Booth::new(Outline::Polygon(square(-40_000, 0, 3_000)));
    vec![("pav", Thing::Pavilion(pavilion)), ("b1", Thing::Booth(booth)), ("b2", Thing::Booth(corner))]
}

fn drawn() -> Vec<(&'static str, Thing)> {
    let label = Label {
        at: Point::new(1, -1),
        text: names("欢迎", "Welcome"),
        height: 500,
        angle: Angle::from_thousandths(90_000),
        leader: Some(Anchor::Corner(id("b1"), 2)),
    };
    let note = Label { leader: Some(Anchor::Centre(id("b1"))), ..label.clone() };
    let centre = Anchor::Centre(id("b2"));
    let (point, corner) = (Anchor::Point(Point::new(-1, -2)), Anchor::Corner(id("b1"), 3));
    vec![
        ("l1", Thing::Label(label)),
        ("l2", Thing::Label(note)),
        ("d1", Thing::Dimension(Dimension::aligned(point, corner, -750))),
        ("d2", Thing::Dimension(Dimension::aligned(corner, point, 0))),
        ("d3", measures(DimensionKind::Horizontal, &[point, centre, corner], 900)),
        ("d4", measures(DimensionKind::Vertical, &[point, corner], 900)),
        ("d5", measures(DimensionKind::Angle, &[point, corner, centre], -2_000)),
        ("d6", measures(DimensionKind::Area, &[point, corner, centre], 0)),
        ("d7", Thing::Dimension(Dimension::area_of(id("b1")))),
    ]
}

fn measures(kind: DimensionKind, ends: &[Anchor], offset: i32) -> Thing {
    let [from, via @ .., to] = ends else { panic!("two ends or more") };
    Thing::Dimension(Dimension { kind, from: *from, via: via.to_vec(), to: *to, offset })
}

fn beside() -> Vec<Record> {
    let exhibitor = |text: &str, attendance| Exhibitor {
        id: id(text),
        code: some("E-0001"),
        names: names("长春一汽", "FAW"),
        country: some("CN"),
        province: some("吉林"),
        attendance,
        sector: some("cars"),
        products: some("轿车 / cars"),
        contact: some("李 +86"),
        link: some("https://example.com/?a=1&b=2"),
        note: some("note"),
        wishes: Wishes {
            area: Some(3_600),
            open_sides: Some(2),
            pavilion: some("汽车馆"),
            booths: vec!["H2-B101".to_owned(), "Z1A-603".to_owned()],
            together: some("FAW group"),
            apart: some("cars"),
        },
        fields: BTreeMap::from([("合作级别".to_owned(), "战略合作伙伴".to_owned())]),
        extra: extra(r#"{"crm":[]}"#),
    };
    let key = WaiverKey { rule: "overlap".to_owned(), objects: vec![id("b1"), id("p1")], measured: Some(-12) };
    let text = |text: &str| text.to_owned();
    vec![
        Record::Exhibitor(exhibitor("x1", Attendance::Both)),
        Record::Exhibitor(exhibitor("x2", Attendance::OnSite)),
        Record::Exhibitor(exhibitor("x3", Attendance::Online)),
        Record::Waiver(Waiver { key, who: text("王"), when: text("2021-09-23"), why: text("agreed") }),
        Record::Settings(Box::new(settings())),
    ]
}

fn prices() -> Prices {
    Prices {
        rates: vec![
            Rate { kind: BoothKind::Shell, open_sides: 1, per_m2: 27_000 },
            Rate { kind: BoothKind::Raw, open_sides: 4, per_m2: 0 },
        ],
        least_area: Some(9_000_000),
        fees: vec![
            Fee { names: names("注册费", "Registration"), kind: None, amount: 50_000 },
            Fee { names: Names::default(), kind: Some(BoothKind::Raw), amount: 1 },
        ],
        early: vec![EarlyBird { until: "2021-06-30".to_owned(), off: 10 }],
        also: vec![OtherCurrency { currency: "USD".to_owned(), rate: 1_085_000 }],
    }
}

fn settings() -> Settings {
    let usual = Shown::default();
    let shown = Shown {
        legend: !usual.legend,
        title_block: !usual.title_block,
        scale_bar: !usual.scale_bar,
        north: !usual.north,
        exhibitors: !usual.exhibitors,
        safety: !usual.safety,
        utilities: !usual.utilities,
        dimensions: !usual.dimensions,
        underlays: !usual.underlays,
        findings: !usual.findings,
        aisle_widths: true,
    };
    Settings {
        names: names("中国—东北亚博览会", "China-Northeast Asia Expo"),
        edition: names("第十三届", "13th (2021)"),
        plan_number: some("P-1"),
        revision: some("B"),
        date: some("2021-09-23"),
        author: some("张"),
        remark: names("示意展馆", "Demonstration halls"),
        languages: vec!["ko".parse().unwrap(), Lang::english()],
        currency: "EUR".to_owned(),
        prices: prices(),
        profile: Profile {
            id: "mine".to_owned(),
            also: vec!["base".to_owned()],
            text: extra(r#"{"rules":{}}"#),
            changes: vec![RuleChange {
                rule: "overlap".to_owned(),
                of: "tolerance".to_owned(),
                to: "5 mm".to_owned(),
                reason: "量过 measured".to_owned(),
            }],
        },
        approval: Some(Approval {
            who: "李娜".to_owned(),
            when: "2021-08-12".to_owned(),
            why: "agreed with the venue".to_owned(),
            seal: "0123456789abcdef".to_owned(),
        }),
        colours: BoothColours::Status,
        colour_field: some("sector"),
        labels: vec![BoothLabel { up_to: 250, text: "{number}\n{exhibitor}".to_owned() }],
        views: vec![
            NamedView { name: "东侧 East".to_owned(), from: Point::new(-5, -5), to: Point::new(5, 9), colours: None },
            NamedView {
                name: "sales".to_owned(),
                from: Point::new(0, 0),
                to: Point::new(5, 9),
                colours: Some(BoothColours::Status),
            },
        ],
        north: Angle::from_thousandths(12_000),
        page: PageSetup {
            paper: Paper::A3,
            landscape: false,
            scale: Some(500),
            margins: Margins { left: 1, top: 2, right: 3, bottom: 4 },
            shown,
        },
        locked: true,
        extra: extra(r#"{"own":true}"#),
    }
}
