//! `hallplan rules`.

use hallplan::i18n::{Locale, words};
use hallplan::rules::{Profile, RULES, Standing, Unit};
use serde_json::Value;

use super::{run, run_in_chinese};

/// The shipped profiles by id.
fn shipped() -> Vec<Profile> {
    Profile::shipped_ids().filter_map(Profile::shipped).collect()
}

#[test]
fn every_rule_is_listed_with_what_every_profile_asks() {
    let ran = run(["rules", "--json"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&told["format"], &told["version"]), (&"hallplan-rule-list".into(), &1.into()));
    assert_eq!(told["profiles"].as_array().unwrap().len(), shipped().len());
    for rule in RULES {
        let about = rule.about();
        let entry = told["rules"].as_array().unwrap().iter().find(|entry| entry["id"] == about.id).unwrap();
        assert_eq!(entry["title"], words(Locale::English).text(about.title));
        let ids = |key: &str| entry[key].as_array().unwrap().iter().map(|it| it["id"].clone()).collect::<Vec<_>>();
        assert_eq!(ids("cases"), about.cases.iter().map(|case| Value::from(case.id)).collect::<Vec<_>>());
        assert_eq!(ids("parameters"), about.limits.iter().map(|limit| Value::from(limit.id)).collect::<Vec<_>>());
        let demands = entry["demands"].as_array().unwrap();
        for demand in shipped().iter().filter_map(|it| it.terms(about.id)).flat_map(|terms| terms.demands()) {
            let same = |told: &&Value| {
                told["profile"] == demand.basis.profile.as_str()
                    && told["clause"].as_str() == demand.basis.clause.as_deref()
                    && told["status"] == demand.basis.standing.word()
                    && about
                        .limits
                        .iter()
                        .all(|it| told["parameters"][it.id].as_i64() == demand.limit(it.id).map(i64::from))
                    && about.cases.iter().all(|it| {
                        told["cases"][it.id].as_str()
                            == Some(demand.severity(it.id).map_or("off", hallplan::rules::Severity::word))
                    })
            };
            assert_eq!(demands.iter().filter(same).count(), 1, "{} {:?}", about.id, demand.basis);
        }
    }
}

#[test]
fn what_is_not_verified_says_that_it_is_off_and_what_to_check_it_against() {
    let unverified: Vec<(String, String)> = shipped()
        .iter()
        .flat_map(|profile| RULES.iter().filter_map(|rule| profile.terms(rule.about().id)))
        .flat_map(|terms| terms.demands())
        .filter(|demand| demand.basis.standing == Standing::Unverified)
        .map(|demand| {
            let source = |lang: &str| demand.basis.source.get(&lang.parse().unwrap()).unwrap().to_owned();
            (source("en"), source("zh-CN"))
        })
        .collect();
    assert!(unverified.len() > 3);
    let (english, chinese) = (run(["rules"]).out, run_in_chinese(["rules"]).out);
    for (en, zh) in unverified {
        assert!(english.contains(&format!("Switched off; check it against: {en}")), "{en}");
        assert!(chinese.contains(&format!("已关闭；请对照以下出处核实：{zh}")), "{zh}");
    }
}

#[test]
fn what_nobody_can_force_is_listed_with_its_clause() {
    let (english, chinese) =
        (run(["rules", "--profile", "base"]).out, run_in_chinese(["rules", "--profile", "base"]).out);
    let told = |out: &str, words: &str| out.lines().map(str::trim).filter(|line| line.starts_with(words)).count();
    let base = Profile::shipped("base").unwrap();
    let clauses = RULES.iter().filter_map(|rule| Some((rule.about(), base.terms(rule.about().id)?)));
    let forbidding = |about: &hallplan::rules::About, terms: &hallplan::rules::Terms| {
        about.cases.iter().any(|case| terms.severity(case.id).is_some() && terms.forbids(case.id))
    };
    let wanted = clauses.filter(|(about, terms)| forbidding(about, terms)).count();
    assert!(wanted > 0);
    assert_eq!((told(&english, "Nobody can force: "), told(&chinese, "不可强制通过：")), (wanted, wanted));
    let overlap = english.split("\noverlap: ").nth(1).unwrap().split("\n\n").next().unwrap();
    assert!(
        overlap.contains("booths Error, ") && overlap.contains("\n      Nobody can force: booths, wall\n"),
        "{overlap}"
    );
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.json");
    let text = r#"{"format": "hallplan-rules", "version": 1, "id": "mine", "rules": {
"overlap": {"cases": {"booths": "off", "wall": "off"}, "limits": {}, "forbidden": ["booths"], "clause": "M-1", "status": "own"}}}"#;
    std::fs::write(&file, text).unwrap();
    let off = run(["rules".as_ref(), "--profile".as_ref(), file.as_os_str()]);
    assert!(off.out.contains("[mine] M-1") && !off.out.contains("Nobody can force"), "{}{}", off.out, off.err);
}

#[test]
fn profiles_are_chosen_by_id_or_by_file() {
    let both = run(["rules", "--profile", "cn-cnea,cn-national"]);
    assert!(both.out.contains("[cn-cnea]") && both.out.contains("[base]") && !both.out.contains("[us-fire]"));
    assert!(both.out.contains("gap 0.60 m") && both.out.contains("hall Error"), "{}", both.out);
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("mine.json");
    let text = r#"{"format": "hallplan-rules", "version": 1, "id": "mine", "rules": {
"height": {"cases": {"indoor": "warning"}, "limits": {"most": "2 m"}, "clause": "M-1", "status": "own"}}}"#;
    std::fs::write(&file, text).unwrap();
    let own = run(["rules".as_ref(), "--profile".as_ref(), file.as_os_str()]);
    assert_eq!(own.code, 0, "{}", own.err);
    assert!(own.out.contains("[mine] M-1") && own.out.contains("most 2.00 m") && own.out.contains("indoor Warning"));
    assert!(!own.out.contains("overlap"), "a rule that it does not name does not hold: {}", own.out);
    let wrong = run(["rules", "--profile", "moon"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
}

#[test]
fn amounts_are_told_in_their_unit() {
    let say = |unit: Unit, value| words(Locale::English).say(&unit.amount(value));
    assert_eq!((say(Unit::Length, 600), say(Unit::Share, 1_334)), ("0.60 m".to_owned(), "133.4 %".to_owned()));
    assert_eq!(say(Unit::Density, 750), "0.75 persons/m²");
    assert_eq!(say(Unit::WidthForHundred, 650), "0.65 m for 100 persons");
    assert_eq!((say(Unit::Count, 2), say(Unit::Load, 450)), ("2".to_owned(), "450 kg/m²".to_owned()));
}
