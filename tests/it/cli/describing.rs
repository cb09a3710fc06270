//! `hallplan describe`.

use serde_json::{Value, json};

use super::{Desk, plans, run, run_in_chinese};

#[test]
fn json_has_counts_units_and_areas() {
    let desk = Desk::with(&plans::sound());
    let ran = run(["describe".as_ref(), desk.plan.as_os_str(), "--json".as_ref()]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    let totals = json!({
        "halls": 1, "pavilions": 1, "booths": 2, "units": 2.5, "exhibitors": 1, "gross_m2": 2500.0, "net_m2": 22.5,
        "price": 0.0,
    });
    assert_eq!(told["totals"], totals);
    assert_eq!(told["by_hall"][0]["hall"], "hall7");
    assert_eq!(told["by_hall"][0]["name"], json!({"en": "Hall 7", "zh-CN": "7号馆"}));
    assert_eq!(told["by_hall"][0]["net_m2"], 22.5);
    assert_eq!(
        (&told["by_pavilion"][0]["theme"], &told["by_pavilion"][0]["gross_m2"]),
        (&json!("automobile"), &json!(600.0))
    );
    let statuses: Vec<_> = told["by_status"].as_array().unwrap().iter().map(|status| &status["status"]).collect();
    assert_eq!(statuses, ["available", "held", "reserved", "contracted", "blocked", "organiser"]);
    assert_eq!(
        told["by_status"][3],
        json!({
            "status": "contracted", "booths": 1, "units": 1.5, "exhibitors": 0, "net_m2": 13.5,
        })
    );
}

#[test]
fn holds_that_are_over_are_counted_on_the_day_that_is_named() {
    let plan = hallplan::storage::read(
        br#"{"format":"hallplan","version":1,"booths":[
{"id":"a","outline":{"at":[0,0],"size":[3000,3000]},"status":"held","held_until":"2026-11-30"},
{"id":"b","outline":{"at":[9000,0],"size":[3000,3000]},"status":"held"}]}"#,
    );
    let desk = Desk::with(&plan.unwrap().layout);
    let ran = |words: &[&str]| {
        let fixed = ["describe".as_ref(), desk.plan.as_os_str()];
        run(fixed.into_iter().chain(words.iter().map(AsRef::as_ref)))
    };
    let told = |words: &[&str]| serde_json::from_str::<Value>(&ran(words).out).unwrap();
    assert_eq!(told(&["--json"]).get("holds_over"), None);
    assert_eq!(told(&["--json", "--today", "2026-11-30"])["holds_over"], 0);
    assert_eq!(told(&["--json", "--today", "2026-12-01"])["holds_over"], 1);
    assert!(ran(&["--today", "2026-12-01"]).out.contains("Booths whose hold is over: 1"));
    assert_eq!(ran(&["--today", "soon"]).code, 2);
}

#[test]
fn booths_are_counted_by_their_open_sides() {
    let desk = Desk::with(&plans::shipped("layouts/teaching.json"));
    let ran = run(["describe".as_ref(), desk.plan.as_os_str(), "--json".as_ref()]);
    let told: Value = serde_json::from_str(&ran.out).unwrap();
    let types = told["by_type"].as_array().unwrap();
    let words: Vec<_> = types.iter().map(|sort| (&sort["type"], &sort["open_sides"])).map(|it| json!(it)).collect();
    assert_eq!(
        words,
        [
            json!(["inner", 0]),
            json!(["row", 1]),
            json!(["perimeter", 1]),
            json!(["corner", 2]),
            json!(["through", 2]),
            json!(["peninsula", 3]),
            json!(["split-island", 3]),
            json!(["island", 4]),
        ]
    );
    let sum: u64 = types.iter().map(|sort| sort["booths"].as_u64().unwrap()).sum();
    assert_eq!(json!(sum), told["totals"]["booths"]);
    let english = run(["describe".as_ref(), desk.plan.as_os_str()]).out;
    assert!(english.contains("Corner, 2 open sides"), "{english}");
    assert!(run_in_chinese(["describe".as_ref(), desk.plan.as_os_str()]).out.contains("单开口"));
}

#[test]
fn people_read_names_in_their_language() {
    let desk = Desk::with(&plans::sound());
    let arguments = ["describe".as_ref(), desk.plan.as_os_str()];
    let (english, chinese) = (run(arguments), run_in_chinese(arguments));
    assert_eq!((english.code, chinese.code), (0, 0));
    for part in ["booths: 2", "net 22.5 m²", "Hall 7 ", "Automobile", "Contracted", "2\u{a0}500 m²"] {
        assert!(english.out.contains(part), "{part} in {}", english.out);
    }
    for part in ["展位 2 个", "净面积 22.5 m²", "7号馆 ", "汽车馆", "已签约"] {
        assert!(chinese.out.contains(part), "{part} in {}", chinese.out);
    }
}
