//! Plans of a hall or two.

use crate::geometry::{Circle, Outline, Point, Polygon, Rectangle, Size};
use crate::model::{Booth, Exit, ExitKind, Hall, Layout, Names, Object, ObjectId, Pillar, Record, Thing};

pub fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

fn record(name: &str, thing: Thing) -> Record {
    Record::Object(Object::new(id(name), thing))
}

/// The hall "h" with its lower left corner at the origin.
pub fn hall(width: i32, depth: i32) -> Record {
    hall_of("h", (0, 0), (width, depth))
}

pub fn hall_of(name: &str, (x, y): (i32, i32), (width, depth): (i32, i32)) -> Record {
    let corners = [(0, 0), (width, 0), (width, depth), (0, depth)].map(|(dx, dy)| Point::new(x + dx, y + dy));
    let hall = Hall::new(Polygon::new(corners.to_vec()).unwrap());
    record(name, Thing::Hall(hall))
}

pub fn booth(name: &str, at: (i32, i32), size: (i32, i32)) -> Record {
    turned(name, Rectangle::new(Point::new(at.0, at.1), Size::new(size.0, size.1)))
}

pub fn turned(name: &str, rectangle: Rectangle) -> Record {
    record(name, Thing::Booth(Booth { hall: Some(id("h")), ..Booth::new(Outline::Rectangle(rectangle)) }))
}

pub fn pillar(name: &str, at: (i32, i32), radius: i32) -> Record {
    record(name, Thing::Pillar(Pillar { outline: Outline::Circle(Circle { centre: Point::new(at.0, at.1), radius }) }))
}

/// An exit of the hall "h".
pub fn exit(name: &str, from: (i32, i32), to: (i32, i32), kind: ExitKind) -> Record {
    let (from, to) = (Point::new(from.0, from.1), Point::new(to.0, to.1));
    record(name, Thing::Exit(Exit { names: Names::default(), from, to, kind, clear_width: None, hall: Some(id("h")) }))
}

pub fn plan(records: Vec<Record>) -> Layout {
    records.into_iter().collect()
}
