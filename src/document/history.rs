//! Undo and redo.

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

/// Edits done and undone, capped by memory.
#[derive(Debug)]
pub(super) struct History {
    done: Vec<Step>,
    undone: Vec<Step>,
    state: StateId,
    newest: u64,
    weight: usize,
    most: usize,
}

impl History {
    /// A history that forgets its oldest steps when they hold more than about `most` bytes.
    pub fn new(most: usize) -> Self {
        Self { done: Vec::new(), undone: Vec::new(), state: StateId(0), newest: 0, weight: 0, most }
    }

    pub fn state(&self) -> StateId {
        self.state
    }

    /// Changes how many bytes the steps may hold; more are forgotten with the next edit.
    pub fn bound(&mut self, most: usize) {
        self.most = most;
    }

    pub fn record(&mut self, edit: Edit) {
        self.newest += 1;
        let to = StateId(self.newest);
        self.weight = self.weight.saturating_sub(self.undone.drain(..).map(|step| step.edit.weight()).sum());
        self.weight += edit.weight();
        self.done.push(Step { edit, from: self.state, to });
        self.state = to;
        self.forget();
    }

    /// Takes the last edit to undo; the caller applies its reverse.
    pub fn undo(&mut self) -> Option<&Edit> {
        let step = self.done.pop()?;
        self.state = step.from;
        self.undone.push(step);
        self.undone.last().map(|step| &step.edit)
    }

    /// Takes the last undone edit; the caller applies it.
    pub fn redo(&mut self) -> Option<&Edit> {
        let step = self.undone.pop()?;
        self.state = step.to;
        self.done.push(step);
        self.done.last().map(|step| &step.edit)
    }

    pub fn undo_label(&self) -> Option<&Message> {
        self.done.last().map(|step| &step.edit.label)
    }

    pub fn redo_label(&self) -> Option<&Message> {
        self.undone.last().map(|step| &step.edit.label)
    }

    fn forget(&mut self) {
        let mut oldest = 0;
        for step in self.done.iter().take(self.done.len().saturating_sub(1)) {
            if self.weight <= self.most {
                break;
            }
            self.weight = self.weight.saturating_sub(step.edit.weight());
            oldest += 1;
        }
        self.done.drain(..oldest);
    }
}
