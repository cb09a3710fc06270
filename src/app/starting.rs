//! The start of the window: whether it went well, being careful where earlier ones did not, and whether a window that
//! broke down is started again.

#![expect(clippy::disallowed_methods, reason = "the window may look at the clock; nothing of it is saved")]

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::Arc;
use std::time::{Duration, Instant};

use super::Options;
use super::shell::Window;
use crate::storage::{Fs, Places, RealFs, Start};

/// A window that has been up for so long has started well.
const WELL: Duration = Duration::from_secs(5);
/// One that breaks down within this time does so in a row with the one before it.
const SOON: Duration = Duration::from_secs(60);
/// After so many in a row, the next window does nothing without being asked for.
const CAREFUL_AFTER: u32 = 2;
/// So many in a row are started again.
const MOST_RESTARTS: u32 = 5;

/// The start of this window: made before anything that can fail, and shared with the window once there is one.
#[derive(Clone)]
pub struct Starting {
    mark: Rc<RefCell<Option<Start>>>,
    plan: Rc<RefCell<Option<PathBuf>>>,
    since: Instant,
    careful: bool,
    restarts: u32,
}

impl Starting {
    /// The program begins to open its window.
    #[must_use]
    pub fn begin(places: Option<&Places>, options: &Options) -> Self {
        let fs: Arc<dyn Fs> = Arc::new(RealFs);
        let mark = places.map(|places| Start::begin(&fs, places));
        let careful = options.restarts >= CAREFUL_AFTER || mark.as_ref().is_some_and(Start::is_careful);
        Self {
            mark: Rc::new(RefCell::new(mark)),
            plan: Rc::new(RefCell::new(options.file.clone())),
            since: Instant::now(),
            careful,
            restarts: options.restarts,
        }
    }

    /// Whether nothing is to be done without being asked for.
    #[must_use]
    pub const fn is_careful(&self) -> bool {
        self.careful
    }

    /// Whether a window before this one broke down.
    #[must_use]
    pub const fn is_restart(&self) -> bool {
        self.restarts > 0
    }

    /// To be called at every frame: after some seconds the start has gone well.
    pub fn frame(&self, ctx: &egui::Context) {
        let mut mark = self.mark.borrow_mut();
        let left = WELL.saturating_sub(self.since.elapsed());
        if mark.is_none() {
        } else if left.is_zero() {
            mark.take().into_iter().for_each(Start::is_up);
        } else {
            ctx.request_repaint_after(left + Duration::from_millis(50));
        }
    }

    /// The plan that a new window would open after this one broke down.
    pub fn shows(&self, plan: Option<&Path>) {
        if self.plan.borrow().as_deref() != plan {
            *self.plan.borrow_mut() = plan.map(Path::to_owned);
        }
    }

    /// The window broke down: it counts as a start that died where it was not up yet. Returns what the next window
    /// opens, and the how manieth in a row that is; `None` where there is to be no next one.
    #[must_use]
    pub fn broke(&self) -> Option<(Option<PathBuf>, u32)> {
        self.mark.take().into_iter().for_each(Start::died);
        let next = next(self.restarts, self.careful, self.since.elapsed())?;
        Some((self.plan.take(), next))
    }
}

impl Window {
    /// Tells the start what a new window would show. While the first plan is being opened, that is still this one.
    pub(super) fn tell_the_start(&self) {
        match self.files.path() {
            None if !self.welcome && self.files.journal.is_none() => {}
            path => self.start.shows(path.filter(|_| !self.welcome)),
        }
    }
}

/// Which restart in a row comes after a window that lived for so long; `None` for none.
fn next(restarts: u32, careful: bool, lived: Duration) -> Option<u32> {
    let next = if lived < SOON { restarts + 1 } else { 1 };
    let hopeless = (careful && lived < WELL) || next > MOST_RESTARTS;
    (!hopeless).then_some(next)
}

#[cfg(test)]
mod tests {
    use super::*;

    const fn seconds(seconds: u64) -> Duration {
        Duration::from_secs(seconds)
    }

    #[test]
    fn a_window_that_breaks_down_is_started_again_but_not_endlessly() {
        assert_eq!(next(0, false, seconds(1)), Some(1));
        assert_eq!(next(3, false, seconds(3_600)), Some(1), "after an hour of work a row is broken");
        assert_eq!(next(2, true, seconds(1)), None, "a careful one did nothing that could be left out");
        assert_eq!(next(2, true, seconds(6)), Some(3), "the user did something in it");
        assert_eq!(next(MOST_RESTARTS, true, seconds(6)), None);
        let row = std::iter::successors(Some(0), |&restarts| next(restarts, restarts >= CAREFUL_AFTER, seconds(1)));
        assert_eq!(row.collect::<Vec<u32>>(), [0, 1, 2]);
    }

    #[test]
    fn what_breaks_down_at_once_is_a_failed_start_and_an_orderly_end_is_none() {
        let home = tempfile::tempdir().unwrap();
        let places = Places::under(home.path());
        let options = Options { file: Some("a.json".into()), ..Options::default() };
        let begin = || Starting::begin(Some(&places), &options);
        let marks = || std::fs::read_dir(home.path().join("data/starts")).unwrap().count();
        let (first, shared) = (begin(), begin().clone());
        drop((first, shared));
        assert_eq!(marks(), 0);
        assert_eq!(begin().broke(), Some((Some("a.json".into()), 1)));
        let second = begin();
        second.shows(None);
        assert_eq!((second.broke(), marks()), (Some((None, 1)), 2));
        let third = begin();
        assert!(third.is_careful() && third.broke().is_none());
    }
}
