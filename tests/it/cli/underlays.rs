//! `hallplan underlay`.

use std::ffi::OsStr;

use hallplan::geometry::{Point, Rectangle, Size};
use hallplan::model::{Kind, Picture, Thing};

use super::{Desk, plans, run};

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
