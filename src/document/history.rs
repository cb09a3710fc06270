//! Undo and redo.

use std::collections::VecDeque;

use super::Edit;
use crate::message::Message;

/// Names one state of the plan; the same state has the same id, however it was reached by undo and redo.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct StateId(u64);

#[derive(Debug)]
struct Step {
    edit: Edit,
    from: StateId,
    to: StateId,
}

/// Most steps that can be undone.
const MOST_STEPS: usize = 1_000;

/// Edits done and undone, capped by number and memory.
#[derive(Debug)]
pub(super) struct History {
    done: VecDeque<Step>,
    undone: Vec<Step>,
    state: StateId,
    newest: u64,
    weight: usize,
    most: usize,
}

impl History {
    /// A history that forgets its oldest steps when there are more than [`MOST_STEPS`], or they hold more than about `most`
    /// bytes.
    pub fn new(most: usize) -> Self {
        Self { done: VecDeque::new(), undone: Vec::new(), state: StateId(0), newest: 0, weight: 0, most }
    }

    pub fn state(&self) -> StateId {
        self.state
    }

    pub fn record(&mut self, mut edit: Edit) {
        // It may stay for long.
        edit.changes.shrink_to_fit();
        self.newest += 1;
        let to = StateId(self.newest);
        self.weight = self.weight.saturating_sub(self.undone.drain(..).map(|step| step.edit.weight()).sum());
        self.weight += edit.weight();
        self.done.push_back(Step { edit, from: self.state, to });
        self.state = to;
        self.forget();
    }

    /// Takes the last edit to undo; the caller applies its reverse.
    pub fn undo(&mut self) -> Option<&Edit> {
        let step = self.done.pop_back()?;
        self.state = step.from;
        self.undone.push(step);
        self.undone.last().map(|step| &step.edit)
    }

    /// Takes the last undone edit; the caller applies it.
    pub fn redo(&mut self) -> Option<&Edit> {
        let step = self.undone.pop()?;
        self.state = step.to;
        self.done.push_back(step);
        self.done.back().map(|step| &step.edit)
    }

    pub fn undo_label(&self) -> Option<&Message> {
        self.done.back().map(|step| &step.edit.label)
    }

    pub fn redo_label(&self) -> Option<&Message> {
        self.undone.last().map(|step| &step.edit.label)
    }

    fn forget(&mut self) {
        while self.done.len() > MOST_STEPS || (self.done.len() > 1 && self.weight > self.most) {
            let Some(oldest) = self.done.pop_front() else { return };
            self.weight = self.weight.saturating_sub(oldest.edit.weight());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn edit(number: usize) -> Edit {
        Edit { label: Message::new("edit-paste").with("number", number.to_string()), changes: Vec::new() }
    }

    /// How many steps can be undone after so many edits.
    fn kept(edits: usize, most: usize) -> usize {
        let mut history = History::new(most);
        (0..edits).for_each(|number| history.record(edit(number)));
        let mut steps = 0;
        while let Some(undone) = history.undo() {
            steps += 1;
            assert_eq!(*undone, edit(edits - steps), "the newest are kept");
        }
        steps
    }

    #[test]
    fn the_last_thousand_steps_are_kept_and_as_many_as_fit_but_always_one() {
        let one = edit(0).weight();
        assert_eq!([kept(999, usize::MAX), kept(1_000, usize::MAX), kept(1_001, usize::MAX)], [999, 1_000, 1_000]);
        assert_eq!([kept(30, 10 * one), kept(30, 10 * one - 1), kept(30, 0)], [10, 9, 1]);
    }

    #[test]
    fn a_step_holds_no_room_that_it_does_not_need() {
        let change = crate::document::Change { id: crate::model::RecordId::Settings, before: None, after: None };
        let mut changes = Vec::with_capacity(9);
        changes.push(change);
        let mut history = History::new(usize::MAX);
        history.record(Edit { label: Message::new("edit-paste"), changes });
        assert_eq!(history.undo().map(|edit| edit.changes.capacity()), Some(1));
    }

    #[test]
    fn what_was_undone_does_not_weigh_once_it_is_forgotten() {
        let mut history = History::new(usize::MAX);
        for number in 0..9 {
            history.record(edit(number));
            history.record(edit(number));
            history.undo();
        }
        history.record(edit(9));
        assert_eq!((history.done.len(), history.weight), (10, 10 * edit(0).weight()));
    }
}
