use super::*;
use crate::generate::blocks::Corner;
use crate::geometry::{Outline, Point, Polygon, Rectangle, Size};
use crate::model::{Booth, Hall, Names, Record, Thing};

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

/// A layout with hall 7 and booths of 3 m, each with its id, number and lower left corner in metres.
fn plan(booths: &[(&str, Option<&str>, i32, i32)]) -> Layout {
    let mut layout = Layout::default();
    let corners = [(0, 0), (90_000, 0), (90_000, 90_000), (0, 90_000)].map(|(x, y)| Point::new(x, y));
    let hall = Hall {
        names: Names::zh_en("7号馆", "Hall 7"),
        wall_thickness: 0,
        ..Hall::new(Polygon::new(corners.to_vec()).unwrap())
    };
    layout.insert(Record::Object(Object::new(id("hall7"), Thing::Hall(hall))));
    for &(name, number, x, y) in booths {
        let corner = Point::new(x * 1_000, y * 1_000);
        let mut booth = Booth::new(Outline::Rectangle(Rectangle::new(corner, Size::new(3_000, 3_000))));
        (booth.number, booth.hall) = (number.map(str::to_owned), Some(id("hall7")));
        layout.insert(Record::Object(Object::new(id(name), Thing::Booth(booth))));
    }
    layout
}

/// Two blocks back to back of three booths a row: a and b, an aisle, c and d.
fn rows() -> Layout {
    plan(&[
        ("a1", None, 0, 20),
        ("a2", None, 3, 20),
        ("a3", None, 6, 20),
        ("b1", None, 0, 17),
        ("b2", None, 3, 17),
        ("b3", None, 6, 17),
        ("c1", None, 0, 11),
        ("c2", None, 3, 11),
        ("c3", None, 6, 11),
        ("d1", None, 0, 8),
        ("d2", None, 3, 8),
        ("d3", None, 6, 8),
    ])
}

fn numbered(layout: &Layout, numbers: &Numbers) -> Vec<(String, String)> {
    let booths: Vec<&Object> = layout.booths().map(|(object, _)| object).collect();
    let made = renumber(numbers, &booths, layout);
    assert_eq!(made.len(), booths.len());
    made.into_iter().map(|it| (it.id.to_string(), it.new)).collect()
}

fn pairs(of: &[(&str, &str)]) -> Vec<(String, String)> {
    of.iter().map(|(id, number)| ((*id).to_owned(), (*number).to_owned())).collect()
}

#[test]
fn rows_get_letters_and_booths_count() {
    let made = numbered(&rows(), &Numbers::default());
    assert_eq!(made[..4], pairs(&[("a1", "7A01"), ("a2", "7A02"), ("a3", "7A03"), ("b1", "7B01")]));
    assert_eq!(made[11], ("d3".to_owned(), "7D03".to_owned()));
}

#[test]
fn a_serpentine_turns_at_the_end_of_each_row() {
    let order = Order { walk: Walk::Serpentine, ..Order::default() };
    let count = Count { through: true, ..Count::default() };
    let made = numbered(&rows(), &Numbers { pattern: "{n:3}".parse().unwrap(), count, order });
    assert_eq!(made[2..5], pairs(&[("a3", "003"), ("b3", "004"), ("b2", "005")]));
    assert_eq!(made[11], ("d1".to_owned(), "012".to_owned()));
}

#[test]
fn odd_and_even_numbers_face_each_other_across_an_aisle() {
    let order = Order { walk: Walk::OddEven, ..Order::default() };
    let made = numbered(&rows(), &Numbers { pattern: "{aisle}{n:2}".parse().unwrap(), order, count: Count::default() });
    let number = |id: &str| made.iter().find(|(other, _)| other == id).unwrap().1.clone();
    // Row a has an aisle for itself; b and c face each other; d has one for itself.
    assert_eq!([number("a1"), number("a2")], ["101", "103"]);
    assert_eq!([number("b1"), number("b2"), number("c1"), number("c2")], ["201", "203", "202", "204"]);
    assert_eq!([number("d1"), number("d3")], ["301", "305"]);
}

#[test]
fn the_walk_begins_at_the_chosen_corner_and_follows_turned_rows() {
    let order = Order { start: Corner::LowerRight, ..Order::default() };
    let made = numbered(&rows(), &Numbers { order, ..Numbers::default() });
    assert_eq!(made[..2], pairs(&[("d3", "7A01"), ("d2", "7A02")]));
    let mut turned = Layout::default();
    for (object, _) in rows().booths() {
        let turned_by = crate::geometry::Angle::from_degrees(17.3);
        turned.insert(Record::Object(object.turned(turned_by, crate::geometry::Place::default()).unwrap()));
    }
    let plain: Vec<String> = numbered(&rows(), &Numbers::default()).into_iter().map(|it| it.0).collect();
    let made: Vec<String> = numbered(&turned, &Numbers { pattern: "{n}".parse().unwrap(), ..Numbers::default() })
        .into_iter()
        .map(|it| it.0)
        .collect();
    assert_eq!(made, plain);
}

#[test]
fn booths_are_numbered_along_a_drawn_path() {
    let line = vec![Point::new(7_500, 0), Point::new(7_500, 30_000)];
    let order = Order { walk: Walk::Path(line), ..Order::default() };
    let made = numbered(&rows(), &Numbers { pattern: "P{n}".parse().unwrap(), order, count: Count::default() });
    assert_eq!(made[..4], pairs(&[("d3", "P1"), ("d2", "P2"), ("d1", "P3"), ("c3", "P4")]));
}

#[test]
fn letters_and_digits_are_left_out() {
    let skip = Skip::read("O, I, 4, 13,14").unwrap();
    assert_eq!(skip.written(), "I, O, 4, 13, 14");
    let counters: Vec<u32> = (1..21).filter(|&number| skip.allows(number)).collect();
    assert_eq!(counters, [1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 15, 16, 17, 18, 19, 20]);
    let letters: Vec<String> = [0, 7, 8, 13, 23, 24, 25, 47, 48].map(|row| skip.row(row)).to_vec();
    assert_eq!(letters, ["A", "H", "J", "P", "Z", "AA", "AB", "AZ", "BA"]);
    assert_eq!(Skip::read("4x"), Err("4x".to_owned()));
    assert!(Skip::read("1 2 3 4 5 6 7 8 9").is_err(), "nothing left to count with");
    let count = Count { skip, ..Count::default() };
    let line: Vec<(String, Option<&str>, i32, i32)> = (0..6).map(|i| (format!("x{i}"), None, i * 3, 0)).collect();
    let line: Vec<(&str, Option<&str>, i32, i32)> =
        line.iter().map(|(id, n, x, y)| (id.as_str(), *n, *x, *y)).collect();
    let made = numbered(&plan(&line), &Numbers { count, ..Numbers::default() });
    assert_eq!(made[4].1, "7A06", "4 is left out: {made:?}");
}

#[test]
fn a_number_that_another_booth_has_is_told() {
    let layout = plan(&[("old", Some("7A01"), 30, 30), ("new", Some("x"), 0, 0)]);
    let new = layout.object(id("new")).unwrap();
    let made = renumber(&Numbers::default(), &[new], &layout);
    assert_eq!((made[0].old.as_deref(), made[0].new.as_str(), made[0].taken), (Some("x"), "7A01", true));
    let both: Vec<&Object> = layout.booths().map(|(object, _)| object).collect();
    assert!(renumber(&Numbers::default(), &both, &layout).iter().all(|it| !it.taken));
}

#[test]
fn patterns_are_read_and_written() {
    for text in ["{hall}{row}{n:2}", "A-{n}", "{pavilion}-{aisle:2}{n:3}", "展{n}"] {
        assert_eq!(text.parse::<Pattern>().unwrap().to_string(), text);
    }
    assert_eq!("{n".parse::<Pattern>(), Err(PatternError::Brace));
    assert_eq!("n}{n}".parse::<Pattern>(), Err(PatternError::Brace));
    assert_eq!("{number}".parse::<Pattern>(), Err(PatternError::Unknown("number".to_owned())));
    assert_eq!("{n:0}".parse::<Pattern>(), Err(PatternError::Unknown("n:0".to_owned())));
    assert_eq!("{hall}{row}".parse::<Pattern>(), Err(PatternError::NoCounter));
}

fn odd(booths: &[(&str, Option<&str>, i32, i32)]) -> Vec<(&'static str, Vec<String>)> {
    let layout = plan(booths);
    let all: Vec<&Object> = layout.booths().map(|(object, _)| object).collect();
    let odd = lint(&all, &layout);
    odd.into_iter().map(|it| (it.message.key, it.booths.iter().map(ToString::to_string).collect())).collect()
}

#[test]
fn numbers_in_order_are_not_odd() {
    assert_eq!(odd(&[("a", Some("7A01"), 0, 0), ("b", Some("7A02"), 3, 0), ("c", Some("7A03"), 6, 0)]), []);
    assert_eq!(odd(&[("a", Some("7A05"), 0, 0), ("b", Some("7A03"), 3, 0), ("c", Some("7A01"), 6, 0)]), []);
}

#[test]
fn missing_double_gaps_disorder_and_foreign_prefixes_are_odd() {
    let keys = |booths: &[(&str, Option<&str>, i32, i32)]| odd(booths);
    let list = |ids: &[&str]| ids.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
    assert_eq!(
        keys(&[("a", Some("7A01"), 0, 0), ("b", None, 3, 0), ("c", Some("7A01"), 6, 0)]),
        [("generate-odd-missing", list(&["b"])), ("generate-odd-double", list(&["a", "c"]))]
    );
    assert_eq!(
        keys(&[("a", Some("7A01"), 0, 0), ("b", Some("7A02"), 3, 0), ("c", Some("7A05"), 6, 0)]),
        [("generate-odd-gap", list(&["b", "c"]))]
    );
    assert_eq!(
        keys(&[("a", Some("7A01"), 0, 0), ("b", Some("7A03"), 3, 0), ("c", Some("7A02"), 6, 0)]),
        [("generate-odd-order", list(&["b"]))]
    );
    assert_eq!(
        keys(&[("a", Some("7A01"), 0, 0), ("b", Some("7A02"), 3, 0), ("c", Some("70A03"), 6, 0)]),
        [("generate-odd-prefix", list(&["c"]))]
    );
}
