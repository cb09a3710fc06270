//! `hallplan changes`.

use super::{Desk, run, run_in_chinese};
use hallplan::storage;

const OLD: &str = r#"{
"format": "hallplan",
"version": 1,
"booths": [
{"id":"a1","number":"A1","outline":{"at":[0,0],"size":[3000,3000]},"status":"contracted","exhibitors":["x1"]},
{"id":"a2","number":"A2","outline":{"at":[3000,0],"size":[3000,3000]}},
{"id":"a3","number":"A3","outline":{"at":[6000,0],"size":[3000,3000]},"status":"reserved","exhibitors":["x2"]}
],
"exhibitors": [
{"id":"x1","name":{"en":"Honda","zh-CN":"本田"},"contact":"Li"},
{"id":"x2","name":{"en":"Kia"}}
]
}
"#;

#[test]
fn those_whose_sold_booths_changed_are_told_and_written() {
    let desk = Desk::with(&storage::read(OLD.as_bytes()).unwrap().layout);
    let new = desk.file("new.json");
    let changed =
        OLD.replace(r#""at":[0,0]"#, r#""at":[0,1500]"#).replace("\"A3\"", "\"B3\"").replace("[3000,0]", "[3500,0]");
    std::fs::write(&new, changed).unwrap();
    let ran = run([&"changes".into(), &desk.plan, &new]);
    assert_eq!((ran.code, ran.err.as_str()), (1, ""));
    assert_eq!(ran.out, "Honda: moved (A1 → A1)\nKia: renumbered (A3 → B3)\nConcerned: 2\n");
    assert!(run_in_chinese([&"changes".into(), &desk.plan, &new]).out.contains("本田：移动（A1 → A1）"));
    let ran = run([&"changes".into(), &desk.plan, &new, &"--json".into()]);
    let rows: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!((&rows[0]["became"][0], &rows[1]["after"]["number"]), (&"moved".into(), &"B3".into()));
    let csv = desk.file("out.csv");
    assert_eq!(run([&"changes".into(), &desk.plan, &new, &"-o".into(), &csv]).code, 1);
    let text = std::fs::read_to_string(csv).unwrap();
    assert!(text.contains("Honda,moved,A1,A1,9.00,9.00,,,1.50,Li,x1\r\n"), "{text}");
    let same = run([&"changes".into(), &desk.plan, &desk.plan]);
    assert_eq!((same.code, same.out.as_str()), (0, "Concerned: 0\n"));
}
