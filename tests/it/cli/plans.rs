//! Small plans to run the program on.

use hallplan::geometry::{Outline, Point, Polygon, Rectangle, Size};
use hallplan::model::{Booth, Exhibitor, Hall, Layout, Names, Object, Pavilion, Record, Status, Theme, Thing};

fn rectangle(x: i32, y: i32, width: i32, depth: i32) -> Outline {
    Outline::Rectangle(Rectangle::new(Point::new(x, y), Size::new(width, depth)))
}

fn polygon(x: i32, y: i32, width: i32, depth: i32) -> Polygon {
    let corners = [(x, y), (x + width, y), (x + width, y + depth), (x, y + depth)];
    Polygon::new(corners.map(|(x, y)| Point::new(x, y)).to_vec()).unwrap()
}

fn object(id: &str, thing: Thing) -> Record {
    Record::Object(Object::new(id.parse().unwrap(), thing))
}

fn hall() -> Record {
    let hall = Hall {
        names: Names::zh_en("7号馆", "Hall 7"),
        gross_area: Some(2_500),
        ..Hall::new(polygon(0, 0, 60_000, 40_000))
    };
    object("hall7", Thing::Hall(hall))
}

fn pavilion() -> Record {
    let outlines = vec![polygon(1_000, 1_000, 30_000, 20_000)];
    let pavilion =
        Pavilion { theme: Theme::Automobile, names: Names::default(), colour: None, premium: None, outlines };
    object("auto", Thing::Pavilion(pavilion))
}

fn booth(id: &str, number: &str, outline: Outline, status: Status) -> Record {
    let mut booth = Booth::new(outline);
    booth.number = Some(number.to_owned());
    booth.status = status;
    booth.hall = Some("hall7".parse().unwrap());
    booth.pavilion = Some("auto".parse().unwrap());
    object(id, Thing::Booth(booth))
}

/// A hall, a pavilion and two booths that stand apart; nothing is wrong with it.
pub fn sound() -> Layout {
    [
        hall(),
        pavilion(),
        booth("a1", "A001", rectangle(2_000, 2_000, 3_000, 3_000), Status::Available),
        booth("a2", "A002", rectangle(8_000, 2_000, 4_500, 3_000), Status::Contracted),
        exhibitor(),
    ]
    .into_iter()
    .collect()
}

fn exhibitor() -> Record {
    let faw = Exhibitor::new("faw".parse().unwrap(), Names::zh_en("一汽", "FAW"));
    Record::Exhibitor(Exhibitor { attendance: hallplan::model::Attendance::Online, ..faw })
}

/// The sound plan with a third booth that lies one metre deep in the first.
pub fn overlapping() -> Layout {
    let mut layout = sound();
    layout.insert(booth("a3", "A003", rectangle(4_000, 2_000, 3_000, 3_000), Status::Available));
    layout
}

/// A plan that comes with the program.
pub fn shipped(path: &str) -> Layout {
    hallplan::generate::shipped().into_iter().find(|(name, _)| *name == path).unwrap().1
}
