//! The saves under way, in the order they were begun: one at most to one path.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Weak};

use super::files::Then;
use crate::storage::Expected;

/// A save that waits for another one to the same path: of which plan, and what may be at that path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Again {
    /// The how manieth plan.
    pub plan: u64,
    /// What the user knows to be there.
    pub expected: Expected,
}

/// What comes after a save.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Ended {
    /// What the window goes on with.
    pub then: Option<Then>,
    /// The save that waited for it.
    pub again: Option<Again>,
}

/// What tells a save from all others.
pub struct Ticket {
    number: u64,
    _alive: Arc<()>,
}

struct Running {
    number: u64,
    plan: u64,
    path: PathBuf,
    after: Ended,
    /// Gone where its thread panicked.
    alive: Weak<()>,
}

/// The saves under way.
#[derive(Default)]
pub struct Saves {
    begun: u64,
    /// The latest that has succeeded.
    succeeded: u64,
    running: Vec<Running>,
}

impl Saves {
    /// Where a save to `path` is under way, lets another one wait for it; else gives `then` back.
    pub fn queue(&mut self, path: &Path, again: Again, then: Option<Then>) -> Result<Option<Then>, Waits> {
        self.forget_dead();
        let Some(running) = self.running.iter_mut().find(|running| running.path == path) else { return Ok(then) };
        running.after.again = Some(again);
        running.after.then = then.or(running.after.then.take());
        Err(Waits)
    }

    /// A save of this plan begins.
    pub fn begin(&mut self, plan: u64, path: PathBuf, then: Option<Then>) -> Ticket {
        self.begun += 1;
        let alive = Arc::new(());
        let after = Ended { then, again: None };
        self.running.push(Running { number: self.begun, plan, path, after, alive: Arc::downgrade(&alive) });
        Ticket { number: self.begun, _alive: alive }
    }

    /// A save has ended; what comes after it.
    pub fn end(&mut self, ticket: &Ticket) -> Ended {
        let place = self.running.iter().position(|running| running.number == ticket.number);
        place.map(|place| self.running.remove(place).after).unwrap_or_default()
    }

    /// It has succeeded.
    pub fn succeeded(&mut self, ticket: &Ticket) {
        self.succeeded = self.succeeded.max(ticket.number);
    }

    /// Whether one that was begun later has succeeded before it.
    #[must_use]
    pub const fn is_outdone(&self, ticket: &Ticket) -> bool {
        self.succeeded > ticket.number
    }

    /// Where this plan is just being saved, by the latest save that is not outdone.
    pub fn under_way(&mut self, plan: u64) -> Option<PathBuf> {
        self.latest(plan).map(|running| running.path.clone())
    }

    /// Takes what was to come after the save that is under way.
    pub fn take_then(&mut self, plan: u64) -> Option<Then> {
        self.latest(plan)?.after.then.take()
    }

    fn latest(&mut self, plan: u64) -> Option<&mut Running> {
        self.forget_dead();
        let succeeded = self.succeeded;
        self.running.iter_mut().rev().find(|running| running.plan == plan && running.number > succeeded)
    }

    fn forget_dead(&mut self) {
        self.running.retain(|running| running.alive.strong_count() > 0);
    }
}

/// Another save to the same path is under way; this one waits for it.
#[derive(Debug, PartialEq, Eq)]
pub struct Waits;

#[cfg(test)]
mod tests {
    use super::*;

    const AGAIN: Again = Again { plan: 1, expected: Expected::Anything };

    #[test]
    fn two_saves_to_one_path_come_one_after_the_other() {
        let mut saves = Saves::default();
        let (here, there) = (Path::new("/a/plan.json"), Path::new("/b/plan.json"));
        assert_eq!(saves.queue(here, AGAIN, None), Ok(None));
        let first = saves.begin(1, here.to_owned(), Some(Then::New));
        assert_eq!(saves.queue(there, AGAIN, Some(Then::Open)), Ok(Some(Then::Open)));
        assert_eq!(saves.queue(here, AGAIN, None), Err(Waits));
        assert_eq!(saves.queue(here, AGAIN, Some(Then::Quit)), Err(Waits));
        assert_eq!(saves.end(&first), Ended { then: Some(Then::Quit), again: Some(AGAIN) });
        assert_eq!((saves.under_way(1), saves.queue(here, AGAIN, None)), (None, Ok(None)));
    }

    #[test]
    fn the_later_of_two_saves_wins_whichever_ends_last() {
        let mut saves = Saves::default();
        let first = saves.begin(1, "/a".into(), Some(Then::Quit));
        let second = saves.begin(1, "/b".into(), None);
        assert_eq!(saves.under_way(1), Some("/b".into()));
        saves.end(&second);
        assert_eq!((saves.under_way(1), saves.under_way(2)), (Some("/a".into()), None));
        assert_eq!((saves.take_then(2), saves.take_then(1)), (None, Some(Then::Quit)));
        assert!(!saves.is_outdone(&first));
        saves.succeeded(&second);
        assert!(saves.is_outdone(&first) && !saves.is_outdone(&second));
        assert!(saves.under_way(1).is_none() && saves.queue(Path::new("/a"), AGAIN, None) == Err(Waits));
        saves.succeeded(&first);
        assert!(saves.is_outdone(&first));
    }

    #[test]
    fn one_whose_thread_panicked_is_not_waited_for() {
        let mut saves = Saves::default();
        drop(saves.begin(1, "/a".into(), None));
        assert_eq!(saves.queue(Path::new("/a"), AGAIN, None), Ok(None));
        assert!(saves.under_way(1).is_none());
    }
}
