//! A locked plan: nothing of it changes until it is unlocked, and whoever tries is told.

use hallplan::document::{EditError, Transaction};
use hallplan::editor::{Arrange, CommandId, EventKind, Request, TOOLS, Typed, commands::commands};
use hallplan::geometry::{Angle, Point};
use hallplan::message::Message;
use hallplan::model::{Exhibitor, Names, Settings, Waiver, WaiverKey};

use super::{ZOOM, at, click, corner, drag, event, id, run, selected, session};

const LOCKED: &str = "model-plan-locked";

fn locked() -> hallplan::editor::Editor {
    let mut editor = session();
    run(&mut editor, "cmd-lock-plan");
    editor
}

#[test]
fn locking_is_one_step_and_so_is_unlocking() {
    let mut editor = locked();
    assert!(editor.document().is_locked());
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-lock-plan");
    run(&mut editor, "cmd-lock-plan");
    assert!(!editor.document().is_locked());
    run(&mut editor, "cmd-undo");
    assert!(editor.document().is_locked(), "undo takes the unlocking back");
    run(&mut editor, "cmd-undo");
    assert!(!editor.document().is_locked() && editor.document().is_saved());
}

#[test]
fn the_document_takes_no_edit_of_any_kind() {
    let mut editor = locked();
    let before = editor.document().layout().clone();
    let booth = before.object(id("a")).cloned().unwrap();
    let firm = Exhibitor::new(id("firm"), Names::zh_en("商", "Firm"));
    let key = WaiverKey { rule: "overlap".into(), objects: vec![id("a")], measured: None };
    let waiver = Waiver { key: key.clone(), who: "x".into(), when: "2026-01-01".into(), why: "y".into() };
    let more = Settings { locked: false, currency: "EUR".into(), ..before.settings().clone() };
    type Change = Box<dyn Fn(&mut Transaction<'_>) -> Result<(), EditError>>;
    let changes: Vec<Change> = vec![
        Box::new({
            let booth = hallplan::model::Object { id: id("new"), ..booth.clone() };
            move |tx| tx.add(booth.clone()).map(|_| ())
        }),
        Box::new(move |tx| tx.replace(booth.clone())),
        Box::new(|tx| tx.remove(id("a"))),
        Box::new(move |tx| tx.put_exhibitor(firm.clone())),
        Box::new(|tx| tx.remove_exhibitor(id("firm"))),
        Box::new(move |tx| tx.waive(waiver.clone())),
        Box::new(move |tx| tx.unwaive(&key)),
        Box::new(move |tx| tx.set_settings(more.clone())),
    ];
    for (number, change) in changes.iter().enumerate() {
        let refused = editor.document_mut().edit(Message::new("edit-paste"), change);
        assert_eq!(refused, Err(EditError::PlanLocked), "change {number}");
    }
    assert!(*editor.document().layout() == before);
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-lock-plan");
}

#[test]
fn a_drag_says_so_once_and_a_frame_still_selects() {
    let mut editor = locked();
    drag(&mut editor, &[at(11.0, 11.0), at(15.0, 15.0), at(20.0, 20.0)]);
    assert_eq!((corner(&editor, "a"), selected(&editor)), (Point::new(10_000, 10_000), vec!["a".to_owned()]));
    assert_eq!(editor.take_notice().unwrap().key, LOCKED);
    drag(&mut editor, &[at(9.0, 9.0), at(17.0, 17.0)]);
    assert_eq!((selected(&editor), editor.take_notice()), (vec!["a".to_owned(), "b".to_owned()], None));
    editor.select([id("c")]);
    drag(&mut editor, &[at(26.0, 11.5), at(27.0, 11.5), at(29.0, 11.5)]);
    assert_eq!(editor.take_notice().unwrap().key, LOCKED, "a pulled side");
    drag(&mut editor, &[at(24.5, 13.56), at(20.0, 13.0), at(15.0, 11.5)]);
    assert_eq!((editor.take_notice().unwrap().key, corner(&editor, "c")), (LOCKED, Point::new(23_000, 10_000)));
}

#[test]
fn no_tool_leaves_anything() {
    let mut editor = locked();
    let before = editor.document().layout().clone();
    for tool in TOOLS {
        editor.set_tool(tool.id);
        drag(&mut editor, &[at(30.0, 0.0), at(33.0, 0.0), at(36.0, 6.0)]);
        event(&mut editor, EventKind::Confirm, at(36.0, 6.0));
        event(&mut editor, EventKind::Cancel, at(36.0, 6.0));
        assert!(*editor.document().layout() == before && !editor.document().is_open(), "{:?}", tool.id);
    }
    assert_eq!(editor.take_notice().unwrap().key, LOCKED);
}

#[test]
fn commands_values_dialogs_and_paste_are_refused_in_the_same_words() {
    let mut editor = session();
    editor.select([id("a"), id("b"), id("c")]);
    run(&mut editor, "cmd-copy");
    let Some(Request::Copy(copied)) = editor.take_requests().pop() else { panic!("a copy is expected") };
    run(&mut editor, "cmd-lock-plan");
    let before = editor.document().layout().clone();
    assert_eq!(editor.paste(&copied).unwrap_err().key, LOCKED);
    assert_eq!(editor.arrange(&Arrange::Turn(Angle::QUARTER)).unwrap_err().key, LOCKED);
    editor.type_in(Typed::Size(1_000, 1_000), &hallplan::editor::CanvasEvent::new(EventKind::Move, at(0.0, 0.0), ZOOM));
    assert_eq!(editor.take_notice().unwrap().key, LOCKED);
    let mut refused = 0;
    for command in commands().filter(|command| !matches!(command.id.0, "cmd-lock-plan" | "cmd-undo" | "cmd-redo")) {
        editor.select([id("a"), id("b"), id("c")]);
        if let Err(problem) = editor.run(command.id) {
            assert_eq!(problem.key, LOCKED, "{:?}", command.id);
            refused += 1;
        }
        editor.take_requests();
        assert!(*editor.document().layout() == before, "{:?}", command.id);
    }
    assert!(refused > 60, "{refused}");
}

#[test]
fn no_grip_offers_what_would_be_refused() {
    let mut editor = session();
    editor.select([id("c")]);
    let grips = |editor: &hallplan::editor::Editor| {
        editor.overlay(ZOOM).iter().filter(|mark| matches!(mark, hallplan::editor::OverlayMark::Grip { .. })).count()
    };
    assert_eq!(grips(&editor), 9);
    run(&mut editor, "cmd-lock-plan");
    assert_eq!(grips(&editor), 0);
}

#[test]
fn a_double_click_says_so_rather_than_taking_a_number() {
    let mut editor = locked();
    click(&mut editor, at(11.0, 11.0));
    event(&mut editor, EventKind::DoubleClick, at(11.0, 11.0));
    assert!(editor.take_requests().is_empty());
    assert_eq!(editor.take_notice().unwrap().key, LOCKED);
}

#[test]
fn a_copied_part_of_a_locked_plan_is_free() {
    let mut editor = locked();
    editor.select([id("a")]);
    assert!(!editor.fragment().settings().locked);
    assert_eq!(editor.run(CommandId("cmd-cut")).unwrap_err().key, LOCKED);
    assert!(editor.take_requests().is_empty(), "nothing is cut");
}
