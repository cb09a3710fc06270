#![allow(clippy::indexing_slicing, reason = "tests")]

use super::*;
use crate::geometry::{Circle, Point, Polygon, Rectangle, overlap};
use crate::index::Index;
use crate::model::{
    Exit, ExitKind, Facility, FacilityKind, Hall, Layout, Names, Object, ObjectId, Pillar, Record, SafetyKind,
    SafetyPoint, Thing,
};

fn box_of(left: i32, low: i32, width: i32, depth: i32) -> Polygon {
    let corner = |x, y| Point::new(left + x, low + y);
    Polygon::new(vec![corner(0, 0), corner(width, 0), corner(width, depth), corner(0, depth)]).unwrap()
}

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

fn plan(things: Vec<(&str, Thing)>) -> (Layout, Index) {
    let mut layout = Layout::default();
    for (name, thing) in things {
        layout.insert(Record::Object(Object::new(id(name), thing)));
    }
    let index = Index::of(&layout);
    (layout, index)
}

fn hall(outline: Polygon) -> Thing {
    Thing::Hall(Hall::new(outline))
}

fn exit(from: Point, to: Point, kind: ExitKind) -> Thing {
    Thing::Exit(Exit { names: Names::default(), from, to, kind, clear_width: None, hall: Some(id("hall")) })
}

const NOTHING: Clearances = Clearances { wall: 0, pillar: 0, exit: 0, safety: 0, others: 0 };

fn made(things: Vec<(&str, Thing)>, at: &Where, recipe: &Recipe, clearances: Clearances) -> Made {
    let (layout, index) = plan(things);
    let made = blocks(recipe, &Floor::of(&layout, &index, at, clearances).unwrap());
    sound(&made);
    made
}

/// No two booths are in each other.
fn sound(made: &Made) {
    for (i, (_, one)) in made.booths.iter().enumerate() {
        for (_, other) in &made.booths[i + 1..] {
            let depth = overlap::depth(Cover::Outline(&one.outline), Cover::Outline(&other.outline));
            assert!(depth <= 2.0, "{:?} and {:?}: {depth}", one.outline, other.outline);
        }
    }
}

fn area(width: i32, depth: i32) -> Where {
    Where::Areas(vec![box_of(0, 0, width, depth)])
}

#[test]
fn an_area_is_filled_with_blocks_and_aisles() {
    // 33 m: ten booths, an aisle across, none after it. 24 m: 6 + 3 + 6 + 3 + 6.
    let made = made(vec![], &area(33_000, 24_000), &Recipe::default(), NOTHING);
    assert_eq!((made.booths.len(), made.collided, made.cut_off), (60, 0, 0));
    assert_eq!(made.net(), 60 * 9_000_000);
    let corners: Vec<Point> = made.booths.iter().map(|(_, booth)| corner(booth)).collect();
    assert_eq!(corners[0], Point::new(0, 21_000), "from the upper left corner");
    assert_eq!(corners[10], Point::new(0, 18_000), "the second row, back to back");
    assert_eq!(corners[20], Point::new(0, 12_000), "after an aisle");
    assert_eq!(made.booths[20].0, 2);
}

fn corner(booth: &Booth) -> Point {
    match &booth.outline {
        Outline::Rectangle(rectangle) => rectangle.corner,
        other => panic!("{other:?}"),
    }
}

#[test]
fn rows_begin_at_the_chosen_corner() {
    let first = |start| {
        let made = made(vec![], &area(30_000, 20_000), &Recipe { start, ..Recipe::default() }, NOTHING);
        corner(&made.booths[0].1)
    };
    let found = Corner::ALL.map(first);
    assert_eq!(found, [(0, 17_000), (27_000, 17_000), (0, 0), (27_000, 0)].map(|(x, y)| Point::new(x, y)));
}

#[test]
fn aisles_main_aisles_gaps_and_single_rows_are_as_wide_as_asked() {
    let recipe = Recipe { row: 2, cross_aisle: 4_000, back_gap: 600, main_every: 1, ..Recipe::default() };
    let made = made(vec![], &area(16_000, 30_000), &recipe, NOTHING);
    let mut tops: Vec<i32> = made.booths.iter().map(|(_, booth)| 30_000 - 3_000 - corner(booth).y).collect();
    tops.dedup();
    assert_eq!(tops, [0, 3_600, 11_600, 15_200, 23_200, 26_800]);
    let mut lefts: Vec<i32> = made.booths.iter().map(|(_, booth)| corner(booth).x).collect();
    lefts.sort_unstable();
    lefts.dedup();
    assert_eq!(lefts, [0, 3_000, 10_000, 13_000]);
    let single = Recipe { back_to_back: false, ..Recipe::default() };
    let made = super::tests::made(vec![], &area(30_000, 15_000), &single, NOTHING);
    assert_eq!(made.booths.len(), 30, "3 + 3 + 3 + 3 + 3 m");
}

#[test]
fn what_stands_there_is_kept_clear() {
    let pillar = Outline::Rectangle(Rectangle::new(Point::new(4_000, 13_000), Size::new(500, 500)));
    let point =
        SafetyPoint { at: Point::new(15_000, 15_000), kind: SafetyKind::Hydrant, clear_radius: None, hall: None };
    let stage = Facility {
        outline: Outline::Circle(Circle { centre: Point::new(27_000, 3_000), radius: 500 }),
        kind: FacilityKind::Stage,
        names: Names::default(),
        hall: None,
    };
    let things = vec![
        ("p", Thing::Pillar(Pillar { outline: pillar })),
        ("s", Thing::SafetyPoint(point)),
        ("f", Thing::Facility(stage)),
        ("b", Thing::Booth(Booth::new(Outline::Rectangle(Rectangle::new(Point::new(0, 0), Size::new(3_000, 3_000)))))),
    ];
    let with = |clearances| made(things.clone(), &area(30_000, 15_000), &Recipe::default(), clearances);
    let tight = with(NOTHING);
    // The block of 20 above and that of 20 below less pillar (1 booth), facility (4: it covers a crossing), booth (1).
    assert_eq!((tight.booths.len(), tight.collided), (40 - 6, 6));
    let roomy = with(Clearances { safety: 1_400, others: 3_000, ..NOTHING });
    assert!(roomy.booths.iter().all(|(_, booth)| {
        let thing = Cover::Outline(&booth.outline);
        things.iter().all(|(_, other)| match other {
            Thing::Booth(other) => distance::between(thing, Cover::Outline(&other.outline)) >= 2_999.0,
            Thing::Facility(other) => distance::between(thing, Cover::Outline(&other.outline)) >= 2_999.0,
            Thing::SafetyPoint(point) => {
                let zone = Outline::Circle(Circle { centre: point.at, radius: 1_400 });
                overlap::depth(thing, Cover::Outline(&zone)) <= 2.0
            }
            _ => true,
        })
    }));
    assert!(roomy.booths.len() < tight.booths.len());
}

#[test]
fn in_a_hall_walls_and_exits_are_kept_clear() {
    let things = vec![
        ("hall", hall(box_of(0, 0, 60_000, 40_000))),
        ("e1", exit(Point::new(28_000, 0), Point::new(32_000, 0), ExitKind::Main)),
        ("e2", exit(Point::new(60_000, 20_000), Point::new(60_000, 22_000), ExitKind::Emergency)),
    ];
    let recipe = Recipe { edge: Edge::WallRow, main_from_exits: true, row: 0, ..Recipe::default() };
    let made = made(things, &Where::Hall(id("hall")), &recipe, Clearances::default());
    assert!(made.booths.len() > 100, "{}", made.booths.len());
    for (_, booth) in &made.booths {
        let bounds = booth.outline.bounds();
        assert!(bounds.min.x >= 599.0 && bounds.max.x <= 59_401.0 && bounds.min.y >= 599.0 && bounds.max.y <= 39_401.0);
        assert!(bounds.max.x <= 27_502.0 || bounds.min.x >= 32_498.0, "the main aisle of 5 m: {bounds:?}");
        assert!(bounds.max.x <= 56_001.0 || bounds.max.y <= 20_001.0 || bounds.min.y >= 21_999.0, "{bounds:?}");
        assert_eq!(booth.hall, Some(id("hall")));
    }
}

#[test]
fn what_no_aisle_leads_to_is_left_out() {
    // A hall of 7 m depth: with an aisle of 3 m, only one row of booths can be walked to.
    let things = vec![
        ("hall", hall(box_of(0, 0, 30_000, 7_300))),
        ("exit", exit(Point::new(0, 1_000), Point::new(0, 6_000), ExitKind::Main)),
    ];
    let clearances = Clearances { exit: 0, ..Clearances::default() };
    let recipe = Recipe { row: 0, ..Recipe::default() };
    let made = made(things, &Where::Hall(id("hall")), &recipe, clearances);
    assert_eq!((made.booths.len(), made.cut_off > 0), (0, true), "back to back they close the hall");
    let (layout, index) = plan(vec![
        ("hall", hall(box_of(0, 0, 30_000, 7_300))),
        ("exit", exit(Point::new(0, 1_000), Point::new(0, 6_000), ExitKind::Main)),
    ]);
    let floor = Floor::of(&layout, &index, &Where::Hall(id("hall")), clearances).unwrap();
    let filled = fill(&recipe, &floor, &mut |_| true);
    assert_eq!(filled.made.booths.len(), 9, "one row along a wall: {:?}", filled.recipe);
    assert!(filled.bound >= 9);
}

#[test]
fn a_turned_floor_is_filled_along_its_sides() {
    let square = |angle: f64| {
        let turn = Angle::from_degrees(angle);
        let polygon = box_of(0, 0, 33_000, 24_000).turned(turn, crate::geometry::Place::default()).unwrap();
        let (layout, index) = plan(vec![]);
        let at = Where::Areas(vec![polygon]);
        let floor = Floor::of(&layout, &index, &at, NOTHING).unwrap();
        let filled = fill(&Recipe { row: 0, ..Recipe::default() }, &floor, &mut |_| true);
        sound(&filled.made);
        filled.made.booths.len()
    };
    assert_eq!(square(0.0), 66);
    assert!(square(17.3) >= 60, "{}", square(17.3));
}

#[test]
fn fill_finds_the_hall_of_640_booths() {
    // 12,000 m2 with an exit in each wall.
    let (width, depth) = (120_000, 100_000);
    let things = vec![
        ("hall", hall(box_of(0, 0, width, depth))),
        ("e1", exit(Point::new(57_000, 0), Point::new(63_000, 0), ExitKind::Main)),
        ("e2", exit(Point::new(57_000, depth), Point::new(63_000, depth), ExitKind::Main)),
        ("e3", exit(Point::new(0, 48_000), Point::new(0, 52_000), ExitKind::Emergency)),
        ("e4", exit(Point::new(width, 48_000), Point::new(width, 52_000), ExitKind::Emergency)),
    ];
    let (layout, index) = plan(things);
    let floor = Floor::of(&layout, &index, &Where::Hall(id("hall")), Clearances::default()).unwrap();
    let recipe = Recipe { main_from_exits: true, ..Recipe::default() };
    let filled = fill(&recipe, &floor, &mut |_| true);
    sound(&filled.made);
    let found = filled.made.booths.len();
    assert!((640..=filled.bound).contains(&found), "{found} of {}", filled.bound);
}

#[test]
fn sizes_out_of_range_are_refused() {
    let wrong = [
        Recipe { booth: Size::new(499, 3_000), ..Recipe::default() },
        Recipe { booth: Size::new(3_000, 100_001), ..Recipe::default() },
        Recipe { aisle: -1, ..Recipe::default() },
    ];
    assert!(Recipe::default().check().is_ok() && wrong.iter().all(|recipe| recipe.check().is_err()));
}
