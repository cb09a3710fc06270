//! Rule profiles: what is shipped is complete, and what is wrong is told with its line.

use hallplan::message::{Message, Value};
use hallplan::model::{Extra, Lang, Settings};
use hallplan::rules::{Profile, RULES, Severity};

const BASE: &str = include_str!("../../../assets/rules/base.json");

#[test]
fn the_base_profile_has_every_rule_with_its_source_in_both_languages() {
    let profile = Profile::shipped("base").unwrap();
    for rule in RULES {
        let terms = profile.terms(rule.about().id).unwrap_or_else(|| panic!("{}", rule.about().id));
        assert!(terms.clause().is_some());
        assert!(terms.source().get(&Lang::chinese()).is_some() && terms.source().get(&Lang::english()).is_some());
    }
    for id in Profile::shipped_ids() {
        assert_eq!(Profile::shipped(id).unwrap().id(), id);
    }
}

#[test]
fn a_case_can_be_switched_off_and_a_rule_left_out() {
    let text = BASE.replace(r#""pillar": "warning""#, r#""pillar": "off""#);
    let overlap = |text: &str| Profile::parse(text).unwrap().terms("overlap").cloned();
    assert_eq!(overlap(&text).unwrap().severity("pillar"), None);
    assert_eq!(overlap(&text).unwrap().severity("wall"), Some(Severity::Error));
    assert_eq!(overlap(r#"{"format":"hallplan-rules","version":1,"id":"none","rules":{}}"#), None);
}

#[test]
fn what_is_wrong_is_told_with_its_line() {
    let overlap = 10;
    assert!(BASE.lines().nth(overlap - 1).unwrap().contains(r#""overlap""#));
    for (from, to, line, reason) in [
        (r#""pillar": "warning" "#, r#""pillar": "grave" "#, overlap + 9, "rule-profile-word"),
        (r#""pillar": "warning" "#, r#""column": "warning" "#, overlap + 9, "rule-profile-unknown-name"),
        (r#", "pillar": "warning" "#, "", overlap + 9, "rule-profile-missing-name"),
        (r#""tolerance": 2"#, r#""tolerance": -2"#, overlap + 9, "rule-profile-range"),
        (r#""tolerance": 2"#, r#""tolerance": 2.5"#, overlap + 2, "rule-profile-json"),
        (r#""overlap": {"#, r#""overlaps": {"#, overlap, "rule-profile-no-such-rule"),
        (r#""clause": "overlap","#, r#""claus": "overlap","#, overlap + 3, "rule-profile-json"),
        (r#""version": 1"#, r#""version": 2"#, 3, "rule-profile-version"),
        (r#""booth-number": {"#, r#""overlap": {"#, 0, "rule-profile-twice"),
        ("hallplan-rules", "hallplan", 0, "rule-profile-format"),
    ] {
        let text = BASE.replacen(from, to, 1);
        assert_ne!(text, BASE, "{from}");
        let error = Profile::parse(&text).unwrap_err();
        let (at, told) = parts(&error);
        assert_eq!(told.key, reason, "{from} -> {to}: {error}");
        // 0: any line.
        assert!(line == 0 || at == line as i64, "{from} -> {to}: line {at}, not {line}");
    }
}

#[test]
fn cut_anywhere_it_is_an_error_and_never_a_panic() {
    for end in (0..BASE.trim_end().len()).filter(|end| BASE.is_char_boundary(*end)) {
        assert_eq!(Profile::parse(&BASE[..end]).unwrap_err().key, "rule-profile-bad");
    }
}

#[test]
fn a_plan_names_a_shipped_profile_or_holds_its_own() {
    let mut settings = Settings::default();
    assert_eq!(Profile::of(&settings).unwrap().id(), "base");
    settings.profile.id = "moon".to_owned();
    assert_eq!(Profile::of(&settings).unwrap_err().key, "rule-profile-unknown");
    settings.profile.text = Some(Extra(BASE.replace(r#""id": "base""#, r#""id": "moon""#).into()));
    assert_eq!(Profile::of(&settings).unwrap().id(), "moon");
}

fn parts(error: &Message) -> (i64, &Message) {
    match error.values.as_slice() {
        [("line", Value::Number(line)), ("reason", Value::Message(reason))] => (*line, reason),
        other => panic!("{other:?}"),
    }
}
