//! Exhibitors carried to booths, out of them and from one to another.

use hallplan::editor::{Carried, EventKind, Hold, Request, tools};
use hallplan::model::{Booth, Exhibitor, Names, ObjectId, Status, Thing};
use hallplan::sales::places::{Company, Manner};

use super::*;

/// The plan of the session with x1 in booth `a`, under contract, and x2 nowhere.
fn sold() -> Editor {
    let mut editor = session();
    editor
        .change(hallplan::message::Message::new("edit-paste"), |tx| {
            for name in ["x1", "x2"] {
                tx.put_exhibitor(Exhibitor::new(id(name), Names::zh_en("甲", name)))?;
            }
            let mut a = tx.layout().object(id("a")).unwrap().clone();
            if let Thing::Booth(booth) = &mut a.thing {
                (booth.status, booth.price) = (Status::Contracted, Some(5_000));
                booth.exhibitors.push(id("x1"));
            }
            tx.replace(a)
        })
        .unwrap();
    editor
}

fn booth<'a>(editor: &'a Editor, name: &str) -> &'a Booth {
    editor.document().layout().object(id(name)).unwrap().booth().unwrap()
}

fn tenants(editor: &Editor, name: &str) -> Vec<ObjectId> {
    booth(editor, name).exhibitors.clone()
}

/// Drags an exhibitor in from outside the plan: the canvas sees no press.
fn drop_on(editor: &mut Editor, who: &str, place: Place) {
    editor.carry(Carried::Exhibitor(id(who), Hold::Dragged)).unwrap();
    event(editor, EventKind::Move, at(50.0, 30.0));
    event(editor, EventKind::Move, place);
    event(editor, EventKind::Release, place);
}

#[test]
fn an_exhibitor_dropped_on_a_free_booth_is_in_it_in_one_step() {
    let mut editor = sold();
    let before = editor.document().layout().clone();
    drop_on(&mut editor, "x2", at(14.0, 11.0));
    assert_eq!((tenants(&editor, "b"), editor.tool()), (vec![id("x2")], tools::SELECT));
    assert!(editor.selection().iter().eq(&[id("b")]));
    assert_eq!(editor.document().undo_label().unwrap().key, "edit-place-exhibitor");
    run(&mut editor, "cmd-undo");
    assert_eq!(*editor.document().layout(), before);
    drop_on(&mut editor, "x2", at(50.0, 30.0));
    assert_eq!((editor.tool(), editor.document().layout() == &before), (tools::SELECT, true), "beside every booth");
}

#[test]
fn a_booth_of_somebody_else_asks_and_one_not_for_sale_refuses() {
    let mut editor = sold();
    let before = editor.document().layout().clone();
    drop_on(&mut editor, "x2", at(11.0, 11.0));
    let asked = editor.take_requests();
    assert!(
        matches!(&asked[..], [Request::PlaceAmong { exhibitor, booth, .. }] if (*exhibitor, *booth) == (id("x2"), id("a")))
    );
    assert_eq!(*editor.document().layout(), before);
    editor.place(id("x2"), id("a"), Manner::Moves, Company::Shares).unwrap();
    assert_eq!(tenants(&editor, "a"), [id("x1"), id("x2")]);
    run(&mut editor, "cmd-undo");
    editor.select([id("b")]);
    run(&mut editor, "cmd-status-blocked");
    drop_on(&mut editor, "x2", at(14.0, 11.0));
    assert_eq!(editor.take_notice().unwrap().key, "sales-not-for-sale");
    assert!(tenants(&editor, "b").is_empty());
}

#[test]
fn a_click_with_ctrl_adds_a_booth_and_without_it_moves_the_contract() {
    let mut editor = sold();
    let click_with = |editor: &mut Editor, ctrl: bool| {
        editor.carry(Carried::Exhibitor(id("x1"), Hold::Free)).unwrap();
        for kind in [EventKind::Move, EventKind::Press, EventKind::Release] {
            editor.handle(CanvasEvent { ctrl, ..CanvasEvent::new(kind, at(24.0, 11.0), ZOOM) });
        }
    };
    click_with(&mut editor, true);
    assert_eq!((tenants(&editor, "a"), tenants(&editor, "c")), (vec![id("x1")], vec![id("x1")]));
    run(&mut editor, "cmd-undo");
    click_with(&mut editor, false);
    assert_eq!((tenants(&editor, "a"), tenants(&editor, "c")), (vec![], vec![id("x1")]));
    let (from, to) = (booth(&editor, "a"), booth(&editor, "c"));
    assert_eq!((from.status, to.status, to.price), (Status::Available, Status::Contracted, Some(5_000)));
}

#[test]
fn exhibitors_are_moved_swapped_and_let_go_by_commands() {
    let mut editor = sold();
    let before = editor.document().layout().clone();
    drop_on(&mut editor, "x2", at(14.0, 11.0));
    editor.select([id("a")]);
    run(&mut editor, "cmd-swap-exhibitors");
    assert_eq!(editor.carried(), Some(Carried::Swap(id("a"))));
    click(&mut editor, at(14.0, 11.0));
    assert_eq!((tenants(&editor, "a"), tenants(&editor, "b")), (vec![id("x2")], vec![id("x1")]));
    assert_eq!(booth(&editor, "b").status, Status::Contracted);
    run(&mut editor, "cmd-move-exhibitor");
    click(&mut editor, at(24.0, 11.0));
    assert_eq!((tenants(&editor, "b"), tenants(&editor, "c")), (vec![], vec![id("x1")]));
    run(&mut editor, "cmd-let-go");
    assert_eq!((tenants(&editor, "c"), booth(&editor, "c").status), (vec![], Status::Available));
    editor.let_go(id("x2"), &[id("a")]).unwrap();
    (0..5).for_each(|_| run(&mut editor, "cmd-undo"));
    assert_eq!(*editor.document().layout(), before);
}

#[test]
fn escape_puts_down_what_is_carried_and_a_locked_layer_keeps_its_booths() {
    let mut editor = sold();
    let before = editor.document().layout().clone();
    editor.carry(Carried::Exhibitor(id("x2"), Hold::Free)).unwrap();
    event(&mut editor, EventKind::Cancel, at(14.0, 11.0));
    assert_eq!((editor.carried(), editor.tool()), (None, tools::SELECT));
    editor.lock_layer(hallplan::editor::LayerId::Kind(hallplan::model::Kind::Booth), true);
    drop_on(&mut editor, "x2", at(14.0, 11.0));
    assert_eq!(editor.take_notice().unwrap().key, "sales-booth-locked");
    assert_eq!(*editor.document().layout(), before);
    editor.lock_layer(hallplan::editor::LayerId::Kind(hallplan::model::Kind::Booth), false);
    run(&mut editor, "cmd-lock-plan");
    assert!(editor.carry(Carried::Exhibitor(id("x2"), Hold::Free)).is_err());
}
