//! `hallplan export`.

use super::{Desk, names_in, plans, run};

#[test]
fn every_format_is_written_by_its_ending() {
    let desk = Desk::with(&plans::sound());
    for (ending, start) in [("pdf", "%PDF-"), ("png", "\u{fffd}PNG"), ("svg", "<"), ("json", "{\"format\":")] {
        let output = desk.file(&format!("图 a.{ending}"));
        let ran = run(["export".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{ending}");
        let bytes = std::fs::read(&output).unwrap();
        let text = String::from_utf8_lossy(&bytes).replace([' ', '\n'], "");
        assert!(text.starts_with(start), "{ending}: {}", &text[..40.min(text.len())]);
    }
}

#[test]
fn colours_that_were_asked_for_are_drawn_and_explained() {
    let desk = Desk::with(&plans::overlapping());
    let output = desk.file("a.svg");
    let drawn = |word: &str| {
        let fixed = ["export".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()];
        let more = ["--locale", "en", "--colours", word].map(AsRef::as_ref);
        assert_eq!(run(fixed.into_iter().chain(more)).code, 0, "{word}");
        std::fs::read_to_string(&output).unwrap()
    };
    let told = [
        ("pavilion", "Automobile"),
        ("status", "Contracted"),
        ("kind", "Shell scheme"),
        ("open-sides", "4 open sides"),
        ("area", "Up to 9 m²"),
        ("price", "No price"),
        ("country", "No country"),
        ("findings", "No finding"),
    ];
    for (word, says) in told {
        assert!(drawn(word).contains(says), "{word}: {says}");
    }
    assert!(drawn("findings").contains("Check: error"));
    let before = std::fs::read(&desk.plan).unwrap();
    assert!(!String::from_utf8_lossy(&before).contains("findings"), "the plan itself is as it was");
    let fixed = ["export".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()];
    assert_eq!(run(fixed.into_iter().chain(["--colours".as_ref(), "mauve".as_ref()])).code, 2);
}

#[test]
fn holds_that_are_over_are_marked_on_the_day_that_is_named() {
    let desk = Desk::with(&plans::sound());
    let plan = std::fs::read(&desk.plan).unwrap();
    let mut layout = hallplan::storage::read(&plan).unwrap().layout;
    let mut booth = layout.booths().next().unwrap().0.clone();
    if let hallplan::model::Thing::Booth(booth) = &mut booth.thing {
        (booth.status, booth.held_until) = (hallplan::model::Status::Held, Some("2026-11-30".to_owned()));
    }
    layout.insert(hallplan::model::Record::Object(booth));
    std::fs::write(&desk.plan, hallplan::storage::write(&layout)).unwrap();
    let output = desk.file("a.svg");
    let drawn = |words: &[&str]| {
        let fixed = ["export".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()];
        let ran = run(fixed.into_iter().chain(["--locale", "en"].iter().chain(words).map(AsRef::as_ref)));
        assert_eq!(ran.code, 0, "{words:?} {}", ran.err);
        std::fs::read_to_string(&output).unwrap()
    };
    let plain = drawn(&[]);
    assert!(plain.contains("Held") && !plain.contains("Hold is over"));
    assert_eq!(drawn(&["--today", "2026-11-30"]), plain, "it is held to the end of the day");
    let over = drawn(&["--today", "2026-12-01"]);
    assert!(over.contains("Hold is over") && !over.contains("Held"));
    let hatches = |svg: &str| svg.to_lowercase().matches("d92d20").count();
    assert!(hatches(&over) > hatches(&plain), "{} {}", hatches(&over), hatches(&plain));
    let by_kind = |words: &[&str]| drawn(&[&["--colours", "kind"], words].concat());
    assert_eq!(by_kind(&["--today", "2026-12-01"]), by_kind(&[]), "colours of kinds tell kinds");
    let fixed = ["export".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()];
    assert_eq!(run(fixed.into_iter().chain(["--today".as_ref(), "1.12.2026".as_ref()])).code, 2);
}

#[test]
fn a_drawing_speaks_the_language_that_was_asked_for() {
    let desk = Desk::with(&plans::sound());
    let output = desk.file("a.svg");
    let drawn = |locale: &str| {
        let fixed = ["export".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()];
        assert_eq!(run(fixed.into_iter().chain(["--locale".as_ref(), locale.as_ref()])).code, 0);
        std::fs::read_to_string(&output).unwrap()
    };
    assert_ne!(drawn("zh-CN"), drawn("en"));
}

#[test]
fn an_export_that_cannot_be_made_leaves_nothing() {
    let desk = Desk::with(&plans::sound());
    let cases: [(&str, &[&str], &str); 5] = [
        ("a.dxf", &[], "names no format; use one of: pdf, png, svg, json."),
        ("a.svg", &["--dpi", "100"], "has no pixels."),
        ("a.pdf", &["--scale", "1", "--page", "A4"], "does not fit"),
        ("a.pdf", &["--hall", "nowhere"], "“nowhere”"),
        ("a.png", &["--width", "20001"], "16 to 20000 pixels"),
    ];
    for (name, more, sentence) in cases {
        let output = desk.file(name);
        let fixed = ["export".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()];
        let ran = run(fixed.into_iter().chain(more.iter().map(AsRef::as_ref)));
        assert_eq!((ran.code, ran.out.as_str()), (2, ""), "{name} {more:?}");
        assert!(ran.err.contains(sentence), "{name} {more:?}: {}", ran.err);
    }
    assert_eq!(names_in(desk.folder.path()), ["第十三届 expo.json"]);
}

#[test]
fn a_plan_is_not_drawn_over() {
    let desk = Desk::with(&plans::sound());
    let before = std::fs::read(&desk.plan).unwrap();
    let ran = run(["export".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), desk.plan.as_os_str()]);
    assert_eq!(ran.code, 2);
    assert_eq!(std::fs::read(&desk.plan).unwrap(), before);
}

#[test]
fn aisles_are_drawn_with_their_clear_widths_where_that_is_asked_for() {
    let desk = Desk::with(&plans::sound());
    let output = desk.file("a.svg");
    let drawn = |more: &[&str]| {
        let fixed = ["export".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()];
        assert_eq!(run(fixed.into_iter().chain(more.iter().map(AsRef::as_ref))).code, 0, "{more:?}");
        std::fs::read_to_string(&output).unwrap()
    };
    let blue = "#1f77b4";
    assert!(!drawn(&[]).contains(blue));
    assert!(drawn(&["--aisle-widths"]).contains(blue));
}
