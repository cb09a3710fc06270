//! `hallplan new` and `hallplan sample`.

use std::ffi::OsStr;
use std::path::Path;

use hallplan::model::{Layout, Status};

use super::{Desk, names_in, plans, run, run_in_chinese};

#[test]
fn templates_are_listed_in_the_language_of_the_reader() {
    let (english, chinese) = (run(["new", "--list"]), run_in_chinese(["new", "--list"]));
    assert_eq!((english.code, chinese.code), (0, 0));
    for template in hallplan::generate::templates().iter().chain(hallplan::generate::samples()) {
        assert!(english.out.contains(template.id) && chinese.out.contains(template.id));
    }
    assert_ne!(english.out, chinese.out);
}

#[test]
fn every_template_makes_a_plan_without_errors() {
    let desk = Desk::with(&plans::sound());
    for template in hallplan::generate::templates().iter().chain(hallplan::generate::samples()) {
        let output = desk.file(&format!("新 {}.json", template.id));
        let made =
            run(["new".as_ref(), "--template".as_ref(), template.id.as_ref(), "-o".as_ref(), output.as_os_str()]);
        assert_eq!((made.code, made.err.as_str()), (0, ""));
        assert_eq!(run(["check".as_ref(), output.as_os_str()]).code, 0, "{}", template.id);
    }
}

#[test]
fn what_is_there_is_left_alone_and_a_wrong_name_says_the_right_ones() {
    let desk = Desk::with(&plans::sound());
    let before = std::fs::read(&desk.plan).unwrap();
    let refused = run(["new".as_ref(), "-o".as_ref(), desk.plan.as_os_str()]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("is there already"), "{}", refused.err);
    assert_eq!(std::fs::read(&desk.plan).unwrap(), before);
    let wrong =
        run(["new".as_ref(), "--template".as_ref(), "palace".as_ref(), "-o".as_ref(), desk.file("a.json").as_os_str()]);
    assert_eq!(wrong.code, 2);
    assert!(wrong.err.contains("palace") && wrong.err.contains("one-hall"), "{}", wrong.err);
    assert_eq!(names_in(desk.folder.path()).len(), 1);
}

/// Runs `hallplan new --from` the plan of the desk.
fn renew(desk: &Desk, more: &[&str]) -> (super::Ran, std::path::PathBuf) {
    let output = desk.file("new.json");
    let fixed: [&OsStr; 5] = ["new".as_ref(), "--from".as_ref(), desk.plan.as_ref(), "-o".as_ref(), output.as_ref()];
    let ran = run(fixed.into_iter().chain(more.iter().map(OsStr::new)));
    (ran, output)
}

fn read(path: &Path) -> Layout {
    hallplan::storage::read(&std::fs::read(path).unwrap()).unwrap().layout
}

#[test]
fn a_plan_from_an_older_one_has_its_booths_and_not_its_customers() {
    let desk = Desk::with(&plans::shipped("layouts/expo-2019.json"));
    let before = std::fs::read(&desk.plan).unwrap();
    let (ran, output) = renew(&desk, &["--edition", "第十三届"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    assert!(ran.out.contains("Booths: 1358") && ran.out.contains("Booth numbers: 1358"), "{}", ran.out);
    let new = read(&output);
    assert_eq!((new.booths().count(), new.exhibitors().len()), (1_358, 0));
    assert!(new.booths().all(|(_, booth)| !matches!(booth.status, Status::Contracted) && booth.exhibitors.is_empty()));
    let settings = new.settings();
    assert_eq!(settings.edition.best(&settings.main_language()), Some("第十三届"));
    assert!(settings.names.is_empty() && settings.plan_number.is_none() && settings.date.is_none());
    assert_eq!(std::fs::read(&desk.plan).unwrap(), before, "the old plan is as it was");
    assert_eq!(run(["check".as_ref(), output.as_os_str()]).code, 0);
}

#[test]
fn what_is_kept_of_an_older_plan_is_said_word_by_word() {
    let desk = Desk::with(&plans::sound());
    let (ran, output) = renew(&desk, &["--keep", "booths,exhibitors", "--json"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(told, serde_json::json!({"objects": 2, "exhibitors": 1, "kept": {"booths": 2, "exhibitors": 1}}));
    let new = read(&output);
    assert!(new.halls().next().is_none() && new.booths().all(|(_, booth)| booth.number.is_none()));
    std::fs::remove_file(output).unwrap();
    for (keep, wrong) in [("booths,palaces", "palaces"), ("numbers", "booths"), ("booths,stands", "exhibitors")] {
        let (ran, output) = renew(&desk, &["--keep", keep]);
        assert_eq!((ran.code, output.exists()), (2, false), "{keep}");
        assert!(ran.err.contains(wrong), "{}", ran.err);
    }
    let stray = run(["new", "--keep", "booths", "-o", "x.json"]);
    assert!(stray.code == 2 && stray.err.contains("--from"), "{}", stray.err);
}

#[test]
fn a_sample_has_so_many_booths_and_is_the_same_for_the_same_seed() {
    let desk = Desk::with(&plans::sound());
    let sample = |name: &str, seed: &str| {
        let output = desk.file(name);
        let fixed = ["sample", "--booths", "700", "--seed", seed, "-o"].map(std::ffi::OsStr::new);
        assert_eq!(run(fixed.into_iter().chain([output.as_os_str()])).code, 0);
        std::fs::read(&output).unwrap()
    };
    let (one, again, other) = (sample("a.json", "1"), sample("b.json", "1"), sample("c.json", "2"));
    assert!(one == again && one != other);
    assert_eq!(hallplan::storage::read(&one).unwrap().layout.booths().count(), 700);
    assert_eq!(run(["sample", "--booths", "0", "-o", "x.json"]).code, 2);
}

#[test]
fn templates_of_the_users_own_are_listed_and_begun_from() {
    let desk = Desk::with(&plans::sound());
    let home = desk.file("home");
    let folder = home.join("hallplan/templates");
    std::fs::create_dir_all(&folder).unwrap();
    std::fs::copy(&desk.plan, folder.join("Our hall.json")).unwrap();
    std::fs::write(folder.join("bad.json"), "[]").unwrap();
    let output = desk.file("made.json");
    let run = |arguments: &[&OsStr]| -> super::Ran {
        let mut program = super::program("en_US.UTF-8");
        program.env("XDG_DATA_HOME", &home).args(arguments).output().unwrap().into()
    };
    let listed = run(&["new".as_ref(), "--list".as_ref()]);
    assert_eq!(listed.code, 0);
    let line = |name: &str| listed.out.lines().find(|line| line.starts_with(name)).unwrap_or_default().to_owned();
    assert!(
        line("Our hall").contains("1 hall, 2 booths") && line("bad").contains("not a Hallplan plan"),
        "{}",
        listed.out
    );
    let made =
        |name: &str| run(&["new".as_ref(), "--template".as_ref(), name.as_ref(), "-o".as_ref(), output.as_ref()]);
    assert_eq!((made("bad").code, output.exists()), (2, false));
    assert!(made("no such").err.contains("Our hall"));
    assert_eq!((made("Our hall").code, read(&output)), (0, plans::sound()));
}
