//! `hallplan exhibitors import`.

use std::ffi::OsStr;

use hallplan::model::Layout;
use hallplan::storage;

use super::{Desk, Ran, plans, run, run_in_chinese};

const LIST: &str = "展商名单\n\n公司名称,英文名称,展位号,合作级别\n一汽,FAW,A001,金牌\n丰田,Toyota,Z9,\n合计,2,,\n";

fn import(desk: &Desk, list: &str, words: &[&str]) -> Ran {
    let start = [OsStr::new("exhibitors"), OsStr::new("import"), desk.plan.as_os_str()];
    let list = desk.file(list);
    run(start.into_iter().chain([list.as_os_str()]).chain(words.iter().map(OsStr::new)))
}

fn written(desk: &Desk) -> Layout {
    storage::read(&std::fs::read(desk.file("out.json")).unwrap()).unwrap().layout
}

#[test]
fn a_list_in_any_encoding_comes_into_the_plan() {
    for encoding in ["UTF-8", "gb18030"] {
        let desk = Desk::with(&plans::sound());
        let bytes = encoding_rs::Encoding::for_label(encoding.as_bytes()).unwrap().encode(LIST).0.into_owned();
        std::fs::write(desk.file("list.csv"), bytes).unwrap();
        let out = desk.file("out.json");
        let ran = import(&desk, "list.csv", &["-o", out.to_str().unwrap()]);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{}", ran.out);
        assert!(
            ran.out.contains(encoding) && ran.out.contains("1 added, 1 changed") && ran.out.contains("Row 6"),
            "{}",
            ran.out
        );
        let plan = written(&desk);
        let toyota = plan.exhibitors().find(|it| it.wishes.booths == ["Z9"]).unwrap();
        assert_eq!(toyota.names.best(&"zh-CN".parse().unwrap()), Some("丰田"));
    }
}

#[test]
fn what_is_written_so_that_no_spreadsheet_runs_it_comes_back_as_it_was() {
    let desk = Desk::with(&plans::sound());
    let signs = ["=", "+", "-", "@", "＝", "＋", "－", "＠"];
    let rows: String = signs.iter().enumerate().map(|(at, sign)| format!("Firm {at},'{sign}86 431\n")).collect();
    std::fs::write(desk.file("list.csv"), format!("Company,Remark\n{rows}")).unwrap();
    let out = desk.file("out.json");
    let ran = import(&desk, "list.csv", &["-o", out.to_str().unwrap()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let notes: Vec<Option<String>> = written(&desk).exhibitors().map(|it| it.note.clone()).collect();
    for sign in signs {
        assert!(notes.contains(&Some(format!("{sign}86 431"))), "{sign}: {notes:?}");
    }
    let (plan, table) = (out.to_str().unwrap(), desk.file("again.csv"));
    let table = table.to_str().unwrap();
    assert_eq!(run(["list", plan, "--what", "exhibitors", "-o", table].map(OsStr::new)).code, 0);
    assert_eq!(std::fs::read_to_string(table).unwrap().matches("'").count(), signs.len());
    let again = run(["exhibitors", "import", plan, table, "--dry-run", "--json"].map(OsStr::new));
    let told: serde_json::Value = serde_json::from_str(&again.out).unwrap();
    assert_eq!((&told["added"], &told["changed"]), (&serde_json::json!([]), &serde_json::json!([])), "{told}");
}

#[test]
fn scripts_get_everything_and_can_give_the_map_back() {
    let desk = Desk::with(&plans::sound());
    std::fs::write(desk.file("list.csv"), LIST).unwrap();
    let ran = import(&desk, "list.csv", &["--dry-run", "--json"]);
    let report: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(report["map"]["columns"]["合作级别"], "field");
    assert_eq!((report["map"]["heading_row"].as_u64(), report["added"][0]["row"].as_u64()), (Some(3), Some(5)));
    assert_eq!(report["refused"][0]["row"], 6);
    let mut map = report["map"].clone();
    map["columns"]["合作级别"] = "left-out".into();
    map["columns"]["展位号"] = "note".into();
    std::fs::write(desk.file("map.json"), map.to_string()).unwrap();
    let (out, map) = (desk.file("out.json"), desk.file("map.json"));
    assert_eq!(import(&desk, "list.csv", &["--map", map.to_str().unwrap(), "-o", out.to_str().unwrap()]).code, 0);
    assert!(written(&desk).exhibitors().all(|it| it.fields.is_empty()));
    assert!(written(&desk).exhibitors().any(|it| it.note.as_deref() == Some("Z9")));
}

#[test]
fn what_cannot_be_read_is_said_and_nothing_is_written() {
    let desk = Desk::with(&plans::sound());
    std::fs::write(desk.file("list.csv"), LIST).unwrap();
    std::fs::write(desk.file("broken.xlsx"), b"PK\x03\x04 broken").unwrap();
    let out = desk.file("out.json");
    let out = out.to_str().unwrap();
    for (list, words, said) in [
        ("broken.xlsx", &["-o", out][..], "broken.xlsx"),
        ("list.csv", &["--sheet", "Q", "-o", out], "no sheet “Q”"),
        ("list.csv", &["--key", "Q", "-o", out], "no column “Q”"),
        ("list.csv", &["--encoding", "EBCDIC", "-o", out], "EBCDIC"),
        ("list.csv", &[], "-o FILE"),
        ("missing.csv", &["-o", out], "missing.csv"),
    ] {
        let ran = import(&desk, list, words);
        assert_eq!(ran.code, 2, "{list} {words:?}");
        assert!(ran.err.contains(said), "{}", ran.err);
    }
    assert!(!desk.file("out.json").exists());
    let bare = run_in_chinese(["exhibitors"]);
    assert_eq!(bare.code, 2);
    assert!(bare.err.contains("缺少命令") && bare.err.contains("import"), "{}", bare.err);
}

#[test]
fn a_list_is_written_and_its_ending_says_how() {
    let desk = Desk::with(&plans::sound());
    let list = |what: &str, out: &str| {
        let out = desk.file(out);
        let start = [OsStr::new("list"), desk.plan.as_os_str(), OsStr::new("--what"), OsStr::new(what)];
        run(start.into_iter().chain([OsStr::new("-o"), out.as_os_str()]))
    };
    let ran = list("booths", "booths.csv");
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let text = std::fs::read_to_string(desk.file("booths.csv")).unwrap();
    assert!(text.starts_with("\u{feff}Number,") && text.contains("A001"), "{text}");
    assert_eq!(list("sales", "sales.xlsx").code, 0);
    let refused = list("sales", "sales.doc");
    assert!(refused.code == 2 && refused.err.contains("xlsx, csv"), "{}", refused.err);
    assert_eq!(list("horses", "x.csv").code, 2);
}
