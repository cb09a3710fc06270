//! What the lines of a drawing become: halls, pillars, exits, booths.

use hallplan::geometry::{Outline, Point, Size};
use hallplan::import::drawing::{self, Unit};
use hallplan::import::meaning::{Made, Meaning, Sketch, TOLERANCE, made, proposed};
use hallplan::model::{ExitKind, FacilityKind, Kind, Lang, Picture, SafetyKind, Thing};

use super::dxf::{Dxf, codes, insert, line, ring, text};

fn sketch(dxf: &Dxf, unit: Unit) -> Sketch {
    Sketch::of(drawing::read(dxf.bytes()).unwrap(), unit)
}

fn made_of(dxf: &Dxf) -> Made {
    let sketch = sketch(dxf, Unit::Millimetre);
    made(&sketch, &proposed(&sketch), TOLERANCE, &Lang::chinese())
}

fn count(made: &Made, kind: Kind) -> usize {
    made.things.iter().filter(|found| found.thing.kind() == kind).count()
}

fn square(x: f64, y: f64, side: f64) -> [(f64, f64); 4] {
    [(x, y), (x + side, y), (x + side, y + side), (x, y + side)]
}

/// A hall of 60 m × 40 m of loose lines that nearly meet.
fn hall(layer: &str) -> Dxf {
    Dxf::new()
        .with(line(layer, (0.0, 0.0), (60_000.0, 5.0)))
        .with(line(layer, (60_000.0, 0.0), (60_000.0, 40_000.0)))
        .with(line(layer, (60_003.0, 40_004.0), (0.0, 40_000.0)))
        .with(line(layer, (0.0, 40_000.0), (2.0, 6.0)))
}

fn hall_outline(made: &Made) -> Vec<Point> {
    match &made.things[0].thing {
        Thing::Hall(hall) => hall.outline.corners().to_vec(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn loose_lines_of_walls_enclose_a_hall() {
    for layer in ["A-WALL", "展厅轮廓", "Außenwand", "壁", "벽", "Стены"] {
        let made = made_of(&hall(layer));
        assert_eq!(count(&made, Kind::Hall), 1, "{layer}");
        let corners = hall_outline(&made);
        assert_eq!(corners.len(), 4, "{layer}: {corners:?}");
        for corner in [(0, 0), (60_000, 0), (60_000, 40_000), (0, 40_000)] {
            let near = |it: &Point| (it.x - corner.0).abs() <= 20 && (it.y - corner.1).abs() <= 20;
            assert!(corners.iter().any(near), "{layer}: {corners:?}");
        }
    }
}

#[test]
fn two_faces_of_a_wall_are_one_hall_with_a_thickness() {
    let dxf = Dxf::new()
        .with(ring("WALL", &square(0.0, 0.0, 50_000.0)))
        .with(ring("WALL", &square(-400.0, -400.0, 50_800.0)));
    let made = made_of(&dxf);
    assert_eq!(count(&made, Kind::Hall), 1);
    let Thing::Hall(hall) = &made.things[0].thing else { panic!("a hall") };
    assert_eq!(hall.outline.area(), 2_500_000_000);
    assert!((hall.wall_thickness - 400).abs() <= 10, "{}", hall.wall_thickness);
}

#[test]
fn rooms_within_a_hall_are_no_halls_and_halls_beside_each_other_are() {
    let dxf = Dxf::new()
        .with(ring("HALL", &square(0.0, 0.0, 50_000.0)))
        .with(ring("HALL", &square(1_000.0, 1_000.0, 12_000.0)))
        .with(ring("HALL", &square(60_000.0, 0.0, 30_000.0)));
    assert_eq!(count(&made_of(&dxf), Kind::Hall), 2);
}

#[test]
fn a_hall_has_the_name_that_is_written_in_it_and_then_no_label_says_it_again() {
    let dxf = Dxf::new()
        .with(ring("HALL", &square(0.0, 0.0, 50_000.0)))
        .with(ring("HALL", &square(60_000.0, 0.0, 40_000.0)))
        .with(ring("HALL", &square(110_000.0, 0.0, 40_000.0)))
        .with(text("TEXT", (10_000.0, 40_000.0), 2_000.0, "3号馆"))
        .with(text("TEXT", (10_000.0, 30_000.0), 500.0, "Hall 4 is next door"))
        .with(text("HALL", (70_000.0, 30_000.0), 2_000.0, "H4"))
        .with(text("TEXT", (120_000.0, 30_000.0), 2_000.0, "仓库"))
        .with(text("TEXT", (120_000.0, 60_000.0), 2_000.0, "5号馆"));
    let made = made_of(&dxf);
    let mut names: Vec<Option<String>> = made
        .things
        .iter()
        .filter_map(|found| match &found.thing {
            Thing::Hall(hall) => Some(hall.names.get(&Lang::chinese()).map(str::to_owned)),
            _ => None,
        })
        .collect();
    names.sort();
    assert_eq!(names, [None, Some("3号馆".to_owned()), Some("H4".to_owned())], "none of its own for the third");
    let labels = made.things.iter().filter_map(|found| match &found.thing {
        Thing::Label(label) => label.text.get(&Lang::chinese()),
        _ => None,
    });
    let mut labels: Vec<&str> = labels.collect();
    labels.sort_unstable();
    assert_eq!(labels, ["5号馆", "Hall 4 is next door", "仓库"]);
}

#[test]
fn circles_and_squares_are_pillars_and_a_column_drawn_twice_is_one() {
    let circle = codes(&[(0, "CIRCLE"), (8, "柱"), (10, "5000"), (20, "5000"), (40, "400")]);
    let filled = codes(&[(0, "SOLID"), (8, "柱"), (10, "9000"), (20, "9000"), (11, "9800"), (21, "9000")])
        + &codes(&[(12, "9000"), (22, "9800"), (13, "9800"), (23, "9800")]);
    let twice = ring("柱", &square(9_000.0, 9_000.0, 800.0)) + &filled;
    let made = made_of(&Dxf::new().with(circle).with(twice));
    let mut outlines: Vec<_> = made.things.iter().filter_map(|found| found.thing.outline()).collect();
    outlines.sort_by_key(Outline::area);
    assert_eq!(outlines.len(), 2);
    assert!(matches!(outlines[0], Outline::Circle(circle) if circle.radius == 400) || outlines[0].area() == 640_000);
    assert!(outlines.iter().any(|it| matches!(it, Outline::Rectangle(_))));
}

#[test]
fn booths_have_the_number_that_is_written_in_them() {
    let mut dxf = Dxf::new();
    for n in 0..4 {
        let x = f64::from(n) * 3_000.0;
        dxf = dxf.with(ring("展位", &square(x, 0.0, 3_000.0)));
        dxf = dxf.with(text("文字", (x + 800.0, 1_500.0), 300.0, &format!("A-10{n}")));
        dxf = dxf.with(text("文字", (x + 800.0, 500.0), 400.0, "3x3"));
    }
    dxf = dxf.with(ring("展位", &square(-10.0, -10.0, 12_020.0)));
    let made = made_of(&dxf);
    let numbers: Vec<_> = made
        .things
        .iter()
        .filter_map(|found| match &found.thing {
            Thing::Booth(booth) => Some((booth.number.clone().unwrap(), found.words.clone().unwrap())),
            _ => None,
        })
        .collect();
    let wanted = ["A-100", "A-101", "A-102", "A-103"].map(|number| (number.to_owned(), "3x3".to_owned()));
    assert_eq!(numbers, wanted, "and the line round them all is no booth");
}

#[test]
fn booths_drawn_as_a_grid_of_lines_are_one_a_cell() {
    let mut dxf = Dxf::new();
    for x in 0..=5 {
        dxf = dxf.with(line("BOOTH", (f64::from(x) * 3_000.0, 0.0), (f64::from(x) * 3_000.0, 6_000.0)));
    }
    for y in 0..=2 {
        dxf = dxf.with(line("BOOTH", (0.0, f64::from(y) * 3_000.0), (15_000.0, f64::from(y) * 3_000.0)));
    }
    let made = made_of(&dxf);
    assert_eq!(made.things.len(), 10);
    assert!(made.things.iter().all(|found| found.thing.outline().unwrap().area() == 9_000_000));
}

#[test]
fn turned_booths_of_a_block_are_rectangles_at_their_angle() {
    let booth = ring("0", &[(0.0, 0.0), (6_000.0, 0.0), (6_000.0, 3_000.0), (0.0, 3_000.0)]);
    let dxf =
        Dxf::new().block("B", (0.0, 0.0), 0, &booth).with(insert("STANDS", "B", (1_000.0, 2_000.0), &[(50, "30")]));
    let made = made_of(&dxf);
    let Some(Outline::Rectangle(rectangle)) = made.things[0].thing.outline() else { panic!("a rectangle") };
    assert_eq!((rectangle.size.width, rectangle.size.depth), (6_000, 3_000));
    assert_eq!((rectangle.angle.thousandths(), rectangle.corner), (30_000, Point::new(1_000, 2_000)));
}

#[test]
fn doors_on_a_side_of_the_hall_are_exits_and_others_are_told() {
    let leaf = line("EXIT-EMERGENCY", (10_000.0, 0.0), (10_000.0, 1_200.0));
    let swing =
        codes(&[(0, "ARC"), (8, "EXIT-EMERGENCY"), (10, "10000"), (20, "0"), (40, "1200"), (50, "0"), (51, "90")]);
    let inside = line("EXIT-EMERGENCY", (30_000.0, 20_000.0), (32_000.0, 20_000.0));
    let shutter = line("卷帘门", (60_100.0, 10_000.0), (60_100.0, 16_000.0));
    let made = made_of(&hall("WALL").with(leaf).with(swing).with(inside).with(shutter));
    let exits: Vec<_> = made
        .things
        .iter()
        .filter_map(|found| match &found.thing {
            Thing::Exit(exit) => Some((exit.kind, exit.length().round() as i64, found.hall)),
            _ => None,
        })
        .collect();
    assert_eq!(exits, [(ExitKind::Emergency, 1_200, Some(0)), (ExitKind::Shutter, 6_000, Some(0))]);
    assert_eq!(made.notes.len(), 1, "{:?}", made.notes);
    assert_eq!(made.notes[0].key, "import-note-no-side");
}

#[test]
fn hydrants_are_points_and_one_sign_is_one_of_them() {
    let sign = ring("0", &square(-200.0, -200.0, 400.0)) + &line("0", (-200.0, -200.0), (200.0, 200.0));
    let dxf = Dxf::new()
        .block("H", (0.0, 0.0), 0, &sign)
        .with(insert("消火栓", "H", (5_000.0, 7_000.0), &[]))
        .with(insert("灭火器", "H", (9_000.0, 7_000.0), &[]));
    let points: Vec<_> = made_of(&dxf)
        .things
        .iter()
        .filter_map(|found| match &found.thing {
            Thing::SafetyPoint(point) => Some((point.kind, point.at)),
            _ => None,
        })
        .collect();
    let (hydrant, other) = (Point::new(5_000, 7_000), Point::new(9_000, 7_000));
    assert_eq!(points, [(SafetyKind::Hydrant, hydrant), (SafetyKind::Extinguisher, other)]);
}

#[test]
fn long_thin_rectangles_are_walls_and_facilities_are_named_by_their_text() {
    let thin = ring("WALL", &[(0.0, 0.0), (9_000.0, 0.0), (9_000.0, 200.0), (0.0, 200.0)]);
    let toilets = ring("FACILITY", &square(20_000.0, 0.0, 6_000.0)) + &text("T", (22_000.0, 3_000.0), 500.0, "卫生间");
    let dxf = Dxf::new().with(thin).with(toilets);
    let sketch = sketch(&dxf, Unit::Millimetre);
    let meanings: Vec<Meaning> = sketch
        .drawn
        .layers
        .iter()
        .map(|layer| if layer.name == "FACILITY" { Meaning::Facility } else { Meaning::Wall })
        .collect();
    let made = made(&sketch, &meanings, TOLERANCE, &Lang::chinese());
    let wall =
        made.things.iter().find_map(|found| if let Thing::Wall(wall) = &found.thing { Some(wall) } else { None });
    let wall = wall.unwrap();
    let mut ends = wall.line.clone();
    ends.sort_unstable();
    assert_eq!((wall.thickness, ends), (200, vec![Point::new(0, 100), Point::new(9_000, 100)]));
    let kind =
        made.things.iter().find_map(|found| if let Thing::Facility(it) = &found.thing { Some(it.kind) } else { None });
    assert_eq!(kind, Some(FacilityKind::Toilets));
}

#[test]
fn a_drawing_far_from_the_origin_is_moved_by_whole_metres() {
    let far = Dxf::new().with(ring("HALL", &square(512_345_678.0, 3_987_654_321.0, 50_000.0)));
    let sketch = sketch(&far, Unit::Millimetre);
    assert_eq!(sketch.moved, [-512_345, -3_987_654]);
    let made = made(&sketch, &proposed(&sketch), TOLERANCE, &Lang::chinese());
    assert_eq!(hall_outline(&made)[0], Point::new(678, 321));
    let near = Dxf::new().with(ring("HALL", &square(900_000.0, 0.0, 50_000.0)));
    assert_eq!(self::sketch(&near, Unit::Millimetre).moved, [0, 0], "a kilometre away is near enough");
}

#[test]
fn layers_whose_names_say_nothing_are_told_by_what_lies_on_them() {
    let mut dxf = Dxf::new().with(ring("L1", &square(0.0, 0.0, 60_000.0))).layer("HIDDEN BOOTHS", 1, 7);
    for n in 0..8 {
        let x = 5_000.0 + f64::from(n) * 3_000.0;
        dxf = dxf.with(ring("L2", &square(x, 5_000.0, 3_000.0)));
        dxf = dxf.with(text("L2", (x + 500.0, 6_000.0), 300.0, &format!("B{n}")));
        let centre = (x + 500.0).to_string();
        dxf = dxf.with(codes(&[(0, "CIRCLE"), (8, "L3"), (10, &centre), (20, "30000"), (40, "400")]));
        dxf = dxf.with(line("L4", (x, 0.0), (x, 60_000.0)));
        dxf = dxf.with(ring("HIDDEN BOOTHS", &square(x, 20_000.0, 3_000.0)));
    }
    let sketch = sketch(&dxf, Unit::Millimetre);
    let meanings = proposed(&sketch);
    let of = |name: &str| sketch.drawn.layers.iter().position(|layer| layer.name == name).map(|at| meanings[at]);
    assert_eq!(
        ["L1", "L2", "L3", "L4", "HIDDEN BOOTHS"].map(of),
        [Meaning::Hall, Meaning::Booth, Meaning::Pillar, Meaning::Rest, Meaning::Nothing].map(Some)
    );
}

#[test]
fn what_becomes_no_object_lies_under_the_plan_where_it_was_drawn() {
    let dxf = hall("WALL")
        .layer("GRID", 0, 8)
        .layer("OLD", 1, 8)
        .with(line("GRID", (-1_000.4, 20_000.0), (61_000.0, 20_000.0)))
        .with(ring("GRID", &square(10_000.0, 10_000.0, 500.0)))
        .with(text("GRID", (-1_000.0, 20_500.0), 400.0, "轴 1"))
        .with(line("Defpoints", (0.0, 0.0), (9_000_000.0, 0.0)))
        .with(line("OLD", (0.0, 0.0), (5_000_000.0, 0.0)));
    let made = made_of(&dxf);
    let underlay = made.things.iter().find_map(|found| match &found.thing {
        Thing::Underlay(underlay) => Some(underlay),
        _ => None,
    });
    let underlay = underlay.unwrap();
    let Picture::Drawing(drawing) = &underlay.picture else { panic!("a drawing") };
    assert_eq!((underlay.frame.corner, underlay.frame.size), (Point::new(-1_001, 0), Size::new(62_002, 40_005)));
    let grid = drawing.shown().find(|layer| layer.name == "GRID").unwrap();
    let places: Vec<Point> = grid.lines[0].iter().map(|at| underlay.place_of(drawing, *at).rounded()).collect();
    assert_eq!(places, [Point::new(-1_000, 20_000), Point::new(61_000, 20_000)]);
    assert_eq!((grid.lines[1].len(), grid.lines[1].first()), (5, grid.lines[1].last()), "it is closed");
    assert_eq!(grid.texts[0].text, "轴 1");
    let names: Vec<&str> = drawing.layers.iter().map(|layer| layer.name.as_str()).collect();
    assert_eq!(names, ["GRID", "WALL"], "nothing of layers that are hidden or mean nothing");
}
