//! `hallplan import`.

use std::ffi::OsStr;

use hallplan::model::{Kind, Layout, Object, Thing};

use super::{Desk, Ran, plans, run, run_in_chinese};
use crate::import::dxf::{Dxf, line, ring, text};

/// A hall of 60 m × 40 m in metres with an exit and four booths.
fn venue() -> Dxf {
    let mut dxf = Dxf::new().header("$INSUNITS", 70, "6");
    dxf = dxf.with(ring("WALL", &[(0.0, 0.0), (60.0, 0.0), (60.0, 40.0), (0.0, 40.0)]));
    dxf = dxf.with(line("EXIT", (10.0, 0.0), (13.0, 0.0)));
    for n in 0..4 {
        let x = 20.0 + f64::from(n) * 3.0;
        dxf = dxf.with(ring("BOOTH", &[(x, 10.0), (x + 3.0, 10.0), (x + 3.0, 13.0), (x, 13.0)]));
        dxf = dxf.with(text("TEXT", (x + 0.5, 11.0), 0.5, &format!("A{n}")));
    }
    dxf
}

fn import(desk: &Desk, drawing: &Dxf, words: &[&str]) -> Ran {
    let path = desk.file("venue.dxf");
    std::fs::write(&path, drawing.bytes()).unwrap();
    let out = desk.file("out.json");
    let start = [OsStr::new("import"), path.as_os_str()];
    run(start.into_iter().chain(words.iter().map(OsStr::new)).chain([OsStr::new("-o"), out.as_os_str()]))
}

fn written(desk: &Desk) -> Layout {
    hallplan::storage::read(&std::fs::read(desk.file("out.json")).unwrap()).unwrap().layout
}

fn count(layout: &Layout, kind: Kind) -> usize {
    layout.of_kind(kind).count()
}

#[test]
fn a_drawing_becomes_a_plan_and_it_is_told_what_became_what() {
    let desk = Desk::with(&plans::sound());
    let ran = import(&desk, &venue(), &[]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
    let layout = written(&desk);
    let hall = layout.of_kind(Kind::Hall).next().unwrap();
    assert_eq!(hall.hall().map(|hall| hall.outline.area()), Some(2_400_000_000));
    assert_eq!([Kind::Hall, Kind::Exit, Kind::Booth].map(|kind| count(&layout, kind)), [1, 1, 4]);
    let numbers: Vec<_> = layout.of_kind(Kind::Booth).filter_map(|it| it.booth()?.number.clone()).collect();
    assert_eq!(numbers.len(), 4);
    assert!(layout.of_kind(Kind::Booth).filter_map(Object::booth).all(|booth| booth.hall == Some(hall.id)));
    let exit = layout.of_kind(Kind::Exit).next().map(|object| &object.thing);
    assert!(matches!(exit, Some(Thing::Exit(exit)) if exit.hall == Some(hall.id)));
    for told in [
        "BOOTH: Booth",
        "4 × ",
        "One unit of the drawing is 1 m",
        "One hall with 2",
        "as a background: 2 lines, 0 texts",
    ] {
        assert!(ran.out.contains(told), "{told}: {}", ran.out);
    }
}

#[test]
fn it_goes_into_a_plan_that_is_there_and_leaves_the_rest_of_it() {
    let desk = Desk::with(&plans::sound());
    let before = hallplan::storage::read(&std::fs::read(&desk.plan).unwrap()).unwrap().layout;
    let plan = desk.plan.display().to_string();
    assert_eq!(import(&desk, &venue(), &["--into", &plan]).code, 0);
    let after = written(&desk);
    assert!(before.objects().all(|object| after.object(object.id) == Some(object)));
    assert_eq!(count(&after, Kind::Booth), count(&before, Kind::Booth) + 4);
}

#[test]
fn two_places_of_it_come_to_lie_where_it_is_said() {
    let desk = Desk::with(&plans::sound());
    // The lower side of the hall comes to stand upright.
    assert_eq!(import(&desk, &venue(), &["--place", "0,0:100,50;60,0:100,110"]).code, 0);
    let layout = written(&desk);
    let hall = layout.of_kind(Kind::Hall).next().and_then(|it| it.thing.bounds()).unwrap();
    let box_of = (hall.min.x, hall.min.y, hall.max.x, hall.max.y);
    assert_eq!(box_of, (59_700.0, 49_700.0, 100_300.0, 110_300.0), "and the wall round it");
    assert_eq!(import(&desk, &venue(), &["--place", "there"]).code, 2);
}

#[test]
fn units_and_meanings_can_be_said() {
    let desk = Desk::with(&plans::sound());
    let map = desk.file("layers.json");
    std::fs::write(&map, r#"{"booth": "facility", "WALL": "hall", "NONE": "wall"}"#).unwrap();
    let map = map.display().to_string();
    let ran = import(&desk, &venue(), &["--units", "ft", "--layers", &map, "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told["units"], serde_json::json!({ "taken": "ft", "declared": "m", "doubtful": false }));
    assert_eq!(
        told["became"],
        serde_json::json!({ "hall": 1, "exit": 1, "label": 4, "underlay": 1 }),
        "3 ft are no facility"
    );
    assert!(told["notes"].to_string().contains("NONE"), "{}", told["notes"]);
    let bad = desk.file("bad.json");
    std::fs::write(&bad, r#"{"BOOTH": "castle"}"#).unwrap();
    let ran = import(&desk, &venue(), &["--layers", &bad.display().to_string()]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("castle") && ran.err.contains("pillar"), "{}", ran.err);
}

#[test]
fn a_unit_that_makes_no_sense_is_told_until_somebody_says_which() {
    let desk = Desk::with(&plans::sound());
    let wrong = Dxf::new().header("$INSUNITS", 70, "4");
    let wrong = wrong.with(ring("WALL", &[(0.0, 0.0), (60.0, 0.0), (60.0, 40.0), (0.0, 40.0)]));
    let guessed = import(&desk, &wrong, &["--json"]);
    let told: serde_json::Value = serde_json::from_str(&guessed.out).unwrap();
    assert_eq!(told["units"], serde_json::json!({ "taken": "m", "declared": "mm", "doubtful": true }));
    assert!(import(&desk, &wrong, &[]).out.contains("--units"));
    assert!(!import(&desk, &wrong, &["--units", "m"]).out.contains("--units"));
}

#[test]
fn what_is_no_drawing_is_said_and_nothing_is_written() {
    let desk = Desk::with(&plans::sound());
    let path = desk.file("letter.dxf");
    std::fs::write(&path, b"Dear planner").unwrap();
    let out = desk.file("out.json");
    let words = [OsStr::new("import"), path.as_os_str(), OsStr::new("-o"), out.as_os_str()];
    let (english, chinese) = (run(words), run_in_chinese(words));
    assert_eq!((english.code, chinese.code), (2, 2));
    assert!(english.err.contains("letter.dxf") && english.err.contains("no drawing"), "{}", english.err);
    assert!(chinese.err.contains("不是可以读取的图纸"), "{}", chinese.err);
    assert!(!out.exists());
    assert_eq!(run(["import", &path.display().to_string()]).code, 2, "no output");
}

#[test]
fn the_background_of_lines_is_drawn_in_an_export_with_its_words() {
    let desk = Desk::with(&plans::sound());
    let dxf = venue().with(line("GRID", (0.0, 20.0), (60.0, 20.0))).with(text("GRID", (2.0, 20.5), 1.0, "Axis 7"));
    assert_eq!(import(&desk, &dxf, &[]).code, 0);
    let (plan, svg) = (desk.file("out.json"), desk.file("out.svg"));
    let ran = run([OsStr::new("export"), plan.as_os_str(), OsStr::new("-o"), svg.as_os_str()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let svg = std::fs::read_to_string(svg).unwrap();
    let underlay = svg.split("<g id=\"underlay\"").nth(1).unwrap();
    let underlay = underlay.split("</g>\n<g id=").next().unwrap();
    assert!(underlay.contains("Axis 7"), "{underlay}");
    assert!(underlay.matches("<path").count() + underlay.matches("<polyline").count() >= 3, "{underlay}");
}
