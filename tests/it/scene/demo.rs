//! A demonstration hall of four pavilions with every kind of object, for goldens and for looking at.

use hallplan::geometry::{Angle, Circle, Outline, Point, Polygon, Rectangle, Size};
use hallplan::model::{
    Aisle, AisleClass, Anchor, Booth, Dimension, Exhibitor, Exit, ExitKind, Facility, FacilityKind, Hall, Label,
    Layout, Names, Object, ObjectId, Pavilion, Pillar, Record, SafetyKind, SafetyPoint, Status, Theme, Thing, Utility,
    UtilityKind, Wall,
};

/// A layout in the making.
#[derive(Default)]
pub struct Plan {
    records: Vec<Record>,
}

pub fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

pub fn rectangle(x: i32, y: i32, width: i32, depth: i32) -> Outline {
    Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(width, depth)))
}

pub fn polygon(corners: &[(i32, i32)]) -> Polygon {
    Polygon::new(corners.iter().map(|&(x, y)| Point::new(x, y)).collect()).unwrap()
}

pub fn area(x: i32, y: i32, width: i32, depth: i32) -> Polygon {
    polygon(&[(x, y), (x + width, y), (x + width, y + depth), (x, y + depth)])
}

impl Plan {
    pub fn put(&mut self, name: &str, thing: Thing) -> &mut Self {
        self.records.push(Record::Object(Object::new(id(name), thing)));
        self
    }

    pub fn exhibitor(&mut self, name: &str, names: Names) -> &mut Self {
        self.records.push(Record::Exhibitor(Exhibitor::new(id(name), names)));
        self
    }

    pub fn layout(self) -> Layout {
        self.records.into_iter().collect()
    }

    fn exit(&mut self, name: &str, from: (i32, i32), to: (i32, i32), kind: ExitKind) -> &mut Self {
        let (from, to) = (Point::new(from.0, from.1), Point::new(to.0, to.1));
        let exit = Exit { names: Names::default(), from, to, kind, clear_width: None, hall: Some(id("hall")) };
        self.put(name, Thing::Exit(exit))
    }

    fn safety(&mut self, name: &str, (x, y): (i32, i32), kind: SafetyKind) -> &mut Self {
        let point = SafetyPoint { at: Point::new(x, y), kind, clear_radius: None, hall: Some(id("hall")) };
        self.put(name, Thing::SafetyPoint(point))
    }

    /// Back-to-back rows of 16 booths from a corner.
    fn rows(&mut self, letter: char, series: i32, pavilion: &str, x: i32, y: i32) {
        for row in 0..2 {
            for place in 0..16 {
                let status = match (place * 7 + row * 5 + series * 3) % 11 {
                    0 => Status::Blocked,
                    1 | 6 => Status::Available,
                    2 => Status::Held,
                    3 | 8 => Status::Reserved,
                    4 if row == 1 => Status::Organiser,
                    _ => Status::Contracted,
                };
                let number = series * 1000 + (1 - row) * 100 + place + 1;
                let mut booth = Booth::new(rectangle(x + place * 3000, y + row * 3000, 3000, 3000));
                booth.number = Some(format!("{letter}{number}"));
                booth.status = status;
                booth.pavilion = Some(id(pavilion));
                booth.hall = Some(id("hall"));
                if status == Status::Contracted && place % 3 == 0 {
                    booth.exhibitors = vec![id(["e1", "e2", "e3", "e4"][(place as usize + row as usize) % 4])];
                }
                self.put(&format!("{}{number}", letter.to_ascii_lowercase()), Thing::Booth(booth));
            }
        }
    }

    fn stand(&mut self, number: &str, pavilion: &str, outline: Outline, exhibitor: &str) {
        let mut booth = Booth::new(outline);
        booth.number = Some(number.to_owned());
        booth.status = Status::Contracted;
        booth.pavilion = Some(id(pavilion));
        booth.exhibitors = vec![id(exhibitor)];
        self.put(&number.to_lowercase(), Thing::Booth(booth));
    }
}

pub fn layout() -> Layout {
    let mut plan = Plan::default();
    building(&mut plan);
    for (name, theme, x, y) in [
        ("pa", Theme::Automobile, 1000, 53_000),
        ("pb", Theme::SciTech, 63_000, 53_000),
        ("pc", Theme::ImportedGoods, 1000, 1000),
        ("pd", Theme::LiveBroadcast, 63_000, 1000),
    ] {
        let pavilion = Pavilion {
            theme,
            names: Names::default(),
            colour: None,
            premium: None,
            outlines: vec![area(x, y, 56_000, 46_000)],
        };
        plan.put(name, Thing::Pavilion(pavilion));
    }
    exhibitors(&mut plan);
    stands(&mut plan);
    notes(&mut plan);
    plan.layout()
}

fn building(plan: &mut Plan) {
    let hall = Hall {
        names: Names::zh_en("示例馆", "Sample hall"),
        wall_thickness: 400,
        ..Hall::new(area(0, 0, 120_000, 100_000))
    };
    plan.put("hall", Thing::Hall(hall));
    for (at, y) in [(1, 100_000), (2, 0)] {
        plan.exit(&format!("xa{at}"), (28_500, y), (31_500, y), ExitKind::Emergency);
        plan.exit(&format!("xb{at}"), (57_500, y), (62_500, y), ExitKind::Main);
        plan.exit(&format!("xc{at}"), (88_500, y), (91_500, y), ExitKind::Emergency);
    }
    plan.exit("xd", (0, 47_500), (0, 52_500), ExitKind::Main);
    plan.exit("xe", (120_000, 47_500), (120_000, 52_500), ExitKind::Emergency);
    plan.exit("xf", (0, 20_000), (0, 25_000), ExitKind::Shutter);
    plan.exit("xg", (120_000, 20_000), (120_000, 21_500), ExitKind::Service);
    for (at, x) in [24_000, 48_000, 72_000, 96_000].into_iter().enumerate() {
        for (row, y) in [25_000, 50_000, 75_000].into_iter().enumerate() {
            let outline = if row == 1 {
                Outline::Circle(Circle { centre: Point::new(x, y), radius: 450 })
            } else {
                rectangle(x - 450, y - 450, 900, 900)
            };
            plan.put(&format!("pil{at}{row}"), Thing::Pillar(Pillar { outline }));
        }
    }
    plan.safety("s1", (400, 75_000), SafetyKind::Hydrant);
    plan.safety("s2", (119_600, 75_000), SafetyKind::Hydrant);
    plan.safety("s3", (119_600, 30_000), SafetyKind::Extinguisher);
    plan.safety("s4", (45_000, 99_600), SafetyKind::Alarm);
    plan.safety("s5", (60_000, 99_000), SafetyKind::Sign);
    for (at, kind) in UtilityKind::ALL.iter().enumerate() {
        let at_point = Point::new(58_000, 60_000 + 3_000 * at as i32);
        let utility = Utility { at: at_point, kind: *kind, capacity: None, hall: None };
        plan.put(&format!("u{at}"), Thing::Utility(utility));
    }
    let aisle = |outline, class| Thing::Aisle(Aisle { outline, names: Names::default(), class, hall: None });
    plan.put("aisle1", aisle(area(0, 47_500, 120_000, 5_000), AisleClass::Main));
    plan.put("aisle2", aisle(area(57_500, 53_000, 5_000, 46_000), AisleClass::Main));
}

fn exhibitors(plan: &mut Plan) {
    plan.exhibitor("e1", Names::zh_en("一汽红旗", "FAW Hongqi"));
    plan.exhibitor("e2", Names::zh_en("长春一汽富维汽车零部件股份有限公司", "Changchun Faway Automobile Components"));
    plan.exhibitor("e3", Names::default().with("ko".parse().unwrap(), "현대자동차"));
    plan.exhibitor("e4", Names::default().with("ru".parse().unwrap(), "Газпром нефть"));
}

fn stands(plan: &mut Plan) {
    for y in [89_000, 61_000] {
        plan.rows('A', (y - 53_000) / 7_000, "pa", 5_000, y - 1_000);
    }
    plan.stand("A01", "pa", rectangle(5_000, 69_000, 15_000, 15_000), "e1");
    plan.stand("A02", "pa", rectangle(23_000, 69_000, 12_000, 15_000), "e2");
    let l =
        [(38_000, 69_000), (53_000, 69_000), (53_000, 75_000), (44_000, 75_000), (44_000, 84_000), (38_000, 84_000)];
    plan.stand("A03", "pa", Outline::Polygon(polygon(&l)), "e3");
    for (at, y) in [88_000, 79_000, 70_000, 61_000].into_iter().enumerate() {
        plan.rows('B', at as i32 + 1, "pb", 67_000, y);
        plan.rows('C', at as i32 + 1, "pc", 5_000, y - 52_000);
    }
    plan.rows('D', 1, "pd", 67_000, 36_000);
    let turned = Rectangle {
        corner: Point::new(72_000, 12_000),
        size: Size::new(15_000, 10_000),
        angle: Angle::from_degrees(20.0),
    };
    plan.stand("D01", "pd", Outline::Rectangle(turned), "e4");
    let facility = |kind, outline| Thing::Facility(Facility { outline, kind, names: Names::default(), hall: None });
    plan.put("f1", facility(FacilityKind::Stage, rectangle(95_000, 16_000, 18_000, 12_000)));
    plan.put(
        "f2",
        facility(FacilityKind::Cafe, Outline::Circle(Circle { centre: Point::new(104_000, 8_500), radius: 5_000 })),
    );
    let wall = Wall {
        line: [(65_000, 31_000), (80_000, 31_000), (80_000, 34_000)].map(|(x, y)| Point::new(x, y)).to_vec(),
        thickness: 200,
    };
    plan.put("w1", Thing::Wall(wall));
}

fn notes(plan: &mut Plan) {
    let dimension = |from, to, offset| Thing::Dimension(Dimension::aligned(from, to, offset));
    plan.put("d1", dimension(Anchor::Corner(id("hall"), 3), Anchor::Corner(id("hall"), 2), 9_000));
    plan.put("d2", dimension(Anchor::Point(Point::new(57_500, 5_000)), Anchor::Point(Point::new(62_500, 5_000)), 0));
    let label = Label {
        at: Point::new(90_000, 32_500),
        text: Names::zh_en("货运通道", "Goods"),
        height: 1_200,
        angle: Angle::ZERO,
        leader: None,
    };
    plan.put("l1", Thing::Label(label));
}
