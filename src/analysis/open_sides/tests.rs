//! One small plan for each sort of place.

use super::booth_type;
use crate::geometry::{Angle, Outline, Place, Point, Polygon, Rectangle, Size};
use crate::index::Index;
use crate::model::{
    Aisle, AisleClass, Booth, BoothType, Hall, Layout, Names, Object, ObjectId, Pillar, Record, Thing, Wall,
};

const TURNS: [f64; 4] = [0.0, 30.0, 45.0, 137.5];

fn id(text: &str) -> ObjectId {
    text.parse().unwrap()
}

/// A rectangle in whole metres, the whole plan turned about the origin.
fn outline((x, y, width, depth): (i32, i32, i32, i32), degrees: f64) -> Outline {
    let angle = Angle::from_degrees(degrees);
    let corner = Point::new(x * 1000, y * 1000).turned(angle, Place::new(0.0, 0.0));
    Outline::Rectangle(Rectangle { corner, size: Size::new(width * 1000, depth * 1000), angle })
}

fn polygon(corners: &[(i32, i32)], degrees: f64) -> Polygon {
    let turned = |&(x, y): &(i32, i32)| {
        Point::new(x * 1000, y * 1000).turned(Angle::from_degrees(degrees), Place::new(0.0, 0.0))
    };
    Polygon::new(corners.iter().map(turned).collect()).unwrap()
}

fn booth(name: &str, outline: Outline) -> Record {
    Record::Object(Object::new(id(name), Thing::Booth(Booth::new(outline))))
}

fn hall(corners: &[(i32, i32)], degrees: f64) -> Record {
    let hall = Hall::new(polygon(corners, degrees));
    Record::Object(Object::new(id("hall"), Thing::Hall(hall)))
}

/// What sort of place the booth `a` is on a plan of these records.
fn sort(records: impl IntoIterator<Item = Record>) -> BoothType {
    let layout: Layout = records.into_iter().collect();
    let index = Index::of(&layout);
    booth_type(&layout, &|area| index.near_sorted(area), id("a")).unwrap()
}

/// The same with booth `a` and others that are rectangles in metres, at every turn.
fn among(others: &[(i32, i32, i32, i32)], wanted: BoothType) {
    for degrees in TURNS {
        let names = ["a", "b", "c", "d", "e", "f"];
        let all = std::iter::once(&(0, 0, 3, 3)).chain(others);
        let records = names.iter().zip(all).map(|(name, place)| booth(name, outline(*place, degrees)));
        assert_eq!(sort(records), wanted, "{others:?} at {degrees}°");
    }
}

const LEFT: (i32, i32, i32, i32) = (-3, 0, 3, 3);
const RIGHT: (i32, i32, i32, i32) = (3, 0, 3, 3);
const BEHIND: (i32, i32, i32, i32) = (0, 3, 3, 3);
const BEFORE: (i32, i32, i32, i32) = (0, -3, 3, 3);

/// An aisle behind the booth `a`, from wall to wall.
fn aisle_behind(class: AisleClass, degrees: f64) -> Record {
    let outline = polygon(&[(-3, 3), (6, 3), (6, 5), (-3, 5)], degrees);
    let aisle = Aisle { outline, names: Names::default(), class, hall: None };
    Record::Object(Object::new(id("s"), Thing::Aisle(aisle)))
}

#[test]
fn no_visitor_comes_from_a_way_for_staff() {
    for degrees in TURNS {
        let row =
            || ["a", "b", "c"].iter().zip([(0, 0, 3, 3), LEFT, RIGHT]).map(|(n, at)| booth(n, outline(at, degrees)));
        let with = |class| sort(row().chain([aisle_behind(class, degrees)]));
        assert_eq!(with(AisleClass::Service), BoothType::Row, "at {degrees}°");
        assert_eq!(with(AisleClass::Other), BoothType::Through, "at {degrees}°");
    }
}

#[test]
fn each_sort_is_told_at_any_turn() {
    among(&[], BoothType::Island);
    among(&[LEFT, RIGHT, BEHIND], BoothType::Row);
    among(&[RIGHT, BEHIND], BoothType::Corner);
    among(&[LEFT, RIGHT], BoothType::Through);
    among(&[BEFORE, BEHIND], BoothType::Through);
    among(&[LEFT, RIGHT, BEHIND, BEFORE], BoothType::Inner);
}

#[test]
fn an_end_of_a_block_is_a_peninsula_and_two_back_to_back_are_a_split_island() {
    // Behind stand two row booths; then one booth that is an end itself.
    among(&[(-3, 3, 3, 3), BEHIND, (3, 3, 3, 3), (-3, 6, 3, 3)], BoothType::Peninsula);
    among(&[BEHIND], BoothType::SplitIsland);
    among(&[BEHIND, (0, 6, 3, 3)], BoothType::Peninsula);
}

#[test]
fn a_row_against_the_wall_of_the_hall_is_perimeter_even_with_a_narrow_gap() {
    for degrees in TURNS {
        for (top, wanted) in [(3, BoothType::Perimeter), (4, BoothType::Perimeter), (5, BoothType::Through)] {
            let walls = hall(&[(-20, -20), (20, -20), (20, top), (-20, top)], degrees);
            let booths = [("a", (0, 0, 3, 3)), ("b", LEFT), ("c", RIGHT)];
            let booths = booths.map(|(name, place)| booth(name, outline(place, degrees)));
            assert_eq!(sort(booths.into_iter().chain([walls])), wanted, "{top} m at {degrees}°");
        }
    }
}

#[test]
fn a_wall_beside_is_not_a_wall_behind() {
    let walls = hall(&[(-20, -20), (3, -20), (3, 20), (-20, 20)], 0.0);
    let records = [booth("a", outline((0, 0, 3, 3), 0.0)), booth("b", outline(LEFT, 0.0)), walls];
    assert_eq!(sort(records), BoothType::Through);
    let walls = hall(&[(-20, -20), (3, -20), (3, 20), (-20, 20)], 0.0);
    let others = [("b", LEFT), ("c", BEHIND)].map(|(name, place)| booth(name, outline(place, 0.0)));
    let records = [booth("a", outline((0, 0, 3, 3), 0.0)), walls].into_iter().chain(others);
    assert_eq!(sort(records), BoothType::Row);
}

#[test]
fn an_inner_wall_closes_a_side_and_a_pillar_does_not() {
    let own = || booth("a", outline((0, 0, 3, 3), 0.0));
    let wall = Wall { line: vec![Point::new(-1000, 3050), Point::new(4000, 3050)], thickness: 100 };
    let wall = Record::Object(Object::new(id("w"), Thing::Wall(wall)));
    assert_eq!(sort([own(), wall]), BoothType::Peninsula);
    let pillar = Pillar { outline: outline((0, 3, 3, 1), 0.0) };
    let pillar = Record::Object(Object::new(id("p"), Thing::Pillar(pillar)));
    assert_eq!(sort([own(), pillar]), BoothType::Island);
}

#[test]
fn a_gap_of_more_than_a_metre_opens_a_side() {
    let at = |gap: i32| {
        let other = Outline::Rectangle(Rectangle::new(Point::new(3000 + gap, 0), Size::new(3000, 3000)));
        sort([booth("a", outline((0, 0, 3, 3), 0.0)), booth("b", other)])
    };
    assert_eq!(at(1003), BoothType::Island);
    assert_eq!(at(1000), BoothType::SplitIsland);
}

#[test]
fn a_neighbour_along_less_than_half_of_a_side_leaves_it_open() {
    let at = |up: i32| {
        let other = Outline::Rectangle(Rectangle::new(Point::new(3000, up), Size::new(3000, 3000)));
        let wall = outline((6, 0, 3, 6), 0.0);
        sort([booth("a", outline((0, 0, 3, 3), 0.0)), booth("b", other), booth("c", wall)])
    };
    assert_eq!(at(1500), BoothType::Peninsula);
    assert_eq!(at(1501), BoothType::Island);
}

#[test]
fn shapes_with_corners_inward_are_counted_by_direction() {
    const L: [(i32, i32); 6] = [(0, 0), (6, 0), (6, 3), (3, 3), (3, 6), (0, 6)];
    for degrees in TURNS {
        let own = || booth("a", Outline::Polygon(polygon(&L, degrees)));
        let other = |name: &str, place| booth(name, outline(place, degrees));
        assert_eq!(sort([own()]), BoothType::Island);
        // A neighbour in the notch: each direction still has an open edge, but it is no island any more.
        assert_eq!(sort([own(), other("b", (3, 3, 3, 3))]), BoothType::Peninsula, "{degrees}°");
        // The corner of a block: neighbours in the notch and at both arms.
        let block = [("b", (3, 3, 3, 3)), ("c", (6, 0, 3, 3)), ("d", (0, 6, 3, 3))];
        let block = block.map(|(name, place)| other(name, place));
        assert_eq!(sort(std::iter::once(own()).chain(block)), BoothType::Corner, "{degrees}°");
    }
}

#[test]
fn three_edges_all_open_are_an_island_and_a_bevel_tells_nothing() {
    let triangle = polygon(&[(0, 0), (6, 0), (3, 5)], 0.0);
    assert_eq!(sort([booth("a", Outline::Polygon(triangle))]), BoothType::Island);
    let corners = [(0, 0), (6000, 0), (6000, 2800), (5800, 3000), (0, 3000)].map(|(x, y)| Point::new(x, y));
    let bevelled = || booth("a", Outline::Polygon(Polygon::new(corners.to_vec()).unwrap()));
    let right = || booth("b", outline((6, 0, 3, 3), 0.0));
    let behind = || booth("c", outline((0, 3, 6, 3), 0.0));
    assert_eq!(sort([bevelled(), right(), behind()]), BoothType::Corner);
}

#[test]
fn only_booths_have_one() {
    let layout: Layout = [hall(&[(0, 0), (9, 0), (9, 9)], 0.0)].into_iter().collect();
    let index = Index::of(&layout);
    assert_eq!(booth_type(&layout, &|area| index.near_sorted(area), id("hall")), None);
    assert_eq!(booth_type(&layout, &|area| index.near_sorted(area), id("nobody")), None);
}
