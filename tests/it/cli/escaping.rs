//! `hallplan egress`.

use serde_json::{Value, json};

use super::{Desk, plans, run, run_in_chinese};

fn told(desk: &Desk, more: &[&str]) -> Value {
    let mut arguments = vec!["egress".as_ref(), desk.plan.as_os_str(), "--json".as_ref()];
    arguments.extend(more.iter().map(std::ffi::OsStr::new));
    let ran = run(arguments);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    serde_json::from_str(&ran.out).unwrap()
}

#[test]
fn json_tells_halls_exits_and_booths_and_that_it_is_no_certificate() {
    let desk = Desk::with(&plans::shipped("layouts/teaching.json"));
    let told = told(&desk, &[]);
    assert_eq!((&told["format"], &told["version"]), (&json!("hallplan-egress"), &json!(1)));
    let notice = json!(["规划辅助，不作为合格证明", "Planning aid, not a certificate"]);
    assert!(notice.as_array().unwrap().iter().all(|line| told["notice"].as_array().unwrap().contains(line)));
    let hall = &told["halls"][0];
    // 44 m x 38 m at 0.75 persons/m².
    assert_eq!((&hall["gross"], &hall["people"]), (&json!(1_672_000_000), &json!(1_254)));
    let exits = hall["exits"].as_array().unwrap();
    assert_eq!(exits.len(), 7, "shutters are no ways out");
    assert_eq!(exits.iter().map(|exit| exit["people"].as_u64().unwrap()).sum::<u64>(), 1_254);
    assert!(told["booths"].as_array().unwrap().len() == 41);
    let slowest = exits.iter().map(|exit| exit["time"].as_f64().unwrap()).fold(0.0, f64::max);
    assert_eq!(hall["time"].as_f64(), Some(slowest));
}

#[test]
fn a_closed_exit_takes_nobody_and_walks_get_longer() {
    let desk = Desk::with(&plans::shipped("layouts/teaching.json"));
    let open = told(&desk, &[]);
    let closed = told(&desk, &["--close", "h10001", "--density", "0.5"]);
    assert_eq!((&closed["closed"], &closed["density"]), (&json!(["h10001"]), &json!(0.5)));
    let exits = closed["halls"][0]["exits"].as_array().unwrap();
    assert!(exits.len() == 6 && exits.iter().all(|exit| exit["exit"] != "h10001"));
    let mean = |told: &Value| told["halls"][0]["mean_walk"].as_i64().unwrap();
    assert!(mean(&closed) > mean(&open));
    assert_eq!(closed["halls"][0]["people"], 836);
}

#[test]
fn people_read_tables_in_their_language() {
    let desk = Desk::with(&plans::shipped("layouts/teaching.json"));
    let english = run(["egress".as_ref(), desk.plan.as_os_str()]).out;
    assert!(english.starts_with("Planning aid, not a certificate\n"), "{english}");
    assert!(english.contains("From every booth there is a way out.") && english.contains("South 2"));
    let chinese = run_in_chinese(["egress".as_ref(), desk.plan.as_os_str()]).out;
    assert!(chinese.starts_with("规划辅助，不作为合格证明\n") && chinese.contains("1254"), "{chinese}");
}

#[test]
fn an_exit_that_is_not_there_and_a_density_without_sense_are_refused() {
    let desk = Desk::with(&plans::shipped("layouts/teaching.json"));
    for (argument, value) in
        [("--close", "hall1"), ("--close", "nobody"), ("--density", "0"), ("--density", "nan"), ("--cell", "3")]
    {
        let ran = run(["egress".as_ref(), desk.plan.as_os_str(), argument.as_ref(), value.as_ref()]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{argument} {value}");
        assert!(ran.err.contains(value), "{}", ran.err);
    }
}

#[test]
fn the_map_has_the_colours_of_its_bands_and_is_a_png() {
    let desk = Desk::with(&plans::shipped("layouts/teaching.json"));
    let (map, wrong) = (desk.plan.with_file_name("map.png"), desk.plan.with_file_name("map.pdf"));
    let ran = run(["egress".as_ref(), desk.plan.as_os_str(), "--png".as_ref(), map.as_os_str()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let picture = image::open(&map).unwrap().to_rgb8();
    let near = picture.pixels().filter(|pixel| pixel.0 == [0xfd, 0xe7, 0x25]).count();
    assert!(near > 10_000, "{near} pixels of the nearest band");
    let ran = run(["egress".as_ref(), desk.plan.as_os_str(), "--png".as_ref(), wrong.as_os_str()]);
    assert!(ran.code == 2 && ran.err.contains("map.pdf") && !wrong.exists(), "{}", ran.err);
}
