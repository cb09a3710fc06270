//! Small layouts for looking at one thing at a time.

use hallplan::geometry::{Angle, Point, Rectangle, Size};
use hallplan::model::{
    Anchor, Booth, Dimension, Exit, ExitKind, Hall, Layout, Names, Pavilion, Pillar, Status, Theme, Thing,
};

use super::demo::{Plan, area, id, rectangle};

pub fn hall(side: i32) -> Thing {
    Thing::Hall(Hall { names: Names::zh_en("一号馆", "Hall 1"), ..Hall::new(area(0, 0, side, side)) })
}

pub fn booth(x: i32, y: i32, number: &str, status: Status) -> Thing {
    let mut booth = Booth::new(rectangle(x, y, 3000, 3000));
    (booth.number, booth.status, booth.pavilion) = (Some(number.to_owned()), status, Some(id("p")));
    Thing::Booth(booth)
}

/// A hall with an exit, a pavilion, two booths back to back, one apart and held, a pillar, a dimension.
pub fn layout() -> Layout {
    let mut plan = Plan::default();
    plan.put("h", hall(30_000));
    let (from, to) = (Point::new(10_000, 0), Point::new(14_000, 0));
    let exit =
        Exit { names: Names::default(), from, to, kind: ExitKind::Main, clear_width: Some(3_600), hall: Some(id("h")) };
    plan.put("x", Thing::Exit(exit));
    let pavilion = Pavilion {
        theme: Theme::Jilin,
        names: Names::default(),
        colour: None,
        premium: None,
        outlines: vec![area(3000, 3000, 24_000, 24_000)],
    };
    plan.put("p", Thing::Pavilion(pavilion));
    plan.put("b1", booth(6000, 6000, "A1", Status::Contracted));
    plan.put("b2", booth(6000, 9000, "A2", Status::Available));
    plan.put("b3", booth(15_000, 6000, "A3", Status::Held));
    plan.put("q", Thing::Pillar(Pillar { outline: rectangle(20_000, 20_000, 800, 800) }));
    let dimension = Dimension::aligned(Anchor::Corner(id("b1"), 0), Anchor::Corner(id("b1"), 1), -1000);
    plan.put("m", Thing::Dimension(dimension));
    plan.layout()
}

/// One booth, turned, with a number and an exhibitor.
pub fn one_booth(size: Size, degrees: f64, number: &str, exhibitor: &str) -> Layout {
    let angle = Angle::from_degrees(degrees);
    let outline = hallplan::geometry::Outline::Rectangle(Rectangle { corner: Point::new(0, 0), size, angle });
    let mut booth = Booth::new(outline);
    booth.number = Some(number.to_owned());
    booth.exhibitors = vec![id("e")];
    let mut plan = Plan::default();
    plan.exhibitor("e", Names::zh_en(exhibitor, exhibitor));
    plan.put("b", Thing::Booth(booth));
    plan.layout()
}
