//! `hallplan tidy` and `schema`, and files that cannot be read or written.

use std::ffi::OsString;

use std::sync::Arc;

use hallplan::storage::{self, Access, Fs, Lock, RealFs};

use super::{Desk, names_in, plans, run, run_in_chinese};

#[test]
fn tidy_writes_the_canonical_form_to_standard_output_a_file_or_in_place() {
    let layout = plans::sound();
    let canonical = storage::write(&layout);
    let desk = Desk::with(&layout);
    let spread = String::from_utf8(canonical.clone()).unwrap().replace("\",", "\" ,\n  ");
    assert_ne!(spread.as_bytes(), canonical);
    std::fs::write(&desk.plan, &spread).unwrap();
    let printed = run(["tidy".as_ref(), desk.plan.as_os_str()]);
    assert_eq!((printed.code, printed.out.as_bytes()), (0, canonical.as_slice()));
    let other = desk.file("other 另.json");
    assert_eq!(run(["tidy".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), other.as_os_str()]).code, 0);
    assert_eq!(std::fs::read(&other).unwrap(), canonical);
    assert_eq!(std::fs::read_to_string(&desk.plan).unwrap(), spread);
    assert_eq!(run(["tidy".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), desk.plan.as_os_str()]).code, 0);
    assert_eq!(std::fs::read(&desk.plan).unwrap(), canonical);
    assert_eq!(names_in(desk.folder.path()).len(), 2);
}

#[test]
fn schema_prints_the_json_schema() {
    let ran = run(["schema"]);
    assert_eq!((ran.code, ran.err.as_str()), (0, ""));
    let told: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert!(told["$schema"].as_str().unwrap().contains("json-schema.org"));
}

#[test]
fn a_file_that_is_not_there_is_said_and_ends_with_2() {
    for command in ["check", "describe", "tidy"] {
        let ran = run([command, "没有 such plan.json"]);
        assert_eq!((ran.code, ran.out.as_str()), (2, ""));
        assert_eq!(ran.err, "Cannot read 没有 such plan.json: there is no such file or folder.\n");
    }
    let ran = run_in_chinese(["check", "没有.json"]);
    assert_eq!((ran.code, ran.err.as_str()), (2, "无法读取 没有.json：文件或文件夹不存在。\n"));
}

#[test]
fn a_damaged_plan_is_said_with_its_line() {
    let desk = Desk::with(&plans::sound());
    let whole = std::fs::read(&desk.plan).unwrap();
    std::fs::write(&desk.plan, &whole[..whole.len() / 2]).unwrap();
    let ran = run(["check".as_ref(), desk.plan.as_os_str(), "--json".as_ref()]);
    assert_eq!((ran.code, ran.out.as_str()), (2, ""));
    assert!(ran.err.starts_with("Cannot open ") && ran.err.contains("ends too early, in line"), "{}", ran.err);
    assert_eq!(ran.err.lines().count(), 1);
}

#[test]
fn a_folder_is_no_plan_and_a_file_that_cannot_be_written_leaves_nothing() {
    let desk = Desk::with(&plans::sound());
    let ran = run(["check".as_ref(), desk.folder.path().as_os_str()]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.ends_with("it is a folder.\n"), "{}", ran.err);
    let nowhere = desk.file("no/such/folder/plan.json");
    let ran = run(["tidy".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), nowhere.as_os_str()]);
    assert_eq!(ran.code, 2);
    assert!(ran.err.starts_with("Cannot write ") && ran.err.ends_with("no such file or folder.\n"), "{}", ran.err);
    let ran = run(["tidy".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), desk.folder.path().as_os_str()]);
    assert_eq!(ran.code, 2);
    assert_eq!(names_in(desk.folder.path()), ["第十三届 expo.json"]);
}

#[cfg(unix)]
#[test]
fn names_that_are_no_utf8_are_read_and_written() {
    use std::os::unix::ffi::OsStringExt;
    let desk = Desk::with(&plans::sound());
    let name = desk.folder.path().join(OsString::from_vec(b"plan \xc4\xe3.json".to_vec()));
    let ran = run(["tidy".as_ref(), desk.plan.as_os_str(), "-o".as_ref(), name.as_os_str()]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(run(["check".as_ref(), name.as_os_str()]).code, 0);
}

#[test]
fn a_plan_that_somebody_has_open_is_not_written_over() {
    let desk = Desk::with(&plans::sound());
    let before = std::fs::read(&desk.plan).unwrap();
    let fs: Arc<dyn Fs> = Arc::new(RealFs);
    let Access::Ours(lock, None) = Lock::take(&fs, None, &desk.plan) else { panic!("it is free") };
    let [plan, source] = [desk.plan.clone(), desk.file("source.json")];
    std::fs::write(&source, &before).unwrap();
    let link = desk.file("link.json");
    #[cfg(unix)]
    std::os::unix::fs::symlink(&plan, &link).unwrap();
    #[cfg(not(unix))]
    let link = plan.clone();
    let writing: [Vec<&std::ffi::OsStr>; 4] = [
        vec!["tidy".as_ref(), plan.as_ref(), "-o".as_ref(), plan.as_ref()],
        vec!["tidy".as_ref(), source.as_ref(), "-o".as_ref(), link.as_ref()],
        vec!["sample".as_ref(), "--booths".as_ref(), "9".as_ref(), "-o".as_ref(), plan.as_ref()],
        vec!["export".as_ref(), source.as_ref(), "-o".as_ref(), plan.as_ref()],
    ];
    for arguments in &writing {
        let (ran, in_chinese) = (run(arguments), run_in_chinese(arguments));
        assert_eq!((ran.code, ran.out.as_str(), in_chinese.code), (2, "", 2), "{arguments:?}");
        assert!(ran.err.contains(" open. Nothing was written.") || ran.err.contains("is open in"), "{}", ran.err);
        assert!(in_chinese.err.contains("未写入任何内容"), "{}", in_chinese.err);
        assert_eq!(std::fs::read(&plan).unwrap(), before);
    }
    // What is only read may be open, and beside it anything may be written.
    let other = desk.file("other.json");
    let beside = ["tidy".as_ref(), plan.as_os_str(), "-o".as_ref(), other.as_os_str()];
    assert_eq!((run(["check".as_ref(), plan.as_os_str()]).code, run(beside).code), (0, 0));
    drop(lock);
    // A lock that is nobody's holds nothing up.
    std::fs::write(desk.file(".~lock.第十三届 expo.json.hallplan"), "{").unwrap();
    for arguments in &writing[..3] {
        let ran = run(arguments);
        assert_eq!((ran.code, ran.err.as_str()), (0, ""), "{arguments:?}");
    }
}
