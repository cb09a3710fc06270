#![allow(clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::geometry::{Angle, Outline, Place, Point, Rectangle, Size};
use crate::model::{Booth, BoothKind, BoothTrait, Object, ObjectId, Service, Thing, UtilityKind};

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

/// A booth of 3 m x 3 m at a place in metres.
fn booth(name: &str, number: &str, x: i32, y: i32) -> Object {
    let corner = Point::new(x * 1_000, y * 1_000);
    let mut booth = Booth::new(Outline::Rectangle(Rectangle::new(corner, Size::new(3_000, 3_000))));
    booth.number = Some(number.to_owned());
    Object::new(id(name), Thing::Booth(booth))
}

fn merged(booths: &[Object], survivor: Survivor) -> Merged {
    merge(&booths.iter().collect::<Vec<_>>(), survivor).unwrap()
}

fn of(object: &Object) -> &Booth {
    object.booth().unwrap()
}

#[test]
fn booths_in_a_row_become_a_larger_rectangle() {
    let row = [booth("a", "A15", 0, 0), booth("b", "A16", 3, 0), booth("c", "A17", 6, 0)];
    let made = merged(&row, Survivor::Lowest);
    let whole = Rectangle::new(Point::new(0, 0), Size::new(9_000, 3_000));
    assert_eq!(of(&made.object).outline, Outline::Rectangle(whole));
    assert_eq!((made.object.id, made.gone), (id("a"), vec![id("b"), id("c")]));
    assert_eq!(of(&merged(&row, Survivor::Highest).object).number.as_deref(), Some("A17"));
    assert_eq!(of(&merged(&row, Survivor::Range).object).number.as_deref(), Some("A15-17"));
}

#[test]
fn l_t_and_u_shapes_keep_their_area() {
    let l = vec![booth("a", "1", 0, 0), booth("b", "2", 3, 0), booth("c", "3", 0, 3)];
    let t = vec![booth("a", "1", 0, 0), booth("b", "2", 3, 0), booth("c", "3", 6, 0), booth("d", "4", 3, 3)];
    let u = vec![
        booth("a", "1", 0, 0),
        booth("b", "2", 3, 0),
        booth("c", "3", 6, 0),
        booth("d", "4", 0, 3),
        booth("e", "5", 6, 3),
    ];
    for (shape, corners) in [(l, 6), (t, 8), (u, 8)] {
        let outline = of(&merged(&shape, Survivor::Lowest).object).outline.clone();
        assert_eq!(outline.area(), 9_000_000 * shape.len() as i64);
        assert!(matches!(&outline, Outline::Polygon(polygon) if polygon.corners().len() == corners), "{outline:?}");
    }
}

#[test]
fn turned_booths_merge_though_their_corners_are_rounded() {
    let turn = Angle::from_degrees(17.3);
    let row: Vec<Object> = [booth("a", "1", 0, 0), booth("b", "2", 3, 0), booth("c", "3", 3, 3), booth("d", "4", 0, 3)]
        .iter()
        .map(|object| object.turned(turn, Place::new(123.0, 4_567.0)).unwrap())
        .collect();
    let outline = of(&merged(&row, Survivor::Lowest).object).outline.clone();
    match outline {
        Outline::Rectangle(rectangle) => {
            assert_eq!(rectangle.angle, turn);
            assert!(
                (rectangle.size.width - 6_000).abs() <= 3 && (rectangle.size.depth - 6_000).abs() <= 3,
                "{rectangle:?}"
            );
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_does_not_touch_or_leaves_a_hole_is_refused() {
    let apart = [booth("a", "1", 0, 0), booth("b", "2", 4, 0)];
    let key = |booths: &[Object]| merge(&booths.iter().collect::<Vec<_>>(), Survivor::Lowest).unwrap_err().key;
    assert_eq!(key(&apart), "generate-merge-apart");
    let ring: Vec<Object> = (0..9)
        .filter(|place| *place != 4)
        .map(|place| booth(&format!("r{place}"), &place.to_string(), place % 3 * 3, place / 3 * 3))
        .collect();
    assert_eq!(key(&ring), "generate-merge-apart");
    assert_eq!(key(&apart[..1]), "generate-merge-two");
    let locked = [booth("a", "1", 0, 0), Object { locked: true, ..booth("b", "2", 3, 0) }];
    assert_eq!(key(&locked), "editor-all-locked");
}

#[test]
fn exhibitors_services_and_prices_come_together() {
    let mut both = [booth("a", "A9", 0, 0), booth("b", "A10", 3, 0)];
    for (object, exhibitor, price) in [(0, "x", 1_000), (1, "y", 500)] {
        if let Thing::Booth(booth) = &mut both[object].thing {
            booth.exhibitors = vec![id(exhibitor)];
            booth.price = Some(price);
            booth.services = vec![Service { kind: UtilityKind::Power, amount: 3 }];
            (booth.load, booth.hung_at) = (Some(price as i32), Some(2_000 + price as i32).filter(|_| object == 0));
            booth.traits = vec![if object == 0 { BoothTrait::Food } else { BoothTrait::Vibrates }];
        }
    }
    let made = merged(&both, Survivor::Lowest);
    let one = of(&made.object);
    assert_eq!((one.number.as_deref(), one.price), (Some("A9"), Some(1_500)), "A9 comes before A10");
    assert_eq!(one.exhibitors, [id("x"), id("y")]);
    assert_eq!(one.services, [Service { kind: UtilityKind::Power, amount: 6 }]);
    assert_eq!((one.load, one.hung_at), (Some(1_000), Some(3_000)), "the heavier load, the lowest edge");
    assert_eq!(one.traits, [BoothTrait::Vibrates, BoothTrait::Food]);
    if let Thing::Booth(booth) = &mut both[1].thing {
        (booth.kind, booth.price) = (BoothKind::Raw, None);
    }
    let made = merged(&both, Survivor::Corner);
    assert_eq!((of(&made.object).kind, of(&made.object).price), (BoothKind::Raw, None));
}

fn pieces(object: &Object, cut: Cut) -> Vec<Object> {
    let mut next = 0;
    split(object, cut, &mut || {
        next += 1;
        id(&format!("new{next}"))
    })
    .unwrap()
}

fn large() -> Object {
    let mut object = booth("a", "A15-16", 0, 0);
    if let Thing::Booth(booth) = &mut object.thing {
        booth.outline = Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(6_000, 3_000)));
        (booth.exhibitors, booth.price) = (vec![id("x")], Some(1_001));
    }
    object
}

#[test]
fn a_booth_is_cut_by_count_and_grid() {
    let made = pieces(&large(), Cut::Count(2));
    let numbers: Vec<&str> = made.iter().filter_map(|object| of(object).number.as_deref()).collect();
    assert_eq!(numbers, ["A15", "A16"]);
    assert_eq!((made[0].id, &of(&made[0]).exhibitors), (id("a"), &vec![id("x")]));
    assert!(made[1].id == id("new1") && of(&made[1]).exhibitors.is_empty());
    assert_eq!(made.iter().filter_map(|object| of(object).price).collect::<Vec<_>>(), [500, 501]);
    let made = pieces(&large(), Cut::Grid(2, 2));
    assert_eq!(made.iter().map(|object| of(object).outline.area()).sum::<i64>(), 18_000_000);
    let numbers: Vec<&str> = made.iter().filter_map(|object| of(object).number.as_deref()).collect();
    assert_eq!(numbers, ["A15-16", "A15-16b", "A15-16c", "A15-16d"]);
    let odd = pieces(&booth("a", "1", 0, 0), Cut::Grid(7, 1));
    assert_eq!(odd.iter().map(|object| of(object).outline.area()).sum::<i64>(), 9_000_000, "to the millimetre");
}

#[test]
fn a_booth_is_cut_along_a_line() {
    let straight = pieces(&large(), Cut::Line(Point::new(2_000, -1_000), Point::new(2_000, 9_000)));
    assert!(straight.iter().all(|object| matches!(of(object).outline, Outline::Rectangle(_))));
    let aslant = pieces(&large(), Cut::Line(Point::new(0, 0), Point::new(6_000, 3_000)));
    assert_eq!(aslant.iter().map(|object| of(object).outline.area()).collect::<Vec<_>>(), [9_000_000, 9_000_000]);
    let beside = split(&large(), Cut::Line(Point::new(9_000, 0), Point::new(9_000, 1)), &mut || id("n"));
    assert_eq!(beside.unwrap_err().key, "generate-split-line");
}

#[test]
fn what_merged_is_split_again() {
    let l = vec![booth("a", "1", 0, 0), booth("b", "2", 3, 0), booth("c", "3", 0, 3)];
    let made = merged(&l, Survivor::Lowest).object;
    let halves = pieces(&made, Cut::Line(Point::new(0, 3_000), Point::new(6_000, 3_000)));
    let mut areas: Vec<i64> = halves.iter().map(|object| of(object).outline.area()).collect();
    areas.sort_unstable();
    assert_eq!(areas, [9_000_000, 18_000_000]);
    let slices = pieces(&made, Cut::Count(3));
    assert_eq!(slices.iter().map(|object| of(object).outline.area()).sum::<i64>(), 27_000_000);
    let small = split(&booth("a", "1", 0, 0), Cut::Grid(10, 10), &mut || id("n"));
    assert_eq!(small.unwrap_err().key, "generate-split-small");
}
