//! `hallplan new` and `hallplan sample`.

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
