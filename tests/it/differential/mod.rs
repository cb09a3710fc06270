//! Random edits, drags, cancels, undo and redo: at every rest the index is the one built anew, the findings are those of
//! a full check, and undoing everything leads back to the start.

pub mod random;

use std::collections::BTreeMap;

use hallplan::document::Document;
use hallplan::editor::{CanvasEvent, CommandId, Editor, EventKind};
use hallplan::geometry::Place;
use hallplan::index::Index;
use hallplan::message::Message;
use hallplan::model::{Layout, Object, ObjectId};
use hallplan::rules::{Finding, RULES, full_check};
use random::Random;

const SEQUENCES: u64 = 200;
const EDITS: usize = 200;

#[test]
fn whatever_is_done_index_and_findings_are_those_of_a_fresh_start() {
    let mut seen: BTreeMap<&'static str, usize> = RULES.iter().map(|rule| (rule.about().id, 0)).collect();
    for seed in 0..SEQUENCES {
        let mut random = Random::new(seed);
        let start = random.layout();
        let mut ids = Random::new(seed ^ 0xabcd);
        let mut editor = Editor::with_random(Document::new(start.clone()).unwrap(), move || ids.next());
        for step in 0..EDITS {
            act(&mut editor, &mut random);
            if step % 8 == 0 || step + 1 == EDITS {
                compare(&editor, seed, step);
                for finding in editor.document().findings().iter() {
                    *seen.entry(finding.rule).or_default() += 1;
                }
            }
        }
        while editor.document().undo_label().is_some() {
            editor.run(CommandId("cmd-undo")).unwrap();
        }
        assert!(*editor.document().layout() == start, "seed {seed}: undoing everything does not lead back");
        compare(&editor, seed, EDITS);
    }
    assert!(seen.values().sum::<usize>() > 100_000, "the plans are too tame: {seen:?}");
    assert!(seen.values().all(|count| *count > 400), "a rule is hardly tried: {seen:?}");
}

fn compare(editor: &Editor, seed: u64, step: usize) {
    let document = editor.document();
    assert!(*document.index() == Index::of(document.layout()), "seed {seed} step {step}: index");
    let sorted = |mut findings: Vec<Finding>| {
        findings.sort_by_key(Finding::key);
        findings
    };
    let live = sorted(document.findings().iter().cloned().collect());
    let full = sorted(full_check(document.layout(), document.profile()));
    assert_eq!(live, full, "seed {seed} step {step}: findings");
}

pub fn act(editor: &mut Editor, random: &mut Random) {
    match random.below(12) {
        0 | 1 => drag(editor, random, EventKind::Release),
        2 => drag(editor, random, EventKind::Cancel),
        3 => add(editor, random),
        4 => change(editor, random),
        5 => remove(editor, random),
        6 | 7 => editor.run(CommandId("cmd-undo")).unwrap(),
        8 => editor.run(CommandId("cmd-redo")).unwrap(),
        9 => run_one(editor, random),
        10 => draw(editor, random),
        _ => fail_midway(editor, random),
    }
    editor.take_requests();
}

fn event(kind: EventKind, at: Place) -> CanvasEvent {
    CanvasEvent::new(kind, at, 20.0)
}

fn pull(editor: &mut Editor, random: &mut Random, from: Place, end: EventKind) {
    editor.handle(event(EventKind::Press, from));
    let mut at = from;
    for _ in 0..1 + random.below(4) {
        at = Place::new(at.x + random.between(-6_000, 6_000) as f64, at.y + random.between(-6_000, 6_000) as f64);
        editor.handle(event(EventKind::Move, at));
    }
    editor.handle(event(end, at));
    if end == EventKind::Cancel {
        editor.handle(event(EventKind::Release, at));
    }
}

fn drag(editor: &mut Editor, random: &mut Random, end: EventKind) {
    let Some(object) = any(editor.document().layout(), random) else { return };
    let from = object.thing.corners().first().copied().unwrap_or_default();
    let other = any(editor.document().layout(), random).map(|object| object.id);
    editor.select([object.id].into_iter().chain(other.filter(|_| random.below(3) == 0)));
    let before = editor.document().layout().clone();
    pull(editor, random, from, end);
    if end == EventKind::Cancel {
        assert!(*editor.document().layout() == before, "Escape has to leave everything as it was");
    }
}

fn draw(editor: &mut Editor, random: &mut Random) {
    let tools = hallplan::editor::TOOLS;
    editor.set_tool(tools[random.below(tools.len())].id);
    let from = random.place();
    pull(editor, random, from, EventKind::Release);
    editor.handle(event(EventKind::Confirm, from));
    editor.set_tool(tools[0].id);
}

fn run_one(editor: &mut Editor, random: &mut Random) {
    let ids: Vec<ObjectId> = (0..3).filter_map(|_| any(editor.document().layout(), random)).map(|o| o.id).collect();
    editor.select(ids);
    let names = [
        "cmd-delete",
        "cmd-duplicate",
        "cmd-turn-left",
        "cmd-group",
        "cmd-ungroup",
        "cmd-order-front",
        "cmd-order-backward",
        "cmd-lock",
        "cmd-unlock",
        "cmd-nudge-left-far",
        "cmd-status-held",
        "cmd-join-pavilion",
        "cmd-insert-dimension",
        "cmd-insert-aisle",
        "cmd-insert-label",
        "cmd-insert-hydrant",
    ];
    // Locked or unturnable selections are refused; that is part of the walk.
    let _ = editor.run(CommandId(names[random.below(names.len())]));
}

fn add(editor: &mut Editor, random: &mut Random) {
    let id = editor.fresh_id();
    let thing = random.thing(editor.document().layout());
    let object = Object::new(id, thing);
    let _ = editor.change(Message::new("edit-paste"), |transaction| transaction.add(object).map(|_| ()));
}

fn change(editor: &mut Editor, random: &mut Random) {
    if random.below(4) == 0 {
        let exhibitor = random.exhibitor();
        let _ = editor.change(Message::new("edit-paste"), |transaction| transaction.put_exhibitor(exhibitor));
        return;
    }
    let Some(before) = any(editor.document().layout(), random) else { return };
    let thing = random.thing(editor.document().layout());
    let _ = editor.change(Message::new("edit-paste"), |transaction| transaction.replace(Object { thing, ..before }));
}

fn remove(editor: &mut Editor, random: &mut Random) {
    let Some(object) = any(editor.document().layout(), random) else { return };
    editor.change(Message::new("edit-delete"), |transaction| transaction.remove(object.id)).unwrap();
}

/// An edit that fails after some of its changes were made leaves nothing behind.
fn fail_midway(editor: &mut Editor, random: &mut Random) {
    let Some(object) = any(editor.document().layout(), random) else { return };
    let before = editor.document().layout().clone();
    let refused = editor.change(Message::new("edit-delete"), |transaction| {
        transaction.remove(object.id)?;
        transaction.remove(object.id)
    });
    assert!(refused.is_err());
    assert!(*editor.document().layout() == before);
}

fn any(layout: &Layout, random: &mut Random) -> Option<Object> {
    let count = layout.objects().len();
    if count == 0 { None } else { layout.objects().nth(random.below(count)).cloned() }
}
