//! Long work on threads: the window goes on, and hears of the end.

#![expect(clippy::disallowed_methods, reason = "the window may look at the clock; nothing of it is saved")]

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::message::Message;

/// Work shorter than this shows no progress.
const PATIENCE: Duration = Duration::from_millis(300);
/// After this, what to do about it is offered.
const SLOW: Duration = Duration::from_secs(2);

/// How far a job is, and whether it should stop; shared with its thread.
#[derive(Debug, Clone, Default)]
pub struct Progress {
    at: Arc<Mutex<Option<Message>>>,
    thousandths: Arc<AtomicU32>,
    stop: Arc<AtomicBool>,
}

impl Progress {
    /// Says that so much of the work is done, 0.0 to 1.0.
    pub fn set(&self, part: f64) {
        self.thousandths.store((part.clamp(0.0, 1.0) * 1000.0) as u32, Ordering::Relaxed);
    }

    /// Says what is being done.
    pub fn at(&self, step: Message) {
        *self.at.lock().unwrap_or_else(PoisonError::into_inner) = Some(step);
    }

    /// What is being done, if the work says so.
    #[must_use]
    pub fn step(&self) -> Option<Message> {
        self.at.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// How much of the work is done, 0.0 to 1.0.
    #[must_use]
    pub fn part(&self) -> f32 {
        self.thousandths.load(Ordering::Relaxed) as f32 / 1000.0
    }

    /// Asks the work to stop.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// Whether the work should stop.
    #[must_use]
    pub fn stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

/// What the user can do about a job that takes long.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remedy {
    /// Wait.
    Nothing,
    /// Cancel it.
    Cancel,
    /// Save the plan somewhere else while it goes on.
    SaveElsewhere,
}

/// A job under way.
pub struct Running {
    /// What it does.
    pub label: Message,
    /// How far it is.
    pub progress: Progress,
    /// What can be done about it.
    pub remedy: Remedy,
    number: u64,
    started: Instant,
}

impl Running {
    /// Whether it has gone on long enough to be shown, and somebody waits for it still.
    #[must_use]
    pub fn is_long(&self) -> bool {
        self.started.elapsed() > PATIENCE && !self.progress.stopped()
    }

    /// Whether it has gone on for so long that something may be wrong.
    #[must_use]
    pub fn is_slow(&self) -> bool {
        self.started.elapsed() > SLOW
    }
}

/// All jobs; `T` is what they end with.
pub struct Jobs<T> {
    running: Vec<Running>,
    broken: Vec<Message>,
    sender: Sender<(u64, Option<T>)>,
    receiver: Receiver<(u64, Option<T>)>,
    next: u64,
}

impl<T: Send + 'static> Default for Jobs<T> {
    fn default() -> Self {
        let (sender, receiver) = channel();
        Self { running: Vec::new(), broken: Vec::new(), sender, receiver, next: 0 }
    }
}

impl<T: Send + 'static> Jobs<T> {
    /// Does `work` on a thread of its own; `ctx` is woken at its end. What comes back tells it to stop.
    pub fn start(
        &mut self,
        ctx: &egui::Context,
        label: Message,
        remedy: Remedy,
        work: impl FnOnce(&Progress) -> T + Send + 'static,
    ) -> Progress {
        self.next += 1;
        let (number, progress) = (self.next, Progress::default());
        let (sender, ctx, shared) = (self.sender.clone(), ctx.clone(), progress.clone());
        ctx.request_repaint_after(PATIENCE + Duration::from_millis(20));
        thread::spawn(move || {
            // A panic ends the job, not the window. What it was working on belongs to it alone.
            let outcome = catch_unwind(AssertUnwindSafe(|| work(&shared))).ok();
            // Where the window is gone, nobody waits for the outcome.
            let _ = sender.send((number, outcome));
            ctx.request_repaint();
        });
        self.running.push(Running { label, progress: progress.clone(), remedy, number, started: Instant::now() });
        progress
    }

    /// What ended since the last call.
    pub fn take_done(&mut self) -> Vec<T> {
        let mut done = Vec::new();
        while let Ok((number, outcome)) = self.receiver.try_recv() {
            let label = self.running.iter().find(|running| running.number == number).map(|it| it.label.clone());
            self.running.retain(|running| running.number != number);
            match outcome {
                Some(outcome) => done.push(outcome),
                None => self.broken.extend(label),
            }
        }
        done
    }

    /// What the jobs were doing that ended by a panic, of those that [`Jobs::take_done`] has heard of.
    pub fn take_broken(&mut self) -> Vec<Message> {
        std::mem::take(&mut self.broken)
    }

    /// The jobs under way.
    #[must_use]
    pub fn running(&self) -> &[Running] {
        &self.running
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn work_is_done_elsewhere_and_its_end_is_told_once() {
        let ctx = egui::Context::default();
        let mut jobs: Jobs<u32> = Jobs::default();
        jobs.start(&ctx, Message::new("app-working"), Remedy::Cancel, |progress| {
            while !progress.stopped() {
                thread::sleep(Duration::from_millis(1));
            }
            7
        });
        assert!(jobs.take_done().is_empty());
        jobs.running()[0].progress.stop();
        let deadline = Instant::now() + Duration::from_secs(10);
        let mut done = Vec::new();
        while done.is_empty() && Instant::now() < deadline {
            done = jobs.take_done();
        }
        assert_eq!(done, [7]);
        assert!(jobs.running().is_empty() && jobs.take_done().is_empty());
    }

    #[test]
    fn a_panic_ends_the_job_and_is_told() {
        let ctx = egui::Context::default();
        let mut jobs: Jobs<u32> = Jobs::default();
        jobs.start(&ctx, Message::new("app-working"), Remedy::Cancel, |_| panic!("a panic that the test wants"));
        let deadline = Instant::now() + Duration::from_secs(10);
        while !jobs.running().is_empty() && Instant::now() < deadline {
            assert!(jobs.take_done().is_empty());
        }
        assert_eq!(jobs.take_broken(), [Message::new("app-working")]);
    }
}
