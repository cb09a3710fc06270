//! Rule profiles: what is shipped is complete, and what is wrong is told with its line.

use hallplan::message::{Message, Value};
use hallplan::model::{Extra, Lang, Names, RuleChange, Settings};
use hallplan::rules::{Demand, Profile, RULES, Rule, Severity, Standing};

const BASE: &str = include_str!("../../../assets/rules/base.json");

/// Every clause of every shipped profile.
fn shipped_demands() -> Vec<(&'static str, Demand)> {
    let profiles = Profile::shipped_ids().map(|id| Profile::shipped(id).unwrap_or_else(|| panic!("{id}")));
    let demands = profiles.flat_map(|profile| {
        let of_rule = |rule: &&dyn Rule| Some((rule.about().id, profile.terms(rule.about().id)?.demands().to_vec()));
        let all: Vec<_> = RULES.iter().filter_map(of_rule).collect();
        all
    });
    demands.flat_map(|(rule, demands)| demands.into_iter().map(move |demand| (rule, demand))).collect()
}

#[test]
fn every_rule_is_in_a_shipped_profile_with_its_clause_and_source_in_both_languages() {
    let demands = shipped_demands();
    let both = |names: &Names| names.get(&Lang::chinese()).is_some() && names.get(&Lang::english()).is_some();
    for (rule, Demand { basis, .. }) in &demands {
        assert!(basis.clause.is_some() && both(&basis.source), "{rule} of {}", basis.profile);
        assert!(basis.profile == "base" || both(&basis.text), "{rule} of {}", basis.profile);
    }
    for rule in RULES {
        let id = rule.about().id;
        assert!(demands.iter().any(|(rule, _)| *rule == id), "{id} is in no shipped profile");
    }
    for id in Profile::shipped_ids() {
        let profile = Profile::shipped(id).unwrap();
        assert_eq!(profile.id(), id);
        assert!(profile.names().is_some_and(both) && profile.parts().iter().any(|part| part.id == "base"), "{id}");
    }
}

#[test]
fn what_nobody_has_verified_is_off() {
    for (rule, demand) in shipped_demands() {
        let off = RULES.iter().flat_map(|rule| rule.about().cases).all(|case| demand.severity(case.id).is_none());
        assert!(demand.basis.standing != Standing::Unverified || off, "{rule} of {}", demand.basis.profile);
    }
}

/// A profile of the one rule `overlap`.
fn overlap_of(id: &str, severity: &str, tolerance: &str) -> String {
    format!(
        r#"{{"format":"hallplan-rules","version":1,"id":"{id}","rules":{{"overlap":{{
        "cases":{{"booths":"{severity}"}},"limits":{{"tolerance":"{tolerance}"}},"clause":"{id}-1","status":"own"}}}}}}"#
    )
}

#[test]
fn of_two_profiles_the_stricter_value_counts_and_the_finding_says_whose() {
    let of = |id, severity, tolerance| Profile::parse(&overlap_of(id, severity, tolerance)).unwrap();
    for (mild, strict) in [("error", "warning"), ("warning", "error")] {
        let both = of("mild", mild, "10 mm").and(of("strict", strict, "5 mm"));
        assert_eq!(both, of("mild", mild, "10 mm").and(of("strict", strict, "5 mm")).and(of("mild", "off", "1 mm")));
        let terms = both.terms("overlap").unwrap();
        assert_eq!((terms.limit("booths", "tolerance"), terms.limit("wall", "tolerance")), (Some(5), None));
        let weighed = |measured| {
            let (severity, basis) = terms.weigh("booths", Some(measured)).unwrap();
            (severity.word(), basis.clause.clone().unwrap())
        };
        // Only the strict one is broken, then both.
        assert_eq!(weighed(7), (strict, "strict-1".to_owned()));
        assert_eq!(weighed(11), ("error", "strict-1".to_owned()));
        assert_eq!(terms.weigh("wall", Some(11)), None);
    }
}

#[test]
fn what_is_off_in_one_profile_has_no_say_in_another() {
    let of = |id, severity, tolerance| Profile::parse(&overlap_of(id, severity, tolerance)).unwrap();
    let both = of("on", "warning", "10 mm").and(of("off", "off", "1 mm"));
    let terms = both.terms("overlap").unwrap();
    assert_eq!((terms.limit("booths", "tolerance"), terms.severity("booths")), (Some(10), Some(Severity::Warning)));
    assert_eq!(both.rules_on().collect::<Vec<_>>(), ["overlap"]);
    assert_eq!(of("off", "off", "1 mm").rules_on().count(), 0);
}

#[test]
fn a_rule_may_have_several_clauses_in_one_profile() {
    let one = r#"{"cases":{"booths":"error"},"limits":{"tolerance":2},"clause":"1","status":"own"}"#;
    let other = r#"{"cases":{"wall":"info"},"limits":{"tolerance":9},"clause":"2","status":"own"}"#;
    let text = format!(r#"{{"format":"hallplan-rules","version":1,"id":"x","rules":{{"overlap":[{one},{other}]}}}}"#);
    let profile = Profile::parse(&text).unwrap();
    let terms = profile.terms("overlap").unwrap();
    assert_eq!((terms.limit("booths", "tolerance"), terms.limit("wall", "tolerance")), (Some(2), Some(9)));
    assert_eq!(terms.weigh("wall", None).unwrap().1.clause.as_deref(), Some("2"));
}

#[test]
fn a_plan_changes_numbers_and_severities_with_a_reason() {
    let change = |rule: &str, of: &str, to: &str| {
        let mut settings = Settings::default();
        let told = |text: &str| text.to_owned();
        let change = RuleChange { rule: told(rule), of: told(of), to: told(to), reason: told("the venue agreed") };
        settings.profile.changes.push(change);
        Profile::of(&settings)
    };
    let changed = change("overlap", "tolerance", "5 cm").unwrap();
    assert_eq!(changed.terms("overlap").unwrap().limit("booths", "tolerance"), Some(50));
    let changed = change("overlap", "pillar", "off").unwrap();
    assert_eq!(changed.terms("overlap").unwrap().severity("pillar"), None);
    assert_eq!(changed.terms("overlap").unwrap().severity("wall"), Some(Severity::Error));
    for (rule, of, to, key) in [
        ("overlaps", "tolerance", "5 mm", "rule-change-no-such-rule"),
        ("overlap", "gap", "5 mm", "rule-change-of-nothing"),
        ("overlap", "column", "off", "rule-change-of-nothing"),
        ("overlap", "tolerance", "grave", "rule-profile-unit"),
    ] {
        assert_eq!(change(rule, of, to).unwrap_err().key, key, "{rule} {of} {to}");
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
        (r#""pillar": "warning" "#, r#""pillar": "grave" "#, overlap + 10, "rule-profile-word"),
        (r#""pillar": "warning" "#, r#""column": "warning" "#, overlap + 10, "rule-profile-unknown-name"),
        (r#""tolerance": 2 "#, "", overlap + 10, "rule-profile-missing-name"),
        (r#""tolerance": 2"#, r#""tolerance": "2""#, overlap + 10, "rule-profile-unit"),
        (r#""en": "Hallplan's"#, r#""e": "Hallplan's"#, overlap + 10, "rule-profile-language"),
        (r#""names": {"#, r#""builds-on": ["moon"], "names": {"#, 5, "rule-profile-beneath"),
        (r#""tolerance": 2"#, r#""tolerance": -2"#, overlap + 10, "rule-profile-range"),
        (r#""tolerance": 2"#, r#""tolerance": 2.5"#, overlap + 2, "rule-profile-json"),
        (r#""overlap": {"#, r#""overlaps": {"#, overlap, "rule-profile-no-such-rule"),
        (r#""clause": "overlap","#, r#""claus": "overlap","#, overlap + 4, "rule-profile-json"),
        (r#""forbidden": ["booths", "wall"]"#, r#""forbidden": ["pile"]"#, overlap + 10, "rule-profile-unknown-name"),
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
    settings.profile.id = "base".to_owned();
    settings.profile.also = vec!["cn-cnea".to_owned(), "cn-national".to_owned()];
    let parts = Profile::of(&settings).unwrap();
    let ids: Vec<&str> = parts.parts().iter().map(|part| part.id.as_str()).collect();
    assert_eq!(ids, ["base", "cn-cnea", "cn-national"]);
    settings.profile.also = vec!["moon".to_owned()];
    assert_eq!(Profile::of(&settings).unwrap_err().key, "rule-profile-unknown");
    settings.profile = hallplan::model::Profile::shipped("moon");
    settings.profile.text = Some(Extra(BASE.replace(r#""id": "base""#, r#""id": "moon""#).into()));
    assert_eq!(Profile::of(&settings).unwrap().id(), "moon");
}

fn parts(error: &Message) -> (i64, &Message) {
    match error.values.as_slice() {
        [("line", Value::Number(line)), ("reason", Value::Message(reason))] => (*line, reason),
        other => panic!("{other:?}"),
    }
}
