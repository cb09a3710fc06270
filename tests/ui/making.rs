//! From an empty hall to numbered booths, and a picture put under them, as a planner clicks it.

use std::path::PathBuf;
use std::sync::Arc;

use egui::{Key, Modifiers, Role};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use hallplan::app::{Preferences, Window};
use hallplan::i18n::Locale;
use hallplan::model::{Kind, Thing};
use hallplan::storage::RealFs;
use hallplan::worker::{Limits, Worker};

use super::office::{Desk, Office, say};

const HALL: &str = r#"{
"format": "hallplan",
"version": 1,
"halls": [
{"id":"hall7","name":{"en":"Hall 7","zh-CN":"7号馆"},"outline":[[0,0],[120000,0],[120000,100000],[0,100000]],"wall_thickness":300}
],
"exits": [
{"id":"e1","from":[57000,0],"to":[63000,0],"kind":"main","hall":"hall7"},
{"id":"e2","from":[57000,100000],"to":[63000,100000],"kind":"main","hall":"hall7"}
]
}
"#;

/// A window with an empty hall of 12,000 m2, which reads pictures with the program.
fn window(office: &Office) -> Desk {
    window_on(office, HALL)
}

/// A window with a plan, which reads pictures and tables with the program.
pub fn window_on(office: &Office, plan: &str) -> Desk {
    std::fs::write(office.plan(), plan).unwrap();
    let (places, file) = (office.places(), office.plan());
    let worker = Worker::of(PathBuf::from(env!("CARGO_BIN_EXE_hallplan")), Limits::default());
    let build = move |cc: &mut eframe::CreationContext<'_>| {
        let (preferences, _) = Preferences::load(Some(places), Some(Locale::English));
        Window::on(Arc::new(RealFs), cc, preferences, Some(file)).with_own_dialogs().with_worker(worker)
    };
    let harness = Harness::builder().with_size([1280.0, 720.0]).with_max_steps(64).build_eframe(build);
    let mut desk = Desk(harness);
    desk.wait("the plan is open", |desk| desk.layout().objects().len() > 0);
    desk
}

#[test]
fn an_empty_hall_becomes_a_numbered_plan_of_640_booths_in_two_clicks() {
    let office = Office::new();
    let mut desk = window(&office);
    desk.press(Modifiers::COMMAND, Key::B);
    desk.wait("the booths are shown before they are made", |desk| desk.says(" booths, net "));
    assert_eq!(desk.layout().booths().count(), 0);
    desk.click("app-making-create");
    let count = desk.layout().booths().count();
    assert!(count >= 640, "{count}");
    assert!(
        desk.layout().booths().all(|(_, booth)| booth.number.as_ref().is_some_and(|number| number.starts_with('7')))
    );
    assert_eq!(desk.0.state().editor().document().open_findings().count(), 0);
    desk.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(desk.layout().booths().count(), 0, "one step of undo");
}

#[test]
fn booths_are_numbered_anew_and_cancel_leaves_them() {
    let office = Office::new();
    let mut desk = window(&office);
    desk.press(Modifiers::COMMAND, Key::B);
    desk.wait("the booths are shown", |desk| desk.says(" booths, net "));
    desk.click("app-making-create");
    let before = desk.layout().clone();
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    desk.wait("the numbers are shown", |desk| desk.shows("app-making-numbering"));
    desk.click("app-cancel");
    assert!(*desk.layout() == before);
    desk.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::N);
    desk.type_into(&say("app-making-pattern"), "Z{row}{n:3}");
    desk.click("app-making-number");
    assert!(
        desk.layout().booths().all(|(_, booth)| booth.number.as_ref().is_some_and(|number| number.starts_with('Z')))
    );
}

#[test]
fn a_picture_is_picked_read_and_put_under_the_plan() {
    let office = Office::new();
    let mut desk = window(&office);
    let picture = office.0.path().join("venue.png");
    image::RgbImage::from_pixel(400, 200, image::Rgb([9, 9, 9])).save(&picture).unwrap();
    desk.press(Modifiers::COMMAND, Key::K);
    let palette = say("app-palette-hint");
    desk.0.get_by_role_and_label(Role::SearchInput, &palette).type_text(&say("cmd-insert-picture"));
    desk.0.run_steps(3);
    desk.press(Modifiers::NONE, Key::Enter);
    desk.wait("a file is asked for", |desk| desk.shows("app-picture-open-title"));
    let label = say("app-file-name");
    desk.0.get_by_role_and_label(Role::TextInput, &label).focus();
    desk.0.run_steps(2);
    desk.0.get_by_role_and_label(Role::TextInput, &label).type_text("venue.png");
    desk.0.run_steps(3);
    desk.click("app-open");
    desk.wait("the picture was read", |desk| desk.says("400 × 200"));
    desk.click("app-picture-put");
    let underlays: Vec<_> = desk.layout().of_kind(Kind::Underlay).cloned().collect();
    assert_eq!(underlays.len(), 1);
    let Thing::Underlay(underlay) = &underlays[0].thing else { panic!("an underlay") };
    assert_eq!(underlay.frame.size.width, underlay.frame.size.depth * 2);
}
