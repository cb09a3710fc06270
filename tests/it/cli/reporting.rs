//! `hallplan report`: the filing report as PDF and as HTML.

use hallplan::analysis::egress::{DENSITY, Walking, fields, load};
use hallplan::i18n::{Locale, minutes, words};
use hallplan::model::{Lang, Layout, Profile, Record, RuleChange, Waiver};
use hallplan::rules::{self, Finding, RULES, full_check};
use xml::reader::{EventReader, XmlEvent};

use super::{Desk, plans, run};
use crate::exports::pdf::printed;

/// A plan with a finding that stands, one that is accepted, one accepted that is no more, and a change of its rules.
fn plan() -> Layout {
    let mut layout = plans::overlapping();
    let mut settings = layout.settings().clone();
    settings.plan_number = Some("P-17".to_owned());
    settings.profile = Profile::shipped("cn-cnea");
    settings.profile.changes.push(RuleChange {
        rule: "wall-gap".to_owned(),
        of: "gap".to_owned(),
        to: "0.3 m".to_owned(),
        reason: "the venue agreed".to_owned(),
    });
    layout.insert(Record::Settings(Box::new(settings)));
    let found = findings(&layout);
    let waived = found.iter().find(|finding| finding.rule != "overlap").expect("something else is wrong, too");
    let mut gone = waived.waiver_key();
    gone.measured = Some(123_456);
    for (key, why) in [(waived.waiver_key(), "agreed with Wang"), (gone, "of last year")] {
        layout.insert(Record::Waiver(Waiver {
            key,
            who: "Li Na".to_owned(),
            when: "2021-08-12".to_owned(),
            why: why.to_owned(),
        }));
    }
    layout
}

fn findings(layout: &Layout) -> Vec<Finding> {
    full_check(layout, &rules::Profile::of(layout.settings()).unwrap())
}

/// The report with this ending; the exit code.
fn report(desk: &Desk, ending: &str, more: &[&str]) -> (Vec<u8>, i32) {
    let output = desk.file("report").with_extension(ending);
    let first = ["report".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()];
    let ran = run(first.into_iter().chain(more.iter().map(AsRef::as_ref)));
    assert_eq!((ran.out.as_str(), ran.err.as_str()), ("", ""));
    (std::fs::read(output).unwrap(), ran.code)
}

/// The texts of a page, in order; elements are well-formed.
fn texts(html: &[u8]) -> Vec<String> {
    let events = EventReader::new(html).into_iter().map(|event| event.expect("well-formed"));
    events.filter_map(|event| if let XmlEvent::Characters(text) = event { Some(text) } else { None }).collect()
}

#[test]
fn the_page_tells_everything_in_both_languages() {
    let layout = plan();
    let desk = Desk::with(&layout);
    let (html, code) = report(&desk, "html", &[]);
    assert_eq!(code, 1, "an overlap stands");
    let texts = texts(&html);
    let has = |wanted: &str| texts.iter().any(|text| text.contains(wanted));
    for rule in RULES {
        for locale in Locale::ALL {
            assert!(has(&words(*locale).text(rule.about().title)), "{}", rule.about().id);
        }
    }
    let found = findings(&layout);
    for finding in &found {
        for locale in Locale::ALL {
            assert!(has(&words(*locale).say(&finding.message)), "{}", words(*locale).say(&finding.message));
        }
    }
    for told in ["P-17", "the venue agreed", "0.3 m", "Li Na", "2021-08-12", "agreed with Wang", "of last year"] {
        assert!(has(told), "{told}");
    }
    for told in ["holds for no finding any more", "已无对应的问题", "Not kept", "不符合", "CNEA-1", "as saved"]
    {
        assert!(has(told), "{told}");
    }
    let open = found.iter().filter(|finding| layout.waiver(&finding.waiver_key()).is_none()).count();
    let page = String::from_utf8(html).unwrap();
    assert_eq!(page.matches("<article ").count(), open);
    assert_eq!(page.matches("<svg ").count(), open + 1, "the plan, and the place of each finding");
    assert!(page.contains("#d92d20"), "what is wrong is red");
}

#[test]
fn how_many_passed_is_told() {
    let layout = plan();
    let desk = Desk::with(&layout);
    let page = String::from_utf8(report(&desk, "html", &["--locale", "en"]).0).unwrap();
    let booths = layout.booths().count();
    let row = page.split("<tr>").find(|row| row.contains(">Booth numbers<")).unwrap();
    assert!(row.contains(&format!(">{booths}<")) && row.contains(">Passed<"), "{row}");
    let off = page.split("<tr>").find(|row| row.contains(">Length of rows<")).unwrap();
    assert!(off.contains(">Off<") && !off.contains(">0<"), "{off}");
}

#[test]
fn the_locale_says_which_language_is_first_and_other_profiles_can_be_asked_for() {
    let desk = Desk::with(&plan());
    for (locale, first) in [("zh-CN", "zh-CN"), ("en", "en")] {
        let page = String::from_utf8(report(&desk, "html", &["--locale", locale]).0).unwrap();
        assert!(page.contains(&format!("<html lang=\"{first}\">")));
        let (chinese, english) = (page.find("规则与结果").unwrap(), page.find("Rules and results").unwrap());
        assert_eq!(chinese < english, locale == "zh-CN");
    }
    let page = String::from_utf8(report(&desk, "html", &["--profile", "us-fire"]).0).unwrap();
    assert!(!page.contains("the venue agreed"), "what the plan changes is of its own profiles");
    assert!(page.contains("us-fire"));
}

#[test]
fn the_paper_says_the_same_and_two_runs_are_the_same() {
    let desk = Desk::with(&plan());
    let (pdf, code) = report(&desk, "pdf", &["--locale", "zh-CN"]);
    assert!(pdf.starts_with(b"%PDF") && code == 1);
    assert_eq!(report(&desk, "pdf", &["--locale", "zh-CN"]).0, pdf);
    let Some(text) = printed("pdftotext", &["-layout"], &desk.file("report.pdf")) else { return };
    for told in ["P-17", "the venue agreed", "Li Na", "不符合", "Not kept", "签署", "Signatures"] {
        assert!(text.contains(told), "{told}: {text}");
    }
}

#[test]
fn a_plan_without_findings_ends_with_0_and_other_endings_are_refused() {
    let desk = Desk::with(&plans::sound());
    let (html, code) = report(&desk, "html", &[]);
    assert_eq!(code, 0);
    assert!(texts(&html).iter().any(|text| text.starts_with("No errors.")));
    let output = desk.file("report.docx");
    let ran = run(["report".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), output.as_os_str()]);
    assert_eq!((ran.code, output.exists()), (2, false));
    assert!(ran.err.contains("pdf, html"), "{}", ran.err);
    let ran = run(["report".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), desk.plan.as_os_str()]);
    assert_eq!(ran.code, 2, "never over the plan itself");
}

#[test]
fn a_waiver_that_still_covers_what_got_better_holds_in_report_and_log() {
    let mut layout = plans::overlapping();
    let overlaps = |layout: &Layout| findings(layout).into_iter().filter(|it| it.rule == "overlap").collect::<Vec<_>>();
    for finding in overlaps(&layout) {
        let mut key = finding.waiver_key();
        // It was deeper when it was accepted.
        key.measured = key.measured.map(|deep| deep + 500);
        let told = |text: &str| text.to_owned();
        layout.insert(Record::Waiver(Waiver {
            key,
            who: told("Li"),
            when: told("2021-08-12"),
            why: told("better since"),
        }));
    }
    assert!(!overlaps(&layout).is_empty() && overlaps(&layout).iter().all(|it| it.waiver(&layout).is_some()));
    let desk = Desk::with(&layout);
    let page = String::from_utf8(report(&desk, "html", &["--locale", "en"]).0).unwrap();
    let row = page.split("<tr>").find(|row| row.contains(">Overlaps<")).unwrap();
    assert!(row.contains(">Accepted<"), "{row}");
    assert!(page.contains("better since") && !page.contains("holds for no finding any more"));
    let log = run(["check".as_ref(), desk.plan.as_os_str(), "--sarif".as_ref()]);
    let log: serde_json::Value = serde_json::from_str(&log.out).unwrap();
    let results = log["runs"][0]["results"].as_array().unwrap();
    let of_rule: Vec<_> = results.iter().filter(|result| result["ruleId"] == "overlap").collect();
    assert!(of_rule.iter().all(|result| result["suppressions"][0]["justification"] == "better since"));
}

#[test]
fn the_ways_out_of_every_hall_are_those_of_the_analysis() {
    let bytes = std::fs::read(concat!(env!("CARGO_MANIFEST_DIR"), "/layouts/expo-2021.json")).unwrap();
    let layout = hallplan::storage::read(&bytes).unwrap().layout;
    let desk = Desk::with(&layout);
    let page = String::from_utf8(report(&desk, "html", &["--locale", "en"]).0).unwrap();
    assert!(page.contains("A planning aid, not a certificate. 0.75 persons"), "no caution");
    assert!(page.contains("仅供规划参考，不能作为证明文件。按毛面积"), "no caution in Chinese");
    let table = page.split("<table").find(|table| table.contains(">Longest walk<")).unwrap();
    let found = fields(&layout, &Walking::default());
    assert_eq!(found.len(), 9);
    for egress in found.iter().filter_map(|field| load(&layout, field, DENSITY)) {
        let name = layout.object(egress.hall).unwrap().hall().unwrap().names.best(&Lang::english()).unwrap().to_owned();
        let row = table.split("<tr>").find(|row| row.contains(&format!(">{name}<"))).unwrap();
        let metres = (egress.farthest.unwrap().walk.length / 100.0).ceil() / 10.0;
        let told = [egress.people.to_string(), format!("{metres:.2} m"), minutes(egress.time.unwrap())];
        assert!(told.iter().all(|text| row.contains(text.as_str())), "{told:?} in {row}");
    }
}
