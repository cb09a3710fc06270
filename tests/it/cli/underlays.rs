//! `hallplan underlay`.

use std::ffi::OsStr;

use hallplan::geometry::{Point, Rectangle, Size};
use hallplan::model::{Kind, Picture, Thing};

use super::{Desk, plans, run};
use crate::import::dxf::{Dxf, line};

fn put(desk: &Desk, picture: &str, words: &[&str]) -> super::Ran {
    let (picture, out) = (desk.file(picture), desk.file("out.json"));
    let start = [OsStr::new("underlay"), desk.plan.as_os_str(), picture.as_os_str()];
    let end = [OsStr::new("-o"), out.as_os_str()];
    run(start.into_iter().chain(words.iter().map(OsStr::new)).chain(end))
}

#[test]
fn a_picture_is_put_into_the_plan_at_its_scale() {
    let desk = Desk::with(&plans::sound());
    image::RgbImage::from_pixel(200, 100, image::Rgb([9, 9, 9])).save(desk.file("venue.png")).unwrap();
    let made = put(&desk, "venue.png", &["--mm-per-pixel", "50", "--at=-2,3"]);
    assert_eq!((made.code, made.err.as_str()), (0, ""));
    let layout = hallplan::storage::read(&std::fs::read(desk.file("out.json")).unwrap()).unwrap().layout;
    let Some(Thing::Underlay(underlay)) = layout.of_kind(Kind::Underlay).next().map(|object| &object.thing) else {
        panic!("an underlay");
    };
    assert_eq!(underlay.frame, Rectangle::new(Point::new(-2_000, 3_000), Size::new(10_000, 5_000)));
    assert_eq!(underlay.picture, Picture::Embedded(std::fs::read(desk.file("venue.png")).unwrap().into()));
    let svg = "<svg xmlns='http://www.w3.org/2000/svg' width='20' height='10'/>";
    std::fs::write(desk.file("venue.svg"), svg).unwrap();
    assert_eq!(put(&desk, "venue.svg", &["--width", "60"]).code, 0);
}

#[test]
fn what_is_no_picture_is_said_and_nothing_is_written() {
    let desk = Desk::with(&plans::sound());
    std::fs::write(desk.file("letter.png"), b"Dear planner").unwrap();
    let refused = put(&desk, "letter.png", &["--width", "60"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("letter.png") && refused.err.contains("no picture"), "{}", refused.err);
    assert!(!desk.file("out.json").exists());
    assert_eq!(put(&desk, "letter.png", &[]).code, 2, "no size");
}

#[test]
fn layers_of_a_drawing_under_the_plan_are_told_hidden_and_shown() {
    let desk = Desk::with(&plans::sound());
    let drawing = desk.file("venue.dxf");
    let dxf = Dxf::new().header("$INSUNITS", 70, "6");
    let dxf = dxf.with(line("GRID", (0.0, 0.0), (60.0, 0.0))).with(line("LOGO", (0.0, 5.0), (60.0, 5.0)));
    std::fs::write(&drawing, dxf.bytes()).unwrap();
    let plan = desk.file("plan.json");
    let to = [OsStr::new("-o"), plan.as_os_str()];
    assert_eq!(run([OsStr::new("import"), drawing.as_os_str()].into_iter().chain(to)).code, 0);
    let layers = |words: &[&str]| {
        let start = [OsStr::new("layers"), plan.as_os_str()];
        run(start.into_iter().chain(words.iter().map(OsStr::new)))
    };
    let told = layers(&[]);
    assert!(told.out.contains("GRID: shown — 1 lines") && told.out.contains("LOGO: shown"), "{}{}", told.out, told.err);
    let out = plan.to_str().unwrap();
    assert_eq!(layers(&["--hide", "LOGO", "-o", out]).code, 0);
    assert!(layers(&[]).out.contains("LOGO: hidden"));
    assert_eq!(layers(&["--show", "LOGO", "-o", out]).code, 0);
    assert!(layers(&["--json"]).out.contains("\"shown\": true"));
    let refused = layers(&["--hide", "LOGOS", "-o", out]);
    assert!(refused.code == 2 && refused.err.contains("There are: GRID, LOGO"), "{}", refused.err);
}
