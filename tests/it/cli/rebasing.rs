//! `hallplan rebase`.

use std::ffi::OsStr;

use hallplan::model::{Kind, Layout, Names, ObjectId, Record, Thing};
use serde_json::Value;

use super::{Desk, Ran, plans, run, run_in_chinese};
use crate::import::dxf::{Dxf, codes, line, ring, text};

/// Corners of a square pillar with its middle here.
fn pillar((x, y): (f64, f64)) -> [(f64, f64); 4] {
    [(x - 0.4, y - 0.4), (x + 0.4, y - 0.4), (x + 0.4, y + 0.4), (x - 0.4, y + 0.4)]
}

/// What of a venue its drawings show otherwise from version to version.
struct Venue {
    width: f64,
    pillars: Vec<(f64, f64)>,
    exit: f64,
    note: f64,
}

/// Pillars on a net of 10 m, and one in booth A3.
fn old() -> Venue {
    let net = (1..6).flat_map(|x| (1..4).map(move |y| (f64::from(x) * 10.0, f64::from(y) * 10.0)));
    Venue { width: 60.0, pillars: net.chain([(30.5, 6.0)]).collect(), exit: 10.0, note: 35.0 }
}

/// The right wall is 4 m nearer, a pillar has moved by 1 m, that in A3 is gone, one stands in A1, the exit is elsewhere.
fn new() -> Venue {
    let mut venue = Venue { width: 56.0, exit: 16.0, note: 36.0, ..old() };
    venue.pillars.retain(|at| *at != (30.5, 6.0));
    venue.pillars[0].0 += 1.0;
    venue.pillars.push((24.5, 6.0));
    venue
}

/// The drawing in metres, with every place put elsewhere.
fn drawn(venue: &Venue, put: impl Fn((f64, f64)) -> (f64, f64)) -> Dxf {
    let all = |places: &[(f64, f64)]| places.iter().map(|at| put(*at)).collect::<Vec<_>>();
    let outline = [(0.0, 0.0), (venue.width, 0.0), (venue.width, 40.0), (0.0, 40.0)];
    let mut dxf = Dxf::new().header("$INSUNITS", 70, "6").with(ring("WALL", &all(&outline)));
    for at in &venue.pillars {
        dxf = dxf.with(ring("COLUMN", &all(&pillar(*at))));
    }
    dxf = dxf.with(line("EXIT", put((venue.exit, 0.0)), put((venue.exit + 3.0, 0.0))));
    let lines = [((5.0, venue.note), (15.0, venue.note)), ((42.0, 2.5), (48.0, 2.5)), ((42.0, 2.5), (44.0, 9.0))];
    lines.into_iter().fold(dxf, |dxf, (from, to)| dxf.with(line("ZZZ", put(from), put(to))))
}

/// Booths A0 to A3 in a row, and B0 at the right wall.
fn with_booths(mut dxf: Dxf) -> Dxf {
    let spots = (0..4).map(|n| (20.0 + f64::from(n) * 3.0, 5.0, format!("A{n}")));
    for (x, y, number) in spots.chain([(55.0, 30.0, "B0".to_owned())]) {
        dxf = dxf.with(ring("BOOTH", &[(x, y), (x + 3.0, y), (x + 3.0, y + 3.0), (x, y + 3.0)]));
        dxf = dxf.with(text("TEXT", (x + 0.5, y + 1.0), 0.5, &number));
    }
    dxf
}

/// A quarter of a turn to the left, and far away.
fn elsewhere((x, y): (f64, f64)) -> (f64, f64) {
    (712.25 - y, -350.5 + x)
}

fn here(at: (f64, f64)) -> (f64, f64) {
    at
}

/// The plan of the old venue with its booths; the hall has a name.
fn desk() -> (Desk, Layout) {
    let desk = Desk::with(&plans::sound());
    let path = desk.file("old.dxf");
    std::fs::write(&path, with_booths(drawn(&old(), here)).bytes()).unwrap();
    let plan = desk.file("plan.json");
    let ran = run([OsStr::new("import"), path.as_os_str(), OsStr::new("-o"), plan.as_os_str()]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    let mut layout = read(&desk, "plan.json");
    let mut hall = layout.halls().next().unwrap().0.clone();
    if let Thing::Hall(hall) = &mut hall.thing {
        hall.names = [("en", "North")]
            .into_iter()
            .map(|(lang, name)| (lang.parse().unwrap(), name.to_owned()))
            .collect::<Names>();
    }
    layout.insert(Record::Object(hall));
    std::fs::write(&plan, hallplan::storage::write(&layout)).unwrap();
    (desk, layout)
}

fn read(desk: &Desk, name: &str) -> Layout {
    hallplan::storage::read(&std::fs::read(desk.file(name)).unwrap()).unwrap().layout
}

fn rebase(desk: &Desk, drawing: &Dxf, words: &[&str]) -> Ran {
    let path = desk.file("new.dxf");
    std::fs::write(&path, drawing.bytes()).unwrap();
    let plan = desk.file("plan.json");
    let start = [OsStr::new("rebase"), plan.as_os_str(), path.as_os_str()];
    run(start.into_iter().chain(words.iter().map(OsStr::new)))
}

fn json(ran: &Ran) -> Value {
    serde_json::from_str(&ran.out).unwrap_or_else(|error| panic!("{error}: {}{}", ran.out, ran.err))
}

fn differences(told: &Value) -> Vec<(String, String)> {
    let word = |it: &Value, key: &str| it[key].as_str().unwrap().to_owned();
    let all = told["differences"].as_array().unwrap().iter();
    all.map(|it| (word(it, "kind"), word(it, "became"))).collect()
}

fn booths(told: &Value) -> Vec<String> {
    let all = told["booths"].as_array().unwrap().iter();
    all.map(|it| {
        format!(
            "{} {} {}",
            it["number"].as_str().unwrap(),
            it["touch"].as_str().unwrap(),
            it["by"][0].as_str().unwrap()
        )
    })
    .collect()
}

#[test]
fn the_same_venue_drawn_elsewhere_is_the_same() {
    let (desk, _) = desk();
    for put in [here, elsewhere] {
        let told = json(&rebase(&desk, &drawn(&old(), put), &["--dry-run", "--json"]));
        assert_eq!(differences(&told), [], "{told}");
        assert_eq!((&told["background"]["new"], &told["background"]["gone"]), (&0.into(), &0.into()));
        assert!(told["lies"]["error_mm"].as_f64().unwrap() < 1.0);
        assert_eq!(told["same"], 18, "a hall, an exit, sixteen pillars");
    }
}

#[test]
fn what_differs_and_which_booths_that_hits_or_frees_is_told() {
    let (desk, _) = desk();
    let ran = rebase(&desk, &drawn(&new(), elsewhere), &["--dry-run", "--json"]);
    assert_eq!(ran.code, 1, "a booth is hit");
    let told = json(&ran);
    assert_eq!(told["lies"]["turn"].as_f64().map(f64::round), Some(-90.0));
    let expected = [
        ("hall", "changed"),
        ("pillar", "changed"),
        ("pillar", "gone"),
        ("pillar", "new"),
        ("exit", "gone"),
        ("exit", "new"),
    ];
    let expected: Vec<(String, String)> = expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect();
    let mut found = differences(&told);
    found.sort();
    let mut sorted = expected.clone();
    sorted.sort();
    assert_eq!(found, sorted);
    let mut booths = booths(&told);
    booths.sort();
    assert_eq!(booths, ["A1 hit pillar", "A3 freed pillar", "B0 hit hall"]);
    assert_eq!(
        (&told["background"]["new"], &told["background"]["gone"]),
        (&5.into(), &5.into()),
        "three sides of the wall, the exit, a line"
    );
    assert_eq!(told["differences"][0]["off_mm"].as_f64().map(f64::round), Some(4_000.0));
}

#[test]
fn the_venue_is_replaced_and_booths_stay_as_they_were() {
    let (desk, before) = desk();
    let out = desk.file("out.json");
    let ran = rebase(&desk, &drawn(&new(), elsewhere), &["-o", out.to_str().unwrap()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    for told in [
        "Changed: North at",
        "Booth A1 is hit: Pillar",
        "Booth A3 is freed: Pillar",
        "Booth B0 reaches out of its hall",
    ] {
        assert!(ran.out.contains(told), "{told}: {}", ran.out);
    }
    let after = read(&desk, "out.json");
    assert!(before.booths().eq(after.booths()), "no booth is touched");
    let (hall, it) = after.halls().next().unwrap();
    assert_eq!((after.halls().count(), it.outline.area()), (1, 56 * 40 * 1_000_000));
    assert_eq!((hall.id, &it.names), (before.halls().next().unwrap().0.id, &before.halls().next().unwrap().1.names));
    assert_eq!(after.of_kind(Kind::Pillar).count(), 16);
    let exits: Vec<Option<ObjectId>> = after
        .of_kind(Kind::Exit)
        .map(|exit| if let Thing::Exit(exit) = &exit.thing { exit.hall } else { None })
        .collect();
    assert_eq!(exits, [Some(hall.id)], "the new exit leads out of the hall that was there");
    assert_eq!(after.of_kind(Kind::Underlay).count(), 1, "the new background takes the place of the old");
    // Nothing is left to be done.
    std::fs::copy(&out, desk.file("plan.json")).unwrap();
    let again = json(&rebase(&desk, &drawn(&new(), here), &["--dry-run", "--json"]));
    assert_eq!(differences(&again), []);
}

#[test]
fn a_drawing_of_another_venue_is_refused_unless_somebody_says_where_it_lies() {
    let (desk, _) = desk();
    let mut other = Dxf::new().header("$INSUNITS", 70, "6");
    other = other.with(ring("WALL", &[(0.0, 0.0), (97.0, 3.0), (61.0, 88.0), (11.0, 71.0)]));
    let ran = rebase(&desk, &other, &["--dry-run"]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("cannot be laid on the plan"), "{}", ran.err);
    let ran = rebase(
        &desk,
        &drawn(&old(), elsewhere),
        &["--dry-run", "--place", "712.25,-350.5:0,0;712.25,-290.5:60,0", "--json"],
    );
    assert_eq!(differences(&json(&ran)), [], "{}", ran.err);
}

#[test]
fn what_is_to_be_known_of_the_drawing_is_told() {
    let (desk, _) = desk();
    let layers = desk.file("layers.json");
    std::fs::write(&layers, r#"{"WALLS-2": "wall"}"#).unwrap();
    let drawing = drawn(&old(), here).with(codes(&[(0, "TOLERANCE"), (8, "0")]));
    let told = json(&rebase(&desk, &drawing, &["--dry-run", "--json", "--layers", layers.to_str().unwrap()]));
    let notes: Vec<&str> = told["notes"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for wanted in ["One unit of the drawing is 1 m", "The drawing has no layer WALLS-2", "Not taken: 1 × TOLERANCE"] {
        assert!(notes.iter().any(|note| note.contains(wanted)), "{wanted}: {notes:?}");
    }
    let ran = rebase(&desk, &drawing, &["--dry-run", "--units", "ft"]);
    assert!(ran.err.contains("cannot be laid on the plan"), "{}{}", ran.out, ran.err);
}

#[test]
fn it_speaks_chinese() {
    let (desk, _) = desk();
    let path = desk.file("new.dxf");
    std::fs::write(&path, drawn(&new(), here).bytes()).unwrap();
    let plan = desk.file("plan.json");
    let ran = run_in_chinese([OsStr::new("rebase"), plan.as_os_str(), path.as_os_str(), OsStr::new("--dry-run")]);
    assert!(ran.out.contains("展位 A1 受影响：立柱"), "{}", ran.out);
}
