//! Templates of the user's own: saved as safely as plans, listed even where damaged, removed and nothing else.

use std::fs;
use std::io;

use hallplan::model::Layout;
use hallplan::storage::{self, Counts, Outcome, Places, RealFs};

use super::every_kind::layout;
use super::fault_fs::{Fault, FaultFs};
use super::saving::{edited, temporaries};

fn home() -> (tempfile::TempDir, Places) {
    let folder = tempfile::tempdir().unwrap();
    let places = Places::under(folder.path());
    (folder, places)
}

#[test]
fn a_template_is_listed_opened_replaced_and_removed() {
    let (folder, places) = home();
    assert_eq!(storage::own_templates(&RealFs, &places).unwrap(), [], "there is no folder yet");
    let save = |name: &str, layout: &Layout, replaces| storage::save_template(&RealFs, &places, name, layout, replaces);
    assert!(matches!(save("东博会 hall", &layout(), false), Ok(Outcome::Saved { .. })));
    assert!(matches!(save(" 东博会 hall ", &edited(), false), Ok(Outcome::Conflict { .. })));
    let listed = storage::own_templates(&RealFs, &places).unwrap();
    assert_eq!((listed[0].name.as_str(), &listed[0].counts), ("东博会 hall", &Ok(Counts::of(&layout()))));
    let there = || storage::open(&RealFs, &listed[0].path).unwrap().opened.layout;
    assert_eq!(there(), layout(), "nothing is replaced unasked");
    assert!(matches!(save("东博会 hall", &edited(), true), Ok(Outcome::Saved { .. })));
    assert_eq!(there(), edited());
    let backups = storage::backups(&RealFs, &places, &listed[0].path).unwrap();
    assert_eq!(backups.len(), 1, "the old one is kept");
    assert!(save("a/b", &edited(), false).is_err());
    storage::remove_template(&RealFs, &places, &listed[0].path).unwrap();
    assert_eq!(storage::own_templates(&RealFs, &places).unwrap(), []);
    assert_eq!(temporaries(folder.path()), Vec::<String>::new());
}

#[test]
fn a_damaged_one_is_listed_with_what_is_wrong_and_other_files_are_not() {
    let (_folder, places) = home();
    fs::create_dir_all(places.templates().join("folder.json")).unwrap();
    for (name, text) in [("bad.json", "{\"format\""), ("b.txt", "{}"), (".hidden.json", "{}")] {
        fs::write(places.templates().join(name), text).unwrap();
    }
    storage::save_template(&RealFs, &places, "good", &layout(), false).unwrap();
    let listed = storage::own_templates(&RealFs, &places).unwrap();
    let told: Vec<_> = listed.iter().map(|it| (it.name.as_str(), it.counts.is_ok())).collect();
    assert_eq!(told, [("bad", false), ("folder", false), ("good", true)]);
    let wrong = |at: usize| listed[at].counts.as_ref().unwrap_err().key;
    assert_eq!((wrong(0), wrong(1)), ("storage-truncated", "storage-cause-folder"));
}

#[test]
fn nothing_but_a_template_is_removed() {
    let (folder, places) = home();
    let plan = folder.path().join("plan.json");
    fs::write(&plan, storage::write(&layout())).unwrap();
    fs::create_dir_all(places.templates().join("folder.json")).unwrap();
    fs::write(places.templates().join("notes.txt"), "").unwrap();
    let below = places.templates().join("folder.json/plan.json");
    fs::write(&below, "{}").unwrap();
    for path in [&plan, &below, &places.templates().join("folder.json"), &places.templates().join("notes.txt")] {
        assert!(storage::remove_template(&RealFs, &places, path).is_err(), "{}", path.display());
        assert!(path.exists());
    }
    let roundabout = places.templates().join("../../plan.json");
    assert!(storage::remove_template(&RealFs, &places, &roundabout).is_err() && plan.exists());
}

#[test]
fn templates_that_cannot_be_listed_are_told() {
    let (_folder, places) = home();
    let denied = FaultFs::answering(|call, _| (call == "list").then_some(io::ErrorKind::PermissionDenied));
    let told = storage::own_templates(&denied, &places).unwrap_err().message().to_string();
    assert!(told.contains("storage-cause-permission"), "{told}");
}

#[test]
fn whichever_call_fails_the_old_template_is_whole() {
    for fault in [Fault::Once, Fault::ForEver, Fault::Torn, Fault::Killed] {
        let (mut at, mut failed) = (0, 0);
        loop {
            let (_folder, places) = home();
            storage::save_template(&RealFs, &places, "t", &layout(), false).unwrap();
            let faulty = FaultFs::new(at, fault, io::ErrorKind::StorageFull);
            let saved = storage::save_template(&faulty, &places, "t", &edited(), true);
            let path = storage::template_file(&places, "t").unwrap();
            let now = storage::open(&RealFs, &path).unwrap().opened.layout;
            match &saved {
                Ok(_) if fault != Fault::Killed => assert_eq!(now, edited(), "call {at}, {fault:?}"),
                Err(_) if fault != Fault::Killed => {
                    assert_eq!(now, layout(), "call {at}, {fault:?}");
                    failed += 1;
                }
                _ => assert!(now == layout() || now == edited(), "call {at}"),
            }
            if faulty.calls() <= at {
                break;
            }
            at += 1;
        }
        assert!(at > 10 && (failed > 0 || fault == Fault::Killed), "{fault:?}: {at} calls, {failed} failed");
    }
}
