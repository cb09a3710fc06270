//! Random edits, undo and redo against snapshots of the whole plan: a state that comes again is the same plan to the last
//! byte, and the edits that were committed, replayed as the journal would, make the same plan.
//!
//! The ordinary test takes 10,000 steps. With `HALLPLAN_STEPS=1000000` (and `CARGO_PROFILE_DEV_OPT_LEVEL=3`) it takes as many
//! as it is told to.

use std::collections::BTreeMap;

use hallplan::document::{Document, StateId};
use hallplan::editor::{CommandId, Editor};
use hallplan::model::Layout;
use hallplan::storage::{self, Base};

use super::differential::act;
use super::differential::random::Random;

/// Steps with one plan, before another one is taken: plans grow, and each step takes longer then.
const SEQUENCE: usize = 200;

/// An editing session and what is known of it.
struct Walk {
    editor: Editor,
    /// What each state was when it was first seen.
    seen: BTreeMap<StateId, Base>,
    /// The plan as the committed edits make it.
    replayed: Layout,
    again: usize,
}

impl Walk {
    fn begin(seed: u64) -> Self {
        let start = Random::new(seed).layout();
        let mut ids = Random::new(seed ^ 0x5eed);
        let document = Document::new(start.clone()).unwrap();
        let editor = Editor::with_random(document, move || ids.next());
        let mut walk = Self { editor, seen: BTreeMap::new(), replayed: start, again: 0 };
        walk.compare(seed, 0);
        walk
    }

    fn compare(&mut self, seed: u64, step: usize) {
        let now = Base::of(&storage::write(self.editor.document().layout()));
        if let Some(before) = self.seen.insert(self.editor.document().state(), now) {
            assert!(before == now, "seed {seed}, step {step}: the same state is another plan");
            self.again += 1;
        }
    }

    fn replay(&mut self) {
        for edit in self.editor.document_mut().take_committed() {
            for change in edit.changes {
                self.replayed.put(&change.id, change.after);
            }
        }
    }

    fn assert_replayed(&self, seed: u64, step: usize) {
        let layout = self.editor.document().layout();
        assert!(self.replayed == *layout, "seed {seed}, step {step}: the journal makes another plan");
        let read = storage::read(&storage::write(layout)).unwrap_or_else(|error| panic!("seed {seed}: {error}"));
        assert!(read.layout == *layout, "seed {seed}, step {step}: what is saved is another plan");
    }

    /// Back to the beginning and forth to the end, each state as it was.
    fn there_and_back(&mut self, seed: u64) {
        for command in ["cmd-undo", "cmd-redo"] {
            let mut state = None;
            while state != Some(self.editor.document().state()) {
                state = Some(self.editor.document().state());
                self.editor.run(CommandId(command)).unwrap();
                self.compare(seed, usize::MAX);
            }
        }
        self.replay();
        self.assert_replayed(seed, usize::MAX);
    }
}

#[test]
fn every_state_that_comes_again_is_the_plan_that_it_was() {
    let all: usize = std::env::var("HALLPLAN_STEPS").ok().and_then(|steps| steps.parse().ok()).unwrap_or(10_000);
    let from: u64 = std::env::var("HALLPLAN_SEED").ok().and_then(|seed| seed.parse().ok()).unwrap_or(1);
    let (mut steps, mut again) = (0, 0);
    for seed in from.. {
        if steps >= all {
            break;
        }
        let (mut walk, mut random) = (Walk::begin(seed), Random::new(seed.wrapping_mul(31)));
        for step in 1..=SEQUENCE {
            act(&mut walk.editor, &mut random);
            walk.compare(seed, step);
            walk.replay();
            if step % 50 == 0 {
                walk.assert_replayed(seed, step);
            }
        }
        walk.there_and_back(seed);
        steps += SEQUENCE;
        again += walk.again;
    }
    println!("{steps} steps from seed {from}; {again} times a state that was there before: always the same plan");
    assert!(again > steps / 4, "only {again}");
}
