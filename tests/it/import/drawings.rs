//! Drawings: every entity, every way to put one somewhere, encodings, damaged files and files out to do harm.

#![expect(clippy::disallowed_methods, reason = "patience is measured by a clock")]

use std::time::{Duration, Instant};

use hallplan::import::Refused;
use hallplan::import::drawing::{self, Across, Drawn, Note, Shape, Unit, Up};
use hallplan::worker::{Failure, Limits};

use super::dxf::{Dxf, binary, codes, insert, line, ring, text};
use super::worker;

fn read(dxf: &Dxf) -> Drawn {
    drawing::read(dxf.bytes()).unwrap()
}

/// The only shape there is.
fn only(drawn: &Drawn) -> &Shape {
    assert_eq!(drawn.shapes.len(), 1, "{:?}", drawn.notes);
    &drawn.shapes[0]
}

/// The corners of the only shape, rounded to thousandths.
fn corners(drawn: &Drawn) -> Vec<(f64, f64)> {
    let rounded = |it: f64| (it * 1_000.0).round() / 1_000.0 + 0.0;
    only(drawn).corners.iter().map(|[x, y]| (rounded(*x), rounded(*y))).collect()
}

fn layer_of(drawn: &Drawn, shape: &Shape) -> String {
    drawn.layers[shape.layer as usize].name.clone()
}

const UNIT: [(f64, f64); 2] = [(0.0, 0.0), (1.0, 0.0)];

/// One unit to the right, inserted somehow: where its ends come to lie.
fn inserted(base: (f64, f64), at: (f64, f64), more: &[(i32, &str)]) -> Vec<(f64, f64)> {
    let dxf = Dxf::new().block("B", base, 0, &line("0", UNIT[0], UNIT[1])).with(insert("L", "b", at, more));
    corners(&read(&dxf))
}

#[test]
fn every_entity_of_lines_is_drawn() {
    let circle = codes(&[(0, "CIRCLE"), (8, "A"), (10, "5"), (20, "5"), (40, "2")]);
    let arc = codes(&[(0, "ARC"), (8, "A"), (10, "0"), (20, "0"), (40, "2"), (50, "270"), (51, "90")]);
    let ellipse = codes(&[(0, "ELLIPSE"), (8, "A"), (10, "0"), (20, "0"), (11, "4"), (21, "0"), (40, "0.5")])
        + &codes(&[(41, "0"), (42, "6.283185307179586")]);
    let solid = codes(&[(0, "SOLID"), (8, "A"), (10, "0"), (20, "0"), (11, "2"), (21, "0")])
        + &codes(&[(12, "0"), (22, "1"), (13, "2"), (23, "1")]);
    let spline = codes(&[(0, "SPLINE"), (8, "A"), (70, "8"), (71, "1"), (72, "4"), (73, "2")])
        + &codes(&[(40, "0"), (40, "0"), (40, "1"), (40, "1"), (10, "0"), (20, "0"), (10, "3"), (20, "4")]);
    let heavy = codes(&[(0, "POLYLINE"), (8, "A"), (66, "1"), (70, "1")])
        + &codes(&[(0, "VERTEX"), (8, "A"), (10, "0"), (20, "0"), (0, "VERTEX"), (8, "A"), (10, "4"), (20, "0")])
        + &codes(&[(0, "VERTEX"), (8, "A"), (10, "4"), (20, "3"), (0, "SEQEND"), (8, "A")]);
    for (name, entity, box_of, closed, round) in [
        ("line", line("A", (0.0, 1.0), (2.0, 3.0)), [[0.0, 1.0], [2.0, 3.0]], false, false),
        ("ring", ring("A", &[(0.0, 0.0), (4.0, 0.0), (4.0, 3.0)]), [[0.0, 0.0], [4.0, 3.0]], true, false),
        ("circle", circle, [[3.0, 3.0], [7.0, 7.0]], true, true),
        ("arc", arc, [[0.0, -2.0], [2.0, 2.0]], false, false),
        ("ellipse", ellipse, [[-4.0, -2.0], [4.0, 2.0]], true, false),
        ("solid", solid, [[0.0, 0.0], [2.0, 1.0]], true, false),
        ("spline", spline, [[0.0, 0.0], [3.0, 4.0]], false, false),
        ("heavy", heavy, [[0.0, 0.0], [4.0, 3.0]], true, false),
    ] {
        let drawn = read(&Dxf::new().header("$INSUNITS", 70, "4").with(entity));
        let shape = only(&drawn);
        let around = drawn.extents().unwrap();
        for (found, wanted) in around.iter().flatten().zip(box_of.iter().flatten()) {
            assert!((found - wanted).abs() < 0.05, "{name}: {around:?}");
        }
        assert_eq!((shape.closed, shape.round.is_some()), (closed, round), "{name}");
        assert!(drawn.notes.is_empty(), "{name}: {:?}", drawn.notes);
    }
}

/// Booths inserted twice, turned and stretched, and a text, with Chinese names.
fn of_booths() -> Dxf {
    Dxf::new()
        .header("$INSUNITS", 70, "4")
        .layer("展位", 0, 3)
        .block("B", (1.0, 2.0), 0, &ring("0", &[(0.0, 0.0), (3_000.0, 0.0), (3_000.0, 3_000.0)]))
        .with(insert("展位", "B", (5.5, 0.0), &[(41, "2"), (50, "30"), (70, "2"), (44, "6000")]))
        .with(text("展位", (0.0, 0.0), 250.0, "展-1"))
}

#[test]
fn binary_is_the_same_as_text() {
    let drawn = read(&of_booths());
    assert_eq!((drawn.shapes.len(), drawn.texts.len()), (2, 1));
    assert_eq!(drawing::read(binary(&of_booths().text())).unwrap(), drawn);
}

#[test]
fn dwg_of_the_releases_since_2000_is_the_same_as_dxf_and_marked_as_new() {
    use acadrust::types::DxfVersion;
    let drawn = read(&of_booths());
    for version in [DxfVersion::AC1015, DxfVersion::AC1018, DxfVersion::AC1021, DxfVersion::AC1024, DxfVersion::AC1032]
    {
        let reader = acadrust::DxfReader::from_reader(std::io::Cursor::new(of_booths().bytes())).unwrap();
        let mut document = reader.read().unwrap();
        document.version = version;
        let mut read = drawing::read(acadrust::DwgWriter::write_to_vec(&document).unwrap()).unwrap();
        assert_eq!(read.notes, [Note::Experimental], "{version:?}");
        read.notes.clear();
        assert_eq!(read, drawn, "{version:?}");
    }
}

#[test]
fn the_child_process_reads_what_the_reader_reads_and_refuses_what_it_refuses() {
    let worker = worker(Limits::default());
    let circle = codes(&[(0, "CIRCLE"), (8, "A"), (10, "0.1"), (20, "0.2"), (40, "0.3")]);
    let dxf = Dxf::new().with(circle).with(text("A", (1e-9, 3e7), 0.1, "x"));
    assert_eq!(worker.take_drawing(dxf.bytes()).unwrap(), read(&dxf));
    let refused = worker.take_drawing(b"%PDF-1.7".to_vec());
    assert!(matches!(refused, Err(Failure::Refused(Refused::UnknownDrawing))), "{refused:?}");
}

#[test]
fn packed_drawings_are_whole_or_nothing() {
    let packed = read(&Dxf::new().with(ring("A", &[(0.0, 0.0), (1.0, 0.0), (1.0, 1.0)]))).packed();
    assert!(Drawn::unpacked(&packed).is_some());
    assert!((0..packed.len()).all(|len| Drawn::unpacked(&packed[..len]).is_none()));
}

#[test]
fn a_solid_goes_round_its_corners() {
    let solid = codes(&[(0, "SOLID"), (8, "A"), (10, "0"), (20, "0"), (11, "2"), (21, "0")])
        + &codes(&[(12, "0"), (22, "1"), (13, "2"), (23, "1")]);
    assert_eq!(corners(&read(&Dxf::new().with(solid))), [(0.0, 0.0), (2.0, 0.0), (2.0, 1.0), (0.0, 1.0)]);
}

#[test]
fn boundaries_of_hatchings_are_drawn() {
    let head = codes(&[(0, "HATCH"), (8, "A"), (100, "AcDbHatch"), (10, "0"), (20, "0"), (30, "0"), (2, "SOLID")])
        + &codes(&[(70, "1"), (71, "0"), (91, "2")]);
    let polyline = codes(&[(92, "2"), (72, "0"), (73, "1"), (93, "3"), (10, "0"), (20, "0"), (10, "4"), (20, "0")])
        + &codes(&[(10, "4"), (20, "3"), (97, "0")]);
    let edges = codes(&[(92, "1"), (93, "2"), (72, "1"), (10, "10"), (20, "0"), (11, "12"), (21, "0")])
        + &codes(&[(72, "2"), (10, "11"), (20, "0"), (40, "1"), (50, "0"), (51, "180"), (73, "1"), (97, "0")]);
    let drawn = read(&Dxf::new().with(head + &polyline + &edges + &codes(&[(75, "0"), (76, "1"), (98, "0")])));
    assert_eq!(drawn.shapes.len(), 2, "{:?}", drawn.notes);
    assert!(drawn.shapes.iter().all(|shape| shape.closed && shape.filled));
    assert_eq!(drawn.shapes[0].corners, [[0.0, 0.0], [4.0, 0.0], [4.0, 3.0]]);
    let top = drawn.shapes[1].corners.iter().map(|[_, y]| *y).fold(0.0, f64::max);
    assert!((top - 1.0).abs() < 0.01, "the arc bulges upwards: {top}");
}

#[test]
fn insertions_are_moved_stretched_turned_mirrored_and_repeated() {
    let quarter = [(50, "90")];
    assert_eq!(inserted((0.0, 0.0), (10.0, 5.0), &[]), [(10.0, 5.0), (11.0, 5.0)], "moved");
    assert_eq!(inserted((1.0, 0.0), (10.0, 5.0), &[]), [(9.0, 5.0), (10.0, 5.0)], "from the base point");
    assert_eq!(inserted((0.0, 0.0), (10.0, 5.0), &quarter), [(10.0, 5.0), (10.0, 6.0)], "turned");
    assert_eq!(inserted((0.0, 0.0), (0.0, 0.0), &[(41, "3"), (42, "2")]), [(0.0, 0.0), (3.0, 0.0)], "stretched");
    assert_eq!(inserted((0.0, 0.0), (0.0, 0.0), &[(41, "-1")]), [(0.0, 0.0), (-1.0, 0.0)], "mirrored");
    assert_eq!(
        inserted((0.0, 0.0), (4.0, 0.0), &[(210, "0"), (220, "0"), (230, "-1")]),
        [(-4.0, 0.0), (-5.0, 0.0)],
        "seen from below"
    );
    assert_eq!(
        inserted((1.0, 0.0), (0.0, 0.0), &[(41, "2"), (50, "90")]),
        [(0.0, -2.0), (0.0, 0.0)],
        "stretched, then turned, about the base point"
    );
}

#[test]
fn rows_and_columns_are_turned_with_their_insertion() {
    let more = [(50, "90"), (70, "2"), (71, "3"), (44, "10"), (45, "100")];
    let dxf =
        Dxf::new().block("B", (0.0, 0.0), 0, &line("0", UNIT[0], UNIT[1])).with(insert("L", "B", (0.0, 0.0), &more));
    let drawn = read(&dxf);
    let mut firsts: Vec<_> = drawn.shapes.iter().map(|it| it.corners[0].map(|it| it.round() as i64)).collect();
    firsts.sort_unstable();
    assert_eq!(firsts, [[-200, 0], [-200, 10], [-100, 0], [-100, 10], [0, 0], [0, 10]]);
}

#[test]
fn nested_blocks_and_layer_0_take_the_layer_of_whatever_inserts_them() {
    let dxf = Dxf::new()
        .block("INNER", (0.0, 0.0), 0, &(line("0", UNIT[0], UNIT[1]) + &line("OWN", UNIT[0], UNIT[1])))
        .block("OUTER", (0.0, 0.0), 0, &insert("0", "INNER", (5.0, 0.0), &[]))
        .with(insert("WALLS", "OUTER", (100.0, 0.0), &[(50, "180")]));
    let drawn = read(&dxf);
    let layers: Vec<_> = drawn.shapes.iter().map(|shape| layer_of(&drawn, shape)).collect();
    assert_eq!(layers, ["WALLS", "OWN"]);
    let [x, y] = drawn.shapes[0].corners[0];
    assert!((x - 95.0).abs() < 1e-9 && y.abs() < 1e-9, "{x} {y}");
}

#[test]
fn attributes_are_texts_and_hidden_ones_are_not() {
    let attribute = |value, flags| {
        codes(&[(0, "ATTRIB"), (8, "T"), (10, "7"), (20, "8"), (40, "2"), (1, value), (2, "NR"), (70, flags)])
    };
    let insert = insert("L", "B", (0.0, 0.0), &[(66, "1")]);
    let whole = insert + &attribute("A-101", "0") + &attribute("secret", "1") + &codes(&[(0, "SEQEND"), (8, "0")]);
    let drawn = read(&Dxf::new().block("B", (0.0, 0.0), 2, &line("0", UNIT[0], UNIT[1])).with(whole));
    let texts: Vec<_> = drawn.texts.iter().map(|it| (it.text.as_str(), it.at)).collect();
    assert_eq!(texts, [("A-101", [7.0, 8.0])]);
}

#[test]
fn planes_that_look_down_are_mirrored() {
    let circle =
        codes(&[(0, "CIRCLE"), (8, "A"), (10, "5"), (20, "1"), (40, "2"), (210, "0"), (220, "0"), (230, "-1")]);
    let drawn = read(&Dxf::new().with(circle));
    assert_eq!(only(&drawn).round.map(|it| it.centre), Some([-5.0, 1.0]));
}

#[test]
fn texts_have_a_place_a_height_a_direction_and_an_anchor() {
    let more = codes(&[(50, "30"), (72, "1"), (11, "50"), (21, "60"), (100, "AcDbText"), (73, "2")]);
    let middle = text("T", (1.0, 2.0), 250.0, "B%%d") + &more;
    let many =
        codes(&[(0, "MTEXT"), (8, "T"), (10, "9"), (20, "8"), (40, "300"), (71, "5"), (1, "{\\fArial;Hall}\\P3")]);
    let drawn = read(&Dxf::new().with(text("T", (1.0, 2.0), 200.0, "A")).with(middle).with(many));
    let all: Vec<_> = drawn.texts.iter().map(|it| (it.text.as_str(), it.at, it.height, it.across, it.up)).collect();
    assert_eq!(
        all,
        [
            ("A", [1.0, 2.0], 200.0, Across::Left, Up::Base),
            ("B°", [50.0, 60.0], 250.0, Across::Centre, Up::Middle),
            ("Hall\n3", [9.0, 8.0], 300.0, Across::Centre, Up::Middle),
        ]
    );
    assert!((drawn.texts[1].angle - 30.0).abs() < 1e-9);
}

#[test]
fn a_dimension_is_its_block() {
    let dimension = codes(&[(0, "DIMENSION"), (8, "D"), (100, "AcDbDimension"), (2, "*D1"), (10, "0"), (20, "0")])
        + &codes(&[(70, "0"), (100, "AcDbAlignedDimension"), (13, "0"), (23, "0"), (14, "5"), (24, "0")]);
    let dxf = Dxf::new().block("*D1", (0.0, 0.0), 1, &line("0", (0.0, 3.0), (5.0, 3.0))).with(dimension);
    let drawn = read(&dxf);
    assert_eq!(layer_of(&drawn, only(&drawn)), "D");
    assert_eq!(corners(&drawn), [(0.0, 3.0), (5.0, 3.0)]);
}

#[test]
fn what_is_not_seen_is_told_apart() {
    let hidden = line("A", UNIT[0], UNIT[1]) + &codes(&[(60, "1")]);
    let paper = line("A", UNIT[0], UNIT[1]) + &codes(&[(67, "1")]);
    let dxf = Dxf::new()
        .layer("0", 0, 7)
        .layer("FROZEN", 1, 1)
        .layer("OFF", 0, -3)
        .layer("LOCKED", 4, 5)
        .block("B", (0.0, 0.0), 0, &line("A", UNIT[0], UNIT[1]))
        .with(hidden)
        .with(paper)
        .with(insert("FROZEN", "B", (0.0, 0.0), &[]))
        .with(line("OFF", UNIT[0], UNIT[1]))
        .with(line("frozen", UNIT[0], UNIT[1]));
    let drawn = read(&dxf);
    assert_eq!(drawn.notes, [Note::Invisible { count: 1 }, Note::Paper { count: 1 }, Note::Invisible { count: 1 }]);
    let shown = |name: &str| drawn.layers.iter().find(|it| it.name == name).map(|it| (it.is_shown(), it.locked));
    assert_eq!(shown("FROZEN"), Some((false, false)));
    assert_eq!(shown("OFF"), Some((false, false)));
    assert_eq!(shown("LOCKED"), Some((true, true)));
    assert_eq!(drawn.shapes.len(), 2, "what lies on them is there, for whoever wants it");
    assert_eq!(layer_of(&drawn, &drawn.shapes[1]), "FROZEN", "a name is the same in small letters");
}

#[test]
fn what_is_not_read_is_counted_and_named() {
    let ray = codes(&[(0, "XLINE"), (8, "A"), (10, "0"), (20, "0"), (11, "1"), (21, "0")]);
    let strange = codes(&[(0, "ACME_PUMP"), (5, "4F"), (8, "A"), (10, "0"), (20, "0")]);
    let linked = Dxf::new().block("SITE", (0.0, 0.0), 4, "");
    let dxf = linked.with(ray.clone() + &ray + &strange).with(insert("A", "GONE", (0.0, 0.0), &[])).with(insert(
        "A",
        "GONE",
        (0.0, 0.0),
        &[],
    ));
    let notes = read(&dxf).notes;
    for note in [
        Note::NotRead { kind: "XLINE".to_owned(), count: 2 },
        Note::NotRead { kind: "ACME_PUMP".to_owned(), count: 1 },
        Note::NoBlock { name: "gone".to_owned(), count: 2 },
        Note::Linked { name: "SITE".to_owned(), path: String::new() },
    ] {
        assert!(notes.contains(&note), "{note:?} in {notes:?}");
    }
}

/// A drawing with a layer and a text, both of these bytes.
fn encoded(version: &'static str, page: Option<&str>, words: &[u8]) -> Drawn {
    let mut dxf = Dxf::new().version(version);
    if let Some(page) = page {
        dxf = dxf.header("$DWGCODEPAGE", 3, page);
    }
    let text = dxf.layer("@@", 0, 7).with(text("@@", (0.0, 0.0), 1.0, "@@")).text();
    let bytes = text.split("@@").collect::<Vec<_>>();
    let bytes = bytes.iter().map(|it| it.as_bytes()).collect::<Vec<_>>().join(words);
    drawing::read(bytes).unwrap()
}

#[test]
fn words_are_read_in_the_encoding_of_the_drawing() {
    let gbk = b"\xd5\xb9\xce\xbb";
    let big5 = b"\xae\x69\xa6\xec";
    let sjis = b"\x93\x57\x8e\xa6";
    let korean = b"\xc0\xfc\xbd\xc3";
    let russian = b"\xe7\xe0\xeb";
    let latin = b"Stra\xdfe";
    for (version, page, bytes, words) in [
        ("AC1009", Some("ANSI_936"), gbk.as_slice(), "展位"),
        ("AC1015", Some("ANSI_936"), gbk, "展位"),
        ("AC1018", Some("ANSI_950"), big5, "展位"),
        ("AC1018", Some("ANSI_932"), sjis, "展示"),
        ("AC1015", Some("ANSI_949"), korean, "전시"),
        ("AC1018", Some("ANSI_1251"), russian, "зал"),
        ("AC1015", Some("ANSI_1252"), latin, "Straße"),
        ("AC1021", Some("ANSI_936"), "展位".as_bytes(), "展位"),
        ("AC1032", None, "展位".as_bytes(), "展位"),
        ("AC1015", Some("ANSI_936"), b"\\U+5C55\\U+4F4D", "展位"),
        ("AC1032", None, b"\\U+5C55\\U+4F4D", "展位"),
    ] {
        let drawn = encoded(version, page, bytes);
        assert_eq!(drawn.texts[0].text, words, "{version} {page:?}");
        assert_eq!(drawn.layers[drawn.texts[0].layer as usize].name, words, "{version} {page:?}");
    }
}

#[test]
fn units_are_those_of_the_header_where_they_make_sense() {
    let of = |number, side| {
        let dxf = Dxf::new().header("$INSUNITS", 70, number).with(line("A", (0.0, 0.0), (side, 0.0)));
        read(&dxf).units.proposed()
    };
    assert_eq!(of("4", 90_000.0), (Unit::Millimetre, false));
    assert_eq!(of("6", 90.0), (Unit::Metre, false));
    assert_eq!(of("2", 300.0), (Unit::Foot, false));
    assert_eq!(of("0", 90.0), (Unit::Metre, true));
    assert_eq!(of("4", 90.0), (Unit::Metre, true), "9 cm are no hall");
}

#[test]
fn lengths_written_as_feet_and_inches_tell_that_one_is_an_inch() {
    let mut dxf = Dxf::new().header("$INSUNITS", 70, "4").with(line("A", (0.0, 0.0), (900.0, 0.0)));
    for words in ["12'-6\"", "7'", "3'-1 1/2\"", "47'-0\"", "8\""] {
        assert_eq!(read(&dxf).units.proposed().0, Unit::Centimetre);
        dxf = dxf.with(text("A", (0.0, 0.0), 5.0, words));
    }
    assert_eq!(read(&dxf).units.proposed(), (Unit::Inch, true));
}

#[test]
fn blocks_within_themselves_come_to_an_end() {
    let dxf = Dxf::new()
        .block("A", (0.0, 0.0), 0, &(line("0", UNIT[0], UNIT[1]) + &insert("0", "B", (0.0, 0.0), &[])))
        .block("B", (0.0, 0.0), 0, &insert("0", "A", (0.0, 0.0), &[]))
        .with(insert("0", "A", (0.0, 0.0), &[]));
    let drawn = read(&dxf);
    assert_eq!(drawn.shapes.len(), 1);
    assert_eq!(drawn.notes, [Note::TooDeep { name: "a".to_owned(), count: 1 }]);
}

/// Blocks in blocks, `times` of the next in each, and a line in the last.
fn nested(levels: usize, times: usize, last: &str) -> Dxf {
    let mut dxf = Dxf::new();
    for level in 0..levels {
        let inner = insert("0", &format!("B{}", level + 1), (1.0, 0.0), &[]);
        dxf = dxf.block(&format!("B{level}"), (0.0, 0.0), 0, &inner.repeat(times));
    }
    dxf.block(&format!("B{levels}"), (0.0, 0.0), 0, last).with(insert("0", "B0", (0.0, 0.0), &[]))
}

#[test]
fn bombs_are_refused_at_once() {
    let grid = [(70, "32767"), (71, "32767"), (44, "1"), (45, "1")];
    let cell = line("0", UNIT[0], UNIT[1]);
    let circle = codes(&[(0, "CIRCLE"), (8, "A"), (10, "0"), (20, "0"), (40, "1e9")]);
    let rings = Dxf::new().block("B", (0.0, 0.0), 0, &circle).with(insert(
        "0",
        "B",
        (0.0, 0.0),
        &[(70, "900"), (71, "900"), (44, "1"), (45, "1")],
    ));
    for (name, dxf) in [
        ("exponential", nested(12, 10, &cell)),
        ("exponential and empty", nested(12, 10, "")),
        ("a billion", Dxf::new().block("B", (0.0, 0.0), 0, &cell).with(insert("0", "B", (0.0, 0.0), &grid))),
        ("a billion times nothing", Dxf::new().block("B", (0.0, 0.0), 0, "").with(insert("0", "B", (0.0, 0.0), &grid))),
        ("corners", rings),
    ] {
        let began = Instant::now();
        let refused = drawing::read(dxf.bytes());
        assert!(
            matches!(refused, Err(Refused::TooManyShapes { .. } | Refused::TooManyCorners)),
            "{name}: {:?}",
            refused.map(|it| it.shapes.len())
        );
        assert!(began.elapsed() < Duration::from_secs(2), "{name}: {:?}", began.elapsed());
    }
    let deep = read(&nested(40, 1, &cell));
    assert_eq!(deep.notes, [Note::TooDeep { name: "b16".to_owned(), count: 1 }]);
}

#[test]
fn absurd_coordinates_are_left_out_and_counted() {
    let mut dxf = Dxf::new().with(line("A", UNIT[0], UNIT[1]));
    for value in ["1e300", "-1e13", "nan", "inf"] {
        dxf = dxf.with(codes(&[(0, "LINE"), (8, "A"), (10, value), (20, "0"), (11, "1"), (21, "1")]));
    }
    let drawn = read(&dxf);
    assert!(drawn.shapes.iter().flat_map(|it| it.corners.iter().flatten()).all(|it| it.abs() < 1e12));
    let absurd = drawn.notes.iter().any(|note| matches!(note, Note::Absurd { count } if *count >= 2));
    let mended = drawn.notes.iter().any(|note| matches!(note, Note::Mended { .. }));
    assert!(absurd || mended, "{:?}", drawn.notes);
}

#[test]
fn what_is_no_drawing_is_refused() {
    assert_eq!(drawing::read(Vec::new()), Err(Refused::Empty));
    for bytes in [b"%PDF-1.7".as_slice(), b"\x89PNG\r\n\x1a\n", b"hello", b"AC10", b"{}", &[0; 64]] {
        let refused = drawing::read(bytes.to_vec());
        assert!(matches!(refused, Err(Refused::UnknownDrawing | Refused::Damaged { .. })), "{bytes:?}: {refused:?}");
    }
}

#[test]
fn a_hatching_with_an_impossible_count_is_left_out_and_its_line_told() {
    let hatch = |group: i32, count: &str| {
        let corners = [(10, "0"), (20, "0"), (10, "1"), (20, "0"), (10, "1"), (20, "1")];
        let begin = [(0, "HATCH"), (8, "A"), (91, "1"), (92, "2"), (72, "0"), (73, "1"), (group, count)];
        codes(&[begin.as_slice(), &corners].concat())
    };
    let sound = Dxf::new().with(hatch(93, "3")).with(line("A", UNIT[0], UNIT[1]));
    assert_eq!((read(&sound).shapes.len(), read(&sound).notes), (2, Vec::new()));
    for (group, count) in [(93, "-14"), (93, "2000000000"), (93, "99999999999"), (96, "-1"), (97, "1000000")] {
        let dxf = Dxf::new().with(hatch(group, count)).with(line("A", UNIT[0], UNIT[1])).text();
        let at = dxf.lines().position(|line| line == count).unwrap() as u64 + 1;
        let drawn = drawing::read(dxf.into_bytes()).unwrap();
        assert_eq!(drawn.shapes.len(), 1, "{group} {count}");
        assert_eq!(drawn.notes, [Note::Miscounted { line: at, count: count.parse().unwrap() }]);
    }
}

#[test]
fn a_damaged_drawing_is_mended_and_the_line_told() {
    let whole = Dxf::new().with(line("A", (0.0, 0.0), (5.0, 0.0))).with(line("A", (0.0, 1.0), (5.0, 1.0))).text();
    let cut = &whole[..whole.len() - "0\nENDSEC\n0\nEOF\n".len()];
    let drawn = drawing::read(cut.as_bytes().to_vec()).unwrap();
    assert_eq!(drawn.shapes.len(), 2);
    let lines = cut.lines().count() as u64;
    let mended = |note: &Note| matches!(note, Note::Mended { line: Some(line), .. } if line.abs_diff(lines) <= 1);
    assert!(drawn.notes.iter().any(mended), "{:?}", drawn.notes);
    let broken = whole.replacen("11\n5\n", "eleven\n5\n", 1);
    let line = broken.lines().position(|line| line == "eleven").unwrap() + 1;
    match drawing::read(broken.into_bytes()) {
        Err(Refused::Damaged { reason }) => assert!(reason.contains(&format!("line {line}:")), "{reason}"),
        other => panic!("{other:?}"),
    }
    let trash = whole + "more after the end\n\u{1}\u{2}";
    assert_eq!(drawing::read(trash.into_bytes()).unwrap().shapes.len(), 2);
}
