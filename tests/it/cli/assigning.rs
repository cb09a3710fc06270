//! `hallplan exhibitors assign`.

use std::ffi::OsStr;
use std::path::Path;

use hallplan::model::{Layout, Status};
use hallplan::rules::{Profile, full_check};
use hallplan::storage;

use super::{Desk, Ran, plans, run, run_in_chinese};

/// Forty companies with all sorts of wishes, and one that wants a whole hall.
fn list() -> String {
    let mut list = "公司名称,国家,展位面积,开口数\n".to_owned();
    for i in 0..40 {
        let (country, area, sides) = (["中国", "日本", "韩国"][i % 3], [9, 18, 27, 6][i % 4], 1 + i % 2);
        list.push_str(&format!("企业{i:02},{country},{area},{sides}\n"));
    }
    list + "巨大,中国,9000,4\n"
}

fn exhibitors(verb: &str, plan: &Path, words: &[&OsStr]) -> Ran {
    let start = [OsStr::new("exhibitors"), OsStr::new(verb), plan.as_os_str()];
    run(start.into_iter().chain(words.iter().copied()))
}

fn read(path: &Path) -> Layout {
    storage::read(&std::fs::read(path).unwrap()).unwrap().layout
}

/// How many findings a plan has, of any severity.
fn findings(layout: &Layout) -> usize {
    full_check(layout, &Profile::of(layout.settings()).unwrap()).len()
}

#[test]
fn a_shipped_plan_takes_a_list_and_no_rule_is_broken() {
    let desk = Desk::with(&plans::sound());
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("layouts/expo-2021.json");
    std::fs::write(desk.file("list.csv"), list()).unwrap();
    let [full, list, out, again] = ["full.json", "list.csv", "out.json", "again.json"].map(|name| desk.file(name));
    assert_eq!(exhibitors("import", &shipped, &[list.as_os_str(), "-o".as_ref(), full.as_os_str()]).code, 0);
    let assign = |out: &Path| {
        exhibitors(
            "assign",
            &full,
            &["--json".as_ref(), "--seed".as_ref(), "3".as_ref(), "-o".as_ref(), out.as_os_str()],
        )
    };
    let ran = assign(&out);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["placed"].as_array().unwrap().len(), 40, "{report}");
    assert_eq!(report["unplaced"][0]["name"], "巨大");
    assert!(report["linear"].as_i64() <= report["linear_bound"].as_i64());
    assert!(report["score"].as_i64() <= report["bound"].as_i64());
    assert!(report["score"].as_i64() >= report["score_before_search"].as_i64());
    let (before, after) = (read(&full), read(&out));
    assert_eq!(findings(&after), findings(&before));
    let housed = after.booths().filter(|(_, booth)| !booth.exhibitors.is_empty());
    assert!(housed.clone().count() > 40 && housed.clone().all(|(_, booth)| booth.exhibitors.len() == 1));
    assert!(after.booths().all(|(_, booth)| booth.status == Status::Available));
    assert_eq!(assign(&again).out, ran.out);
    assert_eq!(std::fs::read(out).unwrap(), std::fs::read(again).unwrap());
}

#[test]
fn it_is_told_in_both_languages_and_needs_a_file_to_write() {
    let desk = Desk::with(&plans::sound());
    std::fs::write(desk.file("list.csv"), "公司名称,展位面积\n巨大,9000\n").unwrap();
    let [list, full] = ["list.csv", "full.json"].map(|name| desk.file(name));
    assert_eq!(exhibitors("import", &desk.plan, &[list.as_os_str(), "-o".as_ref(), full.as_os_str()]).code, 0);
    let ran = exhibitors("assign", &full, &["--dry-run".as_ref()]);
    assert!(ran.code == 0 && ran.out.contains("No place for 巨大") && ran.out.contains("no assignment"), "{}", ran.out);
    let words = ["exhibitors".as_ref(), "assign".as_ref(), full.as_os_str(), OsStr::new("--dry-run")];
    assert!(run_in_chinese(words).out.contains("巨大未安排"));
    let ran = exhibitors("assign", &full, &[]);
    assert!(ran.code == 2 && ran.err.contains("-o FILE"), "{}", ran.err);
}
