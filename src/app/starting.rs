//! The start of the window: whether it went well, and being careful where earlier ones did not.

#![expect(clippy::disallowed_methods, reason = "the window may look at the clock; nothing of it is saved")]

use std::sync::Arc;
use std::time::{Duration, Instant};

use crate::storage::{Fs, Places, RealFs, Start};

/// A window that has been up for so long has started well.
const WELL: Duration = Duration::from_secs(5);

/// The start of this window.
pub struct Starting {
    mark: Option<Start>,
    since: Instant,
    careful: bool,
}

impl Starting {
    /// The window begins.
    #[must_use]
    pub fn begin(ctx: &egui::Context, places: Option<&Places>) -> Self {
        let fs: Arc<dyn Fs> = Arc::new(RealFs);
        let mark = places.map(|places| Start::begin(&fs, places));
        let careful = mark.as_ref().is_some_and(Start::is_careful);
        ctx.request_repaint_after(WELL + Duration::from_millis(50));
        Self { mark, since: Instant::now(), careful }
    }

    /// Whether nothing is to be done without being asked for.
    #[must_use]
    pub const fn is_careful(&self) -> bool {
        self.careful
    }

    /// To be called at every frame: after some seconds the start has gone well.
    pub fn frame(&mut self) {
        if self.since.elapsed() > WELL
            && let Some(mark) = self.mark.take()
        {
            mark.is_up();
        }
    }
}
