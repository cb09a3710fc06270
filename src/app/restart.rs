//! A panic in a frame of the window: egui cannot go on after it, so the program is started again.
//!
//! What was edited is in the journal already; unwinding brings it to the disk and gives up every lock, so that the next
//! window can offer the work.

use std::ffi::OsString;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::process::ExitCode;

use super::starting::Starting;
use super::{Drawing, Options};
use crate::message::Message;

/// The program ended by a fault of its own.
const BROKE: u8 = 1;

/// Runs `window`. Where it panics, `again` starts another one for a plan, as the how manieth in a row, and `tell` says
/// so; where that is not to be or cannot be, it says that.
pub fn unless_it_breaks(
    starting: &Starting,
    window: impl FnOnce() -> ExitCode,
    again: impl FnOnce(Option<PathBuf>, u32) -> io::Result<()>,
    tell: impl FnOnce(Message),
) -> ExitCode {
    // Nothing of the window is looked at afterwards but what `starting` shares, which is whole at every moment.
    if let Ok(code) = catch_unwind(AssertUnwindSafe(window)) {
        return code;
    }
    let Some((plan, restarts)) = starting.broke() else {
        tell(Message::new("app-broke-again"));
        return BROKE.into();
    };
    match again(plan, restarts) {
        Ok(()) => {
            tell(Message::new("app-broke-restarted"));
            ExitCode::SUCCESS
        }
        Err(error) => {
            tell(Message::new("app-broke-stuck").with("error", error.to_string()));
            BROKE.into()
        }
    }
}

impl Options {
    /// The arguments that start the program with these options.
    #[must_use]
    pub fn arguments(&self) -> Vec<OsString> {
        let drawing = match self.drawing {
            Drawing::Auto => "auto",
            Drawing::Glow => "glow",
            Drawing::Wgpu => "wgpu",
        };
        let locale = self.locale.map(|locale| format!("--locale={}", locale.word()));
        let told = [format!("--renderer={drawing}"), format!("--restarts={}", self.restarts)];
        let mut arguments: Vec<OsString> = told.into_iter().chain(locale).map(OsString::from).collect();
        // The name of a plan may begin with a dash, or be that of a command.
        arguments.extend(self.file.iter().flat_map(|file| ["--".into(), file.into()]));
        arguments
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::storage::Places;

    /// How a window that panics ends, what was started again, and what was said; `Err` where that cannot be started.
    fn broken(places: &Places, restarts: u32, start: io::Result<()>) -> (ExitCode, Option<u32>, &'static str) {
        let options = Options { restarts, ..Options::default() };
        let starting = Starting::begin(Some(places), &options);
        let (mut started, mut said) = (None, "");
        let again = |_, restarts| {
            started = Some(restarts);
            start
        };
        let code = unless_it_breaks(&starting, || panic!("a panic that the test wants"), again, |it| said = it.key);
        (code, started, said)
    }

    #[test]
    fn a_window_that_panics_is_started_again_twice_and_told_of() {
        let home = tempfile::tempdir().unwrap();
        let places = Places::under(home.path());
        assert_eq!(broken(&places, 0, Ok(())), (ExitCode::SUCCESS, Some(1), "app-broke-restarted"));
        assert_eq!(broken(&places, 1, Ok(())), (ExitCode::SUCCESS, Some(2), "app-broke-restarted"));
        assert_eq!(broken(&places, 2, Ok(())), (ExitCode::from(BROKE), None, "app-broke-again"));
        assert_eq!(std::fs::read_dir(home.path().join("data/starts")).unwrap().count(), 3);
    }

    #[test]
    fn one_that_cannot_be_started_again_says_why() {
        let home = tempfile::tempdir().unwrap();
        let failed = Err(io::ErrorKind::NotFound.into());
        let ending = broken(&Places::under(home.path()), 0, failed);
        assert_eq!(ending, (ExitCode::from(BROKE), Some(1), "app-broke-stuck"));
    }

    #[test]
    fn a_window_that_ends_ends() {
        let home = tempfile::tempdir().unwrap();
        let starting = Starting::begin(Some(&Places::under(home.path())), &Options::default());
        let again = |_, _| panic!("there is nothing to start again");
        let code = unless_it_breaks(&starting, || ExitCode::from(7), again, |_| panic!("there is nothing to tell"));
        assert_eq!(code, ExitCode::from(7));
    }
}
